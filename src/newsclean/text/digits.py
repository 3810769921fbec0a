"""Whether a text holds a digit, of whatever script."""

from __future__ import annotations

import re

_DIGIT = re.compile(r"\d")


def has_digit(text: str) -> bool:
    """Tell whether a text holds a digit, a superscript one too.

    >>> has_digit("3 May"), has_digit("km²"), has_digit("May")
    (True, True, False)
    """
    if _DIGIT.search(text):
        return True
    return not text.isascii() and any(map(str.isdigit, text))
