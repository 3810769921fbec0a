"""What a cleaner says about a stretch of text, and how overlapping sayings are settled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple, TypeAlias


class Kind(StrEnum):
    """What a removed piece is.

    >>> Kind("share") is Kind.SHARE
    True
    """

    # Looked up in sets all the time; that of an enumeration is slower.
    __hash__ = str.__hash__

    AD_LABEL = "ad_label"
    AD_MARKER = "ad_marker"
    AGENCY_CREDIT = "agency_credit"
    APPEARED_FIRST = "appeared_first"
    AUTHOR_BIO = "author_bio"
    BACK_TO_TOP = "back_to_top"
    BYLINE = "byline"
    CAPTION = "caption"
    CHROME = "chrome"
    COMMENTS = "comments"
    COOKIE = "cookie"
    COPYRIGHT = "copyright"
    DATELINE = "dateline"
    DISCLAIMER = "disclaimer"
    DUPLICATE_HEADLINE = "duplicate_headline"
    DUPLICATE_TEXT = "duplicate_text"
    FOLLOW_US = "follow_us"
    HEADLINE = "headline"
    INLINE_URL = "inline_url"
    MEDIA_PLAYER = "media_player"
    NAV = "nav"
    NEWSLETTER = "newsletter"
    NEXT_PREV = "next_prev"
    PAGE_TOOLS = "page_tools"
    PAYWALL = "paywall"
    PHOTO_CREDIT = "photo_credit"
    PUBLISHED = "published"
    READ_TIME = "read_time"
    RELATED = "related"
    SCRIPT = "script"
    SECTION = "section"
    SHARE = "share"
    SOURCE_LINK = "source_link"
    SPONSORED = "sponsored"
    TAGS = "tags"
    TEASER = "teaser"
    TRUNCATION = "truncation"


class Claim(NamedTuple):
    """Say that `source[start:end]` is boilerplate of one kind.

    >>> Claim(0, 6, Kind.AD_MARKER, rule="und.ad_marker.wp-automatic").end
    6

    Args:
        start: First code point of the piece in the source text.
        end: The code point after its last one.
        kind: What the piece is.
        rule: Id of the rule that matched; empty when a cleaner decided by structure.
        reason: One sentence for people that says why.
        field: The `Article` field the piece moves to, if it is not plain boilerplate.
        cleaner: Name of the cleaner; the pipeline fills it in.
    """

    start: int
    end: int
    kind: Kind
    rule: str = ""
    reason: str = ""
    field: str | None = None
    cleaner: str = ""


Interval: TypeAlias = tuple[int, int]


class Settled(NamedTuple):
    """A stretch of removed text, the claim that is credited with it, and the claims that lost."""

    start: int
    end: int
    claim: Claim
    also: tuple[Claim, ...]


def union(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """Merge intervals that overlap or touch.

    >>> union([(4, 6), (0, 2), (1, 4)])
    ((0, 6),)
    """
    merged: list[Interval] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            if end > merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)


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
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end))
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
        also = sorted((claim for claim in near if claim is not winner), key=rank)
        settled.append(Settled(left, right, winner, tuple(also)))
    return settled


def _join_chrome(pieces: list[Settled]) -> list[Settled]:
    """Make one piece of neighbouring pieces that are plain page furniture."""
    joined: list[Settled] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.end == piece.start
            and last.claim.kind is piece.claim.kind is Kind.CHROME
        ):
            also = dict.fromkeys(last.also + piece.also)
            joined[-1] = Settled(last.start, piece.end, last.claim, tuple(also))
        else:
            joined.append(piece)
    return joined
