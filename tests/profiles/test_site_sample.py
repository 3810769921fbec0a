"""The pages that are kept are the same in any order and in any parts."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean import clean
from newsclean.profiles import site_sample
from newsclean.profiles.learned import profiles_of
from newsclean.profiles.profile import Profile
from newsclean.profiles.site_sample import Samples

from .pages_of_sites import texts

SITES = ("courier.example", "post.example")


@cache
def samples_of_one(number: int) -> tuple[str, Samples]:
    """Give the sample of a single page, and its site."""
    site = SITES[number % 2]
    page = texts(lambda n, body: [*body, f"Gulls of the {site}", f"{n} of them"], 24)[number]
    samples = Samples()
    samples.add(site, clean(page, format="text"))
    return site, samples


def merged(parts: list[list[int]]) -> Samples:
    """Merge pages part by part, and then the parts."""
    whole = Samples()
    for part in parts:
        of_part = Samples()
        for number in part:
            of_part.merge(samples_of_one(number)[1])
        whole.merge(of_part)
    return whole


@cache
def at_once() -> dict[str, Profile]:
    return profiles_of(merged([list(range(24))]))


@settings(deadline=None, max_examples=40)
@given(st.permutations(range(24)), st.lists(st.integers(0, 24), max_size=5))
def test_any_order_and_any_parts_give_the_same(order: list[int], cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), 24]
    parts = [order[start:end] for start, end in pairwise(edges)]
    whole = merged(parts)
    assert whole == merged([list(range(24))])
    assert profiles_of(whole) == at_once()
    assert [line.text for line in at_once()["post.example"].lines] == [
        "Gulls of the post.example",
        "{number} of them",
    ]


@settings(deadline=None, max_examples=40)
@given(*(st.lists(st.integers(0, 23), max_size=12) for _ in range(3)))
def test_merging_is_associative_and_commutative(
    first: list[int], second: list[int], third: list[int]
) -> None:
    left, right = merged([first, second]), merged([second, third])
    left.merge(merged([third]))
    other = merged([first])
    other.merge(right)
    assert left == other == merged([third, first, second])


@settings(deadline=None, max_examples=20)
@given(st.permutations(range(24)))
def test_of_many_pages_the_same_are_kept(order: list[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(site_sample, "MOST", 5)
        found = merged([order[:9], order[9:]])
        assert found == merged([sorted(order)])
        assert all(len(sample.packed) == 5 and sample.seen == 12 for sample in found.sites.values())


def test_the_same_page_twice_is_kept_once() -> None:
    sample = merged([[3, 3]]).sites[SITES[1]]
    assert (sample.seen, len(sample.packed)) == (2, 1)
