"""Calls on the reader below an article: to comment, subscribe, follow, donate, correct."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain
from typing import NamedTuple

import regex

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document, remembered
from newsclean.lines.survey import survey
from newsclean.rules import RuleSet
from newsclean.text.patterns import later

# Where a sentence begins, or what stands behind a colon or a dash.
_START = re.compile(r"(?:^|[.!?…:;–—-]\s)[\"“(¿¡>*•–—-]*\s?")
_SPEECH = later(r"\b(?:said|says|told|urged|added|wrote|asked)\b", regex.IGNORECASE)
_SENTENCE_END = later(r"\p{L}{2}[.!?…][\"”)]*\s\p{Lu}")
_LONGEST = 600
# A paragraph that comes to its call later, after sentences, is the author's own.
_LATEST = 100
_SENTENCE = 30


@dataclass(frozen=True)
class Calls:
    """Claim sentences below the text that ask the reader for something the site wants.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> call = "What do you think? Let us know in the comments below."
    >>> newsclean.clean(f"{text}\\n{call}").text == text
    True

    A call needs two cues: it asks, as commands do, and it names something of the site's own (its
    newsletter, its channels, its journalism, this article). Above the last prose it stays.

    Args:
        rules: The rules that know the lines around it.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "calls"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on calls."""
        seen = survey(document, self.rules)
        for index in range(len(seen.lines) - 1, 0, -1):
            line = seen.lines[index]
            if seen.prose[index] == 0:
                return
            if line.mark is not None and seen.holds[index]:
                continue
            kind = call_in(line.block)
            if kind is not None:
                yield line.block.claim(kind, reason="Asks the reader for what the site wants")
            elif line.shape.prose or (line.shape.stops and line.shape.weight > _SENTENCE):
                return


@remembered
def call_in(block: Block) -> Kind | None:
    """Give what kind of call on the reader a line is, if it is one.

    >>> call_in(Document("Support our journalism and become a member today.").blocks[0]).value
    'paywall'
    >>> call_in(Document("Support for the harbour wall came from the council.").blocks[0])

    Args:
        block: The line.
    """
    text = block.text
    if len(text) > _LONGEST:
        return None
    cues = _CUES
    start = next((m.end() for m in _START.finditer(text) if cues.asks.match(text, m.end())), None)
    if start is None or _SPEECH.search(text):
        return None
    if start > _LATEST and _SENTENCE_END.search(text, 0, start - 2):
        return None
    kind = next((kind for kind, about in cues.own.items() if about.search(text)), None)
    if kind is None and cues.networks.search(text) and cues.us.search(text):
        return Kind.FOLLOW_US
    return kind


class _Cues(NamedTuple):
    """What asks, what is a site's own, with the kind of call it makes, and what needs an "us"."""

    asks: regex.Pattern[str]
    own: dict[Kind, regex.Pattern[str]]
    networks: regex.Pattern[str]
    us: regex.Pattern[str]


def _read_cues() -> _Cues:
    file = files("newsclean.cleaners").joinpath("calls.toml")
    table = tomllib.loads(file.read_text("utf-8"))
    asks = "|".join(chain.from_iterable(table["asks"].values()))
    return _Cues(
        _any([f"(?:(?:{'|'.join(table['before'])}) )?(?:{asks})"]),
        {Kind(name): _any(cues) for name, cues in table["own"].items()},
        _any(table["networks"]["names"]),
        _any(table["networks"]["us"]),
    )


def _any(cues: Iterable[str]) -> regex.Pattern[str]:
    return later(rf"\b(?:{'|'.join(cues)})\b", regex.IGNORECASE)


_CUES = _read_cues()
