"""How long a match of a pattern can be, and what it can begin with."""

from __future__ import annotations

import pytest

from newsclean.errors import RuleError
from newsclean.rules.bounds import bounds_of


@pytest.mark.parametrize(
    ("pattern", "length"),
    [
        ("abc", 3),
        (r"a{2,5}+b?[^\]x]{0,3}?", 9),
        (r"(?:ab|c{4})\b$", 4),
        (r"\p{L}{1,3}\x41\u0041\.", 6),
        ("(?i:a)(?-i:B)(?>c)(?<name>d)(?s)", 4),
        ("a(?=bc)", 3),
        ("[]a]{2}", 2),
        (r"[]\]a]{2}[^]a]", 3),
        ("[(][)]{2}", 3),
        ("", 0),
    ],
)
def test_the_longest_match(pattern: str, length: int) -> None:
    assert bounds_of(pattern).longest == length


@pytest.mark.parametrize(
    ("pattern", "openings"),
    [
        ("Read|more", ["mor", "rea"]),
        ("(?:the )?(?:Best|worst)", ["bes", "the", "wor"]),
        ("“?[RS]ead", ["rea", "sea", "“re", "“se"]),
        (r"\b(?=x)\(?read", ["(re", "rea"]),
        ("a.c|b{5}|ok", ["a", "bbb", "ok"]),
        ("a(?:b|bc)?", ["a"]),
        (r"[\w]ead", None),
        ("[^r]ead", None),
        ("[a-z]ead", None),
        (r"\d{0,3}read", ["000", "00r", "0re", "rea"]),
        (r"[(|]\s?7 reads", ["( 0", "(0 ", "| 0", "|0 "]),
        (r"[\d.,;:-]{1,7}k", [first + second for first in "0.,;:-" for second in "0.,;:-k"]),
        (r"[\w.]read", None),
        ("[0-9]read", None),
        (".?read", None),
        ("(?:a|b){0,2}(?:c|)", None),
        ("İSTANBUL|ıa|’a", ["'a", "ia", "ist"]),
        ("a{2}b", ["aab"]),
        ("a{3}", ["aaa"]),
        ("(?:ab){1,2}c", ["aba", "abc"]),
        ("[ab]{1}[c]d", ["acd", "bcd"]),
        (r"x[\w]|y[ab]z", ["x", "yaz", "ybz"]),
        (r"\.a\)", [".a)"]),
    ],
)
def test_what_a_match_begins_with(pattern: str, openings: list[str] | None) -> None:
    bounds = bounds_of(pattern)
    found = None if bounds.empty else bounds.openings.all
    assert found == (None if openings is None else set(openings))


@pytest.mark.parametrize(
    ("pattern", "empty"),
    [("a?", True), ("a|", True), ("a?b", False), (r"\b", True), ("a{0,3}", True)],
)
def test_what_can_match_nothing(pattern: str, *, empty: bool) -> None:
    assert bounds_of(pattern).empty is empty


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("a(?R)", "`(?R)` is not allowed"),
        ("a)b", "unbalanced `)` at 1"),
        ("ab[^]", "the `[` at 2 of the pattern is not closed"),
        ("a{3}{2}", "a repeat of a repeat at 4"),
        ("a??*", "a repeat of a repeat at 3"),
        ("|*a", "`*` at 1 repeats nothing"),
        ("a{2000}b", "can match 2001 characters; bound it to 2000"),
    ],
)
def test_what_has_no_bound_is_refused(pattern: str, said: str) -> None:
    with pytest.raises(RuleError) as caught:
        bounds_of(pattern)
    assert said in str(caught.value)


def test_the_longest_that_is_allowed() -> None:
    assert bounds_of("a{2000}").longest == 2_000
