"""Plain text of the values in a page's metadata, and comparing them."""

from __future__ import annotations

import html
import re
from typing import Any, Final

_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")
# Control characters and lone surrogates: no text field may hold them.
_UNFIT: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
# Soft hyphens and zero-width spaces stand inside words.
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
# The ideographic space is part of Japanese headlines.
_SPACE: Final = re.compile(r"[^\S\u3000]+")
# A bound on work, by judgement: no value but the text itself is so long, in characters.
_MAX_LENGTH: Final = 20_000


def plain(value: Any, longest: int = _MAX_LENGTH) -> str:
    """Give a metadata value as one line of text; nothing if it is no text or too long.

    >>> plain(" <b>Fish &amp;amp; chips</b>\\n again ")
    'Fish & chips again'
    """
    if not isinstance(value, str) or len(value) > longest * 4:
        return ""
    if "&" in value:
        value = html.unescape(html.unescape(value))
    if "<" in value:
        value = _TAG.sub(" ", value)
    if not (value.isascii() and value.isprintable()):
        value = _UNFIT.sub(" ", _INVISIBLE.sub("", value))
    line = _SPACE.sub(" ", value).strip()
    return line if len(line) <= longest else ""
