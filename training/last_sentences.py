"""Train the table of the `last_sentences` cleaner, and print how good it is on other sites.

python -m training.last_sentences ../shared           figures out of fold by site, and the table
python -m training.last_sentences ../shared --curve   also with a quarter and half of the sites

Beside the texts that the line model learns from there are lines that were written for it, in
`training/written`, and the examples of the rules. Figures are as `training.line_model` prints them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from pathlib import Path

from newsclean.cleaners.last_sentences import is_boilerplate, last_places, last_row
from newsclean.cleaners.line_model_features import Sight
from newsclean.cleaners.word_table import Table
from newsclean.document import Document
from newsclean.lines.survey import Survey, survey
from newsclean.rules import default_rules
from training.line_rows import FULL, Cleaned, Example, Seen, cleaned_texts
from training.texts import LabelledText
from training.word_table import train
from training.written import written_texts

# What a written line counts beside one labelled by hand, which counts for 1.3 in each of its three
# texts. Where authors' lines counted twice as much, a lower bound gave the same figures.
_WEIGHT = 1.0
_ABOUT = (
    "What adds to the log-odds that a sentence below a text is boilerplate: the sites that it "
    "stands on, and hundredths. form: what it looks like and what is left around it; words: its "
    "words and pairs of words; above, below: words of the lines beside it; cut: what was cut "
    "around it. Written by training/last_sentences.py."
)


def main() -> None:
    """Train, print how good it is on other sites, and write the table."""
    train(
        "last_sentences",
        _ABOUT,
        __doc__,
        texts_of,
        cuts,
    )


def texts_of(shared: Path) -> Iterator[Cleaned]:
    """Give the texts of the public sets, and the written ones.

    Args:
        shared: The folder of the public sets.
    """
    yield from cleaned_texts(shared, seen_sentences)
    yield from map(_written, written_texts())


def seen_sentences(document: Document, seen: Survey) -> Iterator[Seen]:
    """Give the sentences that the cleaner may judge, the last one first."""
    sight = Sight(document, seen)
    for index, rank in last_places(seen):
        yield Seen(index, last_row(sight, index, rank))


def _written(text: LabelledText) -> Cleaned:
    """Give a text whose last line was written for training, as it is, though a rule may know it."""
    document = Document(text.text)
    seen = survey(document, default_rules())
    index = len(seen.lines) - 1
    (label,) = text.labels
    examples: tuple[Example, ...] = ()
    if seen.lines[index].reads or seen.lines[index].shape.stops:
        row = last_row(Sight(document, seen), index, 0)
        examples = (Example(row, label.drop, (label.start, label.end)),)
    return Cleaned(text, FULL, (), examples, _WEIGHT)


def cuts(table: Table, examples: Sequence[Example]) -> list[Example]:
    """Give those that a table would cut: from the last one up to the first that stays."""
    return list(takewhile(lambda one: is_boilerplate(table, one.row), examples))


if __name__ == "__main__":
    main()
