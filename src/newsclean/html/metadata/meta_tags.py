"""The meta tags of a page, read in one way for whoever asks."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.html.blocks.tree import Tree

# What names a title, the most trusted first.
TITLES = (
    "og:title", "parsely-title", "sailthru.title", "twitter:title", "headline", "dc.title",
    "dcterms.title", "citation_title",
)  # fmt: skip
DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")


def meta_tags(tree: Tree, *attributes: str) -> Iterator[tuple[str, str]]:
    """Give the names of a page's meta tags, in small letters, each with its content.

    >>> from newsclean.html.blocks.tree import parse
    >>> list(meta_tags(parse('<meta property="og:Title" content="Rain in May">')))
    [('og:title', 'Rain in May')]

    Args:
        tree: The parsed page, or any element of it.
        attributes: Attributes that may hold the content of a tag that has none.
    """
    for element in tree.iter("meta"):
        content = element.get("content") or next(filter(None, map(element.get, attributes)), None)
        if content:
            for key in ("property", "name", "itemprop", "http-equiv"):
                names = (element.get(key) or "").lower().split()
                for name in names:
                    yield name, content
                if names and key != "itemprop":
                    break
