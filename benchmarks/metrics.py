"""The two public measures of article extraction, one function a question.

Pages with a gold text: `shingle_scores` for each page, `summarise` over all pages.
Pages with segments that must or must not be in the text: `segment_counts` for each page,
`summarise_segments` over all pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_TOKEN = re.compile(r"\w+")
_SHINGLE = 4


class Shingles(NamedTuple):
    """What one page scores."""

    precision: float
    recall: float
    exact: bool


class Segments(NamedTuple):
    """What one page counts: wanted and found, unwanted and found, wanted and lost, the rest."""

    tp: int
    fp: int
    fn: int
    tn: int


class Summary(NamedTuple):
    """What a set of pages scores; `exact` is the share of pages with the very token sequence."""

    f1: float
    precision: float
    recall: float
    exact: float
    pages: int


def tokens(text: str) -> list[str]:
    """Give the words that shingles are made of.

    >>> tokens("It's 5 o’clock.")
    ['It', 's', '5', 'o', 'clock']
    """
    return _TOKEN.findall(text)


def shingle_scores(gold: str, required: str | None, got: str) -> Shingles:
    """Compare a text with its gold standard by 4-token shingles as multisets.

    >>> shingle_scores("a b c d e", None, "a b c d")
    Shingles(precision=1.0, recall=0.5, exact=False)

    Args:
        gold: All that may stay; precision and `exact` are measured against it.
        required: What must stay, where that is less; recall is measured against it.
        got: The text to judge.
    """
    got_tokens = tokens(got)
    gold_tokens = tokens(gold)
    required_tokens = gold_tokens if required is None else tokens(required)
    found = _shingles(got_tokens)
    precision = _share(found, _shingles(gold_tokens))
    recall = _share(_shingles(required_tokens), found)
    return Shingles(precision, recall, got_tokens in (gold_tokens, required_tokens))


def summarise(scores: Iterable[Shingles]) -> Summary:
    """Average pages; F1 is that of the mean precision and the mean recall.

    >>> summarise([Shingles(1.0, 0.5, False), Shingles(1.0, 1.0, True)])[:3]
    (0.8571428571428571, 1.0, 0.75)
    """
    pages = list(scores)
    count = len(pages) or 1
    precision = sum(page.precision for page in pages) / count
    recall = sum(page.recall for page in pages) / count
    exact = sum(page.exact for page in pages) / count
    return Summary(_f1(precision, recall), precision, recall, exact, len(pages))


def segment_counts(wanted: Sequence[str], unwanted: Sequence[str], got: str) -> Segments:
    """Count which segments are in a text, after collapsing white space.

    >>> segment_counts(["the quay"], ["Share", "Log in"], "On the\\nquay. Share")
    Segments(tp=1, fp=1, fn=0, tn=1)
    """
    text = " ".join(got.split())
    tp = sum(" ".join(segment.split()) in text for segment in wanted)
    fp = sum(" ".join(segment.split()) in text for segment in unwanted)
    return Segments(tp, fp, len(wanted) - tp, len(unwanted) - fp)


def summarise_segments(counts: Iterable[Segments]) -> Summary:
    """Add up pages; `exact` is the share of pages without one wrong segment.

    >>> summarise_segments([Segments(1, 1, 0, 1)])[:3]
    (0.6666666666666666, 0.5, 1.0)
    """
    pages = list(counts)
    tp, fp, fn, _ = (sum(column) for column in zip(*pages, strict=True))
    precision = tp / ((tp + fp) or 1)
    recall = tp / ((tp + fn) or 1)
    exact = sum(not (page.fp or page.fn) for page in pages) / (len(pages) or 1)
    return Summary(_f1(precision, recall), precision, recall, exact, len(pages))


def _shingles(words: list[str]) -> Counter[tuple[str, ...]]:
    starts = range(max(1, len(words) - _SHINGLE + 1))
    return Counter(tuple(words[i : i + _SHINGLE]) for i in starts)


def _share(these: Counter[tuple[str, ...]], those: Counter[tuple[str, ...]]) -> float:
    """Give the share of these shingles that are also among those."""
    return (these & those).total() / these.total()


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
