"""Where in a block a phrase, a label or a pattern stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsclean.errors import RuleError
from newsclean.rules.rule import CompiledRule, expression_of
from newsclean.rules.view import View
from newsclean.text.patterns import later

if TYPE_CHECKING:
    from newsclean.rules.schema import Match

# A longer block is not compared with phrases as a whole, and a phrase must be shorter.
BLOCK_SIZE = 160
PHRASE_SIZE = 140
# By judgement, in characters: a label is a few words, and what follows one is a line.
LABEL_SIZE = 60
_REST_SIZE = 240

_WORD = re.compile(r"[^\W_]")
# A dash is none: authors go on after it. A single ">" needs white space around, which is looked at
# behind the mark so that the scan for one is fast.
_SEPARATOR = re.compile(r"[:：|｜»›→>](?:(?<!>)|(?=>)|(?<=\s>)(?!\S))")
_SEPARATORS = re.compile(r"[:：|｜»›→>\s]+")
# Letters that are written without blanks between words: Thai to Khmer, Han, Kana.
_UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff\uff66-\uff9f"
)
# Marks are no `\w`: those of Latin, Cyrillic, Hebrew, Arabic and the scripts of India.
_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u0670\u0900-\u0dff"
_SPACED = later(rf"(?![{_UNSPACED}])[\w{_MARKS}]")


def label_of(text: str) -> str | None:
    """Give the label that a block begins with, up to the first separator.

    >>> label_of("Read more: Ferry aground")
    'Read more'
    >>> label_of("Read more - Ferry aground")
    """
    if len(text) > 2 * (LABEL_SIZE + _REST_SIZE):
        return None
    start = 0
    if not text[:1].isalnum():
        first = _WORD.search(text)
        if not first:
            return None
        start = first.start()
    last = start + LABEL_SIZE + 3
    separator = _SEPARATOR.search(text, start, last)
    while separator and separator[0] == "»" and "«" in text[: separator.start()]:
        # It closes a quotation.
        separator = _SEPARATOR.search(text, separator.end(), last)
    if not separator:
        return None
    label = text[: separator.start()].rstrip()
    rest = _SEPARATORS.match(text, separator.start())
    if len(label) - start > LABEL_SIZE or (rest and len(text) - rest.end() > _REST_SIZE):
        return None
    return label


def stands(match: Match, text: str, start: int, end: int) -> bool:
    """Say whether `text[start:end]` stands as `match` says and cuts no word in two.

    >>> stands("start", "share this now", 0, 10), stands("inline", "we share thistles", 3, 13)
    (True, False)
    """
    if (match == "start" and start) or (match == "end" and end < len(text)):
        return False
    return not (
        (start and _in_word(text[start - 1], text[start]))
        or (end < len(text) and _in_word(text[end - 1], text[end]))
    )


def _in_word(left: str, right: str) -> bool:
    return bool(_SPACED.match(left) and _SPACED.match(right))


def matches(rule: CompiledRule, seen: View) -> list[tuple[int, int]]:
    """Give the intervals of a view that the rule's pattern matches and that hold one of its cues.

    Raises:
        RuleError: The pattern took longer than its timeout.
    """
    # Even a timeout of None costs as much as the match itself.
    limit: dict[str, float] = {"timeout": rule.timeout} if rule.timeout else {}
    try:
        found = _matches(rule, seen.plain, limit)
    except TimeoutError:
        message = f"{rule.id}: the pattern took over {rule.timeout} s on one line; make it simpler"
        raise RuleError(message) from None
    return [place for place in found if _holds_cue(rule, seen.folded, *place)] if found else found


def _matches(rule: CompiledRule, text: str, limit: dict[str, float]) -> list[tuple[int, int]]:
    pattern = expression_of(rule.pattern or "", rule.match)
    if rule.match == "block":
        return [(0, len(text))] if pattern.fullmatch(text, **limit) else []
    if rule.match == "inline":
        return [match.span() for match in pattern.finditer(text, **limit) if match[0]]
    if rule.match == "start":
        match = pattern.match(text, **limit)
    else:
        match = pattern.search(text, max(len(text) - rule.longest, 0), **limit)
    return [match.span()] if match and match[0] else []


def _holds_cue(rule: CompiledRule, folded: str, start: int, end: int) -> bool:
    return not rule.cues or any(folded.find(cue, start, end) >= 0 for cue in rule.cues)
