"""Named features of a page's blocks: each block gets the names of what is true of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from newsclean.html.blocks.class_words import bit
from newsclean.html.blocks.nodes import TAG_BIT, Node, PageBlock
from newsclean.html.features.copies import copy_marks, headline_at, title_marks
from newsclean.html.features.densest_element import Densest
from newsclean.html.features.elements import Places
from newsclean.html.features.headline_branch import branch_marks
from newsclean.html.features.line_markup import add_inline
from newsclean.html.features.line_shape import Shape
from newsclean.html.features.line_text import add_line
from newsclean.html.features.prose_mass import Prose
from newsclean.html.features.scales import scale
from newsclean.html.metadata.head_titles import Heads
from newsclean.text.kept_once import kept_once

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# The weights were trained with these, set by judgement; others need a new training. The mass is in
# letters of prose, the shares are of a block or of the page.
_LINKED = 0.7
_COUNTS = 30
_FAR = 99
_SOME_PROSE = 300
_HARDLY_ANY = 0.05
_BOX = 3
_LEAD = bit("lead")
_CAPTION = bit("caption") | bit("media")
_PICTURE = TAG_BIT["figcaption"] | TAG_BIT["figure"]
# The weights were trained with these as well: blocks below the headline, letters and links of a
# standfirst, letters of a long line, and blocks to look back.
_LEAD_WITHIN = 30
_SHORTEST_LEAD = 40
_LINKED_LEAD = 0.3
_LONG = 60
_LOOK_BACK = 11
# The weights were trained with the steps of these scales.
_BEFORE = scale("order.before")
_AWAY = {zone: scale(f"order.{zone}") for zone in ("head", "tail")}
_PROSE_BEFORE = scale("prose.before")
_PROSE_AFTER = scale("prose.after")
_UNDER = {code: scale("under." + code) for code in ("heading", "heading-linked", "strong")}
_PAGE = scale("page.prose")


class PageFeatures:
    """The features of all blocks of one page.

    Args:
        blocks: The blocks of the page.
        prose: Where its prose lies.
        heads: What it says about itself.
    """

    def __init__(self, blocks: Sequence[PageBlock], prose: Prose, heads: Heads) -> None:
        self.blocks = blocks
        self.prose = prose
        self.codes: list[str] = [_code(b, s) for b, s in zip(blocks, prose.shapes, strict=True)]
        self.places: Places = Places(blocks, prose, self.codes)
        self.size: str = _PAGE(prose.total)
        main = prose.main
        text = [
            i
            for i, mass in enumerate(prose.masses)
            if mass >= _COUNTS and (main is None or main.first <= i <= main.last)
        ]
        self.first: int = text[0] if text else 0
        self.last: int = text[-1] if text else len(blocks)
        sums = accumulate(prose.masses, initial=0.0)
        self.before: list[float] = [mass / prose.total for mass in sums]
        counts = [mass >= _COUNTS for mass in prose.masses]
        self.back: list[int] = _distances(counts)
        self.ahead: list[int] = _distances(counts[::-1])[::-1]
        self.copies: list[str] = copy_marks(blocks)
        self.title_mark: dict[int, str] = title_marks(blocks, heads)
        self.title_at: int = headline_at(blocks, self.title_mark, self.first)
        self.furniture: list[bool] = self._furniture()
        self.densest: Densest = Densest(blocks, prose.masses, self.title_at)
        self._branches: dict[Node, tuple[str, ...]] = {}

    def rows(self) -> list[list[str]]:
        """Give the names of all that is true of each block; none for plain furniture."""
        # Most names are true of many blocks.
        return [
            [] if is_furniture else [*map(kept_once, self.row(i))]
            for i, is_furniture in enumerate(self.furniture)
        ]

    def row(self, i: int) -> list[str]:
        """Give the names of all that is true of a block."""
        block, shape = self.blocks[i], self.prose.shapes[i]
        row = self.places.row(block.node)
        row.extend(self._branch(block.node))
        row.extend(self.densest.marks(block.node))
        code = self.codes[i]
        row.append("code." + code)
        row.append(f"{row[0]}/{code}")
        add_line(block.text, shape, row)
        add_inline(block, row)
        self._add_position(i, code, row)
        self._add_neighbours(i, row)
        mark = self.title_mark.get(i)
        if mark:
            row.append(mark)
            if i <= self.first:
                row.append(mark + "-before")
        row.extend(self.lead_marks(i))
        if self._is_captioned(block):
            row.append("pictured." + code)
        if block.pictured:
            row.append("image.above")
            row.append("image.above/" + code)
            if block.node.first == block.node.last:
                row.append("image.alone")
        copy = self.copies[i]
        if copy:
            row.append("copy." + copy)
            if copy == "later" and shape.size >= _LONG:
                row.append("copy.later-long")
        return row

    def _branch(self, node: Node) -> tuple[str, ...]:
        if self.title_at < 0:
            return ()
        marks = self._branches.get(node)
        if marks is None:
            marks = branch_marks(node, self.title_at, self.prose.total)
            self._branches[node] = marks
        return marks

    def _is_captioned(self, block: PageBlock) -> bool:
        node = block.node
        own = node.bits | block.bits | (node.parent.bits if node.parent else 0)
        return bool(own & _CAPTION) and node.mass < self.places.limit

    def zone(self, i: int) -> str:
        """Say whether a block stands before, within or after the text."""
        return "head" if i < self.first else "tail" if i > self.last else "within"

    def place_marks(self, i: int) -> list[str]:
        """Give a block's zone, and where it stands beside the headline."""
        zone = self.zone(i)
        marks = ["zone." + zone]
        if self.title_at >= 0:
            if i == self.title_at:
                marks.append("title.here")
            elif i < self.title_at:
                marks.append("title.later")
            elif zone == "head":
                marks.append("title.above")
        return marks

    def lead_marks(self, i: int) -> list[str]:
        """Say what makes a block look like the standfirst between the headline and the text."""
        if not 0 <= self.title_at < i <= self.first or i - self.title_at > _LEAD_WITHIN:
            return []
        block, shape = self.blocks[i], self.prose.shapes[i]
        if shape.size < _SHORTEST_LEAD or block.link_density > _LINKED_LEAD:
            return []
        if block.node.inside & _PICTURE or (block.node.bits | block.bits) & _CAPTION:
            return []
        marks = ["lead.place"]
        if shape.ended:
            marks.append("lead.sentence")
        if self.title_mark.get(i, "").startswith("description"):
            marks.append("lead.description")
        parent = block.node.parent
        if (block.node.bits | block.bits | (parent.bits if parent else 0)) & _LEAD:
            marks.append("lead.class")
        return marks

    def _furniture(self) -> list[bool]:
        """Mark the blocks in boxes of links before and after the text, as menus and lists are."""
        if self.prose.total < _SOME_PROSE:
            return [False] * len(self.blocks)
        marks = []
        for i, block in enumerate(self.blocks):
            box, _ = self.places.box_of(block.node)
            marks.append(
                not self.first <= i <= self.last
                and box is not None
                and box.last - box.first >= _BOX
                and box.mass < _HARDLY_ANY * self.prose.total
                and box.link_chars * 2 > box.chars
            )
        return marks

    def _add_position(self, i: int, code: str, row: list[str]) -> None:
        zone = self.zone(i)
        row.extend(self.place_marks(i))
        row.append(f"zone.{zone}/{code}")
        if zone == "within":
            row.append(_BEFORE(self.before[i]))
        else:
            row.append(_AWAY[zone](self.first - i if zone == "head" else i - self.last))
        row.append(_PROSE_BEFORE(self.back[i]))
        row.append(_PROSE_AFTER(self.ahead[i]))
        row.append(f"{self.size}/{code}")

    def _add_neighbours(self, i: int, row: list[str]) -> None:
        blocks, codes = self.blocks, self.codes
        count = len(blocks)
        for name, j in (("prev", i - 1), ("next", i + 1)):
            if not 0 <= j < count:
                row.append(name + ".none")
                continue
            row.append(f"{name}.{codes[j]}")
            row.append(f"{name}.{_kinship(blocks[i], blocks[j])}")
            mark = self.title_mark.get(j)
            if mark:
                row.append(f"{name}.{mark}")
        for name, j in (("prev2", i - 2), ("next2", i + 2)):
            if 0 <= j < count:
                row.append(f"{name}.{codes[j]}")
        for j in range(i - 1, max(-1, i - _LOOK_BACK - 1), -1):
            if codes[j].startswith("heading") or codes[j] == "strong":
                row.append(_UNDER[codes[j]](i - j))
                break
            if codes[j] == "prose" and self.prose.masses[j] > _COUNTS:
                row.append("under.prose")
                break


def _code(block: PageBlock, shape: Shape) -> str:
    """Say in a word what a block looks like."""
    density = block.link_density
    if block.node.tag in _HEADINGS:
        return "heading-linked" if density > _LINKED else "heading"
    if density > _LINKED:
        return "linked-long" if shape.size >= 40 else "linked"
    if shape.prose:
        return "prose" if density < 0.5 else "prose-linked"
    if block.strong_chars * 10 > block.chars * 9:
        return "strong"
    if shape.size < 15:
        return "tiny"
    return "sentence" if shape.ended else "long" if shape.size >= _LONG else "short"


def _kinship(block: PageBlock, other: PageBlock) -> str:
    """Say how the elements of two blocks are related."""
    one, two = block.node, other.node
    if one is two:
        return "same"
    if one.parent is not two.parent:
        return "far"
    return "twin" if one.tag == two.tag and one.names == two.names else "sibling"


def _distances(counts: Sequence[bool]) -> list[int]:
    """Count the steps back from each block to one that counts."""
    distances = []
    since = _FAR
    for one_counts in counts:
        distances.append(since)
        since = 1 if one_counts else since + 1
    return distances
