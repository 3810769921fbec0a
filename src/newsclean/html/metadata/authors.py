"""Who wrote the article, as its page says in data or shows in a byline."""

from __future__ import annotations

from functools import partial
from itertools import chain, islice
from typing import Final

import regex
from lxml.html import HtmlElement

from newsclean.fields.author_names import people_and_agencies
from newsclean.html.metadata.jsonld import objects_of, texts_of, types_of
from newsclean.html.metadata.plain_values import plain
from newsclean.html.metadata.shown_bylines import bylines_beside, marked_bylines
from newsclean.html.metadata.sources import (
    Sources,
    is_elsewhere,
    item_text,
    text_of,
)
from newsclean.text.patterns import either, later
from newsclean.words import words
from newsclean.words.language import primary_language

_AUTHORS: Final = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "citation_author", "byl", "article:author_name", "authors",
)  # fmt: skip
_WROTE: Final = later(lambda: rf"(?i:{either(words('wrote_stems'))})")
# What templates state, whatever the page is in.
_BY_DEFAULT: Final = "en"
# Letters of scripts that write names without blanks.
_UNSPACED: Final = regex.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]")
# By judgement, in characters: a longer link is a headline, not a name.
_LONGEST_LINK: Final = 60
# A bound on work, by judgement: an article has few authors.
_MOST_READ: Final = 50


def authors_of(
    page: Sources, headline: str | None, names: list[str], language: str | None = None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the people of the first source that names any, and the agencies of all of them.

    Args:
        page: What the page says of itself.
        headline: Its headline.
        names: Names and host of the site, which are no people.
        language: Of the page, if it is known.
    """
    spoken = None if primary_language(language) == _BY_DEFAULT else language
    named_in = partial(people_and_agencies, site_names=names, language=spoken)
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
    linked = (plain(text_of(e)) for e in page.shown("rel-author")[:3])
    links = [text for text in linked if len(text) <= _LONGEST_LINK]
    groups = (
        stated,
        [*islice(page.named(*_AUTHORS), _MOST_READ)],
        _items(page),
        written,
    )
    agencies: dict[str, None] = dict.fromkeys(people_and_agencies(orgs)[1])
    for group in groups:
        people, signed = named_in(group[:_MOST_READ])
        agencies.update(dict.fromkeys(signed))
        if people:
            return people, tuple(agencies)
    marked = marked_bylines(page, headline)
    beside = bylines_beside(page, headline)
    # Bylines of several writers may be those of other stories; the one beside the headline is not.
    known = {line: named_in([line]) for line in marked} if len(marked) > 1 else {}
    several = len({people for people, _ in known.values()} - {()}) > 1
    for line in chain(beside, marked) if several else chain(marked, beside):
        people, signed = known.get(line) or named_in([line])
        agencies.update(dict.fromkeys(signed))
        people = tuple(name for name in people if " " in name or _UNSPACED.search(name))
        if people:
            return people, tuple(agencies)
    people, signed = named_in(links)
    agencies.update(dict.fromkeys(signed))
    if not people:
        named = [*stated, *links, *(name for name in groups[1] if " " in name)]
        people, _ = named_in(named, nicknames=True)
    return people, tuple(agencies)


def _items(page: Sources) -> list[str]:
    """Give the authors that the article's own microdata names, not those of comments and cards."""
    named = page.items["author"][:_MOST_READ]
    own = [element for element in named if not is_elsewhere(element)]
    own = own or [element for element in named if not _is_of_comment(element)]
    scopes = [next(element.iterancestors("article", "body"), None) for element in own]
    return [item_text(e) for e, scope in zip(own, scopes, strict=True) if scope is scopes[0]]


def _is_of_comment(element: HtmlElement) -> bool:
    return any("comment" in (e.get("class") or "").lower() for e in element.iterancestors())
