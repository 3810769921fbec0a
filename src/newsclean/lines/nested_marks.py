"""Marks that stand whole only once the marks inside them are cut: "[ad_[ad_1]1]"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from newsclean.document import Block
from newsclean.rules import CompiledRule, Hit, RuleSet
from newsclean.rules.matcher import of_marks
from newsclean.text.intervals import Interval, union

# The longest mark that a shipped rule finds inside a line has 551 characters.
_REACH = 600
# Most have less, as "[ad_1]".
_NEAR = 60
# What more cuts than these part is found in the next pass, where it stands whole. By judgement.
_PIECES = 12
# A chain of marks of a few kinds, in turn, leaves no more different windows. By judgement.
_WINDOWS = 64
_HitsIn: TypeAlias = Callable[[str], tuple[Hit, ...]]


class NestedMark(NamedTuple):
    """A mark around other marks, and the rule that knows it."""

    start: int
    end: int
    rule: CompiledRule

    def holds(self, other: NestedMark) -> bool:
        """Tell whether it covers another mark that the same rule knows."""
        return self.rule is other.rule and self.start <= other.start and other.end <= self.end


def nested_marks(text: str, marks: Iterable[Interval], rules: RuleSet) -> Iterator[NestedMark]:
    """Give the marks that cutting others lets stand whole, and so on from inside out.

    >>> from newsclean.rules import default_rules
    >>> found = nested_marks("It rained. [ad_[ad_1]2]", [(15, 21)], default_rules())
    >>> [(mark.start, mark.end) for mark in found]
    [(11, 23)]

    Args:
        text: The line.
        marks: Where the marks stand that are cut as they are.
        rules: The rules that know marks.
    """
    marked = of_marks(rules)

    # Around mark after mark of a long chain the same is left.
    @lru_cache(maxsize=_WINDOWS)
    def hits_in(window: str) -> tuple[Hit, ...]:
        return marked.hits(Block(window, ((0, len(window)),)))

    cut = list(union(marks))
    waiting: list[tuple[int, NestedMark | None]] = [(start, None) for start, _ in cut[::-1]]
    while waiting:
        start, inner = waiting.pop()
        index = bisect_right(cut, start, key=itemgetter(0)) - 1
        around = _marks_around(text, cut, index, hits_in)
        # Of marks of one kind around each other the outermost says all.
        if inner is not None and not any(mark.holds(inner) for mark in around):
            yield inner
        waiting += [(_cut_out(cut, mark), mark) for mark in around]


def _marks_around(text: str, cut: list[Interval], index: int, hits_in: _HitsIn) -> list[NestedMark]:
    """Give the marks that stand whole around a cut; the short ones only, if there are any.

    Args:
        text: The line.
        cut: What is cut.
        index: Around which of these.
        hits_in: Gives what rules find in the text that is left around it.
    """
    known = None
    # Most marks are short, and a chain of them is looked through quickly.
    for reach in (_NEAR, _REACH):
        around = list(_before(cut, index, reach))[::-1], list(_behind(text, cut, index, reach))
        if around == known:
            break
        found = _marks_within(text, *around, hits_in)
        if found:
            return found
        known = around
    return []


def _marks_within(
    text: str, before: list[Interval], behind: list[Interval], hits_in: _HitsIn
) -> list[NestedMark]:
    """Give the marks that begin in what is left before a cut, and end in what is left behind."""
    left = "".join([text[start:end] for start, end in before])
    right = "".join([text[start:end] for start, end in behind])
    if not left or not right:
        return []
    # Of the white space on both sides of a cut one stretch stays.
    trimmed = right.lstrip() if left[-1].isspace() and not right.isspace() else right
    skipped = len(right) - len(trimmed)
    window = left + trimmed
    hits = [hit for hit in hits_in(window) if hit.start < len(left) < hit.end]
    if not hits:
        return []
    pieces = [*before, *behind]
    begins = list(accumulate((end - start for start, end in pieces[:-1]), initial=0))

    def offset(at: int) -> int:
        at += skipped if at >= len(left) else 0
        piece = bisect_right(begins, at) - 1
        return pieces[piece][0] + at - begins[piece]

    return [NestedMark(offset(hit.start), offset(hit.end - 1) + 1, hit.rule) for hit in hits]


def _cut_out(cut: list[Interval], mark: NestedMark) -> int:
    """Add a mark to what is cut, and give the beginning of the interval that it lies in now."""
    first = bisect_right(cut, mark.start, key=itemgetter(1))
    first -= bool(first and cut[first - 1][1] == mark.start)
    last = bisect_right(cut, mark.end, key=itemgetter(0))
    # A mark stands around at least one cut.
    start, end = min(cut[first][0], mark.start), max(cut[last - 1][1], mark.end)
    cut[first:last] = [(start, end)]
    return start


def _before(cut: list[Interval], index: int, reach: int) -> Iterator[Interval]:
    """Give the stretches that are left before a cut, backwards."""
    for at in range(index, max(index - _PIECES, -1), -1):
        end = cut[at][0]
        start = max(cut[at - 1][1] if at else 0, end - reach)
        yield start, end
        reach -= end - start
        if not reach:
            return


def _behind(text: str, cut: list[Interval], index: int, reach: int) -> Iterator[Interval]:
    """Give the stretches that are left behind a cut."""
    for at in range(index, min(index + _PIECES, len(cut))):
        start = cut[at][1]
        end = min(cut[at + 1][0] if at + 1 < len(cut) else len(text), start + reach)
        yield start, end
        reach -= end - start
        if not reach:
            return
