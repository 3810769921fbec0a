"""Text from a PDF or a scan: its lines end where those on paper did."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from operator import itemgetter
from typing import Final

from newsclean.text.patterns import seldom

_HYPHENS: Final = "-\u00ad\u2010"
_BROKEN_WORD: Final = seldom(rf"[^\W\d_]{{2}}[{_HYPHENS}]$")
_PAGE_NUMBER: Final = seldom(
    r"[-–—\s\[(]{0,4}(?:\w{1,8}\.?\s)?\d{1,4}(?:\s?(?:/|\w{1,4})\s?\d{1,4})?[-–—\s\])]{0,4}"
)
_DIGITS: Final = seldom(r"\d+")
_SENTENCE_END: Final = seldom(r"[.!?:;。！？…\"”»’)\]]$")
# Tried on texts laid out for paper in ten languages, and on 460 news texts with lines of their own.
_BROKEN_WORDS: Final = 2
_LINES: Final = 6
_LONGEST_LINE: Final = 120
_NARROWEST: Final = 30
_SHARE: Final = 0.5
_HEADS: Final = 3


def pdf_marks_in(text: str) -> str | None:
    """Show what tells that a text was laid out for paper; None if it was not.

    >>> pdf_marks_in("The board an-\\nnounced that the\\nferry would not be re-\\npaired.")
    'an-'

    Args:
        text: The text, with its line ends.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    broken = [
        above.split()[-1]
        for above, below in pairwise(lines)
        if above[-1] in _HYPHENS and len(above) <= _LONGEST_LINE and below[0].islower()
        if _BROKEN_WORD.search(above)
    ]
    if len(broken) >= _BROKEN_WORDS:
        return broken[0]
    if len(lines) < _LINES or not _is_wrapped(lines):
        return None
    if broken or "\f" in text:
        return broken[0] if broken else "form feeds"
    short = 0.75 * max(map(len, lines))
    heads = Counter(_DIGITS.sub("0", line) for line in lines if _is_head(line, short))
    numbers = [line for line in lines if _PAGE_NUMBER.fullmatch(line)]
    head, times = max(heads.items(), key=itemgetter(1), default=("", 0))
    if len(numbers) >= _BROKEN_WORDS:
        return numbers[0]
    return head if times >= _HEADS else None


def _is_head(line: str, short: float) -> bool:
    return len(line) < short and not _SENTENCE_END.search(line)


def _is_wrapped(lines: list[str]) -> bool:
    """Say whether most lines are of one width and end within a sentence."""
    longest = sorted(map(len, lines))[-max(len(lines) // 10, 1)]
    full = [line for line in lines if 0.75 * longest <= len(line) <= _LONGEST_LINE]
    if longest < _NARROWEST:
        return False
    open_ = sum(not _SENTENCE_END.search(line) for line in full)
    return len(full) >= _SHARE * len(lines) and open_ >= _SHARE * len(full)
