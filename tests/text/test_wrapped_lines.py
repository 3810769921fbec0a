"""A text whose lines a tool has wrapped is read in paragraphs, however short or narrow it is."""

from __future__ import annotations

import textwrap

import pytest

from newsclean import clean
from newsclean.text.paragraphs import paragraphs

BEFORE = (
    "It rained all night in Portmere, the harbour office said, and the old wall gave way at dawn, "
    "when most of the crews were still asleep and the lights on the quay had gone out."
)
BEHIND = (
    "Six of the nine boats had left by then, and nobody was hurt, a spokesman for the port said on "
    "Tuesday, adding that the repair would begin as soon as the stones had been counted."
)
CLAUSE = (
    "The mayor wants to build a new wall, which will cost four million and take until the spring, "
    "and she has asked the towns along the coast to"
)
FILL = "come again and again to see what is left of it and to".split()
ENDS = (
    "read more.", "share it.", "subscribe.", "comment.", "follow us.", "sign up now.", "close.",
    "related news.", "video.",
)  # fmt: skip


def ending_in(end: str, width: int) -> list[str]:
    """Wrap a paragraph so that its last line is `end`."""
    for count in range(len(FILL) + 1):
        lines = textwrap.wrap(" ".join([CLAUSE, *FILL[:count], end]), width)
        if lines[-1] == end:
            return lines
    return []


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("width", [40, 45, 60, 72, 80, 95])
def test_the_last_line_of_a_wrapped_paragraph_stays(end: str, width: int) -> None:
    first, last = (textwrap.wrap(text, width) for text in (BEFORE, BEHIND))
    between = ending_in(end, width)
    if not between:
        pytest.skip("no text here ends so at this width")
    for blank in ("\n", "\n\n"):
        text = blank.join("\n".join(lines) for lines in (first, between, last))
        assert end in clean(text, format="text").text


VERSE = """\
Rain on the wall and on the boats
and rain upon the sea of grey
the gulls have left us, and the goats
have gone along the quay to stay
with those who never saw the day
of wind, and had no need of coats
"""
HEADLINES = """\
Ferry runs aground in the night off Portmere
Mayor wants a new wall by the spring
Boats saved by their crews in heavy weather
Harbour office counts the stones
"""
RECIPE = """\
two hundred grams of flour
three eggs
a spoon of salt, and butter for the tin
a glass of milk from the farm
half a lemon
one onion, cut as fine as you can
"""


@pytest.mark.parametrize("text", [VERSE * 3, HEADLINES * 3, RECIPE])
def test_verse_and_lists_keep_their_lines(text: str) -> None:
    assert len(paragraphs(text)) == len(text.splitlines())
