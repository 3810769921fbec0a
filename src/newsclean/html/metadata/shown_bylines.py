"""The bylines that a page shows: by their class, or by the words before the names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice
from typing import Final, cast

from lxml import etree
from lxml.html import HtmlElement

from newsclean.fields.byline import announces_name, is_byline
from newsclean.fields.names import is_bare_name
from newsclean.fields.unspaced_bylines import is_unspaced_byline
from newsclean.html.metadata.beside_headline import STANDFIRSTS, headings, lines_below
from newsclean.html.metadata.plain_values import plain
from newsclean.html.metadata.sources import Sources, is_elsewhere, lines_of, text_of
from newsclean.text.folding import squeezed
from newsclean.text.patterns import either, later
from newsclean.text.shape import shape_of_text
from newsclean.words import words

# The address of a page about a writer.
_WRITERS_PAGE: Final = later(
    lambda: rf"(?i)/(?:{either(words('wrote_stems'))}|profile|staff|people|team)"
)
_LINKED_HEADINGS: Final = etree.XPath(".//*[self::h2 or self::h3 or self::h4][.//a or ancestor::a]")
_BODIES: Final = frozenset(("article", "main", "body"))
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


def marked_bylines(page: Sources, headline: str | None) -> list[str]:
    """Give the lines of the bylines that have a byline's class; those side by side as one.

    Args:
        page: What the page says of itself.
        headline: Its headline.
    """
    key = squeezed(headline or "")
    own = [one for one in page.shown("byline")[:_MOST_SHOWN] if not _is_of_card(one, key)]
    return _lines_together(own)


def _is_of_card(byline: HtmlElement, key: str) -> bool:
    """Tell whether a byline stands with the linked headline of another story in one box."""
    for box in islice(byline.iterancestors(), _LEVELS):
        linked = cast("list[HtmlElement]", _LINKED_HEADINGS(box))
        if linked or box.tag in _BODIES:
            return bool(linked) and key not in {squeezed(text_of(heading)) for heading in linked}
    return False


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
        announced, told = False, 0
        for element, line in islice(lines_below(heading), _BELOW):
            around = [*islice(chain([element], element.iterancestors()), _LEVELS)]
            bylines = [one for one in around if one in marked]
            # Below the text people are named, and writers of other stories.
            beside = announced or (told <= STANDFIRSTS and any(map(_leads_to_writer, around)))
            told += shape_of_text(line).prose
            if bylines and (told <= STANDFIRSTS or not is_elsewhere(bylines[0])):
                yield from _lines_together(_siblings(bylines[0], marked))
            elif (
                len(line) <= _LONGEST_LINE
                and not bylines
                and (is_byline(line) or (is_bare_name(line) and beside))
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
        firsts = [[text] if _is_whole(text) else text.split(" | ") for text in together]
        lines.append(" | ".join(first[0] for first in firsts))
        lines += (line for first in firsts for line in first[1:])
    return lines


def _is_whole(text: str) -> bool:
    """Tell whether all lines of a byline name its writers."""
    return is_unspaced_byline(text) or all(map(is_bare_name, text.split(" | ")))
