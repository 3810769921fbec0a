"""What stands below the headline of a page, up to the article's own paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

import regex
from lxml import etree
from lxml.html import HtmlElement

from newsclean.html.metadata.sources import Sources, text_of
from newsclean.text.folding import squeezed

# A standfirst may come before byline and date; a second paragraph is the article's.
STANDFIRSTS: Final = 1
# By judgement, in characters: longer lines are sentences of a text.
_PARAGRAPH: Final = 120
# A bound on work, by judgement: texts that hold white space alone are among them.
_MOST_BLANKS: Final = 400
# By judgement, in letters: what is shorter is found in a headline by chance.
_LIKE: Final = 10
# A bound on work, by judgement: headings of each rank that are read, and those like the headline
# that are kept.
_ENOUGH: Final = 20
_HEADINGS: Final = 3
_UNREAD: Final = frozenset(
    ("script", "style", "noscript", "template", "svg", "iframe", "select", "textarea")
)
_WORD: Final = regex.compile(r"\w")


def headings(page: Sources, headline: str | None) -> list[HtmlElement]:
    """Give the elements that hold the headline, those that hold nothing else first.

    Args:
        page: What the page says of itself.
        headline: Its headline.
    """
    key = squeezed(headline or "")
    if not key:
        return []
    known = [
        (h, squeezed(text_of(h))) for tag in ("h1", "h2", "h3") for h in page.tagged[tag][:_ENOUGH]
    ]
    same = [heading for heading, text in known if text == key]
    return (same or [heading for heading, text in known if _alike(text, key)])[:_HEADINGS]


def _alike(text: str, key: str) -> bool:
    return min(len(text), len(key)) > _LIKE and (text in key or key in text)


def lines_below(heading: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Give the texts that follow a heading, each with its element, up to the article's paragraphs.

    Args:
        heading: The element that holds the headline.
    """
    paragraphs = STANDFIRSTS
    for element, text in islice(_after(heading), _MOST_BLANKS):
        line = " ".join(text.split())
        if not _WORD.search(line):
            continue
        paragraphs -= len(line) > _PARAGRAPH
        if paragraphs < 0:
            return
        yield element, line


def _after(heading: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    at: HtmlElement | None = heading
    while at is not None:
        if at.tail:
            yield at, at.tail
        for sibling in at.itersiblings():
            yield from _inside(sibling)
        at = at.getparent()


def _inside(element: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walk:
        if event == "end":
            if inner.tail:
                yield inner.getparent(), inner.tail
        elif inner.tag in _UNREAD:
            walk.skip_subtree()
        elif inner.text:
            yield inner, inner.text
