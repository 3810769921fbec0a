"""A writer's name behind what its bearer is: "Staff writer Mara Ellison"."""

from __future__ import annotations

from functools import cache

import regex
from ahocorasick_rs import AhoCorasick

from newsclean.fields.names import writers_pattern
from newsclean.text.folding import without_case
from newsclean.text.patterns import later
from newsclean.words import expressions, words

_ROLE_FIRST = later(
    lambda: (
        rf"(?i:(?:{writers_pattern()}))\s(?P<name>\p{{Lu}}[\p{{L}}\p{{M}}'’.-]+"
        r"(?:\s\p{Lu}[\p{L}\p{M}'’.-]+){1,2})"
    )
)
_STEM = later(lambda: "|".join(expressions("writers")), regex.IGNORECASE)
# A role and a name have three words at least.
_FEWEST_WORDS = 3


def name_behind_role(text: str) -> str | None:
    """Give the name that follows a writer's role, where a line says nothing else.

    >>> name_behind_role("Reporter Mara Ellison"), name_behind_role("Mara Ellison, reporter")
    ('Mara Ellison', None)

    Args:
        text: The line.
    """
    said = text.split()
    # The expression takes long to compile, and most lines hold no name or no role.
    if len(said) < _FEWEST_WORDS or not (said[-1][0].isupper() and said[-2][0].isupper()):
        return None
    if not (_roles().find_matches_as_indexes(without_case(text)) or _STEM.match(text)):
        return None
    found = _ROLE_FIRST.fullmatch(text)
    return found["name"] if found else None


@cache
def _roles() -> AhoCorasick:
    return AhoCorasick(sorted(set(map(without_case, words("writers")))), store_patterns=False)
