"""Link targets that a tool has moved into numbered notes: "[talks][3]" and "[3]: https://..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document

_NOTE = re.compile(r"\[(\d{1,4})\]:\s+(?:\S*[/:#]\S*|<.*>)(?:\s+\S{1,300})?")
# A note that a tool has wrapped goes on in lines without a blank.
_GOES_ON = re.compile(r"[^\s<>\"“”]{1,100}")
_BRACKETS = re.compile(r"\[|\](?:\n?\[(\d{1,4})\])?")
_REASON = "The number of a link whose address stands in a note"


def link_notes(document: Document, /) -> Iterator[Claim]:
    """Claim numbered notes that hold the addresses of links, and the numbers that point to them.

    >>> import newsclean
    >>> newsclean.clean("It [rained][1] all night.\\n\\n[1]: https://example.org/rain").text
    'It rained all night.'

    The words of a link stay; a picture's ("[[The quay]][2]") go to the images.
    """
    notes = {found[1] for block in document.blocks if (found := _note(block.text))}
    if not notes:
        return
    inside = False
    for block in document.blocks:
        inside = _note(block.text) is not None or (inside and _goes_on(block.text))
        if inside:
            yield block.claim(Kind.INLINE_URL, reason="A note that holds a link's address")
        elif "[" in block.text:
            yield from _links(block, notes)


def _note(text: str) -> re.Match[str] | None:
    return _NOTE.fullmatch(text) if text[0] == "[" else None


def _goes_on(text: str) -> bool:
    return _GOES_ON.fullmatch(text) is not None and not text.isalpha()


def _links(block: Block, notes: set[str]) -> Iterator[Claim]:
    text = block.text
    open_brackets: list[int] = []
    for bracket in _BRACKETS.finditer(text):
        if bracket[0] == "[":
            open_brackets.append(bracket.start())
            continue
        if not open_brackets:
            continue
        start, (end, after) = open_brackets.pop(), bracket.span()
        if bracket[1] not in notes:
            continue
        words = text[start + 1 : end].strip()
        if words[:1] == "[" and words[-1:] == "]":
            yield block.claim(
                Kind.CAPTION,
                span=(start, after),
                field="images",
                reason="The words of a picture that is a link",
            )
            continue
        spans = ((start, start + 1), (end, after)) if words else ((start, after),)
        for span in spans:
            yield block.claim(Kind.INLINE_URL, span=span, reason=_REASON)
