"""Measure what the page model brings on sites that it was not trained on.

    python -m training.folds AEB TRAFEVAL WCXB --unseen L3S DRAGNET --shares 25 50 100

For each fold of sites, tables are trained on all other pages and pages of the fold are cleaned
with them, from the HTML to the text. Sets that nothing is trained on are cleaned with tables that
were trained on all pages. With less than all sites, that is a learning curve.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from unittest.mock import patch

from benchmarks.measure import newsclean_text, summary_of
from benchmarks.metrics import Segments, Shingles
from benchmarks.sets import Page, read_pages
from newsclean.html.decision import decide
from newsclean.html.decision.model import Model, load_model
from training.examples import Example, make_example
from training.pages import FOLDS, fold_of, place_of, site_of
from training.train import train

# The places by which sites are drawn differ from those by which they are parted in folds.
_DRAWN = "drawn "
Scores = dict[str, dict[str, Shingles | Segments]]


def main(arguments: Iterable[str] | None = None) -> None:
    """Train and clean fold by fold, and print the figures of each set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--unseen", nargs="*", type=Path, default=[], metavar="FOLDER")
    parser.add_argument("--shares", nargs="*", type=int, default=[100], metavar="PERCENT")
    options = parser.parse_args(arguments if arguments is None else list(arguments))
    sets = {str(folder): list(read_pages(folder)) for folder in options.folders}
    unseen = {str(folder): list(read_pages(folder)) for folder in options.unseen}
    pages = chain.from_iterable(sets.values())
    examples = [example for example in map(make_example, pages) if example is not None]
    for share in options.shares:
        known = [one for one in examples if place_of(_DRAWN + one.site) % 100 < share]
        sites = len({one.site for one in known})
        print(f"{share} % of the sites: {sites} sites, {len(known)} pages", flush=True)
        for name, found in (_out_of_fold(known, sets) | _clean(known, unseen)).items():
            summary = summary_of(found)
            print(f"{name:36}{len(found):5} pages  F1 {summary.f1:.4f}  exact {summary.exact:.1%}")


def _out_of_fold(known: Sequence[Example], sets: dict[str, list[Page]]) -> Scores:
    """Clean each page with tables that were trained without the sites of its fold."""
    scores: Scores = defaultdict(dict)
    for fold in range(FOLDS):
        others = [example for example in known if fold_of(example.site) != fold]
        parts = {
            name: [page for page in pages if fold_of(site_of(page)) == fold]
            for name, pages in sets.items()
        }
        for name, found in _clean(others, parts).items():
            scores[name] |= found
    return scores


def _clean(known: Sequence[Example], sets: dict[str, list[Page]]) -> Scores:
    """Clean each page with tables that were trained on the examples."""
    if not any(sets.values()):
        return {}
    model = Model(*train(known), load_model().reasons)
    with patch.object(decide, "load_model", partial(_same, model)):
        return {
            name: {page.name: page.score(newsclean_text(page)) for page in pages}
            for name, pages in sets.items()
        }


def _same(model: Model) -> Model:
    return model


if __name__ == "__main__":
    main()
