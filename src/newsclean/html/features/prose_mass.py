"""Where the prose of a page lies: how much of it each element holds, and which one is the body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsclean.html.blocks.class_words import bit
from newsclean.html.blocks.nodes import TAG_BIT, Node, PageBlock
from newsclean.html.features.line_shape import Shape, read_shape

_FURNITURE = (
    TAG_BIT["nav"] | TAG_BIT["footer"] | TAG_BIT["form"] | TAG_BIT["figcaption"] | TAG_BIT["button"]
)
_ASIDE = bit("comment") | bit("nav") | bit("legal") | bit("modal") | bit("related") | bit("footer")
# A class speaks only for boxes: elements that hold less than this share of the page's prose.
# By judgement; the weights were trained with it.
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
    for block, mass in zip(blocks, plain, strict=True):
        if mass:
            _add(block.node, mass)
    total = sum(plain)
    masses = []
    for block, mass in zip(blocks, plain, strict=True):
        lowered = mass * 0.3 if mass and _aside(block.node, total) else mass
        masses.append(lowered)
        if lowered != mass:
            _add(block.node, lowered - mass)
    total = max(sum(masses), 1.0)
    nodes = [block.node for block, mass in zip(blocks, masses, strict=True) if mass]
    return Prose(shapes, masses, total, _deepest(nodes, 0.6 * total), _deepest(nodes, 0.85 * total))


def _mass(block: PageBlock, shape: Shape) -> float:
    density = block.link_density
    if density >= 0.5 or not shape.prose:
        return 0.0
    mass = shape.size * (1 - density)
    return mass * 0.1 if block.node.hidden or block.node.inside & _FURNITURE else mass


def _add(node: Node, mass: float) -> None:
    above: Node | None = node
    while above is not None:
        above.mass += mass
        above = above.parent


def _aside(node: Node, total: float) -> bool:
    above: Node | None = node
    while above is not None and above.mass < BOX_SHARE * total:
        if above.bits & _ASIDE:
            return True
        above = above.parent
    return False


def _deepest(nodes: Sequence[Node], wanted: float) -> Node | None:
    """Find the deepest element that holds so much prose; elements that hold as much are nested.

    Args:
        nodes: The elements of all blocks with prose.
        wanted: How much prose.
    """
    best: Node | None = None
    for inner in nodes:
        node: Node | None = inner
        while node is not None and node.mass < wanted:
            node = node.parent
        if node is not None and (best is None or node.depth > best.depth):
            best = node
    return best if wanted > 1 else None
