"""The words of a line as the line model knows them: each, and each pair that stands together."""

from __future__ import annotations

import re
from itertools import pairwise

from newsclean.document import Block
from newsclean.remembered import remembered
from newsclean.text.kept_once import kept_once
from newsclean.text.patterns import seldom

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[©®™|›»→@#%€$£:?!&+/…]")
# Scripts without blanks between words, whose pairs and triples of characters stand for words.
_UNSPACED = seldom(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+")
_DIGITS = seldom(r"\d+")
# A longer line tells no more by its words than its beginning does.
_LONGEST = 400


@remembered
def words_of(block: Block) -> tuple[str, ...]:
    """Give the words of a line and the pairs of them, in small letters, all digits as 0.

    >>> from newsclean.document import Document
    >>> words_of(Document("Read 12 more").blocks[0])
    ('read', '0', 'more', '^ read', 'read 0', '0 more', 'more $')
    """
    return terms(block.key[:_LONGEST])


def terms(key: str) -> tuple[str, ...]:
    """Give the words of a folded line, and the pairs of them."""
    found: list[str] = []
    if key.isascii() or not _UNSPACED.search(key):
        found = ["0" if token[0].isdigit() else token for token in _TOKEN.findall(key)]
    else:
        for token in _TOKEN.findall(_DIGITS.sub("0", key)):
            if _UNSPACED.match(token):
                found += [token[i : i + 2] for i in range(max(len(token) - 1, 1))]
            else:
                found.append(token)
    edged = ["^", *found, "$"]
    pairs = [f"{a} {b}" for a, b in pairwise(edged)]
    return tuple(map(kept_once, dict.fromkeys([*found, *pairs])))
