"""Who wrote the article, as its page says in data or shows in a byline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from newsclean.fields.author_names import people_and_agencies
from newsclean.html.metadata.jsonld import objects_of, texts_of, types_of
from newsclean.html.metadata.plain_values import plain
from newsclean.html.metadata.sources import Sources, lines_of, text_of
from newsclean.text.patterns import either, later
from newsclean.words import words

_AUTHORS: Final = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "citation_author", "byl", "article:author_name", "authors",
)  # fmt: skip
_WROTE: Final = later(lambda: rf"(?i:{either(words('wrote_stems'))})")
_LONGEST_BYLINE: Final = 160
_MOST: Final = 50


def authors_of(page: Sources, names: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the people of the first source that names any, and the agencies of all of them."""
    orgs = {
        name
        for node in objects_of(page.article.get("author"))
        if "Organization" in "".join(types_of(node))
        for name in texts_of(node.get("name"))
    }
    stated = [name for name in page.said("author", "creator") if name not in orgs]
    labels = [*page.named("twitter:label1", "twitter:label2")]
    data = [*page.named("twitter:data1", "twitter:data2")]
    written = [d for label, d in zip(labels, data, strict=False) if _WROTE.search(label)]
    linked = (plain(text_of(e)) for e in page.seen("rel-author")[:3])
    groups: tuple[Iterable[str], ...] = (
        stated,
        page.named(*_AUTHORS),
        page.item("author"),
        written,
        (text for text in linked if len(text) <= 60),
    )
    agencies: dict[str, None] = dict.fromkeys(people_and_agencies(orgs)[1])
    for group in groups:
        people, signed = people_and_agencies(islice(group, _MOST), names)
        agencies.update(dict.fromkeys(signed))
        if people:
            return people, tuple(agencies)
    for line in _bylines(page):
        people, signed = people_and_agencies([line], names)
        agencies.update(dict.fromkeys(signed))
        people = tuple(name for name in people if " " in name or not name.isascii())
        if people:
            return people, tuple(agencies)
    return (), tuple(agencies)


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
