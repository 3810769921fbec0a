"""The dateline: where, by whom and when a report was filed, as its first words say."""

from __future__ import annotations

import regex

from newsclean.article import Dateline
from newsclean.fields.agencies import agencies_in, news_agencies
from newsclean.fields.dates import is_date_line
from newsclean.text.patterns import either, later
from newsclean.words import expressions, words

_CAPITALS = r"\p{Lu}[\p{Lu}\p{M}.'’\-]{1,24}(?:\s\p{Lu}[\p{Lu}\p{M}.'’\-]{1,24}){0,3}"
_REGION = r"(?:,\s?(?:\p{Lu}[\p{L}.]{1,18}(?:\s\p{Lu}[\p{L}.]{1,18}){0,2}|\p{Lu}\.\p{Lu}\.))"
_PLACE = rf"{_CAPITALS}{_REGION}?"
_DASH = r"\s?(?:[–—―]|--|\.?-)\s?"
_DATE = r"(?:,?\s(?:\p{L}{1,12}\.?\s?\d{1,2}|\d{1,2}\.?\s?\p{L}{1,12}\.?)(?:,?\s\d{4})?)"


# Capitals need only a dash ...
_CAPITAL = later(
    rf"(?P<places>{_PLACE}(?:\s?[/;]\s?{_PLACE}){{0,3}})(?P<date>{_DATE})?"
    rf"(?:,?\s?[(\[/](?P<agency>[^)\]\n]{{2,40}})[)\]/])?(?P<date>{_DATE})?{_DASH}"
)


def _ordinary() -> str:
    word = r"\p{Lu}[\p{L}\p{M}.'’\-]{1,24}"
    named = rf"{word}(?:\s(?:{either(words('among_places'))})?\s?{word}){{0,3}}{_REGION}?"
    return (
        rf"(?P<places>{named}(?:\s?[/;]\s?{named}){{0,3}})(?P<date>{_DATE})?,?\s?"
        rf"[(\[](?P<agency>[^()\[\]\n]{{2,60}})[)\]](?:{_DASH}|:\s|\s(?=[\p{{Lu}}\p{{Lo}}\"“„«]))"
    )


# ... and a place in ordinary letters needs an agency in brackets too.
_ORDINARY = later(_ordinary)
_ALONE = later(rf"[(（](?P<agency>[^()（）\n]{{2,30}})[)）](?:{_DASH})")
# Groups of one name stand in different alternatives; the one that matched counts.
_OTHER = later(
    lambda: (
        rf"(?P<places>{_CAPITALS})(?P<date>{_DATE})\.\s/(?P<agency>[^/\n]{{2,60}})/\.\s"
        rf"|{'|'.join(expressions('datelines'))}"
    )
)
# Datelines of scripts without capitals show within so many characters what they are.
_REACH = 40
# What stands beside an agency in its brackets.
_BESIDE = later(r"[\p{L} ]{2,20}")
_SPLIT = later(r"\s?[/;]\s?")


def dateline_of(text: str) -> Dateline | None:
    """Read the dateline at the start of a paragraph.

    >>> dateline_of("WILMINGTON, Del. / MOSCOW (Reuters) – The presidents spoke.").places
    ('WILMINGTON, Del.', 'MOSCOW')

    Args:
        text: The paragraph.

    Source:
        The forms are those of the agencies' style books: places in capitals, agency in brackets, dash.
    """
    match = _match(text)
    if match is None:
        return None
    found = match.groupdict()
    places, signed, when = found.get("places") or "", found["agency"], found.get("date")
    agencies = agencies_in(signed) if signed else ()
    if signed and not agencies and not is_date_line(signed):
        agencies = (signed.strip(),)
    return Dateline(
        raw=match[0].strip(),
        places=tuple(place.strip(" ,") for place in _SPLIT.split(places) if place.strip(" ,")),
        agency=agencies[0] if agencies else None,
        date=when.strip(" ,") if when else None,
    )


def _match(text: str) -> regex.Match[str] | None:
    """Try the expressions that may match: most paragraphs spare a process to compile any."""
    if text.startswith(("(", "（")):
        alone = _ALONE.match(text)
        if alone is not None and alone["agency"] in news_agencies():
            return alone
    else:
        capital = _CAPITAL.match(text) if text[:2].isupper() else None
        if capital is not None:
            return capital
        signed = ("(" in text or "[" in text) and agencies_in(text)
        ordinary = _ORDINARY.match(text) if signed else None
        if ordinary is not None and _signs(ordinary["agency"]):
            return ordinary
    return _OTHER.match(text) if "/" in text or not text[:_REACH].isascii() else None


def _signs(text: str) -> bool:
    """Tell whether an agency stands in brackets, alone or with another name after a stroke."""
    known = news_agencies()
    if text in known:
        return True
    for index, character in enumerate(text):
        if character == "/":
            parts = text[:index], text[index + 1 :]
            agencies = [part in known for part in parts]
            if any(agencies) and all(
                is_agency or _BESIDE.fullmatch(part)
                for is_agency, part in zip(agencies, parts, strict=True)
            ):
                return True
    return False
