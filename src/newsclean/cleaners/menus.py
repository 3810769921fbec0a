"""Menus above and below the text: many labels in a row, enough of which show what they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress

from newsclean.claim import Claim, Kind
from newsclean.document import Document
from newsclean.kind_groups import OF_MENUS
from newsclean.lines.survey import Line, Survey, survey
from newsclean.rules import RuleSet
from newsclean.text.patterns import seldom

# Tried on 463 labelled texts, where this cleaner claims 1,031 lines. Labels in a row: with 6 one
# line of boilerplate more is cut, with 11 240 less.
_FEWEST = 8
# Of the labels in a row, so many must show what they are: with 0.2 thirty lines more are cut, all
# boilerplate there, but by judgement an author's list may look so; with 0.6 262 less.
_SHARE = 0.4
# Of a label, in characters and words: half as many characters lose 162 lines, twice as many find 1.
_LONGEST, _WORDS = 45, 6
# A headline has so many words; in a list it would be an item.
# With 2 words 142 lines less are cut there, with 7 82 less and 24 others more.
_HEADLINE_WORDS = 4
# Authors' lists and tables repeat words and nest items as well, but lack labels that rules know.
# With 1 the same is cut there, with 3 112 lines less.
_KNOWN = 2
# So many labels that stand elsewhere in the same order; 2 and 4 change no labelled line.
_SEQUENCE = 3
_NESTED = seldom(r"[+◦]\s\D+")


@dataclass(frozen=True)
class Menus:
    """Claim menus: rows of labels before the first paragraph, or after the last.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> menu = "\\n".join(["* Home", "* World", "+ Boats", "+ Tides", "+ Pilots", "+ Quays"] * 2)
    >>> newsclean.clean(f"{menu}\\n{text}").text == text
    True

    A label shows that it is of a menu if a rule knows it, if it stands elsewhere too among the same
    labels, or if it is an item of a list within a list. Rules must know two labels in any case:
    authors' lists and tables look the same otherwise.

    Args:
        rules: The rules that know labels.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "menus"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on the labels of menus."""
        seen = survey(document, self.rules)
        if seen.prose[-1] == 0:
            return
        copies: Counter[tuple[str | None, ...]] | None = None
        for start, end in _rows(seen):
            row = seen.lines[start:end]
            known = [line.mark is not None and bool(line.mark.rule) for line in row]
            if len({line.block.key for line in compress(row, known)}) < _KNOWN:
                continue
            if copies is None:
                copies = Counter(_sequences(seen.lines))
            shown = [
                knows or _NESTED.fullmatch(line.block.text) is not None
                for knows, line in zip(known, row, strict=True)
            ]
            for first, sequence in enumerate(_sequences(row)):
                if copies[sequence] > 1 and len(set(sequence)) == _SEQUENCE:
                    shown[first : first + _SEQUENCE] = [True] * _SEQUENCE
            if sum(shown) >= _SHARE * len(row):
                # What follows the text with no label in between that is of a menu is the author's.
                first = shown.index(True) if seen.prose[start] else 0
                for line in row[first:]:
                    yield line.block.claim(Kind.NAV, reason="A label of a menu beside the text")


def _sequences(lines: tuple[Line, ...]) -> Iterator[tuple[str | None, ...]]:
    keys = [None if line.reads else line.block.key for line in lines]
    return zip(*(keys[first:] for first in range(_SEQUENCE)), strict=False)


def _rows(seen: Survey) -> Iterator[tuple[int, int]]:
    """Give the rows of labels above the first paragraph and below the last."""
    start = 0
    for index in range(len(seen.lines) + 1):
        if index < len(seen.lines) and not seen.lines[index].reads and _is_label(seen.lines[index]):
            continue
        if index - start >= _FEWEST and (
            seen.prose[index] == 0 or seen.prose[start] == seen.prose[-1]
        ):
            yield start, index
        start = index + 1


def _is_label(line: Line) -> bool:
    shape = line.shape
    if shape.prose or shape.stops or shape.weight > _LONGEST or shape.words > _WORDS:
        return False
    if line.mark is not None:
        return line.mark.kind in OF_MENUS
    return not (shape.title and shape.words >= _HEADLINE_WORDS) and line.block.text[-1] not in ":;,"
