"""Find a text again on the page it was taken from: which block holds how much of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newsclean.text.folding import letters

_SENTENCE = re.compile(r"(?<=[.!?…。！？|])\s*")
# Shorter lines are found only as whole blocks: they occur by chance.
_SURE_LETTERS = 20
# By judgement: so many words together are seldom twice on a page.
_WORDS_A_PIECE = 6
# Every search may read the whole page; so many are enough for any article.
_MOST_SEARCHES = 5000


class _Page:
    """The page's letters in one string, and which of them have been found."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = [letters(line) for line in lines]
        self.text = "".join(self.lines)
        self.starts: list[int] = []
        position = 0
        for line in self.lines:
            self.starts.append(position)
            position += len(line)
        self.edges = {*self.starts, position}
        self.found: list[tuple[int, int]] = []
        self.places: dict[str, list[int]] = {}
        for line, start in zip(self.lines, self.starts, strict=True):
            self.places.setdefault(line, []).append(start)
        self.searches = _MOST_SEARCHES

    def find(self, piece: str, low: int, high: int) -> int:
        """Find a piece between two offsets, then after, then anywhere; -1 if nowhere."""
        for start, end in ((low, high), (high, len(self.text)), (0, low)):
            at = self._find(piece, start, end)
            if at >= 0:
                return at
        return -1

    def _find(self, piece: str, start: int, end: int) -> int:
        """Find a piece; a short one only where it begins and ends with blocks."""
        while self.searches:
            self.searches -= 1
            at = self.text.find(piece, start, end)
            whole = at in self.edges and at + len(piece) in self.edges
            if at < 0 or whole or len(piece) >= _SURE_LETTERS:
                return at
            start = at + 1
        return -1

    def only(self, piece: str) -> int:
        """Find a piece that occurs once; -1 if it occurs more often, or not at all."""
        known = self.places.get(piece)
        if known is not None:
            return known[0] if len(known) == 1 else -1
        if self.searches < 2:
            return -1
        self.searches -= 2
        at = self.text.find(piece)
        return at if self.text.find(piece, at + 1) < 0 else -1

    def coverage(self) -> list[float]:
        """Share of each block that was found."""
        marks = bytearray(len(self.text))
        for start, end in self.found:
            marks[start:end] = b"\1" * (end - start)
        return [
            marks.count(1, start, start + len(line)) / len(line) if line else 0.0
            for start, line in zip(self.starts, self.lines, strict=True)
        ]


def align(blocks: Sequence[str], text: str) -> tuple[list[float], float]:
    """Say which share of each block is in the text, and which share of the text is on the page.

    >>> align(["Home", "It rained all night in Portmere."], "it rained all night in Portmere")
    ([0.0, 1.0], 1.0)

    Args:
        blocks: The blocks of the page in order.
        text: What someone took from the page, in lines.
    """
    page = _Page(blocks)
    lines = [(letters(line), line) for line in text.splitlines()]
    lines = [line for line in lines if line[0]]
    places = _anchors(page, [key for key, _ in lines])
    fixed = sorted(places)
    found = total = 0
    for number, (key, line) in enumerate(lines):
        total += len(key)
        if number in places:
            start = places[number]
            page.found.append((start, start + len(key)))
            found += len(key)
            continue
        after = bisect_right(fixed, number)
        low = places[fixed[after - 1]] + len(lines[fixed[after - 1]][0]) if after else 0
        high = places[fixed[after]] if after < len(fixed) else len(page.text)
        found += _place(page, key, line, low, max(low, high))
    return page.coverage(), found / total if total else 1.0


def _anchors(page: _Page, keys: Sequence[str]) -> dict[int, int]:
    """Place the lines that occur once, as far as they stand in the order of the page."""
    once = []
    for number, key in enumerate(keys):
        if len(key) >= _SURE_LETTERS:
            at = page.only(key)
            if at >= 0:
                once.append((number, at))
    return dict(_longest_rising(once))


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    tails: list[int] = []
    ends: list[int] = []
    before = [-1] * len(pairs)
    for index, (_, at) in enumerate(pairs):
        length = bisect_left(tails, at)
        if length == len(tails):
            tails.append(at)
            ends.append(index)
        else:
            tails[length] = at
            ends[length] = index
        before[index] = ends[length - 1] if length else -1
    chain = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _place(page: _Page, key: str, line: str, low: int, high: int) -> int:
    """Find a line whole, or else by its sentences and these by a few words; give what was found."""
    at = page.find(key, low, high)
    if at >= 0:
        page.found.append((at, at + len(key)))
        return len(key)
    found = 0
    for sentence in _SENTENCE.split(line):
        part = letters(sentence)
        at = page.find(part, low, high) if len(part) >= _SURE_LETTERS else -1
        if at >= 0:
            page.found.append((at, at + len(part)))
            found += len(part)
            low = max(low, min(at + len(part), high))
            continue
        words = sentence.split()
        for start in range(0, len(words), _WORDS_A_PIECE):
            piece = letters("".join(words[start : start + _WORDS_A_PIECE]))
            at = page.find(piece, low, high) if len(piece) >= _SURE_LETTERS else -1
            if at >= 0:
                page.found.append((at, at + len(piece)))
                found += len(piece)
                low = max(low, min(at + len(piece), high))
    return found
