"""Train the table of the `line_model` cleaner, and print how good it is on other sites.

python -m training.line_model ../shared           figures out of fold by site, and the table
python -m training.line_model ../shared --curve   also with a quarter and half of the sites

Beside labelled texts and pages it learns from lines that were written for it, in
`training/written`. Figures are of the texts labelled by hand, with all rules and with thinned ones:
macro F1, share of the body lost, lines for fields left. A site's lines are judged by a table that
has seen none of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from newsclean.cleaners.line_model import doubt, least, needs_words
from newsclean.cleaners.line_model_features import Sight
from newsclean.cleaners.word_table import Table
from newsclean.document import Document
from newsclean.lines.survey import Survey
from training.line_rows import FULL, NONE, Cleaned, Example, Seen, cleaned, cleaned_texts
from training.word_table import train
from training.written import texts_with_company, written_lines

# What a written line counts beside one labelled by hand, which counts for 1.3 in each of its three
# texts. With 1 for lines alone three times as many invented lines of authors' go that were kept
# apart, at the same F1; with 2 for those in company F1 falls by .001 to .005.
_ALONE, _IN_COMPANY = 0.5, 1.0
_ABOUT = (
    "What adds to the log-odds that a line is boilerplate: the sites that it stands on, and "
    "hundredths. form: what the line looks like and what is left around it; words: its words and "
    "pairs of words; above, below: words of the lines beside it; cut: what was cut around it. "
    "Written by training/line_model.py."
)


def main() -> None:
    """Train, print how good it is on other sites, and write the table."""
    train("line_model", _ABOUT, __doc__, texts_of, cuts)


def texts_of(shared: Path) -> Iterator[Cleaned]:
    """Give the texts of the public sets, and the written ones.

    Args:
        shared: The folder of the public sets.
    """
    yield from cleaned_texts(shared, seen_lines)
    # As if no rule knew them: so their words are learnt.
    for text in written_lines():
        yield cleaned(text, NONE, _ALONE, seen_lines)
    for text in texts_with_company():
        yield cleaned(text, FULL, _IN_COMPANY, seen_lines)


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
        if table.log_odds(one.row) - one.doubt
        > least(table, one.row.place, one.row.words, needs=one.needs_words, marked=one.marked)
    ]


if __name__ == "__main__":
    main()
