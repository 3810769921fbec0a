"""The single fields of an article, each read from what its page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import Final

from lxml.html import HtmlElement

from newsclean.html.metadata.jsonld import is_article, objects_of, texts_of, types_of
from newsclean.html.metadata.meta_tags import TITLES
from newsclean.html.metadata.plain_values import plain
from newsclean.html.metadata.sources import Sources, text_of
from newsclean.html.metadata.titles import choose_headline
from newsclean.text.folding import normalise, squeezed

_LANGUAGE: Final = re.compile(
    r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?", re.IGNORECASE
)
_HOST: Final = re.compile(r"^(?:https?:)?//[^/?#]*", re.IGNORECASE)
_HOST_NAME: Final = re.compile(r"://|\w\.\w{2,}$")
# By judgement, in characters: a longer line is no standfirst.
_LONGEST_LINE: Final = 600
_LINES: Final = ("div", "p", "span", "strong", "b", "font", "h4", "td")
# By judgement, in characters: by so much a line may differ from a title, in its marks.
_SIGNS: Final = 10
# A bound on work, by judgement: nodes and headings that are read.
_MOST_READ: Final = 50


def first(*groups: Iterable[str]) -> str | None:
    """Give the first text of the first group that has one."""
    return next(chain.from_iterable(groups), None)


def language(tree: HtmlElement, page: Sources) -> str | None:
    """Give the language as a BCP 47 tag."""
    root = tree.getroottree().getroot()
    namespaced = "{http://www.w3.org/XML/1998/namespace}lang"
    given = (root.get(key) for key in ("lang", "xml:lang", namespaced))
    stated = chain(
        (plain(value) for value in given if value),
        page.said("inLanguage"),
        page.named("content-language", "language", "dc.language", "og:locale", "inlanguage"),
    )
    for text in stated:
        found = _LANGUAGE.match(text)
        if found and (found.end() == len(text) or text[found.end()] in "-_.,; "):
            parts = (found[1].lower(), (found[2] or "").title(), (found[3] or "").upper())
            return "-".join(part for part in parts if part)
    return None


def site_names(page: Sources, canonical: str | None) -> list[str]:
    """Give the names of the site, the most trusted first."""
    sites = (n.get("name") for n in page.nodes[:_MOST_READ] if "WebSite" in types_of(n))
    logos = (plain(text_of(e)) for e in page.tagged["h1"][:_MOST_READ] if _leads_home(e, canonical))
    stated = chain(
        page.named("og:site_name"),
        page.said("publisher"),
        texts_of(list(sites)),
        page.named("application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher"),
        logos,
    )
    names = dict.fromkeys(name.lstrip("@") for name in stated)
    return [name for name in names if 1 < len(name) <= 80 and "://" not in name]


def _leads_home(heading: HtmlElement, canonical: str | None) -> bool:
    """Tell whether a heading is the site's name: a link to the start page, or to a folder above."""
    for link in heading.iter("a"):
        address = link.get("href") or ""
        path = _HOST.sub("", address)
        if (address and path in ("", "/")) or path.startswith(("/index.", "/?")):
            return True
        if (
            canonical
            and address.endswith("/")
            and canonical.startswith(address)
            and canonical != address
        ):
            return True
    return False


def headline(page: Sources, tree: HtmlElement, names: list[str]) -> str | None:
    """Give the page's own headline."""
    # Schema.org's second headline is no headline, whatever its rank.
    first_level = [
        e for e in page.tagged["h1"][:_MOST_READ] if e.get("itemprop") != "alternativeHeadline"
    ]
    headings = [plain(text_of(e)) for e in first_level]
    # A logo leads to the front page.
    alone = len(first_level) == 1 and not first_level[0].xpath("ancestor-or-self::a | .//a")
    lower = (plain(text_of(e)) for e in (page.tagged["h2"] + page.tagged["h3"])[:_MOST_READ])
    stated = [*page.said("headline", "name"), *page.item("headline"), *page.named(*TITLES)]
    shows = partial(_shows, tree)
    return choose_headline(
        headings, lower, stated[:_MOST_READ], page.title, names, shows=shows, alone=alone
    )


