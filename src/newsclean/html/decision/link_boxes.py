"""Boxes of links that surely are no article: a second opinion is faster, and better, without."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.html.blocks.nodes import Node, PageBlock

# By judgement: the first look is this sure that none of the box is article.
_SURELY_NOT = 0.005


def menus(blocks: Sequence[PageBlock], chances: Sequence[float]) -> list[str]:
    """Give the places of the largest elements that hold mostly links and surely no article.

    Args:
        blocks: The blocks of the page.
        chances: The probability that each block is article.
    """
    sure = [chance < _SURELY_NOT for chance in chances]
    held: set[int] = set()
    for block, is_sure in zip(blocks, sure, strict=True):
        above: Node | None = None if is_sure else block.node
        while above is not None and id(above) not in held:
            held.add(id(above))
            above = above.parent
    found = {}
    for block, is_sure in zip(blocks, sure, strict=True):
        box = block.node
        if not is_sure or id(box) in held:
            continue
        while box.parent is not None and id(box.parent) not in held:
            box = box.parent
        if box.parent is not None and box.link_chars * 2 > box.chars:
            found[id(box)] = box.xpath
    return [xpath for xpath in found.values() if xpath]
