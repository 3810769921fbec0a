"""What stays with its siblings: prose of the same sort as the prose that stays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from newsclean.html.blocks.class_words import bit
from newsclean.html.blocks.nodes import Node
from newsclean.html.features.page_features import PageFeatures

# A name on the element or on one so near says of what sort a paragraph is.
_NEAR = 3
# Of those of its sort so much must stay, or one comment that was taken for the text brings all.
_FEWEST = 0.4
# That share and the chance the first look gives it must come to so much together: where all others
# stay a paragraph needs hardly any, where half do it must be likely by itself.
_TOGETHER = 0.9
_MOST_LINKED = 0.3
_PROSE = frozenset({"prose", "prose-linked", "long", "sentence"})
_NOT_TEXT = (
    bit("share") | bit("related") | bit("news") | bit("member") | bit("ad") | bit("comment")
    | bit("nav") | bit("tags") | bit("legal") | bit("footer") | bit("modal") | bit("login")
)  # fmt: skip


def keep_siblings(page: PageFeatures, kept: list[bool], first_look: Sequence[float]) -> None:
    """Keep prose in elements that are named like those of the prose that stays.

    A body that a picture or an advertisement parts in two boxes of one class is one body.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
        first_look: The probability that the first table gave each block.
    """
    sorts = [_sort_of(block.node) for block in page.blocks]
    names: dict[Hashable, int] = {}
    all_: Counter[Hashable] = Counter()
    staying: Counter[Hashable] = Counter()
    for i, sort in enumerate(sorts):
        if page.codes[i] in _PROSE:
            all_[sort] += page.blocks[i].chars
            if kept[i]:
                staying[sort] += page.blocks[i].chars
                names[sort] = names.get(sort, 0) | page.places.names_of(page.blocks[i].node)
    for i, sort in enumerate(sorts):
        if kept[i] or page.codes[i] not in _PROSE or sort not in names:
            continue
        share = staying[sort] / all_[sort]
        if (
            share >= _FEWEST
            and share + first_look[i] >= _TOGETHER
            and page.blocks[i].link_density <= _MOST_LINKED
            and page.copies[i] != "later"
            and not page.title_mark.get(i, "").startswith("title")
            and not page.places.names_of(page.blocks[i].node) & _NOT_TEXT & ~names[sort]
        ):
            kept[i] = True


def _sort_of(node: Node) -> Hashable:
    """Give the tags and names from an element up to the first that has a name, or to its parent."""
    sort: list[Hashable] = []
    above: Node | None = node
    while above is not None and len(sort) < _NEAR:
        sort.append((above.tag, above.names))
        if above.names and len(sort) > 1:
            return tuple(sort)
        above = above.parent
    return (*sort, node.parent)
