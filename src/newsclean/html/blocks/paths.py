"""Where the elements of a parsed page stand: paths with a number in each step."""

from __future__ import annotations

from newsclean.html.blocks.tree import Tree

# Elements are told apart down to this depth; deeper pages are broken ones.
DEEPEST = 250


class Paths:
    """The paths of the elements of one tree, found when they are asked for: few are.

    Siblings are counted once for all of them, or a page of a million short lines would take
    hours.

    >>> from newsclean.html.blocks.tree import parse
    >>> tree = parse("<p>One.<p>Two, <x-by>Ida Holm</x-by>.")
    >>> [Paths().of(element) for element in tree.iter("p", "x-by")]
    ['/html[1]/body[1]/p[1]', '/html[1]/body[1]/p[2]', '/html[1]/body[1]/p[2]/*[1]']
    """

    def __init__(self) -> None:
        self._steps: dict[Tree, str] = {}
        # The path and the depth of each element that was on the way to one asked for.
        self._known: dict[Tree, tuple[str, int]] = {}

    def of(self, element: Tree) -> str | None:
        """Give the path of an element; None where the page is nested too deeply."""
        on_the_way: list[Tree] = []
        at: Tree | None = element
        while at is not None and at not in self._known:
            if len(on_the_way) == DEEPEST:
                return None
            on_the_way.append(at)
            at = at.getparent()
        path, depth = self._known[at] if at is not None else ("", 0)
        if depth + len(on_the_way) > DEEPEST:
            return None
        for one in reversed(on_the_way):
            if one not in self._steps:
                self._count(one)
            path, depth = path + self._steps[one], depth + 1
            self._known[one] = path, depth
        return path

    def _count(self, element: Tree) -> None:
        parent = element.getparent()
        counts: dict[str, int] = {}
        for place, child in enumerate([element] if parent is None else parent, 1):
            tag = child.tag
            if tag.isalnum() and tag.isascii():
                counts[tag] = number = counts.get(tag, 0) + 1
                self._steps[child] = f"/{tag}[{number}]"
            else:
                # Names of other markup are no names in XPath.
                self._steps[child] = f"/*[{place}]"
