from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from newsclean import Article, Image, Kind, Removal
from newsclean.cli.screen import Screen, cells, shorten, wrap

ANY = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


@given(ANY, st.integers(min_value=2, max_value=60))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(ANY, st.integers(min_value=3, max_value=60))
def test_shortened_text_fits_on_one_line(text: str, width: int) -> None:
    line = shorten(text, width)
    assert cells(line) <= width
    assert "\n" not in line


def test_wide_letters_count_twice() -> None:
    assert wrap("海岛小学迎来第一位音乐老师", 10) == ["海岛小学迎", "来第一位音", "乐老师"]


def removal(text: str, rule: str, **more: object) -> Removal:
    values = {"kind": Kind.SHARE, "text": text, "start": 0, "end": len(text), "at": 0}
    return Removal.model_validate(values | {"rule": rule} | more)


def test_pieces_of_one_kind_and_rule_stand_together() -> None:
    removed = (
        removal("Tweet", "en.share.short"),
        removal("Share this", "en.share.this"),
        removal("Pin it", "en.share.short"),
    )
    shown = Screen(60).show(Article(text="It rained.", removed=removed, kept_ratio=0.5))
    assert shown.endswith(
        "Cut: 3 pieces, 50% of the source\n\n"
        "share (3)\n"
        "  Tweet                             en.share.short\n"
        "  Pin it\n"
        "  Share this                        en.share.this"
    )


def test_says_where_a_piece_moved_and_why_without_a_rule() -> None:
    moved = removal("By Ada", "", kind=Kind.BYLINE, reason="It names its writer", field="authors")
    shown = Screen(80).show(Article(text="It rained.", removed=(moved,)))
    assert "It names its writer → authors" in shown


def test_all_fields_are_named() -> None:
    article = Article(
        text="",
        headline="Rain",
        date_published=date(2025, 3, 4),
        datetime_published=datetime(2025, 3, 4, 7, 15, 9, tzinfo=UTC),
        date_modified=date(2025, 3, 5),
        images=(Image(url="https://courier.example/1.jpg"), Image(credit="Ada Holm")),
        warnings=("only 3% of the text is left",),
    )
    shown = Screen(80, styled=True).show(article)
    for part in (
        "2025-03-04 07:15+00:00",
        "2025-03-05",
        "https://courier.example/1.jpg",
        "(Ada Holm)",
        "only 3% of the text is left",
        "No text.",
        "\x1b[1mRain\x1b[0m",
    ):
        assert part in shown
