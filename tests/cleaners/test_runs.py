from __future__ import annotations

import pytest

from newsclean import Article, Kind, clean

FIRST = (
    "The wall gave way shortly before midnight, and the office closed both of the quays at once."
)
SECOND = (
    "Six of the nine boats had left by the time the first crews came down with lamps and ropes."
)
STORIES = ("Ferry runs aground off Sund", "What the harbour office knew about the wall")


def cleaned(*lines: str) -> Article:
    return clean("\n".join(lines), format="text")


@pytest.mark.parametrize(
    "heading",
    ["Related Articles", "You might also like", "Most read", "Mehr zum Thema", "À lire aussi"],
)
def test_stories_under_a_heading_at_the_end(heading: str) -> None:
    article = cleaned(FIRST, SECOND, heading, *STORIES)
    assert article.text == f"{FIRST}\n{SECOND}"
    assert {removal.kind for removal in article.removed} <= {Kind.RELATED, Kind.TEASER}


def test_a_run_ends_at_prose() -> None:
    article = cleaned(FIRST, "Related Articles", *STORIES, SECOND)
    assert article.text.startswith(FIRST)
    assert article.text.endswith(SECOND)


def test_the_last_line_of_a_list_may_be_the_next_subheading() -> None:
    article = cleaned(FIRST, "Related Articles", *STORIES, "The night of the storm", SECOND)
    assert "The night of the storm" in article.text


def test_a_story_named_again_goes_too() -> None:
    article = cleaned(FIRST, STORIES[0], SECOND, "Related Articles", *STORIES)
    assert article.text == f"{FIRST}\n{SECOND}"


def test_a_heading_that_is_a_sentence_opens_nothing() -> None:
    text = f"{FIRST}\nRelated industries employ 400 people.\nIt rained.\n{SECOND}"
    assert clean(text, format="text").text == text


@pytest.mark.parametrize(
    "last",
    [
        "A smaller boat brings the post as long as the ice allows.",
        "只要冰情允许，一艘较小的船将在每星期二运送邮件和药品。",
    ],
)
def test_a_short_sentence_below_titles_is_the_authors(last: str) -> None:
    article = cleaned(FIRST, SECOND, "Related Articles", *STORIES, last)
    assert article.text == f"{FIRST}\n{SECOND}\n{last}"


def test_on_a_page_a_sentence_without_a_link_ends_the_list() -> None:
    titles = "".join(f"<li><a href='/{title[:5]}'>{title}</a></li>" for title in STORIES)
    last = "A smaller boat brings the post on Tuesdays as long as the ice allows it."
    page = (
        "<header><a href='/'>Home</a></header><article><h1>The harbour wall falls</h1>"
        f"<p>{FIRST} {SECOND}</p><p>{SECOND} {FIRST}</p><p><b>Most read stories from the coast:"
        f"</b></p><ul>{titles}</ul><p>{last}</p></article><footer><p>About us</p></footer>"
    )
    article = clean(f"<title>The harbour wall falls</title>{page}", format="html")
    assert article.text.split("\n\n") == [f"{FIRST} {SECOND}", f"{SECOND} {FIRST}", last]


@pytest.mark.parametrize(
    "paragraph",
    [
        f"{FIRST} Read more: Ferry runs aground off Sund",
        f"{FIRST} Share",
        "Die Mauer gab vor Mitternacht nach, und das Amt sperrte die beiden Kais. Lesen Sie auch",
        "Le mur a cédé peu avant minuit, et le bureau du port a fermé les deux quais. À lire aussi",
        "Стена рухнула до полуночи, и управление порта закрыло оба причала. Читайте также",
    ],
)
@pytest.mark.parametrize("heading", ["Share this article", "Related Articles", "Mehr zum Thema"])
def test_a_paragraph_with_a_label_behind_ends_a_run(heading: str, paragraph: str) -> None:
    sentence = paragraph[: paragraph.index(".") + 1]
    assert sentence in cleaned(SECOND, FIRST[:60], heading, paragraph, "Back to top").text


