"""What a page says of itself, gathered from its tags before anything is decided."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, groupby, islice
from operator import itemgetter
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from newsclean.html.blocks.class_words import NAMES_KNOWN
from newsclean.html.metadata.jsonld import JsonObject, articles_of, read_nodes, texts_of
from newsclean.html.metadata.meta_tags import meta_tags
from newsclean.html.metadata.plain_values import plain

# A bound on work, by judgement: elements with a telling name that are read.
_MOST_NAMED: Final = 1500
# An element that is marked as a byline or a date may hold all of the page: of each element so many
# texts are read, and no more once these have so many characters. Bounds on work, by judgement.
_MOST_TEXTS: Final = 200
_MOST_CHARACTERS: Final = 50_000
_JSON: Final = re.compile(r"ld\+json", re.IGNORECASE)
_WORD: Final = re.compile(r"[A-Za-z][a-z]*")
# What an element is by the words of its classes.
_ROLES: Final = {
    "byline": {
        "byl", "byline", "bylines", "author", "authors", "autor", "autores", "autoren", "auteur",
        "auteurs", "autore", "writer", "authorname", "bylinename", "writtenby", "penulis",
    },
    "date": {
        "date", "dates", "datetime", "datum", "fecha", "published", "pubdate", "pubtime", "posted",
        "timestamp", "publicado", "postdate", "publishdate", "publication", "dateline",
        "artikeldatum",
    },
    "standfirst": {
        "standfirst", "dek", "deck", "subtitle", "subtitulo", "subheadline", "subhed", "chapo",
        "chapeau", "entradilla", "bajada", "vorspann", "sommario", "ingress", "articleintro",
        "articlelead", "sapo", "perex", "manchet",
    },
    "lead": {"intro", "lead", "lede", "summary", "excerpt"},
}  # fmt: skip
_ROLE_WORDS: Final = frozenset().union(*_ROLES.values())
# A quick look for any of them, by their first letters.
_ROLE_WORD: Final = re.compile(
    "|".join(
        f"{first}(?:{'|'.join(word[1:] for word in words)})"
        for first, words in groupby(sorted(_ROLE_WORDS), key=itemgetter(0))
    )
)
_NOT_LETTERS: Final = re.compile("[^A-Za-z]+")
# Boxes whose dates and names are not the article's.
_ELSEWHERE: Final = {
    "comment", "comments", "related", "sidebar", "teaser", "teasers", "widget", "footer", "nav",
    "menu", "recommended", "popular", "newsletter", "promo", "breadcrumb", "breadcrumbs", "slider",
    "carousel", "latest", "aside", "archive", "gallery",
}  # fmt: skip
# Words that make another thing of an author's or a date's class.
_OTHER: Final = _ELSEWHERE | {
    "bio", "avatar", "image", "img", "photo", "foto", "picture", "caption", "follow", "social",
    "about", "box", "ad", "list", "figure", "media", "more",
}  # fmt: skip
_ELSEWHERE_TAGS: Final = {"aside", "footer", "nav", "form", "figure", "blockquote"}
_SHOWN: Final = ("h1", "time")
_TAGS: Final = ("script", "link", "title", "base", "h1", "h2", "h3")
_LINE_TAGS: Final = frozenset(("br", "p", "div", "li", "dd", "td", "time"))
_SILENT: Final = frozenset(("script", "style"))
_CLOSING: Final = frozenset(".,;:!?)]}”’»…%")
# A bound on work, by judgement: of each role, and of the articles in the data, so many are read.
_ENOUGH: Final = 40


@dataclass
class Sources:
    """Everything in a page that names one of its properties, in the page's order.

    Args:
        meta: Contents of meta tags by lower-case name.
        items: Elements by microdata property.
        links: Addresses of `link` tags by relation.
        tagged: Elements by tag (`h1`, `h2`, `h3`, `time`) or by the role that their classes tell.
        before: How many elements of each role stand before the first `h1`.
        nodes: The objects of its JSON-LD.
        article: The object that describes the article.
        title: Text of the title tag.
        base: Address that relative addresses start from.
    """

    meta: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    items: dict[str, list[HtmlElement]] = field(default_factory=lambda: defaultdict(list))
    links: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    tagged: dict[str, list[HtmlElement]] = field(default_factory=lambda: defaultdict(list))
    before: dict[str, int] = field(default_factory=dict)
    nodes: list[JsonObject] = field(default_factory=list)
    article: JsonObject = field(default_factory=dict)
    title: str = ""
    base: str = ""

    def named(self, *names: str) -> Iterator[str]:
        """Give the texts of these meta tags, in the order of the names."""
        for text in chain.from_iterable(self.meta[name] for name in names if name in self.meta):
            line = plain(text)
            if line:
                yield line

    def said(self, *keys: str) -> Iterator[str]:
        """Give the texts of these properties of the article's JSON-LD."""
        for key in keys:
            yield from texts_of(self.article.get(key), "name", "@value", "headline")

    def item(self, *names: str) -> Iterator[str]:
        """Give the texts of these microdata properties."""
        for element in chain.from_iterable(self.items[n][:20] for n in names if n in self.items):
            line = item_text(element)
            if line:
                yield line

    def shown(self, role: str) -> list[HtmlElement]:
        """Give the elements of a tag or role, those after the first `h1` first, no furniture."""
        found, before = self.tagged[role], self.before.get(role, 0)
        return [e for e in (found[before:] + found[:before])[:_ENOUGH] if not is_elsewhere(e)]


