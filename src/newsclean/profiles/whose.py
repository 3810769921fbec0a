"""Whose a repeated line is: the site's, or an author's who says it again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsclean.profiles.margin import Margin
from newsclean.profiles.profile import Where
from newsclean.profiles.repeated_lines import Repeated
from newsclean.profiles.stories import Story
from newsclean.text.folding import normalise

# On this part of its stories a line must stand where it is cut, or beside the same line.
_MOSTLY: Final = 0.8
# Amid the text, a line must be on this part of all stories: a sentence, and a line that is none and
# may be a subheading. A series has the same subheadings on each of its stories, and no site is one.
_SENTENCE_AMID: Final = 0.5
_LINE_AMID: Final = 0.8
# ... or, twice and more on so many stories: no text has a subheading twice.
_TWICE: Final = 2
# ... or, beside another such line, on this part of all.
_RUN: Final = 0.1
# So many writers end stories in the same words only if the words are the site's.
_WRITERS: Final = 3
# ... and are not on so few stories. A notice of one Chinese portal on 6 to 13 % of them stays so.
_SENTENCE_BELOW: Final = 0.15
# A line comes with a series if its stories are nearly the series' own.
_SERIES: Final = 1.5
_WORD = re.compile(r"[^\W\d_]+")
_EDGES = re.compile(r"^\W+|\W+$")
_COLONS: Final = (":", "：")


# A sentence of fewer characters that a text says twice may be a refrain.
_LONG_AMID: Final = 60
_TWICE_SHARE: Final = 0.15
# A name has so many words.
_NAME: Final = 2


def places_of(
    lines: Sequence[Repeated], stories: Sequence[Story], margin: Margin
) -> Iterator[tuple[Repeated, Where]]:
    """Give the lines that are the site's, each with where it may be cut.

    Args:
        lines: The lines that repeat.
        stories: The stories of the site.
        margin: What must be seen.
    """
    enough = [one for one in lines if _is_enough(one, len(stories), margin)]
    in_runs = _in_runs(enough, stories)
    small = _small_words(stories)
    judged = [(one, _where(one, stories, margin, in_runs, small)) for one in enough]
    frames = [set(one.places) for one, where in judged if where is None and _is_amid(one, stories)]
    for one, where in judged:
        if where is not None and not _is_of_series(one, frames, len(stories)):
            yield one, where


def _is_enough(one: Repeated, stories: int, margin: Margin) -> bool:
    least = margin.long_on if one.line.size > margin.long else margin.on
    return one.on >= max(least, margin.share * stories)


def _where(
    one: Repeated,
    stories: Sequence[Story],
    margin: Margin,
    in_runs: set[int],
    small: frozenset[str],
) -> Where | None:
    zones = one.zones(stories)
    share = one.on / len(stories)
    if not _is_amid(one, stories):
        edge: Where = "edge"
        for zone in ("head", "tail"):
            if zones[zone] >= _MOSTLY * one.on:
                edge = zone
        return edge if share >= margin.sure or _is_sites(one, edge, stories, small) else None
    if one.line.text.endswith(_COLONS):
        return None
    often = _SENTENCE_AMID if one.line.says else _LINE_AMID
    twice = sum(len(places) > 1 for places in one.places.values())
    if share >= often or twice >= _TWICE:
        return "anywhere"
    if twice and one.line.size >= _LONG_AMID and share >= _TWICE_SHARE:
        return "anywhere"
    return "run" if id(one) in in_runs and share >= _RUN else None


def _is_amid(one: Repeated, stories: Sequence[Story]) -> bool:
    return one.zones(stories)["inner"] > (1 - _MOSTLY) * one.on


def _is_sites(one: Repeated, edge: Where, stories: Sequence[Story], small: frozenset[str]) -> bool:
    """Tell whether a line above or below few stories is the site's: its writers tell."""
    named = sum(
        any(_names(stories[story], at) for at in places) for story, places in one.places.items()
    )
    if named >= _MOSTLY * one.on:
        return True
    writers = one.writers(stories)
    if one.line.says:
        if edge == "tail" and _begins_with_name(one, small):
            return True
        often = one.on >= _SENTENCE_BELOW * len(stories)
        return edge == "tail" and often and len(writers) >= _WRITERS
    known = any(story.writers for story in stories)
    return len(writers) > 1 or not known


def _names(story: Story, at: int) -> bool:
    line = story.record.lines[at]
    said = normalise(line.text)
    return line.names_writer or any(writer in said for writer in story.writers)


def _begins_with_name(one: Repeated, small: frozenset[str]) -> bool:
    """Tell whether a line begins with a name, as what is said about a writer does."""
    begins = [_EDGES.sub("", word) for word in one.line.text.split(maxsplit=_NAME)[:_NAME]]
    return len(begins) == _NAME and all(
        word[:1].isupper() and word.casefold() not in small for word in begins
    )


def _small_words(stories: Sequence[Story]) -> frozenset[str]:
    """Give the words that stand with a small letter somewhere: they are no names."""
    return frozenset(
        word.casefold()
        for story in stories
        for line in story.record.lines
        for word in _WORD.findall(line.text)
        if word[0].islower()
    )


def _in_runs(lines: Sequence[Repeated], stories: Sequence[Story]) -> set[int]:
    """Give the lines that stand beside one and the same other line."""
    at: dict[tuple[int, int], Repeated] = {
        (story, place): one
        for one in lines
        for story, places in one.places.items()
        for place in places
    }
    beside: Counter[tuple[int, int]] = Counter()
    for number, story in enumerate(stories):
        row = [at.get((number, place)) for place in range(len(story.record.lines))]
        pairs = {(id(a), id(b)) for a, b in pairwise(row) if a and b and a is not b}
        beside.update(pairs)
    on = {id(one): one.on for one in lines}
    return {
        one
        for pair, times in beside.items()
        if times >= _MOSTLY * max(on[pair[0]], on[pair[1]])
        for one in pair
    }


def _is_of_series(one: Repeated, frames: Sequence[set[int]], stories: int) -> bool:
    """Tell whether a line comes with lines that authors repeat amid the stories of a series."""
    on = set(one.places)
    return any(
        len(on & frame) >= _MOSTLY * len(on) and len(frame) <= _SERIES * len(on)
        for frame in frames
        if len(frame) < stories / 2
    )
