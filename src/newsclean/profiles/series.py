"""Series and genres: stories that have lines of an author's in common, and what comes with them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

# A line comes with a series if this part of its stories is of it, and the stories of the series
# are not many more than its own. With half or twice of either, recall changes by .006 at most, but
# for half of the first, which makes it less by .04 on one set.
_MOSTLY: Final = 0.8
_SERIES: Final = 1.5
# Where most stories of a site are of one genre, so are most of those with any line of the site's.
# A line comes with the genre if it is on no story without it, and on nearly every one with it: with
# half of that, recall is less by .09, and without it 108 lines are cut wrongly.
_HALF: Final = 0.5
_SAME: Final = 0.95
# So many stories must be of another genre; else nothing tells what comes with it from the site's.
# With 1 nothing changes, with 4 54 lines are cut wrongly.
_OTHERS: Final = 2


def comes_with(on: AbstractSet[int], series: AbstractSet[int], stories: int) -> bool:
    """Tell whether a line comes with a series.

    >>> comes_with({1, 2, 3}, {1, 2, 3, 4}, 20), comes_with({1, 2, 9}, {1, 2, 3, 4}, 20)
    (True, False)

    Args:
        on: The numbers of the stories that the line is on.
        series: The numbers of the stories of the series.
        stories: How many stories the site has.
    """
    both = len(on & series)
    if len(series) < _HALF * stories:
        return both >= _MOSTLY * len(on) and len(series) <= _SERIES * len(on)
    return stories - len(series) >= _OTHERS and both >= _SAME * len(on | series)
