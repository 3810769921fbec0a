"""Other articles below the article, as pages load them for readers who go on."""

from __future__ import annotations

from itertools import compress

from newsclean.html.blocks.nodes import Node
from newsclean.html.features.page_features import PageFeatures

_ARTICLE = "article"
_HEADINGS = frozenset({"h1", "h2", "h3"})


def drop_other_articles(page: PageFeatures, kept: list[bool]) -> None:
    """Drop what stands in an `article` element of its own below that of the headline.

    It must begin as the article does: with a heading of the headline's level, or with one that is
    a link. Chapters of one article stand inside its element, and have smaller headings.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    if page.title_at < 0:
        return
    title = page.blocks[page.title_at]
    own = _outermost(title.node)
    if own is None or not any(kept[own.first : own.last + 1]):
        return
    known: dict[int, bool] = {}
    for i, block in compress(enumerate(page.blocks), kept):
        if i <= own.last:
            continue
        box = _outermost(block.node)
        if box is None:
            continue
        if id(box) not in known:
            head = page.blocks[box.first]
            alike = head.node.tag == title.node.tag and head.node.tag in _HEADINGS
            known[id(box)] = head.text != title.text and (
                alike or page.codes[box.first] == "heading-linked"
            )
        kept[i] = not known[id(box)]


def _outermost(node: Node | None) -> Node | None:
    """Give the outermost `article` element around a block."""
    found = None
    while node is not None:
        if node.tag == _ARTICLE:
            found = node
        node = node.parent
    return found
