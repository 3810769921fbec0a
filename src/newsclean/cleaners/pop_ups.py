"""What a pop-up over a person's name says: the name again, and headlines about its bearer."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.claim import Claim, Kind
from newsclean.document import Document
from newsclean.text.patterns import either, later
from newsclean.words import words

# The last name, and straight behind it a name that ends the same, headlines, and the last word.
_SAID = later(
    lambda: (
        r"(?<=(?P<last>\p{Lu}[\p{L}'’-]{1,24}))(?=\p{Lu})[^\n]{1,60}?(?P=last)(?=\p{Lu})"
        rf"[^\n]{{10,300}}?\s(?:{either(words('ends_pop_ups'))})(?![\p{{L}}\d])"
    )
)


def pop_ups(document: Document, /) -> Iterator[Claim]:
    """Claim what pop-ups have left inside sentences.

    >>> import newsclean
    >>> said = "Ida HolmIngrid (Ida) HolmFerry ban hits islands Winch probe widens MORE would pay."
    >>> newsclean.clean(f"A bill by Sen. {said}").text
    'A bill by Sen. Ida Holm would pay.'

    Args:
        document: The document.
    """
    live = document.live
    if not any(f" {word}" in live for word in words("ends_pop_ups")):
        return
    for block in document.blocks:
        for said in _SAID.finditer(block.text):
            yield block.claim(
                Kind.RELATED, span=said.span(), reason="A name again, and headlines of a pop-up"
            )
