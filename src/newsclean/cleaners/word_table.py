"""Tables of what forms and words add to the log-odds that a line is boilerplate."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from newsclean.claim import Kind
from newsclean.document import Block, Document
from newsclean.rules import RuleSet

if TYPE_CHECKING:
    from newsclean.cleaners.line_model_features import Row

# The cleaners that judge by such a table, by the id that their removals name as a rule's.
MODELS = {"und.line_model": "line_model", "und.last_sentences": "last_sentences"}
# The file of what words tell of kinds, which `training/line_kinds.py` writes.
WORD_KINDS = "word_kinds"
# How many words a reason names.
_NAMED = 3
# What a kind must have from its words; by judgement.
_TOLD = 2.0


@dataclass(frozen=True)
class Table:
    """What each thing that can be seen of a line adds to the log-odds that it is boilerplate.

    Args:
        bias: The log-odds of a line of which nothing is seen.
        form: For the line's form and what is left around it.
        words: For its words and pairs of words.
        above: For the words of the line above.
        below: For the words of the line below.
        cut: For what was cut around it.
    """

    bias: float
    form: Mapping[str, float]
    words: Mapping[str, float]
    above: Mapping[str, float]
    below: Mapping[str, float]
    cut: Mapping[str, float]

    def log_odds(self, row: Row) -> float:
        """Give the log-odds that a line is boilerplate; what was cut beside it only raises them."""
        form = sum([self.form.get(one, 0.0) for one in row.form])
        beside = max(sum([self.cut.get(one, 0.0) for one in row.cut]), 0.0)
        near = _mean(self.above, row.above) + _mean(self.below, row.below)
        return self.bias + form + beside + near + _mean(self.words, row.words)

    def known(self, words: Sequence[str]) -> float:
        """Give the share of a line's own words, without figures and signs, that the table knows.

        Args:
            words: Its words and pairs of words.
        """
        own = [word for word in words if word.isalpha()]
        return sum([word in self.words for word in own]) / len(own) if own else 0.0

    def spoken(self, words: Sequence[str]) -> float:
        """Give what a line's own words say for boilerplate if the loudest of them is left out.

        Args:
            words: Its words and pairs of words.
        """
        known = [self.words[one] for one in words if one in self.words and _of_letters(one)]
        return (sum(known) - max(known)) / len(known) ** 0.5 if known else 0.0

    def loudest(self, row: Row) -> list[str]:
        """Give the words of a line that speak most for boilerplate."""
        known = [word for word in row.words if self.words.get(word, 0.0) > 0]
        return sorted(known, key=self.words.__getitem__, reverse=True)[:_NAMED]


def _of_letters(term: str) -> bool:
    """Tell whether a term is a word or a pair of words, without figures, signs and edges."""
    return term.replace(" ", "").isalpha()


def _mean(weights: Mapping[str, float], found: Iterable[str]) -> float:
    """Give the sum of the known weights by the square root of their number."""
    known = [weights[one] for one in found if one in weights]
    return sum(known) / len(known) ** 0.5 if known else 0.0


@cache
def shipped_table(name: str) -> Table:
    """Give the table that ships with newsclean for a cleaner.

    Args:
        name: The cleaner's.
    """
    return parse(_shipped(name))


def _shipped(name: str) -> str:
    return files("newsclean.cleaners").joinpath(f"{name}.json").read_text("utf-8")


def parse(written: str) -> Table:
    """Read a table as the training writes it: sites and hundredths for each entry."""
    told = json.loads(written)
    groups = {
        name: {one: weight / 100 for one, (_, weight) in told[name].items()}
        for name in ("form", "words", "above", "below", "cut")
    }
    return Table(told["bias"] / 100, **groups)


def stays_anyway(block: Block, document: Document, rules: RuleSet) -> bool:
    """Tell whether a line stays, whatever a model takes it for.

    Its kind is to be kept, or a rule knows it that was taken out by name.

    Args:
        block: The line.
        document: The document that holds it.
        rules: The rules.
    """
    start, end = block.pieces[0][0], block.pieces[-1][1]
    return any(start < left.end and left.start < end for left in document.left) or rules.ignores(
        block
    )


def kind_of(words: Sequence[str]) -> Kind:
    """Give the kind that most of a line's words tell that tell one, or `chrome`.

    Args:
        words: Its words and pairs of words.
    """
    known = _kinds()
    told: dict[str, float] = {}
    for word in words:
        if word in known:
            name, weight = known[word]
            told[name] = told.get(name, 0.0) + weight / 100
    best = max(told, key=told.__getitem__, default="")
    most = 2 * told.get(best, 0.0) > sum(told.values())
    return Kind(best) if most and told[best] >= _TOLD else Kind.CHROME


@cache
def _kinds() -> dict[str, tuple[str, int]]:
    """Read for each word that tells a kind that kind, and hundredths of how clearly it does."""
    return dict(json.loads(_shipped(WORD_KINDS)))


def reason(table: Table, row: Row) -> str:
    """Say in words what speaks most for boilerplate."""
    words = ", ".join(f"“{word}”" for word in table.loudest(row))
    beside = "its place" if not row.cut else "what was cut around it"
    told = f"its words {words}, its form and {beside}" if words else f"its form and {beside}"
    return f"No rule knows it; it is told by {told}"
