"""The lines written for training: each as it should be, and authors' ones stay below a text."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from newsclean import clean

WRITTEN = Path(__file__).parents[2] / "training" / "written"
FILES = [pytest.param(path, id=path.stem) for path in sorted(WRITTEN.glob("*.tsv"))]
# What may go of a language's lines that were written to mislead: 17 of 2,936 go, most of them by
# labels that stand above stories, too, such as "Poll:".
MOST_LOST = 0.05
_SORTS = {"text", "cut", "keep"}
_PARAGRAPHS = 2


def rows(path: Path) -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in path.read_text("utf-8").splitlines()]


def test_there_are_languages() -> None:
    assert len(FILES) > len(_SORTS)


@pytest.mark.parametrize("path", FILES)
def test_a_row_is_a_sort_and_a_line_that_stands_once(path: Path) -> None:
    found = rows(path)
    assert {len(row) for row in found} == {2}
    sorts = Counter(sort for sort, _ in found)
    assert sorts.keys() == _SORTS
    assert sorts["text"] >= _PARAGRAPHS
    assert [line for line, times in Counter(line for _, line in found).items() if times > 1] == []


@pytest.mark.parametrize("path", FILES)
def test_authors_lines_stay_below_the_text_of_their_language(path: Path) -> None:
    found = rows(path)
    text = "\n".join(line for sort, line in found if sort == "text")
    own = [line for sort, line in found if sort == "keep"]
    lost = [line for line in own if line not in clean(f"{text}\n{line}", format="text").text]
    assert len(lost) <= max(1, MOST_LOST * len(own)), lost
