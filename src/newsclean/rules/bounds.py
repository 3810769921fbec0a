"""How long a match of a pattern can be, and what it can begin with.

A pattern without a bound is refused, and so is what makes a pattern hard to bound.
"""

from __future__ import annotations

import re
from functools import reduce
from typing import NamedTuple

from newsclean.errors import RuleError
from newsclean.rules.openings import ANYTHING, NOTHING, Openings, either, one_of, repeated, then

# By judgement, in characters: far more than a line of a site's own has; it bounds what one search
# may read.
_LIMIT = 2_000
_REPEAT = re.compile(r"\{(\d*)(,?)(\d*)\}")
_LOOK = re.compile(r"\?<?[=!]")
_GROUP = re.compile(r"\?(?::|>|\||P?<\w+>|[ims]*(?:-[ims]+)?(?P<end>[:)]))")
_PROPERTY = re.compile(r"[pPN]\{[^}]*\}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}")
_NAMED = {"d": "0", "s": " "}
_LETTERS = re.compile(r"\[(?:[^\^\\\-\[\]&~|]|\\[^\w\s]|\\[ds]|-(?=\])|\|)+\]")


class Bounds(NamedTuple):
    """What a pattern, or a part of one, can match.

    Args:
        longest: The most characters that it looks at.
        openings: What it can begin with.
        empty: Whether it can match nothing.
    """

    longest: int
    openings: Openings
    empty: bool


_EMPTY = Bounds(0, NOTHING, empty=True)


def bounds_of(pattern: str) -> Bounds:
    """Measure a pattern of the `regex` package.

    >>> bounds = bounds_of(r"read (?:more|on)\\b.{0,20}")
    >>> bounds.longest, bounds.openings.all
    (29, frozenset({'rea'}))

    Args:
        pattern: Repeats must be bounded, such as {1,40}; no back references, no recursion.

    Raises:
        RuleError: The pattern has no bound, or one above 2,000 characters.
    """
    bounds, end = _alternatives(pattern, 0)
    if end < len(pattern):
        message = f"unbalanced `)` at {end} in the pattern"
        raise RuleError(message)
    if bounds.longest > _LIMIT:
        message = f"the pattern can match {bounds.longest} characters; bound it to {_LIMIT}"
        raise RuleError(message)
    return bounds


def _either(one: Bounds, other: Bounds) -> Bounds:
    openings = either(one.openings, other.openings)
    return Bounds(max(one.longest, other.longest), openings, one.empty or other.empty)


def _then(one: Bounds, other: Bounds) -> Bounds:
    openings = then(one.openings, other.openings)
    return Bounds(one.longest + other.longest, openings, one.empty and other.empty)


def _alternatives(pattern: str, position: int) -> tuple[Bounds, int]:
    """Measure up to the `)` that closes the group, or the end."""
    branches = [_EMPTY]
    while position < len(pattern) and pattern[position] != ")":
        if pattern[position] == "|":
            branches.append(_EMPTY)
            position += 1
            continue
        item, position = _item(pattern, position)
        least, most, position = _times(pattern, position)
        openings = repeated(item.openings, least, most)
        item = Bounds(item.longest * most, openings, item.empty or least == 0)
        branches[-1] = _then(branches[-1], item)
    return reduce(_either, branches), position


def _item(pattern: str, position: int) -> tuple[Bounds, int]:
    mark = pattern[position]
    if mark == "(":
        return _group(pattern, position + 1)
    if mark == "[":
        end = _after_set(pattern, position)
        simple = _LETTERS.fullmatch(pattern, position, end)
        return _character(_members(pattern[position + 1 : end - 1]) if simple else None), end
    if mark == "\\":
        return _escape(pattern, position + 1)
    if mark in "*+?{":
        message = f"`{mark}` at {position} repeats nothing, or without a bound; use {{0,n}}"
        raise RuleError(message)
    if mark in "^$":
        return _EMPTY, position + 1
    return _character(None if mark == "." else mark), position + 1


def _character(letters: str | None) -> Bounds:
    """Give the bounds of one character out of some, or out of all."""
    return Bounds(1, ANYTHING if letters is None else one_of(letters), empty=False)


def _members(letters: str) -> str:
    r"""Give the characters of a set: `\d` as a digit, `\s` as a blank, which all blanks are."""
    return re.sub(r"\\(.)", lambda escaped: _NAMED.get(escaped[1], escaped[1]), letters)


def _group(pattern: str, position: int) -> tuple[Bounds, int]:
    look = _LOOK.match(pattern, position)
    head = look or _GROUP.match(pattern, position)
    if head:
        position = head.end()
        if head[0].endswith(")"):
            return _EMPTY, position
    elif pattern.startswith("?", position):
        message = f"`({pattern[position : position + 4]}` is not allowed in a pattern"
        raise RuleError(message)
    bounds, end = _alternatives(pattern, position)
    if end >= len(pattern):
        message = "a `(` of the pattern is not closed"
        raise RuleError(message)
    # What a look around sees counts, so that all a match depends on lies within its bounds.
    return _EMPTY._replace(longest=bounds.longest) if look else bounds, end + 1


def _after_set(pattern: str, position: int) -> int:
    end = position + 1
    if pattern.startswith("^", end):
        end += 1
    if pattern.startswith("]", end):
        end += 1
    while end < len(pattern) and pattern[end] != "]":
        end += 2 if pattern[end] == "\\" else 1
    if end >= len(pattern):
        message = f"the `[` at {position} of the pattern is not closed"
        raise RuleError(message)
    return end + 1


def _escape(pattern: str, position: int) -> tuple[Bounds, int]:
    letter = pattern[position : position + 1]
    if letter in "123456789XLgRK":
        message = f"`\\{letter}` is not allowed in a pattern; write the text out"
        raise RuleError(message)
    if letter in "bBAZzmMG":
        return _EMPTY, position + 1
    named = _PROPERTY.match(pattern, position)
    one = _NAMED.get(letter, None if letter.isalnum() else letter)
    return _character(one), named.end() if named else position + 1


def _times(pattern: str, position: int) -> tuple[int, int, int]:
    """Read a repeat and the `?` or `+` that makes it lazy or possessive."""
    mark = pattern[position : position + 1]
    least = most = 1
    if mark in ("*", "+"):
        message = f"unbounded `{mark}` at {position} in the pattern; use {{0,n}} or {{1,n}}"
        raise RuleError(message)
    if mark == "{":
        repeat = _REPEAT.match(pattern, position)
        if not repeat or not (repeat[1] or repeat[3]):
            message = f"`{{` at {position} is no repeat; write `\\{{` for the character"
            raise RuleError(message)
        if repeat[2] and not repeat[3]:
            message = f"unbounded `{repeat[0]}` in the pattern; use {{{repeat[1]},n}}"
            raise RuleError(message)
        least, most = int(repeat[1] or 0), int(repeat[3] or repeat[1])
        position = repeat.end()
    elif mark == "?":
        least, position = 0, position + 1
    else:
        return least, most, position
    if pattern[position : position + 1] in ("?", "+"):
        position += 1
    if pattern[position : position + 1] in ("*", "+", "{"):
        message = f"a repeat of a repeat at {position} in the pattern; put one into a group"
        raise RuleError(message)
    return least, most, position
