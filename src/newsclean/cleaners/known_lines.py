"""Whole lines and marks inside lines that rules or line parsers know, grouped by kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.claim import FIELDS, Claim, Kind
from newsclean.document import Document, remembered_by
from newsclean.fields.credit import credit_in
from newsclean.lines.survey import Survey, survey
from newsclean.rules import Hit, RuleSet
from newsclean.text.intervals import Interval


@dataclass(frozen=True)
class Lines:
    """Claim the lines, and the pieces of lines, that are of certain kinds.

    >>> import newsclean
    >>> newsclean.clean("It rained.\\nShare this article").removed[0].cleaner
    'share_bars'

    Args:
        name: What the cleaner is called in reports.
        kinds: The kinds of lines it claims.
        rules: The rules that know such lines.
    """

    name: str
    kinds: frozenset[Kind]
    rules: RuleSet

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on lines of these kinds."""
        return (claim for claim in _claims(document, self.rules) if claim.kind in self.kinds)


@remembered_by
def _claims(document: Document, rules: RuleSet) -> tuple[Claim, ...]:
    """Give the claims on lines of all kinds, found once per snapshot."""
    return tuple(_found(document, rules))


def _found(document: Document, rules: RuleSet) -> Iterator[Claim]:
    seen = survey(document, rules)
    closing = dict(_closing_credits(seen))
    for index, (block, _, mark, hits, _) in enumerate(seen.lines):
        if mark is not None and seen.holds[index]:
            field = FIELDS.get(mark.kind)
            yield block.claim(mark.kind, mark.rule, field=field, reason=mark.reason)
            continue
        if index in closing:
            yield block.claim(Kind.PHOTO_CREDIT, "", closing[index], "images", "A picture credit")
            continue
        for hit in hits:
            if _inside(hit, len(block.text), seen, index) and not _in_code(block.text, hit):
                rule, place = hit.rule, (hit.start, hit.end)
                yield block.claim(rule.kind, rule.id, place, FIELDS.get(rule.kind), rule.why)


def _closing_credits(seen: Survey) -> Iterator[tuple[int, Interval]]:
    """Give the picture credits that close the last sentences of a story, which stay without."""
    for index in range(len(seen.lines) - 1, -1, -1):
        if seen.lines[index].reads:
            place = credit_in(seen.lines[index].block.text)
            if place is None:
                return
            yield index, place


def _inside(hit: Hit, size: int, seen: Survey, index: int) -> bool:
    """Tell whether a hit covers a part of its line, in a place where its rule holds."""
    if hit.end - hit.start == size:
        return False
    where = hit.rule.where
    return (
        where == "anywhere"
        or (where == "head" and seen.in_head(index))
        or (where == "tail" and seen.in_tail(index))
    )


def _in_code(text: str, hit: Hit) -> bool:
    """Tell whether a hit stands between the backticks of Markdown's code."""
    return "`" in text and text.count("`", 0, hit.start) % 2 == 1 and "`" in text[hit.end :]
