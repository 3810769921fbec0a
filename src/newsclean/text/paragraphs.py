"""Where a text's blocks begin and end: at its line breaks, unless these only wrap its lines."""

from __future__ import annotations

from itertools import pairwise

from newsclean.text.code import code_in
from newsclean.text.intervals import Interval

# The line boundaries of str.splitlines.
NEWLINE = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
# A line of nothing but these is empty to a reader.
_UNSEEN = "\u00ad\u034f\u200b\u200c\u200d\u200e\u200f\u2060\ufeff \t\u00a0"
# Tools wrap at 60 to 100 columns; a text with fewer full lines than this may be verse or a list.
_NARROWEST, _WIDEST = 60, 100
_FULL_LINES = 6
# A short text, or one of a column in print, is wrapped where so many sentences go on in a small
# letter, and nearly no line breaks off where the next word had room, as verse and lists do.
_COLUMN = 35
_RUNNING, _RUNNING_IN_COLUMN = 3, 8
_NEARLY_ALL = 0.9
# By judgement, as a share of the width: so long a line is full.
_FULL = 0.8
# Where a sentence goes on in a small letter, a line that has lost some words is full, too.
_RUNS_ON = 0.5
_STOPS = '.!?…:;"”»'


def paragraphs(text: str) -> list[Interval]:
    """Give the intervals of a text's blocks, without white space at their edges.

    >>> paragraphs("One.\\n\\n  Two.\\n")
    [(0, 4), (8, 12)]

    A line break that a tool put in to wrap a long line ends no block: the line before it is so
    long that the next word had no room. Fenced code and formulas are in no block.
    """
    lines = []
    offset = 0
    code = code_in(text)
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped and (stripped.isascii() or stripped.strip(_UNSEEN)):
            start = offset + line.index(stripped[0])
            lines.append((start, start + len(stripped)))
        offset += len(line)
    if code:
        lines = _outside(lines, code)
    width = _width(text, lines)
    return _joined(text, lines, width) if width else lines


def _outside(lines: list[Interval], code: list[Interval]) -> list[Interval]:
    """Give the lines that stand in none of some stretches of whole lines."""
    outside = []
    position = 0
    for start, end in lines:
        while position < len(code) and code[position][1] <= start:
            position += 1
        if position == len(code) or end <= code[position][0]:
            outside.append((start, end))
    return outside


def _width(text: str, lines: list[Interval]) -> int:
    """Give the column at which the text is wrapped; 0 if it is not."""
    if len(lines) <= _RUNNING:
        return 0
    lengths = [end - start for start, end in lines]
    if max(lengths) > 3 * _WIDEST:
        return 0
    # A few long lines (an address, a table) do not make a wrapped text unwrapped.
    width = sorted(lengths)[-1 - len(lengths) // 50]
    if not _COLUMN <= width <= _WIDEST:
        return 0
    # Where every full line ends a sentence, the lines are paragraphs of one length.
    going_on = [pair for pair in pairwise(lines) if text[pair[0][1] - 1] not in _STOPS]
    full = [pair for pair in going_on if _wraps(text, *pair, width)]
    if width >= _NARROWEST and len(full) >= _FULL_LINES:
        return width
    running = sum(text[after[0]].islower() for _, after in full)
    fewest = _RUNNING if width >= _NARROWEST else _RUNNING_IN_COLUMN
    return width if running >= fewest and len(full) >= _NEARLY_ALL * len(going_on) else 0


def _wraps(text: str, before: Interval, after: Interval, width: int) -> bool:
    """Tell whether the next word had no room on the line before it."""
    length = before[1] - before[0]
    if length < _FULL * width or text.count("\n", before[1], after[0]) > 1:
        return False
    word = text[after[0] : after[1]].split(maxsplit=1)[0]
    return length + 1 + len(word) > width


def _runs_on(text: str, before: Interval, after: Interval, width: int) -> bool:
    """Tell whether a sentence goes on below a line that a cut has made shorter."""
    if before[1] - before[0] < _RUNS_ON * width or not text[after[0]].islower():
        return False
    return text[before[1] - 1] not in _STOPS and text.count("\n", before[1], after[0]) <= 1


def _joined(text: str, lines: list[Interval], width: int) -> list[Interval]:
    joined = lines[:1]
    for before, line in pairwise(lines):
        if _wraps(text, before, line, width) or _runs_on(text, before, line, width):
            joined[-1] = (joined[-1][0], line[1])
        else:
            joined.append(line)
    return joined
