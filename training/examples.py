"""Pages as examples: the features of each block, and what is known of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.sets import Page
from newsclean.html.blocks.tree import Tree, parse
from newsclean.html.blocks.walk import read_blocks
from newsclean.html.decision.align import align
from newsclean.html.decision.decide import ask
from newsclean.html.decision.model import Table
from newsclean.html.features.page_features import PageFeatures
from newsclean.html.features.prose_mass import weigh
from newsclean.html.features.votes import vote_rows
from newsclean.html.metadata.head_titles import read_heads
from newsclean.intake.decode import in_utf8
from training.pages import site_of

# Labels from a gold text that is not on the page say nothing about its blocks.
_ON_PAGE = 0.9
_SEGMENT_WEIGHT = 4.0
_BLOCK_WEIGHT = 0.1
_WORD_WEIGHT = 30.0
_MOST_WORDS = 80
_WORD = re.compile(r"\w+")


@dataclass
class Example:
    """A page ready for training.

    Args:
        site: Where it comes from.
        tree: The parsed page.
        page: Its features.
        rows: The names of what is true of each block.
        labels: What is known: number of the block, whether it is article, weight.
        partial: Whether only some blocks are labelled.
        chances: What the first table says of each block, from training without this page's site.
        votes: What the second voter says of each block, who is shown what these chances leave.
    """

    site: str
    tree: Tree
    page: PageFeatures
    rows: list[list[str]]
    labels: list[tuple[int, bool, float]]
    partial: bool
    chances: list[float] = field(default_factory=list)
    votes: list[float] = field(default_factory=list)

    def judge(self, first: Table) -> None:
        """Let the first table judge the page, and then the second voter.

        Args:
            first: A table that was trained without the page's site.
        """
        self.chances = [first.probability(row) if row else 0.0 for row in self.rows]
        text = ask(self.page.blocks, self.page.prose, self.chances, self.tree)
        self.votes, _ = align([block.text for block in self.page.blocks], text)

    def second_rows(self) -> list[list[str]]:
        """Give the features for the second table."""
        return vote_rows(self.page, self.votes, self.chances)


def make_example(known: Page) -> Example | None:
    """Read a page and label its blocks; None for a page without text."""
    source = known.source
    tree = parse(in_utf8(source) if isinstance(source, bytes) else source.encode())
    if tree is None:
        return None
    blocks, _ = read_blocks(tree)
    if not blocks:
        return None
    page = PageFeatures(blocks, weigh(blocks), read_heads(tree))
    rows = page.rows()
    texts = [block.text for block in blocks]
    if known.gold is None:
        labels = _labels_from_segments(texts, known)
    else:
        labels = _labels_from_text(texts, known.gold, known.required)
    # A standfirst stays in the text; where a gold text leaves it out, nothing is to be learned.
    labels = [
        (i, article, weight)
        for i, article, weight in labels
        if rows[i] and (article or not _is_standfirst(page.lead_marks(i)))
    ]
    return Example(site_of(known), tree, page, rows, labels, known.gold is None)


def _is_standfirst(marks: Sequence[str]) -> bool:
    return "lead.description" in marks or "lead.class" in marks


def _labels_from_text(
    texts: Sequence[str], gold: str, required: str | None
) -> list[tuple[int, bool, float]]:
    """Label every block by its share in the gold text, weighted by its share of the words.

    What may stay and need not says nothing.
    """
    coverage, found = align(texts, gold)
    if found < _ON_PAGE:
        return []
    needed = coverage if required in {None, gold} else align(texts, required or "")[0]
    words = [len(_WORD.findall(text)) + 1 for text in texts]
    total = sum(n for n, share in zip(words, coverage, strict=True) if share >= 0.5) + 50
    return [
        (i, share >= 0.5, _BLOCK_WEIGHT + _WORD_WEIGHT * min(words[i], _MOST_WORDS) / total)
        for i, share in enumerate(coverage)
        if share < 0.5 or needed[i] >= 0.5
    ]


def _labels_from_segments(texts: Sequence[str], known: Page) -> list[tuple[int, bool, float]]:
    """Label the blocks that hold a wanted piece found once, or an unwanted one."""
    lines = [" ".join(text.split()) for text in texts]
    page = " ".join(lines)
    starts: list[int] = []
    position = 0
    for line in lines:
        starts.append(position)
        position += len(line) + 1
    labels: dict[int, bool] = {}
    for segment in known.unwanted:
        for first, last in _places(page, starts, segment):
            if first == last:
                labels[first] = False
    for segment in known.wanted:
        places = _places(page, starts, segment)
        if len(places) == 1:
            labels.update(dict.fromkeys(range(places[0][0], places[0][1] + 1), True))
    return [(i, article, _SEGMENT_WEIGHT) for i, article in sorted(labels.items())]


def _places(page: str, starts: Sequence[int], segment: str) -> list[tuple[int, int]]:
    """Give the first and last block of each place where a piece stands."""
    piece = " ".join(segment.split())
    places = []
    at = page.find(piece)
    while at >= 0 and piece:
        places.append((bisect_right(starts, at) - 1, bisect_right(starts, at + len(piece) - 1) - 1))
        at = page.find(piece, at + 1)
    return places
