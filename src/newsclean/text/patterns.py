"""Expressions that are compiled when they are first used: compiling all would take a second."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import cast

import regex

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


class _Later:
    """Stands in for a compiled expression until one of its methods is asked for."""

    def __init__(
        self,
        pattern: str | Callable[[], str],
        flags: int,
        compiler: Callable[[str, int], object],
    ) -> None:
        self.pattern = pattern
        self.flags = flags
        self.compiler = compiler

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        pattern = self.pattern if isinstance(self.pattern, str) else self.pattern()
        compiled = self.compiler(pattern, self.flags)
        # From now on the methods are found without coming here.
        vars(self).update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def later(pattern: str | Callable[[], str], flags: int = 0) -> regex.Pattern[str]:
    r"""Give an expression of the `regex` package that is compiled when it is first used.

    >>> later(r"\p{Lu}\w+").findall("Ida Holm, pilot")
    ['Ida', 'Holm']

    Args:
        pattern: The expression, or what gives it once it is needed, as words of languages do.
        flags: Flags of the `regex` package.
    """
    return cast("regex.Pattern[str]", _Later(pattern, flags, regex.compile))


def seldom(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""Give an expression of `re` that most texts have no use for; it is compiled when one has.

    >>> seldom(r"[^\W\d_]{4,}").search("Up to 4 boats")[0]
    'boats'

    Args:
        pattern: The expression.
        flags: Flags of `re`.
    """
    return cast("re.Pattern[str]", _Later(pattern, flags, re.compile))


def either(words: Iterable[str]) -> str:
    """Give an expression that matches one of some words, a longer one first.

    >>> either(["AP", "AFP", "dpa"])
    'AFP|dpa|AP'
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(map(regex.escape, ordered))
