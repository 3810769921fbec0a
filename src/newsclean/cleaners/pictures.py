"""Pictures that Markdown or a content system's shortcode has left in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document
from newsclean.fields.picture_marks import SHORTCODE, pictures_in, without_pictures

_ITEM = re.compile(r"[-*+•]\s")
_ITALICS = re.compile(r"([*_])(?![*_\s])[^*_]{2,400}\1")
_FORMULA = re.compile(r"[=^≈≤≥∑∫√]|\\[a-z]")


def pictures(document: Document, /) -> Iterator[Claim]:
    """Claim lines that are pictures and nothing else, and captions between shortcodes.

    >>> import newsclean
    >>> newsclean.clean("![The quay at noon](quay.jpg)\\n\\nIt rained all night.").text
    'It rained all night.'

    A picture beside words stays, as it may be a sign that belongs to them; so do the steps of a
    list and formulas. What stands between shortcodes is a caption wherever they stand.

    Args:
        document: The text.
    """
    live = document.live
    blocks = document.blocks if "![" in live or SHORTCODE in live else ()
    for block, below in zip_longest(blocks, blocks[1:]):
        text = block.text
        if "![" not in text and SHORTCODE not in text:
            continue
        rest = without_pictures(text)
        shown = tuple(pictures_in(text))
        # An open bracket begins a link that ends on another line.
        alone = not any(mark == "[" or mark.isalnum() for mark in rest)
        step = _ITEM.match(rest) is not None
        alone &= not any(
            picture.words and (step or _FORMULA.search(picture.words)) for picture in shown
        )
        for picture in shown:
            if alone or text.startswith(SHORTCODE, picture.start):
                yield block.claim(
                    Kind.CAPTION if picture.words else Kind.CHROME,
                    span=None if alone else (picture.start, picture.end),
                    field="images" if picture.words else None,
                    reason="A picture and the words that go with it",
                )
        if shown and alone and below is not None and _is_its_caption(document, block, below):
            yield below.claim(
                Kind.CAPTION, field="images", reason="Words in italics straight below a picture"
            )


def _is_its_caption(document: Document, picture: Block, below: Block) -> bool:
    """Tell whether a line is all in italics, in one paragraph with the picture above it."""
    gap = document.text[picture.pieces[-1][1] : below.pieces[0][0]]
    return gap.strip(" \t\r") == "\n" and _ITALICS.fullmatch(below.text.strip()) is not None
