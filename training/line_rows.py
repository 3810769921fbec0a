"""Rows for the line model: lines that the other cleaners leave, what is seen of them, their labels.

Texts labelled by hand are cleaned with all rules and with thinned ones, extractors' texts of pages
with either: so the model learns from lines that no rule knows, and from some that rules know.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from sys import intern
from typing import NamedTuple
from zlib import crc32

from benchmarks.sets import is_held_out, read_labelled
from benchmarks.thinned import SEEDS, thinned
from newsclean.cleaners import default_pipeline
from newsclean.cleaners.line_model import doubt, needs_words
from newsclean.cleaners.line_model_features import Row, Sight
from newsclean.document import Document
from newsclean.lines.survey import survey
from newsclean.rules import RuleSet, default_rules
from newsclean.text.intervals import Interval
from training.texts import LabelledText, extract_pages, read_extracts, read_wild

FULL = 0
# Other draws than those that are measured.
LEARNT = (FULL, 11, 12)
# Of the labelled texts, each of whose rows counts for four; pages weigh less, since their labels
# are told by the gold text alone.
HAND = {"wild": "wild/dev.jsonl", "wild2": "wild2.jsonl"}
PAGES = ("more/wcxb", "fresh/fundus", "fresh/turing", "fresh/zh_handmade")
_TRUST, _TRUST_PAGES = 4.0, 2.0
# Of 26 extractors that gave their texts of the same pages, every fourth.
_EXTRACTORS = 4
_LONGEST = 40_000


class Example(NamedTuple):
    """One line that is left, and where it stands.

    Args:
        row: What is seen of it.
        drop: Whether it is boilerplate; None where nobody can tell.
        place: Its interval of the text.
        doubt: What is taken off its log-odds.
        needs_words: Whether its own words must speak.
        marked: Whether a rule knows it, but asks for company that it lacks.
    """

    row: Row
    drop: bool | None
    place: Interval
    doubt: float
    needs_words: bool
    marked: bool


class Cleaned(NamedTuple):
    """A text as the other cleaners leave it.

    Args:
        text: The text and its labels.
        rules: Which rules cleaned it: all, or the seed of thinned ones.
        removed: What they cut.
        examples: The lines that are left.
        weight: How much each of them counts in training.
    """

    text: LabelledText
    rules: int
    removed: tuple[Interval, ...]
    examples: tuple[Example, ...]
    weight: float


def cleaned_texts(shared: Path) -> Iterator[Cleaned]:
    """Give all texts that may be trained on, cleaned; of `wild2` those that may be read.

    Args:
        shared: The folder of the public sets.
    """
    for name, file in HAND.items():
        held = {text["id"] for text in read_labelled(shared / file) if is_held_out(text["site"])}
        for text in read_wild(shared / file):
            if name == "wild" or text.page not in held:
                for seed in (*LEARNT, *SEEDS):
                    weight = _TRUST / len(LEARNT) if seed in LEARNT else 0.0
                    yield _cleaned(text, seed, weight)
    extracts = sorted(read_extracts(shared / "aeb"), key=lambda text: text.origin)
    names = sorted({text.origin for text in extracts})[::_EXTRACTORS]
    yield from _of_pages(text for text in extracts if text.origin in names)
    for folder in PAGES:
        yield from _of_pages(extract_pages(shared / folder))


def _of_pages(texts: Iterable[LabelledText]) -> Iterator[Cleaned]:
    told = [
        text
        for text in texts
        if len(text.text) <= _LONGEST and any(label.drop is not None for label in text.labels)
    ]
    shares = Counter(text.page for text in told)
    for text in told:
        seed = LEARNT[crc32(f"{text.origin} {text.page}".encode()) % 2]
        yield _cleaned(text, seed, _TRUST_PAGES / shares[text.page])


@cache
def _rules(seed: int) -> RuleSet:
    return thinned(default_rules(), seed) if seed else default_rules()


def _cleaned(text: LabelledText, seed: int, weight: float) -> Cleaned:
    rules = _rules(seed)
    document = default_pipeline(rules).without("line_model")(Document(text.text))
    seen = survey(document, rules)
    starts = [label.start for label in text.labels]
    examples = []
    sight = Sight(document, seen)
    for where in sight.places():
        line = seen.lines[where.at]
        place = line.block.pieces[0][0], line.block.pieces[-1][1]
        at = bisect_right(starts, place[0]) - 1
        drop = text.labels[at].drop if at >= 0 and text.labels[at].end > place[0] else None
        if drop is not None or text.gold is None:
            row = _interned(sight.row(where))
            needs = needs_words(where, line)
            examples.append(
                Example(row, drop, place, doubt(row, line), needs, marked=line.mark is not None)
            )
    return Cleaned(text, seed, document.removed, tuple(examples), weight)


def _interned(row: Row) -> Row:
    return Row(row.place, *(tuple(map(intern, group)) for group in row[1:]))
