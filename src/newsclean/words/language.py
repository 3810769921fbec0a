"""The language of a text, by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from newsclean.words import lists_by_language

# The first and the last letter of scripts that tell a language.
_SCRIPTS = {
    "ja": ("\u3040", "\u30ff"),
    "ko": ("\uac00", "\ud7af"),
    "zh": ("\u4e00", "\u9fff"),
    "th": ("\u0e01", "\u0e4e"),
    "he": ("\u05d0", "\u05ea"),
    "el": ("\u0370", "\u03ff"),
    "hi": ("\u0904", "\u0963"),
    "bn": ("\u0985", "\u09e3"),
}
# A quick look past the letters and signs of most texts; `re` is fast at a few ranges.
_UNUSUAL = re.compile(r"[^\x00-\u036f\u0400-\u052f\u2000-\u2fff]")
# By judgement: so many characters show the language; fewer common words than this may be names.
_SAMPLE = 4000
_FEWEST_WORDS = 4
# Share of a sample's letters from which a script decides; Japanese mixes its kana with Han.
_SHARE = 0.15


def language_of(text: str) -> str | None:
    """Guess the language of a text; None where the signs are too few.

    >>> language_of("The wall gave way in the night and the harbour was closed, the office said.")
    'en'

    Args:
        text: The text; its first 4,000 characters are looked at.

    Returns:
        A BCP 47 tag without region.
    """
    sample = text[:_SAMPLE]
    if not sample.isascii() and _UNUSUAL.search(sample):
        signs = Counter(sample)
        letters = sum(times for sign, times in signs.items() if _is_letter(sign))
        for language, (start, end) in _SCRIPTS.items():
            of_script = sum(times for sign, times in signs.items() if start <= sign <= end)
            if of_script > _SHARE * letters:
                return language
    languages = _languages()
    common = Counter(filter(languages.__contains__, sample.lower().split()))
    votes: dict[str, int] = {}
    for word, times in common.items():
        for language in languages[word]:
            votes[language] = votes.get(language, 0) + times
    most = max(votes.values(), default=0)
    first = [language for language, times in votes.items() if times == most]
    return first[0] if most >= _FEWEST_WORDS and len(first) == 1 else None


def primary_language(tag: str | None) -> str:
    """Give the language of a BCP 47 tag; nothing where none is known.

    >>> primary_language("zh-Hans"), primary_language(None)
    ('zh', '')

    Args:
        tag: The tag, such as "de-AT".
    """
    return (tag or "").partition("-")[0].lower()


def _is_letter(sign: str) -> bool:
    return sign.isalnum() and not sign.isdecimal()


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Give the languages in which a word is common."""
    found: dict[str, tuple[str, ...]] = {}
    for language, common in lists_by_language("common").items():
        for word in common:
            found[word] = (*found.get(word, ()), language)
    return found
