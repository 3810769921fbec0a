"""Dates as pages write them, without guessing: what can be read in two ways is no date."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from typing import Final, TypeAlias

import regex

from newsclean.text.folding import same_letters
from newsclean.text.patterns import either, later
from newsclean.words import by_month, meanings, words

Moment: TypeAlias = datetime | date


def _plain(text: str) -> str:
    """Fold a text for reading: full-width digits and Arabic forms, then accents off."""
    folded = unicodedata.normalize("NFKD", text.replace("\u200f", "").replace("\u200e", ""))
    folded = "".join(char for char in folded if not unicodedata.combining(char))
    return same_letters(unicodedata.normalize("NFC", folded))


@cache
def _month_names() -> dict[str, int]:
    """Give the number of a month by its name; a name that stands for two in two languages is out."""
    numbers: dict[str, set[int]] = {}
    for number, names in enumerate(by_month("months"), start=1):
        for name in names:
            numbers.setdefault(_plain(name.lower()), set()).add(number)
    return {name: min(found) for name, found in numbers.items() if len(found) == 1}


@cache
def _month_stems() -> dict[str, int]:
    """Give the number of a month by its first letters; the longest of them counts."""
    stems = enumerate(by_month("month_stems"), start=1)
    return {_plain(stem): number for number, listed in stems for stem in listed}


# Vowel signs of India and Thailand are no `\w`.
_WORD: Final = (
    r"(?:[^\W\d]|[\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0e31-\u0e4e]){2,15}"
)


def _written_date() -> str:
    day = rf"(?P<day>\d{{1,2}})(?:{either(words('ordinals'))})?"
    # Joints with a full stop need no blank behind it.
    joints = "|".join(
        rf"{re.escape(word)}\s{'?' if word.endswith('.') else '{1,9}'}"
        for word in words("date_joints")
    )
    return (
        rf"\b{day}[.\s-]{{1,3}}(?:{joints})?(?P<month>{_WORD})\.?[,\s-]{{1,3}}"
        rf"(?:{joints})?(?P<year>\d{{4}})\b"
        rf"|\b(?P<month2>{_WORD})\.?\s{{1,3}}{day.replace('day', 'day2')}"
        r"\s?,?\s{1,3}(?P<year2>\d{4})\b"
        # "2026. október 2."; a sentence may end in a year, and the next begin with a month and a day.
        rf"|\b(?P<year3>\d{{4}})\.\s{{1,3}}(?P<month3>{_WORD})\.?\s{{1,3}}(?P<day3>\d{{1,2}})\."
    )


WRITTEN_DATE: Final = later(_written_date)
_NUMBERS: Final = later(
    lambda: (
        rf"(?<!\d)(?P<year>\d{{4}})\s?(?:[-./]|{either(words('year_marks'))})\s?(?P<month>\d{{1,2}})"
        rf"\s?(?:[-./]|{either(words('month_marks'))})\s?(?P<day>\d{{1,2}})(?!\d)"
        r"|(?<![\d.])(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)"
        r"(?P<year2>\d{4})(?!\d)"
    )
)


def _noon(place: str) -> str:
    """Give what says that a time is before or after noon, in groups named by where it stands."""
    before, after = (either(map(_plain, words(name))) for name in ("before_noon", "after_noon"))
    return rf"(?P<am_{place}>{before})|(?P<pm_{place}>{after})"


_CLOCK: Final = later(
    lambda: (
        rf"(?:(?:{_noon('early')})\s?)?(?<!\d)"
        rf"(?P<hour>\d{{1,2}})\s?(?:[:.h]|{either(words('hour_marks'))})\s?"
        r"(?P<minute>[0-5]\d)(?!\d)(?::(?P<second>[0-5]\d))?(?:[.,]\d{1,9})?"
        rf"(?:\s?(?:(?P<half>[ap])\.?\s?m\b\.?|{_noon('late')}))?"
        r"(?:\s?(?P<zone>Z|[+-]\d\d:?\d\d|\(?[A-Z]{3,4})\b)?"
    ),
    regex.IGNORECASE,
)
# Hours from universal time, as the names of zones are most often meant in news.
_HOURS: Final = {
    "Z": 0, "UTC": 0, "GMT": 0, "BST": 1, "CET": 1, "CEST": 2, "MSK": 3,
    "JST": 9, "KST": 9, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7,
}  # fmt: skip
_MONTH_FIRST: Final = frozenset({"en-us", "en-ph"})
_DAY_FIRST_ENGLISH: Final = frozenset({"en-gb", "en-ie", "en-au", "en-nz", "en-in", "en-za"})
# By judgement, in characters: longer texts are no dates, and month stems need no more letters.
_LONGEST_LINE: Final = 200
_LONGEST_STEM: Final = 8
# The Thai calendar is so many years ahead. By judgement, years that a date in a text may name.
_BUDDHIST: Final = 543
_YEARS: Final = range(1700, 2100)


def parse_date(raw: str, language: str | None = None) -> Moment | None:
    """Read a date or a moment, with its zone where one is given.

    >>> parse_date("27. September 2011, 10:05 Uhr")
    datetime.datetime(2011, 9, 27, 10, 5)
    >>> parse_date("3/4/2011") is None
    True
    >>> parse_date("3/4/2011", "fr")
    datetime.date(2011, 4, 3)

    Args:
        raw: The date as the page writes it.
        language: BCP 47 tag of the page; it decides whether 3/4 is in March or in April.
    """
    text = raw.strip()
    if not 6 <= len(text) <= _LONGEST_LINE:
        return None
    try:
        moment = _iso(text) or _stamp(text) or _written(text, (language or "").lower())
    except (ValueError, OverflowError):
        return None
    # Years that empty database fields turn into.
    return moment if moment and moment.year in _YEARS and moment.year != 1970 else None


def dates_in(text: str) -> set[date]:
    """Give all the days that a text names in full.

    >>> sorted(map(str, dates_in("From 3 May 2025 to 2025-06-04, and then some")))
    ['2025-05-03', '2025-06-04']

    Args:
        text: Any text.
    """
    spans = (
        found.span() for written in (WRITTEN_DATE, _NUMBERS) for found in written.finditer(text)
    )
    moments = (parse_date(text[start:end], "und") for start, end in spans)
    return {
        moment.date() if isinstance(moment, datetime) else moment for moment in moments if moment
    }


def date_in_address(url: str) -> tuple[date, str] | None:
    """Find the date in the path of an address, and how it stands there.

    >>> date_in_address("https://example.org/2019/11/06/harbour.html")
    (datetime.date(2019, 11, 6), '2019/11/06')
    """
    found = re.search(r"/((?:19|20)\d\d)([/-]?)(\d\d)\2(\d\d)(?=[/_.-])", url[:2000])
    if not found:
        return None
    day = parse_date(f"{found[1]}-{found[3]}-{found[4]}")
    return (day, found[0][1:]) if day else None


def _iso(text: str) -> Moment | None:
    try:
        if len(text) <= 10:
            return date.fromisoformat(text)
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _stamp(text: str) -> Moment | None:
    """Read seconds or milliseconds since 1970."""
    if not re.fullmatch(r"\d{9,10}|\d{12,13}", text):
        return None
    return datetime.fromtimestamp(int(text) / (1000 if len(text) > 10 else 1), UTC)


def _written(text: str, language: str) -> Moment | None:
    folded = _plain(text)
    for found in WRITTEN_DATE.finditer(folded):
        month = _month(found["month"] or found["month2"] or found["month3"])
        if month:
            day = found["day"] or found["day2"] or found["day3"]
            year = found["year"] or found["year2"] or found["year3"]
            return _with_clock(date(_of_era(int(year)), month, int(day)), folded, found)
    for found in _NUMBERS.finditer(folded):
        if found["year"]:
            day_ = date(int(found["year"]), int(found["month"]), int(found["day"]))
            return _with_clock(day_, folded, found)
        order = _order(int(found["first"]), int(found["second"]), found["mark"], language)
        if order:
            return _with_clock(date(int(found["year2"]), *order), folded, found)
    return None


def _of_era(year: int) -> int:
    """Give the year of our era for one that Thai pages count from the death of the Buddha."""
    return year - _BUDDHIST if year - _BUDDHIST in _YEARS else year


def _month(word: str) -> int | None:
    lowered = word.lower()
    if lowered in _month_names():
        return _month_names()[lowered]
    stems = _month_stems()
    lengths = range(min(len(lowered), _LONGEST_STEM), 1, -1)
    return next((m for n in lengths if (m := stems.get(lowered[:n]))), None)


def _order(first: int, second: int, mark: str, language: str) -> tuple[int, int] | None:
    """Give month and day of two numbers, if only one reading is possible or likely."""
    if first == second or second > 12:
        return first, second
    if first > 12 or mark == ".":
        return second, first
    if language in _MONTH_FIRST:
        return first, second
    english = language.startswith("en")
    return (second, first) if language and (not english or language in _DAY_FIRST_ENGLISH) else None


def _with_clock(day: date, text: str, found: regex.Match[str]) -> Moment:
    """Add the time of day that stands within a few characters of the date."""
    clock = _CLOCK.search(text, found.end(), found.end() + 45)
    if clock is None:
        clock = _CLOCK.search(text, max(found.start() - 25, 0), found.start())
    if clock is None or int(clock["hour"]) > 23:
        return day
    hour = int(clock["hour"])
    half = clock["half"] or ""
    if half.lower() == "p" or clock["pm_early"] or clock["pm_late"]:
        hour = hour % 12 + 12
    elif half or clock["am_early"] or clock["am_late"]:
        hour %= 12
    moment = time(hour, int(clock["minute"]), int(clock["second"] or 0))
    return datetime.combine(day, moment, _zone((clock["zone"] or "").upper()))


def _zone(name: str) -> tzinfo | None:
    if name[:1] in ("+", "-") and name:
        sign = -1 if name[0] == "-" else 1
        if int(name[1:3]) > 23:
            return None
        return timezone(sign * timedelta(hours=int(name[1:3]), minutes=int(name[-2:])))
    bare = name.lstrip("(")
    hours = _HOURS.get(meanings("zones").get(bare, bare))
    return None if hours is None else UTC if hours == 0 else timezone(timedelta(hours=hours))
