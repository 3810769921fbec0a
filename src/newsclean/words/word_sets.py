"""The words of all languages, folded to be looked up."""

from __future__ import annotations

from functools import cache

from newsclean.text.folding import normalise
from newsclean.words import words


@cache
def folded_words(*names: str) -> frozenset[str]:
    """Give the words of some lists of all languages, folded by `normalise`.

    >>> "jeudi" in folded_words("weekdays")
    True

    Args:
        names: What the lists are called in the `[words]` tables.
    """
    return frozenset(normalise(word) for name in names for word in words(name))
