"""The text of a block as rules see it, with the way back to the offsets of the block."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from typing import Literal, NamedTuple

import regex

from newsclean.text.folding import has_many_marks, same_letters, with_few_marks
from newsclean.text.patterns import later, seldom

# Seen by no reader: soft hyphen, zero-width characters, joiners, bidi marks.
_INVISIBLE = r"\u00AD\u034F\u061C\uFEFF\u200B-\u200F\u202A-\u202E\u2060-\u206F"
_UNSEEN = seldom(rf"[{_INVISIBLE}]")
# White space that is not one blank, and what is invisible.
_GAP = rf"(?! [^\s{_INVISIBLE}])[\s{_INVISIBLE}]+"
# A letter with its marks apart, and Hangul letters apart.
_APART = rf"[^\s{_INVISIBLE}]\p{{M}}+|[\u1100-\u115F\uA960-\uA97F][\u1160-\u11FF\uD7B0-\uD7FF]+"
_GAPS = seldom(_GAP)
_GAPS_AND_APART = later(f"{_GAP}|{_APART}")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code).isalnum()}
_SOME_WIDE = re.compile(r"[\uFF10-\uFF5A]")
# So many characters tell most patterns from most texts.
OPENING = 3
_DIGIT = re.compile(r"\d")
# Shorter texts have offsets of four bytes.
_LONG = 1 << 31
_BLANKS = ("\u00a0", "\u202f", "\u3000")


class Segments(NamedTuple):
    """Stretches of a view, in arrays: as tuples they take ten times the memory.

    Args:
        places: Where each begins in the view.
        starts: Where each begins in the block's text.
        ends: Where each ends there.
    """

    places: array[int]
    starts: array[int]
    ends: array[int]


class View(NamedTuple):
    """A block's text in plain form, and folded for comparing; both have the same offsets.

    >>> view("Share\\u00a0 THIS").folded
    'share this'

    Args:
        plain: Composed, each white space one blank, nothing invisible, full-width letters narrow,
            letters that are written in two ways in one.
        folded: The same in lower case.
        segments: The stretches of `plain` that stand otherwise in the block's text, and those
            between them; None where all offsets are the same.
        size: Length of the block's text.
    """

    plain: str
    folded: str
    segments: Segments | None
    size: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Translate an interval of the view to one of the block's text."""
        if self.segments is None:
            return start, end
        return (
            self._origin(start, *self.segments)[0] if start else 0,
            self._origin(end - 1, *self.segments)[1] if end < len(self.plain) else self.size,
        )

    def _origin(
        self, offset: int, places: array[int], starts: array[int], ends: array[int]
    ) -> tuple[int, int]:
        """Give the interval of the block's text that one character of the view comes from."""
        behind = bisect_right(places, offset)
        first, start, end = places[behind - 1], starts[behind - 1], ends[behind - 1]
        following = places[behind] if behind < len(places) else len(self.plain)
        if following - first == end - start:
            return start + offset - first, start + offset - first + 1
        return start, end


def view(text: str) -> View:
    """Give the view of a text.

    >>> view("Lire aus\\u00adsi").span(5, 10)
    (5, 11)
    """
    if text.isascii():
        even = "  " not in text and text.isprintable()
        return View(text, text.lower(), None, len(text)) if even else _aligned(text, _GAPS)
    # The usual text needs no more than this look at it.
    if _is_composed("NFKC", text) and _is_even(text):
        return View(same_letters(text), _lower(text), None, len(text))
    plain = text
    for blank in _BLANKS:
        plain = plain.replace(blank, " ")
    if not _is_composed("NFC", plain):
        return _aligned(text, _GAPS_AND_APART)
    if not _is_even(plain):
        return _aligned(text, _GAPS)
    plain = _narrow(plain)
    return View(same_letters(plain), _lower(plain), None, len(plain))


def fold(text: str) -> str:
    """Fold a phrase or a cue as `View.folded` is folded.

    >>> fold("  Share\\u00a0THIS ")
    'share this'
    """
    return view(text).folded.strip()


def beginnings_of(folded: str) -> tuple[str, ...]:
    """Give the one, two and three characters that a folded text begins with, "0" for a digit.

    >>> beginnings_of("7 shares"), beginnings_of("share")
    (('0', '0 ', '0 s'), ('s', 'sh', 'sha'))
    """
    opening = folded[:OPENING]
    if not opening.isalpha() and _DIGIT.search(opening):
        opening = _DIGIT.sub("0", opening)
    return opening[:1], opening[:2], opening


def _is_composed(form: Literal["NFC", "NFKC"], text: str) -> bool:
    return not has_many_marks(text) and unicodedata.is_normalized(form, text)


def _is_even(text: str) -> bool:
    """Say whether each white space is one blank and nothing is invisible."""
    return "  " not in text and text.isprintable() and "\u034f" not in text


def _aligned(text: str, odd: re.Pattern[str] | regex.Pattern[str]) -> View:
    parts: list[str] = []
    code: Literal["i", "q"] = "i" if len(text) < _LONG else "q"
    segments = Segments(array(code), array(code), array(code))
    length = position = 0
    for found in odd.finditer(text):
        start, end = found.span()
        visible = _UNSEEN.sub("", found[0])
        piece = " " if visible.isspace() else unicodedata.normalize("NFC", with_few_marks(visible))
        for part, first, last in ((text[position:start], position, start), (piece, start, end)):
            if part:
                parts.append(part)
                _append(segments, length, first, last)
                length += len(part)
        position = end
    parts.append(text[position:])
    _append(segments, length, position, len(text))
    plain = _narrow("".join(parts))
    return View(same_letters(plain), _lower(plain), segments, len(text))


def _append(segments: Segments, place: int, start: int, end: int) -> None:
    segments.places.append(place)
    segments.starts.append(start)
    segments.ends.append(end)


def _narrow(plain: str) -> str:
    return plain.translate(_WIDE) if _SOME_WIDE.search(plain) else plain


def _lower(plain: str) -> str:
    """Fold case and apostrophes one character to one, so that offsets stay."""
    folded = plain.casefold()
    if len(folded) != len(plain):
        folded = "".join(
            [one if len(one := sign.casefold()) == 1 else _one(sign) for sign in plain]
        )
    return same_letters(folded)


def _one(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0].lower()
