"""Other articles below the article, as pages load them for readers who go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, compress

from newsclean.fields.byline import is_byline
from newsclean.fields.dates import is_date_line
from newsclean.html.blocks.class_words import bit
from newsclean.html.blocks.nodes import Node
from newsclean.html.features.page_features import PageFeatures

_ARTICLE, _HEADLINE = "article", "h1"
# By judgement: with fewer paragraphs in its own element, what follows may be its chapters or the
# entries of a live blog.
_PARAGRAPHS = 3
# By judgement: writer and date stand so near below the headline.
_HEAD = 3
# Names of elements that each hold an article, or an entry of a list of them.
_ARTICLES = bit("article") | bit("list")


def drop_other_articles(page: PageFeatures, kept: list[bool]) -> None:
    """Drop what stands in an element of its own below that of the headline, set like that one.

    It is an `article` element, or one of the same tag and names beside the article's. It must begin
    with a first heading as the article does, or with a heading that is a link to another page.
    Chapters of one article have smaller headings, or stand in parts of one `article` with the
    headline, or in elements that are called no article and have no writer or date of their own.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
    """
    if page.title_at < 0:
        return
    title = page.blocks[page.title_at]
    _drop_article_elements(page, kept, title.node)
    _drop_elements_alike(page, kept, title.node)


def _drop_article_elements(page: PageFeatures, kept: list[bool], title: Node) -> None:
    own, told = _outermost(title), _told(page, kept)
    if own is None or not _holds_article(told, own):
        return
    known: dict[int, bool] = {}
    for i, block in compress(enumerate(page.blocks), kept):
        if i <= own.last:
            continue
        box = _outermost(block.node)
        if box is None:
            continue
        if id(box) not in known:
            known[id(box)] = _heads_other(page, box.first)
        kept[i] = not known[id(box)]


def _drop_elements_alike(page: PageFeatures, kept: list[bool], title: Node) -> None:
    around = {id(node): inner for node, inner in _pairs_above(title)}
    told, whole = _told(page, kept), next(_articles_around(title), None)
    first = page.title_at if whole is None else whole.last
    for i in range(first + 1, len(kept)):
        if not _heads_other(page, i):
            continue
        beside = (
            (box, around[id(home)])
            for home, box in _pairs_above(page.blocks[i].node)
            if id(home) in around
        )
        box, own = next(beside, (None, None))
        if (
            box is None
            or own is None
            or box.first != i
            or (box.tag, box.names) != (own.tag, own.names)
            or not _is_article(page, i, box)
            or not _holds_article(told, own)
        ):
            continue
        for j in range(box.first, box.last + 1):
            kept[j] = False


def _pairs_above(node: Node) -> list[tuple[Node, Node]]:
    """Give the elements around a node from the inside out, each with the one in it."""
    pairs: list[tuple[Node, Node]] = []
    while node.parent is not None:
        pairs.append((node.parent, node))
        node = node.parent
    return pairs


def _heads_other(page: PageFeatures, i: int) -> bool:
    """Tell whether a block is the headline of another article than the page's."""
    title, head = page.blocks[page.title_at], page.blocks[i]
    alike = head.node.tag == title.node.tag == _HEADLINE
    linked = page.codes[i] == "heading-linked"
    leads_away = linked and not any("#" in link for link in head.links)
    return head.text != title.text and (alike or leads_away)


def _is_article(page: PageFeatures, i: int, box: Node) -> bool:
    """Tell whether an element with a headline is an article, by name, link or writer."""
    linked = bool(box.names) and page.codes[i] == "heading-linked"
    return linked or bool(box.bits & _ARTICLES) or _is_signed(page, i, box)


def _is_signed(page: PageFeatures, i: int, box: Node) -> bool:
    """Tell whether a writer or a date stands straight below a headline, in its own element."""
    below = page.blocks[i + 1 : min(i + 1 + _HEAD, box.last + 1)]
    return any(is_byline(block.text) or is_date_line(block.text) for block in below)


def _told(page: PageFeatures, kept: list[bool]) -> list[int]:
    """Give how many paragraphs of the text stand before each block, and in all."""
    prose = (keep and code == "prose" for keep, code in zip(kept, page.codes, strict=True))
    return [*accumulate(prose, initial=0)]


def _holds_article(told: Sequence[int], own: Node) -> bool:
    return told[own.last + 1] - told[own.first] >= _PARAGRAPHS


def _outermost(node: Node) -> Node | None:
    """Give the outermost `article` element around a block."""
    around = [*_articles_around(node)]
    return around[-1] if around else None


def _articles_around(node: Node | None) -> Iterator[Node]:
    """Give the `article` elements around a block, from the inside out."""
    while node is not None:
        if node.tag == _ARTICLE:
            yield node
        node = node.parent
