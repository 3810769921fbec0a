"""Lists above the text: what a recipe needs, a poem, a programme, a box of facts.

They have the form of a menu. But a menu stands above the headline, and its neighbours are known.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.claim import Kind
from newsclean.document import Document
from newsclean.kind_groups import SIGNS
from newsclean.lines.survey import Survey

# Fewer lines are no list; with 3 bylines of labelled texts stay, too.
_LEAST = 4
# Above one of these stands a menu.
_OVER_TEXT = {Kind.HEADLINE, Kind.NAV, Kind.SECTION}
# What is cut for its form alone, and a name or date among facts, part no list.
_PARTS_NONE = SIGNS | {Kind.CHROME}


def lists_above(document: Document, seen: Survey) -> frozenset[int]:
    """Give the lines that stand together above the text, unknown and below all menus.

    Args:
        document: The document.
        seen: The survey of its lines.
    """
    if not seen.prose[-1]:
        return frozenset()
    found: list[int] = []
    together: list[int] = []
    for index, kind in _from_text_up(document, seen):
        if kind is None:
            together.append(index)
        elif kind not in _PARTS_NONE:
            found += together if len(together) >= _LEAST else []
            together = []
        if kind in _OVER_TEXT:
            break
    else:
        found += together if len(together) >= _LEAST else []
    return frozenset(found)


def _from_text_up(document: Document, seen: Survey) -> Iterator[tuple[int, Kind | None]]:
    """Give the lines above the text and what was cut there, with its kind, the lowest first."""
    first = seen.prose.index(1) - 1
    text = seen.lines[first].block.pieces[0][0]
    told: list[tuple[int, int, Kind | None]] = [
        (claim.start, -1, claim.kind) for claim in document.claims if claim.start < text
    ]
    for index, line in enumerate(seen.lines[:first]):
        kind = line.mark.kind if line.mark is not None and seen.holds[index] else None
        told.append((line.block.pieces[0][0], index, kind))
    told.sort(key=lambda one: one[:2], reverse=True)
    yield from ((index, kind) for _, index, kind in told)
