"""Pictures as Markdown and content systems write them: their words and addresses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsclean.text.intervals import outside
from newsclean.text.patterns import seldom

# ![words](address "title"), and the same as the words of a link; [[words]][3].
_PICTURE = seldom(
    r"(?P<link>\[)?!\[(?P<words>[^\[\]\n]{0,500})\]\(\s?(?P<url>[^()\s]{0,2000})[^()\n]{0,300}\)"
    r"(?(link)\]\([^()\n]{0,2000}\))|\[\[(?P<linked>[^\[\]\n]{0,500})\]\]\[\d{1,4}\]"
)
SHORTCODE = "[caption"
_SHORTCODE = seldom(r"\[caption\b[^\[\]]{0,400}\](?P<words>[^\[\]]{0,600})\[/caption\]")
_TAG = seldom(r"<[^<>]{0,600}>")


class Picture(NamedTuple):
    """A picture: what it is said to show, and its address, as far as known."""

    words: str
    url: str | None
    start: int
    end: int


def pictures_in(text: str) -> Iterator[Picture]:
    """Give the pictures that a text holds.

    >>> [picture.words for picture in pictures_in("![The quay](quay.jpg) It rained.")]
    ['The quay']

    Args:
        text: Any text.
    """
    if "![" in text or "]][" in text:
        for found in _PICTURE.finditer(text):
            words = found["words"] or found["linked"] or ""
            yield Picture(" ".join(words.split()), found["url"] or None, *found.span())
    if SHORTCODE in text:
        for found in _SHORTCODE.finditer(text):
            words = " ".join(_TAG.sub(" ", found["words"]).split())
            yield Picture(words, None, *found.span())


def without_pictures(text: str) -> str:
    """Give what a text says beside its pictures.

    >>> without_pictures("![The quay](quay.jpg) It rained.")
    ' It rained.'

    Args:
        text: Any text.
    """
    pictures = ((picture.start, picture.end) for picture in pictures_in(text))
    return "".join([text[start:end] for start, end in outside(pictures, 0, len(text))])
