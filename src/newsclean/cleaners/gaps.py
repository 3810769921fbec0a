"""Stretches of lines that are no prose, and what can be seen of each line in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from newsclean.claim import Kind
from newsclean.shape import Shape
from newsclean.survey import Survey

_GROUPS = {
    **dict.fromkeys(
        (Kind.RELATED, Kind.TEASER, Kind.TAGS, Kind.NEXT_PREV, Kind.NAV, Kind.SPONSORED), "list"
    ),
    **dict.fromkeys(
        (
            Kind.SHARE, Kind.FOLLOW_US, Kind.PAGE_TOOLS, Kind.COMMENTS, Kind.NEWSLETTER, Kind.PAYWALL,
            Kind.COOKIE,
        ),
        "bar",
    ),
    **dict.fromkeys(
        (
            Kind.BYLINE, Kind.PUBLISHED, Kind.AUTHOR_BIO, Kind.PHOTO_CREDIT, Kind.CAPTION,
            Kind.READ_TIME,
        ),
        "meta",
    ),
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_WEIGHTS = (10, 20, 35, 55, 80, 110, 150)
_SIZES = (1, 2, 5, 10, 25)
_DISTANCES = (1, 3, 8)
_OWN_WORD = 4


@dataclass(frozen=True)
class Gap:
    """The lines before the first paragraph, between two, or after the last.

    Args:
        survey: The document's lines.
        zone: "head", "inner" or "tail".
        start: Index of its first line.
        end: The index after its last one.
    """

    survey: Survey
    zone: str
    start: int
    end: int

    @cached_property
    def held(self) -> tuple[int, ...]:
        """The indices of the lines that are known boilerplate."""
        return tuple(i for i in range(self.start, self.end) if self.survey.holds[i])

    @cached_property
    def features(self) -> tuple[str, ...]:
        """What holds of all its lines."""
        size = self.end - self.start
        lines = self.survey.lines[self.start : self.end]
        items = sum(line.shape.item for line in lines) / size
        return (
            f"zone {self.zone}",
            f"{self.zone} gap {_bucket(size, _SIZES)}",
            f"{self.zone} known {_bucket(10 * len(self.held) / size, (0, 2, 5))}",
            f"gap items {_bucket(10 * items, (0, 2, 5))}",
        )


def gaps_of(survey: Survey) -> Iterator[Gap]:
    """Give the gaps of a document in order."""
    prose = [i for i, line in enumerate(survey.lines) if line.shape.prose and line.mark is None]
    if not prose:
        return
    for before, after in pairwise([-1, *prose, len(survey.lines)]):
        if after - before > 1:
            zone = "head" if before < 0 else "tail" if after == len(survey.lines) else "inner"
            yield Gap(survey, zone, before + 1, after)


@dataclass(frozen=True)
class Vocabulary:
    """What a document says elsewhere, to hold its short lines against.

    Args:
        words: The longer words of its prose, in small letters.
        lines: How often each line stands in it, by `Block.key`.
    """

    words: frozenset[str]
    lines: Counter[str]

    @classmethod
    def of(cls, survey: Survey) -> Vocabulary:
        """Take the vocabulary of a document."""
        prose = " ".join(
            line.block.text for line in survey.lines if line.shape.prose and line.mark is None
        )
        return cls(
            frozenset(_own_words(prose)), Counter(line.block.key for line in survey.lines)
        )


def features_of(gap: Gap, index: int, vocabulary: Vocabulary) -> Iterator[str]:
    """Name what can be seen of one line of a gap, and of the lines around it.

    Args:
        gap: The gap.
        index: The line's index in the document.
        vocabulary: The vocabulary of the document.
    """
    yield from gap.features
    yield from _neighbours(gap, index)
    line = gap.survey.lines[index]
    yield from _shape(line.block.plain or line.block.text, line.shape)
    yield from _letters(line.block.plain)
    if line.mark is not None:
        yield f"unsure {_GROUPS.get(line.mark.kind, 'other')}"
    count = vocabulary.lines[line.block.key]
    if count > 1:
        yield "twice" if count == 2 else "thrice"  # noqa: PLR2004
    own = _own_words(line.block.plain)
    if own:
        known = sum(word in vocabulary.words for word in own) / len(own)
        yield f"{gap.zone} said {_bucket(10 * known, (0, 3, 6, 9))}"


def _neighbours(gap: Gap, index: int) -> Iterator[str]:
    lines, zone = gap.survey.lines, gap.zone
    before = next((i for i in reversed(gap.held) if i < index), None)
    after = next((i for i in gap.held if i > index), None)
    yield f"{zone} after {_near(gap, before, index, gap.start - 1)}"
    yield f"{zone} before {_near(gap, after, index, gap.end)}"
    if index > gap.start:
        prior = lines[index - 1]
        if not gap.survey.holds[index - 1]:
            if prior.block.text.endswith((":", "：")):
                yield "prior colon"
            if prior.shape.stops:
                yield "prior stops"
        if prior.shape.item:
            yield "prior item"
    if index + 1 < gap.end:
        following = lines[index + 1]
        if following.shape.item:
            yield "next item"
        if following.shape.stops:
            yield "next stops"


def _near(gap: Gap, held: int | None, index: int, edge: int) -> str:
    """Say what the nearest known line on one side is and how far it is away."""
    if held is None:
        return f"none {_bucket(abs(index - edge), _DISTANCES)}"
    mark = gap.survey.lines[held].mark
    group = _GROUPS.get(mark.kind, "other") if mark else "other"
    return f"{group} {_bucket(abs(index - held), _DISTANCES)}"


def _shape(text: str, shape: Shape) -> Iterator[str]:
    yield f"weight {_bucket(shape.weight, _WEIGHTS)}"
    if shape.stops:
        yield "stops " + text.rstrip("\"'”’»«)]」』 ")[-1:]
    if shape.item:
        yield "item"
    if text[-1] in ":：":
        yield "ends :"
    if text[-1] in ",;、":
        yield "ends ,"
    if text[0] in "\"“„«'‘「":
        yield "starts quote"
    if text[0] in "-–—•*":
        yield "starts dash"
    if text[0].isdigit():
        yield "starts digit"


def _letters(text: str) -> Iterator[str]:
    words = _WORD.findall(text)
    if not words:
        yield "no letters"
        return
    if len(words) <= 2:  # noqa: PLR2004
        yield "one word" if len(words) == 1 else "two words"
    if text[0].islower():
        yield "starts lower"
    if len(words) > 1 and text.isupper():
        yield "capitals"
    if len(words) >= 4 and text.isascii():  # noqa: PLR2004 - a capital tells little of fewer
        capital = sum(word[0].isupper() for word in words) / len(words)
        yield f"title case {_bucket(10 * capital, (1, 3, 6, 8))}"
    if any(map(str.isdigit, text)):
        yield "digits"
    if any(mark in text for mark in "|›»→>"):
        yield "bars"
    if "@" in text or "://" in text or "www." in text:
        yield "address"
    if "," in text:
        yield "comma"
    if "(" in text:
        yield "bracket"


def _own_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.casefold()) if len(word) >= _OWN_WORD]


def _bucket(value: float, edges: tuple[int, ...]) -> str:
    return next((f"<={edge}" for edge in edges if value <= edge), f">{edges[-1]}")
