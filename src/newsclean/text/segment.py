"""The maximum segment: the stretch of a sequence with the greatest sum."""

from __future__ import annotations

from collections.abc import Sequence


def greatest_segment(values: Sequence[float]) -> tuple[int, int]:
    """Give the stretch with the greatest sum; of all of them where nothing is above nought.

    >>> greatest_segment([-1, 2, -1, 3, -5, 2])
    (1, 4)

    Args:
        values: What each element adds.

    Source:
        J. Bentley, Programming pearls: algorithm design techniques, Communications of the ACM
        27 (9), 1984.
    """
    best, best_start, best_end = 0.0, 0, len(values)
    total, start = 0.0, 0
    for index, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, index
        total += value
        if total > best:
            best, best_start, best_end = total, start, index + 1
    return best_start, best_end
