"""The dateline: where, by whom and when a report was filed, as its first words say."""

from __future__ import annotations

from newsclean.article import Dateline
from newsclean.fields.agencies import agencies_in, news_agencies
from newsclean.fields.dates import is_date_line
from newsclean.text.patterns import either, later
from newsclean.words import expressions, words

_AGENCY = "(?&name)"
_CAPITALS = r"\p{Lu}[\p{Lu}\p{M}.'’\-]{1,24}(?:\s\p{Lu}[\p{Lu}\p{M}.'’\-]{1,24}){0,3}"
_REGION = r"(?:,\s?(?:\p{Lu}[\p{L}.]{1,18}(?:\s\p{Lu}[\p{L}.]{1,18}){0,2}|\p{Lu}\.\p{Lu}\.))"
_PLACE = rf"{_CAPITALS}{_REGION}?"
_DASH = r"\s?(?:[–—―]|--|\.?-)\s?"
_DATE = r"(?:,?\s(?:\p{L}{1,12}\.?\s?\d{1,2}|\d{1,2}\.?\s?\p{L}{1,12}\.?)(?:,?\s\d{4})?)"


def _dateline() -> str:
    """Capitals need only a dash; a place in ordinary letters needs an agency in brackets too.

    Groups of one name stand in different alternatives; the one that matched counts.
    """
    word = r"\p{Lu}[\p{L}\p{M}.'’\-]{1,24}"
    named = rf"{word}(?:\s(?:{either(words('among_places'))})?\s?{word}){{0,3}}{_REGION}?"
    return (
        rf"(?(DEFINE)(?P<name>{either(news_agencies())}))"
        rf"(?:(?P<places>{_PLACE}(?:\s?[/;]\s?{_PLACE}){{0,3}})(?P<date>{_DATE})?"
        rf"(?:,?\s?[(\[/](?P<agency>[^)\]\n]{{2,40}})[)\]/])?(?P<date>{_DATE})?{_DASH}"
        rf"|(?P<places>{named}(?:\s?[/;]\s?{named}){{0,3}})(?P<date>{_DATE})?,?\s?"
        rf"[(\[](?P<agency>(?:{_AGENCY})(?:/(?:{_AGENCY}))?|[\p{{L}} ]{{2,20}}/(?:{_AGENCY})"
        rf"|(?:{_AGENCY})/[\p{{L}} ]{{2,20}})[)\]](?:{_DASH}|:\s|\s(?=[\p{{Lu}}\p{{Lo}}\"“„«]))"
        rf"|(?P<places>{_CAPITALS})(?P<date>{_DATE})\.\s/(?P<agency>[^/\n]{{2,60}})/\.\s"
        rf"|[(（](?P<agency>{_AGENCY})[)）](?:{_DASH})|{'|'.join(expressions('datelines'))})"
    )


_DATELINE = later(_dateline)
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
    match = _DATELINE.match(text)
    if match is None:
        return None
    places, signed, when = match["places"] or "", match["agency"], match["date"]
    agencies = agencies_in(signed) if signed else ()
    if signed and not agencies and not is_date_line(signed):
        agencies = (signed.strip(),)
    return Dateline(
        raw=match[0].strip(),
        places=tuple(place.strip(" ,") for place in _SPLIT.split(places) if place.strip(" ,")),
        agency=agencies[0] if agencies else None,
        date=when.strip(" ,") if when else None,
    )