def _shows(tree: HtmlElement, title: str) -> bool:
    """Tell whether a page shows a title in a line that is no heading and no link."""
    key = normalise(title)
    return any(
        element.text is not None
        and abs(len(element.text.strip()) - len(title)) <= _SIGNS
        and normalise(element.text) == key
        and next(element.iterancestors("a"), None) is None
        for element in tree.iter(*_LINES)
    )


def subtitle(page: Sources, title: str | None) -> str | None:
    """Give the standfirst: what the page shows as one, or names as alternative headline."""
    headings = {normalise(title or ""), normalise(page.title)}
    summaries = {normalise(t)[:40] for t in page.named("og:description", "description")}
    shown = [_lone_text(e) for e in page.shown("standfirst")]
    leads = [_lone_text(e) for e in page.shown("lead")]
    stated = chain(page.item("alternativeHeadline"), page.said("alternativeHeadline"))
    likely = chain(shown, (t for t in leads if normalise(t)[:40] in summaries), stated)
    for text in likely:
        if 25 <= len(text) <= _LONGEST_LINE and normalise(text) not in headings:
            return text
    return None


def _lone_text(element: HtmlElement) -> str:
    """Give the text of an element that is a single paragraph, without headline or date in it."""
    if element.xpath("count(.//p) > 1 or .//h1 or .//time or .//ul"):
        return ""
    return plain(text_of(element))


def section(page: Sources, title: str | None) -> str | None:
    """Give the section: stated, or the last step of the path to the article."""
    stated = chain(
        page.said("articleSection"),
        page.named("article:section", "parsely-section", "section", "sailthru.section"),
        page.item("articleSection"),
    )
    found = (text.split(",")[0] for text in chain(stated, _path(page, title)))
    return first(text for text in found if len(text) <= 60 and not _HOST_NAME.search(text))


def _path(page: Sources, title: str | None) -> Iterator[str]:
    for node in page.nodes[:_MOST_READ]:
        if "BreadcrumbList" in types_of(node):
            listed = objects_of(node.get("itemListElement"))
            items = [texts_of(s, "name") or texts_of(s.get("item"), "name") for s in listed]
            steps = [step for names in items for step in names[:1]]
            inner = [s for s in steps[1:] if not title or squeezed(s)[:20] != squeezed(title)[:20]]
            yield from inner[-1:]


def tags(page: Sources) -> tuple[str, ...]:
    """Give the keywords of the first source that has any."""
    links = (plain(text_of(e)) for e in page.shown("rel-tag"))
    groups: tuple[Iterable[str], ...] = (
        page.said("keywords"),
        page.named("article:tag"),
        page.named("news_keywords"),
        page.named("parsely-tags", "sailthru.tags"),
        page.named("keywords"),
        page.item("keywords"),
        links,
    )
    for group in groups:
        texts = list(islice(group, 100))
        if len(texts) == 1:
            texts = re.split(r"\s*[,;，、؛|]\s*", texts[0])
        found = {normalise(t): t.strip(" #") for t in texts if 1 < len(t.strip(" #")) <= 80}
        if found:
            return tuple(found.values())
    return ()


def is_free(page: Sources) -> bool | None:
    """Tell whether the page says that everyone may read it."""
    value = page.article.get("isAccessibleForFree")
    if isinstance(value, bool):
        return value
    texts = [
        *texts_of(value),
        *page.item("isAccessibleForFree"),
        *page.named("article:content_tier"),
    ]
    word = texts[0].casefold().rsplit("/", 1)[-1] if texts else ""
    return {"true": True, "free": True, "yes": True, "1": True,
            "false": False, "locked": False, "no": False, "0": False}.get(word)  # fmt: skip


def is_about_article(page: Sources, types: tuple[str, ...]) -> bool | None:
    """Tell whether the page calls itself an article; None where it says nothing."""
    kind = next(page.named("og:type"), "").casefold()
    if kind in ("article", "news", "news.article", "og:article") or any(map(is_article, types)):
        return True
    return False if kind or types else None


def body(page: Sources) -> str | None:
    """Give the article's text as its data states it, with its line breaks."""
    value = page.article.get("articleBody")
    if not isinstance(value, str) or len(value) > 1_000_000:
        return None
    lines = (plain(line) for line in re.split(r"\n|</p>|<br\s*/?>", value))
    return "\n".join(line for line in lines if line) or None
