"""What a page states about its article: every source of it, and rubbish in every one of them."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement, document_fromstring
from tests.shared import SHARED, needs_shared

from newsclean import clean
from newsclean.fields.author_names import people_and_agencies
from newsclean.fields.written_dates import date_in_address, parse_date
from newsclean.html.blocks.tree import parse
from newsclean.html.metadata.jsonld import read_nodes, types_of
from newsclean.html.metadata.page_metadata import Metadata, page_metadata


def read(page: str, url: str | None = None) -> Metadata:
    tree = document_fromstring(page)
    assert isinstance(tree, HtmlElement)
    return page_metadata(tree, url)


def with_data(data: object, body: str = "<p>x</p>") -> Metadata:
    text = data if isinstance(data, str) else json.dumps(data)
    return read(f'<html><script type="application/ld+json">{text}</script>{body}</html>')


NEWS = {"@type": "NewsArticle", "headline": "Harbour wall falls", "author": {"name": "Ada Lovett"}}


@pytest.mark.parametrize(
    "script",
    [
        json.dumps(NEWS),
        json.dumps([{"@type": "WebSite", "name": "Post"}, NEWS]),
        json.dumps({"@graph": [{"@type": "WebPage"}, NEWS]}),
        json.dumps({"@type": "WebPage", "mainEntity": NEWS}),
        "<!--\n" + json.dumps(NEWS) + "\n-->",
        "//<![CDATA[\n" + json.dumps(NEWS) + "\n//]]>",
        "/* <![CDATA[ */" + json.dumps(NEWS) + "/* ]]> */",
        json.dumps(NEWS) + ";",
        json.dumps(NEWS)[:-1] + ",}",
        json.dumps(NEWS) + "\n" + json.dumps({"@type": "Organization"}),
        json.dumps(NEWS)[:-1] + ',\n  // the headline again\n "x": "1"}',
        json.dumps({**NEWS, "description": "one\ntwo"}).replace("\\n", "\n"),
        json.dumps({**NEWS, "@type": ["http://schema.org/ReportageNewsArticle"]}),
    ],
)
def test_reads_data_however_it_is_wrapped(script: str) -> None:
    found = with_data(script)
    assert found.headline == "Harbour wall falls"
    assert found.authors == ("Ada Lovett",)
    assert found.is_article


def test_salvages_what_is_plain_in_broken_data() -> None:
    found = with_data('{"@type": "NewsArticle", "headline": "Harbour wall falls", "author": Ada}')
    assert found.headline == "Harbour wall falls"


def test_several_blocks_and_references_between_them() -> None:
    page = (
        '<script type="application/ld+json">{"@type":"Article","headline":"Wall falls",'
        '"author":{"@id":"#ada"},"publisher":{"@id":"#post"}}</script>'
        '<script type="application/ld+json">[{"@type":"Person","@id":"#ada","name":"Ada Lovett"},'
        '{"@type":"Organization","@id":"#post","name":"Portmere Post"}]</script><p>x'
    )
    found = read(page)
    assert (found.authors, found.site_name) == (("Ada Lovett",), "Portmere Post")


def test_the_article_is_the_node_that_the_title_names() -> None:
    other = {"@type": "NewsArticle", "headline": "Ferry runs aground", "author": "Tom Reyes"}
    page = (
        "<title>Harbour wall falls - Post</title>"
        f'<script type="application/ld+json">{json.dumps([other, NEWS])}</script><p>x'
    )
    assert read(page).authors == ("Ada Lovett",)


@pytest.mark.parametrize(
    ("page", "headline"),
    [
        ("<title>Wall falls | Portmere Post</title><h1>Wall falls</h1>", "Wall falls"),
        ("<title>Storm: wall falls - Courier</title><h1>Courier</h1>", "Storm: wall falls"),
        (
            (
                "<meta property=og:site_name content='Portmere Post'>"
                "<title>Storm - the harbour wall falls - Portmere Post</title>"
            ),
            "Storm - the harbour wall falls",
        ),
        (
            (
                "<meta property=og:title content='Wall falls in storm'>"
                "<h1><a href='/'>Post</a></h1><title>Wall falls in storm - Post</title>"
            ),
            "Wall falls in storm",
        ),
        (
            (
                "<meta property=og:title content='The harbour wall falls'>"
                "<h1><span>Storm</span><span>The harbour wall falls</span></h1>"
            ),
            "The harbour wall falls",
        ),
        (
            (
                "<title>The Blog: Harbour wall falls</title><h1><a href='https://b.example/'>"
                "The Blog</a></h1><h3>Harbour wall falls</h3>"
            ),
            "Harbour wall falls",
        ),
        *(
            (
                (
                    f"<meta property=og:title content='The harbour wall falls'><h1>{site}</h1>"
                    f"<title>{title}</title><h2>{heading}</h2>"
                ),
                "The harbour wall falls",
            )
            for site in ("The Portmere Post and Herald", "All the news of the coast", "Post")
            for heading in ("The harbour wall falls", "Storm: The harbour wall falls")
            for title in (
                "The harbour wall falls",
                f"The harbour wall falls - {site}",
                f"{site} | The harbour wall falls",
            )
        ),
        (
            (
                "<title>The harbour wall falls | Post</title><h1>The Portmere Post and Herald</h1>"
                "<meta property=og:title content='The harbour wall falls'>"
                "<div class=t>The harbour wall falls</div>"
            ),
            "The harbour wall falls",
        ),
        (
            (
                "<title>The Portmere Post and Herald</title><h1>The Portmere Post and Herald</h1>"
                "<meta property=og:title content='The harbour wall falls'>"
                "<h2>The harbour wall falls</h2>"
            ),
            "The harbour wall falls",
        ),
        (
            (
                "<title>港口日报网：渡轮冬季停航到四月</title><h1>港口日报网</h1>"
                "<meta property=og:title content='渡轮冬季停航到四月'><h2>渡轮冬季停航到四月</h2>"
            ),
            "渡轮冬季停航到四月",
        ),
        # Titles for search engines say something else than the page shows.
        (
            (
                "<title>Portmere wall: all you need to know | Post</title>"
                "<meta property=og:title content='Portmere wall: all you need to know'>"
                "<h1>The harbour wall falls</h1><h2>Lamps</h2>"
                "<ul><li><a href=/x>Portmere wall: all you need to know</a></li></ul>"
            ),
            "The harbour wall falls",
        ),
        (
            (
                "<meta property=og:site_name content=Songbook>"
                "<title>Anna Bell and the Gulls \u2013 Grey Harbour Words | Songbook Pages</title>"
                "<meta property=og:title content='Anna Bell and the Gulls \u2013 Grey Harbour'>"
                "<h1>Grey Harbour</h1><h2>Anna Bell and the Gulls</h2>"
            ),
            "Grey Harbour",
        ),
        (
            (
                "<title>Harbour Mistakes | Post</title>"
                "<meta property=og:title content='Five mistakes that skippers make in fog'>"
                "<h1 itemprop=alternativeHeadline>Harbour Mistakes</h1>"
                "<h2 itemprop=headline>Five mistakes that skippers make in fog</h2>"
            ),
            "Five mistakes that skippers make in fog",
        ),
        (
            (
                "<meta property=og:title content=港口防波堤为什么一再倒塌>"
                "<title>港口防波堤为什么一再倒塌：三场风暴之后的调查（1/2 页） - Post</title>"
                "<h1><span>港口防波堤为什么一再倒塌</span><i>：</i>"
                "<i>三场风暴之后的调查</i><span>（1/2 页）</span></h1>"
            ),
            "港口防波堤为什么一再倒塌：三场风暴之后的调查（1/2 页）",
        ),
        ("<title>Mes&shy;sen&shy;ger fallen aus - Amt</title><h1>Messenger fallen aus</h1>", None),
    ],
)
def test_headline(page: str, headline: str | None) -> None:
    assert read(f"<html>{page}<p>x</p></html>").headline == (headline or "Messenger fallen aus")


@pytest.mark.parametrize(
    ("title", "headline", "site"),
    [
        ("港口的声音：渡轮冬季停航！-港口网", "港口的声音：渡轮冬季停航！", "港口网"),
        ("渡轮冬季停航(图)_港湾房产_港湾网", "渡轮冬季停航(图)", "港湾网"),
        ("渡轮冬季停航--港口日报", "渡轮冬季停航", "港口日报"),
        ("渡轮冬季停航 - 要闻港口 - 港口日报网", "渡轮冬季停航", "港口日报网"),
        ("渡轮冬季停航_新闻中心_港口网", "渡轮冬季停航", "港口网"),
        ("港湾博客 » 渡轮冬季停航到四月", "渡轮冬季停航到四月", None),
        ("港口将开通波特-林德航线", "港口将开通波特-林德航线", None),
        ("港口将开通波特-林德航线_港口网", "港口将开通波特-林德航线", "港口网"),
        ("渡轮会再停航吗？——港口早评", "渡轮会再停航吗？——港口早评", None),
        ("港口编年 | 1990：第一艘渡轮下水", "港口编年 | 1990：第一艘渡轮下水", None),
        ("フェリー、冬季は運休：港新聞デジタル", "フェリー、冬季は運休", "港新聞デジタル"),
        ("フェリー、冬季は運休 | 社会 | 港新聞", "フェリー、冬季は運休", "港新聞"),
        ("린드홀름 페리 겨울 운항 중단 - 항구일보", "린드홀름 페리 겨울 운항 중단", "항구일보"),
        ("린드홀름 페리 겨울 운항 중단 < 사회 < 기사 - 항구일보", "린드홀름 페리 겨울 운항 중단",
         "항구일보"),
    ],
)  # fmt: skip
def test_the_site_behind_a_headline_without_blanks(
    title: str, headline: str, site: str | None
) -> None:
    found = read(f"<html><title>{title}</title><p>x</p></html>")
    assert (found.headline, found.site_name) == (headline, site)


@pytest.mark.parametrize(
    ("page", "headline"),
    [
        ("<title>News</title><h1>The wall falls</h1>", "The wall falls"),
        ("<title>Home | Post</title><h1>The wall falls</h1>", "The wall falls"),
        ("<meta property=og:title content=Home><h1>The wall falls</h1>", "The wall falls"),
        ("<title>News</title><h1>Post</h1><h1>The wall falls</h1>", "The wall falls"),
        ("<title>首页</title><h1>渡轮冬季停航到四月</h1>", "渡轮冬季停航到四月"),
        ("<title>Eclipse | Post</title><h1>Eclipse</h1><h1>You may also like</h1>", "Eclipse"),
    ],
)  # fmt: skip
def test_a_heading_beats_a_title_of_one_word(page: str, headline: str) -> None:
    assert read(f"<html>{page}<p>x</p></html>").headline == headline


@pytest.mark.parametrize(
    ("raw", "people", "agencies"),
    [
        ("By Ada Lovett and Tom Reyes", ("Ada Lovett", "Tom Reyes"), ()),
        ("Von Ada Lovett, dpa", ("Ada Lovett",), ("dpa",)),
        ("Lovett, Ada", ("Ada Lovett",), ()),
        ("Ada Lovett (ada@post.example)", ("Ada Lovett",), ()),
        ("Ada Lovett, Political Correspondent", ("Ada Lovett",), ()),
        ("Ada Lovett Portmere Post", ("Ada Lovett",), ()),
        ("Portmere Post", (), ()),
        ("https://www.facebook.example/post", (), ()),
        ("@adalovett", (), ()),
        ("admin", (), ()),
        ("The Associated Press", (), ("AP",)),
        ("AP Sports", (), ("AP",)),
        ("Reuters Staff", (), ("Reuters",)),
        ("Associated Press Writers", (), ("AP",)),
        ("AFP Rédaction", (), ("AFP",)),
        ("EFE Redacción", (), ("EFE",)),
        ("新华社记者", (), ("Xinhua",)),
        ("BBC Sport", (), ()),
        ("Ada Lovett, AP Sports Writer", ("Ada Lovett",), ("AP",)),
        ("ADA LOVETT, AP Business", ("ADA LOVETT",), ("AP",)),
        ("JD Lovett", ("JD Lovett",), ()),
        ("Tom Sport", ("Tom Sport",), ()),
        ("Ada Lovett; Ada  LOVETT", ("Ada Lovett",), ()),
        ("José Ortega y Gasset", ("José Ortega y Gasset",), ()),
        ("Ursula von der Wense", ("Ursula von der Wense",), ()),
        ("Par Claire Dumont avec AFP", ("Claire Dumont",), ("AFP",)),
        ("田中太郎", ("田中太郎",), ()),
        ("Иван Петров и Анна Смирнова", ("Иван Петров", "Анна Смирнова"), ()),
        ("Ada Lovett, 12 May 2019", ("Ada Lovett",), ()),
        ("Grant Tinsley, PhD", ("Grant Tinsley",), ()),
    ],
)
def test_people_and_agencies(raw: str, people: tuple[str, ...], agencies: tuple[str, ...]) -> None:
    assert people_and_agencies([raw], ["Portmere Post", "post.example"]) == (people, agencies)


def test_the_first_source_with_people_wins_and_agencies_are_gathered() -> None:
    page = (
        "<meta name=author content=Reuters><div class=byline>By Ada Lovett<br>Staff writer</div>"
        "<ul class=comments><li class=author>Tom Reyes</ul>"
    )
    found = read(page)
    assert (found.authors, found.agencies) == (("Ada Lovett",), ("Reuters",))


CEST = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("raw", "language", "moment"),
    [
        ("2019-01-02T10:00:00Z", None, datetime(2019, 1, 2, 10, tzinfo=UTC)),
        ("2019-01-02", None, date(2019, 1, 2)),
        ("2019-07-02 10:00:00 +0200", None, datetime(2019, 7, 2, 10, tzinfo=CEST)),
        ("Mon, 02 Jan 2006 15:04:05 GMT", None, datetime(2006, 1, 2, 15, 4, 5, tzinfo=UTC)),
        ("1546423200000", None, datetime(2019, 1, 2, 10, tzinfo=UTC)),
        ("27. September 2011, 10:05 Uhr", None, datetime(2011, 9, 27, 10, 5)),  # noqa: DTZ001
        ("le 27 août 2011 à 10h05", None, datetime(2011, 8, 27, 10, 5)),  # noqa: DTZ001
        ("2011年9月27日", None, date(2011, 9, 27)),
        ("9 maja 2014 r.", None, date(2014, 5, 9)),
        ("27 сентября 2011", None, date(2011, 9, 27)),
        ("3 مايو 2021", None, date(2021, 5, 3)),
        ("Oct. 3, 2011 12:30 a.m.", None, datetime(2011, 10, 3, 0, 30)),  # noqa: DTZ001
        ("12/31/2011", None, date(2011, 12, 31)),
        ("3/4/2011", "en-US", date(2011, 3, 4)),
        ("3/4/2011", "en-GB", date(2011, 4, 3)),
        ("3/4/2011", None, None),
        ("0001-01-01T00:00:00", None, None),
        ("1970-01-01T00:00:00Z", None, None),
        ("2011-13-45", None, None),
        ("2019-01-01T10:00:00+99:00", None, datetime(2019, 1, 1, 10)),  # noqa: DTZ001
        ("yesterday", None, None),
        ("9" * 400, None, None),
    ],
)
def test_dates(raw: str, language: str | None, moment: date | None) -> None:
    assert parse_date(raw, language) == moment


def test_date_in_address_is_the_last_resort() -> None:
    assert read("<p>x", "https://p.example/2019/11/06/wall").date_published == date(2019, 11, 6)
    assert date_in_address("https://p.example/2019/11/") is None
    shown = "<h1>Wall</h1><time datetime=2020-01-02>2 January</time>"
    assert read(shown, "https://p.example/2019/11/06/wall").date_published == date(2020, 1, 2)


def test_addresses_become_absolute() -> None:
    page = (
        "<link rel=canonical href=/wall><meta property=og:image content=//img.example/wall.jpg>"
        "<meta property=og:url content='javascript:void(0)'><p>x"
    )
    found = read(page, "https://p.example/a/b?c=1")
    assert found.canonical_url == "https://p.example/wall"
    assert found.image == "https://img.example/wall.jpg"
    assert read("<link rel=canonical href='http://[broken'><p>x").canonical_url is None


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ("<html lang=de_DE><p>x</html>", "de-DE"),
        ("<html lang=zh-hant-tw><p>x</html>", "zh-Hant-TW"),
        ("<html lang=english><p>x</html>", None),
        ("<html><meta property=og:locale content=pt_BR><p>x</html>", "pt-BR"),
    ],
)
def test_language(page: str, language: str | None) -> None:
    assert read(page).language == language


def test_paywall_section_tags_and_type() -> None:
    found = with_data({
        **NEWS, "isAccessibleForFree": "False", "articleSection": ["Harbour"], "keywords": "a1, b2"
    })  # fmt: skip
    assert found.is_accessible_for_free is False
    assert (found.section, found.tags) == ("Harbour", ("a1", "b2"))
    assert read("<meta property=og:type content=website><p>x").is_article is False
    assert read("<p>x").is_article is None


_KEYS = st.sampled_from(
    "@type @id @graph headline author name image url keywords publisher datePublished item "
    "isAccessibleForFree articleBody mainEntityOfPage articleSection itemListElement "
    "inLanguage alternativeHeadline".split()
)
_TRAPS = st.sampled_from(
    ["\ud800", "http://[", "0001-01-01", "By ,", "&lt;b", "9" * 5000, "x" * 99999, "NewsArticle"]
)
_LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30) | _TRAPS
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=8),
    max_leaves=25,
)


@given(_VALUES, st.booleans(), st.integers(0, 400))
def test_never_raises_on_any_data(value: object, whole: bool, cut: int) -> None:
    script = json.dumps(value) if whole else json.dumps(value)[:cut]
    tree = document_fromstring("<html><title>x</title><p>y</p></html>")
    element = tree.makeelement("script", {"type": "application/ld+json"})
    element.text = script
    tree.append(element)
    for text in (page_metadata(tree).headline, page_metadata(tree).description):
        assert text is None or text.encode()


@given(st.text(max_size=200), st.sampled_from(["author", "date", "og:title", "keywords", "og:url"]))
def test_never_raises_on_any_meta_tag(content: str, name: str) -> None:
    fit = "".join(char for char in content if char.isprintable() or char in " \t\n")
    tree = document_fromstring("<html><p class=byline>x</p></html>")
    tree.append(tree.makeelement("meta", {"name": name, "content": fit}))
    page_metadata(tree, content)


@given(st.text(max_size=120))
def test_dates_and_names_never_raise(text: str) -> None:
    parse_date(text)
    people_and_agencies([text], [text])


def test_deep_and_huge_data() -> None:
    assert read_nodes(["[" * 100_000]) == []
    assert read_nodes(['{"@type":"NewsArticle","headline":"' + "x" * 3_000_000 + '"}'])
    assert types_of({"@type": [{"a": 1}, 3, "schema:NewsArticle"]}) == ("NewsArticle",)
    many = [{"@type": "Article", "headline": f"Wall {number}"} for number in range(20_000)]
    assert with_data(many).headline == "Wall 0"


@needs_shared
@pytest.mark.parametrize("folder", ["aeb", "trafeval", "more/wcxb", "more/l3s"])
def test_reads_every_real_page(folder: str) -> None:
    headlines = pages = 0
    for file in sorted((SHARED / folder / "html").glob("*.gz")):
        tree = parse(gzip.decompress(file.read_bytes()).decode("utf-8", "replace"))
        if tree is not None:
            pages += 1
            headlines += page_metadata(tree).headline is not None
    # Some saved pages have neither a title nor a heading.
    assert headlines > 0.93 * pages


def test_a_kicker_in_the_heading_is_told_by_a_title_with_the_sites_name() -> None:
    page = (
        "<title>Ferry to Lindholm stops for the winter | Portmere Post</title>"
        "<h1><span>Coast</span> Ferry to Lindholm stops for the winter</h1><p>It rained.</p>"
    )
    assert clean(page, format="html").headline == "Ferry to Lindholm stops for the winter"
