"""Brackets around all of a line."""

from __future__ import annotations

from typing import Final

_CLOSED_BY: Final = {"(": ")", "[": "]", "（": "）", "【": "】", "〔": "〕"}


def without_brackets(text: str) -> str:
    """Take off the pair of brackets around a text that holds no others of its kind.

    >>> without_brackets("(By Ada Lovett)"), without_brackets("(By) Ada (Lovett)")
    ('By Ada Lovett', '(By) Ada (Lovett)')

    Args:
        text: A line, with no blanks at its ends.
    """
    closing = _CLOSED_BY.get(text[:1])
    inside = text[1:-1]
    if closing is None or text[-1] != closing or text[0] in inside or closing in inside:
        return text
    return inside.strip()
