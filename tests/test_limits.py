"""What is too large is refused with an error that says so; what is too deep is read anyway."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from newsclean import LimitError, Limits, Page, WarningCode, clean, clean_many
from newsclean.limits import DEFAULT_LIMITS

PROSE = (
    "The library van will come on Thursdays again, starting in April, the county council said. "
    "It had been off the road since its driver retired, and nobody else had the licence until now."
)
ARTICLE = f"<h1>Library van returns</h1><p>{PROSE}</p><p>It <b>will</b> stop at the quay.</p>"


@pytest.mark.parametrize(
    ("source", "limits", "which"),
    [
        ("a" * 11, Limits(characters=10), "characters"),
        (b"a" * 11, Limits(characters=10), "characters"),
        (bytearray(b"a" * 11), Limits(characters=10), "characters"),
        ("a\n" * 11, Limits(lines=10), "lines"),
        ("a\n\n\u2028" * 11, Limits(lines=10), "lines"),
        ("<p>a</p>" * 11, Limits(lines=10), "lines"),
        ("<pre>" + "a\n" * 11 + "</pre>", Limits(lines=10), "lines"),
        ("a\n" * (DEFAULT_LIMITS.lines + 1), Limits(), "lines"),
        ("a" * (DEFAULT_LIMITS.characters + 1), Limits(), "characters"),
    ],
)
def test_what_is_too_large_is_refused(source: Any, limits: Limits, which: str) -> None:
    with pytest.raises(LimitError, match=f"limit; split it .* limits=Limits\\({which}=") as raised:
        clean(source, limits=limits)
    assert raised.value.limit == which
    copy = pickle.loads(pickle.dumps(raised.value))  # noqa: S301 - our own bytes
    assert (copy.limit, str(copy)) == (which, str(raised.value))


@pytest.mark.parametrize(
    "source",
    ["a" * 10, "a\n" * 10, "a\r\n\r\n" * 10, "\n" * 100, "<p>a</p>" * 10, "<p></p>" * 100],
)
def test_what_is_not_too_large_is_cleaned(source: str) -> None:
    clean(source, limits=Limits(lines=10))


def test_the_limits_leave_room_for_a_book_but_not_for_an_archive() -> None:
    assert 5_000_000 <= DEFAULT_LIMITS.characters < 50_000_000
    assert 100_000 <= DEFAULT_LIMITS.lines < 500_000


@pytest.mark.parametrize("workers", [1, 2])
def test_many_sources_have_the_same_limits(workers: int) -> None:
    sources = [Page("It rained."), Page("It rained.\nIt snowed."), Page("It rained all night.")]
    results = list(clean_many(sources, limits=Limits(lines=1, characters=30), workers=workers))
    assert [one.error is None for one in results] == [True, False, True]
    (again,) = clean_many(["It rained all night."], limits=Limits(characters=5), workers=workers)
    assert isinstance(again, LimitError)


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<div>", "</div>"),
        ("<div>", ""),
        ("<span>", "</span>"),
        ("<b><i>", ""),
        ("<table><tr><td>", "</td></tr></table>"),
        ("<ul><li>", "</li></ul>"),
        ("<blockquote>", ""),
        ("<section class='a'><!-- b --><font>", "</font></section>"),
        ("<script>if (a<b) '<div>'</script><div title='a'>", "</div>"),
    ],
)
def test_an_article_below_any_number_of_levels_is_found(opening: str, closing: str) -> None:
    levels = 100_000 if opening == "<div>" else 10_000
    page = f"<body>{opening * levels}{ARTICLE}{closing * levels}<p>{PROSE} Again.</p></body>"
    article = clean(page, format="html")
    assert PROSE in article.text
    assert "It will stop at the quay." in article.text
    assert f"{PROSE} Again." in article.restore()
    assert WarningCode.NESTED_TOO_DEEP in {warning.code for warning in article.warnings}
