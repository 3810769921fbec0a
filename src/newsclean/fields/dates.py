"""Lines that hold nothing but a date."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain

import regex

from newsclean.text.digits import has_digit
from newsclean.text.folding import normalise, same_letters
from newsclean.text.patterns import either, later
from newsclean.words import by_month, expressions, words
from newsclean.words.word_sets import folded_words

# Marks of the scripts of India and of Thai, and the Persian joiner, are no `\w`.
_LETTER = r"(?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0e31-\u0e4e\u200c])"
_TOKEN = re.compile(rf"\d+|{_LETTER}+(?:[.\-'’]{_LETTER}+)*")
# Most numbers that stand so are no date with marks of Chinese, Japanese or Korean.
_NUMERIC = later(
    lambda: (
        r"(?<!\d)(?:\d{1,2}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?(?:\d{4}|\d{2})"
        r"|(?:19|20)\d\d\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{1,2}"
        rf"|(?:(?:19|20)\d\d\s?(?:{either(words('year_marks'))})\s?)?"
        rf"\d{{1,2}}\s?(?:{either(words('month_marks'))})\s?"
        rf"\d{{1,2}}\s?(?:{either(words('day_marks'))}))"
    )
)
# Where a page sets two pieces side by side without a blank: "18:04hUpdated".
_GLUED = later(r"(?<=\p{Ll})(?=\p{Lu})")
_TIME = re.compile(r"(?<!\d)[0-2]?\d\s?[:hH]\s?[0-5]\d(?!\d)")
_AGO = later(lambda: same_letters("|".join(expressions("ago"))), regex.IGNORECASE)
# By judgement: in characters and words, more is a sentence that holds a date.
_LONGEST_LINE = 110
_MOST_WORDS = 8
# In characters: what all languages say for "ago" is shorter by half.
_LONGEST_AGO = 60


# A short line is asked about for its mark, for those of its neighbours, and for the warnings: of
# 4,600 asks in 156 texts 2,000 are answered from here.
@lru_cache(maxsize=512)
def is_date_line(text: str) -> bool:
    """Tell whether a line holds a date or a time and nothing else.

    >>> is_date_line("Published: Dec. 22, 2016, 6:47 p.m.")
    True
    >>> is_date_line("On 22 December the wall gave way")
    False
    """
    if len(text) > _LONGEST_LINE:
        return False
    text = same_letters(text)
    if not has_digit(text):
        # "an hour ago" is all that counts without figures.
        return text[-3:].lower() == "ago" and _is_time_ago(text)
    rest = text
    if "ago" in text and not _is_time_ago(text):
        rest = _AGO.sub(" ", rest)
    month = False
    numbers = count = 0
    for found in _TOKEN.finditer(rest):
        token = found[0]
        count += 1
        if token.isdigit():
            numbers += 1
            continue
        if _folded(token).rstrip(".") in _months():
            month = True
        elif not _may_stand_by_month(token):
            return _is_time_ago(text)
    if month and numbers:
        return True
    marked = any(map(text.__contains__, _numeric_marks()))
    if marked and _NUMERIC.search(text) is not None:
        return True
    # From one time to another something is open or goes on.
    return count <= _MOST_WORDS and len(_TIME.findall(text)) == 1


def reach_of_date(text: str) -> int:
    """Give how much of a text a date could be that begins it: up to the first word that none holds.

    >>> reach_of_date("3 May 2024 Harbour wall gives way")
    11

    Args:
        text: What begins with a date, perhaps.

    Returns:
        Characters; where "3 hours ago" may be among them, as many as there are.
    """
    text = same_letters(text)
    if "ago" in text or _AGO.match(text) is not None:
        return len(text)
    for found in _TOKEN.finditer(text):
        token = found[0]
        known = token.isdigit() or _folded(token).rstrip(".") in _months()
        if not known and not _may_stand_by_month(token):
            return found.start()
    return len(text)


def _may_stand_by_month(token: str) -> bool:
    word = _folded(token).rstrip(".")
    return word in _around() or _is_time_mark(word) or _is_glued(token)


def _is_time_ago(text: str) -> bool:
    return len(text) <= _LONGEST_AGO and _AGO.fullmatch(text) is not None


@cache
def _months() -> frozenset[str]:
    names = chain.from_iterable(by_month("months"))
    return frozenset(map(normalise, names)) | folded_words("other_months")


def _around() -> frozenset[str]:
    return folded_words("weekdays", "date_words")


@cache
def _numeric_marks() -> str:
    """Give marks, one of which stands in each date in numbers; finding it first is quicker."""
    return "./-" + "".join(words("year_marks") + words("month_marks"))


# The same few words stand in most dates: of 2,300 asks there 900 are answered from here.
_folded = lru_cache(maxsize=2048)(normalise)


def _is_glued(token: str) -> bool:
    parts = [] if token.islower() else [_folded(part).rstrip(".") for part in _GLUED.split(token)]
    known = (part in _around() or part in _months() or _is_time_mark(part) for part in parts)
    return len(parts) > 1 and all(known)


def _is_time_mark(word: str) -> bool:
    return len(word) == 1


def is_date_word(word: str) -> bool:
    """Tell whether a word is the name of a month or a weekday.

    >>> is_date_word("Monday,")
    True
    """
    bare = _folded(word).rstrip(".")
    return bare in _months() or bare in folded_words("weekdays")
