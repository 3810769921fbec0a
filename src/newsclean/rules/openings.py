"""What a match of a pattern can begin with: the first few characters of all that it matches."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from newsclean.rules.view import OPENING, beginnings_of, fold

# More beginnings than these are cut shorter.
# A bound on work, by judgement: lists of beginnings multiply, and shorter ones tell nearly as much.
_MOST_OPENINGS = 120


class Openings(NamedTuple):
    """What a part of a pattern can match, as far as the first characters tell.

    Args:
        whole: Folded texts, shorter than an opening, that the part can match.
        begun: Folded beginnings of all else that it can match; an empty one: anything.
    """

    whole: frozenset[str]
    begun: frozenset[str]

    @property
    def all(self) -> frozenset[str] | None:
        """What a match begins with; None: anything."""
        found = self.whole | self.begun
        if "" in found:
            return None
        shorter = (found & {text[:size] for size in range(1, len(text))} for text in found)
        return frozenset(text for text, inside in zip(found, shorter, strict=True) if not inside)


NOTHING = Openings(frozenset({""}), frozenset())
ANYTHING = Openings(frozenset(), frozenset({""}))


def one_of(letters: Iterable[str]) -> Openings:
    """Give the openings of one character out of some.

    >>> sorted(one_of("aB1").whole)
    ['0', 'a', 'b']

    Args:
        letters: The characters.
    """
    return Openings(
        frozenset(beginnings_of(fold(letter) or " ")[-1] for letter in letters), frozenset()
    )


def either(one: Openings, other: Openings) -> Openings:
    """Give the openings of one part or another.

    >>> sorted(either(one_of("r"), one_of("eo")).whole)
    ['e', 'o', 'r']

    Args:
        one: The openings of the one.
        other: The openings of the other.
    """
    return _few(one.whole | other.whole, one.begun | other.begun)


def then(one: Openings, other: Openings) -> Openings:
    """Give the openings of one part with another after it.

    >>> sorted(then(one_of("r"), one_of("eo")).whole)
    ['re', 'ro']

    Args:
        one: The openings of the first part.
        other: The openings of the part after it.
    """
    if not one.whole:
        return one
    whole = {first + rest for first, rest in product(one.whole, other.whole)}
    begun = {(first + rest)[:OPENING] for first, rest in product(one.whole, other.begun)}
    full = {text for text in whole if len(text) >= OPENING}
    return _few(frozenset(whole - full), one.begun | begun | {text[:OPENING] for text in full})


def repeated(item: Openings, least: int, most: int) -> Openings:
    """Give the openings of a part that stands from `least` to `most` times.

    >>> sorted(repeated(one_of("r"), 0, 2).whole)
    ['', 'r', 'rr']

    Args:
        item: The openings of the part.
        least: How often it stands at least.
        most: How often it stands at most.
    """
    if least == most == 1:
        return item
    found = Openings(frozenset(), frozenset())
    power = NOTHING
    for times in range(min(most, least + OPENING) + 1):
        if times >= least:
            found = either(found, power)
        if not power.whole:
            break
        power = then(power, item)
    return either(found, power) if least and not found.whole | found.begun else found


def _few(whole: frozenset[str], begun: frozenset[str]) -> Openings:
    size = OPENING
    while len(whole) + len(begun) > _MOST_OPENINGS:
        size -= 1
        begun = frozenset(text[:size] for text in whole | begun)
        whole = frozenset()
    return Openings(whole, begun)
