"""The lines of an article's source, each in pieces that stayed and pieces that were cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from newsclean.article import Article

_BREAK: Final = re.compile(r"\r\n|\r|\n")
# Characters that no reader sees and that may turn the text around them, or that HTML cannot hold:
# controls, embeddings, overrides and isolates of direction, and halves of surrogate pairs.
_UNSEEN: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


class Piece(NamedTuple):
    """Part of a line that stayed, or that one removal took.

    >>> Piece("Share this article", cut=0, begins=True).cut
    0

    Args:
        text: Its words.
        cut: Which of the article's removals took it, by number; None if it stayed.
        begins: Whether the removal shows its first words here.
    """

    text: str
    cut: int | None = None
    begins: bool = False


class Line(NamedTuple):
    """A line of the source.

    >>> Line(1, (Piece("Share", cut=0),)).is_cut
    True

    Args:
        number: Its number, from 1.
        pieces: What it is made of; none for an empty line.
    """

    number: int
    pieces: tuple[Piece, ...]

    @property
    def is_cut(self) -> bool:
        """Whether all of its words were cut."""
        words = [piece for piece in self.pieces if piece.text.strip()]
        return bool(words) and all(piece.cut is not None for piece in words)

    @property
    def is_empty(self) -> bool:
        """Whether it has no words."""
        return not any(piece.text.strip() for piece in self.pieces)


def marked_lines(article: Article) -> Iterator[Line]:
    r"""Give the lines of the source, in order.

    >>> import newsclean
    >>> for line in marked_lines(newsclean.clean("It rained.\nShare this article")):
    ...     print(line.number, [(piece.text, piece.cut) for piece in line.pieces])
    1 [('It rained.', None)]
    2 [('Share this article', 0)]
    """
    number, line = 1, list[Piece]()
    shown = -1
    for text, cut in _stretches(article):
        for index, part in enumerate(_BREAK.split(text)):
            if index:
                yield Line(number, tuple(line))
                number, line = number + 1, []
            if not part:
                continue
            begins = cut is not None and cut != shown and bool(part.strip())
            if begins and cut is not None:
                shown = cut
            line.append(Piece(part, cut, begins))
    yield Line(number, tuple(line))


def _stretches(article: Article) -> Iterator[tuple[str, int | None]]:
    position = 0
    for number, removal in enumerate(article.removed):
        yield article.text[position : removal.at], None
        yield removal.text, number
        position = removal.at
    yield article.text[position:], None


def seen_and_unseen(text: str) -> Iterator[tuple[str, str]]:
    r"""Give each stretch of a text with the code of the unseen character behind it, if any.

    >>> list(seen_and_unseen("a\u202eb"))
    [('a', 'U+202E'), ('b', '')]
    """
    position = 0
    for found in _UNSEEN.finditer(text):
        yield text[position : found.start()], f"U+{ord(found[0]):04X}"
        position = found.end()
    yield text[position:], ""
