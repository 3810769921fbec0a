"""Who wrote the article, as its page says in data or shows in a byline."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from lxml.html import HtmlElement

from newsclean.fields.author_names import people_and_agencies
from newsclean.fields.byline import is_byline
from newsclean.html.metadata.beside_headline import headings, lines_below
from newsclean.html.metadata.jsonld import objects_of, texts_of, types_of
from newsclean.html.metadata.plain_values import plain
from newsclean.html.metadata.sources import (
    Sources,
    is_elsewhere,
    item_text,
    lines_of,
    text_of,
)
from newsclean.text.patterns import either, later
from newsclean.words import words

_AUTHORS: Final = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "citation_author", "byl", "article:author_name", "authors",
)  # fmt: skip
_WROTE: Final = later(lambda: rf"(?i:{either(words('wrote_stems'))})")
_LONGEST_BYLINE: Final = 160
_LONGEST_LINK: Final = 60
# So many texts below the headline, and elements around each, a byline is looked for.
_BELOW: Final = 15
_LEVELS: Final = 4
_MOST: Final = 50


def authors_of(
    page: Sources, headline: str | None, names: list[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the people of the first source that names any, and the agencies of all of them.

    Args:
        page: What the page says of itself.
        headline: Its headline.
        names: Names and host of the site, which are no people.
    """
    orgs = {
        name
        for node in objects_of(page.article.get("author"))
        if "Organization" in "".join(types_of(node)) and "Person" not in types_of(node)
        for name in texts_of(node.get("name"))
    }
    stated = [name for name in page.said("author", "creator") if name not in orgs]
    labels = [*page.named("twitter:label1", "twitter:label2")]
    data = [*page.named("twitter:data1", "twitter:data2")]
    written = [d for label, d in zip(labels, data, strict=False) if _WROTE.search(label)]
    linked = [plain(text_of(e)) for e in page.seen("rel-author")[:3]]
    groups = (
        stated,
        [*islice(page.named(*_AUTHORS), _MOST)],
        _items(page),
        written,
        [text for text in linked if len(text) <= _LONGEST_LINK],
    )
    agencies: dict[str, None] = dict.fromkeys(people_and_agencies(orgs)[1])
    for group in groups:
        people, signed = people_and_agencies(group[:_MOST], names)
        agencies.update(dict.fromkeys(signed))
        if people:
            return people, tuple(agencies)
    for line in chain(_beside(page, headline), _bylines(page)):
        people, signed = people_and_agencies([line], names)
        agencies.update(dict.fromkeys(signed))
        people = tuple(name for name in people if " " in name or not name.isascii())
        if people:
            return people, tuple(agencies)
    nicknames = (people_and_agencies(group[:_MOST], names, nicknames=True)[0] for group in groups)
    return next(filter(None, nicknames), ()), tuple(agencies)


def _items(page: Sources) -> list[str]:
    """Give the authors that the article's own microdata names, not those of comments and cards."""
    own = [element for element in page.items["author"][:_MOST] if not is_elsewhere(element)]
    scopes = [next(element.iterancestors("article", "body"), None) for element in own]
    return [item_text(e) for e, scope in zip(own, scopes, strict=True) if scope is scopes[0]]


def _beside(page: Sources, headline: str | None) -> Iterator[str]:
    """Give the bylines below the headline: by their class, or by the words before the names."""
    marked = set(page.tagged["byline"])
    for heading in headings(page, headline):
        for element, line in islice(lines_below(heading), _BELOW):
            byline = next((e for e in _with_parents(element) if e in marked), None)
            if byline is not None:
                text = plain(lines_of(byline))
                if len(text) <= _LONGEST_BYLINE:
                    yield from text.split(" | ")
            elif len(line) <= _LONGEST_LINK and is_byline(line):
                yield line


def _with_parents(element: HtmlElement) -> Iterator[HtmlElement]:
    return islice(chain([element], element.iterancestors()), _LEVELS)


def _bylines(page: Sources) -> Iterator[str]:
    """Give the lines of the bylines shown; those that stand side by side as one."""
    found: dict[object, list[str]] = {}
    for element in page.seen("byline")[:6]:
        text = plain(lines_of(element))
        if len(text) <= _LONGEST_BYLINE:
            found.setdefault(element.getparent(), []).append(text)
    for texts in found.values():
        # More than three beside each other are a list of the site's columnists.
        firsts = [text.split(" | ") for text in (texts if len(texts) <= 3 else texts[:1])]
        yield " | ".join(lines[0] for lines in firsts)
        yield from (line for lines in firsts for line in lines[1:])
