"""Lists of an author's above or below the text, such as what a dish needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

from newsclean.profiles.repeated_lines import Repeated, rows_of
from newsclean.profiles.stories import Story

# Two lines are of a list if on this part of the stories that have both their order is the other
# one. What a site prints around its stories keeps its order. Half of it changes nothing on invented
# sites, with twice of it 71 lines of lists are cut.
_FLIPS: Final = 0.2
# So many lines apart two are compared. Half changes nothing; with twice, lines of the site's are
# compared with others that lists stand between, and 21 lines of an author's are cut.
_NEAR: Final = 6
# A story has a list if it has so many of its lines; 1 and 4 change recall by less than .006.
_FEWEST: Final = 2
# On this part of its stories a line must stand above a list or within one, to be of it. Half and
# all of them change nothing.
_MOSTLY: Final = 0.8


class AuthorLists(NamedTuple):
    """What is known of an author's lists on a site.

    Args:
        lines: The lines of them, and those above them, by `id`.
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
    beside: Counter[int] = Counter()
    having = set()
    for number, (row, story) in enumerate(zip(rows, stories, strict=True)):
        places = [at for at, one in enumerate(row) if one is not None and id(one) in items]
        if len(places) >= _FEWEST:
            having.add(number)
            beside.update({id(one) for at in _around(places, story) if (one := row[at])})
    theirs = {id(one) for one in lines if beside[id(one)] >= _MOSTLY * one.on}
    return AuthorLists(items | theirs, frozenset(having))


def _around(places: Sequence[int], story: Story) -> Iterator[int]:
    """Give the places from the line above each list to the story's text, or to the list's end."""
    for zone in ("head", "tail"):
        listed = [at for at in places if story.zones[at] == zone]
        if listed:
            # Below the text, what follows a list is the site's.
            end = listed[-1] + 1 if zone == "tail" else story.zones.index("inner")
            yield from range(max(listed[0] - 1, 0), end)


def _pairs(row: Sequence[Repeated | None], story: Story) -> Iterator[tuple[int, int]]:
    """Give the lines of a story that stand near each other, each once on it, as they stand."""
    for zone in ("head", "tail"):
        lines = [id(one) for one, at in zip(row, story.zones, strict=True) if one and at == zone]
        times = Counter(lines)
        once = [one for one in lines if times[one] == 1]
        for apart in range(1, _NEAR + 1):
            yield from zip(once, once[apart:], strict=False)


def _items(rows: Sequence[Sequence[Repeated | None]], stories: Sequence[Story]) -> frozenset[int]:
    """Give the lines that stand above another on some stories and below it on others."""
    above = Counter(chain.from_iterable(map(_pairs, rows, stories)))
    return frozenset(
        one
        for pair, times in above.items()
        if above[pair[::-1]]
        and min(times, above[pair[::-1]]) >= _FLIPS * (times + above[pair[::-1]])
        for one in pair
    )
