"""Calls on the reader below an article: to comment, subscribe, follow, donate, correct."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document
from newsclean.lines.survey import survey
from newsclean.remembered import remembered
from newsclean.rules import RuleSet
from newsclean.text.patterns import either, later
from newsclean.words import expressions, words
from newsclean.words.cues import cues

# Where a sentence begins, or what stands behind a colon or a dash.
_START = re.compile(r"(?:^|[.!?…:;–—-]\s)[\"“(¿¡>*•–—-]*\s?")
# What may stand before a command, as "please" does.
_OPENING = later(lambda: rf"(?:{'|'.join(expressions('call_openings'))}) ", regex.IGNORECASE)
_SPEECH = later(lambda: rf"\b(?:{either(words('call_speech'))})\b", regex.IGNORECASE)
# What of the site's own a call is about says what it is; the first that is named decides.
_ABOUT = {
    "call_comments": Kind.COMMENTS,
    "call_newsletter": Kind.NEWSLETTER,
    "call_paywall": Kind.PAYWALL,
    "call_shop": Kind.SPONSORED,
    "call_follow_us": Kind.FOLLOW_US,
    "call_share": Kind.SHARE,
    "call_page_tools": Kind.PAGE_TOOLS,
}
# Others have these, too: somebody must say "us" or cry out.
_OF_OTHERS_TOO = frozenset({"call_shop"})
_CRIES = ("!", "！")
_SENTENCE_END = later(r"\p{L}{2}[.!?…][\"”)]*\s\p{Lu}")
# In characters. Half as much loses two calls of 463 labelled texts, twice as much finds no more.
_LONGEST_CALL = 600
# A paragraph that comes to its call later, after sentences, is the author's own. In characters, by
# judgement: half as much changes none of these texts, twice as much finds one call more.
_LATEST = 100
# A shorter sentence between two calls does not end them; half as much changes nothing there, twice
# as much cuts one line more.
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
    newsletter, its channels, its shop, its journalism, this article). Above the last prose it
    stays.

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
    if len(text) > _LONGEST_CALL:
        return None
    asks = cues("call_asks").likely(text)
    if not asks:
        return None
    starts = (match.end() for match in _START.finditer(text))
    start = next((start for start in starts if _asks(text, start, asks)), None)
    if start is None or _SPEECH.search(text):
        return None
    if start > _LATEST and _SENTENCE_END.search(text, 0, start - 2):
        return None
    says_us = cues("call_us").stand_in(text)
    loud = says_us or text.endswith(_CRIES)
    about = (name for name in _ABOUT if name not in _OF_OTHERS_TOO or loud)
    kind = next((_ABOUT[name] for name in about if cues(name).stand_in(text)), None)
    # A network alone is not the site's own: somebody must say "us".
    if kind is None and says_us and cues("networks").stand_in(text):
        return Kind.FOLLOW_US
    return kind


def _asks(text: str, start: int, asks: tuple[regex.Pattern[str], ...]) -> bool:
    """Tell whether one of some cues stands at an offset, or behind the opening of a command."""
    opening = _OPENING.match(text, start)
    places = (start,) if opening is None else (start, opening.end())
    return any(cue.match(text, place) for place in places for cue in asks)
