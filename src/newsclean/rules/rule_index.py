"""The look-up tables of some rules: what finds those that match a block.

Whole blocks and labels are looked up in dictionaries. Everything else is found by one scan of all
blocks for all literals at once: the phrases that stand inside a block, and the cues of the
patterns, which are run only where a cue was seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain
from math import inf
from typing import TypeAlias

from ahocorasick_rs import AhoCorasick

from newsclean.document import Block
from newsclean.rules.position import BLOCK_SIZE, label_of, matches, stands
from newsclean.rules.rule import CompiledRule, Hit
from newsclean.rules.view import View, beginnings_of, view
from newsclean.text.folding import normalise

_WHOLE = ("block", "label")
# A literal that stands in a text: which one, and where.
_Literal: TypeAlias = tuple[int, int, int]
# Characters of a long text that are scanned at once: what is found in them takes up to 150 bytes
# for each, all at the same time. With 100 to 16,384 a text takes as long.
_AT_ONCE = 16_384


class RuleIndex:
    """The look-up tables of some rules."""

    def __init__(self, rules: tuple[CompiledRule, ...]) -> None:
        self.labels: dict[str, tuple[CompiledRule, ...]] = _by_key(
            rule for rule in rules if rule.match == "label"
        )
        self.whole: dict[str, tuple[CompiledRule, ...]] = _by_key(
            rule for rule in rules if rule.match == "block"
        )
        self.inside: list[CompiledRule] = [
            rule for rule in rules if rule.pattern or rule.match not in _WHOLE
        ]
        self.always: dict[str, CompiledRule] = {
            rule.id: rule for rule in rules if rule.pattern and not rule.cues
        }
        for key, labels in self.labels.items():
            self.whole[key] = (*self.whole.get(key, ()), *labels)

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The first words of the phrases for whole blocks and labels."""
        return frozenset([key.partition(" ")[0] for key in self.whole])

    @cached_property
    def scanner(self) -> _Scanner:
        """What finds the literals."""
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
            # Of one that leads to a single rule the scanner has seen that it may.
            alone = len(rules[literal]) == 1
            for rule in rules[literal]:
                if rule.pattern is None:
                    if stands(rule.match, folded, start, end):
                        found.append((rule, (start, end)))
                elif rule.id not in patterns and (
                    alone or (_in_reach(rule, size, start, end) and rule.may_open(beginnings))
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
        # Of one that leads to a single pattern it is enough to know that it is there.
        self.told_once = [len(one) == 1 and one[0].pattern is not None for one in self.rules]
        self.reaches = [_reach(rules, len(one)) for one, rules in literals.items()]
        self.automaton = AhoCorasick(literals, store_patterns=False)
        self.longest: int = max(map(len, literals), default=0)

    def literals_in(self, texts: Sequence[str]) -> list[list[_Literal]]:
        """Give, for each text, the literals that may lead to a rule where they stand.

        Those are one in five of all that long lines hold.

        Args:
            texts: Folded lines.
        """
        found: list[list[_Literal]] = [[] for _ in texts]
        index, first, size, behind = -1, 0, 0, 0
        beginnings: tuple[str, ...] = ()
        told: set[int] = set()
        # No literal holds a line break, so none is found across two texts.
        for number, start, end in self._matches("\n".join(texts)):
            while start >= behind:
                index += 1
                first, size, beginnings = behind, len(texts[index]), ()
                told.clear()
                behind += size + 1
            if number in told:
                continue
            whole, head, tail = self.reaches[number]
            if size > whole and end - first > head and first + size - start > tail:
                continue
            beginnings = beginnings or beginnings_of(texts[index])
            openings = self.openings[number]
            if not openings or not openings.isdisjoint(beginnings):
                found[index].append((number, start - first, end - first))
                if self.told_once[number]:
                    told.add(number)
        return found

    def _matches(self, text: str) -> Iterable[_Literal]:
        """Give all literals in a text, in the order of their ends."""
        if len(text) <= _AT_ONCE:
            return self.automaton.find_matches_as_indexes(text, True)
        firsts = range(0, len(text), _AT_ONCE)
        return chain.from_iterable(self._ending_behind(first, text) for first in firsts)

    def _ending_behind(self, first: int, text: str) -> list[_Literal]:
        """Give the literals that end in the part of a text that begins at an offset."""
        before = max(first - self.longest, 0)
        window = text[before : first + _AT_ONCE]
        return [
            (number, before + start, before + end)
            for number, start, end in self.automaton.find_matches_as_indexes(window, True)
            if before + end > first
        ]


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
