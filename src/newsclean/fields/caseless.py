"""Bylines of scripts without capitals: only a label and a mark tell that a name follows."""

from __future__ import annotations

from newsclean.text.patterns import either, later
from newsclean.words import expressions, words

_WORD = r"[\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Bengali}\p{Thai}][\p{L}\p{M}\u200c.'’\"-]{1,24}"
_NAME = rf"{_WORD}(?:\s{_WORD}){{0,4}}"
_WRITERS = later(
    lambda: (
        rf"[\s\p{{Cf}}]*(?:{either(words('by') + words('by_labels'))})[\s\p{{Cf}}]*[:：/|]"
        rf"[\s\p{{Cf}}]*({_NAME}(?:[،,]\s?{_NAME}){{0,3}})[\s\p{{Cf}}]*"
    )
)
_UNSPACED = later(
    lambda: "|".join(byline for byline in expressions("bylines") if "(?P<names>" in byline)
)
_UNSPACED_BYLINE = later(
    lambda: (
        rf"[（(【\[]?(?:{'|'.join(expressions('bylines'))})"
        r"(?:\s?[\w.]{1,30}@[\w.]{3,40})?[）)】\]]?"
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


def is_unspaced_byline(text: str) -> bool:
    """Tell whether a line names its writers in Chinese, Japanese or Korean and says nothing else.

    >>> is_unspaced_byline("记者：王小明"), is_unspaced_byline("记者昨天到了港口。")
    (True, False)
    """
    return not text.isascii() and _UNSPACED_BYLINE.fullmatch(text) is not None


def unspaced_writers_in(text: str) -> str:
    """Give the names in a Chinese, Japanese or Korean byline as written; nothing in any other.

    >>> unspaced_writers_in("王小明 记者"), unspaced_writers_in("记者：王小明")
    ('', '王小明')
    """
    found = None if text.isascii() else _UNSPACED.search(text)
    return found["names"] if found else ""
