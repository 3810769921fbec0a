"""A map of the cuts: where in the source they stand, for a strip beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from newsclean.article import Removal
from newsclean.kind_families import FAMILY_OF
from newsclean.marked_lines import Line

HEIGHT: Final = 400
"""Steps that the map has, by judgement: about one for each two dots of a screen."""

# In characters and lines, by judgement: what a line of the report holds, and an empty one's height.
_WIDTH: Final = 90
_EMPTY: Final = 0.5


class Bar(NamedTuple):
    """Steps of the map that cuts of one family take up.

    >>> Bar(0, 3, "stories").height
    3

    Args:
        top: The first step.
        height: How many there are.
        family: The family, by its key.
    """

    top: int
    height: int
    family: str


def height_of(line: Line) -> float:
    """Guess how high a line stands in the report, in lines of the screen.

    >>> height_of(Line(1, ()))
    0.5
    """
    if line.is_empty:
        return _EMPTY
    return 1.0 + sum(len(piece.text) for piece in line.pieces) // _WIDTH


def minimap(lines: Iterable[Line], removed: Sequence[Removal]) -> Iterator[Bar]:
    r"""Give the bars of the map, from its top; of two families in one step the first has it.

    >>> import newsclean
    >>> article = newsclean.clean("It rained.\nShare this article")
    >>> from newsclean.marked_lines import marked_lines
    >>> list(minimap(marked_lines(article), article.removed))
    [Bar(top=200, height=200, family='sharing')]
    """
    placed, total = [], 0.0
    for line in lines:
        height = height_of(line)
        length = sum(len(piece.text) for piece in line.pieces) or 1
        within = 0
        for piece in line.pieces:
            end = within + len(piece.text)
            if piece.cut is not None and piece.text.strip():
                begins, ends = (total + height * at / length for at in (within, end))
                placed.append((begins, ends, FAMILY_OF[removed[piece.cut].kind].key))
            within = end
        total += height
    steps: list[str] = [""] * HEIGHT
    for begins, ends, family in placed:
        first = min(int(begins * HEIGHT / total), HEIGHT - 1)
        for step in range(first, max(first + 1, min(round(ends * HEIGHT / total), HEIGHT))):
            steps[step] = steps[step] or family
    yield from _bars(steps)


def _bars(steps: Sequence[str]) -> Iterator[Bar]:
    top = 0
    for step in range(1, len(steps) + 1):
        if step == len(steps) or steps[step] != steps[top]:
            if steps[top]:
                yield Bar(top, step - top, steps[top])
            top = step
