"""What a page says about itself in its head: the titles and the description."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from newsclean.html.blocks.tree import Tree
from newsclean.html.metadata.meta_tags import DESCRIPTIONS, TITLES, meta_tags
from newsclean.text.folding import letters

_SEPARATOR = re.compile(r"\s+[|\-–—·:»«›•/]+\s+|\s*[|»«]\s*|:\s+")
_TITLES = frozenset({*TITLES, "title"})
_DESCRIPTIONS = frozenset(DESCRIPTIONS)
# By judgement: in letters, what is shorter is found in a text by chance; the two others bound the
# work on a page that has no end.
_LEAST_KEY = 8
_READ = 1000
_MOST_TITLES = 10


@dataclass(frozen=True, slots=True)
class Heads:
    """The titles and descriptions of a page, as letters for comparing.

    Args:
        titles: The titles it states.
        parts: The parts of these between separators, which may be a site's name.
        descriptions: Its descriptions.
        title: The best of its titles, as written.
    """

    titles: tuple[str, ...]
    parts: frozenset[str]
    descriptions: tuple[str, ...]
    title: str | None


def read_heads(tree: Tree) -> Heads:
    """Read the titles and descriptions of a page.

    >>> from newsclean.html.blocks.tree import parse
    >>> read_heads(parse("<title>Rain in May - The Post</title><h1>Rain in May</h1>")).title
    'Rain in May'
    """
    titles: list[str] = []
    descriptions: list[str] = []
    # The model was trained without what stands in other attributes than `content`.
    for name, content in meta_tags(tree):
        if name in _TITLES:
            titles.append(" ".join(content[:_READ].split()))
        elif name in _DESCRIPTIONS:
            descriptions.append(" ".join(content[:_READ].split()))
    stated = next((" ".join(e.text_content()[:_READ].split()) for e in tree.iter("title")), "")
    if stated:
        titles.append(stated)
    headings = [
        " ".join(e.text_content()[:_READ].split()) for e in islice(tree.iter("h1"), _MOST_TITLES)
    ]
    del titles[_MOST_TITLES:], descriptions[_MOST_TITLES:]
    keys = [letters(title) for title in titles]
    parts = {letters(part) for title in titles for part in _SEPARATOR.split(title)}
    best = next(
        (
            h
            for h in headings
            if len(k := letters(h)) >= _LEAST_KEY and any(k in key for key in keys)
        ),
        None,
    )
    if best is None and titles:
        best = " ".join(titles[0].split())
    if best is None and len(headings) == 1:
        best = headings[0]
    return Heads(
        titles=tuple(dict.fromkeys(key for key in keys if len(key) >= _LEAST_KEY)),
        parts=frozenset(part for part in parts if len(part) >= _LEAST_KEY),
        descriptions=tuple(key for text in descriptions if len(key := letters(text)) >= _LEAST_KEY),
        title=best or None,
    )
