"""Expressions that were compiled ahead, or are when they are first used.

Compiling all would take a second; those that were compiled ahead are read in microseconds.
`python -m tools.build_rules` compiles them ahead for one version of the `regex` package; with
another version they are compiled when they are first used, since what it compiles may differ.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import cast

import regex

PRECOMPILED = Path(__file__).parents[1] / "expressions.pickle"
# Every expression that a module will need; `precompile` reads it.
awaited: set[tuple[str, int]] = set()
_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


class _Later:
    """Stands in for a compiled expression until one of its methods is asked for."""

    def __init__(self, pattern: str | Callable[[], str], flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        pattern = self.pattern if isinstance(self.pattern, str) else self.pattern()
        compiled = expression(pattern, self.flags)
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
    if isinstance(pattern, str):
        awaited.add((pattern, int(flags)))
    return cast("regex.Pattern[str]", _Later(pattern, flags))


def expression(pattern: str, flags: int = 0) -> regex.Pattern[str]:
    """Compile an expression, or take it as it was compiled ahead.

    Args:
        pattern: The expression.
        flags: Flags of the `regex` package.
    """
    known = precompiled().get((pattern, int(flags)))
    if known is None:
        return regex.compile(pattern, flags)
    # It is as much a part of the package as its code.
    return cast("regex.Pattern[str]", pickle.loads(known))  # noqa: S301


def either(words: Iterable[str]) -> str:
    """Give an expression that matches one of some words, a longer one first.

    >>> either(["AP", "AFP", "dpa"])
    'AFP|dpa|AP'
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(map(regex.escape, ordered))


@cache
def precompiled() -> dict[tuple[str, int], bytes]:
    """Give the expressions that were compiled ahead for this version of the `regex` package."""
    try:
        version, known = pickle.loads(PRECOMPILED.read_bytes())  # noqa: S301 - as in `expression`
    except FileNotFoundError:
        return {}
    return known if version == regex.__version__ else {}
