"""Fit tables of forms and words, hold them against the labels of other sites, and write them."""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias
from zlib import crc32

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

import newsclean
from benchmarks.lines import LineScore, LineSummary, score_lines, summarise_lines
from benchmarks.sets import read_labelled
from newsclean.cleaners.line_model_features import Row
from newsclean.cleaners.word_table import Table, parse
from training.line_rows import FULL, HAND, Cleaned, Example

_FOLDS = 5
_GROUPS = ("form", "words", "above", "below", "cut")
_OF_WORDS = ("words", "above", "below")
# Rarer words are names and topics; with words of 4 sites no figure is better by more than .001.
_SITES = 6
# Words count as much as so many features of form would: of 1, 3 and 4 the last lost least.
_SCALES = {"form": 1.0, "words": 4.0, "above": 2.0, "below": 2.0, "cut": 1.0}
# The inverse strength of the L2 penalty, for examples that weigh 1 on average; see above.
_PENALTY = 0.1
_CURVE = (0.25, 0.5)


# Which of the lines that are left a cleaner would cut.
Cuts: TypeAlias = Callable[[Table, Sequence[Example]], list[Example]]


def train(
    name: str,
    about: str,
    described: str | None,
    texts_of: Callable[[Path], Iterable[Cleaned]],
    cuts: Cuts,
) -> None:
    """Train the table of a cleaner, print how good it is on other sites, and write it.

    Args:
        name: The cleaner's name.
        about: What the head of the table says of it.
        described: What the command says of itself.
        texts_of: Gives the cleaned texts, from the folder of the public sets.
        cuts: Which lines the cleaner would cut.
    """
    parser = argparse.ArgumentParser(prog=f"python -m training.{name}", description=described)
    parser.add_argument("shared", type=Path, help="the folder of the public sets")
    table = Path(newsclean.__file__).parent / "cleaners" / f"{name}.json"
    parser.add_argument("--out", type=Path, default=table, help="where to write the table")
    parser.add_argument("--curve", action="store_true", help="train on fewer sites too")
    asked = parser.parse_args()
    texts = list(texts_of(asked.shared))
    print(f"{len(texts)} cleaned texts of {len({text.text.site for text in texts})} sites")
    by_hand = {
        text["id"]: text for file in HAND.values() for text in read_labelled(asked.shared / file)
    }
    _print("without it", texts, by_hand, {})
    for share in (*(_CURVE if asked.curve else ()), 1.0):
        _print(f"{share:.0%} of the sites", texts, by_hand, _out_of_fold(texts, share, cuts))
    written = fit(texts, about)
    asked.out.write_text(written, encoding="utf-8")
    print(f"{asked.out}: {len(written) // 1000} KB")


class Vocabulary:
    """The features that stand on enough sites, and the columns they have in a matrix."""

    def __init__(self, texts: Iterable[Cleaned]) -> None:
        """Count on how many sites each feature stands."""
        sites: dict[tuple[str, str], set[str]] = defaultdict(set)
        for text in texts:
            if text.weight:
                for example in text.examples:
                    for pair in _features(example.row):
                        sites[pair].add(text.text.site)
        self.sites = {pair: len(found) for pair, found in sites.items() if len(found) >= _SITES}
        self.columns = {pair: column for column, pair in enumerate(self.sites)}

    def matrix(self, rows: Iterable[Row]) -> csr_matrix:
        """Give a row for each line: words by the square root of their number, as they are added."""
        values: list[float] = []
        columns: list[int] = []
        ends = [0]
        for row in rows:
            for group in _GROUPS:
                pairs = ((group, one) for one in getattr(row, group))
                found = [self.columns[pair] for pair in pairs if pair in self.columns]
                spread = len(found) ** -0.5 if found and group in _OF_WORDS else 1.0
                values += [_SCALES[group] * spread] * len(found)
                columns += found
            ends.append(len(columns))
        shape = (len(ends) - 1, len(self.columns))
        indices = np.array(columns, "i4"), np.array(ends, "i4")
        return csr_matrix((np.array(values, "f4"), *indices), shape=shape)


def _features(row: Row) -> Iterator[tuple[str, str]]:
    for group in _GROUPS:
        for one in getattr(row, group):
            yield group, one


