"""A second opinion on a page: what trafilatura takes for the article."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from copy import copy

from newsclean.html.blocks.tree import Tree

# What trafilatura reports of a page is of no use to those who only asked to clean it.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def second_opinion(tree: Tree, without: Sequence[str] = (), *, fast: bool = False) -> str:
    """Give the text that trafilatura extracts from a parsed page; empty where it finds none.

    >>> from newsclean.html.blocks.tree import parse
    >>> second_opinion(parse("<html><body><p>It rained.</p></body></html>"))
    'It rained.'

    Args:
        tree: The parsed page; it is left as it is.
        without: The places of elements that are not shown to it.
        fast: Whether it asks no other tools where it finds little itself.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415  (takes 300 ms, seldom needed)

    if without:
        tree = copy(tree)
        hidden = [element for xpath in without for element in tree.xpath(xpath)]
        for element in hidden:
            element.drop_tree()
    try:
        found = bare_extraction(tree, include_comments=False, with_metadata=False, fast=fast)
    except Exception:  # noqa: BLE001  (an opinion is not needed; pages break extractors in any way)
        return ""
    return getattr(found, "text", None) or ""
