"""What stays whatever the scores say: standfirsts, recipes, last sentences, what was voted for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from newsclean.html.blocks.class_words import bit
from newsclean.html.blocks.nodes import Node
from newsclean.html.decision.furniture_names import (
    ABOUT_TEXT,
    ASIDE,
    ASIDE_TAGS,
    NOT_TEXT,
    PICTURES,
)
from newsclean.html.features.line_text import says_clock_time
from newsclean.html.features.page_features import PageFeatures

# By judgement: a full sentence that the first look is so sure of.
_SURE = 0.8
# A standfirst stands so near the text, is so long, and is at least this likely. Of 86 public pages
# one gains lines within twice as many blocks, three with half the chance; half as many blocks and
# twice the chance change none.
_WITHIN = 12
_SHORTEST = 40
# What is called a standfirst may be shorter. By judgement.
_SHORTEST_LEAD = 20
_MOST_LINKED = 0.3
_POSSIBLE = 0.15
# By judgement, in letters: the shortest sentence that says what happened.
_SHORTEST_FLASH = 25
_HEADINGS = frozenset({"h1", "h2", "h3"})
_STANDFIRST_PROPS = frozenset({"description", "alternativeheadline"})
_NOT_STANDFIRST = ASIDE | PICTURES | ABOUT_TEXT
# By judgement: half of a block makes it voted for.
_VOTED = 0.5
# By judgement, in characters: so little cannot be the article if the voter has so much.
_NEXT_TO_NOTHING, _AN_ARTICLE = 100, 300
# Of a short last sentence no score is sure; of a site's own lines it is.
_HARDLY = 0.05
# By judgement: two items are no list yet.
_FEWEST_ITEMS = 3
# Lists and headings are less sure than prose. For both: none of 86 public pages changes with half
# or with twice as much.
_LIKELY_ITEM = 0.4
_LIKELY_HEADING = 0.25


def keep_standfirst(page: PageFeatures, kept: list[bool], chances: Sequence[float]) -> None:
    """Keep what introduces the text between the headline and the first kept prose.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
        chances: The highest probability that each block got.
    """
    title = page.title_at
    text = next(
        (i for i in range(title + 1, len(kept)) if kept[i] and page.codes[i] == "prose"), -1
    )
    if title < 0 or text < 0:
        return
    below_heading = False
    for i in range(text - 1, max(title, text - _WITHIN - 1), -1):
        if not kept[i] and chances[i] >= _POSSIBLE and _introduces(page, i, chances, below_heading):
            kept[i] = True
        elif not kept[i] and page.codes[i] == "heading" and page.blocks[i].node.tag in _HEADINGS:
            below_heading = True


def _introduces(page: PageFeatures, i: int, chances: Sequence[float], below_heading: bool) -> bool:
    block, shape = page.blocks[i], page.prose.shapes[i]
    node = block.node
    own = block.bits | node.bits
    is_lead = (own | (node.parent.bits if node.parent else 0)) & bit("lead")
    if (
        shape.size < (_SHORTEST_LEAD if is_lead else _SHORTEST)
        or block.link_density > _MOST_LINKED
        or own & _NOT_STANDFIRST
        or node.inside & ASIDE_TAGS
        or page.copies[i] == "later"
        or says_clock_time(block.text, shape.size)
    ):
        return False
    if page.title_mark.get(i, "").startswith("description"):
        return True
    if below_heading:
        return False
    if is_lead:
        return True
    return (
        any(prop.lower() in _STANDFIRST_PROPS for prop in block.props | node.props)
        or (node.tag in _HEADINGS and i == page.title_at + 1)
        or (shape.ended and chances[i] >= _SURE)
    )


def keep_sure(page: PageFeatures, kept: list[bool], first_look: Sequence[float]) -> None:
    """Keep what the first look was sure of amid the text, where a second opinion spoke against it.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
        first_look: The probability that the first table gave each block.
    """
    if True not in kept:
        return
    last = len(kept) - 1 - kept[::-1].index(True)
    for i in range(kept.index(True), last):
        if (
            not kept[i]
            and first_look[i] >= _SURE
            and page.copies[i] != "later"
            and not page.title_mark.get(i, "").startswith("title")
            and _is_plain(page, i)
        ):
            kept[i] = True


def keep_last_sentences(page: PageFeatures, kept: list[bool], chances: Sequence[float]) -> None:
    """Keep the short sentences with which a text ends, in paragraphs like those above them.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
        chances: The highest probability that each block got.
    """
    if True not in kept:
        return
    last = len(kept) - 1 - kept[::-1].index(True)
    above = page.blocks[last].node
    for i in range(last + 1, len(kept)):
        node = page.blocks[i].node
        if (
            (_home(node), node.tag, node.names) != (_home(above), above.tag, above.names)
            or node.tag != "p"
            or not page.prose.shapes[i].ended
            or page.blocks[i].link_chars
            or chances[i] < _HARDLY
        ):
            return
        kept[i] = True


def _home(node: Node) -> Node | None:
    """Give the element around a node, as if no heading had lost its end tag."""
    home = node.parent
    while home is not None and home.tag in _HEADINGS:
        home = home.parent
    return home


def keep_votes(page: PageFeatures, kept: list[bool], votes: Sequence[float]) -> None:
    """Keep what the voter takes for the article where the scores leave next to nothing.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
        votes: The share of each block that the voter takes for article.
    """
    sizes = [block.chars for block in page.blocks]
    voted = [vote >= _VOTED for vote in votes]
    left, offered = sum(compress(sizes, kept)), sum(compress(sizes, voted))
    if left < _NEXT_TO_NOTHING and offered > _AN_ARTICLE:
        kept[:] = voted


def keep_recipes(page: PageFeatures, kept: list[bool], first_look: Sequence[float]) -> None:
    """Keep the lists of a recipe that a second opinion takes for furniture, and their headings.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
        first_look: The probability that the first table gave each block.
    """
    if True not in kept:
        return
    lists: dict[int, list[int]] = {}
    for i in range(kept.index(True), len(kept)):
        node = page.blocks[i].node
        if node.tag == "li" and node.parent and _is_recipe(page, i):
            lists.setdefault(id(node.parent), []).append(i)
    for items in lists.values():
        likely = sum(first_look[i] for i in items) >= _LIKELY_ITEM * len(items)
        if likely and len(items) >= _FEWEST_ITEMS and all(_is_plain(page, i) for i in items):
            for i in items:
                kept[i] = True
            above = items[0] - 1
            if page.codes[above] == "heading" and first_look[above] >= _LIKELY_HEADING:
                kept[above] = True


def _is_recipe(page: PageFeatures, i: int) -> bool:
    node = page.blocks[i].node
    names = node.bits | (node.parent.bits if node.parent else 0) | page.places.names_of(node)
    return bool(names & bit("recipe"))


def _is_plain(page: PageFeatures, i: int) -> bool:
    """Say whether neither names nor links speak against a block."""
    block = page.blocks[i]
    linked = block.link_density > _MOST_LINKED
    return not linked and not page.places.names_of(block.node) & NOT_TEXT


def keep_flash(page: PageFeatures, kept: list[bool]) -> None:
    """Keep the sentences straight below the headline of a page on which nothing else stays.

    News of one or two sentences is too little prose for any score.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    if True in kept or page.title_at < 0:
        return
    for i in range(page.title_at + 1, len(kept)):
        block, shape = page.blocks[i], page.prose.shapes[i]
        reads = shape.ended and shape.size >= _SHORTEST_FLASH and _is_plain(page, i)
        if reads and not block.link_chars:
            kept[i] = True
        elif i - page.title_at > _WITHIN or True in kept or page.codes[i].startswith("heading"):
            return
