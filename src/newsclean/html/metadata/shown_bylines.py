"""The bylines that a page shows: by their class, or by the words before the names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice
from typing import Final

from lxml.html import HtmlElement

from newsclean.fields.byline import announces_name, is_byline
from newsclean.fields.names import is_bare_name
from newsclean.html.metadata.beside_headline import headings, lines_below
from newsclean.html.metadata.plain_values import plain
from newsclean.html.metadata.sources import Sources, lines_of
from newsclean.text.patterns import either, later
from newsclean.words import words

# The address of a page about a writer.
_WRITERS_PAGE: Final = later(
    lambda: rf"(?i)/(?:{either(words('wrote_stems'))}|profile|staff|people|team)"
)
# By judgement, in characters: longer texts marked as a byline tell of the writer; without a mark a
# line must be shorter.
_LONGEST_BYLINE: Final = 160
_LONGEST_LINE: Final = 60
# So many texts below the headline, and elements around each, a byline is looked for.
_BELOW: Final = 15
_LEVELS: Final = 4
# By judgement: elements marked as a byline, or beside each other, that are read.
_MOST_SHOWN: Final = 6
# More beside each other are a list of the site's columnists.
_MOST_TOGETHER: Final = 3


def marked_bylines(page: Sources) -> list[str]:
    """Give the lines of the bylines that have a byline's class; those side by side as one.

    Args:
        page: What the page says of itself.
    """
    return _lines_together(page.shown("byline")[:_MOST_SHOWN])


def bylines_beside(page: Sources, headline: str | None) -> Iterator[str]:
    """Give the bylines that stand straight below the headline.

    >>> from newsclean.html.blocks.tree import parse
    >>> from newsclean.html.metadata.sources import gather
    >>> page = gather(parse("<h1>The quay falls</h1><p>By Ada Lovett</p>"))
    >>> list(bylines_beside(page, "The quay falls"))
    ['By Ada Lovett']

    Args:
        page: What the page says of itself.
        headline: Its headline.
    """
    marked = set(page.tagged["byline"])
    for heading in headings(page, headline):
        announced = False
        for element, line in islice(lines_below(heading), _BELOW):
            around = [*islice(chain([element], element.iterancestors()), _LEVELS)]
            bylines = [one for one in around if one in marked]
            if bylines:
                yield from _lines_together(_siblings(bylines[0], marked))
            elif len(line) <= _LONGEST_LINE and (
                is_byline(line)
                or (is_bare_name(line) and (announced or any(map(_leads_to_writer, around))))
            ):
                yield line
            announced = announces_name(line)


def _siblings(byline: HtmlElement, marked: Collection[HtmlElement]) -> list[HtmlElement]:
    parent = byline.getparent()
    beside = [] if parent is None else [one for one in islice(parent, _MOST_SHOWN) if one in marked]
    return beside or [byline]


def _leads_to_writer(element: HtmlElement) -> bool:
    return element.tag == "a" and _WRITERS_PAGE.search(element.get("href") or "") is not None


def _lines_together(elements: Iterable[HtmlElement]) -> list[str]:
    found: dict[object, list[str]] = {}
    for element in elements:
        text = plain(lines_of(element))
        if len(text) <= _LONGEST_BYLINE:
            found.setdefault(element.getparent(), []).append(text)
    lines: list[str] = []
    for texts in found.values():
        together = texts if len(texts) <= _MOST_TOGETHER else texts[:1]
        firsts = [text.split(" | ") for text in together]
        lines.append(" | ".join(first[0] for first in firsts))
        lines += (line for first in firsts for line in first[1:])
    return lines
