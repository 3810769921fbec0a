"""The element whose own lines hold the most prose, and where others stand beside it, as features.

`Prose.main` holds most of the page's prose, wherever in it; this one is where lines of prose stand
side by side, whatever share of the page they are: a short article above long comments, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.html.blocks.nodes import Node, PageBlock
from newsclean.html.features.scales import scale

# The weights were trained with these steps, which were set by judgement; others need a new
# training.
_OWN = scale("dense.own")
_OUTER = scale("dense.outer")
_BEFORE, _AFTER = scale("dense.before"), scale("dense.after")
_FARTHEST = 4
# What a line adds to the element it stands in, and to the one around that.
_PARTS = (1.0, 0.5)


class Densest:
    """The element of a page whose own lines hold the most prose.

    Args:
        blocks: The blocks of the page.
        masses: Weighted characters of prose of each block.
        headline: The number of the block that is the headline; -1 if none is.
    """

    def __init__(self, blocks: Sequence[PageBlock], masses: Sequence[float], headline: int) -> None:
        self.headline = headline
        self.scores: dict[Node, float] = {}
        for block, mass in zip(blocks, masses, strict=True):
            if mass:
                holder: Node | None = _holder(block.node)
                for part in _PARTS:
                    if holder is not None:
                        self.scores[holder] = self.scores.get(holder, 0.0) + part * mass
                        holder = holder.parent
        for node in self.scores:
            self.scores[node] *= 1 - node.link_chars / max(1, node.chars)
        self.top: Node | None = max(self.scores, key=self.scores.__getitem__, default=None)
        self._known: dict[Node, tuple[str, ...]] = {}

    def marks(self, node: Node) -> tuple[str, ...]:
        """Give the names of what is true of an element beside the densest one."""
        marks = self._known.get(node)
        if marks is None:
            marks = self._known[node] = self._marks(node)
        return marks

    def _marks(self, node: Node) -> tuple[str, ...]:
        top = self.top
        if top is None:
            return ("dense.none",)
        best = max(self.scores[top], 1.0)
        holder = _holder(node)
        marks = [_OWN(self.scores.get(holder, 0.0) / best)]
        if holder.parent is not None:
            marks.append(_OUTER(self.scores.get(holder.parent, 0.0) / best))
        above: Node | None = node
        steps = 0
        while above is not None and above is not top:
            above = above.parent
            steps += 1
        if above is top:
            return (*marks, f"dense.in{min(steps, _FARTHEST)}")
        is_before = node.last < top.first
        side = "before" if is_before else "after"
        marks.append((_BEFORE if is_before else _AFTER)(_steps_to(top, node)))
        if self.headline >= 0:
            marks.append(f"dense.{side}-{'title' if node.first <= self.headline else 'text'}")
        return tuple(marks)


def _holder(node: Node) -> Node:
    """Give the element whose line a block is: its own one if that has several, else its parent."""
    return node if node.first != node.last or node.parent is None else node.parent


def _steps_to(top: Node, node: Node) -> int:
    """Count the steps up from the densest element to one that holds another, too."""
    steps = 1
    above = top.parent
    while above is not None and not above.first <= node.first <= above.last:
        above = above.parent
        steps += 1
    return steps
