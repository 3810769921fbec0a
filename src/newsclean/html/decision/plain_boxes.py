"""Boxes of plain lines in the body of the article: facts, results, hours, sources, addresses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from newsclean.fields.byline import is_byline
from newsclean.fields.dates import is_date_line
from newsclean.fields.names import are_bare_names
from newsclean.fields.signature import is_signature
from newsclean.html.blocks.class_words import bit
from newsclean.html.blocks.nodes import TAG_BIT, Node
from newsclean.html.decision.siblings import sort_of
from newsclean.html.features.page_features import PageFeatures

# Fewer paragraphs of the text may stand in any box.
_PARAGRAPHS = 2
# A single line may be a caption, a label, or where the text is from.
_FEWEST_LINES = 2
# By judgement, in characters: what is longer is a paragraph, which other steps judge.
_LONGEST = 200
_NOT_TEXT = (
    bit("share") | bit("related") | bit("news") | bit("member") | bit("ad") | bit("comment")
    | bit("nav") | bit("tags") | bit("legal") | bit("footer") | bit("modal") | bit("login")
    | bit("meta") | bit("author") | bit("caption") | bit("media") | bit("tool") | bit("hidden")
    | bit("shop")
)  # fmt: skip
_NOT_TAGS = (
    TAG_BIT["nav"] | TAG_BIT["footer"] | TAG_BIT["form"] | TAG_BIT["button"] | TAG_BIT["label"]
    | TAG_BIT["figure"] | TAG_BIT["figcaption"] | TAG_BIT["a"] | TAG_BIT["address"]
)  # fmt: skip


def keep_plain_boxes(page: PageFeatures, kept: list[bool]) -> None:
    """Keep boxes of short lines that stand below paragraphs of the text, in the same element.

    Furniture has links, buttons or names that tell; what has none of these is the author's.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    homes = Counter(
        block.node.parent
        for block, keep, code in zip(page.blocks, kept, page.codes, strict=True)
        if keep and code == "prose"
    )
    bodies = {home for home, paragraphs in homes.items() if home and paragraphs >= _PARAGRAPHS}
    if not bodies:
        return
    first = kept.index(True)
    sorts = {
        sort_of(block.node)
        for block, keep, code in zip(page.blocks, kept, page.codes, strict=True)
        if keep and code == "prose"
    }
    for numbers in _plain_lines(page, kept, bodies, first):
        if len(numbers) >= _FEWEST_LINES or _is_last_line(page, kept, numbers[0], sorts):
            for i in numbers:
                kept[i] = True


def _is_last_line(
    page: PageFeatures, kept: Sequence[bool], i: int, sorts: Collection[Hashable]
) -> bool:
    """Tell whether a line stands straight below a paragraph and is set like one."""
    block = page.blocks[i]
    below_prose = i > 0 and kept[i - 1] and page.codes[i - 1] == "prose"
    return below_prose and block.node.tag == "p" and sort_of(block.node) in sorts


def _plain_lines(
    page: PageFeatures, kept: Sequence[bool], bodies: Collection[Node], first: int
) -> Iterator[list[int]]:
    """Give the lines of each plain box in a body, and the stretches of such lines in none."""
    places = [_place(block.node, bodies) for block in page.blocks]
    for place, group in groupby(range(first, len(kept)), places.__getitem__):
        if place is None:
            continue
        (home, box), numbers = place, list(group)
        plain = [page.codes[i] != "prose" and _is_plain(page, i, home) for i in numbers]
        if box is None:
            runs = groupby(zip(numbers, plain, strict=True), itemgetter(1))
            yield from ([i for i, _ in run] for is_plain, run in runs if is_plain)
        elif all(plain):
            yield numbers


def _place(node: Node, bodies: Collection[Node]) -> tuple[Node, Node | None] | None:
    """Give the body that a line stands in, and the box in it that holds other lines, too."""
    box = node
    while box.parent is not None and box.parent not in bodies:
        box = box.parent
    if box.parent is None:
        return None
    return box.parent, box if box.first != box.last else None


def _is_plain(page: PageFeatures, i: int, home: Node) -> bool:
    block = page.blocks[i]
    text = block.text
    return (
        len(text) <= _LONGEST
        and not block.link_chars
        and not block.pictured
        and not block.node.hidden
        and not block.node.inside & ~home.inside & _NOT_TAGS
        and not (block.bits | _names(block.node, home)) & _NOT_TEXT
        and not page.copies[i]
        and not page.title_mark.get(i, "").startswith("title")
        and not is_byline(text)
        and not is_signature(text)
        and not are_bare_names(text)
        and not is_date_line(text)
    )


def _names(node: Node, home: Node) -> int:
    bits = 0
    above: Node | None = node
    while above is not None and above is not home:
        bits |= above.bits
        above = above.parent
    return bits
