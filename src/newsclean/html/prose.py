"""Where the prose of a page lies: how much of it each element holds, and which one is the body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsclean.html.blocks import TAG_BIT, Node, PageBlock
from newsclean.html.shape import Shape, read_shape
from newsclean.html.tokens import bit

_FURNITURE = (
    TAG_BIT["nav"] | TAG_BIT["footer"] | TAG_BIT["form"] | TAG_BIT["figcaption"] | TAG_BIT["button"]
)
_ASIDE = bit("comment") | bit("nav") | bit("legal") | bit("modal") | bit("related") | bit("footer")
# A class speaks only for boxes: elements that hold less than this share of the page's prose.
BOX_SHARE = 0.3


@dataclass(slots=True, eq=False)
class Prose:
    """The prose of a page, and where most of it lies.

    Args:
        shapes: The shape of each block's text.
        masses: Weighted characters of prose of each block.
        total: The sum of these; at least 1.
        main: The deepest element that holds 60 % of it.
        core: The deepest element that holds 85 % of it.
    """

    shapes: list[Shape]
    masses: list[float]
    total: float
    main: Node | None
    core: Node | None

    def share(self, node: Node) -> float:
        """Share of the page's prose that an element holds."""
        return node.mass / self.total


def weigh(blocks: Sequence[PageBlock]) -> Prose:
    """Weigh every block and sum the weights up the tree."""
    shapes = [read_shape(block.text) for block in blocks]
    plain = [_mass(block, shape) for block, shape in zip(blocks, shapes, strict=True)]
    for number, block in enumerate(blocks):
        _add(block, plain[number], number)
    total = sum(plain)
    masses = []
    for block, mass in zip(blocks, plain, strict=True):
        lowered = mass * 0.3 if mass and _aside(block.node, total) else mass
        masses.append(lowered)
        if lowered != mass:
            _take(block.node, mass - lowered)
    total = max(sum(masses), 1.0)
    return Prose(
        shapes, masses, total, _deepest(blocks, 0.6 * total), _deepest(blocks, 0.85 * total)
    )


def _mass(block: PageBlock, shape: Shape) -> float:
    density = block.link_density
    if density >= 0.5 or not shape.prose:
        return 0.0
    mass = shape.size * (1 - density)
    return mass * 0.1 if block.node.hidden or block.node.inside & _FURNITURE else mass


def _add(block: PageBlock, mass: float, number: int) -> None:
    node: Node | None = block.node
    while node is not None:
        node.mass += mass
        node.chars += block.chars
        node.link_chars += block.link_chars
        if node.first < 0:
            node.first = number
        node.last = number
        node = node.parent


def _aside(node: Node, total: float) -> bool:
    above: Node | None = node
    while above is not None and above.mass < BOX_SHARE * total:
        if above.bits & _ASIDE:
            return True
        above = above.parent
    return False


def _take(node: Node, mass: float) -> None:
    above: Node | None = node
    while above is not None:
        above.mass -= mass
        above = above.parent


def _deepest(blocks: Sequence[PageBlock], wanted: float) -> Node | None:
    """Find the deepest element that holds so much prose; elements that hold as much are nested."""
    best: Node | None = None
    for block in blocks:
        node: Node | None = block.node
        while node is not None and node.mass < wanted:
            node = node.parent
        if node is not None and (best is None or node.depth > best.depth):
            best = node
    return best if wanted > 1 else None
