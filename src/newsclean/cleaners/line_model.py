"""Lines that no rule knows, judged by a linear model over their form and their words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import ClassVar

from newsclean.claim import Claim, Kind
from newsclean.cleaners.line_model_features import Place, Row, Sight
from newsclean.cleaners.line_model_words import words_of
from newsclean.document import Document
from newsclean.lines.survey import Line, survey
from newsclean.rules import RuleSet

LINE_MODEL = "und.line_model"
# The least log-odds, chosen by what is lost out of fold by site on 359 labelled texts: with .25,
# .5, .75 and 1 two, two, two and one line of authors' more went than by rules alone, before lines
# that touch the text were asked for more; with all that stands below it is one.
SURE = 0.75
# A line that touches the text may be the author's, such as a subheading or the last line, however
# much boilerplate stands on its other side: so its own words must speak, though the loudest is left
# out, and half of them be known, which they are not in a language without labels. Without this,
# nine lines of authors' more go there; macro F1 is higher by .003 on wild and .012 on wild2. With
# .25 and .5 in place of .75 it is higher by .001 with thinned rules, and an invented line goes.
_SPOKEN, _KNOWN = 0.75, 0.5
# What is taken off where a wrong cut costs most, chosen there too: without what is taken off
# standfirsts, subheadings, lines that announce others, and long ones, two, three, two and one line
# of authors' more go; without the last three, lists in texts that hold no boilerplate. What is
# taken off lines that touch the text saves invented ones, at .004 of F1 with thinned rules.
_DOUBTS = {
    "touches": 1.0,
    "standfirst": 4.0,
    "subheading": 2.0,
    "announces": 1.5,
    "long": 2.0,
    "head alone": 2.0,
    "inner alone": 1.5,
    "tail alone": 1.0,
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
        above: For the words of the line above.
        below: For the words of the line below.
        cut: For what was cut around it.
        kinds: For each word that tells one, the kind that it tells and how clearly.
    """

    bias: float
    form: Mapping[str, float]
    words: Mapping[str, float]
    above: Mapping[str, float]
    below: Mapping[str, float]
    cut: Mapping[str, float]
    kinds: Mapping[str, tuple[str, float]]

    def log_odds(self, row: Row) -> float:
        """Give the log-odds that a line is boilerplate; what was cut beside it only raises them."""
        form = sum([self.form.get(one, 0.0) for one in row.form])
        beside = max(sum([self.cut.get(one, 0.0) for one in row.cut]), 0.0)
        near = _mean(self.above, row.above) + _mean(self.below, row.below)
        return self.bias + form + beside + near + _mean(self.words, row.words)

    def speaks(self, words: Sequence[str]) -> bool:
        """Tell whether a line's own words, without figures and signs, speak for boilerplate.

        Args:
            words: Its words and pairs of words.
        """
        own = [word for word in words if word.isalpha()]
        if sum([word in self.words for word in own]) < _KNOWN * len(own):
            return False
        known = [self.words[one] for one in words if one in self.words and _of_letters(one)]
        return bool(known) and (sum(known) - max(known)) / len(known) ** 0.5 > _SPOKEN

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


def _of_letters(term: str) -> bool:
    """Tell whether a term is a word or a pair of words, without figures, signs and edges."""
    return term.replace(" ", "").isalpha()


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
        for name in ("form", "words", "above", "below", "cut")
    }
    kinds = {word: (kind, weight / 100) for word, (kind, weight) in told["kinds"].items()}
    return Table(told["bias"] / 100, kinds=kinds, **groups)


@dataclass(frozen=True)
class LineModel:
    """Claim lines that no rule knows and that read like boilerplate.

    It is asked only when all other cleaners have nothing more to cut, and judges what is left of a
    text; no sentences and paragraphs.

    >>> import newsclean
    >>> said = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> text = f"{said}\\n{said} It was cold."
    >>> text += "\\nRegister and read more of our news by email\\n© 2024"
    >>> newsclean.clean(text).removed[0].rule
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
        sight = Sight(document, seen)
        for place in sight.places():
            line = seen.lines[place.at]
            if place.at in seen.content:
                continue
            if needs_words(place, line) and not _speaks(table, line):
                continue
            row = sight.row(place)
            if table.log_odds(row) - doubt(row, line) <= SURE:
                continue
            start, end = line.block.pieces[0][0], line.block.pieces[-1][1]
            if any(start < last and first < end for first, last in left):
                continue
            if self.rules.ignores(line.block):
                continue
            yield line.block.claim(table.kind(row), LINE_MODEL, reason=_reason(table, row))


def doubt(row: Row, line: Line) -> float:
    """Give what is taken off the log-odds of a line where a wrong cut costs most.

    Args:
        row: What is seen of the line.
        line: The line.
    """
    shape, place = line.shape, row.place
    found = ["touches"] if needs_words(place, line) else []
    if place.zone == "head" and _may_be_standfirst(line):
        found.append("standfirst")
    if place.zone == "inner" and place.touches_below:
        found.append("subheading")
    if not shape.stops and shape.weight > _LONG:
        found.append("long")
    if shape.words >= _HEAD_WORDS and line.block.text.endswith(_COLONS):
        found.append("announces")
    # Nothing was cut in the whole text, which may be a recipe's.
    if not row.cut:
        found.append(f"{place.zone} alone")
    return sum([_DOUBTS[one] for one in found])


def needs_words(place: Place, line: Line) -> bool:
    """Tell whether a line stands where its own words must speak for boilerplate.

    Above the text a recipe's list, a poem or a box of facts has the form of a menu. An item may be
    of the author's list wherever it stands.

    Args:
        place: Where the line stands.
        line: The line.
    """
    if line.shape.item:
        return True
    if place.zone == "head":
        return place.listed or place.touches_below or _may_be_standfirst(line)
    return place.touches_above or (place.zone == "inner" and place.touches_below)


def _speaks(table: Table, line: Line) -> bool:
    """Tell whether the words of a line speak; not those that a rule knows beside others alone."""
    return line.mark is None and table.speaks(words_of(line.block))


def _may_be_standfirst(line: Line) -> bool:
    return line.shape.words >= _HEAD_WORDS and line.shape.weight >= _HEAD_WEIGHT


def _reason(table: Table, row: Row) -> str:
    """Say in words what speaks most for boilerplate."""
    words = ", ".join(f"“{word}”" for word in table.loudest(row))
    beside = "its place" if not row.cut else "what was cut around it"
    told = f"its words {words}, its form and {beside}" if words else f"its form and {beside}"
    return f"No rule knows it; it is told by {told}"
