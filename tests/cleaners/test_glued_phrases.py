from __future__ import annotations

import pytest

from newsclean import Pipeline, clean
from newsclean.cleaners.glued_phrases import GluedPhrases
from newsclean.rules import default_rules

PROSE = "It rained all night in Portmere, the harbour office said, and the wall gave way."


def left(text: str) -> str:
    return clean(text, format="text", pipeline=Pipeline((GluedPhrases(default_rules()),))).text


@pytest.mark.parametrize(
    "piece",
    [
        "Share this article",
        "Read more: Ferry runs aground off Sund",
        "Leggi anche: Traghetto incagliato al largo",
        " (Story continues below advertisement)",
        " Click to tweet",
        " [mehr]",
    ],
)
def test_cuts_what_is_glued_to_the_end(piece: str) -> None:
    assert left(PROSE + piece) == PROSE


def test_cuts_between_two_sentences() -> None:
    assert left(f"{PROSE}Click To TweetNobody was hurt.") == f"{PROSE}Nobody was hurt."
    assert left(f"{PROSE} ADVERTISEMENT Nobody was hurt.") == f"{PROSE} Nobody was hurt."


def test_cuts_a_shouted_label_before_a_sentence() -> None:
    assert left(f"ADVERTISEMENT {PROSE}") == PROSE


@pytest.mark.parametrize(
    "text",
    [
        f"(Reuters) - {PROSE}",
        f"{PROSE}Share this view of the harbour with her, he told them.",
        f"He wrote: “{PROSE} Share this story.”",
        f"{PROSE} Share this burden.",
        f"{PROSE} Advertisement revenue fell.",
        f"{PROSE} ADVERTISEMENT REVENUE FELL, the board read.",
        f"{PROSE} (Story by the fire)",
        f"{PROSE} He called the two claims [related]",
        f"{PROSE}Read more: Ferry runs agroundThe mayor came at noon, he said.",
        f"{PROSE} Read more.",
        f"NATO The alliance said that {PROSE}",
    ],
)
def test_leaves_an_author_s_words(text: str) -> None:
    assert left(text) == text
