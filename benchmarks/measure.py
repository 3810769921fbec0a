"""Run newsclean over the sets and keep for each page or text what it scores."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

import newsclean
from benchmarks.lines import LineScore, LineSummary, score_lines, summarise_lines
from benchmarks.metrics import (
    Segments,
    Shingles,
    Summary,
    segment_counts,
    shingle_scores,
    summarise,
    summarise_segments,
    tokens,
)
from benchmarks.sets import Page, read_gold, read_outputs, read_seeds
from benchmarks.thinned import SEEDS, thinned
from newsclean.cleaners import default_pipeline
from newsclean.pipeline import Pipeline
from newsclean.rules import default_rules


class Harm(NamedTuple):
    """A piece that was cut although the gold text holds it."""

    characters: int
    page: str
    rule: str
    text: str


class Raised(NamedTuple):
    """How well one extractor's texts fit the gold, how well after cleaning, and what it cost."""

    extractor: str
    before: Summary
    after: Summary
    harm: tuple[Harm, ...]

    @property
    def gain(self) -> float:
        """What cleaning brings."""
        return self.after.f1 - self.before.f1


class Seed(NamedTuple):
    """What one seed scores: shares of the body lines left whole and of the pieces cut."""

    name: str
    kept: float
    cut: float
    lost: tuple[str, ...]
    left: tuple[str, ...]


def newsclean_text(page: Page) -> str:
    """Clean a page or a text."""
    form: Literal["html", "text"] = "html" if isinstance(page.source, bytes) else "text"
    return newsclean.clean(page.source, format=form).text


def score_pages(
    pages: Sequence[Page], text_of: Callable[[Page], str]
) -> dict[str, Shingles | Segments]:
    """Score a tool on pages."""
    return {page.name: page.score(text_of(page)) for page in pages}


def summary_of(scores: Mapping[str, Shingles | Segments]) -> Summary:
    """Put the pages of a set together; a set has one kind of score."""
    segments = [score for score in scores.values() if isinstance(score, Segments)]
    if segments:
        return summarise_segments(segments)
    return summarise(score for score in scores.values() if isinstance(score, Shingles))


def share_cut(pages: Sequence[Page]) -> float:
    """Give the share of unwanted segments that cleaning cuts."""
    counts = [segment_counts((), page.unwanted, newsclean_text(page)) for page in pages]
    cut, left = sum(count.tn for count in counts), sum(count.fp for count in counts)
    return cut / ((cut + left) or 1)


def score_text(text: Mapping[str, Any], pipeline: Pipeline | None = None) -> LineScore:
    """Clean a text whose lines are labelled, and judge what was cut.

    Args:
        text: The text and its labels.
        pipeline: What cleans it; None for what ships.
    """
    article = newsclean.clean(text["text"], format="text", pipeline=pipeline)
    return score_lines(text, [(removal.start, removal.end) for removal in article.removed])


def score_thinned(texts: Sequence[Mapping[str, Any]]) -> Iterator[LineSummary]:
    """Clean texts with thinned rules, and give what they score for each seed."""
    for seed in SEEDS:
        pipeline = default_pipeline(thinned(default_rules(), seed))
        yield summarise_lines([score_text(text, pipeline) for text in texts])


def score_seeds(folder: Path) -> Iterator[Seed]:
    """Clean the seeds."""
    for name, text, gold in read_seeds(folder):
        article = newsclean.clean(text, format="text")
        lines = {" ".join(line.split()) for line in article.text.splitlines()}
        lost = tuple(line for line in gold["body_lines"] if " ".join(line.split()) not in lines)
        gone = {i for removal in article.removed for i in range(removal.start, removal.end)}
        pieces = gold["not_in_body"]
        left = tuple(
            piece["text"]
            for piece in pieces
            if not gone.issuperset(range(piece["start"], piece["end"]))
        )
        kept = 1 - len(lost) / (len(gold["body_lines"]) or 1)
        yield Seed(name, kept, 1 - len(left) / (len(pieces) or 1), lost, left)


def share_kept(pages: Sequence[Page], above: str = "", below: str = "") -> float:
    """Clean the right texts of pages, and give the share of them that stays or goes into a field.

    Args:
        pages: The pages; those without a right text do not count.
        above: What is written above each text.
        below: What is written below it.
    """
    length = lost = 0
    for page in pages:
        text = (page.required or page.gold or "").strip()
        start, end = len(above), len(above) + len(text)
        length += len(text)
        removed = newsclean.clean(above + text + below, format="text").removed if text else ()
        lost += sum(
            max(min(one.end, end) - max(one.start, start), 0)
            for one in removed
            if one.field is None
        )
    return 1 - lost / (length or 1)


def score_outputs(folder: Path) -> Iterator[Raised]:
    """Clean what each extractor made of the pages of `aeb`."""
    gold = read_gold(folder)
    words = {page: f" {' '.join(tokens(text))} " for page, text in gold.items()}
    for extractor, texts in read_outputs(folder / "output"):
        before, after = [], []
        harm: list[Harm] = []
        for page, right in gold.items():
            text = texts.get(page, "")
            article = newsclean.clean(text, format="text")
            before.append(shingle_scores(right, None, text))
            after.append(shingle_scores(right, None, article.text))
            harm += _harm(page, words[page], article)
        yield Raised(extractor, summarise(before), summarise(after), tuple(harm))


def _harm(page: str, right: str, article: newsclean.Article) -> Iterator[Harm]:
    left = f" {' '.join(tokens(article.text))} "
    for removal in article.removed:
        cut = " ".join(tokens(removal.text))
        # Of a text that stands twice, one copy may go.
        if cut and f" {cut} " in right and f" {cut} " not in left:
            rule = removal.rule or removal.cleaner
            yield Harm(len(cut), page, rule, " ".join(removal.text.split()))
