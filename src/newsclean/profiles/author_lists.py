"""Lists of an author's above or below the text, such as what a dish needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from newsclean.profiles.repeated_lines import Repeated, rows_of
from newsclean.profiles.stories import Story

# Two lines are of a list if on this part of the stories that have both their order is the other
# one. What a site prints around its stories keeps its order.
_FLIPS: Final = 0.2
# So many lines apart two are compared: by judgement, lists have about ten lines.
_NEAR: Final = 6
# A story has a list if it has so many of its lines.
_FEWEST: Final = 2
# A line heads or follows a list if on this part of its stories it stands beside one.
_MOSTLY: Final = 0.8


class AuthorLists(NamedTuple):
    """What is known of an author's lists on a site.

    Args:
        lines: The lines in them and beside them, by `id`.
        stories: The numbers of the stories that have one.
    """

    lines: frozenset[int]
    stories: frozenset[int]


def author_lists(lines: Sequence[Repeated], stories: Sequence[Story]) -> AuthorLists:
    """Find the lists: their lines repeat on a site, but not in one order.

    Args:
        lines: All lines that repeat.
        stories: The stories of the site.
    """
    # Things that are listed are no sentences, and those beside a list are said of the writer.
    lines = [one for one in lines if not one.line.says]
    rows = rows_of(lines, stories)
    items = _items(rows, stories)
    if not items:
        return AuthorLists(frozenset(), frozenset())
    beside = Counter(one for row in rows for one in _beside(row, items))
    heads = {id(one) for one in lines if beside[id(one)] >= _MOSTLY * one.on}
    having = (
        number
        for number, row in enumerate(rows)
        if sum(one is not None and id(one) in items for one in row) >= _FEWEST
    )
    return AuthorLists(items | heads, frozenset(having))


def _items(rows: Sequence[Sequence[Repeated | None]], stories: Sequence[Story]) -> frozenset[int]:
    """Give the lines that stand above another on some stories and below it on others."""
    above: Counter[tuple[int, int]] = Counter()
    for row, story in zip(rows, stories, strict=True):
        for zone in ("head", "tail"):
            lines = [
                id(one) for one, at in zip(row, story.zones, strict=True) if one and at == zone
            ]
            times = Counter(lines)
            once = [one for one in lines if times[one] == 1]
            for at, one in enumerate(once):
                above.update((one, other) for other in once[at + 1 : at + 1 + _NEAR])
    return frozenset(
        one
        for pair, times in above.items()
        if above[pair[::-1]]
        and min(times, above[pair[::-1]]) >= _FLIPS * (times + above[pair[::-1]])
        for one in pair
    )


def _beside(row: Sequence[Repeated | None], items: frozenset[int]) -> Iterator[int]:
    """Give the lines of a story that stand beside a line of a list, each once."""
    listed = [one is not None and id(one) in items for one in row]
    near = zip([False, *listed[:-1]], [*listed[1:], False], strict=True)
    yield from {id(one) for one, both in zip(row, near, strict=True) if one and any(both)}
