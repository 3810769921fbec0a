"""Boilerplate inside a paragraph, glued to the author's words or standing as its last sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document, normalise
from newsclean.rules import RuleSet
from newsclean.shape import shape_of

# After a sentence, where no author leaves out the blank: "... he said.Share this article".
_JOINT = re.compile(r"[.!?…](?<=[^\W\d_]{2}.)[\"”’»)\]]*(?=[^\W\d_a-zß-öø-ÿа-яё])")
_LAST = re.compile(r"(?<=[^\W\d_][.!?…])[\"”’»)\]]*\s+(?=[^\W\d_][^.!?…\n]{4,58}[.!?…»→]*$)")
_BRACKET = re.compile(r"(?:\[([^\[\]]{4,60})\]|\(([^()]{4,60})\))\s*$")
# A phrase ends with the line, before white space, or where a capital follows a small letter.
_WORD_END = re.compile(r"(?<=[^\W_])(?:[.!?:]|\b)(?=\s|$)|(?<=[^\W\d_A-Z])(?=[A-ZÀ-ÞА-Я])")
_SHOUTED = re.compile(r"([^\W\d_a-z](?:(?<=^.)|(?<=[.!?…]\s.)|(?<=[.!?…][\"”’»]\s.))[^\W\d_a-z]{1,19}(?: [^\W\d_a-z]{2,20}){0,3})\s(?=[^\W\d_a-z][^\W\d_A-Z])")
_LABEL = re.compile(r"([^:\n]{6,40}):\s?\S[^.!?…\n]{8,140}[.!?…]?$")
_KINDS = frozenset(
    {
        Kind.SHARE, Kind.FOLLOW_US, Kind.PAGE_TOOLS, Kind.COMMENTS, Kind.MEDIA_PLAYER, Kind.NEXT_PREV,
        Kind.BACK_TO_TOP, Kind.AD_LABEL, Kind.AD_MARKER, Kind.NEWSLETTER, Kind.PAYWALL, Kind.SPONSORED,
    }
)  # fmt: skip
_LINKS = frozenset({Kind.TEASER, Kind.RELATED, Kind.TRUNCATION})
_LONGEST = 60


class _Piece(NamedTuple):
    start: int
    end: int
    kind: Kind
    rule: str


@dataclass(frozen=True)
class GluedPhrases:
    """Claim known phrases that run into a paragraph of the author's, and nothing else of it.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> newsclean.clean(text + "Share this article").text == text
    True

    A phrase counts where no author would write it: straight after a full stop without a blank, as
    the last sentence, in brackets at the end, or shouted before a sentence (“ADVERTISEMENT The
    mayor ...”).

    Args:
        rules: The rules whose whole-line phrases are looked for.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "glued_phrases"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on phrases inside paragraphs."""
        for block in document.blocks:
            if not shape_of(block).prose:
                continue
            known = block.memo.get("glued")
            if known is None or known[0] is not self.rules:
                known = block.memo["glued"] = (self.rules, tuple(_pieces(block, self.rules)))
            for piece in known[1]:
                yield block.claim(
                    piece.kind,
                    piece.rule,
                    (piece.start, piece.end),
                    reason="A known phrase that runs into a paragraph",
                )


def _pieces(block: Block, rules: RuleSet) -> Iterator[_Piece]:
    text = block.text
    for joint in _JOINT.finditer(text):
        piece = _glued(text, joint.end(), rules) or _teaser(text, joint.end(), rules)
        if piece is not None:
            yield piece
    for shouted in _SHOUTED.finditer(text):
        rule = rules.exact(normalise(shouted[1]))
        if rule is not None and rule.kind in {Kind.AD_LABEL, Kind.AD_MARKER}:
            yield _Piece(shouted.start(1), shouted.end(1), rule.kind, rule.id)
    last = _LAST.search(text, max(0, len(text) - _LONGEST - 10))
    if last is not None:
        rule = rules.exact(normalise(text[last.end() :]))
        if rule is not None and rule.where == "anywhere" and rule.kind in _KINDS and " " in text[last.end() :]:
            yield _Piece(last.end(), len(text), rule.kind, rule.id)
    bracket = _BRACKET.search(text, max(0, len(text) - _LONGEST - 10))
    if bracket is not None and bracket.start():
        phrase = bracket[1] or bracket[2]
        rule = rules.exact(normalise(phrase))
        sure = bracket[1] or (rule is not None and rule.where == "anywhere" and " " in phrase)
        if rule is not None and sure and rule.kind in _KINDS | _LINKS:
            yield _Piece(bracket.start(), len(text), rule.kind, rule.id)


def _glued(text: str, start: int, rules: RuleSet) -> _Piece | None:
    """Find the longest known phrase of two words or more that begins at an offset."""
    best = None
    for end in _WORD_END.finditer(text, start, start + _LONGEST):
        phrase = text[start : end.end()]
        # It must end with the line or be glued on again; else it may begin a sentence.
        whole = end.end() == len(text) or not text[end.end()].isspace()
        if whole and " " in phrase:
            rule = rules.exact(normalise(phrase))
            if rule is not None and rule.kind in _KINDS | _LINKS:
                best = _Piece(start, end.end(), rule.kind, rule.id)
    return best


def _teaser(text: str, start: int, rules: RuleSet) -> _Piece | None:
    """Find a label such as "Read more:" with the headline behind it, to the end of the line."""
    label = _LABEL.match(text, start)
    if label is None or " " not in label[1]:
        return None
    rule = rules.exact(normalise(label[1]))
    if rule is None or rule.kind not in _LINKS:
        return None
    return _Piece(start, len(text), rule.kind, rule.id)
