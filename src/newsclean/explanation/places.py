"""Find what was asked about in a source text: lines by their numbers, or words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from newsclean.errors import InputError

# By judgement: words that stand more often are hardly what somebody asks about.
_MOST_PLACES = 20
_LINE = re.compile(r"[^\n]*\S[^\n]*")


class Place(NamedTuple):
    """A line or a part of one: its number from 1, and where it stands, without white space."""

    number: int
    start: int
    end: int


def all_lines(text: str) -> list[Place]:
    """Give every line that holds more than white space.

    >>> all_lines("One.\\n\\n Two.")
    [Place(number=1, start=0, end=4), Place(number=3, start=7, end=11)]
    """
    starts = _starts(text)
    return [_place(text, starts, *found.span()) for found in _LINE.finditer(text)]


def lines_numbered(text: str, numbers: Iterable[int]) -> list[Place]:
    """Give the lines of these numbers.

    Raises:
        InputError: There is no such line, or it is empty.
    """
    known = {place.number: place for place in all_lines(text)}
    places: list[Place] = []
    for number in numbers:
        if number not in known:
            last = text.count("\n") + 1
            what = "is empty" if 1 <= number <= last else f"is not there; the last is {last}"
            message = f"the source's line {number} {what}; explain without a line lists them all"
            raise InputError(message)
        places.append(known[number])
    return places


def places_of(text: str, words: str) -> list[Place]:
    """Give the places where some words stand; case and white space do not count.

    >>> places_of("It rained.\\nShare  this", "share this")
    [Place(number=2, start=11, end=22)]

    Raises:
        InputError: They stand nowhere.
    """
    parts = words.split()
    if not parts:
        message = "the text to explain is empty; give some words of a line"
        raise InputError(message)
    starts = _starts(text)
    found = list(re.finditer(r"\s+".join(map(re.escape, parts)), text, re.IGNORECASE))
    if not found:
        message = (
            f"the source's text does not hold {words[:60]!r}; "
            "explain without a line lists all that it holds"
        )
        raise InputError(message)
    return [_place(text, starts, *one.span()) for one in found[:_MOST_PLACES]]


def line_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the line or lines that hold a stretch, without the white space at their edges.

    >>> line_around("One.\\n Two, three.", 7, 9)
    (6, 17)

    Args:
        text: The source text.
        start: The first code point of the stretch.
        end: The code point after its last one.
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : last if last >= 0 else len(text)]
    first += len(line) - len(line.lstrip())
    return first, first + len(line.strip())


def _starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _place(text: str, starts: list[int], start: int, end: int) -> Place:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    return Place(bisect_right(starts, start), start, end)
