from __future__ import annotations

import pytest

from newsclean import Kind, Pipeline, clean
from newsclean.cleaners.link_cards import link_cards

PROSE = "The ferry to Sund will sail from the north pier until the old quay has been mended."
CARD = "[![A quay](/quay.png)\\\n\\\n**Ferry runs aground off Sund**\\\n\\\n3 March](https://example.org/f)"


def left(text: str) -> str:
    return clean(text, format="text", pipeline=Pipeline((link_cards,))).text


def test_cards_go_with_all_their_lines() -> None:
    article = clean(f"{PROSE}\n\n{CARD}\n\n- {CARD}\n\n{PROSE} So be it.", format="text")
    assert article.text == f"{PROSE}\n\n{PROSE} So be it."
    assert {removal.kind for removal in article.removed} == {Kind.RELATED}


@pytest.mark.parametrize(
    "text",
    [
        "O row me home,\\\nacross the bay,\\\nand never let me go.",
        "[Sic\\\nshe wrote] (and meant it)",
        "See [the report\\\nof the council](https://example.org/r) before you judge.",
        "[A note that never ends\\\nand goes on\\\nand on",
        "[1]\\\n[2](https://example.org/r)",
        "C:\\boats\\\nD:\\quay](https://example.org/r)",
    ],
)
def test_what_is_no_card_stays(text: str) -> None:
    assert left(f"{PROSE}\n\n{text}\n\n{PROSE}") == f"{PROSE}\n\n{text}\n\n{PROSE}"
