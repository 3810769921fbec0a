"""An author's short sentences beside page furniture, the easiest thing there is to lose."""

from __future__ import annotations

import pytest

from newsclean import clean

FIRST = (
    "The lender raised its rate by a quarter of a point on Tuesday, the first in fourteen months."
)
SECOND = "Mortgages will cost about nine crowns a month more for each hundred thousand borrowed."
THIRD = (
    "Savers will get nothing of it before the autumn, according to a letter sent with the bills."
)
SENTENCES = (
    "Nobody was hurt.",
    "He did not reply.",
    "“I was not asked,” she said.",
    "The case continues.",
    "It is not over.",
    "The hearing was adjourned until Monday.",
    "She is 61.",
    "A correction: the ferry runs twice a day.",
    "The funeral is on Friday at St Brannoc's.",
    "Tickets cost 12 crowns.",
    "Anyone with information is asked to call the police.",
    "Dr. Imogen Fale is the county's archivist.",
    "Follow the quay to the second crane.",
    "He was a subscriber.",
    "The editor replied.",
    "Read it twice.",
)
# What stands between the paragraphs of an article, with more of it to come.
IN_FLOW = (
    "Advertisement",
    "Anzeige",
    "[ad_1]",
    "(AP Photo/Jan Maes)",
    "Share this article",
    "Sign up for our newsletter",
    "Read more: Ferry runs aground off Sund",
)
LABELS = (
    *IN_FLOW,
    "Facebook",
    "By Ada Lovett",
    "3 March 2024",
    "Related Articles",
    "Most read",
    "Tags: rates, savers",
    "Comments",
    "Back to top",
    "Source link",
    "© 2024 Sund Courier. All rights reserved.",
)


def lost(*lines: str) -> list[str]:
    """Give the sentences that are lost when each in turn stands where the first line says "?"."""
    missing = []
    for sentence in SENTENCES:
        text = "\n".join(sentence if line == "?" else line for line in lines)
        if sentence not in clean(text, format="text").text.split("\n"):
            missing.append(sentence)
    return missing


@pytest.mark.parametrize("label", LABELS)
def test_between_paragraphs(label: str) -> None:
    assert lost(FIRST, label, "?", SECOND, THIRD) == []
    assert lost(FIRST, "?", label, SECOND, THIRD) == []


@pytest.mark.parametrize("label", LABELS)
def test_above_what_follows_the_text(label: str) -> None:
    assert lost(FIRST, SECOND, "?", label) == []


@pytest.mark.parametrize("label", IN_FLOW)
def test_as_the_last_sentence_below_a_label(label: str) -> None:
    assert lost(FIRST, SECOND, label, "?") == []


@pytest.mark.parametrize("label", IN_FLOW)
def test_as_the_first_sentence_below_a_label(label: str) -> None:
    assert lost(label, "?", FIRST, SECOND) == []


@pytest.mark.parametrize("label", IN_FLOW)
def test_without_any_prose(label: str) -> None:
    assert lost("?") == []
    assert lost("?", label) == []
    assert lost(label, "?") == []


def test_below_a_heading_that_players_have_too() -> None:
    games = "Storm: Host the Gulls on Friday.\n\nTide: Visit the Gulls on Monday."
    text = clean(f"{FIRST}\n\n{SECOND}\n\nUP NEXT\n\n{games}").text
    assert text.endswith(games)


def test_measures_beside_a_label() -> None:
    measures = "127x67x38"
    assert measures in clean(f"{FIRST}\n\nShare\n\n{measures}\n\n{SECOND}").text


def test_prices_behind_a_label() -> None:
    prices = "VIP: 60,000\n\nRow A: 40,000"
    assert prices in clean(f"{FIRST}\n\n{SECOND}\n\n{prices}\n\n{THIRD}").text


@pytest.mark.parametrize(
    "heading",
    ["Monday, 3 May", "Montag, 3. Mai", "Kapitel 2", "Note: the ferry does not run on Sundays."],
)
@pytest.mark.parametrize("label", ["Advertisement", "Anzeige", "[ad_1]"])
def test_a_subheading_beside_an_advertisement(label: str, heading: str) -> None:
    above = f"{FIRST}\n\n{SECOND}"
    assert heading in clean(f"{above}\n\n{label}\n\n{heading}\n\n{THIRD}").text
    assert heading in clean(f"{above}\n\n{heading}\n\n{label}\n\n{THIRD}").text
