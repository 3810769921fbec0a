"""Lines amid the text: notices of the site's, or subheadings and refrains of an author's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from newsclean.profiles.profile import Where
from newsclean.profiles.repeated_lines import Repeated, rows_of
from newsclean.profiles.stories import Story, Zone

# A line is amid the text if it stands there on more than this part of its stories. Half changes
# nothing on invented sites, with twice recall is less by .007 on one set.
_AMID: Final = 0.2
# A sentence is the site's on this part of all stories, or where it stands twice on so many, which
# no subheading does; or twice on one, if it is on the smaller part of all. With half of the first
# part recall is more by .007, but so many stories a series may have; with half or twice of the
# others nothing changes, but for recall, which is less by .01 with twice the smaller part.
_SENTENCE: Final = 0.5
_TWICE: Final = 2
_SENTENCE_TWICE: Final = 0.15
# In characters: what is shorter may be a refrain, an answer or the name of who speaks; what ends
# with dots says that something is still to come, as few refrains do. With half nothing changes,
# since invented authors have no such refrains; with twice, recall is less by .004 and .015.
_NO_REFRAIN: Final = 40
_STILL_TO_COME: Final = 20
_DOTS: Final = ("…", "...")
# A series has less than this part of all stories; half and twice change nothing.
_SERIES: Final = 0.5
# So often, of all times that they are seen, two lines must stand beside each other. Half changes
# nothing; without such lines at all recall is .837.
_BESIDE: Final = 0.8
_ANNOUNCES_OR_ASKS: Final = (":", "：", "?", "？", "؟")


def is_amid(one: Repeated, zones: Counter[Zone]) -> bool:
    """Tell whether a line stands amid the text, and not above or below.

    Args:
        one: The line.
        zones: On how many of its stories it stands in each.
    """
    return zones["inner"] > _AMID * one.on


class LinesAmid:
    """Judges the lines amid the text of a site's stories.

    Args:
        lines: The lines that repeat.
        stories: The stories.
    """

    def __init__(self, lines: Sequence[Repeated], stories: Sequence[Story]) -> None:
        self._lines = [one for one in lines if not _announces_or_asks(one)]
        self._stories = stories

    def where(self, one: Repeated) -> Where | None:
        """Give where a line may be cut; None if it may be an author's."""
        if _announces_or_asks(one):
            return None
        if self._is_no_refrain(one):
            share = one.on / len(self._stories)
            twice = sum(len(places) > 1 for places in one.places.values())
            least = 1 if share >= _SENTENCE_TWICE else _TWICE
            if share >= _SENTENCE or twice >= least:
                return "anywhere"
        return "run" if id(one) in self._in_runs else None

    def is_of_author(self, one: Repeated) -> bool:
        """Tell whether a line is plainly the frame of an author's stories, as subheadings are."""
        # On more stories a short line may be of one of the looks that the site had.
        is_short = not one.line.says and one.on < _SERIES * len(self._stories)
        return is_short or _announces_or_asks(one)

    @staticmethod
    def _is_no_refrain(one: Repeated) -> bool:
        line = one.line
        least = _STILL_TO_COME if line.text.endswith(_DOTS) else _NO_REFRAIN
        return line.says and line.size >= least

    @cached_property
    def _in_runs(self) -> frozenset[int]:
        """The lines that mostly stand beside one and the same other line."""
        beside: Counter[tuple[int, int]] = Counter()
        for row in rows_of(self._lines, self._stories):
            beside.update((id(a), id(b)) for a, b in pairwise(row) if a and b and a is not b)
        times_in_all = {id(one): sum(map(len, one.places.values())) for one in self._lines}
        return frozenset(
            one
            for pair, times in beside.items()
            if times >= _BESIDE * max(times_in_all[pair[0]], times_in_all[pair[1]])
            for one in pair
        )


def _announces_or_asks(one: Repeated) -> bool:
    return one.line.text.endswith(_ANNOUNCES_OR_ASKS)
