"""Lines that no rule knows, judged by a linear model over their form and their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf
from typing import ClassVar

from newsclean.claim import Claim
from newsclean.cleaners.line_model_features import Place, Row, Sight
from newsclean.cleaners.line_model_words import words_of
from newsclean.cleaners.word_table import Table, kind_of, reason, shipped_table, stays_anyway
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
# out, and half of them be known. Below the text all that is seen of it may make up for its words:
# of 286 invented lines of authors' that the table has not seen, with and without menus and share
# buttons beside them, none goes; F1 of labelled texts, out of fold by site and with thinned rules,
# is .872 and .738 with it, and .850 and .735 without.
_SPOKEN, _KNOWN = 0.75, 0.5
_SURER = 1.5
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


@dataclass(frozen=True)
class LineModel:
    """Claim lines that no rule knows and that read like boilerplate.

    It is asked only when all other cleaners have nothing more to cut, and judges what is left of a
    text; no sentences and paragraphs. A line that touches the text and that a rule knows, but only
    beside others, stays.

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
        table = self.table or shipped_table(self.name)
        sight = Sight(document, seen)
        for place in sight.places():
            line = seen.lines[place.at]
            if place.at in seen.content:
                continue
            needs, marked = needs_words(place, line), line.mark is not None
            asked = least(table, place, words_of(line.block), needs=needs, marked=marked)
            if asked == inf:
                continue
            row = sight.row(place)
            if table.log_odds(row) - doubt(row, line) <= asked:
                continue
            if stays_anyway(line.block, document, self.rules):
                continue
            yield line.block.claim(kind_of(row.words), LINE_MODEL, reason=reason(table, row))


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
    """Tell whether a line stands where its own words must speak, or it must be surer.

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


def least(table: Table, place: Place, words: Sequence[str], *, needs: bool, marked: bool) -> float:
    """Give what the log-odds of a line must be above to be cut; without end where it stays.

    Above the text and between two paragraphs only words speak: there authors' lists and subheadings
    look like boilerplate, however sure the table is.

    Args:
        table: What is known of words.
        place: Where the line stands.
        words: Its words and pairs of words.
        needs: Whether its own words must speak, or it must be surer.
        marked: Whether a rule knows it, but asks for company that it lacks.
    """
    if not needs:
        return SURE
    if marked:
        return inf
    if table.known(words) >= _KNOWN and table.spoken(words) > _SPOKEN:
        return SURE
    return _SURER if place.zone == "tail" else inf


def _may_be_standfirst(line: Line) -> bool:
    return line.shape.words >= _HEAD_WORDS and line.shape.weight >= _HEAD_WEIGHT
