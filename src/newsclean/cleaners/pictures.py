"""Pictures that Markdown or a content system's shortcode has left in a text."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document
from newsclean.fields.picture_marks import SHORTCODE, pictures_in, without_pictures
from newsclean.text.patterns import seldom

_ITEM = seldom(r"[-*+•]\s")
# Words between single marks of emphasis, and nothing else.
_SLANTED = seldom(r"\*[^*\s][^*\n]{8,300}\*|_[^_\s][^_\n]{8,300}_")
_FORMULA = seldom(r"[=^≈≤≥∑∫√]|\\[a-z]")


def pictures(document: Document, /) -> Iterator[Claim]:
    """Claim lines that are pictures and nothing else, and captions between shortcodes.

    >>> import newsclean
    >>> newsclean.clean("![The quay at noon](quay.jpg)\\n\\nIt rained all night.").text
    'It rained all night.'

    A picture beside words stays, as it may be a sign that belongs to them; so do the steps of a
    list and formulas. What stands between shortcodes is a caption wherever they stand, and so is a
    line in slanted letters straight below a picture.

    Args:
        document: The text.
    """
    live = document.live
    above: Block | None = None
    for block in document.blocks if "![" in live or SHORTCODE in live else ():
        text = block.text
        if above is not None and _SLANTED.fullmatch(text):
            yield block.claim(
                Kind.CAPTION, field="images", reason="Stands in slanted letters below a picture"
            )
        above = None
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
        above = block if alone and shown else None
        for picture in shown:
            if alone or text.startswith(SHORTCODE, picture.start):
                yield block.claim(
                    Kind.CAPTION if picture.words else Kind.CHROME,
                    span=None if alone else (picture.start, picture.end),
                    field="images" if picture.words else None,
                    reason="A picture and the words that go with it",
                )
