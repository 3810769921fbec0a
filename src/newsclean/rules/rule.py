"""One rule, ready to match; its pattern is compiled when the first candidate comes.

Thousands are made before the first text is cleaned, and tuples are made three times as fast as
frozen dataclasses.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsclean.claim import Kind
from newsclean.text.folding import same_letters

if TYPE_CHECKING:
    from newsclean.rules.schema import Match, Where


class CompiledRule(NamedTuple):
    """A rule as the matcher uses it.

    >>> CompiledRule("de.share.teilen", "block", "anywhere", "Share bar", ("teilen",)).kind
    <Kind.SHARE: 'share'>

    Args:
        id: Full id: the language, the kind, a name.
        match: Where in the block the phrase or pattern stands.
        where: Where in the text the rule holds.
        why: What it is, in a few words.
        keys: Folded phrases, one of which must stand there.
        pattern: In place of phrases, an expression of the `regex` package.
        cues: Folded literals, one of which every match of the pattern holds.
        longest: The most characters that the pattern looks at for one match.
        openings: Folded beginnings of which a block that the pattern matches has one; "0" stands
            for all digits; none: any.
        sites: Hosts to which it is limited; none: everywhere.
        timeout: Seconds after which the pattern is given up; None: never.
    """

    id: str
    match: Match
    where: Where
    why: str
    keys: tuple[str, ...] = ()
    pattern: str | None = None
    cues: tuple[str, ...] = ()
    longest: int = 0
    openings: frozenset[str] = frozenset()
    sites: tuple[str, ...] = ()
    timeout: float | None = None

    @property
    def kind(self) -> Kind:
        """What it removes: the second part of the id."""
        return _kind_of(self.id)

    def __hash__(self) -> int:
        """Hash by the id alone, which is quick."""
        return hash(self.id)

    def holds_at(self, host: str | None) -> bool:
        """Say whether the rule holds on a host."""
        return not self.sites or (
            host is not None and any(f".{host}".endswith(f".{site}") for site in self.sites)
        )

    def may_open(self, beginnings: Iterable[str]) -> bool:
        """Say whether a match can begin as a text does.

        >>> openings = frozenset({"sha", "ok"})
        >>> rule = CompiledRule("en.share.it", "block", "run", "", openings=openings)
        >>> rule.may_open(("s", "sh", "sha")), rule.may_open(("s", "sh", "she"))
        (True, False)

        Args:
            beginnings: What `view.beginnings_of` gives of the folded text.
        """
        return not self.openings or not self.openings.isdisjoint(beginnings)

    def is_named(self, name: str) -> bool:
        """Say whether `name` is its id or the first parts of it, with or without the language."""
        return any(f"{own}.".startswith(f"{name}.") for own in (self.id, self.id.partition(".")[2]))


@cache
def _kind_of(name: str) -> Kind:
    return Kind(name.split(".")[1])


class Hit(NamedTuple):
    """A rule that matches a block, and the interval of the block's text that it matches."""

    rule: CompiledRule
    start: int
    end: int


@cache
def expression_of(pattern: str, match: Match) -> regex.Pattern[str]:
    r"""Give the expression of a rule's pattern as it is matched in a view, compiled.

    >>> expression_of("tags: .{1,40}", "end").pattern
    '(?:tags: .{1,40})\\Z'

    Args:
        pattern: The pattern.
        match: Where in the block it stands.
    """
    pattern = same_letters(pattern)
    whole = rf"(?:{pattern})\Z" if match == "end" else pattern
    return regex.compile(whole, regex.IGNORECASE | regex.VERSION0)
