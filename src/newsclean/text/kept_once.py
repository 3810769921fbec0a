"""Words that many lines say, each kept in memory once."""

from __future__ import annotations

from functools import lru_cache

# In characters: longer ones would stay in memory behind the text that they stand in.
_LONGEST = 40


def kept_once(word: str) -> str:
    """Give a word as the object that was given for an equal one before; a long one as it is.

    >>> first, again = "".join(["qu", "ay"]), "".join(["qu", "ay"])
    >>> first is again, kept_once(first) is kept_once(again)
    (False, True)

    Args:
        word: A short text.
    """
    return _known(word) if len(word) <= _LONGEST else word


# `sys.intern` keeps what it is given for good in some versions of Python. So many words take 6 MB
# at most; twenty of the saved pages of the tests have 837.
@lru_cache(maxsize=16_384)
def _known(word: str) -> str:
    return word
