"""Lines that stand together above the text are a list of the author's, unless a menu's."""

from __future__ import annotations

import pytest

from newsclean import Document
from newsclean.claim import Kind
from newsclean.lines.lists_above import lists_above
from newsclean.lines.survey import survey
from newsclean.rules import default_rules

ONE = "It rained all night in Portmere, the harbour office said, and the old wall gave way at dawn."
TWO = "Six of the nine boats had left by then, and nobody was hurt, a spokesman for the port said."
LIST = ("Two lemons", "Fresh butter", "Grey salt", "One herring")
SHARE = "Share this article"


def listed(*lines: str, cut: dict[str, Kind] | None = None) -> list[str]:
    """Give the lines that are listed above the text, where some lines have been cut before."""
    document = Document("\n".join(lines))
    cuts = cut or {}
    document = document.with_claims(
        block.claim(cuts[block.text]) for block in document.blocks if block.text in cuts
    )
    seen = survey(document, default_rules())
    found = lists_above(document, seen)
    return [line.block.text for at, line in enumerate(seen.lines) if at in found]


def test_four_lines_are_a_list_and_three_are_none() -> None:
    assert listed(*LIST, ONE, TWO) == list(LIST)
    assert listed(*LIST[1:], ONE, TWO) == []
    assert listed(*LIST) == []


def test_a_known_line_parts_a_list() -> None:
    assert listed(*LIST, SHARE, *LIST, ONE, TWO) == [*LIST, *LIST]
    assert listed(*LIST[:2], SHARE, *LIST[2:], ONE, TWO) == []
    assert listed(*LIST, SHARE, "Wall", ONE, TWO) == list(LIST)


@pytest.mark.parametrize("kind", [Kind.HEADLINE, Kind.NAV, Kind.SECTION])
def test_above_the_headline_stands_a_menu(kind: Kind) -> None:
    cut = {"Ferry runs aground": kind}
    assert listed(*LIST, "Ferry runs aground", ONE, TWO, cut=cut) == []
    assert listed("Quay", "Ferry runs aground", *LIST, ONE, TWO, cut=cut) == list(LIST)


def test_what_was_cut_for_its_form_parts_no_list() -> None:
    cut = {"Ferry runs aground": Kind.CHROME}
    assert listed(*LIST[:2], "Ferry runs aground", *LIST[2:], ONE, TWO, cut=cut) == list(LIST)
