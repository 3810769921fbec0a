"""What a walk of a page leaves: its lines as blocks, and the elements that they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice

from newsclean.html.blocks.class_words import tokens_of
from newsclean.html.blocks.paths import Paths
from newsclean.html.blocks.tree import Tree

_TAGS_OF_INTEREST = (
    "nav footer header aside figure figcaption table ul ol dl blockquote form article main section"
    " a button label address details pre td li p h1 h2 h3 h4 h5 h6 small time cite center caption"
).split()
TAG_BIT = {tag: 1 << number for number, tag in enumerate(_TAGS_OF_INTEREST)}
_NOTHING: frozenset[str] = frozenset()
_CELLS = frozenset({"td", "th"})
# Tables that lay out a page hold paragraphs; standings and prices some twenty letters a cell.
_FEWEST_CELLS, _MEAN_CELL = 6, 60
# By judgement: two boxes alike are rather two cards. Bounds on work, by judgement: so many boxes
# are looked at for each cell, and so many cells in a row.
_FEWEST_ROWS, _MOST_ROWS, _MOST_CELLS = 3, 8, 20


@dataclass(slots=True, eq=False)
class Node:
    """One block-level element: where it stands, what it is called, what it holds.

    Args:
        tag: Its tag.
        parent: The block-level element around it.
        depth: How many block-level elements there are from the top down to it.
        element: The element of the tree itself.
        paths: Tells its place in the tree.
        names: Its class and id attributes as written.
        inside: Tags it stands in, itself included (`TAG_BIT`).
        hidden: Whether the markup hides it.
        props: Its itemprop tokens and those of all around it.
        bits: Categories of its own tokens (`tokens.bit`), if it holds anything.
        mass: Prose in it, in weighted characters.
        chars: Characters in it.
        link_chars: Characters in it that stand inside links.
        first: Number of the first block in it.
        last: Number of the last block in it.
    """

    tag: str
    parent: Node | None
    depth: int = 0
    element: Tree | None = None
    paths: Paths | None = None
    names: str = ""
    inside: int = 0
    hidden: bool = False
    props: frozenset[str] = _NOTHING
    bits: int = 0
    mass: float = 0.0
    chars: int = 0
    link_chars: int = 0
    first: int = -1
    last: int = -1

    @property
    def path(self) -> tuple[str, ...]:
        """Tags from the top down to it."""
        return tuple(node.tag for node in self._lineage())

    @property
    def tokens(self) -> frozenset[str]:
        """Class and id tokens of it and of all around it."""
        return _NOTHING.union(*(tokens_of(node.names) for node in self._lineage()))

    @property
    def xpath(self) -> str | None:
        """Its place in the tree; None where the page is nested too deeply."""
        if self.paths is None or self.element is None:
            return None
        return self.paths.of(self.element)

    @property
    def is_cell(self) -> bool:
        """Whether it is a cell of a table of short lines, such as standings, prices or hours."""
        row = self.parent if self.first == self.last else None
        table = None if row is None or row.first == row.last else self.table
        if table is None or (table.tag != "table" and table.link_chars):
            return False
        cells = table.last - table.first + 1
        return cells >= _FEWEST_CELLS and table.chars <= _MEAN_CELL * cells

    @property
    def table(self) -> Node | None:
        """The table of which it is a cell, and be it made of boxes."""
        row = self.parent
        table = None if row is None else row.parent
        if self.tag in _CELLS:
            while table is not None and table.tag != "table":
                table = table.parent
            return table
        if row is None or table is None or row.tag != "div":
            return None
        is_short = self.first == self.last and row.first != row.last
        return table if is_short and _are_rows(row, table) else None

    def hold(self, chars: int, link_chars: int, first: int, last: int) -> None:
        """Add what a block or an element in it holds; they come in reading order."""
        self.chars += chars
        self.link_chars += link_chars
        if self.first < 0:
            self.first = first
        self.last = last

    def _lineage(self) -> list[Node]:
        """All elements from the top down to it."""
        nodes: list[Node] = []
        node = self
        while node.parent is not None:
            nodes.append(node)
            node = node.parent
        return nodes[::-1]


def _are_rows(row: Node, table: Node) -> bool:
    """Tell whether boxes in a box are rows: some of one name, each with as many cells."""
    cells = row.last - row.first + 1
    if row.element is None or table.element is None or cells > _MOST_CELLS:
        return False
    names = row.element.get("class")
    boxes = [box for box in islice(table.element, _MOST_ROWS) if box.tag == "div"]
    rows = [box for box in boxes if box.get("class") == names]
    return len(rows) >= _FEWEST_ROWS and all(_holds(box, cells) for box in (row.element, *rows))


def _holds(element: Tree, count: int) -> bool:
    # To ask for the length of an element counts all that it holds.
    return sum(1 for _ in islice(element, count + 1)) == count


@dataclass(slots=True, eq=False)
class PageBlock:
    """One line of the page, with what a decision needs to know of its markup.

    Args:
        text: What a reader sees, white space collapsed as a browser does.
        node: The block-level element it stands in.
        apart: Whether more than a line break parts it from the block before.
        chars: Its characters without white space around pieces.
        link_chars: How many of these stand inside links.
        strong_chars: How many are bold.
        slanted_chars: How many are in italics.
        links: The addresses it links to, as written.
        bits: Categories of inline elements that hold most of it.
        props: Itemprop tokens of inline elements that hold most of it.
        pictured: Whether an image stands between it and the block before, or in it.
    """

    text: str
    node: Node
    apart: bool
    chars: int = 0
    link_chars: int = 0
    strong_chars: int = 0
    slanted_chars: int = 0
    links: list[str] = field(default_factory=list)
    bits: int = 0
    props: frozenset[str] = _NOTHING
    pictured: bool = False

    @property
    def link_density(self) -> float:
        """Share of its characters inside links, 0 to 1."""
        return self.link_chars / self.chars
