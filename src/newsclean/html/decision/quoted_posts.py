"""What an article quotes in a box of its own amid its paragraphs, as posts of others are shown."""

from __future__ import annotations

from newsclean.html.blocks.class_words import bit
from newsclean.html.blocks.nodes import TAG_BIT, Node
from newsclean.html.decision.furniture_names import ASIDE_TAGS, NOT_TEXT
from newsclean.html.decision.siblings import home_of
from newsclean.html.features.page_features import PageFeatures

_QUOTATION = TAG_BIT["blockquote"]
# Shows of networks are named as buttons are that share on them.
_FURNITURE = NOT_TEXT & ~bit("share")
# In letters, by judgement: shorter lines name who posted.
_SHORTEST = 25
# By judgement: a quotation stands so near below a paragraph of the text.
_BELOW = 4
# Of a post its date and its pictures are links; what is more of a link leads to another story.
_MOST_LINKED = 0.5
_DASHES = ("—", "–", "-", "@")


def keep_quoted_posts(page: PageFeatures, kept: list[bool]) -> None:
    """Keep quotations that stand below paragraphs of the text, in the element around those.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    homes: set[Node | None] = set()
    below = 0
    for i, block in enumerate(page.blocks):
        node = block.node
        if kept[i] and page.codes[i] == "prose" and not node.inside & _QUOTATION:
            homes |= {node.parent, home_of(node)}
            below = _BELOW + 1
        elif (
            not kept[i]
            and below > 0
            and node.inside & _QUOTATION
            and not node.inside & ASIDE_TAGS
            and page.prose.shapes[i].size >= _SHORTEST
            and block.link_density <= _MOST_LINKED
            and not block.text.startswith(_DASHES)
            and page.copies[i] != "later"
            and not page.places.names_of(node) & _FURNITURE
            and _stands_in(node, homes)
        ):
            kept[i] = True
        below -= 1


def _stands_in(node: Node, homes: set[Node | None]) -> bool:
    """Tell whether the quotation that a node stands in is in one of some elements."""
    above: Node | None = node
    while above is not None and above.inside & _QUOTATION:
        above = above.parent
    # A box of its own may be around it.
    return above is not None and (above in homes or above.parent in homes)
