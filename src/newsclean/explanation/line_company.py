"""What a line of a text is taken for, the company that needs, and the company it has."""

from __future__ import annotations

from math import exp

from newsclean.cleaners.furniture import (
    SURE,
    may_be_furniture,
    shipped_weights,
)
from newsclean.cleaners.furniture_features import GROUPS, Vocabulary, features_of
from newsclean.document import Document
from newsclean.explanation.explained import ShortLineScores, Taken, Weighed
from newsclean.lines.cells import cells_of
from newsclean.lines.gaps import Gap, gaps_of
from newsclean.lines.survey import Survey, survey
from newsclean.rules import RuleSet

NEEDS = {
    "anywhere": "none; it goes wherever it stands",
    "head": "a place above the first paragraph, or boilerplate beside it",
    "tail": "a place below the last paragraph, or boilerplate beside it",
    "run": "boilerplate beside it, or a place above or below all paragraphs without a full stop",
    "meta": "a place beside the first or below the last paragraph, or boilerplate beside it",
    "lone": "a place beside the first or below the last paragraph, and no line like it beside it",
    "dated": "a place above the first paragraph or below the standfirst, or boilerplate beside it",
    "beside": "boilerplate beside it",
}
# By judgement, in characters: how much of a neighbour is shown.
_SHOWN = 40


def index_of(document: Document, start: int, end: int) -> int | None:
    """Give the index of the live block that holds most of a stretch of the source.

    Args:
        document: The document.
        start: The first code point of the stretch.
        end: The code point after its last one.
    """
    shared = [
        (sum(max(0, min(end, b) - max(start, a)) for a, b in block.pieces), -index)
        for index, block in enumerate(document.blocks)
    ]
    most, index = max(shared, default=(0, 0))
    return -index if most else None


def taken_for(document: Document, index: int, rules: RuleSet) -> Taken:
    """Say what a whole line is taken for, what company that needs, and what company it has.

    >>> from newsclean.rules import default_rules
    >>> taken = taken_for(Document("It rained.\\nNewsletter\\nIt did."), 1, default_rules())
    >>> taken.kind.value, taken.holds
    ('newsletter', False)

    Args:
        document: The document.
        index: The index of the line among its blocks.
        rules: The rules that know lines.
    """
    seen = survey(document, rules)
    line, mark = seen.lines[index], seen.lines[index].mark
    if mark is None:
        cell = line.block.markup is not None and line.block.markup.is_cell
        prose = "It reads as the author's prose." if line.reads else "No rule knows the line."
        return Taken(
            kind=None,
            rule="",
            reason="It is a cell of a table, which no rule takes as a whole." if cell else prose,
            needs="",
            has=_has(seen, index),
            holds=False,
            prose=line.reads,
            cell=cell,
        )
    has = _has(seen, index)
    if index in cells_of(seen.lines):
        has = f"{has}; it is a date or number of a list or table, which stays"
    elif index in seen.content:
        has = f"{has}; it stands amid facts of label and value, which stay"
    return Taken(
        kind=mark.kind,
        rule=mark.rule,
        reason=mark.reason,
        needs=NEEDS[mark.where],
        has=has,
        holds=seen.holds[index],
        prose=line.reads,
    )


def _has(seen: Survey, index: int) -> str:
    if seen.prose[-1] == 0:
        place = "no paragraph is in the text"
    elif seen.in_head(index):
        place = "it stands above the first paragraph"
    elif seen.in_tail(index):
        place = "it stands below the last paragraph"
    else:
        place = "it stands between paragraphs"
    above, below = _neighbour(seen, index - 1), _neighbour(seen, index + 1)
    return f"{place}; above it {above}; below it {below}"


def _neighbour(seen: Survey, index: int) -> str:
    if not 0 <= index < len(seen.lines):
        return "nothing"
    line = seen.lines[index]
    text = " ".join(line.block.text[:_SHOWN].split())
    if line.mark is not None:
        held = "" if seen.holds[index] else " that does not hold"
        return f"{line.mark.kind}{held} (“{text}”)"
    return f"{'prose' if line.reads else 'an unknown line'} (“{text}”)"


def short_line_scores(document: Document, index: int, rules: RuleSet) -> ShortLineScores:
    """Say what the model of short lines among page furniture makes of a line.

    Args:
        document: The document.
        index: The index of the line among its blocks.
        rules: The rules that know lines.
    """
    seen = survey(document, rules)
    if seen.holds[index]:
        return _not("the line is known already")
    gap = next((gap for gap in gaps_of(seen) if gap.start <= index < gap.end), None)
    if gap is None:
        return _not("the line is a paragraph, or the text has none")
    if not gap.is_furnished(document.kept_kinds):
        return _not("no line between the same paragraphs is boilerplate wherever it may stand")
    if not may_be_furniture(gap, index):
        return _not(
            "the line is long, a sentence, a quotation, a note or an item of a list, or no "
            "boilerplate parts it from the author's words"
        )
    return _scores(gap, index, seen)


def _scores(gap: Gap, index: int, seen: Survey) -> ShortLineScores:
    weights = shipped_weights()
    features = tuple(features_of(gap, index, Vocabulary(seen)))
    weighed = [
        Weighed(
            name=f"{feature.group} = {feature.value}",
            meaning=f"{GROUPS[feature.group]}: {feature.value}",
            weight=weights.by_feature[feature],
        )
        for feature in features
        if feature in weights.by_feature
    ]
    return ShortLineScores(
        judged=True,
        chance=1 / (1 + exp(-weights.log_odds(features))),
        needed=SURE[gap.zone],
        features=tuple(sorted(weighed, key=lambda one: -abs(one.weight))),
    )


def _not(why: str) -> ShortLineScores:
    return ShortLineScores(judged=False, why_not=why)
