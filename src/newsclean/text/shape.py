"""The shape of a line: what can be told of it in any language, without knowing a word."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

import regex

from newsclean.text.patterns import later, seldom

_WIDE = later(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f]+")
# A quick look that finds all of these, and little else in other scripts; `re` is slow at ranges.
_FAR_EAST = regex.compile(r"[\u3040-\uff9f]")
_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")
_STOPS = ".!?…。！？؟۔।॥"
_STOP = re.compile(f"[{_STOPS}]")
_CLOSING = "\"'”’“»«›)]」』）】* "
_SENTENCE_END = re.compile(
    rf"[^\W\d_]{{2}}[\"'”’»)\]]*[{_STOPS}][{re.escape(_CLOSING)}]*(?=\s|$)|[。！？।॥۔]"
)
# Scripts whose sentences end in nothing but a blank: a long line of them reads as running text.
_UNSTOPPED = regex.compile(r"[\u0e00-\u0eff\u1780-\u17ff]")
# Half or twice as many characters change none of 463 labelled texts.
_LONG_UNSTOPPED = 80
# Who signs behind the last sentence.
_SIGNED = re.compile(
    rf"(?<=[{_STOPS}])(?:\s[(\[][^()\[\]\s:/©]{{1,20}}[)\]]|（[^（）\s：:／/©]{{1,12}}）)$"
)
_LIST = re.compile(
    r"(?:[-–—*•·▪●○◦‣►>+]\s|\d{1,3}(?:st|nd|rd|th|[aªoº])\s|\(?\d{1,3}[.):、۔]\s?\D|\(?[a-zA-Z][.)]\s|[QAF]\s?:)"
)
_TABLE_ROW = seldom(r".*\s\|\s.*\|")

# One wide character carries about as much as two and a half letters.
_WIDE_WEIGHT = 1.5
# Two sentences in one line, the first of which ends in a word, not in an abbreviation.
TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?]\s+[^\W\d_]|[。！？][^\W\d_]")
# How summaries that were cut off end.
CUT_SHORT = ("...", "…", "[…]", "[...]", "(...)", "…»", "...”", "... »")
_QUOTES = "\"'“”„‘’‚«»‹›「」『』《》【】¿¡()（）"
# By judgement: no sentence closes with more quotes and brackets.
_MOST_CLOSING = 8
# Stands for the number of words of prose, which nobody needs to count.
_MANY_WORDS = 40


class Shape(NamedTuple):
    """What a line looks like.

    Args:
        weight: Length in characters, wide ones (Chinese, Japanese, Korean) counted 2.5 times.
        words: Number of words; for wide scripts one for every two characters.
        stops: Whether the line ends with sentence punctuation.
        prose: Whether it reads as running text.
        title: Whether it could be a headline: some words, no full stop, no list mark.
        item: Whether it starts like an item of a list, a question or a table row.
    """

    weight: float
    words: int
    stops: bool
    prose: bool
    title: bool
    item: bool


def shape_of_text(text: str) -> Shape:
    """Give the shape of a line's text.

    >>> shape_of_text("Harbour wall gives way after storm").title
    True
    """
    some_wide = not text.isascii() and _FAR_EAST.search(text)
    wide = sum(map(len, _WIDE.findall(text))) if some_wide else 0
    weight = len(text) + _WIDE_WEIGHT * wide
    unsigned = _SIGNED.sub("", text) if text.endswith((")", "]", "）")) else text
    last = unsigned[-_MOST_CLOSING:].rstrip(_CLOSING)[-1:]
    stops = bool(last) and last in _STOPS
    prose = _is_prose(text, weight, stops=stops)
    words = _MANY_WORDS if prose else _words_in(text) + wide // 2
    # Two letters begin no mark of a list.
    listed = not text[:2].isalpha() and _LIST.match(text) is not None
    item = listed or ("|" in text and _TABLE_ROW.match(text) is not None)
    title = (
        not prose
        and not item
        and 3 <= words <= 30
        and 15 <= weight <= 190
        and text[-1] not in ":;,،"
        and (not stops or text.rstrip(_QUOTES)[-1] in "?!…？！؟")
        and (text[0].isalnum() or text[0] in _QUOTES)
    )
    return Shape(weight, words, stops, prose, title, item)


def _words_in(text: str) -> int:
    """Count words; most stand between blanks and are nothing but letters."""
    parts = text.split()
    return sum([1 if part.isalnum() else len(_WORD.findall(part)) for part in parts])


def _is_prose(text: str, weight: float, *, stops: bool) -> bool:
    """Tell running text from labels; measured on hand-labelled lines, it needs no context."""
    if weight < 60:
        return False
    if weight >= 80 and stops:
        return True
    # No text needs more of them counted.
    ends = islice(_SENTENCE_END.finditer(text), 2) if _STOP.search(text) else ()
    sentences = len(list(ends))
    if sentences == 2 or (weight >= 220 and sentences == 1):
        return True
    return weight >= _LONG_UNSTOPPED and is_unstopped(text)


def is_unstopped(text: str) -> bool:
    """Tell whether most of a text is of a script whose sentences end in no full stop.

    >>> is_unstopped("ฝนตกทั้งคืน"), is_unstopped("It rained")
    (True, False)
    """
    return not text.isascii() and 2 * len(_UNSTOPPED.findall(text)) > len(text)
