"""Stretches of lines that are no prose, and what can be seen of each line in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from newsclean.document import Block
from newsclean.kind_groups import RULE_GROUPS
from newsclean.lines.gaps import Gap
from newsclean.lines.survey import Survey
from newsclean.remembered import Found, remembered
from newsclean.text.digits import has_digit
from newsclean.text.own_words import OWN_WORD, own_words
from newsclean.text.shape import Shape

# Everything that features are about, and how a reason speaks of it.
GROUPS = {
    "place": "its place",
    "above": "the boilerplate above it",
    "below": "the boilerplate below it",
    "text above": "the text above it",
    "text below": "the text below it",
    "full stops around": "lines without full stops around it",
    "length": "its length",
    "words": "its few words",
    "said": "words foreign to the text",
    "copies": "its copies",
    "rule": "a rule that knows it beside other boilerplate",
    "start": "how it begins",
    "end": "how it ends",
    "capitals": "its capitals",
    "signs": "the signs in it",
}
_WORD = re.compile(r"[^\W\d_]+")
_BAR = re.compile("[|›»→>]")


class _Scale(NamedTuple):
    """Buckets of values: their upper edges, and a name for each and for what lies above."""

    edges: tuple[int, ...]
    names: tuple[str, ...]

    @classmethod
    def of(cls, *edges: int) -> _Scale:
        return cls(edges, (*(f"up to {edge}" for edge in edges), f"over {edges[-1]}"))

    def __call__(self, value: float) -> str:
        return self.names[bisect_left(self.edges, value)]


_LENGTHS = _Scale.of(10, 20, 35, 55, 80, 110, 150)
_KNOWN = _Scale.of(0, 1, 2, 4)
_PARAGRAPHS = _Scale.of(0, 1, 3, 10)
_STOPS = _Scale.of(0, 30, 60)
_SAID = _Scale.of(0, 30, 60, 90)
_CAPITALS = _Scale.of(10, 30, 60, 80)
_COPIES = _Scale.of(1)
# A capital tells little of fewer words; by judgement, and the weights were learnt with it.
_FEWEST_WORDS = 4


class Feature(NamedTuple):
    """Something that holds of a line: what it is about, and how it is with that."""

    group: str
    value: str


@dataclass(frozen=True)
class Vocabulary:
    """What a document says, to hold its short lines against.

    Args:
        survey: The document's lines.
    """

    survey: Survey

    @Found
    def words(self) -> set[str]:
        """The longer words of its prose, in small letters."""
        prose = "\n".join([line.block.text for line in self.survey.lines if line.reads])
        return own_words(prose.casefold())

    @Found
    def lines(self) -> Counter[str]:
        """How often each line that is no prose stands in it, by `Block.key`."""
        return Counter([line.block.key for line in self.survey.lines if not line.reads])


def features_of(gap: Gap, index: int, vocabulary: Vocabulary) -> Iterator[Feature]:
    """Name what can be seen of one line of a gap, and of what stands around it.

    Args:
        gap: The gap.
        index: The line's index in the document.
        vocabulary: The vocabulary of the document.
    """
    zone, offset, prose = gap.zone, index - gap.start, gap.survey.prose
    yield Feature("place", zone)
    yield _in_zone("above", zone, _KNOWN(gap.known[offset]))
    yield _in_zone("below", zone, _KNOWN(gap.known[-1] - gap.known[offset + 1]))
    yield _in_zone("text above", zone, _PARAGRAPHS(prose[gap.start]))
    yield _in_zone("text below", zone, _PARAGRAPHS(prose[-1] - prose[gap.end]))
    yield _in_zone("full stops around", zone, _STOPS(gap.stops[offset]) + " %")
    line = gap.survey.lines[index]
    yield from _own(line.block)
    if line.mark is not None:
        yield Feature("rule", RULE_GROUPS.get(line.mark.kind, "other"))
    copies = vocabulary.lines[line.block.key] - 1
    if copies:
        yield Feature("copies", _COPIES(copies))
    words = _long_words(line.block.plain)
    if words:
        said = 100 * sum(map(vocabulary.words.__contains__, words)) // len(words)
        yield _in_zone("said", zone, _SAID(said) + " %")


# A few dozen in all, and of them half a dozen for each line.
@cache
def _in_zone(group: str, zone: str, value: str) -> Feature:
    return Feature(group, f"{zone} {value}")


@remembered
def _own(block: Block) -> tuple[Feature, ...]:
    """Name what holds of the line wherever it stands."""
    text = block.plain or block.text
    return tuple(Feature(*pair) for pair in (*_edges(text, block.shape), *_letters(text)))


def _edges(text: str, shape: Shape) -> Iterator[tuple[str, str]]:
    yield "length", _LENGTHS(shape.weight)
    if shape.stops:
        last = text.rstrip("\"'”’»«)]」』 ")[-1:]
        yield "end", last if last in ".!?…。" else "other stop"
    elif text[-1] in ":：,;、":
        yield "end", ":" if text[-1] in ":：" else ","
    if text[0] in "\"“„«'‘「":
        yield "start", "quote"
    elif text[0] in "-–—•*":
        yield "start", "dash"
    elif text[0].isdigit():
        yield "start", "digit"
    elif text[0].islower():
        yield "start", "small letter"


def _letters(text: str) -> Iterator[tuple[str, str]]:
    words = _WORD.findall(text)
    if len(words) <= 2:
        yield "words", str(len(words))
    if len(words) > 1 and text.isupper():
        yield "capitals", "all"
    elif len(words) >= _FEWEST_WORDS and text.isascii():
        share = 100 * sum(word[0].isupper() for word in words) // len(words)
        yield "capitals", f"{_CAPITALS(share)} %"
    if has_digit(text):
        yield "signs", "digit"
    if _BAR.search(text):
        yield "signs", "bar"
    if "@" in text or "://" in text or "www." in text:
        yield "signs", "address"
    if "," in text:
        yield "signs", "comma"
    if "(" in text:
        yield "signs", "bracket"


def _long_words(text: str) -> list[str]:
    return OWN_WORD.findall(text.casefold())
