"""News agencies and picture agencies by the names they sign with."""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick

from newsclean.text.patterns import later
from newsclean.words import meanings, words


@cache
def news_agencies() -> dict[str, str]:
    """Give, for what a news agency signs with, the name that users know.

    Signatures are matched as written: "AP" is no word in capitals.

    >>> news_agencies()["REUTERS"]
    'Reuters'
    """
    return meanings("agencies")


@cache
def picture_agencies() -> frozenset[str]:
    """Give what the agencies that sell pictures sign with.

    >>> "Shutterstock" in picture_agencies()
    True
    """
    return frozenset(words("picture_agencies"))


@cache
def _finder() -> AhoCorasick:
    """Find the signatures: there are too many to be compiled for the few lines that hold one."""
    return AhoCorasick(news_agencies(), store_patterns=False)


# What may stand on neither side of a signature; a point before it belongs to initials and hosts.
_INSIDE = later(r"\w")


def agencies_in(text: str) -> tuple[str, ...]:
    """Name the news agencies that sign in a dateline, byline or credit.

    >>> agencies_in("By Jane Roe, Reuters, and AFP")
    ('Reuters', 'AFP')

    Args:
        text: A dateline, byline or credit; in running text a name may be a mention.
    """
    places = _finder().find_matches_as_indexes(text, overlapping=True)
    if not places:
        return ()
    known = news_agencies()
    found: dict[str, None] = {}
    end = 0
    # Of those that begin at one place the longest counts.
    for _, first, last in sorted(places, key=lambda place: (place[1], -place[2])):
        if first >= end and _stands_alone(text, first, last):
            found[known[text[first:last]]] = None
            end = last
    return tuple(found)


def _stands_alone(text: str, first: int, last: int) -> bool:
    if first and (text[first - 1] == "." or _INSIDE.match(text, first - 1)):
        return False
    return _INSIDE.match(text, last) is None
