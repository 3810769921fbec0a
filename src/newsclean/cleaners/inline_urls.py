"""A raw address that was left in the middle of a sentence when its link was taken apart."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.claim import Claim, Kind
from newsclean.document import Document
from newsclean.text.folding import normalise
from newsclean.text.patterns import later, seldom
from newsclean.words.word_sets import folded_words

# A link's target between two words of the sentence: its path names a story ("talks-resume"), and
# no word or mark before it announces an address ("at", "see", a colon, a bracket).
_ADDRESS = later(
    r"(?<=[\p{L},]\s)https?://[\w.\-]{3,80}/(?=[^\s]{0,200}\p{L}-)[^\s<>\"“”]{3,300}(?=\s\p{L})",
    regex.IGNORECASE,
)
# Words that announce an address are shorter: the longest in the languages' files has 7 letters.
_LONGEST_WORD = 20
_LAST_WORD = seldom(r"(\w+)\s$")


def inline_urls(document: Document, /) -> Iterator[Claim]:
    """Claim raw addresses in the middle of a sentence.

    >>> import newsclean
    >>> newsclean.clean("Talks with Oslo https://example.org/world/talks-resume- went on.").text
    'Talks with Oslo went on.'
    """
    for block in document.blocks if "://" in document.live else ():
        # Several addresses in a paragraph are a list of sources.
        if block.text.count("://") != 1:
            continue
        for match in _ADDRESS.finditer(block.text):
            if not _is_announced(block.text, match.start()):
                yield block.claim(
                    Kind.INLINE_URL,
                    span=match.span(),
                    reason="A link's address left in the middle of a sentence",
                )


def _is_announced(text: str, address: int) -> bool:
    before = _LAST_WORD.search(text, max(0, address - _LONGEST_WORD), address)
    return before is not None and normalise(before[1]) in folded_words("announces_address")