def fit(texts: Sequence[Cleaned], about: str) -> str:
    """Fit a logistic regression, and write it as a table that people can read."""
    vocabulary = Vocabulary(texts)
    return _table(vocabulary, _fitted(vocabulary, texts), about, _data(texts))


def _table(
    vocabulary: Vocabulary, model: LogisticRegression, about: str = "", data: Sequence[str] = ()
) -> str:
    lines = [f'"about": {_dump(about)}', f'"data": {_dump(data)}']
    lines.append(f'"bias": {_hundredths(model.intercept_[0])}')
    for group in _GROUPS:
        entries = [
            f" {_dump(name)}: [{sites}, {_hundredths(_SCALES[group] * model.coef_[0][column])}]"
            for column, ((of, name), sites) in enumerate(vocabulary.sites.items())
            if of == group
        ]
        lines.append(f'"{group}": {{\n{_comma_lines(sorted(entries))}\n}}')
    return f"{{\n{_comma_lines(lines)}\n}}\n"


def _data(texts: Sequence[Cleaned]) -> list[str]:
    """Say what the table was learnt from."""
    pages: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        name = text.text.origin.split()[0] + (", by hand" if text.text.gold is None else "")
        pages[name].add(text.text.page)
    return [f"{name}: {len(found)} texts or pages" for name, found in sorted(pages.items())]


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _comma_lines(lines: Iterable[str]) -> str:
    return ",\n".join(lines)


def _hundredths(value: float) -> int:
    return round(100 * float(value))


def _fitted(vocabulary: Vocabulary, texts: Iterable[Cleaned]) -> LogisticRegression:
    told = [
        (example, text.weight)
        for text in texts
        if text.weight
        for example in text.examples
        if example.drop is not None
    ]
    weights = np.array([weight for _, weight in told])
    model = LogisticRegression(C=_PENALTY, solver="liblinear", tol=1e-3, random_state=0)
    matrix = vocabulary.matrix(example.row for example, _ in told)
    model.fit(matrix, [example.drop for example, _ in told], weights / weights.mean())
    return model


def _out_of_fold(texts: Sequence[Cleaned], share: float, cuts: Cuts) -> dict[int, list[Example]]:
    """Give for each text labelled by hand the lines that a table of other sites would cut."""
    vocabulary = Vocabulary(texts)
    cut: dict[int, list[Example]] = {}
    for fold in range(_FOLDS):
        others = (
            text for text in texts if _drawn(text, "fold") % _FOLDS != fold and _in(text, share)
        )
        table = parse(_table(vocabulary, _fitted(vocabulary, others)))
        for number, text in enumerate(texts):
            if text.text.gold is None and _drawn(text, "fold") % _FOLDS == fold:
                cut[number] = cuts(table, text.examples)
    return cut


def _in(text: Cleaned, share: float) -> bool:
    return _drawn(text, "curve") % 100 < 100 * share


def _drawn(text: Cleaned, what: str) -> int:
    return crc32(f"{what} {text.text.site}".encode())


def _print(
    name: str,
    texts: Sequence[Cleaned],
    by_hand: Mapping[str, Mapping[str, Any]],
    cut: Mapping[int, Sequence[Example]],
) -> None:
    print(name)
    scores: dict[str, list[LineScore]] = defaultdict(list)
    lost: dict[str, Counter[str]] = defaultdict(Counter)
    for number, text in enumerate(texts):
        if text.text.gold is None and text.rules in (FULL, *range(1, 6)):
            removed = [*text.removed, *(example.place for example in cut.get(number, ()))]
            kind = f"{text.text.origin} {'thinned' if text.rules else 'all rules'}"
            score = score_lines(by_hand[text.text.page], removed)
            scores[kind].append(score)
            for label, (lines, gone) in score.labels.items():
                lost[kind].update({label: lines, f"{label} cut": gone})
    for kind, found in scores.items():
        print(f"  {kind:16} {_told(summarise_lines(found))}", end="")
        told = [
            f"{label} {lost[kind][f'{label} cut']}/{lost[kind][label]}"
            for label in ("standfirst", "body_heading")
            if lost[kind][label]
        ]
        print(f"  cut: {', '.join(told)}" if told else "", flush=True)


def _told(summary: LineSummary) -> str:
    lost, left = f"{summary.body_loss:.3%}", f"{summary.meta_left:.1%}"
    return f"F1 {summary.f1:.4f}  body lost {lost}  fields left {left}"
