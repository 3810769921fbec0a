"""The branch of the tree that an element shares with the headline, as named features."""

from __future__ import annotations

from newsclean.html.blocks.nodes import Node
from newsclean.html.features.scales import scale

# The weights were trained with these steps, which were set by judgement; others need a new
# training.
_UP = scale("branch.up")
_SHARE = scale("branch.share")


def branch_marks(node: Node, headline: int, total: float) -> tuple[str, ...]:
    """Say how far up an element and the headline meet, and how much prose lies on its side.

    Class names differ from site to site; that the text hangs on one branch and the headline
    beside it, while other boxes meet them only further up, is the same everywhere.

    >>> top = Node("div", None, first=0, last=2, mass=100.0)
    >>> body = Node("div", top, first=1, last=2, mass=100.0)
    >>> branch_marks(Node("p", body, first=1, last=1, mass=50.0), 0, 100.0)
    ('branch.up-2', 'branch.share-5')

    Args:
        node: The element.
        headline: The number of the block that is the headline.
        total: The prose of the page.
    """
    steps = 0
    side: Node | None = None
    above: Node | None = node
    while above is not None and not above.first <= headline <= above.last:
        side = above
        above = above.parent
        steps += 1
    if side is None:
        return (_UP(steps),)
    return (_UP(steps), _SHARE(side.mass / total))
