"""Other stories below an article, each with its summary, told by how their parts repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.claim import Claim, Kind
from newsclean.document import Document
from newsclean.kind_groups import PARTS_OF_TEASERS, STORY_HEADINGS
from newsclean.lines.survey import Line, Survey, survey
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
    label that stands in two of them), or each have two short lines, or be cut short. Without a
    heading, three summaries that are cut short and end the text make a list too.

    Args:
        rules: The rules that know the headings.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "story_lists"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on lists of other stories."""
        seen = survey(document, self.rules)
        index = 0
        while index < len(seen.lines):
            if not _is_heading(seen, index):
                index += 1
                continue
            end = _end(seen, index + 1)
            for line in seen.lines[index + 1 : end]:
                yield line.block.claim(Kind.RELATED, reason="Stands in a list of other stories")
            index = max(end, index + 1)
        for line in _cut_short(seen):
            yield line.block.claim(Kind.RELATED, reason="One of the summaries that are cut short")


def _is_heading(seen: Survey, index: int) -> bool:
    line = seen.lines[index]
    if (
        line.mark is None
        or line.mark.kind not in STORY_HEADINGS
        or seen.prose[index] < _FEWEST_PROSE
    ):
        return False
    text = line.block.text
    # A heading with a headline behind it ("Read more: Ferry aground") is a list by itself.
    return len(text) <= _LONGEST_HEADING and _BEHIND.search(text) is None


def _end(seen: Survey, start: int) -> int:
    """Give the index after the list that begins there; 0 if none does."""
    stories: list[list[Line]] = []
    parts: list[Line] = []
    index = start
    while index < len(seen.lines):
        line = seen.lines[index]
        if _is_summary(line):
            if not any(map(_may_be_title, parts)):
                # No title, as in two paragraphs together or a timeline: this is the article.
                return 0
            stories.append([*parts, line])
            parts = []
        elif line.shape.prose or (line.mark is not None and line.mark.kind not in PARTS_OF_TEASERS):
            break
        else:
            parts.append(line)
            if len(parts) > _MOST_PARTS:
                break
        index += 1
    if index < len(seen.lines) and seen.lines[index].mark is None and len(parts) <= _MOST_PARTS:
        return 0
    return index - len(parts) if _is_list(stories) else 0


def _may_be_title(line: Line) -> bool:
    return line.mark is None and line.shape.weight >= _SHORTEST_TITLE


def _is_summary(line: Line) -> bool:
    shape = line.shape
    if line.mark is not None or not _SHORTEST_SUMMARY <= shape.weight <= _SUMMARY:
        return False
    return shape.prose or (shape.stops and not shape.title)


def _is_list(stories: list[list[Line]]) -> bool:
    if len(stories) < _FEWEST_STORIES:
        return False
    dated = sum(any(_has_kind(part, Kind.PUBLISHED) for part in story) for story in stories)
    labels = Counter(key for story in stories for key in {part.block.key for part in story[:-1]})
    return (
        dated >= max(_FEWEST_STORIES, len(stories) / 2)
        or max(labels.values()) >= _FEWEST_STORIES
        or all(sum(part.mark is None for part in story[:-1]) > 1 for story in stories)
        or all(story[-1].block.text.endswith(CUT_SHORT) for story in stories)
    )


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
