"""Judge what was cut from texts whose lines are labelled by hand: keep, meta or drop.

A line counts as cut when half of its characters or more are removed. `drop` lines should be cut
and `keep` lines should not; `meta` lines belong in fields. Lines marked ambiguous are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Interval = tuple[int, int]


@dataclass
class LineScore:
    """What one text scores.

    Args:
        f1: Of the cut lines; 1 if there was nothing to cut and nothing was cut.
        body: Characters of keep lines.
        lost: Characters of keep lines that were cut, labelled pieces inside lines aside.
        lost_lines: The keep lines that were cut.
        missed: The drop lines that were not.
        meta: The number of meta lines.
        meta_left: How many of them are still in the text.
        labels: For each label the number of its lines, and how many were cut.
    """

    f1: float = 1.0
    body: int = 0
    lost: int = 0
    lost_lines: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    meta: int = 0
    meta_left: int = 0
    labels: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))


@dataclass(frozen=True)
class LineSummary:
    """What a set of texts scores: macro F1, share of body lost, share of meta lines left."""

    f1: float
    body_loss: float
    meta_left: float
    lost_lines: int
    texts: int


def score_lines(text: Mapping[str, Any], removed: Sequence[Interval]) -> LineScore:
    """Compare the removed intervals of a text with the labels of its lines.

    >>> line = {"start": 0, "end": 5, "label": "share", "decision": "drop"}
    >>> score_lines({"text": "Share", "lines": [line], "spans": []}, [(0, 5)]).f1
    1.0
    """
    gone = bytearray(len(text["text"]))
    for start, end in removed:
        gone[start:end] = b"\1" * (end - start)
    aside = bytearray(len(gone))
    for span in text["spans"]:
        aside[span["start"] : span["end"]] = b"\1" * (span["end"] - span["start"])
    score = LineScore()
    hit = wrong = 0
    for line in text["lines"]:
        if line.get("ambiguous"):
            continue
        start, end, decision = line["start"], line["end"], line["decision"]
        cut = 2 * sum(gone[start:end]) >= end - start
        count = score.labels[line["label"]]
        count[0] += 1
        count[1] += cut
        if decision == "meta":
            score.meta += 1
            score.meta_left += not cut
        elif decision == "drop":
            hit += cut
            if not cut:
                score.missed.append(text["text"][start:end])
        else:
            score.body += end - start
            score.lost += sum(gone[i] and not aside[i] for i in range(start, end))
            wrong += cut
            if cut:
                score.lost_lines.append(text["text"][start:end])
    if hit or wrong or score.missed:
        score.f1 = 2 * hit / (2 * hit + wrong + len(score.missed))
    return score


def summarise_lines(scores: Iterable[LineScore]) -> LineSummary:
    """Put the texts of a set together."""
    texts = list(scores)
    return LineSummary(
        f1=sum(text.f1 for text in texts) / (len(texts) or 1),
        body_loss=sum(text.lost for text in texts) / (sum(text.body for text in texts) or 1),
        meta_left=sum(text.meta_left for text in texts) / (sum(text.meta for text in texts) or 1),
        lost_lines=sum(len(text.lost_lines) for text in texts),
        texts=len(texts),
    )


def mean_of(summaries: Iterable[LineSummary]) -> LineSummary:
    """Give the mean of what the same texts score in several runs."""
    runs = list(summaries)
    return LineSummary(
        f1=sum(run.f1 for run in runs) / len(runs),
        body_loss=sum(run.body_loss for run in runs) / len(runs),
        meta_left=sum(run.meta_left for run in runs) / len(runs),
        lost_lines=round(sum(run.lost_lines for run in runs) / len(runs)),
        texts=runs[0].texts,
    )


def label_counts(scores: Iterable[LineScore]) -> dict[str, tuple[int, int]]:
    """Give for each label how many lines there are and how many were cut, most lines first."""
    total: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for score in scores:
        for label, (lines, cut) in score.labels.items():
            total[label][0] += lines
            total[label][1] += cut
    ordered = sorted(total.items(), key=lambda item: (-item[1][0], item[0]))
    return {label: (lines, cut) for label, (lines, cut) in ordered}
