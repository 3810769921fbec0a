"""The day that a page marks as a date by the name of an element, where it has only one such."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Final, cast

import regex
from lxml import etree
from lxml.html import HtmlElement

from newsclean.fields.labelled_dates import has_date_label, labelled_dates
from newsclean.fields.moments import day_of
from newsclean.html.metadata.dates_beside import ShownDate
from newsclean.html.metadata.sources import is_elsewhere, text_of
from newsclean.text.digits import has_digit

# What elements of dates are called, and what those of other dates: of today, of events, of changes.
_DATE: Final = regex.compile(
    r"(?<![a-z])(?:date|datetime|pub(?:lish(?:ed)?)?[-_]?(?:date|time|on)?|posted(?:[-_]?on)?"
    r"|(?:post|entry|article|news|story)[-_]?(?:date|time)|timestamp)(?![a-z])",
    regex.IGNORECASE,
)
_OTHER: Final = regex.compile(
    r"today|current|now|clock|event|birth|expir|updat|modif|comment|copyright|header|footer|weather",
    regex.IGNORECASE,
)
_OF_ARTICLE: Final = regex.compile(r"pub|post|entry|article|news|story", regex.IGNORECASE)
_TIME: Final = regex.compile(r"(?<!\d)[0-2]?\d[:.][0-5]\d(?!\d|\.)")
_NAMED: Final = etree.XPath("//body//*[@class or @id]")
# By judgement, in characters: a date with its label, time and place.
_LONGEST: Final = 80
# Bounds on work, by judgement.
_MOST_NAMED, _MOST_DATES = 20_000, 40


def marked_date(tree: HtmlElement, language: str | None) -> ShownDate | None:
    """Give the date that stands in an element named for dates, if the page names no other day so.

    A bare date may be that of the day on which the page was sent, so a label, a time of day or the
    element's name must say that something was published.

    >>> from newsclean.html.blocks.tree import parse
    >>> marked_date(parse('<body><p id="publish_time">12 May 2025 14:25</p>'), "en").day
    datetime.date(2025, 5, 12)

    Args:
        tree: The parsed page.
        language: BCP 47 tag of the page.
    """
    found: dict[date, ShownDate] = {}
    says_more = False
    for element in islice(_named(tree), _MOST_DATES):
        line = " ".join(text_of(element).split())
        stated = labelled_dates(line, language)[0] if has_digit(line) else None
        day = day_of(stated.moment) if stated and len(line) <= _LONGEST else None
        if stated and stated.moment and day:
            found.setdefault(day, ShownDate(day, stated.moment, stated.raw))
            says_more |= has_date_label(line) or bool(
                _TIME.search(line) or _OF_ARTICLE.search(_names_of(element))
            )
    return next(iter(found.values())) if len(found) == 1 and says_more else None


def _named(tree: HtmlElement) -> Iterator[HtmlElement]:
    for element in cast("list[HtmlElement]", _NAMED(tree))[:_MOST_NAMED]:
        names = _names_of(element)
        if _DATE.search(names) and not _OTHER.search(names) and not is_elsewhere(element):
            yield element


def _names_of(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"
