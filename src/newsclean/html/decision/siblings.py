"""What stays with its siblings: prose of the same sort as the prose that stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Hashable, Sequence

from newsclean.html.blocks.class_words import bit
from newsclean.html.blocks.nodes import Node
from newsclean.html.decision.furniture_names import NOT_TEXT
from newsclean.html.features.page_features import PageFeatures

# A name on the element or on one so near says of what sort a paragraph is.
_NEAR = 3
# Of those of its sort so much must stay, or one comment that was taken for the text brings all.
# None of 86 public pages changes with half or with twice as much.
_LEAST_SHARE = 0.4
# That share and the chance the first look gives it must come to so much together: where all others
# stay a paragraph needs hardly any, where half do it must be likely by itself.
_TOGETHER = 0.9
# Before and after the text stand comments, whose short sentences are of one sort with prose, too.
_APART = 1.0
# Calls to read on or to subscribe are set like the text's paragraphs, but for their link. None of
# 86 public pages changes with half or with twice as much.
_MOST_LINKED = 0.1
# A paragraph of links stands amid the text if plain prose stands so near above and below it.
_AMID = 3
# Of lone paragraphs in the body that are so likely, or that the voter takes too, those that public
# pages take for the article outweigh the others three to one.
_SURE, _VOTED, _HARDLY = 0.7, 0.9, 0.1
# Titles end with question marks and dots, too.
_SENTENCE = re.compile(r"""[.。।؟][\s"'”’»›)\]“」』]*\Z""")
_EMBED = re.compile(r"\bembed", re.IGNORECASE)
_PROSE = frozenset({"prose", "prose-linked", "long", "sentence"})


def keep_siblings(page: PageFeatures, kept: list[bool], first_look: Sequence[float]) -> None:
    """Keep prose in elements that are named like those of the prose that stays.

    A body that a picture or an advertisement parts in two boxes of one class is one body.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
        first_look: The probability that the first table gave each block.
    """
    if True not in kept:
        return
    sorts = {i: sort_of(page.blocks[i].node) for i, code in enumerate(page.codes) if code in _PROSE}
    names: dict[Hashable, int] = {}
    all_: Counter[Hashable] = Counter()
    staying: Counter[Hashable] = Counter()
    for i, sort in sorts.items():
        all_[sort] += page.blocks[i].chars
        if kept[i]:
            staying[sort] += page.blocks[i].chars
            names[sort] = names.get(sort, 0) | page.places.names_of(page.blocks[i].node)
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    elsewhere = False
    for i, keep in enumerate(kept):
        elsewhere = not keep and (elsewhere or _begins_story(page, i))
        sort = sorts.get(i)
        if keep or elsewhere or sort not in names:
            continue
        share = staying[sort] / all_[sort]
        amid = first < i < last
        if (
            share >= _LEAST_SHARE
            and share + first_look[i] >= (_TOGETHER if amid else _APART)
            and (amid or page.codes[i] == "prose")
            and page.blocks[i].link_density <= _MOST_LINKED
            and page.copies[i] != "later"
            and not page.title_mark.get(i, "").startswith("title")
            and not page.places.names_of(page.blocks[i].node) & NOT_TEXT & ~names[sort]
        ):
            kept[i] = True


def _begins_story(page: PageFeatures, i: int) -> bool:
    """Tell whether a block is the headline of another story: a heading that leads there."""
    return page.codes[i] == "heading-linked" or (
        page.blocks[i].node.tag == "h1" and i > page.first and not page.title_mark.get(i)
    )


