"""What a block outside the article is, as far as its markup tells."""

from __future__ import annotations

import re

from newsclean.claim import Kind
from newsclean.html.blocks.class_words import bit
from newsclean.html.blocks.nodes import TAG_BIT, PageBlock
from newsclean.html.decision.dropped_anyway import is_stamp
from newsclean.html.features.page_features import PageFeatures

_CAPTION_TAGS = TAG_BIT["figcaption"] | TAG_BIT["caption"]
_PICTURED = bit("caption") | bit("media")
_NAV_TAGS = TAG_BIT["nav"] | TAG_BIT["footer"]
# By judgement, in characters; they choose the kind of what goes, not whether it goes.
_SHORTEST_CAPTION = 12
_LONGEST_BYLINE = 150
_CONSENT = re.compile("cookie|consent|gdpr", re.IGNORECASE)
_KINDS = (
    (bit("comment"), Kind.COMMENTS),
    (bit("share"), Kind.SHARE),
    (bit("news") | bit("member"), Kind.NEWSLETTER),
    (bit("related"), Kind.RELATED),
    (bit("ad"), Kind.SPONSORED),
    (bit("nav"), Kind.NAV),
)


def kind_of(page: PageFeatures, number: int) -> tuple[Kind, str | None]:
    """Give the kind of a block outside the article, and the field of the article it belongs in.

    Only what stands near the article fills a field; elsewhere it is that of another article.

    Args:
        page: The features of the page.
        number: The number of the block.
    """
    block = page.blocks[number]
    mark = page.title_mark.get(number)
    if number == page.title_at and mark in {"title.same", "title.holds"}:
        return Kind.HEADLINE, "headline"
    if is_stamp(page, number):
        return Kind.PUBLISHED, "date_published"
    if block.node.inside & _NAV_TAGS:
        return Kind.NAV, None
    names = block.bits | page.places.names_of(block.node)
    for bits, kind in _KINDS:
        if names & bits:
            # A banner is an advertisement's or that of a request for consent.
            asks = kind is Kind.SPONSORED and _CONSENT.search(" ".join(block.node.tokens))
            return (Kind.COOKIE if asks else kind), None
    if not page.title_at <= number <= page.last or page.title_at < 0:
        return Kind.CHROME, None
    return _beside_the_text(block, names)


def _beside_the_text(block: PageBlock, names: int) -> tuple[Kind, str | None]:
    linked = block.link_density > 0.5
    is_caption = block.node.inside & _CAPTION_TAGS or names & _PICTURED
    if is_caption and not linked and block.chars >= _SHORTEST_CAPTION:
        return Kind.CAPTION, "images"
    if block.chars <= _LONGEST_BYLINE:
        props = {prop.lower() for prop in block.props | block.node.props}
        has_digit = any(letter.isdigit() for letter in block.text)
        if "datepublished" in props or ("time" in props and has_digit):
            return Kind.PUBLISHED, "date_published"
        if "author" in props and not has_digit:
            return Kind.BYLINE, "authors"
    return Kind.CHROME, None
