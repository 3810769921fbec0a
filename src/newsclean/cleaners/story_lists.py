"""Other stories below an article, each with its summary, told by how their parts repeat."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from newsclean.claim import Claim, Kind
from newsclean.document import Document
from newsclean.kind_groups import PARTS_OF_TEASERS, STORY_HEADINGS
from newsclean.lines.survey import Line, Survey, survey
from newsclean.remembered import remembered_by
from newsclean.rules import RuleSet
from newsclean.text.shape import CUT_SHORT

# Tried on 463 labelled texts, 8 of which hold such lists. In characters: half loses one list, twice
# as much finds none.
_LONGEST_HEADING = 60
# 1 and 3 change nothing.
_FEWEST_PROSE = 2
# With 1 two lines of authors' are lost, with 3 twenty lines stay.
_FEWEST_STORIES = 2
_BEHIND = re.compile(r"[:|»]\s*\w")
# With 5 one list is lost, 10 find none.
_MOST_PARTS = 7
# In characters: half as much loses 28 lines, twice as much finds six, all boilerplate there; 20
# changes nothing, 80 loses eleven.
_SUMMARY, _SHORTEST_SUMMARY = 420, 40
# Half as much changes nothing, twice as much loses two lists.
_SHORTEST_TITLE = 15
# Below a text without subheadings, so many titles with a short summary each are no part of it.
_FEWEST_ALTERNATING, _TEASER = 3, 260
# 2 and 4 change no labelled line.
_FEWEST_CUT_SHORT = 3


@dataclass(frozen=True)
class StoryLists:
    """Claim lists of other stories whose summaries read as prose.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> article = f"{text}\\n{text} Nobody was hurt, it added, and the boats are safe."
    >>> first = f"3 May 2024\\nFerry runs aground off Sund\\n{text[:-1]}, they said."
    >>> second = f"2 May 2024\\nMarket reopens in Portmere\\n{text[:-1]}, we hear."
    >>> newsclean.clean(f"{article}\\nRelated Articles\\n{first}\\n{second}").text == article
    True

    A list has a heading, and under it two stories or more: some short lines, then one summary. To
    tell it from an article with subheadings, its stories must share a part (a date each, or a
    label that stands in two of them), or each have two short lines, or be cut short; below a longer
    text without subheadings, three titles with one short paragraph each do. Without a heading,
    three summaries that are cut short and end the text make a list too.

    Args:
        rules: The rules that know the headings.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "story_lists"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on lists of other stories."""
        seen = survey(document, self.rules)
        ends = _ends(seen, document.kept_kinds, _first_subheading(document, self.rules))
        last = 0
        for index in sorted(ends):
            if index >= last:
                last = ends[index]
                for line in seen.lines[index + 1 : last]:
                    yield line.block.claim(Kind.RELATED, reason="Stands in a list of other stories")
        for line in _cut_short(seen):
            yield line.block.claim(Kind.RELATED, reason="One of the summaries that are cut short")


def _is_heading(seen: Survey, index: int, kept: Collection[Kind]) -> bool:
    line = seen.lines[index]
    if (
        line.mark is None
        or line.mark.kind not in STORY_HEADINGS
        or line.mark.kind in kept
        or seen.prose[index] < _FEWEST_PROSE
    ):
        return False
    text = line.block.text
    # A heading with a headline behind it ("Read more: Ferry aground") is a list by itself.
    return len(text) <= _LONGEST_HEADING and _BEHIND.search(text) is None


@remembered_by
def _first_subheading(document: Document, rules: RuleSet) -> int:
    """Give the index of the first line that may head the paragraph below it, inside the text."""
    seen = survey(document, rules)
    pairs = enumerate(pairwise(seen.lines))
    return next(
        (
            index
            for index, (line, below) in pairs
            if seen.prose[index] and line.mark is None and line.shape.title and below.reads
        ),
        len(seen.lines),
    )


def _ends(seen: Survey, kept: Collection[Kind], subheading: int) -> dict[int, int]:
    """Give for each heading that opens a list the index after that list.

    From a summary on, all headings above it see the same stories: so they are gone through once,
    from the last to the first.
    """
    ends: dict[int, int] = {}
    marked = [index for index, line in enumerate(seen.lines) if line.mark is not None]
    headings = {index for index in marked if _is_heading(seen, index, kept)}
    below: _Stories | None = None
    for index in range(len(seen.lines) - 1, min(headings) - 1, -1) if headings else ():
        if index in headings:
            story = _next_story(seen.lines, index + 1)
            if below is not None and story.is_whole:
                longer = index <= subheading and seen.prose[index + 1] > below.count + 1
                if below.are_list(story.lines) or (longer and below.alternate(story.lines)):
                    ends[index] = below.end
        if _is_summary(seen.lines[index]):
            story = _next_story(seen.lines, index + 1)
            if not story.is_whole:
                below = None if story.is_article else _Stories(story.end)
            elif below is not None:
                below.add(story.lines)
    return ends


class _Story(NamedTuple):
    """The lines from one place to the next summary, if they are a story.

    Args:
        lines: The lines; with a summary the last of them is the summary.
        end: The index after the list if there is no story.
        is_whole: Whether they are a title, other parts, and a summary.
        is_article: Whether they show that this is no list but the article itself.
    """

    lines: tuple[Line, ...]
    end: int = 0
    is_whole: bool = False
    is_article: bool = False


def _next_story(lines: tuple[Line, ...], start: int) -> _Story:
    for index in range(start, len(lines)):
        line, count = lines[index], index - start
        if _is_summary(line):
            # No title, as in two paragraphs together or a timeline: this is the article.
            titled = any(map(_may_be_title, lines[start:index]))
            return _Story(lines[start : index + 1], is_whole=titled, is_article=not titled)
        if line.shape.prose or (line.mark is not None and line.mark.kind not in PARTS_OF_TEASERS):
            return _Story((), start, is_article=line.mark is None)
        if count == _MOST_PARTS:
            return _Story((), start - 1)
    return _Story((), start)


class _Stories:
    """The stories from one summary on, down to the end of their list, of which each may be one.

    Args:
        end: The index after the list.
    """

    def __init__(self, end: int) -> None:
        self.end = end
        self.count = self.dated = 0
        self.labels: set[str] = set()
        self.share_label = False
        self.have_two_lines = self.are_cut_short = self.all_alternate = True

    def add(self, story: tuple[Line, ...]) -> None:
        """Add the story above them."""
        labels = _labels(story)
        self.share_label |= not self.labels.isdisjoint(labels)
        self.labels |= labels
        self.count += 1
        self.dated += _is_dated(story)
        self.have_two_lines &= _has_two_lines(story)
        self.are_cut_short &= _is_cut_short(story)
        self.all_alternate &= _alternates(story)

    def are_list(self, first: tuple[Line, ...]) -> bool:
        """Tell whether they are a list together with the story above them."""
        count = self.count + 1
        if count < _FEWEST_STORIES:
            return False
        return (
            self.dated + _is_dated(first) >= max(_FEWEST_STORIES, count / 2)
            or self.share_label
            or not self.labels.isdisjoint(_labels(first))
            or (self.have_two_lines and _has_two_lines(first))
            or (self.are_cut_short and _is_cut_short(first))
        )

    def alternate(self, first: tuple[Line, ...]) -> bool:
        """Tell whether all are one title and one short summary each, as no article ends."""
        enough = self.count + 1 >= _FEWEST_ALTERNATING
        return enough and self.all_alternate and _alternates(first)


def _labels(story: tuple[Line, ...]) -> set[str]:
    return {part.block.key for part in story[:-1]}


def _is_dated(story: tuple[Line, ...]) -> bool:
    return any(_has_kind(part, Kind.PUBLISHED) for part in story)


def _has_two_lines(story: tuple[Line, ...]) -> bool:
    return sum(part.mark is None for part in story[:-1]) > 1


def _is_cut_short(story: tuple[Line, ...]) -> bool:
    return story[-1].block.text.endswith(CUT_SHORT)


def _alternates(story: tuple[Line, ...]) -> bool:
    """Tell whether a story is one title and one short summary."""
    return len(story) == 2 and story[0].shape.title and story[1].shape.weight <= _TEASER


def _may_be_title(line: Line) -> bool:
    return line.mark is None and line.shape.weight >= _SHORTEST_TITLE


def _is_summary(line: Line) -> bool:
    shape = line.shape
    if line.mark is not None or not _SHORTEST_SUMMARY <= shape.weight <= _SUMMARY:
        return False
    return shape.prose or (shape.stops and not shape.title)


def _has_kind(line: Line, kind: Kind) -> bool:
    return line.mark is not None and line.mark.kind is kind


def _cut_short(seen: Survey) -> list[Line]:
    """Give the summaries that end the text, if there are several and all are cut short."""
    found = []
    above = 0
    for index in range(len(seen.lines) - 1, -1, -1):
        line = seen.lines[index]
        if line.mark is not None or not (line.shape.prose or line.shape.stops):
            continue
        if not (line.block.text.endswith(CUT_SHORT) and line.shape.weight <= _SUMMARY):
            above = seen.prose[index + 1]
            break
        found.append(line)
    enough = sum(line.shape.prose for line in found) >= _FEWEST_CUT_SHORT
    return found if enough and above >= _FEWEST_PROSE else []
