"""What closes a line, one piece behind the other: known phrases, links in brackets, credits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsclean.document import Block, Document
from newsclean.fields.credit import LONGEST_CAPTION, credit_at_end, credit_in
from newsclean.kind_groups import GLUED, GLUED_LINKS
from newsclean.lines.survey import survey
from newsclean.remembered import remembered_by
from newsclean.rules import CompiledRule, Hit, RuleSet
from newsclean.text.folding import normalise
from newsclean.text.intervals import Interval
from newsclean.text.patterns import seldom
from newsclean.text.shape import shape_of_text

# After a sentence, where no author leaves out the blank: "... he said.Share this article".
JOINT = re.compile(r"[.!?…](?<=[^\W\d_]{2}.)[\"”’»)\]]*(?=[^\W\d_a-zß-öø-ÿа-яё])")
ENDED = seldom(r"[.!?…][\"”’»]?\s")
_HUMP = seldom(r"[^\W\d_A-Z][A-ZÀ-ÞА-Я]")
_LAST = re.compile(r"[.!?…](?<=[^\W\d_].)[\"”’»)\]]*\s+(?=[^\W\d_][^.!?…\n]{4,58}[.!?…»→]*$)")
_BRACKET = seldom(r"(?:\[([^\[\]]{4,60})\]|\(([^()]{4,60})\))\s*$")
# A phrase ends with the line, before white space, or where a capital follows a small letter.
_WORD_END = seldom(r"(?<=[^\W_])(?:[.!?:]|\b)(?=\s|$)|(?<=[^\W\d_A-Z])(?=[A-ZÀ-ÞА-Я])")
# A headline behind a label, to where the author's words are glued on again.
_HEADLINE = seldom(r":?\s?[^\s:][^.!?…\n]{8,160}(?:[.!?…][\"”’»)\]]*)?(?=$|[^\W\d_a-z])")
# Of a known phrase, in characters. In 463 labelled texts half as much loses one piece of ten, twice
# as much finds no more.
_LONGEST_PHRASE = 60
# A shorter line is no paragraph, but may be all boilerplate, which other cleaners judge. Half as
# much cuts pieces of three lines more there, twice as much of five less.
PARAGRAPH = 70
# No shipped rule for a line's end looks at more; one of the user's own that does waits for a pass.
_REACH = 200


class Piece(NamedTuple):
    """A piece of a line, and the rule that knows it; none if it is a picture credit."""

    start: int
    end: int
    rule: CompiledRule | None


class LineEnd(NamedTuple):
    """What closes a line.

    Args:
        phrases: Known phrases and links.
        marks: What rules for the ends of lines know, and picture credits, where something else
            that closes the line stands behind them.
    """

    phrases: tuple[Piece, ...]
    marks: tuple[Piece, ...]


_NOTHING = LineEnd((), ())


def line_end(block: Block, rules: RuleSet, *, closing: bool = False) -> LineEnd:
    """Give what closes a line, each piece as if those behind it were cut.

    >>> from newsclean.document import Document
    >>> from newsclean.rules import default_rules
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> (block,) = Document(f"{text} Share this article. [Read more]").blocks
    >>> [piece.rule.kind.value for piece in line_end(block, default_rules()).phrases]
    ['teaser', 'share']

    Args:
        block: The line.
        rules: The rules that know phrases.
        closing: Whether it is one of the last sentences of its text, which stay without their
            picture credits.
    """
    return _before_credits(block, rules) if closing else _line_end(block, rules)


@remembered_by
def _line_end(block: Block, rules: RuleSet) -> LineEnd:
    return _taken_apart(block, rules, closing=False)


@remembered_by
def _before_credits(block: Block, rules: RuleSet) -> LineEnd:
    return _taken_apart(block, rules, closing=True)


def _taken_apart(block: Block, rules: RuleSet, *, closing: bool) -> LineEnd:
    text = block.text
    end = len(text)
    phrases = tuple(_phrases(text, end, rules))
    marks = tuple(_credits(text, end)) if closing else ()
    marks = marks or tuple(_marks(rules.hits(block), end))
    if not phrases and not marks:
        return _NOTHING
    all_phrases: list[Piece] = [*phrases]
    all_marks: list[Piece] = []
    while phrases or marks:
        end = min(piece.start for piece in (*phrases, *marks))
        while end and text[end - 1].isspace():
            end -= 1
        phrases = tuple(_phrases(text, end, rules))
        marks = tuple(_credits(text, end)) if closing else ()
        marks = marks or tuple(_rule_marks(text, end, rules))
        all_phrases += phrases
        all_marks += marks
    return LineEnd(tuple(all_phrases), tuple(all_marks))


def _marks(hits: Iterable[Hit], end: int, offset: int = 0) -> Iterator[Piece]:
    """Give what rules for the end of a line say of a line that ends there."""
    for hit in hits:
        rule = hit.rule
        if hit.start and hit.end == end and rule.match == "end" and rule.where == "anywhere":
            yield Piece(offset + hit.start, offset + hit.end, rule)


def _rule_marks(text: str, end: int, rules: RuleSet) -> Iterator[Piece]:
    first = max(0, end - _REACH)
    tail = text[first:end]
    if tail:
        yield from _marks(rules.hits(Block(tail, ((0, len(tail)),))), len(tail), first)


def _credits(text: str, end: int) -> Iterator[Piece]:
    place = credit_at_end(text[:end]) if end <= LONGEST_CAPTION else None
    if place is not None:
        yield Piece(*place, None)


def _phrases(text: str, end: int, rules: RuleSet) -> Iterator[Piece]:
    """Give the phrases that close the first characters of a line."""
    if end < PARAGRAPH and shape_of_text(text[:end]).weight < PARAGRAPH:
        return
    tail = max(0, end - _LONGEST_PHRASE - 10)
    last = _LAST.search(text, tail, end)
    if last is not None:
        phrase = text[last.end() : end]
        rule = rules.exact(normalise(phrase)) if " " in phrase else None
        if rule is not None and rule.kind in GLUED and rule.where == "anywhere":
            yield Piece(last.end(), end, rule)
    bracket = _BRACKET.search(text, tail, end) if text[end - 1] in ")]" else None
    if bracket is not None and bracket.start():
        rule = _known(bracket[1] or bracket[2], rules) or _link(bracket, rules)
        if rule is not None and (bracket[1] or rule.where == "anywhere"):
            yield Piece(bracket.start(), end, rule)
    for joint in JOINT.finditer(text, tail, end):
        piece = phrase_behind(text, joint.end(), rules, end)
        if piece is not None and piece.end == end:
            yield piece


def _link(bracket: re.Match[str], rules: RuleSet) -> CompiledRule | None:
    """Give the rule that knows a word in square brackets after a sentence as a link to more."""
    start = bracket.start()
    after_sentence = ENDED.search(bracket.string, max(0, start - 3), start)
    rule = rules.exact(normalise(bracket[1])) if bracket[1] and after_sentence else None
    return rule if rule is not None and rule.kind in GLUED_LINKS else None


def _known(phrase: str, rules: RuleSet) -> CompiledRule | None:
    """Give the rule that knows a phrase of two words or more as a whole line."""
    if " " not in phrase:
        return None
    hits = rules.hits(Block(phrase, ((0, len(phrase)),)))
    whole = [hit.rule for hit in hits if hit.end - hit.start == len(phrase)]
    return next((rule for rule in whole if rule.kind in GLUED | GLUED_LINKS), None)


def phrase_behind(text: str, start: int, rules: RuleSet, stop: int | None = None) -> Piece | None:
    """Give the longest known phrase that begins at an offset, with the headline behind a label.

    Args:
        text: The line.
        start: The offset, behind a sentence.
        rules: The rules that know phrases.
        stop: Where the line ends; None for all of it.
    """
    size = len(text) if stop is None else stop
    found = None
    for word in _WORD_END.finditer(text, start, min(start + _LONGEST_PHRASE, size)):
        end = word.end()
        phrase = text[start:end]
        # It must end with the line or be glued on again; else it may begin a sentence.
        if end == start or (end < size and phrase[-1] != ":" and text[end].isspace()):
            continue
        rule = _known(phrase, rules)
        # Of a label with its headline nobody knows where the headline ends.
        if rule is None or (rule.kind in GLUED_LINKS and rules.exact(normalise(phrase)) is None):
            continue
        if rule.kind in GLUED_LINKS and end < size:
            headline = _HEADLINE.match(text, end, size)
            # A capital inside a word may be where the author's words begin.
            if headline is None or _HUMP.search(headline[0]):
                continue
            end = headline.end()
        found = Piece(start, end, rule)
    return found


@remembered_by
def closing_credits(document: Document, rules: RuleSet) -> dict[int, Interval]:
    """Give the picture credits of the last sentences of a story, which stay without.

    Args:
        document: The document.
        rules: The rules that know its lines.
    """
    seen = survey(document, rules)
    found: dict[int, Interval] = {}
    for index in range(len(seen.lines) - 1, -1, -1):
        if seen.lines[index].reads:
            place = credit_in(seen.lines[index].block.text)
            if place is None:
                break
            found[index] = place
    return found
