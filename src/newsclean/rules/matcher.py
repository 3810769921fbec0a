"""Find all rules that match a block, at a cost that does not grow with the number of phrases.

Whole blocks and labels are looked up in dictionaries. Everything else is found by one scan of all
blocks for all literals at once: the phrases that stand inside a block, and the cues of the
patterns, which are run only where a cue was seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from math import inf
from typing import Any, TypeAlias

from ahocorasick_rs import AhoCorasick

from newsclean.document import Block, remembered_for_each
from newsclean.errors import RuleError
from newsclean.rules.position import BLOCK_SIZE, label_of, matches, stands
from newsclean.rules.retired import successors
from newsclean.rules.rule import CompiledRule, Hit
from newsclean.rules.view import View, beginnings_of, view
from newsclean.text.folding import normalise

_WHOLE = ("block", "label")
# A literal that stands in a text: which one, and where.
_Literal: TypeAlias = tuple[int, int, int]


class _Index:
    """The look-up tables of some rules."""

    def __init__(self, rules: tuple[CompiledRule, ...]) -> None:
        self.labels = _by_key(rule for rule in rules if rule.match == "label")
        self.whole = _by_key(rule for rule in rules if rule.match == "block")
        self.inside = [rule for rule in rules if rule.pattern or rule.match not in _WHOLE]
        self.always = {rule.id: rule for rule in rules if rule.pattern and not rule.cues}
        for key, labels in self.labels.items():
            self.whole[key] = (*self.whole.get(key, ()), *labels)

    @cached_property
    def first_words(self) -> frozenset[str]:
        return frozenset([key.partition(" ")[0] for key in self.whole])

    @cached_property
    def scanner(self) -> _Scanner:
        return _Scanner(self.inside)

    def hits(self, blocks: Sequence[Block]) -> list[list[Hit]]:
        """Give the hits of each of some blocks."""
        found = list(map(self._as_a_whole, blocks))
        views = [view(block.text) for block in blocks]
        literals = self.scanner.literals_in([seen.folded for seen in views])
        for hits, seen, inside in zip(found, views, literals, strict=True):
            if inside or self.always:
                hits += [
                    Hit(rule, *seen.span(*place)) for rule, place in self._inside(seen, inside)
                ]
        return found

    def _as_a_whole(self, block: Block) -> list[Hit]:
        if not self.whole:
            return []
        text = block.text
        size = len(text)
        hits: list[Hit] = []
        whole = self.whole.get(block.key) if size <= BLOCK_SIZE else None
        if whole:
            hits += [Hit(rule, 0, size) for rule in whole]
        label = label_of(text)
        if label:
            hits += [Hit(rule, 0, size) for rule in self.labels.get(normalise(label), ())]
        return hits

    def _inside(
        self, seen: View, literals: list[_Literal]
    ) -> list[tuple[CompiledRule, tuple[int, int]]]:
        size, folded = len(seen.plain), seen.folded
        beginnings = beginnings_of(folded)
        found = []
        patterns = self.always.copy()
        rules = self.scanner.rules
        for literal, start, end in literals:
            for rule in rules[literal]:
                if rule.pattern is None:
                    if stands(rule.match, folded, start, end):
                        found.append((rule, (start, end)))
                elif (
                    rule.id not in patterns
                    and _in_reach(rule, size, start, end)
                    and rule.may_open(beginnings)
                ):
                    patterns[rule.id] = rule
        for rule in patterns.values():
            places = matches(rule, seen)
            if places:
                found.extend((rule, place) for place in places)
        return found


def _by_key(rules: Iterable[CompiledRule]) -> dict[str, tuple[CompiledRule, ...]]:
    found: dict[str, tuple[CompiledRule, ...]] = {}
    for rule in rules:
        alone = (rule,)
        for key in rule.keys:
            known = found.setdefault(key, alone)
            if known is not alone:
                found[key] = (*known, rule)
    return found


class _Scanner:
    """Finds all literals of some rules in one pass; for each literal it has the rules."""

    def __init__(self, rules: Iterable[CompiledRule]) -> None:
        literals: dict[str, list[CompiledRule]] = {}
        for rule in rules:
            for literal in rule.cues or rule.keys:
                literals.setdefault(literal, []).append(rule)
        self.rules = list(literals.values())
        self.openings = list(map(_openings, self.rules))
        self.reaches = [_reach(rules, len(one)) for one, rules in literals.items()]
        self.automaton = AhoCorasick(literals, store_patterns=False)

    def literals_in(self, texts: Sequence[str]) -> list[list[_Literal]]:
        """Give, for each text, the literals that may lead to a rule where they stand.

        Those are one in five of all that long lines hold.

        Args:
            texts: Folded lines.
        """
        found: list[list[_Literal]] = [[] for _ in texts]
        index, first, size, behind = -1, 0, 0, 0
        beginnings: tuple[str, ...] = ()
        # No literal holds a line break, so none is found across two texts.
        for number, start, end in self.automaton.find_matches_as_indexes("\n".join(texts), True):
            while start >= behind:
                index += 1
                first, size, beginnings = behind, len(texts[index]), ()
                behind += size + 1
            whole, head, tail = self.reaches[number]
            if size > whole and end - first > head and first + size - start > tail:
                continue
            beginnings = beginnings or beginnings_of(texts[index])
            openings = self.openings[number]
            if not openings or not openings.isdisjoint(beginnings):
                found[index].append((number, start - first, end - first))
        return found


def _reach(rules: Iterable[CompiledRule], literal: int) -> tuple[float, int, int]:
    """Give where in a text a literal of some rules is of use to any of them.

    Returns:
        The size of the longest text in which it is, wherever it stands; the greatest distance from
        the beginning to its end; and the greatest one from its beginning to the end.
    """
    whole, head, tail = 0.0, 0, 0
    for rule in rules:
        longest = literal if rule.pattern is None else rule.longest
        if rule.match in ("inline", "block"):
            whole = max(whole, inf if rule.match == "inline" else longest)
        elif rule.match == "start":
            head = max(head, longest)
        else:
            tail = max(tail, longest)
    return whole, head, tail


def _openings(rules: list[CompiledRule]) -> frozenset[str]:
    """Give the beginnings of which a block has one that any of the rules matches; none: any."""
    if len(rules) == 1:
        return rules[0].openings
    all_openings = [rule.openings for rule in rules]
    return frozenset().union(*all_openings) if all(all_openings) else frozenset()


def _in_reach(rule: CompiledRule, size: int, start: int, end: int) -> bool:
    """Say whether a match could hold the cue that stands at `start`."""
    match = rule.match
    if match == "block":
        return size <= rule.longest
    if match == "start":
        return end <= rule.longest
    return match == "inline" or start >= size - rule.longest


@dataclass(frozen=True, eq=False)
class RuleSet:
    """Rules that are matched together; it keeps nothing of what it has seen.

    >>> from newsclean.document import Document
    >>> rule = CompiledRule("en.share.this", "block", "anywhere", "Share bar", ("share this",))
    >>> block = Document("Share this!").blocks[0]
    >>> [(hit.rule.id, hit.start, hit.end) for hit in RuleSet((rule,)).hits(block)]
    [('en.share.this', 0, 11)]

    Args:
        rules: The rules that remove.
        keep: The rules whose matches no cleaner may remove.
        host: Host of the page, for rules that are limited to sites.
        version: Says which rules these are.
        ignored: The rules that were taken out by name; what they match is not unknown.
    """

    rules: tuple[CompiledRule, ...]
    keep: tuple[CompiledRule, ...] = ()
    host: str | None = None
    version: str = ""
    ignored: tuple[CompiledRule, ...] = ()

    @cached_property
    def _removing(self) -> _Index:
        return _Index(self.rules)

    @cached_property
    def _keeping(self) -> _Index:
        return _Index(self.keep)

    @cached_property
    def _ignoring(self) -> _Index:
        return _Index(self.ignored)

    @cached_property
    def _some_local(self) -> bool:
        return any(rule.sites for rule in (*self.rules, *self.keep))

    @cached_property
    def _of_marks(self) -> RuleSet:
        marks = [rule for rule in self.rules if (rule.match, rule.where) == ("inline", "anywhere")]
        return replace(self, rules=tuple(marks), keep=(), ignored=())

    def __getstate__(self) -> dict[str, Any]:
        """Pickle the rules without the tables made of them."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def hits(self, block: Block) -> tuple[Hit, ...]:
        """Give all rules that match a block, whatever their `where`, in the order of the text."""
        return _hits(block, self)

    def hits_of_each(self, blocks: Sequence[Block]) -> list[tuple[Hit, ...]]:
        """Give what `hits` gives of each block, which all at once takes less time."""
        return _hits_of_each(blocks, self)

    def keeps(self, block: Block) -> tuple[Hit, ...]:
        """Give the keep rules that match a block; what they match must stay."""
        return self._sorted(self._keeping.hits((block,))[0]) if self.keep else ()

    def ignores(self, block: Block) -> bool:
        """Tell whether a rule that was taken out by name matches a block."""
        return bool(self.ignored and self._ignoring.hits((block,))[0])

    def exact(self, key: str) -> CompiledRule | None:
        """Give the rule that has this `Block.key` as a phrase for a whole block or a label."""
        rules = self._removing.whole.get(key)
        return next((rule for rule in rules if rule.holds_at(self.host)), None) if rules else None

    def opens_exact(self, word: str) -> bool:
        """Say whether a phrase for a whole block or a label begins as this word, folded."""
        return word.partition(" ")[0] in self._removing.first_words

    def for_site(self, host: str | None) -> RuleSet:
        """Give the same rules for a page of a host, with those limited to it."""
        if not self._some_local:
            return self
        other = replace(self, host=host)
        vars(other).update(_some_local=True, _removing=self._removing, _keeping=self._keeping)
        return other

    def without(self, *names: str) -> RuleSet:
        """Give the rules without those of these ids or beginnings of ids.

        Args:
            names: "de.share.teilen" takes out one rule, "de.share" and "de" all below it,
                "share" and "share.teilen" the same in every language.

        Raises:
            RuleError: No rule has such a name, and none had it.
        """
        current = [now for name in names for now in self._current(name)]

        def stays(rule: CompiledRule) -> bool:
            return not any(rule.is_named(name) for name in current)

        changed = self._changed(tuple(filter(stays, self.rules)), tuple(filter(stays, self.keep)))
        ignored = tuple(rule for rule in self.rules if not stays(rule))
        return replace(changed, ignored=(*self.ignored, *ignored)) if ignored else changed

    def _current(self, name: str) -> tuple[str, ...]:
        """Give a name that some rule has, or those that a retired one stands for."""
        if any(rule.is_named(name) for rule in (*self.rules, *self.keep)):
            return (name,)
        now = successors(name)
        if now is None:
            raise RuleError(self.unknown(name))
        return now

    def with_(self, rules: Iterable[CompiledRule], keep: Iterable[CompiledRule] = ()) -> RuleSet:
        """Give the rules with others added."""
        return self._changed((*self.rules, *rules), (*self.keep, *keep))

    def _changed(self, rules: tuple[CompiledRule, ...], keep: tuple[CompiledRule, ...]) -> RuleSet:
        if (rules, keep) == (self.rules, self.keep):
            return self
        version = f"{self.version.removesuffix('+')}+"
        return RuleSet(rules, keep, host=self.host, version=version, ignored=self.ignored)

    def unknown(self, name: str) -> str:
        """Say that there is no rule of this name, and which name comes nearest."""
        from difflib import get_close_matches  # noqa: PLC0415 - only for a mistake

        names: dict[str, None] = {}
        for rule in (*self.rules, *self.keep):
            parts = rule.id.split(".")
            for first in (0, 1):
                for last in range(first + 1, len(parts) + 1):
                    names[".".join(parts[first:last])] = None
        near = get_close_matches(name, names, n=1, cutoff=0.4)
        hint = f"did you mean {near[0]!r}?" if near else "see `newsclean rules list`"
        return f"no rule is called {name!r}; {hint}"

    def _sorted(self, hits: list[Hit]) -> tuple[Hit, ...]:
        if self._some_local:
            hits = [hit for hit in hits if hit.rule.holds_at(self.host)]
        if len(hits) < 2:
            return tuple(hits)
        here = set(hits)
        return tuple(sorted(here, key=lambda hit: (hit.start, -hit.end, hit.rule.id)))


def of_marks(rules: RuleSet) -> RuleSet:
    """Give only the rules that know a mark wherever it stands in a line: one of two hundred.

    Args:
        rules: All rules.
    """
    return rules._of_marks  # noqa: SLF001 - its own file


def _judge(blocks: Sequence[Block], rules: RuleSet) -> list[tuple[Hit, ...]]:
    return list(map(rules._sorted, rules._removing.hits(blocks)))  # noqa: SLF001 - its own file


_hits, _hits_of_each = remembered_for_each(_judge)
