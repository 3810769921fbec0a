"""Intervals of a text: half-open, in code points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeAlias

Interval: TypeAlias = tuple[int, int]


def union(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """Merge intervals that overlap or touch.

    >>> union([(4, 6), (0, 2), (1, 4)])
    ((0, 6),)
    """
    merged: list[Interval] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            if end > merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)


def outside(intervals: Iterable[Interval], start: int, end: int) -> Iterator[Interval]:
    """Give what lies before, between and after intervals, empty stretches too.

    >>> list(outside([(0, 2), (4, 6)], 0, 9))
    [(0, 0), (2, 4), (6, 9)]

    Args:
        intervals: Intervals that are sorted and do not overlap.
        start: Where the text begins.
        end: Where it ends.
    """
    edges = [start, *chain.from_iterable(intervals), end]
    return zip(edges[::2], edges[1::2], strict=True)
