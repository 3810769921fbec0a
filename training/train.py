"""Train the weights that decide which blocks of a page are its article.

    python -m training.train AEB TRAFEVAL WCXB FRESH_TRAFEVAL FRESH_WCXB FUNDUS TURING ZH_HANDMADE

Each argument is a folder of pages, in the layout it is published in; the weights that ship come
from these. The same pages give the same weights.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from benchmarks.sets import read_pages
from newsclean.html.decision.model import Table
from training.examples import Example, make_example
from training.fit import Recipe, choose, fit
from training.pages import FOLDS, fold_of
from training.sentences import REASONS

FIRST = Recipe(strength=0.03, features=400)
SECOND = Recipe(strength=0.01, features=150)
_OUT = Path(__file__).parent.parent / "src" / "newsclean" / "html" / "decision" / "weights.toml"
_HEAD = """\
# Which blocks of a page are its article: log odds, summed over all that is true of a block.
# Written by training.train; `reasons` says what each group of features means when it speaks
# against a block. `first` is for every page; `second` for pages where trafilatura was asked too.
"""


def train(examples: Sequence[Example]) -> tuple[Table, Table]:
    """Fit both tables; the second one sees only what the first says of sites it does not know."""
    names = choose(examples, first_rows, FIRST)
    for fold in range(FOLDS):
        known = [example for example in examples if fold_of(example.site) != fold]
        table = fit(known, first_rows, names, FIRST)
        for example in examples:
            if fold_of(example.site) == fold:
                example.judge(table)
    first = fit(examples, first_rows, names, FIRST)
    names = choose(examples, Example.second_rows, SECOND)
    return first, fit(examples, Example.second_rows, names, SECOND)


def first_rows(example: Example) -> list[list[str]]:
    """Give the features for the first table."""
    return example.rows


def as_toml(first: Table, second: Table) -> str:
    """Write both tables, the features of one group together."""
    lines = [_HEAD, "[reasons]"]
    lines += [f'"{group}" = "{sentence}"' for group, sentence in REASONS.items()]
    for name, table in (("first", first), ("second", second)):
        lines += ["", f"[{name}]", f"bias = {table.bias}", "", f"[{name}.weights]"]
        lines += [f'"{feature}" = {weight}' for feature, weight in sorted(table.weights.items())]
    return "\n".join(lines) + "\n"


def main(arguments: Iterable[str] | None = None) -> None:
    """Read the sets, train, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--out", type=Path, default=_OUT)
    options = parser.parse_args(arguments if arguments is None else list(arguments))
    pages = chain.from_iterable(map(read_pages, options.folders))
    examples = [example for example in map(make_example, pages) if example is not None]
    options.out.write_text(as_toml(*train(examples)), encoding="utf-8")


if __name__ == "__main__":
    main()
