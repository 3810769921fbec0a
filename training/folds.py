"""Measure what the page model brings on sites that it was not trained on.

    python -m training.folds --articles AEB --segments TRAFEVAL --content WCXB

For each fold of sites, tables are trained on all other pages and pages of the fold are cleaned
with them, from the HTML to the text.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from itertools import chain
from pathlib import Path
from unittest.mock import patch

import newsclean
from benchmarks.measure import summary_of
from benchmarks.metrics import Segments, Shingles, segment_counts, shingle_scores
from newsclean.html.decision import decide
from newsclean.html.decision.model import Model, load_model
from training.examples import make_example
from training.pages import Sample
from training.train import FOLDS, fold_of, read_sets, train


def main(arguments: Iterable[str] | None = None) -> None:
    """Train and clean fold by fold, and print the figures of each set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--segments", type=Path, required=True)
    parser.add_argument("--content", type=Path, required=True)
    options = parser.parse_args(arguments if arguments is None else list(arguments))
    sets = read_sets(options.articles, options.segments, options.content)
    samples = chain.from_iterable(sets.values())
    examples = [example for example in map(make_example, samples) if example is not None]
    reasons = load_model().reasons
    scores: dict[str, dict[str, Shingles | Segments]] = defaultdict(dict)
    for fold in range(FOLDS):
        known = [example for example in examples if fold_of(example.site) != fold]
        model = Model(*train(known), reasons)
        with patch.object(decide, "load_model", partial(_same, model)):
            for name, pages in sets.items():
                unknown = (sample for sample in pages if fold_of(sample.site) == fold)
                scores[name].update((sample.name, _score(sample)) for sample in unknown)
    for name, found in scores.items():
        summary = summary_of(found)
        print(f"{name:10}{len(found):5} pages  F1 {summary.f1:.4f}  exact {summary.exact:.1%}")


def _same(model: Model) -> Model:
    return model


def _score(sample: Sample) -> Shingles | Segments:
    text = newsclean.clean(sample.html, format="html").text
    if sample.gold is None:
        return segment_counts(sample.wanted, sample.unwanted, text)
    return shingle_scores(sample.gold, sample.gold, text)


if __name__ == "__main__":
    main()
