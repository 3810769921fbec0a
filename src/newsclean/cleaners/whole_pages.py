"""A text that is the dump of a whole page: find the stretch that is its article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.claim import Claim, Kind
from newsclean.cleaners.segment import greatest_segment
from newsclean.document import Document
from newsclean.rules import RuleSet
from newsclean.survey import Line, Survey, survey

# What plainly is a page: many lines, most of them no prose, and page furniture at both ends.
_FEWEST_LINES = 60
_FEWEST_KNOWN = 10
_SHORT_SHARE = 0.5
_END_SHARE = 0.7
_END = 10
# Every line that is no prose costs as much as eight words of prose bring.
_COST = 8.0
_WORD = 6
# An advertisement or a subheading between two paragraphs costs nothing.
_FREE = 2
# A short paragraph alone among labels may be the teaser of another story.
_ALONE = 0.4
_TEASER = 220
# Prose below the first label that stands under articles: comments, or teasers of other stories.
_UNDER = 0.3
_UNDER_ARTICLES = frozenset(
    {
        Kind.COMMENTS, Kind.COPYRIGHT, Kind.TAGS, Kind.RELATED, Kind.TEASER, Kind.NEXT_PREV,
        Kind.SPONSORED,
    }
)  # fmt: skip
# The page's title stands first and again above its article, with which all begins anew.
_TITLE = 20
# What the article must have of its prose above that label.
_BEGUN = 300
_BEGUN_SHARE = 0.05


@dataclass(frozen=True)
class WholePages:
    """Claim what stands before and after the article in the dump of a whole page.

    The article is the stretch of lines with the greatest sum, where the words of prose add and
    every other line subtracts.

    >>> import newsclean
    >>> prose = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> menu = "\\n".join(["Home", "News", "Sport", "Video", "Log in", "Harbour", "Contact us"] * 5)
    >>> newsclean.clean(f"{menu}\\n{prose}\\n{prose} Nobody was hurt.\\n{menu}").text[:36]
    'It rained all night in Portmere, the'

    Args:
        rules: The rules that know page furniture.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "whole_pages"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on what stands outside the article of a whole page."""
        seen = survey(document, self.rules)
        if not _is_page(seen):
            return
        start, end = greatest_segment(_values(seen))
        for index, line in enumerate(seen.lines):
            if not start <= index < end:
                where = "above" if index < start else "below"
                yield line.block.claim(Kind.CHROME, reason=f"A whole page: {where} its article")


def _is_page(seen: Survey) -> bool:
    """Tell whether a text is a whole page: its ends are furniture, and so are most of its lines."""
    lines = seen.lines
    if len(lines) < _FEWEST_LINES or seen.prose[-1] == 0:
        return False
    short = sum(not line.shape.prose for line in lines) / len(lines)
    known = sum(seen.holds)
    return (
        short >= _SHORT_SHARE
        and known >= _FEWEST_KNOWN
        and (_is_furniture(lines[:_END]) and _is_furniture(lines[-_END:]))
    )


def _is_furniture(lines: tuple[Line, ...]) -> bool:
    plain = sum(not line.shape.prose and not line.shape.stops for line in lines)
    return plain >= _END_SHARE * len(lines)


def _values(seen: Survey) -> list[float]:
    """Give what each line adds: prose and sentences their words, the lines of a long gap a cost."""
    prose = [line.reads for line in seen.lines]
    weights = [
        line.shape.weight if yes else 0.0 for line, yes in zip(seen.lines, prose, strict=True)
    ]
    begun = max(_BEGUN, _BEGUN_SHARE * sum(weights))
    title = seen.lines[0].block.key
    values: list[float] = []
    gap, read, factor = 0, 0.0, 1.0
    for index, line in enumerate(seen.lines):
        if line.mark is None and (line.shape.prose or line.shape.stops):
            gap = 0
            alone = line.shape.weight <= _TEASER and not any(
                prose[max(index - 1, 0) : index] + prose[index + 1 : index + 2]
            )
            values.append(line.shape.weight / _WORD * factor * (_ALONE if alone else 1.0))
        else:
            gap += 1
            values.append(0.0 if gap <= _FREE else -_COST)
        if index and title.startswith(line.block.key) and len(line.block.key) >= _TITLE:
            read, factor = 0.0, 1.0
        read += weights[index]
        if seen.holds[index] and read > begun and _kind(line) in _UNDER_ARTICLES:
            factor = _UNDER
    return values


def _kind(line: Line) -> Kind | None:
    return line.mark.kind if line.mark else None
