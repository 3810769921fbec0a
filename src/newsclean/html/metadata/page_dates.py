"""When the article was published and last changed, as its page says in data or shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain, islice
from typing import Final

from lxml.html import HtmlElement

from newsclean.fields.moments import day_of, point_in_time
from newsclean.fields.written_dates import Moment, date_in_address, parse_date
from newsclean.html.metadata.dates_beside import dates_beside
from newsclean.html.metadata.guessed_date import guessed_date
from newsclean.html.metadata.marked_date import marked_date
from newsclean.html.metadata.sources import Sources

_PUBLISHED: Final = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article:published", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
    "citation_publication_date", "citation_date", "originalpublicationdate", "publish-date",
    "publishdate", "publish_date", "publication_date", "pubdate", "date.release", "dc.date",
    "dcterms.date", "dc.date.created", "dcterms.created", "articledate",
    "article.published", "date",
)  # fmt: skip
_MODIFIED: Final = (
    "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time",
    "article:modified", "dcterms.modified", "dc.date.modified", "lastmod", "revised",
    "last-modified",
)  # fmt: skip
# The clocks of Hawaii and of Kiribati; further west no newspapers are made.
_WESTERNMOST, _EASTERNMOST = timedelta(hours=-10), timedelta(hours=14)
# A bound on work, by judgement: pages state a date a few times.
_MOST_STATED: Final = 50


@dataclass(frozen=True, slots=True)
class PageDate:
    """A date of a page.

    Args:
        day: The day in the site's own zone.
        time: The point in time, where time and zone are stated.
        raw: How it is written; alone where it cannot be read.
    """

    day: date | None = None
    time: datetime | None = None
    raw: str | None = None


def page_dates(
    page: Sources,
    tree: HtmlElement,
    headline: str | None,
    language: str | None,
    addresses: Sequence[str | None],
) -> tuple[PageDate, PageDate]:
    """Give the dates of publication and of the last change.

    What the page states in its data comes first, then what it shows beside its headline, then the
    date in its address, then what it marks as a date, then what htmldate finds.

    Args:
        page: What the page says of itself.
        tree: The parsed page.
        headline: Its headline.
        language: BCP 47 tag of the page.
        addresses: The addresses of the page, the one it came from first.
    """
    stated = chain(
        page.said("datePublished", "uploadDate", "dateCreated"),
        page.named(*_PUBLISHED),
        page.item("datePublished", "dateCreated"),
    )
    changes = chain(page.said("dateModified"), page.named(*_MODIFIED), page.item("dateModified"))
    moment, raw = first_date(stated, language)
    changed, changed_raw = first_date(changes, language)
    shown = updated = None
    if moment is None or changed is None or _is_of_machine(moment):
        shown, updated = dates_beside(page, headline, language)
    written = [found for address in addresses if (found := date_in_address(address or ""))]
    days = [day for day, _ in written] + [shown.day for shown in (shown,) if shown]
    if moment:
        published = _dated(moment, raw, days)
    elif shown:
        published = PageDate(shown.day, point_in_time(shown.moment), shown.raw)
    elif written:
        published = PageDate(written[0][0], None, written[0][1])
    elif marked := marked_date(tree, language):
        published = PageDate(marked.day, point_in_time(marked.moment), marked.raw)
    else:
        guess = guessed_date(page, tree, next(filter(None, addresses), None))
        of_changes = {day_of(changed), updated and updated.day}
        published = PageDate(None if guess in of_changes else guess, None, raw)
    if changed is None and updated:
        return published, PageDate(updated.day, point_in_time(updated.moment), updated.raw)
    return published, _dated(changed, changed_raw, [updated.day] if updated else [])


def _dated(moment: Moment | None, raw: str | None, shown: Iterable[date]) -> PageDate:
    """Give a moment its day: of one in UTC, as machines write it, that which readers are shown."""
    day = day_of(moment)
    if day and _is_of_machine(moment):
        near = (other for other in shown if _is_day_of(moment, other))
        day = next(near, day)
    return PageDate(day, point_in_time(moment), raw)


def _is_day_of(moment: Moment | None, day: date) -> bool:
    """Tell whether a point in time falls on a day anywhere on earth."""
    if not isinstance(moment, datetime):
        return False
    return (moment + _WESTERNMOST).date() <= day <= (moment + _EASTERNMOST).date()


def _is_of_machine(moment: Moment | None) -> bool:
    return isinstance(moment, datetime) and moment.utcoffset() == timedelta()


def first_date(texts: Iterable[str], tag: str | None) -> tuple[Moment | None, str | None]:
    """Give the first text that is a date; without any, None and the first text as it stands."""
    unread = None
    for text in islice(texts, _MOST_STATED):
        moment = parse_date(text, tag)
        if moment:
            return moment, text
        unread = unread or (text if sum(map(str.isdigit, text)) > 3 else None)
    return None, unread
