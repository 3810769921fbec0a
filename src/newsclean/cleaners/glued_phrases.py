"""Boilerplate inside a paragraph, glued to the author's words or standing as its last sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document
from newsclean.lines.line_ends import (
    ENDED,
    JOINT,
    PARAGRAPH,
    Piece,
    closing_credits,
    line_end,
    phrase_behind,
)
from newsclean.remembered import remembered_by
from newsclean.rules import RuleSet
from newsclean.text.folding import normalise
from newsclean.text.patterns import seldom

_SHOUTED = seldom(
    r"([A-ZÀ-ÞА-Я](?<!\S.)[A-ZÀ-ÞА-Я]{4,19}(?: [A-ZÀ-ÞА-Я]{2,20}){0,3})"
    r"\s(?=[A-ZÀ-ÞА-Я][^\W\d_A-ZÀ-ÞА-Я])"
)
# A quick look for a joint, and for a shout; each begins with a set, for which `re` looks quickly.
_JOINED = re.compile(r"[.!?…][\"”’»)\]]*[^\W\d_a-zß-öø-ÿа-яё]")
_LOUD = re.compile(r"[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я]{4}")
# Where a phrase may be glued on.
_OPENS = seldom(r"[^\W\d_a-zß-öø-ÿа-яё]")


@dataclass(frozen=True)
class GluedPhrases:
    """Claim known phrases that run into a paragraph of the author's, and nothing else of it.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> newsclean.clean(text + "Share this article").text == text
    True

    A phrase counts where no author would write it: straight after a full stop without a blank, as
    the last sentence, in brackets at the end, or shouted before a sentence (“ADVERTISEMENT The
    mayor ...”). Of several in a row each counts as if it were the only one.

    Args:
        rules: The rules whose whole-line phrases are looked for.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "glued_phrases"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on phrases inside paragraphs."""
        closing = closing_credits(document, self.rules)
        for index, block in enumerate(document.blocks):
            if block.shape.weight < PARAGRAPH:
                continue
            end = line_end(block, self.rules, closing=index in closing)
            for piece in (*_inside(block, self.rules), *end.phrases):
                if piece.rule is not None:
                    yield block.claim(
                        piece.rule.kind,
                        piece.rule.id,
                        (piece.start, piece.end),
                        reason="A known phrase that runs into a paragraph",
                    )


@remembered_by
def _inside(block: Block, rules: RuleSet) -> tuple[Piece, ...]:
    text = block.text
    pieces: list[Piece] = []
    if _JOINED.search(text):
        pieces += _glued(text, rules)
    if _LOUD.search(text):
        pieces += _shouted(text, rules)
    return tuple(pieces)


def _glued(text: str, rules: RuleSet) -> Iterator[Piece]:
    """Give the phrases behind a joint, and those that are glued to these."""
    tried: set[int] = set()
    for joint in JOINT.finditer(text):
        start = joint.end()
        while start not in tried and _OPENS.match(text, start):
            tried.add(start)
            piece = phrase_behind(text, start, rules)
            if piece is not None:
                yield piece
                start = piece.end


def _shouted(text: str, rules: RuleSet) -> Iterator[Piece]:
    for shouted in _SHOUTED.finditer(text):
        start = shouted.start()
        alone = start == 0 or ENDED.search(text, max(0, start - 3), start)
        rule = rules.exact(normalise(shouted[1])) if alone else None
        if rule is not None and rule.kind in {Kind.AD_LABEL, Kind.AD_MARKER}:
            yield Piece(*shouted.span(1), rule)
