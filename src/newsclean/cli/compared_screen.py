"""Lay the comparison of two runs out for people to read in a terminal."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.article import Removal
from newsclean.cli.screen import shorten
from newsclean.cli.terminal import Terminal
from newsclean.comparison.compared import TOLD, ArticleComparison, Comparison, RemovalChange

# By judgement: as many articles and names as people read; `--json` gives all.
_MOST_ARTICLES, _MOST_NAMES, _MOST_RULES = 50, 10, 30
_SIGNS = {"added": "+", "gone": "-"}


@dataclass(frozen=True)
class ComparedScreen(Terminal):
    """Lays comparisons out."""

    def show(self, found: Comparison) -> str:
        """Give what differs: by rule, then article by article."""
        return "\n".join(self._lines(found))

    def _lines(self, found: Comparison) -> Iterator[str]:
        differing = found.differing
        total = len(found.articles)
        yield self.bold(f"{len(differing)} of {total} articles differ")
        if found.made_before != found.made_after:
            yield f"  first run   {'; '.join(found.made_before)}"
            yield f"  second run  {'; '.join(found.made_after)}"
        yield from self._missing("only in the first run", found.only_before)
        yield from self._missing("only in the second run", found.only_after)
        changes = Counter(change.change for one in differing for change in one.removals)
        if changes:
            told = ", ".join(f"{count} {TOLD[what]}" for what, count in sorted(changes.items()))
            yield f"  removals: {told}"
            yield ""
            yield from self._by_rule(found)
        for one in differing[:_MOST_ARTICLES]:
            yield ""
            yield from self._article(one)
        if len(differing) > _MOST_ARTICLES:
            yield f"\n... and {len(differing) - _MOST_ARTICLES} more articles; --json has all"

    def _missing(self, what: str, names: tuple[str, ...]) -> Iterator[str]:
        if names:
            more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
            yield f"  {what}: {', '.join(names[:_MOST_NAMES])}{more}"

    def _by_rule(self, found: Comparison) -> Iterator[str]:
        shown = found.by_rule[:_MOST_RULES]
        longest = max(len(one.rule) for one in shown)
        yield self.bold("By rule".ljust(longest + 2) + " added   gone  changed  kind")
        for one in shown:
            counts = f"{one.added or '.':>6} {one.gone or '.':>6} {one.changed or '.':>8}"
            yield f"{one.rule:{longest}}  {counts}  {one.kind}"
        if len(found.by_rule) > _MOST_RULES:
            yield f"... and {len(found.by_rule) - _MOST_RULES} more rules; --json has all"

    def _article(self, one: ArticleComparison) -> Iterator[str]:
        yield self.bold(one.name)
        if not one.same_source:
            yield "  (their source texts differ, so removals are matched by their words)"
        for change in one.removals:
            yield from self._change(change)
        for field in one.fields:
            yield f"  ~ {field.name}: {self._value(field.before)} → {self._value(field.after)}"
        yield from (f"  + warning {code.value}" for code in one.warnings_added)
        yield from (f"  - warning {code.value}" for code in one.warnings_gone)
        if not one.same_text and not one.removals:
            yield "  ~ the clean text differs"

    def _change(self, change: RemovalChange) -> Iterator[str]:
        sign = _SIGNS.get(change.change, "~")
        what = _how(change)
        room = max(self.width - len(what) - 6, 20)
        text = shorten(change.removal.text, room)
        told = f"{sign} {what}  {text}"
        yield f"  {self.green(told) if sign == '+' else self.red(told) if sign == '-' else told}"
        if change.change == "extent" and change.before is not None:
            yield f"    {'was'.ljust(len(what))}  {shorten(change.before.text, room)}"

    def _value(self, value: object) -> str:
        told = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        return shorten(told, max(self.width // 3, 20))


def _how(change: RemovalChange) -> str:
    before, after = change.before, change.after
    if before is None or after is None:
        return f"{change.removal.kind} ({change.rule})"
    if change.change == "kind":
        return f"{before.kind} → {after.kind} ({change.rule})"
    if change.change == "field":
        return f"{after.kind}: {before.field or 'no field'} → {after.field or 'no field'}"
    if change.change == "rule":
        return f"{after.kind} ({_by(before)} → {_by(after)})"
    return f"{after.kind} ({change.rule})"


def _by(removal: Removal) -> str:
    return removal.rule or removal.cleaner
