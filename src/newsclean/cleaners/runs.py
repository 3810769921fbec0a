"""Runs: the lines after a heading such as "Related articles", up to the next prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.claim import Claim, Kind
from newsclean.document import Document
from newsclean.kind_groups import LISTS, RUNS_BELOW, RUNS_INSIDE
from newsclean.lines.survey import Line, Survey, survey
from newsclean.rules import RuleSet
from newsclean.text.patterns import seldom
from newsclean.text.shape import CUT_SHORT, TWO_SENTENCES

# Tried on 463 labelled texts, where this cleaner claims 1,248 lines of 126. In characters; of 89
# labelled headings the longest has 49. Half as much loses 16 lines, twice as much finds none.
_LONGEST_HEADING = 60
# Half as much loses 59 lines, twice as much changes nothing.
_LONGEST_SENTENCE = 80
# With 1 two lines less are cut, with 3 one more.
_SENTENCE_WORDS = 2
# In characters, with a label behind. Of 463 labelled texts and 86 pages 40 and 80 leave the same
# one line of boilerplate.
_LABELLED = 60
# Below so many titles without a full stop, a sentence of so many characters is no title. By
# judgement; of 463 labelled texts one line of a board more stays.
_TITLES, _STATEMENT = 2, 40
_FULL_STOPS = (".", "。", "।", "۔", "॥")
# Half as much loses one subheading of an author's, twice as much leaves five lines; of 129 labelled
# subheadings the longest has 82 characters.
_SUBHEADING = 80
# Half as much loses one subheading, twice as much leaves eight lines.
_ONLY_STORY = 45
_NAMES_ITS_OWN = re.compile(r"[:：|»›→]\s*\w")
# Of a line on a page so much is linked that it is a link.
_LINKED = 0.9
_LINK = seldom(r"(?:[-*•]\s)?[*_]{0,3}\[[^\[\]\n]{1,400}\]\([^()\n]{0,2000}\)[*_]{0,3}")
# How a summary of another story ends where a feed has cut it.
# 200 and 800 change nothing.
_SUMMARY = 400
# No headline is longer: of 109 labelled ones the longest has 135 characters. Half as much loses 298
# lines, twice as much finds 14 and cuts one of an author's.
_STORY = 150
# With 2 48 lines more are cut and one of an author's, with 7 39 less.
_ITEM_WORDS = 4
# By judgement: one story may be told at length below.
_FEWEST_HEADINGS = 2
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Between the heading of an entry and its text stands a time.
_ABOVE = 1
_COLONS = (":", "：")


@dataclass(frozen=True)
class Runs:
    """Claim the list of other stories, tags or comments that a known heading opens.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> newsclean.clean(text + "\\nRelated Articles\\nFerry runs aground off Sund").text == text
    True

    A run ends at the first line that reads as prose; inside an article its last line stays when
    it may be the next subheading. Below a heading that stays because its kind is kept, it is of
    that kind and stays, too.

    Args:
        rules: The rules that know the headings.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "runs"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on the lines that known headings open."""
        seen = survey(document, self.rules)
        stories: set[str] = set()
        listed: set[int] = set()
        headings = _last_headings(seen) if any(seen.holds) else {}
        index = 0
        while index < len(seen.lines):
            kind = _opens(seen, index)
            if kind is None:
                index += 1
                continue
            # Below a heading that stays all is of its kind.
            kind = _kept(seen, index, document) or kind
            end = _end(seen, index + 1, sure=_is_sure(seen, index))
            if seen.in_head(index) and _are_contents(seen, index + 1, end, headings):
                index = end
                continue
            heading = seen.lines[index].block.text
            if kind is Kind.RELATED and end == index + 2 and _is_statement(seen.lines[index + 1]):
                index = end
                continue
            for position, line in enumerate(_items(seen, index + 1, end), start=index + 1):
                if not seen.holds[position]:
                    reason = f"Stands under “{heading[:40]}”"
                    yield line.block.claim(kind, field=_field(kind), reason=reason)
                    listed.add(position)
                    if kind is Kind.RELATED and line.shape.title:
                        stories.add(line.block.key)
            index = end
        for position, line in enumerate(seen.lines if stories else ()):
            known = line.shape.title and line.shape.weight <= _STORY and line.block.key in stories
            if line.mark is None and known and position not in listed:
                yield line.block.claim(
                    Kind.RELATED, reason="A story that a list of stories names too"
                )


def _kept(seen: Survey, index: int, document: Document) -> Kind | None:
    """Give the kind of a heading that stays, if it does."""
    mark = seen.lines[index].mark
    return mark.kind if mark is not None and mark.kind in document.kept_kinds else None


def _field(kind: Kind) -> str | None:
    return "tags" if kind is Kind.TAGS else None


def _opens(seen: Survey, index: int) -> Kind | None:
    mark = seen.lines[index].mark
    if mark is None or not seen.holds[index]:
        return None
    text = seen.lines[index].block.plain
    # "Read more: Ferry runs aground" names its story itself; a hashtag is one tag.
    if len(text) > _LONGEST_HEADING or text.startswith("#") or _NAMES_ITS_OWN.search(text):
        return None
    if seen.in_tail(index):
        # "Contact:" stands above whom to ask about the story.
        announces = text.endswith(_COLONS) and " " not in text
        asks = announces and mark.kind in (Kind.NAV, Kind.FOLLOW_US)
        return None if asks else RUNS_BELOW.get(mark.kind)
    return RUNS_INSIDE.get(mark.kind)


def _last_headings(seen: Survey) -> dict[str, int]:
    """Give the lines that stand above prose, each with its last place."""
    return {
        line.block.key: index
        for index, line in enumerate(seen.lines)
        if not line.reads and seen.prose[index] < seen.prose[index + 1 : index + 3 + _ABOVE][-1]
    }


def _are_contents(seen: Survey, start: int, end: int, headings: dict[str, int]) -> bool:
    """Tell whether the lines of a run are headings of the text below: what has happened so far."""
    # The last line of the run is a heading, too, if it stands above the first prose.
    below = max(start, end - 1)
    named = sum(headings.get(line.block.key, -1) >= below for line in seen.lines[start:end])
    return named >= _FEWEST_HEADINGS and 2 * named > end - start


def _is_sure(seen: Survey, index: int) -> bool:
    mark = seen.lines[index].mark
    return seen.in_tail(index) and mark is not None and mark.kind in LISTS


def _end(seen: Survey, start: int, *, sure: bool) -> int:
    """Give the index of the line that ends the run: prose, a sentence, or the next heading."""
    titles = 0
    for index in range(start, len(seen.lines)):
        line = seen.lines[index]
        if seen.holds[index]:
            if _opens(seen, index) is not None:
                return index
        elif _reads(line, sure=sure) or (titles >= _TITLES and _is_statement(line)):
            return index
        else:
            titles = -len(seen.lines) if line.shape.stops else titles + 1
    return len(seen.lines)


def _reads(line: Line, *, sure: bool) -> bool:
    shape = line.shape
    if sure and line.block.text.endswith(CUT_SHORT) and shape.weight < _SUMMARY:
        return False
    if shape.prose or shape.weight > _STORY or (_is_unlinked(line) and _is_statement(line)):
        return True
    # A paragraph with a label glued on behind ends in no full stop.
    if TWO_SENTENCES.search(line.block.text, _LABELLED) is not None:
        return True
    if not sure:
        return shape.stops and shape.words >= _SENTENCE_WORDS
    return shape.stops and shape.weight > _LONGEST_SENTENCE and not shape.title


def _is_statement(line: Line) -> bool:
    """Tell whether a line is a sentence of some length with a plain full stop."""
    shape = line.shape
    plain = line.mark is None and line.block.text.endswith(_FULL_STOPS)
    return plain and shape.stops and not shape.title and shape.weight >= _STATEMENT


def _is_unlinked(line: Line) -> bool:
    """Tell whether a line stands on a page and leads nowhere, as no item of a list of links."""
    return line.block.markup is not None and not line.block.markup.link_density


def _is_link(line: Line) -> bool:
    """Tell whether a line is nothing but a link, of a page or in Markdown."""
    text = line.block.text
    if line.block.markup is not None:
        return line.block.markup.link_density > _LINKED
    return text.endswith(")") and "](" in text and _LINK.fullmatch(text) is not None


def _is_item(seen: Survey, last: int) -> bool:
    """Tell whether a line of a page stands in one list with the line above and not with the next.

    A subheading stands beside its paragraph, and has a tag of its own.
    """
    above, own, below = (
        line.block.markup.path if line.block.markup is not None else ()
        for line in (
            *seen.lines[last - 1 : last + 1],
            seen.lines[min(last + 1, len(seen.lines) - 1)],
        )
    )
    return above == own != below and _HEADINGS.isdisjoint(own[-1:])


def _items(seen: Survey, start: int, end: int) -> list[Line]:
    lines = list(seen.lines[start:end])
    if start == len(seen.lines) or seen.in_tail(start):
        return lines
    items = lines
    for count, line in enumerate(lines):
        # Between paragraphs the run holds only what could be another story's headline.
        if (
            line.mark is None
            and not _is_link(line)
            and (line.shape.stops or line.shape.item or line.shape.words < _ITEM_WORDS)
        ):
            items = lines[:count]
            break
    last = start + len(items) - 1
    if items and items[-1].mark is None and not _is_link(items[-1]) and not _is_item(seen, last):
        # The last one, or the only one, may be the next subheading.
        shortest = _SUBHEADING if len(items) > 1 else _ONLY_STORY
        if items[-1].shape.weight < shortest:
            return items[:-1]
    return items
