"""Find all rules that match a block, at a cost that does not grow with the number of phrases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any

from newsclean.document import Block
from newsclean.errors import RuleError
from newsclean.remembered import remembered_for_each
from newsclean.rules.retired import successors
from newsclean.rules.rule import CompiledRule, Hit
from newsclean.rules.rule_index import RuleIndex


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
    def _removing(self) -> RuleIndex:
        return RuleIndex(self.rules)

    @cached_property
    def _keeping(self) -> RuleIndex:
        return RuleIndex(self.keep)

    @cached_property
    def _ignoring(self) -> RuleIndex:
        return RuleIndex(self.ignored)

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
