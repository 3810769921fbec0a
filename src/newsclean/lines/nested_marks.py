"""Marks that stand whole only once the marks inside them are cut: "[ad_[ad_1]1]"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from newsclean.document import Block
from newsclean.rules import CompiledRule, RuleSet
from newsclean.text.intervals import Interval, union

# The longest mark that a shipped rule finds inside a line has 551 characters.
_REACH = 600


class NestedMark(NamedTuple):
    """A mark around other marks, and the rule that knows it."""

    start: int
    end: int
    rule: CompiledRule


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
    cut = list(union(marks))
    waiting = cut[::-1]
    while waiting:
        start, _ = waiting.pop()
        index = bisect_right(cut, start, key=itemgetter(0)) - 1
        left = _collected(_before(cut, index))[::-1]
        right = _collected(_behind(text, cut, index))
        if left and right and text[left[-1]].isspace():
            # Of the white space on both sides of a cut one stretch stays.
            right = right[next((n for n, at in enumerate(right) if not text[at].isspace()), 0) :]
        around = [*left, *right]
        window = "".join([text[at] for at in around])
        for hit in rules.hits(Block(window, ((0, len(window)),))) if left and right else ():
            inside = hit.rule.match == "inline" and hit.rule.where == "anywhere"
            if inside and hit.start < len(left) < hit.end:
                mark = NestedMark(around[hit.start], around[hit.end - 1] + 1, hit.rule)
                yield mark
                waiting.append(_cut_out(cut, mark))


def _cut_out(cut: list[Interval], mark: NestedMark) -> Interval:
    """Add a mark to what is cut, and give the interval that it lies in now."""
    first = bisect_right(cut, mark.start, key=itemgetter(1))
    first -= bool(first and cut[first - 1][1] == mark.start)
    last = bisect_right(cut, mark.end, key=itemgetter(0))
    (whole,) = union([*cut[first:last], (mark.start, mark.end)])
    cut[first:last] = [whole]
    return whole


def _collected(offsets: Iterable[int]) -> list[int]:
    return list(islice(offsets, _REACH))


def _before(cut: list[Interval], index: int) -> Iterator[int]:
    """Give the offsets of what is left before a cut, backwards."""
    for at in range(index, -1, -1):
        stop = cut[at - 1][1] if at else 0
        yield from range(cut[at][0] - 1, stop - 1, -1)


def _behind(text: str, cut: list[Interval], index: int) -> Iterator[int]:
    """Give the offsets of what is left behind a cut."""
    for at in range(index, len(cut)):
        stop = cut[at + 1][0] if at + 1 < len(cut) else len(text)
        yield from range(cut[at][1], stop)
