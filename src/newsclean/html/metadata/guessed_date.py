"""The day that htmldate finds on a page that does not state one."""

from __future__ import annotations

from datetime import date
from typing import Final

from lxml.html import HtmlElement

# The last day that is believed does not move with the clock: a page has one date on all days.
_LAST: Final = "2099-12-31"
# What takes a date for a page apart grows faster than the page.
_MOST_ELEMENTS: Final = 20_000


def guessed_date(tree: HtmlElement, url: str | None) -> date | None:
    """Give the day of publication that htmldate finds without searching the whole text.

    Its search of the text for dates of any kind guesses: where nothing else knew, on 35 of 383
    pages, it was right on 20 and wrong on 13, since other stories have their dates too.

    >>> from newsclean.html.blocks.tree import parse
    >>> guessed_date(parse('<p class="entry-date">4 May 2025</p>'), None)
    datetime.date(2025, 5, 4)

    Args:
        tree: The parsed page; it is left as it is.
        url: Its address.
    """
    from htmldate import find_date  # noqa: PLC0415  (seldom needed, and it takes its time)

    if sum(1 for _ in zip(tree.iter(), range(_MOST_ELEMENTS), strict=False)) == _MOST_ELEMENTS:
        return None
    try:
        found = find_date(tree, extensive_search=False, original_date=True, url=url, max_date=_LAST)
    except Exception:  # noqa: BLE001  (a guess is not needed; pages break extractors in any way)
        return None
    return date.fromisoformat(found) if found else None
