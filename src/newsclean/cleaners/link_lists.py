"""Lists of links to other stories of one site, which Markdown shows for what they are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document
from newsclean.text.patterns import seldom

_LINK = seldom(
    r"(?:[-*+]\s|\d{1,2}\.\s|#{1,6}\s)?"
    r"\[(?P<title>[^\[\]\n]{15,200})\]\((?P<host>https?://[^/\s()]+)?(?P<path>/[^()\s]+)(?:\s\"[^\"]*\")?\)$"
)
# The address of a story names it or holds a number; that of a section does neither.
_STORY = seldom(r"[^\W\d_]-[^\W_]|\d{4}")
# Fewer links may be an author's sources, fewer words may name a section. By judgement: none of 463
# labelled texts holds such a list, nor would with 2 links or 2 words.
_FEWEST_LINKS, _TITLE_WORDS = 3, 4


def link_lists(document: Document, /) -> Iterator[Claim]:
    """Claim lists of links to stories that stand below prose, with a heading or without.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> stories = ("Ferry runs aground off Sund", "Old market reopens at last", "Quay to be closed")
    >>> links = [f"- [{story}](/2024/{number})" for number, story in enumerate(stories)]
    >>> newsclean.clean("\\n".join([text, *links])).text == text
    True

    Three lines or more must be links and nothing else, all to stories on one host; the sources that
    an author lists are on several. A line by itself must be in capitals, as no subheading that is a
    link.

    Args:
        document: The document.
    """
    prose = False
    blocks = document.blocks if "](" in document.live else ()
    for host, run in groupby(blocks, key=_host):
        alike = list(run)
        if host is None:
            prose = prose or any(block.shape.prose for block in alike)
        elif prose and len(alike) >= _FEWEST_LINKS:
            for block in alike:
                yield block.claim(Kind.RELATED, reason="A list of links to stories of one site")
        elif prose:
            for block in filter(_is_loud, alike):
                yield block.claim(Kind.RELATED, reason="A line that is one link in capitals")


def _is_loud(block: Block) -> bool:
    return block.plain.isupper() and not block.plain.endswith(("?", "."))


def _host(block: Block) -> str | None:
    """Give the host of the story that a line links to; None if the line is no such link."""
    link = _LINK.match(block.text) if "](" in block.text else None
    if link is None or len(link["title"].split()) < _TITLE_WORDS or not _STORY.search(link["path"]):
        return None
    return link["host"] or ""
