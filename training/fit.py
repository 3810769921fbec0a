"""Fit one table of weights: logistic regression on named features, few of them, rounded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from newsclean.html.decision.model import Table
from training.examples import Example

_FEWEST_PAGES = 8
_PSEUDO_WEIGHT = 1.0
_PSEUDO_FROM, _PSEUDO_TO = 0.3, 0.7
Rows = Callable[[Example], list[list[str]]]


@dataclass(frozen=True)
class Recipe:
    """How a table is fitted.

    Args:
        strength: Inverse strength of the penalty on large weights.
        features: How many features the table may name.
    """

    strength: float
    features: int


def choose(examples: Sequence[Example], rows_of: Rows, recipe: Recipe) -> list[str]:
    """Give the names of the features that tell most, in order.

    Args:
        examples: The pages.
        rows_of: Gives the features of a page's blocks.
        recipe: How to fit.
    """
    rows = [rows_of(example) for example in examples]
    pages: Counter[str] = Counter()
    for page_rows in rows:
        pages.update(set().union(*page_rows))
    names = sorted(name for name, count in pages.items() if count >= _FEWEST_PAGES)
    return _most_telling(names, examples, rows, recipe)


def fit(examples: Sequence[Example], rows_of: Rows, names: Sequence[str], recipe: Recipe) -> Table:
    """Fit a table on pages; blocks that nobody labelled get the label a first fit gives them.

    Args:
        examples: The pages.
        rows_of: Gives the features of a page's blocks.
        names: The features that count.
        recipe: How to fit.
    """
    rows = [rows_of(example) for example in examples]
    bias, weights = _fit(names, examples, rows, recipe.strength)
    rounded = {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}
    return Table(round(bias, 2), {name: weight for name, weight in rounded.items() if weight})


def _most_telling(
    names: Sequence[str], examples: Sequence[Example], rows: list[list[list[str]]], recipe: Recipe
) -> list[str]:
    """Choose the features whose weight times spread is largest in a fit with all of them."""
    bias, weights = _fit(names, examples, rows, recipe.strength)
    del bias
    matrix = _matrix([row for page in rows for row in page], names)
    share = np.asarray(matrix.mean(axis=0)).ravel()
    telling = np.abs(weights) * np.sqrt(share * (1 - share))
    order = np.argsort(-telling, kind="stable")[: recipe.features]
    return sorted(names[i] for i in order)


def _fit(
    names: Sequence[str], examples: Sequence[Example], rows: list[list[list[str]]], strength: float
) -> tuple[float, np.ndarray]:
    chosen: list[list[str]] = []
    labels: list[bool] = []
    weights: list[float] = []
    for example, page_rows in zip(examples, rows, strict=True):
        for i, article, weight in example.labels:
            chosen.append(page_rows[i])
            labels.append(article)
            weights.append(weight)
    bias, first = _regress(_matrix(chosen, names), labels, weights, strength)
    for example, page_rows in zip(examples, rows, strict=True):
        if not example.partial:
            continue
        known = {i for i, _, _ in example.labels}
        scores = _matrix(page_rows, names) @ first + bias
        for i, chance in enumerate(1 / (1 + np.exp(-scores))):
            if page_rows[i] and i not in known and not _PSEUDO_FROM <= chance <= _PSEUDO_TO:
                chosen.append(page_rows[i])
                labels.append(bool(chance > _PSEUDO_TO))
                weights.append(_PSEUDO_WEIGHT)
    return _regress(_matrix(chosen, names), labels, weights, strength)


def _regress(
    matrix: csr_matrix, labels: Sequence[bool], weights: Sequence[float], strength: float
) -> tuple[float, np.ndarray]:
    regression = LogisticRegression(C=strength, max_iter=400)
    regression.fit(matrix, np.array(labels), sample_weight=np.array(weights))
    return float(regression.intercept_[0]), regression.coef_[0]


def _matrix(rows: Sequence[Sequence[str]], names: Sequence[str]) -> csr_matrix:
    columns = {name: i for i, name in enumerate(names)}
    indices: list[int] = []
    ends = [0]
    for row in rows:
        indices.extend(sorted({columns[name] for name in row if name in columns}))
        ends.append(len(indices))
    ones = np.ones(len(indices), dtype=np.float32)
    return csr_matrix((ones, indices, ends), shape=(len(rows), len(names)))
