"""Cards of Markdown: a link that goes over several lines, with the picture and title of a story."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document
from newsclean.text.patterns import seldom

# A picture is a link's beginning too, but ends on its own line.
_OPENS = seldom(r"(?:[-*+]\s)?\[(?:!\[[^\[\]]{0,300}\]\([^()]{0,2000}\))?[^\[\]]{0,300}\\$")
_CLOSES = seldom(r"[^\[\]]{0,300}\]\((?:\w+:|/|#)[^()]{0,2000}\)$")
# By judgement: a card is a picture, a title, a summary and a date, with blank lines between. None
# of 463 labelled texts holds one.
_MOST_LINES = 15


def link_cards(document: Document, /) -> Iterator[Claim]:
    r"""Claim cards that link to other stories, as tools write them that turn pages into Markdown.

    >>> import newsclean
    >>> card = "[![](/a.png)\\\n\\\n**Ferry runs aground**\\\n\\\n3 March](https://example.org/f)"
    >>> newsclean.clean(f"It rained.\n\n{card}").text
    'It rained.'

    Every line of a card but the last ends with a backslash, which no author writes in a link.

    Args:
        document: The document.
    """
    blocks = document.blocks if "\\" in document.live else ()
    index = 0
    while index < len(blocks):
        end = _end(blocks, index) if blocks[index].text.endswith("\\") else 0
        for block in blocks[index:end]:
            yield block.claim(Kind.RELATED, reason="A card that links to another story")
        index = max(end, index + 1)


def _end(blocks: tuple[Block, ...], start: int) -> int:
    """Give the index after the card that begins there; 0 if none does."""
    if not _OPENS.match(blocks[start].text):
        return 0
    for index in range(start + 1, min(start + _MOST_LINES, len(blocks))):
        text = blocks[index].text
        if _CLOSES.match(text):
            return index + 1
        if not text.endswith("\\"):
            return 0
    return 0
