"""Names and tags of the elements that hold furniture: a line inside one is hardly the author's."""

from __future__ import annotations

from newsclean.html.blocks.class_words import bit
from newsclean.html.blocks.nodes import TAG_BIT


def _names(categories: str) -> int:
    return sum(map(bit, categories.split()))


def _tags(tags: str) -> int:
    return sum(TAG_BIT[tag] for tag in tags.split())


ASIDE = _names("share related news member ad comment nav tags legal")
NOT_TEXT = ASIDE | _names("footer modal login")
# Short lines in these name writer, date or picture; prose in them is the text's.
ABOUT_TEXT = _names("meta author")
PICTURES = _names("caption media")
NOT_SHORT_LINES = NOT_TEXT | ABOUT_TEXT | PICTURES | _names("tool hidden shop")
ASIDE_TAGS = _tags("figcaption figure nav footer aside")
NOT_SHORT_LINES_TAGS = _tags("nav footer form button label figure figcaption a address")
