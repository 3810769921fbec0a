"""The dates that a page shows beside its headline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, islice
from typing import Final, NamedTuple, cast

import regex
from lxml import etree
from lxml.html import HtmlElement

from newsclean.fields.dates import is_date_line
from newsclean.fields.labelled_dates import has_date_label, is_of_change, labelled_dates
from newsclean.fields.moments import day_of
from newsclean.fields.written_dates import Moment, parse_date
from newsclean.html.metadata.beside_headline import STANDFIRSTS, headings, lines_below
from newsclean.html.metadata.sources import Sources, is_elsewhere, text_of
from newsclean.text.digits import has_digit
from newsclean.text.shape import shape_of_text

# On 383 pages with a known date, where their data has none, the first date within so many texts
# below the headline was right on 71 and wrong on 3.
_BELOW: Final = 40
# By judgement, in characters: a line with two dates and their labels, and a label alone.
_LONGEST_DATE_LINE: Final = 110
_LONGEST_LABEL: Final = 40
# Straight above a headline, only a line that is nothing but a date.
_ABOVE: Final = 4
# A bound on work, by judgement: what looks like a row of dates is read so far.
_MOST_PEERS: Final = 60
# Below the date of publication stands that of a change, the writer between them at most.
_BETWEEN: Final = 5
# A bound on work, by judgement: elements beside that of the date.
_ENOUGH: Final = 20
# What may head a paragraph of a timeline.
_HEADS: Final = ("p", "h2", "h3", "h4", "h5", "h6")
_HEADINGS: Final = frozenset(_HEADS[1:])
_BOLD: Final = frozenset({"b", "strong", "em", "i"})
_LAST_TEXTS: Final = etree.XPath(
    "descendant-or-self::*[not(self::script or self::style)]/text()[normalize-space()]"
)
_UPDATED: Final = regex.compile("modif|updat", regex.IGNORECASE)
_CREATED: Final = regex.compile("publi|entry-date|creat|posted", regex.IGNORECASE)
_WORD: Final = regex.compile(r"\w")
_BARS: Final = regex.compile("[;|•·]")


class ShownDate(NamedTuple):
    """A date of a page.

    Args:
        day: The day, as readers see it.
        moment: The day with its time and zone, as far as they are stated.
        raw: How it is written.
    """

    day: date
    moment: Moment
    raw: str


def dates_beside(
    page: Sources, headline: str | None, language: str | None
) -> tuple[ShownDate | None, ShownDate | None]:
    """Give the dates of publication and of the last change that stand beside the headline.

    >>> from newsclean.html.blocks.tree import parse
    >>> from newsclean.html.metadata.sources import gather
    >>> page = parse("<h1>The quay falls</h1><p>Updated 5 May 2025<p>Posted 4 May 2025")
    >>> [shown.raw for shown in dates_beside(gather(page), "The quay falls", "en")]
    ['Posted 4 May 2025', 'Updated 5 May 2025']

    Args:
        page: What the page says of itself.
        headline: Its headline.
        language: BCP 47 tag of the page.
    """
    for heading in headings(page, headline):
        found = _first_of_each(lines_below(heading), language)
        if found[0] is None:
            found = _first_of_each(_lines_above(heading), language)[0] or found[0], found[1]
        if any(found):
            return found
    return None, None


def _first_of_each(
    lines: Iterable[tuple[HtmlElement | None, str]], language: str | None
) -> tuple[ShownDate | None, ShownDate | None]:
    """Give the first date of publication, and the first of a change up to a little below it."""
    published = updated = marked = None
    label, left, told = "", _BELOW, 0
    for element, line in lines:
        left -= 1
        if left < 0:
            break
        if told and _is_of_the_text(element, f"{label} {line}".strip(), told):
            continue
        told += shape_of_text(line).prose
        if len(line) <= _LONGEST_LABEL and not has_digit(line) and has_date_label(line):
            label = line
            continue
        for shown, is_change in _dates_of(element, f"{label} {line}".strip(), language):
            if is_change:
                updated = updated or shown
            elif _is_marked_updated(element):
                marked = marked or shown
            elif published is None and (
                label or has_date_label(line) or not is_one_of_several(element, shown.day)
            ):
                published, left = shown, _BETWEEN
        label = ""
    if published is None:
        # Blog themes give the only date of a post the class that the hAtom format asks for.
        return marked, updated
    return published, updated or marked


def _is_of_the_text(element: HtmlElement | None, line: str, told: int) -> bool:
    """Tell whether a line below so many sentences is no date of the page.

    It heads a part of the text, or names a day in words of its own, or is another story's.
    """
    if element is not None and element.tag in _HEADINGS:
        return True
    if told <= STANDFIRSTS or (element is not None and element.tag == "time"):
        return told > STANDFIRSTS and element is not None and is_elsewhere(element)
    is_date = has_date_label(line) or any(map(is_date_line, _BARS.split(line)))
    return not is_date or (element is not None and is_elsewhere(element))


def is_one_of_several(element: HtmlElement | None, day: date, others: int = 1) -> bool:
    """Tell whether a date stands in a table, list or timeline, beside others of its kind.

    >>> from newsclean.html.blocks.tree import parse
    >>> page = parse("<h3>3 May 1974</h3><p>It rained.<p><b>19 June 2003</b><p>It froze.")
    >>> is_one_of_several(page.find(".//h3"), date(1974, 5, 3))
    True

    Args:
        element: The element that holds the date.
        day: The day that it gives.
        others: How many other days must stand beside it.
    """
    parent = None if element is None else element.getparent()
    if element is None or parent is None or element.tag == "time":
        return False
    if element.tag in _BOLD and text_of(parent).strip() == text_of(element).strip():
        return is_one_of_several(parent, day, others)
    above = parent.getparent()
    aunts = [] if above is None else islice(above.iterchildren(parent.tag), _ENOUGH)
    peers = chain(
        parent.iterchildren(*_HEADS) if element.tag in _HEADS else parent.iterchildren(element.tag),
        chain.from_iterable(aunt.iterchildren(element.tag) for aunt in aunts),
    )
    lines = (" ".join(text_of(peer).split()) for peer in islice(peers, _MOST_PEERS))
    days: set[date] = set()
    for line in lines:
        if len(line) <= _LONGEST_DATE_LINE and not is_of_change(line):
            found = day_of(parse_date(line, "und"))
            days |= {found} - {None, day} if found else set()
            if len(days) >= others:
                return True
    return False


def _is_marked_updated(element: HtmlElement | None) -> bool:
    names = "" if element is None else f"{element.get('class')}"
    return _UPDATED.search(names) is not None and not _CREATED.search(names)


def _lines_above(heading: HtmlElement) -> Iterator[tuple[None, str]]:
    lines = (" ".join(text.split()) for text in _before(heading))
    for line in islice((line for line in lines if _WORD.search(line)), _ABOVE):
        if is_date_line(line):
            yield None, line


def _before(heading: HtmlElement) -> Iterator[str]:
    at: HtmlElement | None = heading
    while at is not None:
        for sibling in at.itersiblings(preceding=True):
            if sibling.tail:
                yield sibling.tail
            yield from reversed(cast("list[str]", _LAST_TEXTS(sibling))[-_ABOVE:])
        at = at.getparent()


def _dates_of(
    element: HtmlElement | None, line: str, language: str | None
) -> Iterator[tuple[ShownDate, bool]]:
    """Give the dates in a line, each with whether it is of a change."""
    if len(line) > _LONGEST_DATE_LINE:
        return
    stamp = None
    if element is not None and element.tag == "time":
        stamp = parse_date(element.get("datetime") or "", language)
    if has_digit(line):
        for stated, is_change in zip(labelled_dates(line, language), (False, True), strict=True):
            day = day_of(stated.moment) if stated else None
            if stated and stated.moment and day:
                same = stamp if day_of(stamp) == day else None
                yield ShownDate(day, same or stated.moment, stated.raw), is_change
                stamp = None
    day = day_of(stamp)
    if stamp and day and element is not None:
        yield ShownDate(day, stamp, element.get("datetime") or ""), is_of_change(line)
