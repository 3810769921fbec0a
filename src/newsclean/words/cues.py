"""Cues: phrases and expressions of all languages, looked for in a text all at once.

Most texts hold no cue of a list, so stems are looked for first, in one pass; an expression is
compiled, and tried, only where one of its stems is seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import regex
from ahocorasick_rs import AhoCorasick

from newsclean.text.patterns import later
from newsclean.words.language_files import word_tables

_CUES = "cues"
# Scripts that leave no blanks between words, where no edge of a word can be seen.
_UNSPACED = later(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")


class Cues(NamedTuple):
    """The cues of a list.

    Args:
        stems: Finds the stems of all cues in a text in small letters.
        cues: For each of these stems, the cue that it is a stem of.
    """

    stems: AhoCorasick
    cues: tuple[regex.Pattern[str], ...]

    def likely(self, text: str) -> tuple[regex.Pattern[str], ...]:
        """Give the cues one of whose stems stands in a text.

        >>> len(cues("call_asks").likely("It rained all night."))
        0

        Args:
            text: The text.
        """
        found = self.stems.find_matches_as_indexes(text.lower(), overlapping=True)
        return tuple(dict.fromkeys([self.cues[stem] for stem, _, _ in found])) if found else ()

    def count(self, text: str) -> int:
        """Count the cues that stand in a text, each once.

        >>> cues("disowns").count("We accept no liability for any loss or damage.")
        2

        Args:
            text: The text.
        """
        return sum(cue.search(text) is not None for cue in self.likely(text))

    def stand_in(self, text: str) -> bool:
        """Tell whether a cue stands in a text.

        >>> cues("call_newsletter").stand_in("Get our newsletters.")
        True

        Args:
            text: The text.
        """
        return any(cue.search(text) for cue in self.likely(text))


@cache
def cues(name: str) -> Cues:
    """Give the cues of one list of all languages.

    Args:
        name: What the list is called in the `[words.cues]` tables. A phrase counts as whole words,
            an expression of the `regex` package as it is, both in any case.
    """
    pairs = [(stem, cue) for stems, cue in _each(name) for stem in stems]
    automaton = AhoCorasick([stem for stem, _ in pairs], store_patterns=False)
    return Cues(automaton, tuple(cue for _, cue in pairs))


def _each(name: str) -> Iterator[tuple[list[str], regex.Pattern[str]]]:
    """Give the stems of each cue of a list, and its expression."""
    listed = (table.get(_CUES, {}).get(name, ()) for table in word_tables().values())
    given: list[str | dict[str, Any]] = [cue for cues_of_one in listed for cue in cues_of_one]
    for cue in given:
        if isinstance(cue, str):
            yield [cue.lower()], later(_whole(cue), regex.IGNORECASE)
        else:
            yield cue["stems"], later(cue["expression"], regex.IGNORECASE)


def _whole(phrase: str) -> str:
    """Give the expression of a phrase that stands as whole words."""
    first, last = ("" if _UNSPACED.match(edge) else r"\b" for edge in (phrase[0], phrase[-1]))
    return f"{first}{regex.escape(phrase)}{last}"
