"""Menus above and below the text: many labels in a row, enough of which show what they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.claim import Claim, Kind
from newsclean.document import Document
from newsclean.rules import RuleSet
from newsclean.survey import Line, Survey, survey

_FEWEST = 8
_SHARE = 0.4
_LONGEST, _WORDS = 45, 6
# A headline has so many words; in a list it would be an item.
_HEADLINE_WORDS = 4
# How many stories a section has.
_COUNTED = re.compile(r".{2,40}\s\(\d{1,6}\)")
_NESTED = re.compile(r"[+◦▪]\s")
_OF_MENUS = frozenset(
    {
        Kind.NAV, Kind.SECTION, Kind.FOLLOW_US, Kind.SHARE, Kind.PAGE_TOOLS, Kind.NEWSLETTER,
        Kind.RELATED, Kind.TEASER, Kind.MEDIA_PLAYER, Kind.AD_LABEL, Kind.PAYWALL, Kind.COOKIE,
        Kind.COMMENTS, Kind.COPYRIGHT, Kind.BACK_TO_TOP, Kind.SPONSORED, Kind.NEXT_PREV, Kind.TAGS,
    }
)  # fmt: skip


@dataclass(frozen=True)
class Menus:
    """Claim menus: rows of labels before the first paragraph, or after the last.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> menu = "\\n".join(["* Harbour", "+ Boats", "+ Tides", "+ Pilots", "+ Quays"] * 2)
    >>> newsclean.clean(f"{menu}\\n{text}").text == text
    True

    A label shows that it is of a menu if a rule knows it, if it stands elsewhere too, if it is an
    item of a list within a list, or if a number in brackets counts its stories.

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
        copies: Counter[str] | None = None
        for start, end in _rows(seen):
            if copies is None:
                copies = Counter(line.block.key for line in seen.lines)
            shown = sum(_shows(line, copies) for line in seen.lines[start:end])
            if shown >= _SHARE * (end - start):
                for line in seen.lines[start:end]:
                    yield line.block.claim(Kind.NAV, reason="A label of a menu beside the text")


def _rows(seen: Survey) -> Iterator[tuple[int, int]]:
    """Give the rows of labels above the first paragraph and below the last."""
    start = 0
    for index in range(len(seen.lines) + 1):
        if index < len(seen.lines) and _is_label(seen.lines[index]):
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
        return line.mark.kind in _OF_MENUS
    return not (shape.title and shape.words >= _HEADLINE_WORDS) and line.block.text[-1] not in ":;,"


def _shows(line: Line, copies: Counter[str]) -> bool:
    text = line.block.text
    if (line.mark is not None and line.mark.rule) or copies[line.block.key] > 1:
        return True
    return _NESTED.match(text) is not None or _COUNTED.fullmatch(text) is not None
