"""Texts that come as near as possible to what a rule's pattern matches, made from the pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from newsclean.rules import default_rules

# The parser of Python's own expressions; of those of `regex` it knows all but the properties.
_PARSER: Any = import_module("re._parser")
_PROPERTIES = (
    (re.compile(r"\\[pP]\{(?:Lu|Lt)\}"), "A"),
    (re.compile(r"\\[pP]\{N\w?\}"), "1"),
    (re.compile(r"\\[pP]\{[^{}]*\}"), "a"),
)
# Of a pattern's alternatives so many are taken, and of a group's repeats.
_BRANCHES = 64
_REPEATS = 400


def near_matches(size: int) -> Iterator[tuple[str, str]]:
    """Give, for each pattern of the shipped rules, texts that nearly match it, each by a name.

    Args:
        size: How many characters each has.
    """
    for rule in default_rules().rules:
        if rule.pattern is None:
            continue
        found = examples(rule.pattern)
        for kind, join in _JOINED.items():
            yield f"{rule.id} {kind}", _filled(join(found), size)


def examples(pattern: str) -> list[str]:
    """Give long texts that a pattern describes, two for each of its first alternatives.

    Beside any characters stands a letter, or a blank, where a word must begin or end.

    >>> examples("read (?:more|on):? .{1,5}!")
    ['read more: aaaaa!', 'read more:  aaa !', 'read on: aaaaa!', 'read on:  aaa !']

    Args:
        pattern: An expression of the `regex` package.
    """
    for properties, letter in _PROPERTIES:
        pattern = properties.sub(letter, pattern)
    tree = _PARSER.parse(pattern, re.IGNORECASE)
    before = _before(tree)
    written = (
        before + _written(tree, turn, edge=edge) for turn in range(_BRANCHES) for edge in ("", " ")
    )
    return list(dict.fromkeys(written))


def _before(tree: Any) -> str:
    """Give what must stand before a match, such as the end of a sentence."""
    code, given = tree[0]
    return _written(given[1], 0) if str(code) == "ASSERT" and given[0] < 0 else ""


def _written(tree: Any, turn: int, *, edge: str = "") -> str:
    return "".join(_one(str(code), given, turn, edge) for code, given in tree)


def _one(code: str, given: Any, turn: int, edge: str) -> str:
    """Write out one step of a parsed pattern.

    Args:
        code: What kind of step it is.
        given: What belongs to it.
        turn: Which alternative is taken.
        edge: What stands at both ends of any characters, where words must end beside them.
    """
    if code == "BRANCH":
        _, branches = given
        return _written(branches[turn % len(branches)], turn // len(branches) or turn, edge=edge)
    if code.endswith("_REPEAT"):
        _, most, inside = given
        text = _written(inside, turn, edge=edge) * min(int(most), _REPEATS)
        return f"{edge}{text[2:]}{edge}" if edge and _is_any(inside, text) else text
    if code in {"SUBPATTERN", "ATOMIC_GROUP"}:
        return _written(given[-1] if code == "SUBPATTERN" else given, turn, edge=edge)
    # What looks around, and the edges of words, match no characters.
    sign = _SIGNS.get(code)
    return sign(given) if sign else ""


def _is_any(inside: Any, text: str) -> bool:
    """Tell whether what is repeated is any character, or any but some, of which none is a blank."""
    code, given = inside[0]
    if len(inside) > 1 or len(text) <= len("  "):
        return False
    excluded = [(str(kind), what) for kind, what in given] if str(code) == "IN" else []
    if str(code) not in {"ANY", "NOT_LITERAL"} and excluded[:1] != [("NEGATE", None)]:
        return False
    return ("LITERAL", ord(" ")) not in excluded and "SPACE" not in str(excluded)


def _in(given: Any) -> str:
    codes = [(str(code), what) for code, what in given]
    if codes[0][0] == "NEGATE":
        return "a"
    code, what = codes[0]
    if code == "LITERAL":
        return chr(what)
    if code == "RANGE":
        return chr(what[0])
    return {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " "}.get(str(what), "a")


_SIGNS: dict[str, Callable[[Any], str]] = {
    "LITERAL": chr,
    "NOT_LITERAL": lambda code: "b" if code == ord("a") else "a",
    "ANY": lambda _: "a",
    "IN": _in,
}


def spoilt(text: str) -> str:
    """Break a match at its very end.

    >>> spoilt("read more")
    'read mor¶'

    Args:
        text: What matches.
    """
    return f"{text[:-1]}\u00b6"


_JOINED: dict[str, Callable[[list[str]], str]] = {
    "in lines": lambda texts: "\n".join(texts) + "\n",
    "spoilt, in lines": lambda texts: "\n".join(map(spoilt, texts)) + "\n",
    "spoilt, in one line": lambda texts: " ".join(map(spoilt, texts)) + " ",
    "begun, in one line": lambda texts: " ".join(text[: len(text) // 2] for text in texts) + " ",
}


def _filled(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]
