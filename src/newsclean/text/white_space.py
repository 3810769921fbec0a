"""White space that goes with a cut, so that none is left standing doubly."""

from __future__ import annotations

from newsclean.text.intervals import Interval, outside, union
from newsclean.text.paragraphs import NEWLINE


def with_white_space(text: str, removed: tuple[Interval, ...]) -> tuple[Interval, ...]:
    """Widen the removals by the white space that would be left standing doubly around them.

    Between two words that stay, one of the stretches of white space that a cut has parted stays:
    the one with the most line breaks, of these the last, or without any the first. At the ends of
    the text nothing stays; the indentation of a line does everywhere.
    """
    if not removed:
        return removed
    widened: list[Interval] = []
    position = 0
    while position < len(removed):
        # One gap: cuts with nothing but white space between them, and around them.
        last = position
        while last + 1 < len(removed) and not text[removed[last][1] : removed[last + 1][0]].strip():
            last += 1
        before = removed[position - 1][1] if position else 0
        after = removed[last + 1][0] if last + 1 < len(removed) else len(text)
        left, right = removed[position][0], removed[last][1]
        start = before + len(text[before:left].rstrip())
        end = _end_of_blank(text, right, after)
        if start == 0 or end == len(text):
            widened.append((start, end))
        else:
            spaces = list(outside(removed[position : last + 1], start, end))
            around = outside([_stays(text, spaces)], start, end)
            widened.extend((left, right) for left, right in around if left < right)
        position = last + 1
    return union(widened)


def _end_of_blank(text: str, start: int, end: int) -> int:
    """Give where white space ends, less the indentation of the line that follows it."""
    tail = text[start:end]
    size = len(tail) - len(tail.lstrip())
    if start + size == len(text):
        return len(text)
    line = text.rfind("\n", max(start - 1, 0), start + size)
    return start + size if line < 0 else line + 1


def _stays(text: str, spaces: list[Interval]) -> Interval:
    def breaks(space: Interval) -> int:
        piece = text[space[0] : space[1]]
        if not piece:
            return 0
        return piece.count("\n") or sum(piece.count(mark) for mark in NEWLINE)

    most = max(breaks(space) for space in spaces)
    if most:
        return next(space for space in reversed(spaces) if breaks(space) == most)
    return next((space for space in spaces if space[0] < space[1]), spaces[0])