def keep_linked_sentences(page: PageFeatures, kept: list[bool]) -> None:
    """Keep paragraphs that are one link and a whole sentence, amid paragraphs of their sort.

    The title of another story is no sentence, or stands in a card.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    likely = [
        i
        for i, code in enumerate(page.codes)
        if code == "linked-long"
        and not kept[i]
        and page.prose.shapes[i].prose
        and page.copies[i] != "later"
        and _SENTENCE.search(page.blocks[i].text)
    ]
    if not likely:
        return
    prose = [keep and code == "prose" for keep, code in zip(kept, page.codes, strict=True)]
    nodes = [block.node for block, is_prose in zip(page.blocks, prose, strict=True) if is_prose]
    sorts = {sort_of(node) for node in nodes}
    bodies = {node.parent for node in nodes}
    found = [
        i
        for i in likely
        if True in prose[max(0, i - _AMID) : i]
        and (True in prose[i + 1 : i + 1 + _AMID] or _ends_body(page, kept, i))
        and (
            sort_of(page.blocks[i].node) in sorts
            or _is_nameless_box(page.blocks[i].node, bodies)
            or _is_embedded(page.blocks[i].node)
        )
    ]
    for i in found:
        kept[i] = True


def _ends_body(page: PageFeatures, kept: Sequence[bool], i: int) -> bool:
    """Tell whether a line ends the element that the line above it stands in, as its last child."""
    home, above = page.blocks[i].node.parent, page.blocks[i - 1].node.parent
    return kept[i - 1] and home is not None and home is above and home.last == i


def _is_nameless_box(node: Node, bodies: Collection[Node | None]) -> bool:
    """Tell whether a box that no name tells of stands beside paragraphs of the text."""
    return node.tag == "div" and not node.names and node.parent in bodies


def _is_embedded(node: Node) -> bool:
    """Tell whether an element holds a post of somebody's that the article shows."""
    above: Node | None = node
    for _ in range(_NEAR):
        if above is None:
            return False
        if above.bits & bit("tweet") or _EMBED.search(above.names):
            return True
        above = above.parent
    return False


def keep_lone_paragraphs(
    page: PageFeatures, kept: list[bool], first_look: Sequence[float], votes: Sequence[float]
) -> None:
    """Keep a paragraph that stands alone in a box of the body, whatever the box is called.

    A box of comments or of other stories holds more than one line.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
        first_look: The probability that the first table gave each block.
        votes: The share of each block that the voter takes for article; empty if none was asked.
    """
    bodies = (page.prose.main, page.prose.core)
    below = 0
    for i, block in enumerate(page.blocks):
        if kept[i] and page.codes[i] == "prose":
            below = _AMID + 1
        voted = bool(votes) and votes[i] >= _VOTED
        likely = first_look[i] >= (_HARDLY if voted else _SURE)
        if (
            not kept[i]
            and below > 0
            and likely
            and page.codes[i] == "prose"
            and page.prose.shapes[i].ended
            and not block.link_chars
            and page.copies[i] != "later"
            and not page.title_mark.get(i, "").startswith("title")
            and around(block.node) in bodies
        ):
            kept[i] = True
        below -= 1


def around(node: Node) -> Node | None:
    """Give the element that holds more than the line of a node.

    Args:
        node: The element that holds the line.
    """
    above: Node | None = node
    while above is not None and above.first == above.last:
        above = above.parent
    return above


def home_of(node: Node) -> Node | None:
    """Give the element around a line or box that holds more than it, as a body holds paragraphs.

    Args:
        node: The element of the line, or the box.
    """
    home = node.parent
    while home is not None and (home.first, home.last) == (node.first, node.last):
        home = home.parent
    return home


def sort_of(node: Node, *, anywhere: bool = False) -> Hashable:
    """Give the tags and names from an element up to the first that has a name, or to its parent.

    Args:
        node: The element.
        anywhere: Whether elements without names of several parents may be of one sort.
    """
    sort: list[Hashable] = []
    above: Node | None = node
    while above is not None and len(sort) < _NEAR:
        sort.append((above.tag, above.names))
        if above.names and len(sort) > 1:
            return tuple(sort)
        above = above.parent
    return tuple(sort) if anywhere else (*sort, node.parent)
