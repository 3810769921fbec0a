"""Boilerplate inside a paragraph, glued to the author's words or standing as its last sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document, remembered_by, shape_of
from newsclean.kind_groups import GLUED, GLUED_LINKS
from newsclean.rules import CompiledRule, RuleSet
from newsclean.text.folding import normalise

# After a sentence, where no author leaves out the blank: "... he said.Share this article".
_JOINT = re.compile(r"[.!?…](?<=[^\W\d_]{2}.)[\"”’»)\]]*(?=[^\W\d_a-zß-öø-ÿа-яё])")
_HUMP = re.compile(r"[^\W\d_A-Z][A-ZÀ-ÞА-Я]")
_LAST = re.compile(r"[.!?…](?<=[^\W\d_].)[\"”’»)\]]*\s+(?=[^\W\d_][^.!?…\n]{4,58}[.!?…»→]*$)")
_BRACKET = re.compile(r"(?:\[([^\[\]]{4,60})\]|\(([^()]{4,60})\))\s*$")
# A phrase ends with the line, before white space, or where a capital follows a small letter.
_WORD_END = re.compile(r"(?<=[^\W_])(?:[.!?:]|\b)(?=\s|$)|(?<=[^\W\d_A-Z])(?=[A-ZÀ-ÞА-Я])")
_SHOUTED = re.compile(
    r"([A-ZÀ-ÞА-Я](?<!\S.)[A-ZÀ-ÞА-Я]{4,19}(?: [A-ZÀ-ÞА-Я]{2,20}){0,3})"
    r"\s(?=[A-ZÀ-ÞА-Я][^\W\d_A-ZÀ-ÞА-Я])"
)
# A quick look for a joint, and for a shout; each begins with a set, for which `re` looks quickly.
_JOINED = re.compile(r"[.!?…][\"”’»)\]]*[^\W\d_a-zß-öø-ÿа-яё]")
_LOUD = re.compile(r"[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я]{4}")
_ENDED = re.compile(r"[.!?…][\"”’»]?\s")
# A headline behind a label, to where the author's words are glued on again.
_HEADLINE = re.compile(r":?\s?[^\s:][^.!?…\n]{8,160}(?:[.!?…][\"”’»)\]]*)?(?=$|[^\W\d_a-z])")
# Of a known phrase, in characters. In 463 labelled texts half as much loses one piece of ten, twice
# as much finds no more.
_LONGEST_PHRASE = 60
# A shorter line is no paragraph, but may be all boilerplate, which other cleaners judge. Half as
# much cuts pieces of three lines more there, twice as much of five less.
_PARAGRAPH = 70


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
            if shape_of(block).weight < _PARAGRAPH:
                continue
            for piece in _pieces(block, self.rules):
                yield block.claim(
                    piece.kind,
                    piece.rule,
                    (piece.start, piece.end),
                    reason="A known phrase that runs into a paragraph",
                )


@remembered_by
def _pieces(block: Block, rules: RuleSet) -> tuple[_Piece, ...]:
    return tuple(_found(block, rules))


def _found(block: Block, rules: RuleSet) -> Iterator[_Piece]:
    text = block.text
    if _JOINED.search(text):
        for joint in _JOINT.finditer(text):
            yield from _glued(text, joint.end(), rules)
    if _LOUD.search(text):
        yield from _shouted(text, rules)
    tail = max(0, len(text) - _LONGEST_PHRASE - 10)
    last = _LAST.search(text, tail)
    if last is not None:
        phrase = text[last.end() :]
        rule = rules.exact(normalise(phrase)) if " " in phrase else None
        if rule is not None and rule.kind in GLUED and rule.where == "anywhere":
            yield _Piece(last.end(), len(text), rule.kind, rule.id)
    bracket = _BRACKET.search(text, tail) if text[-1] in ")]" else None
    if bracket is not None and bracket.start():
        rule = _known(bracket[1] or bracket[2], rules) or _link(bracket, rules)
        if rule is not None and (bracket[1] or rule.where == "anywhere"):
            yield _Piece(bracket.start(), len(text), rule.kind, rule.id)


def _link(bracket: re.Match[str], rules: RuleSet) -> CompiledRule | None:
    """Give the rule that knows a word in square brackets after a sentence as a link to more."""
    start = bracket.start()
    after_sentence = _ENDED.search(bracket.string, max(0, start - 3), start)
    rule = rules.exact(normalise(bracket[1])) if bracket[1] and after_sentence else None
    return rule if rule is not None and rule.kind in GLUED_LINKS else None


def _shouted(text: str, rules: RuleSet) -> Iterator[_Piece]:
    for shouted in _SHOUTED.finditer(text):
        start = shouted.start()
        alone = start == 0 or _ENDED.search(text, max(0, start - 3), start)
        rule = rules.exact(normalise(shouted[1])) if alone else None
        if rule is not None and rule.kind in {Kind.AD_LABEL, Kind.AD_MARKER}:
            yield _Piece(*shouted.span(1), rule.kind, rule.id)


def _known(phrase: str, rules: RuleSet) -> CompiledRule | None:
    """Give the rule that knows a phrase of two words or more as a whole line."""
    if " " not in phrase:
        return None
    hits = rules.hits(Block(phrase, ((0, len(phrase)),)))
    whole = [hit.rule for hit in hits if hit.end - hit.start == len(phrase)]
    return next((rule for rule in whole if rule.kind in GLUED | GLUED_LINKS), None)


def _glued(text: str, start: int, rules: RuleSet) -> Iterator[_Piece]:
    """Give the longest known phrase that begins at an offset, with the headline behind a label."""
    found = None
    for end in _WORD_END.finditer(text, start, start + _LONGEST_PHRASE):
        phrase = text[start : end.end()]
        # It must end with the line or be glued on again; else it may begin a sentence.
        if end.end() < len(text) and phrase[-1] != ":" and text[end.end()].isspace():
            continue
        rule = _known(phrase, rules)
        # Of a label with its headline nobody knows where the headline ends.
        if rule is None or (rule.kind in GLUED_LINKS and rules.exact(normalise(phrase)) is None):
            continue
        stop: int | None = end.end()
        if rule.kind in GLUED_LINKS and end.end() < len(text):
            headline = _HEADLINE.match(text, end.end())
            # A capital inside a word may be where the author's words begin.
            stop = headline.end() if headline and not _HUMP.search(headline[0]) else None
        if stop is not None:
            found = _Piece(start, stop, rule.kind, rule.id)
    if found is not None:
        yield found
