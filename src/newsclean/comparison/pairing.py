"""Which articles of two runs belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newsclean.article import Article


class Named(NamedTuple):
    """An article of a run, and what tells it from the others.

    Args:
        name: Its key in the run; empty for none.
        article: The article.
    """

    name: str
    article: Article


class Paired(NamedTuple):
    """Two runs, put together.

    Args:
        pairs: The articles that belong together, with a name.
        only_before: Names of those that are in the first run only.
        only_after: Names of those that are in the second run only.
    """

    pairs: list[tuple[str, Article, Article]]
    only_before: list[str]
    only_after: list[str]


def paired(first: Sequence[Named], second: Sequence[Named]) -> Paired:
    """Put articles together by name, else by address, else by source text, else by order.

    By order only what has neither name nor address, and as much of it is left on both sides.

    >>> import newsclean
    >>> one, other = newsclean.clean("It rained."), newsclean.clean("It snowed.")
    >>> found = paired([Named("a", one), Named("b", other)], [Named("b", other)])
    >>> found.only_before
    ['a']

    Args:
        first: The first run.
        second: The second run.
    """
    pairs: dict[int, int] = {}
    for key_of in (_name, _address, _source):
        taken = set(pairs.values())
        known = {key: number for number, key in _unique(second, key_of) if number not in taken}
        for number, key in _unique(first, key_of):
            if number not in pairs and key in known:
                pairs[number] = known[key]
    left = [number for number in range(len(first)) if number not in pairs]
    taken = set(pairs.values())
    free = [number for number in range(len(second)) if number not in taken]
    unknown = [*(first[number] for number in left), *(second[number] for number in free)]
    if len(left) == len(free) and not any(_name(one) or _address(one) for one in unknown):
        pairs.update(zip(left, free, strict=True))
        left = free = []
    return Paired(
        [
            (_shown(first[old], old), first[old].article, second[new].article)
            for old, new in sorted(pairs.items())
        ],
        [_shown(first[number], number) for number in left],
        [_shown(second[number], number) for number in free],
    )


def _unique(run: Sequence[Named], key_of: Callable[[Named], str]) -> Iterator[tuple[int, str]]:
    keys = [key_of(one) for one in run]
    times = Counter(keys)
    return ((number, key) for number, key in enumerate(keys) if key and times[key] == 1)


def _name(one: Named) -> str:
    return one.name


def _address(one: Named) -> str:
    return one.article.url or ""


def _source(one: Named) -> str:
    return one.article.restore()


def _shown(one: Named, number: int) -> str:
    return one.name or one.article.url or f"article {number + 1}"
