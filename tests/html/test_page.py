"""Pages of every kind become documents: what a reader sees, once, with its markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.claim import Kind
from newsclean.cleaners.extraction import extraction
from newsclean.html.page import build_page
from newsclean.pipeline import Pipeline

LONG = "The harbour wall of Portmere gave way in the night, the harbour office said on Monday."
SECOND = "Nobody was hurt, but eleven boats were lost, and the ferry will not sail before Thursday."
THIRD = (
    "Repairs will take at least three weeks, said the harbour master, who has seen worse storms."
)
ARTICLE = f"""<html><head><title>Wall gives way - The Portmere Post</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Wall gives way</h1><p class="lead">{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>
<p>{LONG.replace("night", "storm")}</p></article>
<div class="related"><h3>More</h3><ul><li><a href="/a">Mayor opens the new library</a></li>
<li><a href="/b">Ferry fares will rise in May</a></li></ul></div>
<footer><p>© The Portmere Post</p></footer></body></html>"""


def lines(html: str | bytes) -> list[str]:
    return build_page(html).document.text.split("\n")


def article(html: str | bytes) -> str:
    return Pipeline((extraction,))(build_page(html).document).live


def test_article_is_kept_and_the_rest_is_told() -> None:
    page = build_page(ARTICLE)
    assert article(ARTICLE).split("\n\n") == [
        LONG, SECOND, THIRD, LONG.replace("night", "storm")
    ]  # fmt: skip
    kinds = {
        page.document.text[span.start : span.end]: span.markup.kind
        for span in page.document.spans
        if not span.markup.extracted
    }
    assert kinds["Home"] is Kind.NAV
    assert kinds["Wall gives way"] is Kind.HEADLINE
    assert kinds["Ferry fares will rise in May"] is Kind.RELATED
    assert page.title == "Wall gives way"


def test_every_cut_has_a_reason_and_a_place() -> None:
    page = build_page(ARTICLE)
    assert page.tree is not None
    for span in page.document.spans:
        markup = span.markup
        assert bool(markup.reason) is not markup.extracted
        assert markup.xpath is not None
        (element,) = page.tree.getroottree().xpath(markup.xpath)
        text = " ".join(element.text_content().split())
        assert page.document.text[span.start : span.end] in text


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>It <b>rained</b>.</p>", ["It rained."]),
        ("<p>One<br>two</p>", ["One", "two"]),
        ("<div>a<p>b</p>c</div>", ["a", "", "b", "", "c"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
        ("<ul><li>a<li>b</ul>", ["a", "b"]),
        ("<pre>a\n  b</pre>", ["a", "  b"]),
        ("<pre>  a\n\n\tb  \nc</pre>", ["  a", "", "\tb", "c"]),
        ("<pre><code>\n<i>a</i><i>\n  </i><b>b</b></code></pre>", ["a", "  b"]),
        ("<p>a &nbsp; b\n\t c</p>", ["a \xa0 b c"]),
        ("<p>a\u2028b</p>", ["a b"]),
        ("<p>a</p><script>b</script><style>c</style><!-- d -->e", ["a", "", "e"]),
        ("<select><option>a</select><textarea>b</textarea><p>c", ["c"]),
        ("<button>a</button><label>b</label>", ["a", "b"]),
        ("<blockquote>a</blockquote><figure><figcaption>b</figcaption></figure>", ["a", "", "b"]),
        ("<p>x <my-note>y</my-note> z</p>", ["x y z"]),
        ("<frameset><noframes><p>a</p></noframes></frameset>", ["a"]),
        ("<title>Never closed <p>It rained.", ["Never closed", "", "It rained."]),
        ("plain words", ["plain words"]),
    ],
)
def test_blocks_are_what_a_reader_sees(html: str, expected: list[str]) -> None:
    assert lines(html) == expected


@pytest.mark.parametrize("html", ["", " ", b"", "<html></html>", "<script>x()</script>", "\0"])
def test_a_page_without_text_says_so(html: str | bytes) -> None:
    page = build_page(html)
    assert page.document.text == ""
    assert page.warnings


@pytest.mark.parametrize(
    "source",
    [
        "<p>Zürich – “Café”</p>".encode(),
        '<meta charset="utf-8"><p>Zürich – “Café”</p>'.encode("cp1252"),
        '<meta charset="iso-8859-1"><p>Zürich – “Café”</p>'.encode("cp1252"),
        '<meta charset="iso-8859-1"><p>Zürich – “Café”</p>'.encode(),
        "<p>Zürich – “Café”</p>".encode("utf-16"),
        "<p>Zürich – “Café”</p>".encode("utf-16-le"),
        '<?xml version="1.0" encoding="windows-1252"?><p>Zürich – “Café”</p>'.encode("cp1252"),
    ],
)
def test_bytes_in_any_encoding(source: bytes) -> None:
    assert lines(source)[-1] == "Zürich – “Café”"


def test_utf8_with_a_foreign_piece() -> None:
    source = "<p>Zürich – “Café”</p>".encode() + "<p>Genève</p>".encode("latin-1")
    assert lines(source) == ["Zürich – “Café”", "", "Genève"]


def test_chinese_under_an_old_label() -> None:
    source = '<meta charset="gb2312"><p>港口的墙倒了。</p>'.encode("gb18030")
    assert lines(source) == ["港口的墙倒了。"]


def test_xhtml_and_amp() -> None:
    xhtml = (
        f'<?xml version="1.0" encoding="utf-8"?><html xmlns="x"><body><p>{LONG}</p></body></html>'
    )
    assert article(xhtml) == LONG
    assert article(f"<html amp><amp-ad>x</amp-ad><p>{LONG}</p></html>").endswith(LONG)


def test_hidden_text_is_marked() -> None:
    page = build_page(f'{ARTICLE}<div style="display: none"><p>{LONG[:40]} hidden.</p></div>')
    assert not page.document.spans[-1].markup.extracted


@pytest.mark.parametrize("depth", [300, 3000, 100_000])
def test_deep_nesting_ends_well(depth: int) -> None:
    page = build_page(f"<p>{LONG}</p>" + "<div>" * depth + "deep" + "</div>" * depth)
    assert LONG in page.document.text
    assert ("deep" in page.document.text) or page.warnings


def test_article_in_data_only_becomes_the_source() -> None:
    body = " ".join([LONG, SECOND, THIRD] * 3)
    page = build_page(
        "<html><head><title>Wall gives way</title>"
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}'
        "</script></head><body><div id='app'>Loading</div></body></html>"
    )
    assert page.source == "extraction"
    assert LONG in page.document.text
    assert page.warnings


@given(st.text(alphabet="<>/pdivabr =\"'!-&;x\n\0é", max_size=300))
def test_any_markup_gives_a_document(html: str) -> None:
    page = build_page(html)
    text = page.document.text
    assert all(text[span.start : span.end].strip() for span in page.document.spans)
    assert len(text.splitlines()) == len(text.split("\n")) or not text


def test_a_bracket_inside_a_value_ends_no_tag_of_a_deep_page() -> None:
    inner = f'<p title=\'a > b\' data-x="c > d">{LONG}</p><p class="open>It snowed.</p>'
    page = build_page("<div>" * 3000 + inner + "</div>" * 3000)
    assert page.document.text.startswith(LONG)
    assert "It snowed." in page.document.text
