"""Links that hang below a heading outside the article."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.html.features import PageFeatures

_LINKED = 0.7
# Links that the scores are surer of are lines of the text that happen to be linked.
_SURE = 0.7


def drop_linked_runs(page: PageFeatures, kept: list[bool], chances: Sequence[float]) -> None:
    """Drop the links straight below a heading that was left out, up to the next plain line.

    Args:
        page: The features of the page.
        kept: For each block whether it is article; changed in place.
        chances: The probability that each block is article.
    """
    under = False
    for i, block in enumerate(page.blocks):
        if page.codes[i].startswith("heading"):
            under = not kept[i]
        elif block.link_density <= _LINKED:
            under = under and not kept[i] and page.codes[i] in {"tiny", "short"}
        elif under and chances[i] < _SURE:
            kept[i] = False
