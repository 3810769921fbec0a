"""Whose a repeated line is: the site's, or an author's who says it again and again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from newsclean.profiles.author_lists import author_lists
from newsclean.profiles.lines_amid import LinesAmid, is_amid
from newsclean.profiles.lines_at_edges import LinesAtEdges
from newsclean.profiles.margin import Margin
from newsclean.profiles.profile import Where
from newsclean.profiles.repeated_lines import Repeated
from newsclean.profiles.series import comes_with
from newsclean.profiles.stories import Story


def places_of(
    lines: Sequence[Repeated], stories: Sequence[Story], margin: Margin
) -> Iterator[tuple[Repeated, Where]]:
    """Give the lines that are the site's, each with where it may be cut.

    Args:
        lines: The lines that repeat.
        stories: The stories of the site.
        margin: What must be seen.
    """
    lists = author_lists(lines, stories)
    enough = [one for one in lines if _is_enough(one, len(stories), margin)]
    edges, amid = LinesAtEdges(stories, margin), LinesAmid(enough, stories)
    site: list[tuple[Repeated, Where]] = []
    # What authors repeat amid their stories, and their lists and facts, are the frame of a series.
    frames: list[AbstractSet[int]] = [lists.stories]
    for one in enough:
        if id(one) in lists.lines:
            continue
        zones = one.zones(stories)
        is_inner = is_amid(one, zones)
        where = amid.where(one) if is_inner else edges.where(one, zones)
        if where is not None:
            site.append((one, where))
        elif amid.is_of_author(one) if is_inner else edges.is_fact(one):
            frames.append(one.places.keys())
    # What the site's own name comes with is no series, but one of the looks that the site had.
    named = [one.places.keys() for one, _ in site if edges.names_site(one)]
    series = [
        frame for frame in frames if not any(comes_with(on, frame, len(stories)) for on in named)
    ]
    for one, where in site:
        if not any(comes_with(one.places.keys(), frame, len(stories)) for frame in series):
            yield one, where


def _is_enough(one: Repeated, stories: int, margin: Margin) -> bool:
    least = margin.long_on if one.line.size > margin.long else margin.on
    return one.on >= max(least, margin.share * stories)
