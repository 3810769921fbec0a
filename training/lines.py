"""Train the weights of the `furniture` cleaner on lines of labelled texts.

python -m training.lines ../shared/wild/dev.jsonl ../shared/aeb ../shared/more/wcxb

The three are texts labelled by hand, extractors' outputs with the gold texts beside them, and
pages with gold texts. All figures are out of fold by site: the lines of a site are judged by
weights that have seen none of its texts.
"""

from __future__ import annotations

import argparse
import json
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import newsclean
from benchmarks.lines import LineScore, score_lines, summarise_lines
from benchmarks.metrics import Shingles, shingle_scores, summarise
from benchmarks.sets import read_labelled
from newsclean.cleaners import default_pipeline
from newsclean.cleaners.furniture import Furniture, Weights, may_be_furniture
from newsclean.cleaners.furniture_features import GROUPS, Feature, Vocabulary, features_of
from newsclean.document import Document
from newsclean.lines.gaps import gaps_of
from newsclean.lines.survey import survey
from newsclean.rules import RuleSet, default_rules
from training.texts import LabelledText, extract_pages, read_extracts, read_wild

TABLE = Path(newsclean.__file__).parent / "cleaners" / "furniture.toml"
_FOLDS = 8
# The inverse strength of the L2 penalty, for examples that weigh 1 on average.
_PENALTY = 0.03
# Texts labelled by hand are few and true, and news pages what is to be cleaned; others weigh 1.
_TRUST = {"wild": 2.0, "aeb": 2.0}
_ABOUT = {
    "place": "Above the text (head), between two paragraphs (inner), or below the text (tail).",
    "above": "How many known lines stand above it, between the same paragraphs.",
    "below": "How many known lines stand below it, between the same paragraphs.",
    "text above": "How many paragraphs stand above it.",
    "text below": "How many paragraphs stand below it.",
    "full stops around": "How many of the unknown lines around it end like a sentence.",
    "length": "Its length in characters, wide ones counted 2.5 times.",
    "words": "How many words it has, where these are two or fewer.",
    "said": "How many of its longer words the paragraphs of the text use too.",
    "copies": "How often the line stands elsewhere in the text.",
    "rule": "What a rule takes it for that asks for more evidence than there is.",
    "start": "How it begins.",
    "end": "How it ends.",
    "capitals": "How many of its words begin with a capital; all: it is written in capitals.",
    "signs": "What else is in it.",
}
_HEADER = """\
# What each feature of a short line adds to the log-odds that it is boilerplate.
# Written by training/lines.py from lines of public evaluation sets; cleaners/gaps.py sees them.
"""


class Example(NamedTuple):
    """A line that the model may judge.

    Args:
        text: Index of its text.
        features: What can be seen of it.
        drop: Whether it is boilerplate.
        weight: How much it counts; the lines of a page share what the page counts.
    """

    text: int
    features: tuple[Feature, ...]
    drop: bool
    weight: float


def main() -> None:
    """Train, print how good it is on other sites, and write the table of weights."""
    parser = argparse.ArgumentParser(prog="python -m training.lines", description=__doc__)
    parser.add_argument("labelled", type=Path, help="a .jsonl file of texts with labelled lines")
    parser.add_argument("extracts", type=Path, help="a folder with output/ and ground-truth.json")
    parser.add_argument("pages", type=Path, help="a folder with html/ and gold.json")
    parser.add_argument("--out", type=Path, default=TABLE, help="where to write the weights")
    asked = parser.parse_args()
    texts = [
        *read_wild(asked.labelled),
        *read_extracts(asked.extracts),
        *extract_pages(asked.pages),
    ]
    rules = default_rules()
    examples = list(_examples(texts, rules))
    drops = sum(example.drop for example in examples)
    print(f"{len(texts)} texts, {len(examples)} lines to judge, {drops} of them boilerplate")
    _report(asked.labelled, texts, examples, rules)
    weights = fit(examples)
    asked.out.write_text(table(weights), encoding="utf-8")
    print(f"{len(weights.by_feature)} weights in {asked.out}")


def _examples(texts: Sequence[LabelledText], rules: RuleSet) -> Iterator[Example]:
    shares = Counter((text.origin.split()[0], text.page) for text in texts)
    for number, text in enumerate(texts):
        found = [(features, drop) for features, drop in _lines(text, rules) if drop is not None]
        source = text.origin.split()[0]
        weight = _TRUST.get(source, 1.0) / shares[source, text.page] / (len(found) or 1) ** 0.5
        for features, drop in found:
            yield Example(number, features, drop, weight)


