"""What the report shows of one article, worked out for its template."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final, NamedTuple

from newsclean.article import Article, Removal
from newsclean.claim import Kind
from newsclean.kind_families import FAMILIES, Family, in_words
from newsclean.marked_lines import Line, marked_lines
from newsclean.report_page.found_in import Found, found_in
from newsclean.report_page.minimap import Bar, height_of, minimap

# Lines that a browser lays out together, once they come into sight. Tried on a page of 1 MB with
# 10,000 marks: with 10 there are too many to keep track of, with 1,000 scrolling halts.
_CHUNK: Final = 60


class Row(NamedTuple):
    """A line of the source with what its margin says.

    Args:
        line: The line.
        label: The kinds that it was cut as, where the line above has others.
    """

    line: Line
    label: str


class Chunk(NamedTuple):
    """Rows that a browser lays out together.

    Args:
        rows: The rows.
        height: How high they may be, in lines of the screen.
    """

    rows: tuple[Row, ...]
    height: int


class Reason(NamedTuple):
    """A reason that pieces of one kind were cut for.

    Args:
        kind: The kind.
        by: The rule, or the cleaner that decided without one.
        why: The reason in words.
        times: How many pieces it cut.
    """

    kind: Kind
    by: str
    why: str
    times: int


class ArticleView(NamedTuple):
    """An article as the report shows it.

    >>> import newsclean
    >>> view = view_of(newsclean.clean("It rained.\\nShare this article"), "one.txt", 1)
    >>> view.reasons[0].by, view.kinds[0][1]
    ('en.share.labels', ((<Kind.SHARE: 'share'>, 1),))

    Args:
        number: Its number in the report, from 1.
        name: What it is called: a file, a key or an address.
        article: The article.
        chunks: Its source.
        bars: The map of its cuts.
        fields: Its fields.
        kinds: How many pieces were cut of each kind, by families.
        reasons: What cut them, most pieces first.
    """

    number: int
    name: str
    article: Article
    chunks: tuple[Chunk, ...]
    bars: tuple[Bar, ...]
    fields: tuple[Found, ...]
    kinds: tuple[tuple[Family, tuple[tuple[Kind, int], ...]], ...]
    reasons: tuple[Reason, ...]

    @property
    def cut(self) -> float:
        """The share of the source that was cut, 0 to 1."""
        return 1 - self.article.kept_ratio

    @property
    def notes(self) -> list[list[Any]]:
        """What the report says of each removal, as its script reads it."""
        return [_note(removal) for removal in self.article.removed]


def view_of(article: Article, name: str, number: int) -> ArticleView:
    """Work out what the report shows of an article.

    Args:
        article: The article.
        name: What it is called: a file, a key or an address.
        number: Its number in the report, from 1.
    """
    lines = tuple(marked_lines(article))
    return ArticleView(
        number,
        name,
        article,
        tuple(_chunks(_rows(lines, article))),
        tuple(minimap(lines, article.removed)),
        tuple(found_in(article)),
        tuple(_kinds(article)),
        tuple(_reasons(article)),
    )


def by(removal: Removal) -> str:
    """Name what cut a piece: the rule, or the cleaner that decided without one."""
    return removal.rule or removal.cleaner


def _rows(lines: tuple[Line, ...], article: Article) -> Iterator[Row]:
    above = ""
    for line in lines:
        if line.is_empty:
            yield Row(line, "")
            continue
        cuts = [article.removed[p.cut] for p in line.pieces if p.cut is not None and p.text.strip()]
        label = ", ".join(dict.fromkeys(map(_label, cuts))) if line.is_cut else ""
        yield Row(line, label if label != above else "")
        above = label


def _label(removal: Removal) -> str:
    kind = in_words(removal.kind)
    if removal.field in (None, removal.kind.value):
        return kind
    return f"{kind} → {removal.field}"


def _chunks(rows: Iterator[Row]) -> Iterator[Chunk]:
    while some := tuple(islice(rows, _CHUNK)):
        yield Chunk(some, round(sum(height_of(row.line) for row in some)))


def _kinds(article: Article) -> Iterator[tuple[Family, tuple[tuple[Kind, int], ...]]]:
    times = Counter(removal.kind for removal in article.removed)
    for family in FAMILIES:
        if found := tuple((kind, times[kind]) for kind in family.kinds if times[kind]):
            yield family, found


def _reasons(article: Article) -> Iterator[Reason]:
    seen = Counter((cut.kind, by(cut), cut.reason) for cut in article.removed)
    for (kind, what, why), times in seen.most_common():
        yield Reason(kind, what, why, times)


def _note(removal: Removal) -> list[Any]:
    return [
        removal.kind.value,
        removal.rule,
        removal.cleaner,
        removal.reason,
        removal.field or "",
        list(removal.also),
        removal.xpath or "",
        removal.start,
        removal.end,
    ]
