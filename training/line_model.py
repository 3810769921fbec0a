"""Train the table of the `line_model` cleaner, and print how good it is on other sites.

python -m training.line_model ../shared           figures out of fold by site, and the table
python -m training.line_model ../shared --curve   also with a quarter and half of the sites

Figures are of the texts labelled by hand, with all rules and with thinned ones: macro F1, share of
the body lost, lines for fields left. A site's lines are judged by a table that has seen none of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.cleaners.line_model import SURE, doubt, needs_words, speaks
from newsclean.cleaners.line_model_features import Sight
from newsclean.cleaners.word_table import Table
from newsclean.document import Document
from newsclean.lines.survey import Survey
from training.line_rows import Example, Seen, cleaned_texts
from training.word_table import train

_ABOUT = (
    "What adds to the log-odds that a line is boilerplate: the sites that it stands on, and "
    "hundredths. form: what the line looks like and what is left around it; words: its words and "
    "pairs of words; above, below: words of the lines beside it; cut: what was cut around it. "
    "Written by training/line_model.py."
)


def main() -> None:
    """Train, print how good it is on other sites, and write the table."""
    train("line_model", _ABOUT, __doc__, lambda shared: cleaned_texts(shared, seen_lines), cuts)


def seen_lines(document: Document, seen: Survey) -> Iterator[Seen]:
    """Give the lines that the cleaner may judge."""
    sight = Sight(document, seen)
    for place in sight.places():
        line, row = seen.lines[place.at], sight.row(place)
        needs = needs_words(place, line)
        yield Seen(place.at, row, doubt(row, line), needs, marked=line.mark is not None)


def cuts(table: Table, examples: Sequence[Example]) -> list[Example]:
    """Give those that a table would cut."""
    return [
        one
        for one in examples
        if table.log_odds(one.row) - one.doubt > SURE
        and (not one.needs_words or (not one.marked and speaks(table, one.row.words)))
    ]


if __name__ == "__main__":
    main()
