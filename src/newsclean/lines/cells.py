"""Dates and numbers that are content: entries of a list or a live blog, cells of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsclean.claim import Kind
from newsclean.kind_groups import ADS
from newsclean.text.digits import has_digit

if TYPE_CHECKING:
    from newsclean.lines.survey import Line

_OF_CELLS = frozenset({Kind.PUBLISHED, Kind.CHROME})
# When a text was published and when it was changed; a third date in a row is one of a list.
_MOST_DATES = 2
# Counters of a share bar stand between its labels; so many numbers in a row are cells.
_FEWEST_NUMBERS = 3
_CLOCK = re.compile(r"\D{0,12}[0-2]?\d\s?[:hH]\s?[0-5]\d\D{0,12}")
# By judgement: when a text was published and when it was changed are two.
_FEWEST_ENTRIES = 3
# Between the time of an entry and what it says stands its heading.
_HEADING_BELOW = 2


def cells_of(lines: Sequence[Line]) -> frozenset[int]:
    """Give the indices of the lines whose date or number belongs to a list or a table.

    Args:
        lines: The live lines of a document, in order.
    """
    found: set[int] = set()
    if not any(line.mark is not None and line.mark.kind in _OF_CELLS for line in lines):
        return frozenset()
    clocks = [i for i in range(len(lines)) if _opens_entry(lines, i)]
    if len(clocks) >= _FEWEST_ENTRIES:
        found.update(clocks)
    prose = False
    for start, end in _groups(lines):
        prose = prose or (start > 0 and lines[start - 1].reads)
        dates = [i for i in range(start, end) if _is(lines[i], Kind.PUBLISHED)]
        rows = [
            i for i in dates if lines[i].block.text[0] == "|" or (prose and lines[i].shape.item)
        ]
        found.update(rows)
        if prose and dates and _is_list(dates):
            found.update(dates)
        if prose:
            found.update(_cells(lines, start, end, found))
    return frozenset(found)


def _opens_entry(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line is a clock time, without a day, over an entry of a live blog."""
    if not _is(lines[index], Kind.PUBLISHED) or not _CLOCK.fullmatch(lines[index].block.text):
        return False
    beside = (*lines[max(index - 1, 0) : index], *lines[index + 1 : index + 2])
    if any(_is(line, Kind.PUBLISHED) for line in beside):
        return False
    below = lines[index + 1 : index + 1 + _HEADING_BELOW]
    return any(line.reads for line in below) and (below[0].reads or below[0].mark is None)


def _groups(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Give the stretches of lines between paragraphs and boilerplate that needs no company."""
    start = 0
    for index, line in enumerate(lines):
        mark = line.mark
        known = mark is not None and mark.where == "anywhere" and mark.kind not in ADS
        if line.reads or known:
            if index > start:
                yield start, index
            start = index + 1
    if start < len(lines):
        yield start, len(lines)


def _is_list(dates: Sequence[int]) -> bool:
    """Tell whether dates are several: more than two, or two with something in between."""
    return len(dates) > _MOST_DATES or dates[-1] - dates[0] >= len(dates)


def _cells(lines: Sequence[Line], start: int, end: int, listed: set[int]) -> Iterator[int]:
    """Give the numbers that stand beside a date of a list, or many in a row."""
    index = start
    while index < end:
        first = index
        while index < end and _is_number(lines[index]):
            index += 1
        beside = first - 1 in listed or index in listed
        if first < index and (beside or index - first >= _FEWEST_NUMBERS):
            yield from range(first, index)
        index = max(index, first + 1)


def _is_number(line: Line) -> bool:
    return _is(line, Kind.CHROME) and has_digit(line.block.text)


def _is(line: Line, kind: Kind) -> bool:
    return line.mark is not None and not line.mark.rule and line.mark.kind is kind
