"""Which marks hold where they stand: by the line and its place, or by the company beside it."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import TYPE_CHECKING

from newsclean.claim import Kind
from newsclean.kind_groups import ADS, BARS
from newsclean.text.patterns import seldom

if TYPE_CHECKING:
    from newsclean.lines.marks import Mark
    from newsclean.lines.survey import Line, Survey

# A line of writer, date or address may follow a standfirst, which reads as prose. With none 61
# lines less are cut of 463 labelled texts, none of them an author's; with 2 seven more.
_STANDFIRSTS = 1
# "See: Isaiah 40, verse 3"; by judgement, in words: a story's title is longer.
_REFERENCE = seldom(r"[^:：]{1,20}[:：]\s(?=[^\n]*\d)\S+(?:\s\S+){1,4}")


def stands_alone(survey: Survey, index: int, mark: Mark) -> bool:
    """Tell whether a mark holds by the line and its place, without neighbours."""
    if mark.where == "anywhere":
        return True
    head, tail = survey.in_head(index), survey.in_tail(index)
    refers = mark.kind is Kind.TEASER and _refers(survey.lines[index].block.text)
    if survey.prose[-1] == 0 or refers:
        return False
    near = survey.prose[index] <= min(_STANDFIRSTS, survey.prose[-1] - 1)
    # An address may close a text: a list's sources, a form to fill in, and so may a sentence.
    stops = survey.lines[index].shape.stops
    alone = mark.kind is not Kind.INLINE_URL and (head or tail) and not stops
    if mark.where == "lone":
        return (near or tail) and not _is_listed(survey, index)
    if mark.where in ("only", "signed"):
        fits = head if mark.where == "only" else _signs(survey, index)
        return fits and not _is_listed(survey, index)
    if mark.where == "dated":
        return head or _dates_standfirst(survey, index)
    places = {
        "head": head,
        "tail": tail,
        "meta": near or tail,
        "run": alone,
        "beside": False,
    }
    return places[mark.where]


def _refers(text: str) -> bool:
    """Tell whether a label sends readers to a verse, a page or a time rather than to a story."""
    return _REFERENCE.fullmatch(text) is not None


# What is said above a name that stands for its speaker, or above the items of a list.
_QUOTED = tuple("\"'”’»“‘«›‹」』")
_COLONS = (":", "：")
_BEHIND_QUOTES = " .,!?…*_†"
_QUOTING = frozenset({"blockquote", "q", "figure"})
_QUOTATION = ">"
_HYPHEN = ("- ", "* ", "-\t")


def _signs(survey: Survey, index: int) -> bool:
    """Tell whether a name stands straight below the headline or the last prose, as writers sign."""
    above = survey.lines[index - 1] if index else None
    if above is None or above.mark is not None:
        return False
    said = above.block.text
    if said.endswith(_COLONS) or said.rstrip(_BEHIND_QUOTES).endswith(_QUOTED):
        return False
    if said.startswith(_QUOTATION) or any(
        block.markup is not None and not _QUOTING.isdisjoint(block.markup.path)
        for block in (above.block, survey.lines[index].block)
    ):
        return False
    if survey.in_tail(index):
        return above.reads and above.shape.stops
    # A hyphen makes an item of a list; with more above, it may be a motto and its author.
    is_item = survey.lines[index].block.text.startswith(_HYPHEN)
    below = survey.lines[index + 1 : index + 2]
    return index == 1 and above.shape.title and not is_item and any(line.reads for line in below)


# Marks that do not hold in a list, such as one of a board's members.
_UNLISTED = frozenset({"lone", "only", "signed"})


def _is_listed(survey: Survey, index: int) -> bool:
    """Tell whether a line that may be a writer's is one of several such lines."""
    mark = survey.lines[index].mark
    if mark is None or mark.where not in _UNLISTED:
        return False
    if mark.where != "lone":
        return mark.where in survey.several
    near = survey.lines[max(index - 1, 0) : index + 2]
    return sum(line.mark is not None and line.mark.where == "lone" for line in near) > 1


# A headline of two sentences reads as prose; a paragraph is mostly longer.
_HEADLINE = 110


def _dates_standfirst(survey: Survey, index: int) -> bool:
    """Tell whether a date stands below a standfirst: a headline is above, and no other date."""
    if survey.prose[index] != 1 or survey.prose[-1] == 1:
        return False
    # Those of a timeline, or of a live blog, stand straight above paragraphs of their own.
    others = (
        line
        for i, (line, below) in enumerate(pairwise(survey.lines))
        if i < index or (survey.prose[i] > 1 and below.reads)
    )
    return any(map(_may_be_headline, survey.lines[:index])) and not any(
        line.mark is not None and line.mark.where == "dated" for line in others
    )


def _may_be_headline(line: Line) -> bool:
    if line.mark is not None:
        return False
    return line.shape.title or (line.reads and line.shape.weight <= _HEADLINE)


_ALL = frozenset(Kind)


def confirm_stretches(survey: Survey, holds: list[bool], content: Collection[int]) -> None:
    """Let marks that need company hold where marked lines stand together.

    A stretch of marked lines holds as a whole when one of them holds by itself, or when two
    different lines of a bar (share, tools, player ...) stand together. An advertisement stands
    between any two paragraphs, and beside it a subheading or a date of the author's.
    """
    marked = [
        line.mark is not None and index not in content for index, line in enumerate(survey.lines)
    ]
    edges = [0, *(i + 1 for i, (a, b) in enumerate(pairwise(marked)) if a != b), len(marked)]
    for start, end in pairwise(edges):
        if start == end or not marked[start]:
            continue
        bar = {
            line.block.key
            for line in survey.lines[start:end]
            if line.mark is not None and line.mark.kind in BARS
        }
        sure = {
            line.mark.kind
            for line, held in zip(survey.lines[start:end], holds[start:end], strict=True)
            if held and line.mark is not None
        }
        kinds = _ALL if not sure <= ADS or len(bar) > 1 else ADS if sure else frozenset()
        for index, line in enumerate(survey.lines[start:end], start):
            # A dash and a name stand beside advertisements in a list, too.
            if line.mark is not None and line.mark.kind in kinds and line.mark.where != "signed":
                holds[index] |= not _is_listed(survey, index)
