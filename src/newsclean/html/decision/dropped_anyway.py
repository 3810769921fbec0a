"""What goes whatever the scores say: links below other headings, tags, newsletters."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.html.blocks.class_words import bit
from newsclean.html.blocks.nodes import Node
from newsclean.html.features.page_features import PageFeatures

_LINKED = 0.7
# Links that the scores are surer of are lines of the text that happen to be linked.
_SURE = 0.7
_NEWSLETTER = bit("news")
# An element that holds more of the page's prose may be the article of a newsletter.
_SMALL = 0.1
_SOME_PROSE = 300


def drop_linked_runs(page: PageFeatures, kept: list[bool], chances: Sequence[float]) -> None:
    """Drop the links straight below a heading that was left out, up to the next plain line.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
        chances: The probability that each block is article.
    """
    under = False
    for i, block in enumerate(page.blocks):
        if page.codes[i].startswith("heading"):
            under = not kept[i]
        elif block.link_density <= _LINKED:
            under = under and not kept[i] and page.codes[i] in {"tiny", "short"}
        elif under and chances[i] < _SURE:
            kept[i] = False


def drop_tags(page: PageFeatures, kept: list[bool]) -> None:
    """Drop the lines of links that say of themselves that they lead to the page's tags.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    for i, block in enumerate(page.blocks):
        if kept[i] and "tag" in block.props and block.link_density > _LINKED:
            kept[i] = False


def drop_newsletters(page: PageFeatures, kept: list[bool]) -> None:
    """Drop what stands in small boxes that are called a newsletter's.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    if page.prose.total < _SOME_PROSE:
        return
    limit = _SMALL * page.prose.total
    for i, block in enumerate(page.blocks):
        node: Node | None = block.node
        while kept[i] and node is not None and node.mass < limit:
            kept[i] = not node.bits & _NEWSLETTER
            node = node.parent
