"""Settle claims that overlap: which one is credited with each stretch of removed text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from heapq import heappop, heappush
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import NamedTuple

from newsclean.claim import Claim, Kind
from newsclean.text.intervals import Interval, outside, union


class Settled(NamedTuple):
    """A stretch of removed text, the claim that is credited with it, and the claims that lost."""

    start: int
    end: int
    claim: Claim
    also: tuple[Claim, ...]


def rank(claim: Claim) -> tuple[bool, int, bool, str, str, str, str, int, str]:
    """Give the total order of credit: specific before generic, longer, named rule, then the ids."""
    return (
        claim.kind is Kind.CHROME,
        claim.start - claim.end,
        not claim.rule,
        claim.rule,
        claim.kind,
        claim.cleaner,
        claim.field or "",
        claim.start,
        claim.reason,
    )


def settle(removed: Sequence[Interval], claims: Iterable[Claim]) -> list[Settled]:
    """Credit every stretch of `removed` to the best claim that covers it.

    White space that no claim covers goes with the stretch before it, or, at the start of an
    interval, with the one after it.
    """
    ordered = sorted(claims, key=itemgetter(0, 1))
    pieces: list[Settled] = []
    first = 0
    for start, end in removed:
        last = first
        while last < len(ordered) and ordered[last].start < end:
            last += 1
        pieces.extend(_settle_interval(start, end, ordered[first:last]))
        first = last
    return _join_chrome(pieces)


def _settle_interval(start: int, end: int, inside: list[Claim]) -> list[Settled]:
    """Sweep one interval, with the claims that are open at each point in a heap by rank."""
    if all(claim.end <= following.start for claim, following in pairwise(inside)):
        edges = [start, *(claim.start for claim in inside[1:]), end]
        apart = zip(pairwise(edges), inside, strict=True)
        return [Settled(left, right, claim, ()) for (left, right), claim in apart]
    points = sorted({point for claim in inside for point in (claim.start, claim.end)})
    credited: list[tuple[int, Claim]] = []
    heap: list[tuple[tuple[object, ...], Claim]] = []
    upcoming = 0
    for point in points:
        while upcoming < len(inside) and inside[upcoming].start <= point:
            heappush(heap, (rank(inside[upcoming]), inside[upcoming]))
            upcoming += 1
        while heap and heap[0][1].end <= point:
            heappop(heap)
        if heap and not (credited and credited[-1][1] is heap[0][1]):
            credited.append((point, heap[0][1]))
    edges = [start, *(point for point, _ in credited[1:]), end]
    settled: list[Settled] = []
    near: list[Claim] = []
    upcoming = 0
    for (left, right), (_, winner) in zip(pairwise(edges), credited, strict=True):
        near = [claim for claim in near if claim.end > left]
        while upcoming < len(inside) and inside[upcoming].start < right:
            near.append(inside[upcoming])
            upcoming += 1
        also = [claim for claim in near if claim is not winner]
        if len(also) > 1:
            also.sort(key=rank)
        settled.append(Settled(left, right, winner, tuple(also)))
    return settled


def _join_chrome(pieces: list[Settled]) -> list[Settled]:
    """Make one piece of neighbouring pieces that are plain page furniture.

    Lines of a site's profile stay apart, so that each can be named and left in.
    """
    joined: list[Settled] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.end == piece.start
            and last.claim.kind is piece.claim.kind is Kind.CHROME
            and not (last.claim.of_site or piece.claim.of_site)
        ):
            also = dict.fromkeys(last.also + piece.also)
            # It lost its end to the piece behind it.
            also.pop(last.claim, None)
            joined[-1] = Settled(last.start, piece.end, last.claim, tuple(also))
        else:
            joined.append(piece)
    return joined


def parted_by_kind(claims: list[Claim], kept: AbstractSet[Kind]) -> tuple[list[Claim], list[Claim]]:
    """Part claims into those that cut and those on what stays.

    Where claims overlap, the one that is credited decides; of the others only what lies outside
    the stretches that stay cuts.

    >>> claims = [Claim(0, 20, Kind.CHROME), Claim(0, 6, Kind.BYLINE, field="authors")]
    >>> cut, left = parted_by_kind(claims, {Kind.BYLINE})
    >>> [(claim.start, claim.end) for claim in cut], [claim.field for claim in left]
    ([(6, 20)], ['authors'])

    Args:
        claims: All claims of one pass.
        kept: The kinds that stay.
    """
    if all(map(attrgetter("cuts"), claims)) and kept.isdisjoint(map(attrgetter("kind"), claims)):
        return claims, []
    settled = settle(union((claim.start, claim.end) for claim in claims), claims)
    left = [
        claim._replace(start=start, end=end)
        for start, end, claim, _ in settled
        if claim.kind in kept or not claim.cuts
    ]
    stay = union((claim.start, claim.end) for claim in left)
    cut = []
    for claim in claims:
        if claim.cuts and claim.kind not in kept:
            first = bisect_right(stay, claim.start, key=itemgetter(1))
            last = bisect_left(stay, claim.end, key=itemgetter(0))
            pieces = outside(stay[first:last], claim.start, claim.end)
            cut += [claim._replace(start=start, end=end) for start, end in pieces if start < end]
    return cut, left
