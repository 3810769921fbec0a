"""Where an element stands on its page, as named features."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from newsclean.html.blocks.class_words import CATEGORIES, NAMES_KNOWN
from newsclean.html.blocks.nodes import TAG_BIT, Node, PageBlock
from newsclean.html.features.prose_mass import BOX_SHARE, Prose
from newsclean.html.features.scales import scale

# The weights were trained with these: elements above a block whose names count as near, those
# around its box that count, and steps from the main element that are told apart.
_NEAR = 3
_AROUND = 4
_FARTHEST = 4
_PATH_TAGS = tuple(
    (TAG_BIT[tag], f"in.{tag}")
    for tag in (
        "nav footer header aside figure figcaption table ul ol dl blockquote form article main"
        " section button label address details pre"
    ).split()
)
_PATH_BITS = sum(tag for tag, _ in _PATH_TAGS)
_OWN_TAGS = frozenset(
    "p div li td th h1 h2 h3 h4 h5 h6 figcaption dt dd button label blockquote article section"
    " body center pre header footer aside main form caption address figure summary".split()
)
_BOX_TAGS = frozenset(
    "p div li ul ol table td tr section article aside header footer nav form figure blockquote"
    " h1 h2 h3 h4 dl".split()
)
_PROPS = frozenset(
    "author headline description name datepublished caption comment review publisher image"
    " associatedmedia".split()
)

_FAMILY_SHARE = scale("family.share")
_FAMILY_SIZE = scale("family.size")
_NODE_SHARE = scale("node.share")
_PARENT_SHARE = scale("parent.share")
_GRANDPARENT_SHARE = scale("grandparent.share")
_BOX_LINKS = scale("box.links")
_BOX_BLOCKS = scale("box.blocks")
_BOX_SHARE = scale("box.share")
_BOX_CHARS = scale("box.chars")
_BOX_IN = scale("box.in")


@lru_cache(maxsize=NAMES_KNOWN)
def categories(prefix: str, bits: int) -> tuple[str, ...]:
    """Name the categories that are set in some bits.

    >>> categories("own", 1)
    ('own.share',)
    """
    return tuple(f"{prefix}.{c}" for n, c in enumerate(CATEGORIES) if bits >> n & 1)


@lru_cache(maxsize=NAMES_KNOWN)
def _path_marks(inside: int) -> tuple[str, ...]:
    return tuple(name for tag, name in _PATH_TAGS if inside & tag)


@lru_cache(maxsize=NAMES_KNOWN)
def _prop_marks(given: frozenset[str]) -> tuple[str, ...]:
    props = {prop.lower() for prop in given}
    body = ["prop.body"] if "articlebody" in props else []
    return (*body, *("prop." + name for name in sorted(props & _PROPS)))


def family_of(node: Node) -> tuple[str, str, str, str]:
    """Give what elements of one sort share: their tag and names, and those of their parents."""
    parent = node.parent
    return (node.tag, node.names, parent.tag if parent else "", parent.names if parent else "")


class Places:
    """The elements of one page and the prose they hold.

    Args:
        blocks: The blocks of the page.
        prose: Where its prose lies.
        codes: What each block looks like, in a word.
    """

    def __init__(self, blocks: Sequence[PageBlock], prose: Prose, codes: Sequence[str]) -> None:
        self.prose = prose
        self.codes = codes
        self.limit: float = BOX_SHARE * prose.total
        self.around_main: dict[Node, int] = _steps_up(prose.main)
        self._boxes: dict[Node, tuple[Node | None, Node | None]] = {}
        self._names: dict[Node, int] = {}
        self.family_mass: dict[tuple[str, str, str, str], float] = {}
        self.family_size: Counter[tuple[str, str, str, str]] = Counter()
        for block, mass in zip(blocks, prose.masses, strict=True):
            key = family_of(block.node)
            self.family_mass[key] = self.family_mass.get(key, 0.0) + mass
            self.family_size[key] += 1

    def box_of(self, node: Node) -> tuple[Node | None, Node | None]:
        """Give the highest element around a node that holds little prose, and the one above it."""
        found = self._boxes.get(node)
        if found is None:
            if node.mass >= self.limit:
                found = None, node
            else:
                box, above = self.box_of(node.parent) if node.parent else (None, None)
                found = box or node, above
            self._boxes[node] = found
        return found

    def names_of(self, node: Node) -> int:
        """Give the categories of a node's names, and of those around it that hold little prose."""
        bits = self._names.get(node)
        if bits is None:
            bits = 0
            if node.mass < self.limit:
                bits = node.bits | (self.names_of(node.parent) if node.parent else 0)
            self._names[node] = bits
        return bits

    def row(self, node: Node) -> list[str]:
        """Give the names of all that is true of an element; the first says where it stands."""
        prose = self.prose
        key = family_of(node)
        share = self.family_mass[key] / prose.total
        level = "0" if share <= 0 else "low" if share < 0.1 else "mid" if share < 0.4 else "high"
        row = [
            f"place.{self._place(node)}+{level}",
            _FAMILY_SHARE(share),
            _FAMILY_SIZE(self.family_size[key]),
            _NODE_SHARE(node.mass / prose.total),
            "tag." + (node.tag if node.tag in _OWN_TAGS else "other"),
        ]
        parent = node.parent
        if parent is not None:
            row.append(_PARENT_SHARE(parent.mass / prose.total))
            if parent.parent is not None:
                row.append(_GRANDPARENT_SHARE(parent.parent.mass / prose.total))
        if node.hidden:
            row.append("hidden.self")
        row.extend(_path_marks(node.inside & _PATH_BITS))
        box, above = self._add_names(node, row)
        self._add_box(node, box, above, row)
        if node.props:
            row.extend(_prop_marks(node.props))
        return row

    def _place(self, node: Node) -> str:
        """Say where an element stands beside the deepest one that holds most of the prose."""
        if not self.around_main:
            return "nowhere"
        above, steps = node, 0
        while above not in self.around_main and above.parent is not None:
            above = above.parent
            steps += 1
        apart = self.around_main[above]
        if apart:
            return f"out{min(apart, _FARTHEST)}"
        return f"in{min(steps, _FARTHEST)}" if steps else "main"

    def _add_names(self, node: Node, row: list[str]) -> tuple[Node | None, Node | None]:
        """Add what an element and those around it are called; give the same as `box_of`."""
        near = inner = around = 0
        box: Node | None = None
        above: Node | None = node
        steps = 0
        while above is not None and above.mass < self.limit:
            if 0 < steps <= _NEAR:
                near |= above.bits
            elif steps > _NEAR:
                inner |= above.bits
            box = above
            above = above.parent
            steps += 1
        outer = above
        for _ in range(_AROUND):
            if above is None:
                break
            around |= above.bits
            above = above.parent
        named = (("own", node.bits), ("near", near), ("box", inner), ("around", around))
        for prefix, bits in named:
            if bits:
                row.extend(categories(prefix, bits))
        return box, outer

    def _add_box(self, node: Node, box: Node | None, above: Node | None, row: list[str]) -> None:
        total = self.prose.total
        if box is None:
            row.append("box.none")
            return
        if box is node:
            row.append("box.self")
        density = box.link_chars / box.chars if box.chars else 0.0
        row.append(_BOX_LINKS(density))
        row.append(_BOX_BLOCKS(box.last - box.first + 1))
        row.append(_BOX_SHARE(box.mass / total))
        row.append(_BOX_CHARS(box.chars / total))
        if box is not node or box.first != box.last:
            row.append("box.begins-" + self.codes[box.first])
        row.append("box.tag-" + (box.tag if box.tag in _BOX_TAGS else "other"))
        if above is not None:
            row.append(_BOX_IN(above.mass / total))
            if above is self.prose.main:
                row.append("box.in-main")


def _steps_up(node: Node | None) -> dict[Node, int]:
    """Count the steps from an element up to each of those around it."""
    steps: dict[Node, int] = {}
    while node is not None:
        steps[node] = len(steps)
        node = node.parent
    return steps