def _lines(text: LabelledText, rules: RuleSet) -> Iterator[tuple[tuple[Feature, ...], bool | None]]:
    seen = survey(Document(text.text), rules)
    vocabulary = Vocabulary(seen)
    starts = [label.start for label in text.labels]
    for gap in gaps_of(seen):
        for index in range(gap.start, gap.end if gap.is_furnished() else gap.start):
            if may_be_furniture(gap, index):
                label = bisect_right(starts, seen.lines[index].block.pieces[0][0]) - 1
                drop = text.labels[label].drop if label >= 0 else None
                yield tuple(features_of(gap, index, vocabulary)), drop


def fit(examples: Sequence[Example]) -> Weights:
    """Fit a logistic regression and give its weights, rounded to two decimals."""
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(
        [{str(feature): 1.0 for feature in example.features} for example in examples]
    )
    matrix.indices, matrix.indptr = matrix.indices.astype("i4"), matrix.indptr.astype("i4")
    weight = np.array([example.weight for example in examples])
    model = LogisticRegression(C=_PENALTY, solver="liblinear", max_iter=1000, random_state=0)
    model.fit(matrix, [example.drop for example in examples], weight / weight.mean())
    names = {str(feature): feature for example in examples for feature in example.features}
    found = zip(vectorizer.feature_names_, model.coef_[0], strict=True)
    rounded = {names[name]: round(float(value), 2) for name, value in found}
    kept = {feature: value for feature, value in rounded.items() if value}
    return Weights(round(float(model.intercept_[0]), 2), kept)


def table(weights: Weights) -> str:
    """Write the weights as TOML, one table for all features about the same thing."""
    lines = [_HEADER, f"bias = {weights.bias}"]
    for group in GROUPS:
        lines += ["", f"# {_ABOUT[group]}", f"[{_key(group)}]"]
        values = {f.value: weight for f, weight in weights.by_feature.items() if f.group == group}
        lines += [
            f"{_key(value)} = {values[value]}" for value in sorted(values, key=_reading_order)
        ]
    return "\n".join(lines) + "\n"


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else json.dumps(name, ensure_ascii=False)


def _reading_order(value: str) -> tuple[str, int, str]:
    zone, number = value.split(maxsplit=1)[0], re.search(r"\d+", value)
    zone = zone if zone in ("head", "inner", "tail") else ""
    return zone, int(number[0]) + ("over" in value) if number else 0, value


def _report(
    labelled: Path, texts: Sequence[LabelledText], examples: Sequence[Example], rules: RuleSet
) -> None:
    """Print what the whole pipeline scores with weights from other sites, and without them."""
    by_hand = {text["id"]: text for text in read_labelled(labelled)}
    lines: tuple[list[LineScore], list[LineScore]] = ([], [])
    pages: dict[str, tuple[list[Shingles], list[Shingles]]] = defaultdict(lambda: ([], []))
    for text, *documents in _cleaned(texts, examples, rules):
        for side, document in enumerate(documents):
            if text.gold is None:
                lines[side].append(score_lines(by_hand[text.page], document.removed))
            else:
                score = shingle_scores(text.gold, None, document.live)
                pages[text.origin][side].append(score)
    before, after = map(summarise_lines, lines)
    print(f"by hand, macro F1 {before.f1:.4f} -> {after.f1:.4f}", end=", ")
    print(f"body loss {before.body_loss:.3%} -> {after.body_loss:.3%}")
    gains = []
    for origin, scores in sorted(pages.items()):
        without, with_ = map(summarise, scores)
        gains.append((origin, with_.f1 - without.f1))
        print(f"{origin:28} F1 {without.f1:.4f} {gains[-1][1]:+.4f}", end="  ")
        print(f"P {with_.precision - without.precision:+.4f}", end=" ")
        print(f"R {with_.recall - without.recall:+.4f}")
    for source in sorted({origin.split()[0] for origin, _ in gains}):
        of_set = [gain for origin, gain in gains if origin.split()[0] == source]
        print(f"{source}: mean {sum(of_set) / len(of_set):+.4f}, least {min(of_set):+.4f}")


def _cleaned(
    texts: Sequence[LabelledText], examples: Sequence[Example], rules: RuleSet
) -> Iterator[tuple[LabelledText, Document, Document]]:
    """Give each text with what is left of it without the cleaner and with it."""
    without = default_pipeline(rules).without("furniture")
    for fold in range(_FOLDS):
        others = [example for example in examples if _fold(texts[example.text]) != fold]
        with_ = without.with_(Furniture(rules, weights=fit(others)))
        for text in texts:
            if _fold(text) == fold:
                after = with_(Document(text.text))
                told = any(claim.cleaner == "furniture" for claim in after.claims)
                yield text, without(Document(text.text)) if told else after, after


def _fold(text: LabelledText) -> int:
    return crc32(text.site.encode()) % _FOLDS


if __name__ == "__main__":
    main()
