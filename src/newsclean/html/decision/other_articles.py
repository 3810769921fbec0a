"""Other articles below the article, as pages load them for readers who go on."""

from __future__ import annotations

from itertools import compress

from newsclean.html.blocks.nodes import Node
from newsclean.html.features.page_features import PageFeatures

_ARTICLE, _HEADLINE = "article", "h1"
# By judgement: with fewer paragraphs in its own element, what follows may be its chapters or the
# entries of a live blog.
_PARAGRAPHS = 3


def drop_other_articles(page: PageFeatures, kept: list[bool]) -> None:
    """Drop what stands in an `article` element of its own below that of the headline.

    It must begin with a first heading as the article does, or with a heading that is a link to
    another page. Chapters of one article stand inside its element, or have smaller headings.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    if page.title_at < 0:
        return
    title = page.blocks[page.title_at]
    own = _outermost(title.node)
    if own is None:
        return
    lines = range(own.first, own.last + 1)
    if sum(kept[i] and page.codes[i] == "prose" for i in lines) < _PARAGRAPHS:
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
            alike = head.node.tag == title.node.tag == _HEADLINE
            linked = page.codes[box.first] == "heading-linked"
            leads_away = linked and not any("#" in link for link in head.links)
            known[id(box)] = head.text != title.text and (alike or leads_away)
        kept[i] = not known[id(box)]


def _outermost(node: Node | None) -> Node | None:
    """Give the outermost `article` element around a block."""
    found = None
    while node is not None:
        if node.tag == _ARTICLE:
            found = node
        node = node.parent
    return found