def gather(tree: HtmlElement) -> Sources:
    """Gather what a parsed page says of itself."""
    page = Sources()
    scripts: list[str] = []
    for name, content in meta_tags(tree, "value"):
        page.meta[name].append(content)
    for element in tree.iter(*_TAGS):
        tag = element.tag
        if tag == "script":
            if element.text and _JSON.search(element.get("type") or ""):
                scripts.append(element.text)
        elif tag == "title":
            # An svg has titles too.
            page.title = page.title or plain(text_of(element))
        elif tag == "base":
            page.base = page.base or element.get("href") or ""
        elif tag != "link":
            page.tagged[tag].append(element)
        elif element.get("href"):
            page.links[(element.get("rel") or "").lower().strip()].append(element.get("href"))
    _gather_named(page, tree)
    page.nodes = read_nodes(scripts)
    page.article = _main(articles_of(page.nodes), page.title)
    return page


def _gather_named(page: Sources, tree: HtmlElement) -> None:
    """Gather the elements that a class, a property, a relation or their tag tells apart."""
    left = _MOST_NAMED
    for element in tree.iter("*"):
        tag, given = element.tag, element.get
        names = given("class") or given("id") or given("data-testid")
        properties = given("itemprop")
        relations = given("rel") if tag == "a" else None
        if not (names or properties or relations or tag in _SHOWN):
            continue
        left -= 1
        if left < 0:
            return
        if properties or relations:
            _add_stated(page, element, properties or "", relations or "")
        if tag == "time":
            page.tagged["time"].append(element)
        elif tag == "h1" and not page.before:
            page.before = {role: len(found) for role, found in page.tagged.items()}
        if names:
            for role in _roles(names):
                page.tagged[role].append(element)


def _add_stated(page: Sources, element: HtmlElement, properties: str, relations: str) -> None:
    for name in properties.split()[:4]:
        page.items[name].append(element)
    for relation in relations.lower().split()[:3]:
        page.tagged["rel-" + relation].append(element)


@lru_cache(maxsize=NAMES_KNOWN)
def _words(classes: str) -> frozenset[str]:
    """Split classes: `articleLead-text` has the words article, lead, text and all of it."""
    words: set[str] = set()
    for name in classes.split()[:20]:
        parts = [part.lower() for part in _WORD.findall(name[:80])]
        words.update(parts, ("".join(parts),))
    return frozenset(words)


@lru_cache(maxsize=NAMES_KNOWN)
def _roles(classes: str) -> tuple[str, ...]:
    if not _ROLE_WORD.search(_NOT_LETTERS.sub("", classes).lower()):
        return ()
    words = _words(classes)
    if words.isdisjoint(_ROLE_WORDS) or not words.isdisjoint(_OTHER):
        return ()
    return tuple(role for role, names in _ROLES.items() if not names.isdisjoint(words))


def is_elsewhere(element: HtmlElement) -> bool:
    """Tell whether an element stands in a part of the page that is not about this article."""
    for ancestor in element.iterancestors():
        if ancestor.tag in _ELSEWHERE_TAGS:
            return True
        if ancestor.tag in ("body", "main", "article"):
            return False
        if _words(ancestor.get("class") or "") & _ELSEWHERE:
            return True
    return False


def _main(articles: list[JsonObject], title: str) -> JsonObject:
    """Choose the object of the article itself: the one whose headline stands in the title."""
    for node in articles[:_ENOUGH]:
        headline = next(iter(texts_of(node.get("headline") or node.get("name"))), "")
        if headline and headline.casefold() in title.casefold():
            return node
    return articles[0] if articles else {}


def text_of(element: HtmlElement) -> str:
    """Give the text inside an element, with a space between its pieces."""
    return "".join(
        piece if piece[:1] in _CLOSING else " " + piece for piece, _, _ in _first_texts(element)
    )


def lines_of(element: HtmlElement) -> str:
    """Give the text inside an element, with a bar where the page begins a new line.

    Two elements with nothing between them, not even a blank, are set apart by the page's style.
    """
    pieces = []
    above: HtmlElement | None = None
    for text, inner, is_tail in _first_texts(element):
        line = _line_around(inner.getparent() if is_tail else inner, element)
        after_break = is_tail and inner.tag == "br"
        new_line = after_break or line is not above or (not is_tail and _is_apart(inner))
        pieces.append(" | " + text if new_line else " " + text)
        above = line
    return "".join(pieces)


def _first_texts(element: HtmlElement) -> Iterator[tuple[str, HtmlElement, bool]]:
    """Give the first texts in an element, each with the element it begins, or that it follows."""
    left = _MOST_CHARACTERS
    for text, inner, is_tail in islice(_texts(element), _MOST_TEXTS):
        yield text, inner, is_tail
        left -= len(text)
        if left < 0:
            return


def _texts(element: HtmlElement) -> Iterator[tuple[str, HtmlElement, bool]]:
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            if inner.text and inner.tag not in _SILENT:
                yield inner.text, inner, False
        elif inner.tail and inner is not element:
            yield inner.tail, inner, True


def _line_around(inner: HtmlElement, outer: HtmlElement) -> HtmlElement:
    """Give the element that begins a line and holds another one."""
    around = inner
    while around is not outer and around.tag not in _LINE_TAGS:
        around = around.getparent()
    return around


def _is_apart(element: HtmlElement) -> bool:
    before = element.getprevious()
    return before is not None and isinstance(before.tag, str) and not before.tail


def item_text(element: HtmlElement) -> str:
    """Give the value of a microdata property: its attribute, the name in it, or its text."""
    value = element.get("content") or element.get("datetime")
    if element.tag == "abbr":
        value = value or element.get("title")
    if value:
        return plain(value)
    name = next(iter(element.xpath(".//*[@itemprop='name']")), None)
    if name is not None:
        return plain(name.get("content") or text_of(name))
    return plain(text_of(element))
