"""Scales: numbers as features, by the step that they stand on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Final

# The weights were trained with these steps, which were set by judgement; others need a new
# training.
LIMITS: Final[dict[str, tuple[float, ...]]] = {
    "box.blocks": (2, 3, 6, 15, 40),
    "box.chars": (0.02, 0.05, 0.15, 0.4, 1),
    "box.in": (0.5, 0.85, 0.999),
    "box.links": (0.05, 0.2, 0.4, 0.6, 0.8),
    "box.share": (0.001, 0.02, 0.05, 0.1, 0.2),
    "branch.share": (0.001, 0.05, 0.3, 0.6, 0.85),
    "branch.up": (1, 2, 3, 4, 6, 9),
    "dense.after": (2, 3, 5),
    "dense.before": (2, 3, 5),
    "dense.outer": (0.001, 0.05, 0.2, 0.5, 0.99),
    "dense.own": (0.001, 0.05, 0.2, 0.5, 0.99),
    "family.share": (0.001, 0.03, 0.1, 0.3, 0.6),
    "family.size": (2, 4, 10, 30),
    "grandparent.share": (0.001, 0.05, 0.3, 0.6, 0.85),
    "links.share": (0.1, 0.3, 0.5, 0.8, 0.98),
    "node.share": (0.001, 0.05, 0.3, 0.6),
    "order.before": (0.05, 0.3, 0.7, 0.95),
    "order.head": (2, 4, 8, 20),
    "order.tail": (2, 4, 8, 20),
    "page.prose": (300, 1000, 3000),
    "parent.share": (0.001, 0.05, 0.3, 0.6, 0.85),
    "prose.after": (2, 3, 5, 10),
    "prose.before": (2, 3, 5, 10),
    "under.heading": (2, 3, 6),
    "under.heading-linked": (2, 3, 6),
    "under.strong": (2, 3, 6),
}
"""The limits of each scale by its name."""


def bins(value: float, limits: Sequence[float]) -> int:
    """Give the number of limits that a value reaches.

    >>> bins(0.2, (0.1, 0.2, 0.3))
    2
    """
    return bisect_right(limits, value)


def scale(name: str) -> Callable[[float], str]:
    """Give what names the step of a scale that a value stands on.

    >>> scale("page.prose")(500)
    'page.prose-1'

    Args:
        name: Its name in `LIMITS`.
    """
    limits = LIMITS[name]
    steps = [f"{name}-{number}" for number in range(len(limits) + 1)]
    return lambda value: steps[bisect_right(limits, value)]
