"""What a second voter says about a block and about the blocks around it, as named features."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise

from newsclean.html.blocks.nodes import Node, PageBlock
from newsclean.html.features.elements import family_of
from newsclean.html.features.page_features import PageFeatures
from newsclean.html.features.scales import bins

# The weights were trained with these, set by judgement; others need a new training.
VOTES = (0.1, 0.3, 0.5, 0.7, 0.9)
FIRST_LOOK = (0.02, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.98)
STEPS_TO_SURE = (2, 3, 5, 9)
STEPS_OUT = (2, 4, 8)
AMOUNTS = (0.3, 0.7, 0.9, 1.1, 1.5, 3)
_YES = 0.5
_SURE = 0.7
_LONG = 70
_MIDDLING = 50
_FAR = 99


def _grandparent(_: PageFeatures, node: Node) -> Node | None:
    return node.parent.parent if node.parent else None


# What the other blocks are grouped by.
_GROUPS: dict[str, Callable[[PageFeatures, Node], Hashable]] = {
    "node": lambda _, node: node,
    "parent": lambda _, node: node.parent,
    "family": lambda _, node: family_of(node),
    "box": lambda page, node: page.places.box_of(node)[0],
    "grand": _grandparent,
}


def vote_rows(
    page: PageFeatures, votes: Sequence[float], first_look: Sequence[float]
) -> list[list[str]]:
    """Give, for every block, the names of what is true of it and the votes.

    Args:
        page: The features of the page.
        votes: The share of each block that the voter takes for article.
        first_look: The probability that the first table gave each block.
    """
    blocks = page.blocks
    count = len(blocks)
    sizes = [min(len(block.text), 300) + 10 for block in blocks]
    rows: list[list[str]] = [[] for _ in blocks]
    _add_shares(blocks, page, votes, sizes, rows)
    zones = _zones([vote > _SURE and size > _LONG for vote, size in zip(votes, sizes, strict=True)])
    strong = [vote > _SURE and size > _MIDDLING for vote, size in zip(votes, sizes, strict=True)]
    back = _distances(strong)
    ahead = _distances(strong[::-1])[::-1]
    amount = _amount(blocks, votes, first_look)
    for i, row in enumerate(rows):
        if page.furniture[i]:
            continue
        vote = int(votes[i] >= _YES)
        row.append(f"v.own-{bins(votes[i], FIRST_LOOK)}")
        for name, j in (("prev", i - 1), ("next", i + 1), ("prev2", i - 2), ("next2", i + 2)):
            row.append(f"v.{name}-{bins(votes[j], VOTES) if 0 <= j < count else 'none'}")
        around = min(max(votes[max(0, i - 3) : i], default=0), max(votes[i + 1 : i + 4], default=0))
        row.append(f"v.between-{bins(around, VOTES)}")
        row.append(f"v.zone-{zones[i]}")
        row.append(f"v.back-{bins(back[i], STEPS_TO_SURE)}")
        row.append(f"v.ahead-{bins(ahead[i], STEPS_TO_SURE)}")
        row.append(f"v.{vote}+own-{bins(first_look[i], FIRST_LOOK)}")
        row.append(f"v.{vote}+code.{page.codes[i]}")
        row.extend([f"v.{vote}+{mark}" for mark in _marks(page, i)])
        row.append(f"v.page-{amount}/{vote}")
    return [[] if out else row for row, out in zip(rows, page.furniture, strict=True)]


def _add_shares(
    blocks: Sequence[PageBlock],
    page: PageFeatures,
    votes: Sequence[float],
    sizes: Sequence[int],
    rows: Sequence[list[str]],
) -> None:
    """Add how the other blocks of its element, family and box were voted on."""
    for name, group in _GROUPS.items():
        keys = [group(page, block.node) for block in blocks]
        yes: dict[object, float] = {}
        all_: dict[object, int] = {}
        for key, vote, size in zip(keys, votes, sizes, strict=True):
            yes[key] = yes.get(key, 0.0) + vote * size
            all_[key] = all_.get(key, 0) + size
        for key, vote, size, row in zip(keys, votes, sizes, rows, strict=True):
            if key is None:
                continue
            others = all_[key] - size
            share = bins((yes[key] - vote * size) / others, VOTES) if others > 0 else "none"
            row.append(f"v.{name}-{share}")


def _marks(page: PageFeatures, i: int) -> list[str]:
    mark = page.title_mark.get(i, "")
    return [*page.place_marks(i), mark] if mark.startswith("title") else page.place_marks(i)


def _zones(strong: Sequence[bool]) -> list[str]:
    """Say where each block stands beside the first and the last that are surely article."""
    places = [i for i, is_strong in enumerate(strong) if is_strong]
    if not places:
        return ["none"] * len(strong)
    first, last = places[0], places[-1]
    return [
        f"head-{bins(first - i, STEPS_OUT)}"
        if i < first
        else f"tail-{bins(i - last, STEPS_OUT)}"
        if i > last
        else "within"
        for i in range(len(strong))
    ]


def _distances(strong: Sequence[bool]) -> list[int]:
    """Count the steps back from each block to one that is surely article."""
    distances = [_FAR]
    for is_strong in strong:
        distances.append(1 if is_strong else distances[-1] + 1)
    return [distance for distance, _ in pairwise(distances)] if strong else []


def _amount(
    blocks: Sequence[PageBlock], votes: Sequence[float], first_look: Sequence[float]
) -> int:
    """Compare how much the voter keeps with how much the first look kept."""
    voted = sum(len(b.text) for b, vote in zip(blocks, votes, strict=True) if vote > _YES) + 1
    kept = sum(len(b.text) for b, p in zip(blocks, first_look, strict=True) if p > _YES) + 1
    return bins(voted / kept, AMOUNTS)
