"""The lines written for training: each as it should be, and authors' ones stay in a text.

The blocks of `authors_blocks.tsv` are lines of authors' from which nothing was learnt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsclean import clean
from newsclean.cleaners.word_table import MODELS

WRITTEN = Path(__file__).parents[2] / "training" / "written"
FILES = [pytest.param(path, id=path.stem) for path in sorted(WRITTEN.glob("*.tsv"))]
# What may go of a language's lines that were written to mislead: 17 of 2,936 go, most of them by
# labels that stand above stories, too, such as "Poll:".
MOST_LOST = 0.05
# Of 15,152 lines of blocks in such places 15 go, most of them "When" above a day; of 1,144 from
# which nothing was learnt, none.
MOST_GUESSED = 0.02
_BLOCKS = {"block", "menu", "insert", "foot"}
_SORTS = {"text", "cut", "keep"}
BLOCKS = Path(__file__).parent / "authors_blocks.tsv"
BESIDE = "Share this article\nFacebook\nTwitter\nWhatsApp"
_PARAGRAPHS, _PAIR = 2, 2


def rows(path: Path) -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in path.read_text("utf-8").splitlines()]


def test_there_are_languages() -> None:
    assert len(FILES) > len(_SORTS)


@pytest.mark.parametrize("path", FILES)
def test_a_row_is_a_sort_and_a_line_that_stands_once(path: Path) -> None:
    found = rows(path)
    assert all(len(row) > 1 if row[0] in _BLOCKS else len(row) == _PAIR for row in found)
    sorts = Counter(sort for sort, *_ in found)
    assert sorts.keys() - _BLOCKS == _SORTS
    assert sorts["text"] >= _PARAGRAPHS
    assert [row for row, times in Counter(row[1:] for row in found).items() if times > 1] == []


@pytest.mark.parametrize("path", FILES)
def test_authors_lines_stay_below_the_text_of_their_language(path: Path) -> None:
    found = rows(path)
    text = "\n".join(row[1] for row in found if row[0] == "text")
    own = [row[1] for row in found if row[0] == "keep"]
    lost = [line for line in own if line not in clean(f"{text}\n{line}", format="text").text]
    assert len(lost) <= max(1, MOST_LOST * len(own)), lost


@pytest.mark.parametrize("path", FILES)
def test_no_model_takes_authors_blocks_for_boilerplate(path: Path) -> None:
    paragraphs = [row[1] for row in rows(path) if row[0] == "text"]
    known = [row[1:] for row in rows(path) if row[0] == "block"]
    apart = [row[1:] for row in rows(BLOCKS) if row[0] == path.stem]
    for blocks in (known, apart):
        lost = [line for block in blocks for line in _guessed(paragraphs, block)]
        assert len(lost) <= max(2, MOST_GUESSED * sum(map(len, blocks))), lost


def _guessed(paragraphs: list[str], block: tuple[str, ...]) -> Iterator[str]:
    """Give the lines of a block that a model cuts above, within or below a text."""
    for place in (
        [*block, *paragraphs],
        [paragraphs[0], *block, *paragraphs[1:]],
        [*paragraphs, *block],
        [*paragraphs, *block, BESIDE],
    ):
        cut = clean("\n".join(place), format="text").removed
        guesses = "\n".join(piece.text for piece in cut if piece.rule in MODELS)
        yield from (line for line in block if line in guesses)
