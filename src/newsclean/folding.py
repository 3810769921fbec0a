"""Texts folded for comparing: never for output."""

from __future__ import annotations

import re
import unicodedata

# Soft hyphen, zero-width characters, joiners and bidi marks: seen by no reader.
_INVISIBLE = dict.fromkeys(
    [
        0xAD,
        0x34F,
        0x61C,
        0xFEFF,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
    ]
)
# Letters that are written in two ways: Greek capitals lose their accents, Romanian has a cedilla
# for its comma, Turkish a dotless i.
_LETTERS = tuple(zip("άέήίόύώΐΰşţı’", "αεηιουωϊϋșți'", strict=True))
# Arabic vowel signs and the stroke that lengthens a word, which most texts leave out.
_VOWELS = re.compile("[\u0610-\u061a\u0640\u064b-\u0652\u0670]")
# A quick look for any of these.
_ODD = re.compile(rf"[{''.join(letter for letter, _ in _LETTERS)}\u0307\u0610-\u061a\u0640-\u0670]")


def same_letters(folded: str) -> str:
    """Write letters that are written in two ways in one, in a text without capitals.

    >>> same_letters("διαβάστε")
    'διαβαστε'
    """
    for letter, other in _LETTERS:
        folded = folded.replace(letter, other)
    return folded


def normalise(text: str) -> str:
    """Fold a text for comparing: NFKC, case, white space, invisible characters, edge punctuation.

    >>> normalise("  “Share\\u00a0THIS  article” »")
    'share this article'
    """
    if text.isascii():
        folded = text.lower()
    else:
        if not text.isprintable() or "\u034f" in text:
            text = text.translate(_INVISIBLE)
        folded = unicodedata.normalize("NFKC", text).casefold()
        folded = unicodedata.normalize("NFKC", folded)
        if _ODD.search(folded):
            folded = same_letters(_VOWELS.sub("", folded).replace("i\u0307", "i"))
    even = "  " not in folded and folded.isprintable()
    words = folded if even else " ".join(folded.split())
    start, end = 0, len(words)
    while start < end and not words[start].isalnum():
        start += 1
    while start < end and not words[end - 1].isalnum():
        end -= 1
    # The vowel signs and accents that belong to the last letter.
    while end < len(words) and unicodedata.category(words[end])[0] == "M":
        end += 1
    return words[start:end]
