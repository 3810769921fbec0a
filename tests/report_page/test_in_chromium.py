"""The report in a real browser: what it shows, what it answers to, and that it asks for nothing."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from tests.chromium import Chromium, Opened, chromium, missing
from tests.expected import PAGES

import newsclean
from newsclean import Article, Cleaned, Image, InputError, Kind, Removal
from newsclean.report_page.difference_page import difference_page
from newsclean.saved.saved_article import article_of, lines_of

pytestmark = pytest.mark.skipif(missing() is not None, reason=missing() or "")

TEXT = (
    "Harbour wall gives way in storm\n"
    "By Ada Lovett\n"
    "PORTMERE (Reuters) - The harbour wall gave way in the storm, and two boats went down.\n"
    "Share this article\n"
    "Nobody was on board, the harbour master said, and the quay had been shut since noon. "
    "[ad_1]\n"
    "Back to top"
)
HOSTILE = (
    "</p></del></section><script>document.title = 'taken'</script>"
    "<img src=https://a.example/x.png onerror=\"document.title='taken'\"></style>"
    "<style>body{display:none}</style></template></script></title><!-- {{ 7 * 7 }} {% raw %} "
    "{# no #} ${1+1} \u202eturned\u202c \u2066alone\u2069 \x07 &lt; &amp;amp; ]]> -->"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Chromium]:
    with chromium() as started:
        yield started


@pytest.fixture
def opened(browser: Chromium) -> Iterator[Opened]:
    report = browser.open(newsclean.report(newsclean.clean(TEXT)))
    yield report
    quiet(report)


def quiet(opened: Opened) -> None:
    assert opened.complaints == []
    assert opened.requests == []


def seen(page: Any, selector: str) -> list[str]:
    """Give the text of what is seen of the elements, without empty ones."""
    texts = (found.inner_text().strip() for found in page.locator(selector).all())
    return [text for text in texts if text]


def wait(page: Any, condition: str) -> None:
    """Wait until a condition holds; the page's policy forbids the browser's own way of waiting."""
    for _ in range(600):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    raise AssertionError(condition)


def shown_lines(page: Any, selector: str = ".row > p:not(.copy)") -> list[str]:
    lines: list[str] = page.evaluate(
        "what => [...document.querySelectorAll(what)].filter(p => p.checkVisibility())"
        ".map(p => [...p.childNodes].filter(n => n.nodeType === 3 || n.checkVisibility())"
        ".map(n => n.textContent).join(''))",
        selector,
    )
    return [line.strip() for line in lines if line.strip()]


def test_shows_the_source_with_every_cut_in_its_place(opened: Opened) -> None:
    article = newsclean.clean(TEXT)
    assert shown_lines(opened.page) == lines_of(TEXT)
    cut = [line for removal in article.removed for line in lines_of(removal.text)]
    assert [text.strip() for text in opened.page.locator(".source del").all_text_contents()] == cut


def test_says_why_where_the_pointer_rests(opened: Opened) -> None:
    opened.page.locator("del", has_text="Share this article").hover()
    note = opened.page.locator("#note")
    note.wait_for(state="visible")
    for words in ("share", "Label of a share bar", "en.share.labels", "share_bars"):
        assert words in note.inner_text()
    opened.page.mouse.move(5, 5)
    note.wait_for(state="hidden")


def test_goes_from_cut_to_cut_by_keys(opened: Opened) -> None:
    page = opened.page
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.textContent").startswith("Harbour wall")
    page.keyboard.press("n")
    assert "byline" in page.locator("#note").inner_text()
    assert page.locator(".count").inner_text().startswith("2 of ")
    page.keyboard.press("p")
    page.keyboard.press("p")
    assert page.evaluate("document.activeElement.textContent").strip() == "Back to top"
    page.keyboard.press("Escape")
    page.locator("#note").wait_for(state="hidden")
    page.keyboard.press("?")
    assert "previous cut" in page.locator("#keys").inner_text()


def test_tab_reaches_everything(opened: Opened) -> None:
    reached = set()
    for _ in range(40):
        opened.page.keyboard.press("Tab")
        reached.add(
            opened.page.evaluate("document.activeElement.value || document.activeElement.tagName")
        )
    assert {"source", "share", "DEL", "SUMMARY", "BUTTON", "A"} <= reached


def test_filters_a_kind(opened: Opened) -> None:
    page = opened.page
    share = page.locator("del", has_text="Share this article")
    byline = page.locator("del", has_text="By Ada Lovett")
    tint = "element => getComputedStyle(element).backgroundColor"
    page.locator(".kinds input[value=share]").uncheck()
    assert share.evaluate(tint) == "rgba(0, 0, 0, 0)"
    assert byline.evaluate(tint) != "rgba(0, 0, 0, 0)"
    share.hover()
    assert not page.locator("#note").is_visible()
    page.get_by_role("button", name="None").click()
    assert page.locator("del:not(.off)").count() == 0
    page.get_by_role("button", name="All").click()
    assert page.locator("del.off").count() == 0


def test_switches_views(opened: Opened) -> None:
    page, article = opened.page, newsclean.clean(TEXT)
    page.get_by_text("Clean", exact=True).click()
    assert shown_lines(page) == lines_of(article.text)
    page.get_by_text("Side by side", exact=True).click()
    assert shown_lines(page) == lines_of(TEXT)
    assert shown_lines(page, ".row > p.copy") == lines_of(article.text)
    for line in ("PORTMERE", "Nobody was on board"):
        left, right = page.locator(".row p", has_text=line).all()
        assert abs(left.bounding_box()["y"] - right.bounding_box()["y"]) < 1
    page.keyboard.press("1")
    assert page.locator("p.copy").first.is_hidden()


def test_shows_fields_with_their_places(opened: Opened) -> None:
    fields = opened.page.locator(".fields").inner_text()
    for words in ("authors\nAda Lovett\ncut from the text", "dateline\nPORTMERE (Reuters) -"):
        assert words in fields
    opened.page.locator(".fields a").first.click()
    opened.page.locator("#note").wait_for(state="visible")


def test_shows_warnings_on_top(browser: Chromium) -> None:
    article = newsclean.clean("It rained all night and the quay [+2135 chars]")
    opened = browser.open(newsclean.report(article))
    (warning,) = seen(opened.page, ".warnings li")
    assert warning.startswith("cut_off The source was cut off")
    top = opened.page.locator(".warnings").bounding_box()["y"]
    assert top < opened.page.locator(".source").bounding_box()["y"]
    quiet(opened)


def test_the_map_leads_to_the_cuts(browser: Chromium) -> None:
    opened = browser.open(newsclean.report(article_of(PAGES / "german_regional")))
    page = opened.page
    box = page.locator(".map").bounding_box()
    page.mouse.click(box["x"] + 4, min(box["y"] + box["height"] - 4, 890))
    wait(page, "scrollY > 200")
    assert page.locator(".map rect:not(.here)").count() > 2
    quiet(opened)


def hostile() -> Article:
    """Give an article with markup, template syntax and turned text wherever it can stand."""
    source = f"{HOSTILE}\n{HOSTILE} Share"
    cut = Removal(
        kind=Kind.SHARE,
        text=HOSTILE,
        start=len(HOSTILE) + 1,
        end=2 * len(HOSTILE) + 1,
        at=len(HOSTILE) + 1,
        rule=HOSTILE,
        cleaner=HOSTILE,
        reason=HOSTILE,
        field=HOSTILE,
        also=(HOSTILE,),
        xpath=HOSTILE,
    )
    article = Article(
        text=f"{HOSTILE}\n Share",
        removed=(cut,),
        headline=HOSTILE,
        url=f"javascript:{HOSTILE}",
        site_name=HOSTILE,
        language=HOSTILE,
        authors=(HOSTILE,),
        images=(Image(url="https://a.example/x.png", caption=HOSTILE),),
        made_by=HOSTILE,
    )
    assert article.restore() == source
    return article


@pytest.mark.parametrize("many", [False, True])
def test_hostile_text_is_text(browser: Chromium, *, many: bool) -> None:
    failed = Cleaned(HOSTILE, InputError(HOSTILE))
    articles = (Cleaned(HOSTILE, hostile()), failed, newsclean.clean(TEXT))
    html = newsclean.report(articles, title=HOSTILE) if many else newsclean.report(hostile())
    opened = browser.open(html)
    page = opened.page
    plain = "</p></del></section><script>document.title = 'taken'</script>"
    if many:
        page.locator(".errors summary").click()
        assert plain in page.locator(".errors").inner_text()
        page.locator(".list a").first.click()
    assert "taken" not in page.evaluate("document.title.slice(0, 8)")
    lines = shown_lines(page)
    assert len(lines) == 2
    for line in lines:
        assert line.startswith(plain)
        assert "{{ 7 * 7 }} {% raw %} {# no #} ${1+1} turned alone  &lt; &amp;amp; ]]> -->" in line
    codes = page.locator(".source .unseen").evaluate_all("all => all.map(e => e.dataset.code)")
    assert codes == ["U+202E", "U+202C", "U+2066", "U+2069", "U+0007"] * 2
    assert page.locator("img, iframe, object, a[href^=javascript]").count() == 0
    page.locator(".source del").first.hover()
    assert page.locator("#note").inner_text().count("<script>") >= 4
    assert page.locator("#note script").count() == 0
    quiet(opened)


def test_lone_surrogates_can_be_shown(browser: Chromium) -> None:
    article = Article(text="It rained \ud800 all night.", headline="\udfff", url="\ud800")
    opened = browser.open(newsclean.report(article))
    assert "U+D800" in opened.page.locator(".source").inner_html()


def big() -> Article:
    """Give an article of 1 MB with 10,000 cuts."""
    kinds, texts, removed, start, at = list(Kind), [], [], 0, 0
    for number in range(10_000):
        text = f"\nThe council met for the {number}th time, not sure what the rain would do to it."
        cut = f"{' ' if number % 3 else chr(10)}Share this article right now"
        texts.append(text)
        start, at = start + len(text), at + len(text)
        removed.append(
            Removal(kind=kinds[number % 37], text=cut, start=start, end=start + len(cut), at=at)
        )
        start += len(cut)
    return Article(text="".join(texts), removed=tuple(removed), kept_ratio=at / start)


def test_a_page_of_a_megabyte_with_ten_thousand_cuts_does_not_freeze(browser: Chromium) -> None:
    article = big()
    assert len(article.restore()) > 1_000_000
    opened = browser.open(newsclean.report(article))
    page = opened.page
    drawn = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
    # Each takes less than half a second, where the machine has nothing else to do.
    for step in ("n", "n", "p", "2", "3", "1", "None", "All"):
        before = time.monotonic()
        if len(step) == 1:
            page.keyboard.press(step)
        else:
            page.get_by_role("button", name=step).click()
        page.evaluate(drawn)
        assert time.monotonic() - before < 15, step
    assert page.locator(".source del[id]").count() == 10_000
    quiet(opened)


def crawl() -> list[Cleaned]:
    folders = sorted(PAGES.iterdir())
    articles = [Cleaned(folder.name, article_of(folder)) for folder in folders]
    return [*articles, Cleaned("broken", InputError("the source is empty"))]


@pytest.fixture(scope="module")
def many_html() -> str:
    return newsclean.report(crawl(), title="A night's crawl")


def test_of_many_searches_and_opens(browser: Chromium, many_html: str) -> None:
    opened = browser.open(many_html)
    page = opened.page
    rows = page.locator(".list tbody tr:visible")
    assert rows.count() == len(crawl()) - 1
    page.keyboard.press("/")
    page.keyboard.type("smokehouse")
    wait(page, "document.getElementById('hits').textContent.startsWith('1 of')")
    rows.first.locator("a").click()
    assert page.locator("#place h1").inner_text() == "The last smokehouse"
    assert page.locator("#overview").is_hidden()
    page.locator("#place del").first.hover()
    assert page.locator("#note").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert page.locator("#overview").is_visible()
    page.locator("#search").fill("")
    wait(page, "!document.getElementById('hits').textContent.includes('of')")
    page.go_back()
    assert page.locator("#place h1").is_visible()
    page.get_by_role("button", name="Next", exact=True).click()
    wait(page, "document.title !== 'The last smokehouse'")
    quiet(opened)


def test_of_many_finds_by_kind_rule_and_warning(browser: Chromium, many_html: str) -> None:
    opened = browser.open(many_html)
    page = opened.page
    articles = [cleaned.article for cleaned in crawl() if cleaned.article]
    page.locator(".charts").get_by_role("button", name="newsletter", exact=True).click()
    wanted = sum(bool(article.removed_by("newsletter")) for article in articles)
    assert page.locator(".list tbody tr:visible").count() == wanted
    page.locator(".codes").get_by_role("button", name="paywall").click()
    assert page.locator(".list tbody tr:visible").count() == 2
    page.get_by_role("button", name="Cut", exact=True).click()
    shares = page.locator(".list tbody tr td:nth-child(4)").evaluate_all(
        "all => all.map(cell => Number(cell.dataset.value))"
    )
    assert shares == sorted(shares, reverse=True)
    assert "1 could not be cleaned" in page.locator(".facts").inner_text()
    quiet(opened)


@pytest.mark.parametrize("width", [320, 390, 1600])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_fits_the_screen(browser: Chromium, many_html: str, width: int, scheme: str) -> None:
    shape = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    opened = browser.open(many_html, **shape)
    fits = "document.documentElement.scrollWidth <= innerWidth"
    assert opened.page.evaluate(fits)
    opened.page.locator(".list a").nth(1).click()
    for view in "123":
        opened.page.keyboard.press(view)
        assert opened.page.evaluate(fits), view
    quiet(opened)


def test_words_run_as_their_script_does(browser: Chromium) -> None:
    opened = browser.open(newsclean.report(article_of(PAGES / "arabic_page")))
    direction = "all => all.map(p => getComputedStyle(p).direction)"
    found = opened.page.locator(".row:not(.empty) > p").evaluate_all(direction)
    assert found.count("rtl") > len(found) / 2
    assert opened.page.evaluate("getComputedStyle(document.body).direction") == "ltr"
    quiet(opened)


def test_prints_the_text_and_the_reasons(opened: Opened) -> None:
    opened.page.emulate_media(media="print")
    assert opened.page.locator(".tools").is_hidden()
    assert opened.page.locator(".map").is_hidden()
    assert "Label of a share bar" in opened.page.locator(".reasons").inner_text()
    assert shown_lines(opened.page) == lines_of(TEXT)


def test_reads_without_scripts(browser: Chromium) -> None:
    html = newsclean.report(newsclean.clean(TEXT))
    opened = browser.open(html, java_script_enabled=False)
    assert "Label of a share bar" in opened.page.locator("body").inner_text()
    assert opened.page.locator("del").count() > 3
    quiet(opened)


def test_an_empty_article_says_so(browser: Chromium) -> None:
    opened = browser.open(newsclean.report(Article(text="")))
    assert seen(opened.page, ".nothing") == ["There is no text."]
    quiet(opened)


def test_says_where_nothing_is_left(browser: Chromium) -> None:
    cut = Removal(kind=Kind.NAV, text="Home", start=0, end=4, at=0)
    opened = browser.open(newsclean.report(Article(text="", removed=(cut,), kept_ratio=0.0)))
    opened.page.keyboard.press("2")
    assert seen(opened.page, ".nothing") == ["Nothing is left of the text."]
    quiet(opened)


def test_two_runs_compared_are_a_page(browser: Chromium) -> None:
    ignoring = newsclean.clean(TEXT, ignore=["share"])
    found = newsclean.compare(newsclean.clean(TEXT), ignoring)
    opened = browser.open(difference_page(found, title=HOSTILE))
    assert opened.page.locator("h1").inner_text().startswith("</p></del>")
    (change,) = seen(opened.page, ".change.gone")
    assert change.startswith("gone share en.share.labels")
    assert change.endswith("Share this article")
    quiet(opened)
