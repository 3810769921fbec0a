"""When the article was published and last changed, as its page says in data or shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, islice
from typing import Final

from lxml.html import HtmlElement

from newsclean.fields.written_dates import Moment, date_in_address, parse_date
from newsclean.html.metadata.sources import Sources, item_text
from newsclean.text.patterns import either, later
from newsclean.words import words

_PUBLISHED: Final = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article:published", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
    "citation_publication_date", "citation_date", "originalpublicationdate", "publish-date",
    "publishdate", "publish_date", "publication_date", "pubdate", "date.release", "dc.date",
    "dcterms.date", "dc.date.created", "dcterms.created", "date",
)  # fmt: skip
_MODIFIED: Final = (
    "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time",
    "article:modified", "dcterms.modified", "dc.date.modified", "lastmod", "revised",
    "last-modified",
)  # fmt: skip
_UPDATED: Final = later(lambda: rf"(?i:{either(words('updated_stems'))})")
_CREATED: Final = re.compile(r"publi|entry-date|creat|posted", re.IGNORECASE)
_LONGEST: Final = 80
_MOST: Final = 50


def published(
    page: Sources, tag: str | None, *addresses: str | None
) -> tuple[Moment | None, str | None]:
    """Give the date of publication and how it was written."""
    stated = chain(
        page.said("datePublished", "uploadDate", "dateCreated"),
        page.named(*_PUBLISHED),
        page.item("datePublished", "dateCreated"),
    )
    moment, raw = first_date(stated, tag)
    if moment:
        return moment, raw
    shown = [*page.seen("time"), *page.seen("date")]
    first = [element for element in shown if not _is_update(element)]
    # Blog themes give the only date of a post the class that the hAtom format asks for.
    first += [element for element in shown if "updated" in (element.get("class") or "").split()]
    texts = (item_text(element) for element in first)
    short = (text for text in texts if len(text) <= _LONGEST and not _UPDATED.match(text))
    seen_moment, seen_raw = first_date(short, tag)
    if seen_moment:
        return seen_moment, seen_raw
    for address in addresses:
        found = date_in_address(address or "")
        if found:
            return found
    return None, raw


def modified(page: Sources, tag: str | None) -> tuple[Moment | None, str | None]:
    """Give the date of the last change and how it was written."""
    updated = filter(_is_update, page.seen("time"))
    return first_date(
        chain(
            page.said("dateModified"),
            page.named(*_MODIFIED),
            page.item("dateModified"),
            map(item_text, updated),
        ),
        tag,
    )


def _is_update(element: HtmlElement) -> bool:
    parent = element.getparent()
    above = "" if parent is None else parent.get("class")
    names = f"{element.get('class')} {above}"
    return _UPDATED.search(names) is not None and not _CREATED.search(names)


def first_date(texts: Iterable[str], tag: str | None) -> tuple[Moment | None, str | None]:
    """Give the first text that is a date; without any, None and the first text as it stands."""
    unread = None
    for text in islice(texts, _MOST):
        moment = parse_date(text, tag)
        if moment:
            return moment, text
        unread = unread or (text if sum(map(str.isdigit, text)) > 3 else None)
    return None, unread
