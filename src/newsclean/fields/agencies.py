"""News agencies and picture agencies by the names they sign with."""

from __future__ import annotations

from functools import cache

from newsclean.text.patterns import either, later
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


_SIGNATURE = later(lambda: rf"(?<![\w.])(?:{either(news_agencies())})(?![\w])")


def agencies_in(text: str) -> tuple[str, ...]:
    """Name the news agencies that sign in a dateline, byline or credit.

    >>> agencies_in("By Jane Roe, Reuters, and AFP")
    ('Reuters', 'AFP')

    Args:
        text: A dateline, byline or credit; in running text a name may be a mention.
    """
    known = news_agencies()
    return tuple(dict.fromkeys(known[match[0]] for match in _SIGNATURE.finditer(text)))
