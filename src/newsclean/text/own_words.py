"""The longer words of a text."""

from __future__ import annotations

import re

OWN_WORD = re.compile(r"[^\W\d_]{4,}")


def own_words(folded: str) -> set[str]:
    """Give the words of four letters and more that stand in a text, and some shorter ones.

    >>> sorted(own_words("the ferry's crew said: wait"))
    ['crew', 'ferry', 'said', 'the', 'wait']

    Args:
        folded: The text, in small letters.
    """
    # Few of the words are new, and most of these are letters only.
    said: set[str] = set()
    # All words of a long text at once take ten times its memory.
    for line in folded.split("\n"):
        said.update(line.split())
    words = set(filter(str.isalpha, said))
    words.update(OWN_WORD.findall(" ".join(said - words)))
    return words
