"""A heading that ends the text: what stood under it is gone, and it heads nothing."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document
from newsclean.words import words

_TAGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
# A longer one may be the title of a picture. By judgement: none of 463 labelled texts ends so, nor
# would with 8 words.
_MOST_WORDS = 5
_MARKS = ("## ", "### ", "#### ", "##### ", "###### ")


def last_headings(document: Document, /) -> Iterator[Claim]:
    """Claim a heading that ends a text of paragraphs: of a page, of Markdown, or of sources.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> newsclean.clean(f"{text}\\n\\n## Something to think about\\n").text == text
    True

    A heading that ends as a sentence does stays, and so does a long or a numbered one, which may be
    the title of a picture, and the last of several.

    Args:
        document: The document.
    """
    blocks = document.blocks
    if len(blocks) < 2 or not _is_heading(blocks[-1]) or not blocks[-2].shape.prose:
        return
    shape = blocks[-1].shape
    if not shape.stops and not shape.item and shape.words <= _MOST_WORDS:
        yield blocks[-1].claim(Kind.CHROME, reason="A heading with nothing below it")


def _is_heading(block: Block) -> bool:
    if block.key in words("source_headings"):
        return True
    if block.markup is not None:
        return block.markup.path[-1:] != () and block.markup.path[-1] in _TAGS
    return block.text.startswith(_MARKS)
