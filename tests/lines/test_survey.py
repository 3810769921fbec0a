"""Marks hold by the lines around them."""

from __future__ import annotations

from newsclean import Document
from newsclean.lines.survey import survey
from newsclean.rules import default_rules

ONE = "It rained all night in Portmere, the harbour office said, and the old wall gave way at dawn."
TWO = "Six of the nine boats had left by then, and nobody was hurt, a spokesman for the port said."


def held(*lines: str) -> list[str]:
    """Give the lines whose marks hold."""
    seen = survey(Document("\n".join(lines)), default_rules())
    return [line.block.text for line, holds in zip(seen.lines, seen.holds, strict=True) if holds]


def test_a_name_beside_a_role_is_a_writer_unless_such_a_line_stands_straight_beside_it() -> None:
    ada, jan = "Ada Lovett, Senior Reporter", "Jan Maes, Staff Writer"
    assert held("Ferry runs aground", ada, ONE, TWO) == [ada]
    assert held("Ferry runs aground", ada, jan, ONE, TWO) == []
    assert held("Ferry runs aground", ada, "Old quay", jan, ONE, TWO) == [ada, jan]


def test_a_word_that_needs_company_holds_beside_what_holds_by_itself() -> None:
    assert held(ONE, "Newsletter", TWO) == []
    assert held(ONE, "Newsletter", "© 2024 Sund Press") == ["Newsletter", "© 2024 Sund Press"]
    assert held(ONE, "Newsletter", "Old quay", TWO, "© 2024 Sund Press") == ["© 2024 Sund Press"]


def test_an_advertisement_is_no_company_for_an_author_s_line() -> None:
    assert held(ONE, "Advertisement", "Newsletter", TWO) == ["Advertisement"]


def test_two_different_buttons_of_a_bar_hold_each_other() -> None:
    assert held(ONE, "Share", "Print", TWO) == ["Share", "Print"]
    assert held(ONE, "Share", TWO) == []
    assert held(ONE, "Share", "Share", TWO) == []
