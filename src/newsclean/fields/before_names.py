"""The words before a writer's name, such as "by", and what each asks of what follows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from newsclean.text.patterns import either
from newsclean.words import words

# Lists of what stands before a name; a colon may stand behind the words of each.
BEFORE_NAMES: Final = ("by", "by_with_full_name", "by_labels")
# The same before who edited, took the pictures or gave the text.
BEFORE_OTHERS: Final = ("editors", "picture_labels", "sources")

# By judgement, in characters, of any of them; half or twice the length changes none of 463 labelled
# texts.
_LONGEST: Final = 40


class Prefix(NamedTuple):
    """What stands before a writer's name.

    Args:
        words: The words, without capitals.
        needs_mark: Whether a colon or the like must follow.
        needs_full_name: Whether, behind a blank, a name of two words must follow: "report by" and
            one word with a capital is rather a report by somebody or something else.
    """

    words: str
    needs_mark: bool
    needs_full_name: bool


def before_names() -> tuple[str, ...]:
    """Give all that may stand before a writer's name.

    >>> "written by" in before_names()
    True
    """
    return tuple(dict.fromkeys(word for name in BEFORE_NAMES for word in words(name)))


@cache
def prefixes() -> dict[str, tuple[Prefix, ...]]:
    """Give the same by their first two letters, the longest first.

    >>> next(prefix for prefix in prefixes()["re"] if prefix.words == "report by")
    Prefix(words='report by', needs_mark=False, needs_full_name=True)
    """
    found: dict[str, tuple[Prefix, ...]] = {}
    full = {*words("by_with_full_name"), *words("names_too")}
    listed = [(word, name) for name in BEFORE_NAMES for word in words(name)]
    for word, name in sorted(listed, key=lambda each: -len(each[0])):
        prefix = Prefix(word.casefold(), name == "by_labels", word in full)
        found[prefix.words[:2]] = (*found.get(prefix.words[:2], ()), prefix)
    return found


def prefixes_of(text: str) -> Iterator[Prefix]:
    """Give those that a text begins with, the longest first; there are too many to compile.

    >>> [prefix.words for prefix in prefixes_of("Written by Mara Ellison")]
    ['written by']

    Args:
        text: The text.
    """
    folded = text[:_LONGEST].casefold()
    for prefix in prefixes().get(folded[:2], ()) + prefixes().get(folded[:1], ()):
        if folded.startswith(prefix.words):
            yield prefix


@cache
def begin_names() -> frozenset[str]:
    """Give those that begin names, too.

    >>> "von" in begin_names(), "by" in begin_names()
    (True, False)
    """
    return frozenset(words("by_or_name") + words("names_too"))


def begin_no_names() -> str:
    """Give an expression for the others: in an author's field a name follows each of them."""
    return either(word for word in before_names() if word not in begin_names())
