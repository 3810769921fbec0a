"""Lists, tables and preformatted lines that stand in the text: what most is, all of it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsclean.html.blocks.class_words import bit
from newsclean.html.blocks.nodes import Node
from newsclean.html.features.page_features import PageFeatures

# By judgement: two parts may be a label and its value.
_FEWEST_PARTS = 3
# Fewer paragraphs of the text may stand in any box.
_PARAGRAPHS = 2
# By judgement: lists of links are menus; cells of layout tables are longer, in characters. Of 86
# public pages half or twice the share changes none, nor do cells of half the length.
_MOST_LINKED = 0.1
_LONGEST_CELL = 120
_CELLS = frozenset({"td", "th"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_NOT_TEXT = (
    bit("share") | bit("related") | bit("news") | bit("member") | bit("ad") | bit("comment")
    | bit("nav") | bit("tags") | bit("legal") | bit("footer") | bit("modal") | bit("login")
    | bit("meta") | bit("author")
)  # fmt: skip


def keep_lists(page: PageFeatures, kept: list[bool]) -> None:
    """Keep lists and tables without links that stand beside paragraphs of the text, and headings.

    Short lines, as of winners, prices or standings, say too little of themselves for a score.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    if True not in kept:
        return
    homes = Counter(
        block.node.parent
        for block, keep, code in zip(page.blocks, kept, page.codes, strict=True)
        if keep and code == "prose"
    )
    first = kept.index(True)
    for box, parts in _boxes(page).items():
        stay = sum(kept[i] for i in parts) * 2 > len(parts)
        beside = homes[box.parent] >= (1 if stay else _PARAGRAPHS)
        if beside and parts[0] > first and _is_content(page, box, parts):
            for i in parts:
                kept[i] = True
    for i in range(len(kept) - 2, first, -1):
        block = page.blocks[i]
        if (
            not kept[i]
            and kept[i + 1]
            and block.node.tag in _HEADINGS
            and homes[block.node.parent] >= _PARAGRAPHS
            and not block.link_chars
            and not page.copies[i]
            and not page.title_mark.get(i, "").startswith("title")
        ):
            kept[i] = True


def _boxes(page: PageFeatures) -> dict[Node, list[int]]:
    """Give the lists, tables and stretches of code of a page with the numbers of their lines."""
    boxes: dict[Node, list[int]] = {}
    for i, block in enumerate(page.blocks):
        node = block.node
        box = node.parent
        if node.tag in _CELLS:
            while box is not None and box.tag != "table":
                box = box.parent
        elif node.tag == "pre":
            box = node
        elif node.tag != "li":
            continue
        if box is not None:
            boxes.setdefault(box, []).append(i)
    return boxes


def _is_content(page: PageFeatures, box: Node, parts: Sequence[int]) -> bool:
    blocks = [page.blocks[i] for i in parts]
    if (len(parts) < _FEWEST_PARTS and box.tag != "pre") or box.last - box.first + 1 != len(parts):
        return False
    if box.tag == "table":
        # A table that lays a page out has long cells, or one in a row.
        rows = len({block.node.parent for block in blocks})
        if rows < _FEWEST_PARTS or len(parts) < 2 * rows:
            return False
        if max(block.chars for block in blocks) > _LONGEST_CELL:
            return False
    linked = box.link_chars > _MOST_LINKED * box.chars
    return not linked and not page.places.names_of(blocks[0].node) & _NOT_TEXT