@pytest.mark.parametrize(
    ("heading", "last"),
    [
        ("Related articles", "Nobody was hurt and the market stays closed until Saturday."),
        ("Read also", "The council meets again on Thursday to decide about it."),
        ("यह भी पढ़ें", "कोई घायल नहीं हुआ, लेकिन मछली बाजार शनिवार तक बंद रहेगा।"),
        ("相关阅读", "没有人受伤，但是有四艘渔船沉没，鱼市场将关闭到本周末。"),
    ],
)
def test_one_sentence_alone_below_a_heading_stays(heading: str, last: str) -> None:
    assert cleaned(FIRST, SECOND, heading, last).text == f"{FIRST}\n{SECOND}\n{last}"


HEADINGS = ("Mayor cuts the ribbon", "First lorry stuck on the ramp", "Fireworks are called off")
TEXTS = (FIRST, SECOND, f"{FIRST[:-1]}, and did not open them again.")


def page(body: str) -> str:
    return f"<title>The harbour wall</title><article><h1>The harbour wall</h1>{body}</article>"


@pytest.mark.parametrize("label", ["Key points", "Timeline", "In this article", "Story highlights"])
def test_headings_of_the_text_listed_above_it_stay(label: str) -> None:
    entries = [line for entry in zip(HEADINGS, TEXTS, strict=True) for line in entry]
    article = cleaned(label, *HEADINGS, *entries)
    assert article.text.endswith("\n".join(entries))
    items = "".join(f"<li>{head}</li>" for head in HEADINGS)
    told = "".join(
        f"<h3>{head}</h3><p>{text}</p>" for head, text in zip(HEADINGS, TEXTS, strict=True)
    )
    text = clean(page(f"<h2>{label}</h2><ul>{items}</ul>{told}"), format="html").text
    assert [text.count(head) for head in HEADINGS] == [2, 2, 2]


@pytest.mark.parametrize(
    "heading", ["Related stories", "Lesen Sie auch", "À lire aussi", "相关阅读"]
)
@pytest.mark.parametrize(
    "opened",
    [
        "<h3>{}</h3>",
        "<p>{}</p>",
        "<p><b>{}</b></p>",
        "<div class=title>{}</div>",
        "<div class=related-title>{}</div>",
    ],
)
@pytest.mark.parametrize("box", ["{}", "<div>{}</div>", "<div class=box>{}</div>"])
def test_no_item_of_a_pages_list_stays_without_its_heading(
    heading: str, opened: str, box: str
) -> None:
    stories = (*STORIES, "Goat blocks the bypass for an hour", "Old pilot turns ninety in Sund")
    items = "".join(f"<li>{story}</li>" for story in stories)
    listed = box.format(f"{opened.format(heading)}<ul>{items}</ul>")
    above, below = f"<p>{FIRST} {SECOND}</p><p>{SECOND} It rained.</p>", f"<p>{TEXTS[2]}</p>"
    text = clean(page(above + listed + below * 1), format="html").text
    assert [story for story in stories if story in text] == []
    assert TEXTS[2] in text


def test_a_subheading_below_a_pages_list_stays() -> None:
    titles = "".join(f"<h3><a href=/{i}>{story}</a></h3>" for i, story in enumerate(STORIES))
    above = f"<p>{FIRST} {SECOND}</p><p>{SECOND} It rained.</p><h4>Related stories</h4>{titles}"
    text = clean(
        page(f"{above}<h3>The night of the storm</h3><p>{TEXTS[2]}</p>"), format="html"
    ).text
    assert "The night of the storm" in text


def test_what_stands_under_a_heading_that_is_kept_stays() -> None:
    text = "\n".join([FIRST, SECOND, "Related Articles", *STORIES, "Share this article"])
    article = clean(text, format="text", keep=["related"])
    assert article.text == "\n".join([FIRST, SECOND, "Related Articles", *STORIES])
