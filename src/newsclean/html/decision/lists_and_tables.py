"""Lists, tables and preformatted lines that stand in the text: what most is, all of it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from newsclean.fields.dates import is_date_line
from newsclean.html.blocks.nodes import Node, PageBlock
from newsclean.html.decision.furniture_names import ABOUT_TEXT, NOT_TEXT
from newsclean.html.decision.siblings import home_of, sort_of
from newsclean.html.features.page_features import PageFeatures

# By judgement: two parts may be a label and its value.
_FEWEST_PARTS = 3
# Fewer paragraphs of the text may stand in any box.
_PARAGRAPHS = 2
# By judgement: lists of links are menus; cells of layout tables are longer, in characters. Of 86
# public pages half or twice the share changes none, nor do cells of half the length.
_MOST_LINKED = 0.1
_LONGEST_CELL = 120
# By judgement: a heading that is a link heads what it leads to.
_LINKED = 0.5
# By judgement, in characters: a day, or a term.
_LONGEST_LABEL = 40
_HEADS = frozenset({"heading", "strong"})
_OF_LISTS = frozenset({"ul", "ol", "li"})
_NO_CELLS = frozenset({"li", "pre"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_FURNITURE = NOT_TEXT | ABOUT_TEXT


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
        home_of(block.node)
        for block, keep, code in zip(page.blocks, kept, page.codes, strict=True)
        if keep and code == "prose"
    )
    first = kept.index(True)
    for box, parts in _boxes(page).items():
        stay = sum(kept[i] for i in parts) * 2 > len(parts)
        beside = homes[home_of(box)] >= (1 if stay else _PARAGRAPHS)
        if (
            not beside
            or parts[0] <= first
            or (not stay and _is_headed(page, kept, box, parts[0] - 1))
        ):
            continue
        if _is_content(page, box, parts):
            for i in parts:
                kept[i] = True
    for i in range(len(kept) - 2, first, -1):
        block = page.blocks[i]
        if (
            not kept[i]
            and block.node.tag in _HEADINGS
            and not block.link_chars
            and not page.title_mark.get(i, "").startswith("title")
        ):
            # An entry of a live blog stands in an element of its own, and is listed above.
            kept[i] = _heads_entry(page, kept, i) or (
                kept[i + 1] and homes[_home_of_text(page, i)] >= _PARAGRAPHS and not page.copies[i]
            )


def _home_of_text(page: PageFeatures, i: int) -> Node | None:
    """Give the element where the text of a heading must stand.

    Above a heading that is no smaller, one in a box of its own may head what is cut.
    """
    node = page.blocks[i].node
    empty = page.codes[i + 1] == "heading" and page.blocks[i + 1].node.tag <= node.tag
    return node.parent if empty else home_of(node)


def _heads_entry(page: PageFeatures, kept: Sequence[bool], i: int) -> bool:
    """Tell whether prose that stays follows a line in the same element, perhaps below a date."""
    named = page.places.names_of(page.blocks[i].node) & NOT_TEXT
    below = i + 2 if i + 2 < len(kept) and is_date_line(page.blocks[i + 1].text) else i + 1
    beside = page.blocks[below].node.parent is page.blocks[i].node.parent
    return beside and kept[below] and page.codes[below] == "prose" and not named


def _is_headed(page: PageFeatures, kept: Sequence[bool], box: Node, i: int) -> bool:
    """Tell whether the line straight above a list is furniture by its name or its link."""
    block = page.blocks[i]
    named = page.places.names_of(block.node) & NOT_TEXT or block.link_density > _LINKED
    return not kept[i] and bool(named) and block.node.parent is box.parent


def keep_labels(page: PageFeatures, kept: list[bool]) -> None:
    """Keep dates, or terms, of one sort that each stand above a paragraph, or entry, that stays.

    So are those of a timeline set, of a live blog, of a glossary. Other lines may be captions.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    above = {
        i
        for i, block in enumerate(page.blocks[:-1])
        if _heads_prose(page, kept, i + 1) and _is_label(block)
    }
    if len(above) < _FEWEST_PARTS:
        return
    sorts: dict[Hashable, list[int]] = {}
    for i, block in enumerate(page.blocks):
        if _is_label(block):
            sorts.setdefault(sort_of(block.node, anywhere=True), []).append(i)
    for lines in sorts.values():
        # A name that tells of a date tells nothing where most of them stay.
        most = 2 * sum(kept[i] for i in lines) > len(lines)
        furniture = NOT_TEXT if most else _FURNITURE
        if len({page.blocks[i].text for i in lines}) >= _FEWEST_PARTS and all(
            i in above
            and not page.blocks[i].link_chars
            and not page.places.names_of(page.blocks[i].node) & furniture
            for i in lines
        ):
            for i in lines:
                kept[i] = True


def _heads_prose(page: PageFeatures, kept: Sequence[bool], i: int) -> bool:
    """Tell whether prose that stays begins at a block, perhaps below a heading of its own."""
    if kept[i] and page.codes[i] in _HEADS and i + 1 < len(kept):
        i += 1
    return kept[i] and page.codes[i] == "prose"


def _is_label(block: PageBlock) -> bool:
    is_short = block.chars <= _LONGEST_LABEL
    return is_short and (block.node.tag == "dt" or is_date_line(block.text))


def _boxes(page: PageFeatures) -> dict[Node, list[int]]:
    """Give the lists, tables and stretches of code of a page with the numbers of their lines."""
    boxes: dict[Node, list[int]] = {}
    for i, block in enumerate(page.blocks):
        node = block.node
        box = node.parent
        if node.tag == "pre":
            box = node
        elif node.tag == "li":
            box = _outermost(box)
        else:
            box = node.table
        if box is not None:
            boxes.setdefault(box, []).append(i)
    return boxes


def _outermost(box: Node | None) -> Node | None:
    """Give the list around all lists that a list is an item of."""
    above = box
    while above is not None and above.tag in _OF_LISTS:
        box = above if above.tag != "li" else box
        above = above.parent
    return box


def _is_content(page: PageFeatures, box: Node, parts: Sequence[int]) -> bool:
    blocks = [page.blocks[i] for i in parts]
    if (len(parts) < _FEWEST_PARTS and box.tag != "pre") or box.last - box.first + 1 != len(parts):
        return False
    if blocks[0].node.tag not in _NO_CELLS:
        # A table that lays a page out has long cells, or one in a row.
        rows = len({block.node.parent for block in blocks})
        if rows < _FEWEST_PARTS or len(parts) < 2 * rows:
            return False
        if max(block.chars for block in blocks) > _LONGEST_CELL:
            return False
    linked = box.link_chars > _MOST_LINKED * box.chars
    return not linked and not page.places.names_of(blocks[0].node) & _FURNITURE
