"""Bylines of scripts without capitals: only a label and a mark tell that a name follows."""

from __future__ import annotations

from newsclean.fields.before_names import before_names
from newsclean.text.patterns import either, later

_WORD = r"[\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Bengali}\p{Thai}][\p{L}\p{M}\u200c.'’\"-]{1,24}"
_NAME = rf"{_WORD}(?:\s{_WORD}){{0,4}}"
_WRITERS = later(
    lambda: (
        rf"[\s\p{{Cf}}]*(?:{either(before_names())})[\s\p{{Cf}}]*[:：/|]"
        rf"[\s\p{{Cf}}]*({_NAME}(?:[،,]\s?{_NAME}){{0,3}})[\s\p{{Cf}}]*"
    )
)
_BETWEEN = later(r"\s*[،,]\s*")


def caseless_writers_in(text: str) -> tuple[str, ...]:
    """Name the people behind a label such as "by" in Arabic, Hebrew, Thai or a script of India.

    >>> caseless_writers_in("מאת: מיכל לוי"), caseless_writers_in("By: Mara Ellison")
    (('מיכל לוי',), ())

    Args:
        text: The byline as written.
    """
    found = None if text.isascii() else _WRITERS.fullmatch(text)
    return tuple(dict.fromkeys(_BETWEEN.split(found[1]))) if found else ()
