"""Whole lines and marks inside lines that rules or line parsers know, grouped by kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.claim import FIELDS, Claim, Kind
from newsclean.document import Block, Document
from newsclean.lines.line_ends import PARAGRAPH, closing_credits, line_end
from newsclean.lines.nested_marks import nested_marks
from newsclean.lines.survey import Survey, survey
from newsclean.remembered import remembered_by
from newsclean.rules import CompiledRule, Hit, RuleSet
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
        return iter([one for one in _claims(document, self.rules) if one.kind in self.kinds])


@remembered_by
def _claims(document: Document, rules: RuleSet) -> tuple[Claim, ...]:
    """Give the claims on lines of all kinds, found once per snapshot."""
    return tuple(_found(document, rules))


def _found(document: Document, rules: RuleSet) -> Iterator[Claim]:
    seen = survey(document, rules)
    closing = closing_credits(document, rules)
    for index, (block, shape, mark, hits, _) in enumerate(seen.lines):
        if mark is not None and seen.holds[index]:
            field = FIELDS.get(mark.kind)
            yield block.claim(mark.kind, mark.rule, field=field, reason=mark.reason)
            continue
        if index in closing:
            yield _credit(block, closing[index])
        elif hits:
            inside = [
                hit
                for hit in hits
                if _inside(hit, len(block.text), seen, index) and not _in_code(block.text, hit)
            ]
            for hit in inside:
                yield _of_rule(block, hit.rule, (hit.start, hit.end))
            inline = [(hit.start, hit.end) for hit in inside if hit.rule.match == "inline"]
            for mark_around in nested_marks(block.text, inline, rules) if inline else ():
                yield _of_rule(block, mark_around.rule, (mark_around.start, mark_around.end))
        if hits or index in closing or shape.weight >= PARAGRAPH:
            for start, end, rule in line_end(block, rules, closing=index in closing).marks:
                yield _of_rule(block, rule, (start, end)) if rule else _credit(block, (start, end))


def _credit(block: Block, place: Interval) -> Claim:
    return block.claim(Kind.PHOTO_CREDIT, "", place, "images", "A picture credit")


def _of_rule(block: Block, rule: CompiledRule, place: Interval) -> Claim:
    return block.claim(rule.kind, rule.id, place, FIELDS.get(rule.kind), rule.why)


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
