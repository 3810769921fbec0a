"""Find lines that look like boilerplate and that no rule knows yet."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from newsclean.document import Block, Document
from newsclean.rules.matcher import RuleSet

# By judgement: only suggestions to a reader depend on these. In characters, in lines, as a share,
# in words.
_SHORT = 120
_NEAR = 2
_MANY_LINKS = 0.5
_FEW_WORDS = 5
_STOPS = ".!?…。！？؟۔।"


class Unknown(NamedTuple):
    """A line that no rule knows, and how much it looks like boilerplate."""

    score: int
    text: str


def unknown_lines(document: Document, rules: RuleSet) -> list[Unknown]:
    """Give the short lines that no rule hits, those that look most like boilerplate first.

    A line scores for each line within two of it that a rule hits whole, for being said more
    than once, for links, for ending without a full stop and for having few words.

    >>> from newsclean.rules import default_rules
    >>> page = Document("It rained.\\nZap this piece\\nShare this article")
    >>> [line.text for line in unknown_lines(page, default_rules())]
    ['Zap this piece', 'It rained.']
    """
    blocks = document.blocks
    known = [_is_known(block, rules) for block in blocks]
    times = Counter(block.key for block in blocks)
    found: dict[str, Unknown] = {}
    for index, block in enumerate(blocks):
        if known[index] or len(block.text) > _SHORT or block.key in found:
            continue
        score = sum(known[max(index - _NEAR, 0) : index + _NEAR + 1])
        score += times[block.key] > 1
        score += block.markup is not None and block.markup.link_density > _MANY_LINKS
        score += block.text[-1] not in _STOPS
        score += len(block.text.split()) <= _FEW_WORDS
        found[block.key] = Unknown(score, block.text)
    return sorted(found.values(), key=lambda line: -line.score)


def _is_known(block: Block, rules: RuleSet) -> bool:
    return any(hit.end - hit.start == len(block.text) for hit in rules.hits(block))
