"""Whose a repeated line is: the site's, or an author's who says it again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from newsclean.profiles.margin import Margin
from newsclean.profiles.profile import Where
from newsclean.profiles.repeated_lines import LONGEST_VARYING, Repeated
from newsclean.profiles.stories import Story
from newsclean.text.shape import shape_of_text

# On this part of its stories a line must stand where it is to be cut, or beside the same line.
_MOSTLY: Final = 0.8
# A sentence below few stories is the site's if so many writers end with it, and on no less than
# this part of all stories: one portal has notices on 6 to 13 % that its readers took for the text.
_WRITERS: Final = 3
_SENTENCE_BELOW: Final = 0.15
# A name has so many words.
_NAME: Final = 2
# Amid the text, a sentence must be on this part of all stories; a line that is none may be a
# subheading, which each story of a series has, and no site is all one series.
_SENTENCE_AMID: Final = 0.5
_LINE_AMID: Final = 0.8
# Or it stands twice on so many stories, as no subheading does; or on one, where the line has so
# many characters that it is no refrain, and is on this part of all.
_TWICE: Final = 2
_NO_REFRAIN: Final = 60
_SENTENCE_TWICE: Final = 0.15
# A line comes with a series if the stories of the series are not many more than its own.
_SERIES: Final = 1.5
_COLONS: Final = (":", "：")
_WORD = re.compile(r"[^\W\d_]+")
_EDGES = re.compile(r"^\W+|\W+$")


def places_of(
    lines: Sequence[Repeated], stories: Sequence[Story], margin: Margin
) -> Iterator[tuple[Repeated, Where]]:
    """Give the lines that are the site's, each with where it may be cut.

    Args:
        lines: The lines that repeat.
        stories: The stories of the site.
        margin: What must be seen.
    """
    judge = _Judge([one for one in lines if _is_enough(one, len(stories), margin)], stories, margin)
    judged = [(one, judge.where(one)) for one in judge.lines]
    # What authors repeat amid their stories is the frame of a series.
    frames = [one.places.keys() for one, where in judged if where is None and judge.is_amid(one)]
    frames = [frame for frame in frames if len(frame) < len(stories) / 2]
    for one, where in judged:
        on = one.places.keys()
        of_series = any(
            len(on & frame) >= _MOSTLY * one.on and len(frame) <= _SERIES * one.on
            for frame in frames
        )
        if where is not None and not of_series:
            yield one, where


def _is_enough(one: Repeated, stories: int, margin: Margin) -> bool:
    least = margin.long_on if one.line.size > margin.long else margin.on
    return one.on >= max(least, margin.share * stories)


@dataclass(frozen=True)
class _Judge:
    """Judges the lines of a site.

    Args:
        lines: Those that are on enough stories.
        stories: The stories.
        margin: What must be seen.
    """

    lines: Sequence[Repeated]
    stories: Sequence[Story]
    margin: Margin

    def where(self, one: Repeated) -> Where | None:
        """Give where a line may be cut; None if it may be an author's."""
        share = one.on / len(self.stories)
        if self.is_amid(one):
            return self._amid(one, share)
        if one.template is not None:
            return "edge"
        zones = one.zones(self.stories)
        edge: Where = "edge"
        for zone in ("head", "tail"):
            if zones[zone] >= _MOSTLY * one.on:
                edge = zone
        return edge if share >= self.margin.sure or self._writers_tell(one, edge, share) else None

    def is_amid(self, one: Repeated) -> bool:
        """Tell whether a line stands amid the text, and not above or below."""
        return one.zones(self.stories)["inner"] > (1 - _MOSTLY) * one.on

    def _amid(self, one: Repeated, share: float) -> Where | None:
        if one.line.text.endswith(_COLONS):
            return None
        twice = sum(len(places) > 1 for places in one.places.values())
        often = _SENTENCE_AMID if one.line.says else _LINE_AMID
        no_refrain = one.line.size >= _NO_REFRAIN and share >= _SENTENCE_TWICE
        if share >= often or twice >= (1 if no_refrain else _TWICE):
            return "anywhere"
        return "run" if id(one) in self._in_runs else None

    def _writers_tell(self, one: Repeated, edge: Where, share: float) -> bool:
        """Tell whether a line above or below few stories is the site's."""
        # A heavy line may be a sentence without its full stop.
        says = one.line.says or shape_of_text(one.line.text).weight > LONGEST_VARYING
        if says and edge != "tail":
            return False
        naming = sum(
            any(self.stories[story].names_writer(at) for at in places)
            for story, places in one.places.items()
        )
        if naming >= _MOSTLY * one.on:
            return True
        writers = {writer for story in one.places for writer in self.stories[story].writers}
        if not says:
            return len(writers) > 1 or not any(story.writers for story in self.stories)
        many = len(writers) >= _WRITERS and share >= _SENTENCE_BELOW
        return many or self._begins_with_name(one)

    def _begins_with_name(self, one: Repeated) -> bool:
        """Tell whether a line begins with a name, as what is said about a writer does."""
        words = [_EDGES.sub("", word) for word in one.line.text.split(maxsplit=_NAME)[:_NAME]]
        return len(words) == _NAME and all(
            word[:1].isupper() and word.casefold() not in self._small_words for word in words
        )

    @cached_property
    def _small_words(self) -> frozenset[str]:
        """The words that stand with a small letter somewhere on the site: they are no names."""
        lines = (line.text for story in self.stories for line in story.record.lines)
        return frozenset(filter(str.islower, _WORD.findall("\n".join(lines))))

    @cached_property
    def _in_runs(self) -> frozenset[int]:
        """The lines that mostly stand beside one and the same other line."""
        at = {
            (story, place): one
            for one in self.lines
            for story, places in one.places.items()
            for place in places
        }
        beside: Counter[tuple[int, int]] = Counter()
        for number, story in enumerate(self.stories):
            row = [at.get((number, place)) for place in range(len(story.record.lines))]
            beside.update({(id(a), id(b)) for a, b in pairwise(row) if a and b and a is not b})
        on = {id(one): one.on for one in self.lines}
        return frozenset(
            one
            for pair, times in beside.items()
            if times >= _MOSTLY * max(on[pair[0]], on[pair[1]])
            for one in pair
        )
