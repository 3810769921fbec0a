"""Words that many lines say, each kept in memory once."""

from __future__ import annotations

from functools import lru_cache


# `sys.intern` keeps what it is given for good in some versions of Python. The words of an ordinary
# page are a tenth of these, which take 2 MB at most.
@lru_cache(maxsize=16_384)
def kept_once(word: str) -> str:
    """Give a word as the object that was given for an equal one before.

    >>> first, again = "".join(["qu", "ay"]), "".join(["qu", "ay"])
    >>> first is again, kept_once(first) is kept_once(again)
    (False, True)

    Args:
        word: A short text.
    """
    return word
