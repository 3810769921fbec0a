"""The language of a text, by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from newsclean.text.patterns import seldom
from newsclean.words import lists_by_language

_SCRIPTS = {
    "ja": r"\u3040-\u30ff",
    "ko": r"\uac00-\ud7af",
    "zh": r"\u4e00-\u9fff",
    "th": r"\u0e01-\u0e4e",
    "he": r"\u05d0-\u05ea",
    "el": r"\u0370-\u03ff",
    "hi": r"\u0904-\u0963",
    "bn": r"\u0985-\u09e3",
}
_RUN = seldom("|".join(f"(?P<{name}>[{letters}]+)" for name, letters in _SCRIPTS.items()))
# A quick look past the letters and signs of most texts; `re` is fast at a few ranges.
_UNUSUAL = re.compile(r"[^\x00-\u036f\u0400-\u052f\u2000-\u2fff]+")
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
    unusual = "" if sample.isascii() else "".join(_UNUSUAL.findall(sample))
    of_scripts: Counter[str | None] = Counter()
    for run in _RUN.finditer(unusual) if unusual else ():
        of_scripts[run.lastgroup] += len(run[0])
    if of_scripts:
        # Letters and digits, and no digits.
        letters = sum(map(str.isalnum, sample)) - sum(map(str.isdecimal, sample))
        for language in _SCRIPTS:
            if of_scripts[language] > _SHARE * letters:
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


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Give the languages in which a word is common."""
    found: dict[str, tuple[str, ...]] = {}
    for language, common in lists_by_language("common").items():
        for word in common:
            found[word] = (*found.get(word, ()), language)
    return found
