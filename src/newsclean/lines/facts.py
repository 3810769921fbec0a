"""Lines of label and value that are content: the credits of a film, the facts of a recipe."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from newsclean.claim import Kind

if TYPE_CHECKING:
    from newsclean.lines.survey import Line

# By judgement, in characters: a label of a few words, and what a line gives for it.
_FACT = re.compile(r"(?:[-–—*•·▪●]\s)?[^\W\d_][^:：.!?…。]{0,40}(?::\s|：)\s?[^\s/][^\n]{0,120}")
_WRITERS = frozenset({Kind.BYLINE, Kind.AGENCY_CREDIT})
_KINDS = _WRITERS | {Kind.PHOTO_CREDIT}
# "Country: Norway", "Rating: 4/5"
_OPEN = frozenset({Kind.TAGS, Kind.PAGE_TOOLS})
# A caption with a colon above its credit is one. Of 359 labelled texts one loses that picture if
# one is enough.
_FACTS_BESIDE_CREDIT = 2


def facts_of(lines: Sequence[Line]) -> frozenset[int]:
    """Give the indices of facts that name people or places behind labels, and of those beside them.

    A writer or producer is the article's where all labels beside are of those who made it; below
    the text a label that nobody knows says that all of them are of a film, a dish or a match.

    Args:
        lines: The live lines of a document, in order.
    """
    found: set[int] = set()
    first = next((index for index, line in enumerate(lines) if line.reads), len(lines))
    if not any(_is_of(line, _KINDS) for line in lines[first + 1 :]):
        return frozenset()
    for of_facts, group in groupby(range(first + 1, len(lines)), lambda i: is_fact(lines[i])):
        listed = [*group] if of_facts else []
        unknown = sum(lines[i].mark is None for i in listed)
        kinds = _WRITERS if unknown else frozenset()
        if unknown >= _FACTS_BESIDE_CREDIT:
            kinds = _KINDS
        named = {i for i in listed if unknown and _is_of(lines[i], kinds)}
        if named:
            found.update(i for i in listed if i in named or lines[i].mark is None)
    return frozenset(found)


def _is_of(line: Line, kinds: frozenset[Kind]) -> bool:
    """Tell whether a line says who made a thing, or what, in a word that tags or tools use, too."""
    mark = line.mark
    if mark is None:
        return False
    return mark.kind in kinds or (mark.kind in _OPEN and mark.where != "anywhere")


def is_fact(line: Line) -> bool:
    """Tell whether a line is a label with what it stands for.

    Args:
        line: A line of a survey.
    """
    return not line.reads and _FACT.fullmatch(line.block.text) is not None
