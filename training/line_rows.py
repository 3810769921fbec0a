"""Rows for the models of lines: what other cleaners leave, what is seen of it, its labels.

Texts labelled by hand are cleaned with all rules and with thinned ones, extractors' texts of pages
with either: so the model learns from lines that no rule knows, and from some that rules know.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from sys import intern
from typing import NamedTuple, TypeAlias
from zlib import crc32

from benchmarks.sets import is_held_out, read_labelled
from benchmarks.thinned import SEEDS, thinned
from newsclean.cleaners import default_pipeline
from newsclean.cleaners.line_model_features import Row
from newsclean.document import Document
from newsclean.lines.survey import Survey, survey
from newsclean.rules import RuleSet, default_rules
from newsclean.text.intervals import Interval
from training.texts import LabelledText, extract_pages, read_extracts, read_wild

FULL, NONE = 0, -1
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


class Seen(NamedTuple):
    """A line that a model may judge.

    Args:
        at: Which of the survey's lines it is.
        row: What is seen of it.
        doubt: What is taken off its log-odds.
        needs_words: Whether its own words must speak.
        marked: Whether a rule knows it, but asks for company that it lacks.
    """

    at: int
    row: Row
    doubt: float = 0.0
    needs_words: bool = False
    marked: bool = False


# Gives the lines of a cleaned text that a model may judge.
See: TypeAlias = Callable[[Document, Survey], Iterable[Seen]]


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
    doubt: float = 0.0
    needs_words: bool = False
    marked: bool = False


class Cleaned(NamedTuple):
    """A text as the other cleaners leave it.

    Args:
        text: The text and its labels.
        rules: Which rules cleaned it: all, none, or the seed of thinned ones.
        removed: What they cut.
        examples: The lines that are left.
        weight: How much each of them counts in training.
    """

    text: LabelledText
    rules: int
    removed: tuple[Interval, ...]
    examples: tuple[Example, ...]
    weight: float


def cleaned_texts(shared: Path, see: See) -> Iterator[Cleaned]:
    """Give all texts that may be trained on, cleaned; of `wild2` those that may be read.

    Args:
        shared: The folder of the public sets.
        see: Gives the lines that the model may judge.
    """
    for name, file in HAND.items():
        held = {text["id"] for text in read_labelled(shared / file) if is_held_out(text["site"])}
        for text in read_wild(shared / file):
            if name == "wild" or text.page not in held:
                for seed in (*LEARNT, *SEEDS):
                    weight = _TRUST / len(LEARNT) if seed in LEARNT else 0.0
                    yield cleaned(text, seed, weight, see)
    extracts = sorted(read_extracts(shared / "aeb"), key=lambda text: text.origin)
    names = sorted({text.origin for text in extracts})[::_EXTRACTORS]
    yield from _of_pages((text for text in extracts if text.origin in names), see)
    for folder in PAGES:
        yield from _of_pages(extract_pages(shared / folder), see)


def _of_pages(texts: Iterable[LabelledText], see: See) -> Iterator[Cleaned]:
    told = [
        text
        for text in texts
        if len(text.text) <= _LONGEST and any(label.drop is not None for label in text.labels)
    ]
    shares = Counter(text.page for text in told)
    for text in told:
        seed = LEARNT[crc32(f"{text.origin} {text.page}".encode()) % 2]
        yield cleaned(text, seed, _TRUST_PAGES / shares[text.page], see)


@cache
def _rules(seed: int) -> RuleSet:
    if seed == NONE:
        return RuleSet(())
    return default_rules() if seed == FULL else thinned(default_rules(), seed)


def cleaned(text: LabelledText, seed: int, weight: float, see: See) -> Cleaned:
    """Give a text as the cleaners leave it that do not guess.

    Args:
        text: The text and its labels.
        seed: Which rules clean it: all, none, or the seed of thinned ones.
        weight: How much each of its lines counts in training.
        see: Gives the lines that the model may judge.
    """
    rules = _rules(seed)
    document = default_pipeline(rules).without_last(Document(text.text))
    seen = survey(document, rules)
    starts = [label.start for label in text.labels]
    examples = []
    for one in see(document, seen):
        line = seen.lines[one.at]
        place = line.block.pieces[0][0], line.block.pieces[-1][1]
        at = bisect_right(starts, place[0]) - 1
        drop = text.labels[at].drop if at >= 0 and text.labels[at].end > place[0] else None
        if drop is not None or text.gold is None:
            row = _interned(one.row)
            examples.append(Example(row, drop, place, one.doubt, one.needs_words, one.marked))
    return Cleaned(text, seed, document.removed, tuple(examples), weight)


def _interned(row: Row) -> Row:
    return Row(row.place, *(tuple(map(intern, group)) for group in row[1:]))
