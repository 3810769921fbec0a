"""Lines that say a headline again."""

from __future__ import annotations

import re

from newsclean.document import Block
from newsclean.lines.survey import Line
from newsclean.remembered import remembered
from newsclean.text.folding import normalise
from newsclean.text.patterns import seldom

_WORD = re.compile(r"\w+")
# After the words of a headline: who owns it or where it stood, not how it goes on.
_SUFFIX = seldom(r"\s*(?:[|–—»·•:\-]\s.{1,40}|\(?(?:copyright|©|\(c\)).{1,60})", re.IGNORECASE)
# A path of sections that ends with the headline.
TRAIL = re.compile(r"\s[»>›/|→]\s")


def is_copy(line: Line, key: str, *, near: bool) -> bool:
    """Tell whether a line says the headline again, with an owner or a path of sections beside."""
    if line.shape.prose:
        return False
    words = line_words(line.block)
    if words == key:
        return True
    if not near:
        return False
    if words.endswith(" " + key):
        return TRAIL.search(line.block.text) is not None
    return words.startswith(key) and _rest_is_suffix(line.block.text, key)


def _rest_is_suffix(text: str, key: str) -> bool:
    position = 0
    for _ in key.split():
        match = _WORD.search(text, position)
        if match is None:
            return False
        position = match.end()
    return _SUFFIX.fullmatch(text, position) is not None


def matches_title(words: str, title: str) -> bool:
    """Tell whether a line is the stated title, or all of it but a site's name at its end."""
    if words == title:
        return True
    return title.startswith(words + " ") and len(words) >= len(title) * 0.6


def bare_words(text: str) -> str:
    """Give the words of a text, folded, with a blank between."""
    return " ".join(_WORD.findall(normalise(text)))


@remembered
def line_words(block: Block) -> str:
    """Give the same of a line."""
    if block.plain != block.text:
        return bare_words(block.text)
    key = block.key
    return key if key.replace(" ", "").isalnum() else " ".join(_WORD.findall(key))
