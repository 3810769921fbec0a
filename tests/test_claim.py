from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean.claim import Claim, Kind
from newsclean.settle import settle
from newsclean.text.intervals import union

intervals = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: (pair[0], sum(pair))),
    max_size=12,
)


@given(intervals)
def test_union_covers_the_same_points_and_is_disjoint(pieces: list[tuple[int, int]]) -> None:
    merged = union(pieces)
    covered = {point for start, end in pieces for point in range(start, end)}
    assert {point for start, end in merged for point in range(start, end)} == covered
    assert all(a[1] < b[0] for a, b in pairwise(merged))
    assert union(merged) == merged
    assert union(reversed(pieces)) == merged


def test_union_of_nothing() -> None:
    assert union([]) == ()


def settled(*claims: Claim) -> list[tuple[int, int, Kind]]:
    removed = union((claim.start, claim.end) for claim in claims)
    return [(piece.start, piece.end, piece.claim.kind) for piece in settle(removed, claims)]


@pytest.mark.parametrize(
    ("winner", "loser"),
    [
        (Claim(2, 4, Kind.SHARE), Claim(0, 9, Kind.CHROME)),
        (Claim(0, 9, Kind.SHARE), Claim(0, 9, Kind.CHROME, rule="en.chrome.x")),
        (Claim(0, 9, Kind.NAV), Claim(2, 4, Kind.SHARE, rule="en.share.x")),
        (Claim(0, 9, Kind.SHARE, rule="en.share.x"), Claim(0, 9, Kind.NAV)),
        (Claim(0, 9, Kind.SHARE, rule="de.share.x"), Claim(0, 9, Kind.NAV, rule="en.nav.x")),
    ],
)
def test_credit_goes_to_the_specific_then_the_longer_then_the_named(
    winner: Claim, loser: Claim
) -> None:
    for claims in ((winner, loser), (loser, winner)):
        pieces = settle([(0, 9)], claims)
        inside = next(piece for piece in pieces if piece.start <= 2 < piece.end)
        assert inside.claim == winner
        assert inside.also == (loser,)


def test_credit_does_not_depend_on_the_order_of_the_claims() -> None:
    claims = [
        Claim(0, 5, Kind.SHARE, rule="en.share.a"),
        Claim(3, 8, Kind.SHARE, rule="en.share.b"),
        Claim(3, 8, Kind.NAV),
        Claim(0, 12, Kind.CHROME),
    ]
    ways = {tuple(map(repr, settle([(0, 12)], way))) for way in permutations(claims)}
    assert len(ways) == 1


def test_a_specific_piece_inside_chrome_keeps_its_kind() -> None:
    assert settled(Claim(0, 20, Kind.CHROME), Claim(5, 9, Kind.SHARE)) == [
        (0, 5, Kind.CHROME),
        (5, 9, Kind.SHARE),
        (9, 20, Kind.CHROME),
    ]


def test_neighbouring_chrome_is_one_piece() -> None:
    assert settled(Claim(0, 5, Kind.CHROME), Claim(5, 9, Kind.CHROME)) == [(0, 9, Kind.CHROME)]
    assert settled(Claim(0, 5, Kind.NAV), Claim(5, 9, Kind.NAV)) == [
        (0, 5, Kind.NAV),
        (5, 9, Kind.NAV),
    ]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 8), st.sampled_from(list(Kind)))))
@example([(8, 2, Kind.CHROME), (9, 3, Kind.CHROME)])
def test_settled_pieces_cover_what_was_removed(raw: list[tuple[int, int, Kind]]) -> None:
    claims = {Claim(start, start + size, kind) for start, size, kind in raw}
    removed = union((claim.start, claim.end) for claim in claims)
    pieces = settle(removed, claims)
    assert union((piece.start, piece.end) for piece in pieces) == removed
    assert all(a.end <= b.start for a, b in pairwise(pieces))
    for piece in pieces:
        assert piece.claim not in piece.also
