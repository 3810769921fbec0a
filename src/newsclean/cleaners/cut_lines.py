"""What was cut around each line that is left, for the line model.

What a model has cut is no reason for its next cut.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from newsclean.claim import Kind
from newsclean.cleaners.word_table import MODELS
from newsclean.document import Document
from newsclean.kind_groups import ADS, RULE_GROUPS
from newsclean.lines.survey import Line
from newsclean.text.intervals import Interval, union

# An advertisement or an address stands between any two lines of an author's.
_ANYWHERE = ADS | {Kind.INLINE_URL}
# Edges of the features' classes, here and in the other features, by judgement; the weights were
# learnt with them.
COUNTS = (0, 1, 2, 4)
_SHARES = (5, 15, 30, 50, 70)


def bucket(edges: Sequence[int], value: float) -> str:
    """Name the class of a number.

    >>> bucket((0, 1, 2), 2), bucket((0, 1, 2), 3)
    ('<=2', '>2')
    """
    at = bisect_left(edges, value)
    return f"<={edges[at]}" if at < len(edges) else f">{edges[-1]}"


class CutLines:
    """The lines that other cleaners cut, by the lines that are left around them."""

    def __init__(self, document: Document, lines: Sequence[Line]) -> None:
        """Find them.

        Args:
            document: The document.
            lines: The lines that are left of it.
        """
        claims = sorted(
            (claim.start, claim.end, claim.kind)
            for claim in document.claims
            if claim.rule not in MODELS and claim.kind not in _ANYWHERE
        )
        self.starts: list[int] = [start for start, _, _ in claims]
        self.claims = claims
        self.covered: tuple[Interval, ...] = union((start, end) for start, end, _ in claims)
        edges = [0]
        for line in lines:
            edges += [line.block.pieces[0][0], line.block.pieces[-1][1]]
        edges.append(len(document.text))
        self.between: list[list[str]] = []
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            self.between.append(self._lines(document.text, start, end) if end > start else [])
        self.apart_above: list[bool] = _since_text(lines, self.between)
        self.apart_below: list[bool] = _since_text(lines[::-1], self.between[::-1])[::-1]
        known = sum(map(len, self.between))
        self.share: int = 100 * known // (known + len(lines))

    def _lines(self, text: str, start: int, end: int) -> list[str]:
        """Give what each line between two that are left was cut as."""
        found: list[str] = []
        between = text[start:end]
        # Mostly one line break, and nothing was cut.
        if between.isspace():
            return found
        for line in between.splitlines(keepends=True):
            place, start = start, start + len(line)
            words = line.strip()
            # What no cleaner claimed is invisible, as zero-width characters are.
            if words and self._is_cut(place + line.index(words[0])):
                found.append(self._group(place + line.index(words[0])))
        return found

    def _is_cut(self, place: int) -> bool:
        """Tell whether another cleaner has claimed a character."""
        at = bisect_right(self.covered, place, key=itemgetter(0)) - 1
        return at >= 0 and place < self.covered[at][1]

    def _group(self, place: int) -> str:
        at = bisect_right(self.starts, place) - 1
        kind = self.claims[at][2] if at >= 0 else Kind.CHROME
        return RULE_GROUPS.get(kind, "other")

    def seen(self, index: int, zone: str) -> tuple[str, ...]:
        """Name what was cut around a line.

        Args:
            index: Which of the lines that are left it is.
            zone: Where it stands.
        """
        if self.share == 0:
            return ()
        share = bucket(_SHARES, self.share)
        found = [f"share {share}", f"{zone} share {share}"]
        above, below = self.between[index], self.between[index + 1]
        for side, cut in (("above", above[::-1]), ("below", below)):
            if cut:
                count = bucket(COUNTS, len(cut))
                found += [f"{zone} {side} {count}", f"{zone} {side} {cut[0]}", f"{side} {cut[0]}"]
        if above and below:
            found.append(f"{zone} both")
        found += [
            f"{zone} two {side}"
            for side, at in (("above", index - 1), ("below", index + 2))
            if 0 <= at < len(self.between) and self.between[at]
        ]
        for side, apart in (("above", self.apart_above), ("below", self.apart_below)):
            if apart[index]:
                found.append(f"{zone} apart {side}")
        return tuple(found)


def _since_text(lines: Sequence[Line], between: Sequence[Sequence[str]]) -> list[bool]:
    """Tell for each line whether anything was cut since the last prose."""
    found = []
    cut = False
    for line, cut_before in zip(lines, between, strict=False):
        cut = cut or bool(cut_before)
        found.append(cut)
        cut = cut and not line.reads
    return found
