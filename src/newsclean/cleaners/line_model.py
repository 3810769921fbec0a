"""Lines that no rule knows, judged by a linear model over their form and their words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import ClassVar

from newsclean.claim import Claim, Kind
from newsclean.cleaners.line_model_features import Row, rows_of
from newsclean.document import Document
from newsclean.lines.survey import Line, survey
from newsclean.rules import RuleSet

LINE_MODEL = "und.line_model"
# The least log-odds, chosen by what is lost out of fold by site on 156 labelled texts with thinned
# rules, when paragraphs inside the text were judged too: .75, 1.25, 1.5 and 1.75 gave macro F1
# .907, .902, .898 and .894 at a loss of .213, .169, .114 and .101 %; without the model .831, .079.
# With 1.75 the table that ships gives .887 at .149 %.
SURE = 1.75
# What is taken off where a wrong cut costs most, chosen on 359 labelled texts, out of fold. Of
# lines with log-odds of 0 to 1, nine of ten in the tail beside what was cut are boilerplate; of
# those inside the text two of three; of short lines above a text that nothing was cut from, which
# may be a recipe's, one of forty. With .5 in place of 1.0 for lines inside the text, F1 rises by
# .002 and the loss by .03 points.
_DOUBTS = {
    "prose": 2.0,
    "head": 0.5,
    "headline": 1.0,
    "inner": 1.0,
    "announced": 1.5,
    "announces": 1.5,
    "long": 1.0,
    "item alone": 1.5,
    "head alone": 2.0,
    "inner alone": 1.5,
    "tail alone": 1.0,
    "prose alone": 2.5,
}
# Fewer words and characters are no standfirst.
_HEAD_WORDS, _HEAD_WEIGHT = 3, 22
# Longer lines without a full stop may be paragraphs cut short; by judgement.
_LONG = 100
_COLONS = (":", "：")
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
        near: For the words of the lines beside it.
        cut: For what was cut around it.
        kinds: For each word that tells one, the kind that it tells and how clearly.
    """

    bias: float
    form: Mapping[str, float]
    words: Mapping[str, float]
    near: Mapping[str, float]
    cut: Mapping[str, float]
    kinds: Mapping[str, tuple[str, float]]

    def log_odds(self, row: Row) -> float:
        """Give the log-odds that a line is boilerplate; what was cut beside it only raises them."""
        form = sum([self.form.get(one, 0.0) for one in row.form])
        beside = max(sum([self.cut.get(one, 0.0) for one in row.cut]), 0.0)
        said = _mean(self.words, row.words) + _mean(self.near, row.near)
        return self.bias + form + beside + said

    def loudest(self, row: Row) -> list[str]:
        """Give the words of a line that speak most for boilerplate."""
        known = [word for word in row.words if self.words.get(word, 0.0) > 0]
        return sorted(known, key=self.words.__getitem__, reverse=True)[:_NAMED]

    def kind(self, row: Row) -> Kind:
        """Give the kind that the words of a line tell, or `chrome`."""
        told: dict[str, float] = {}
        for word in row.words:
            if word in self.kinds:
                name, weight = self.kinds[word]
                told[name] = told.get(name, 0.0) + weight
        best = max(told, key=told.__getitem__, default="")
        return Kind(best) if best and told[best] >= _TOLD else Kind.CHROME


def _mean(weights: Mapping[str, float], found: Iterable[str]) -> float:
    """Give the sum of the known weights by the square root of their number."""
    known = [weights[one] for one in found if one in weights]
    return sum(known) / len(known) ** 0.5 if known else 0.0


@cache
def shipped_table() -> Table:
    """Give the table that ships with newsclean."""
    file = files("newsclean.cleaners").joinpath("line_model.json")
    return parse(file.read_text("utf-8"))


def parse(written: str) -> Table:
    """Read a table as `training/line_model.py` writes it: sites and hundredths for each entry."""
    told = json.loads(written)
    groups = {
        name: {one: weight / 100 for one, (_, weight) in told[name].items()}
        for name in ("form", "words", "near", "cut")
    }
    kinds = {word: (kind, weight / 100) for word, (kind, weight) in told["kinds"].items()}
    return Table(told["bias"] / 100, kinds=kinds, **groups)


@dataclass(frozen=True)
class LineModel:
    """Claim lines that no rule knows and that read like boilerplate.

    It is asked only when all other cleaners have nothing more to cut, and judges what is left of a
    text. It is none of the default cleaners: of thirteen lines that it cuts in unseen texts one
    is an author's.

    >>> import newsclean
    >>> from newsclean.cleaners import line_model
    >>> said = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> text = f"{said}\\n{said} It was cold.\\nPlease read our other stories here\\n© 2024"
    >>> pipeline = newsclean.default_pipeline().with_(line_model)
    >>> newsclean.clean(text, pipeline=pipeline).removed[0].rule
    'und.line_model'

    Args:
        rules: The rules that know the lines around.
        name: What the cleaner is called in reports.
        table: What is known of words and forms; None for what ships with newsclean.

    Source:
        Logistic regression on labelled texts and on pages; see `training/line_model.py`.
    """

    rules: RuleSet
    name: str = "line_model"
    table: Table | None = None
    speaks_last: ClassVar[bool] = True

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on lines that the model takes for boilerplate."""
        # On pages the model of blocks has judged all this already, with more to see.
        if document.spans:
            return
        seen = survey(document, self.rules)
        table = self.table or shipped_table()
        left = {(claim.start, claim.end) for claim in document.left}
        for row in rows_of(document, seen):
            line = seen.lines[row.index]
            log_odds = table.log_odds(row)
            if log_odds <= SURE or log_odds - doubt(row, line) <= SURE:
                continue
            start, end = line.block.pieces[0][0], line.block.pieces[-1][1]
            if any(start < last and first < end for first, last in left):
                continue
            yield line.block.claim(table.kind(row), LINE_MODEL, reason=_reason(table, row))


def doubt(row: Row, line: Line) -> float:
    """Give what is taken off the log-odds of a line where a wrong cut costs most.

    Args:
        row: What is seen of the line.
        line: The line.
    """
    place = row.zone.rpartition(" ")[2]
    shape = line.shape
    if line.reads:
        found = ["prose"]
    else:
        found = [place] if place != "tail" else []
        if not shape.stops and shape.weight > _LONG:
            found.append("long")
        if place == "head" and shape.words >= _HEAD_WORDS and shape.weight >= _HEAD_WEIGHT:
            found.append("headline")
    # Nothing was cut in the whole text.
    if not row.cut:
        found += ["prose alone" if line.reads else f"{place} alone"]
        found += ["item alone"] * shape.item
    if "announced" in row.form and not (place == "tail" and row.cut):
        found.append("announced")
    if shape.words >= _HEAD_WORDS and line.block.text.endswith(_COLONS):
        found.append("announces")
    return sum([_DOUBTS[one] for one in found])


def _reason(table: Table, row: Row) -> str:
    """Say in words what speaks most for boilerplate."""
    words = ", ".join(f"“{word}”" for word in table.loudest(row))
    beside = "its place" if not row.cut else "what was cut around it"
    told = f"its words {words}, its form and {beside}" if words else f"its form and {beside}"
    return f"No rule knows it; it is told by {told}"
