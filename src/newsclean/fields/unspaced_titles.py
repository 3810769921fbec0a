"""Titles of Chinese, Japanese and Korean pages: where the site's name stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from newsclean.text.patterns import either, later, seldom
from newsclean.words import words

_LETTER: Final = r"\u2e80-\u2fff\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff"
_LETTERS: Final = seldom(rf"[{_LETTER}]")
# Between these letters, a separator needs no blanks.
TIGHT_SEPARATOR: Final = (
    rf"(?<=[{_LETTER}\d”’」』）】》)?!？！…])\s?"
    rf"(?:-{{1,3}}|[\u2013\uff0d~～：_]|\u2014{{1,2}})\s?(?=[{_LETTER}A-Z])"
)
# Signs that part no words of one headline.
_PARTING: Final = seldom(r"_|-{2,3}|\s[<>]\s")
_SITE_NAME: Final = later(lambda: rf"[\w.!]{{0,12}}(?:{either(words('site_endings'))})")
_SHORT_NAME: Final = seldom(r"[\w.!]{2,12}")
# By judgement: a headline has so many letters; fewer are the name of a section.
_FEWEST_LETTERS: Final = 6


def says_much(text: str) -> bool:
    """Tell whether a text has the letters for some words.

    >>> says_much("渡轮冬季停航"), says_much("首页")
    (True, False)

    Args:
        text: A title or a part of one.
    """
    return len(_LETTERS.findall(text)) >= _FEWEST_LETTERS


def ends_in_site(text: str, cut: re.Match[str], parted: str) -> bool:
    """Tell by its form whether a title ends in a name of the site or of a part of it.

    >>> text = "渡轮冬季停航-港口日报"
    >>> ends_in_site(text, re.search("-", text), "")
    True

    Args:
        text: The title.
        cut: The separator in front of its end.
        parted: The separator that stood before the site's name, when that is gone already.
    """
    ending = text[cut.end() :]
    if not says_much(text[: cut.start()]):
        return False
    if _SITE_NAME.fullmatch(ending):
        return True
    parts = cut[0] == parted or _PARTING.search(cut[0]) is not None
    return parts and _SHORT_NAME.fullmatch(ending) is not None


def is_unspaced_site(name: str) -> bool:
    """Tell by its form whether a line is the name of a site, where names have no blanks.

    >>> is_unspaced_site("港口日报"), is_unspaced_site("渡轮冬季停航")
    (True, False)
    """
    return _SITE_NAME.fullmatch(name) is not None


def begins_in_site(text: str, cut: re.Match[str]) -> bool:
    """Tell by its form whether a title begins with a name of the site.

    Args:
        text: The title.
        cut: Its first separator.
    """
    return says_much(text[cut.end() :]) and _SITE_NAME.fullmatch(text[: cut.start()]) is not None


def site_among(parts: Iterable[str]) -> str | None:
    """Give the shortest part of a title that by its form is a site's name; others name channels.

    >>> site_among(["新闻中心", "港口网"])
    '港口网'

    Args:
        parts: The parts behind the headline.
    """
    names = [part for part in map(str.strip, parts) if _SITE_NAME.fullmatch(part)]
    return min(names, key=len, default=None)
