"""The rules that match a line, and those that nearly do, with what they lacked."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import SequenceMatcher

from newsclean.document import Block, Document
from newsclean.explanation.explained import ExplainedRule
from newsclean.explanation.line_company import NEEDS
from newsclean.lines.survey import survey
from newsclean.rules import CompiledRule, Hit, RuleSet

# By judgement, since they only choose what is shown: how like a phrase a line is that nearly is
# it, how long a phrase is that says something inside a line, in characters, how long such a line
# is at most, and how many rules are shown.
_ALIKE = 0.84
_SHORTEST = 8
_LONGEST = 200
_MOST = 3


def rules_seen(
    document: Document,
    index: int,
    rules: RuleSet,
    fired: Collection[str],
    *,
    near: bool = True,
) -> tuple[ExplainedRule, ...]:
    """Give the rules that match a line, and, where none fired, those that nearly do.

    >>> from newsclean.rules import default_rules
    >>> document = Document("It rained.\\nShare this articel")
    >>> rules_seen(document, 1, default_rules(), ())[0].piece
    'share this article'

    Args:
        document: The document.
        index: The index of the line among its blocks.
        rules: The rules.
        fired: Ids of the rules that led to claims on the line.
        near: Whether to look for those that nearly match.
    """
    block = document.blocks[index]
    seen = survey(document, rules)
    found = [_seen(hit, block, seen.holds[index], fired) for hit in rules.hits(block)]
    found += [
        _told(hit.rule, block.text[hit.start : hit.end], fired=True) for hit in rules.keeps(block)
    ]
    if near and not any(rule.fired for rule in found):
        known = {rule.id for rule in found}
        found += [rule for rule in _near(block, rules) if rule.id not in known]
    return tuple(found)


def _seen(hit: Hit, block: Block, holds: bool, fired: Collection[str]) -> ExplainedRule:
    piece = block.text[hit.start : hit.end]
    if hit.rule.id in fired:
        return _told(hit.rule, piece, fired=True)
    if hit.rule.where != "anywhere" and not holds:
        lacked = f"its place or company; it needs {NEEDS[hit.rule.where]}"
    elif piece == block.text:
        lacked = "nothing; the line is taken for something else, or is a cell of a table"
    else:
        lacked = "the whole line; it matches a part that goes only where the rule may stand"
    return _told(hit.rule, piece, lacked=lacked)


def _told(
    rule: CompiledRule, piece: str, *, fired: bool = False, lacked: str = ""
) -> ExplainedRule:
    keeps = rule.id.split(".")[1] == "keep"
    return ExplainedRule(
        id=rule.id,
        kind=None if keeps else rule.kind,
        piece=piece,
        why=rule.why,
        where=rule.where,
        fired=fired,
        lacked=lacked,
    )


def _near(block: Block, rules: RuleSet) -> list[ExplainedRule]:
    """Give the rules whose phrases are most like a line, or stand in it."""
    key = block.key
    if not key or len(key) > _LONGEST:
        return []
    scored = sorted(_likeness(key, rules), key=lambda one: (-one[0], one[1].id))
    found: dict[str, ExplainedRule] = {}
    for _, rule, phrase, lacked in scored:
        found.setdefault(rule.id, _told(rule, phrase, lacked=lacked))
        if len(found) == _MOST:
            break
    return [*found.values()]


def _likeness(key: str, rules: RuleSet) -> Iterator[tuple[float, CompiledRule, str, str]]:
    matcher = SequenceMatcher(None, b=key, autojunk=False)
    for rule in rules.rules:
        if not rule.holds_at(rules.host):
            continue
        for phrase in rule.keys:
            if len(phrase) >= _SHORTEST and f" {phrase} " in f" {key} ":
                share = len(phrase) / len(key)
                how = "at its beginning, before a colon" if rule.match == "label" else "alone"
                if rule.match in ("block", "label"):
                    yield share, rule, phrase, f"a line in which its phrase stands {how}"
                continue
            matcher.set_seq1(phrase)
            if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
                continue
            likeness = matcher.ratio()
            if likeness >= _ALIKE:
                yield (
                    likeness,
                    rule,
                    phrase,
                    f"its exact phrase; the line is {likeness:.0%} like it",
                )
