"""The lines between paragraphs: where they stand, and whether they hold page furniture."""

from __future__ import annotations

from newsclean import Document
from newsclean.claim import Kind
from newsclean.lines.gaps import Gap, gaps_of
from newsclean.lines.survey import survey
from newsclean.rules import default_rules

ONE = "It rained all night in Portmere, the harbour office said, and the old wall gave way at dawn."
TWO = "Six of the nine boats had left by then, and nobody was hurt, a spokesman for the port said."


def gaps(*lines: str) -> list[Gap]:
    return list(gaps_of(survey(Document("\n".join(lines)), default_rules())))


def zones(*lines: str) -> list[tuple[str, int, int]]:
    return [(gap.zone, gap.start, gap.end) for gap in gaps(*lines)]


def test_gaps_stand_above_between_and_below_the_paragraphs() -> None:
    assert zones("Quay", ONE, "Wall", "Tide", TWO, "Boats") == [
        ("head", 0, 1),
        ("inner", 2, 4),
        ("tail", 5, 6),
    ]
    assert zones(ONE, "Wall", TWO) == [("inner", 1, 2)]
    assert zones("Quay", ONE) == [("head", 0, 1)]


def test_without_lines_between_paragraphs_or_without_prose_there_is_no_gap() -> None:
    assert zones(ONE, TWO) == []
    assert zones("Quay", "Wall") == []


def test_a_gap_is_furnished_by_what_is_furniture_wherever_it_stands() -> None:
    (gap,) = gaps(ONE, "© 2024 Sund Press", "Wall", TWO)
    assert gap.is_furnished()
    assert not gap.is_furnished({Kind.COPYRIGHT})
    # A newsletter's word needs others beside it, and a picture's credit furnishes nothing.
    assert not any(gap.is_furnished() for gap in gaps(ONE, "Newsletter", "Wall", TWO))
    assert not any(gap.is_furnished() for gap in gaps(ONE, "Wall", TWO))


def test_lines_that_are_known_are_counted_from_the_first() -> None:
    (gap,) = gaps(ONE, "Wall", "© 2024 Sund Press", "Tide", TWO)
    assert gap.known == (0, 0, 1, 1)
    assert gap.begins == gap.start + 1
    (plain,) = gaps(ONE, "Wall", "Tide", TWO)
    assert plain.begins == plain.end
