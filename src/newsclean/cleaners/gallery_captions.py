"""Captions of a gallery: what stands below the counters "1/31", "2/31" ..."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document
from newsclean.fields.credit import credit_at_end, is_credit, opens_with_credit

_COUNTER = re.compile(r"\W{0,4}(\d{1,3})\s?/\s?(\d{1,3})\W{0,4}")
# Two may be scores or dates; three that count to one sum are pictures. By judgement, as are the
# lines of a picture, its caption and its credit, and their length in characters.
_FEWEST = 3
_LINES = 2
_LONGEST = 300
# In words: so long a sentence may be a step of a recipe or a part of a thread, unless a credit says
# that pictures are shown.
_SENTENCE = 6


def gallery_captions(document: Document, /) -> Iterator[Claim]:
    """Claim the counters of a gallery with the lines below each, where all have as many.

    Where nothing else reads as prose, the pictures are the story; sentences below counters are
    captions only where one of them has a credit.

    >>> import newsclean
    >>> said = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> shown = "1/3\\nThe quay at noon\\n2/3\\nThe old lamp\\n3/3\\nMasons on Friday\\n"
    >>> newsclean.clean(shown + said).text == said
    True

    Args:
        document: The document.
    """
    blocks = document.blocks
    counters = [(i, found) for i, block in enumerate(blocks) if (found := _counted(block))]
    prose = sum(block.shape.prose for block in blocks) if len(counters) >= _FEWEST else 0
    for start, end in _galleries(counters):
        places = [place for place, _ in counters[start:end]]
        below = {b - a - 1 for a, b in pairwise(places)}
        if len(below) != 1 or not 1 <= (count := below.pop()) <= _LINES:
            continue
        lines = [line for place in places for line in blocks[place + 1 : place + 1 + count]]
        if any(len(line.text) > _LONGEST for line in lines):
            continue
        if prose <= sum(line.shape.prose for line in lines):
            continue
        if any(map(_says_something, lines)) and not any(_has_credit(line.plain) for line in lines):
            continue
        for place in places:
            yield blocks[place].claim(Kind.CHROME, reason="Counts the pictures of a gallery")
            for line in blocks[place + 1 : place + 1 + count]:
                yield line.claim(
                    Kind.CAPTION, field="images", reason="Stands below a gallery's counter"
                )


def _says_something(line: Block) -> bool:
    return line.shape.prose or (line.shape.stops and line.shape.words >= _SENTENCE)


def _has_credit(text: str) -> bool:
    return is_credit(text) or opens_with_credit(text) or credit_at_end(text) is not None


def _counted(block: Block) -> tuple[int, int] | None:
    """Give the number and the sum that a line counts to, if it does nothing else."""
    found = _COUNTER.fullmatch(block.text)
    return (int(found[1]), int(found[2])) if found else None


def _galleries(counters: Sequence[tuple[int, tuple[int, int]]]) -> Iterator[tuple[int, int]]:
    """Give the stretches of counters that count up by one to the same sum."""
    start = 0
    for at in range(1, len(counters) + 1):
        (_, (number, total)) = counters[at - 1]
        if at < len(counters) and counters[at][1] == (number + 1, total):
            continue
        if at - start >= _FEWEST:
            yield start, at
        start = at
