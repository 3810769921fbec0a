"""Link targets that a tool has moved into numbered notes: "[talks][3]" and "[3]: https://..."."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document
from newsclean.text.patterns import seldom

_NOTE = seldom(
    r"\[(?P<number>\d{1,4})\]:\s+<?(?:[a-z][a-z+.-]{1,20}://|mailto:|www\.|[/#])\S*"
    r"(?:\n[!-~]{1,300}){0,9}(?:\s+\"[^\"\n]{1,300}\")?"
)
# A note that a tool has wrapped is just as wide as its lines may be, and goes on without a blank.
_WIDTHS = range(76, 81)
_GOES_ON = seldom(r"[!-~]{1,100}")
_BRACKETS = seldom(r"`|\[|\](?:\n?\[(\d{1,4})\])?")
# In characters, so that time stays linear; by judgement, since none of 463 labelled texts has such
# notes.
_LONGEST_WORDS = 500
_REASON = "The number of a link whose address stands in a note"


class _Link(NamedTuple):
    """A link in a block: where its brackets open and close, where its number ends, and which."""

    block: Block
    start: int
    end: int
    after: int
    number: str


def link_notes(document: Document, /) -> Iterator[Claim]:
    """Claim numbered notes that hold the addresses of links, and the numbers that point to them.

    >>> import newsclean
    >>> newsclean.clean("It [rained][1] all night.\\n\\n[1]: https://example.org/rain").text
    'It rained all night.'

    The words of a link stay; a picture's ("[[The quay]][2]") go to the images. Code, footnote marks
    and notes that no link points to stay as they are.

    Args:
        document: The document to look at.
    """
    if "]:" not in document.live:
        return
    notes = [(_NOTE.fullmatch(block.text), block) for block in document.blocks]
    numbers = {note["number"] for note, _ in notes if note}
    if not numbers:
        return
    links = [link for link in _links(document) if link.number in numbers]
    for link in links:
        yield from _brackets(link)
    pointed_to = {link.number for link in links}
    last: Block | None = None
    for note, block in notes:
        if note:
            inside = note["number"] in pointed_to
        else:
            inside = last is not None and _goes_on(document, last, block)
        last = block if inside else None
        if inside:
            yield block.claim(Kind.INLINE_URL, reason="A note that holds a link's address")


def _goes_on(document: Document, above: Block, block: Block) -> bool:
    between = document.text[above.pieces[-1][1] : block.pieces[0][0]]
    wrapped = len(above.text) in _WIDTHS and between.count("\n") == 1
    return wrapped and _GOES_ON.fullmatch(block.text) is not None


def _links(document: Document) -> Iterator[_Link]:
    for block in document.blocks:
        text = block.text
        if "][" not in text:
            continue
        open_brackets: list[int] = []
        code = False
        for bracket in _BRACKETS.finditer(text):
            if code or bracket[0] == "`":
                code ^= bracket[0] == "`"
            elif bracket[0] == "[":
                open_brackets.append(bracket.start())
            elif open_brackets:
                start, (end, after) = open_brackets.pop(), bracket.span()
                if bracket[1] and _is_link(text, start, end):
                    yield _Link(block, start, end, after, bracket[1])


def _is_link(text: str, start: int, end: int) -> bool:
    """Tell whether brackets hold words, and are no index of code nor the mark of a footnote."""
    before = text[start - 1 : start]
    if before.isascii() and (before.isalnum() or before in ("_", "]", ")")):
        return False
    words = text[start + 1 : end].strip("[] \n") if end - start <= _LONGEST_WORDS else "1"
    return not words or any(map(str.isalpha, words))


def _brackets(link: _Link) -> Iterator[Claim]:
    block, start, end, after, _ = link
    words = block.text[start + 1 : end].strip()
    if words[:1] == "[" and words[-1:] == "]":
        yield block.claim(
            Kind.CAPTION,
            span=(start, after),
            field="images",
            reason="The words of a picture that is a link",
        )
        return
    for span in ((start, start + 1), (end, after)) if words else ((start, after),):
        yield block.claim(Kind.INLINE_URL, span=span, reason=_REASON)
