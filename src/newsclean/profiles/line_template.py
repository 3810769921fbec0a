"""Lines of which a part varies from page to page: numbers, dates, names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain, groupby
from typing import Final, Literal, NamedTuple

from newsclean.text.folding import normalise
from newsclean.words import by_month

NUMBER: Final = "{number}"
"""Stands in a profile for any number or date."""
NAME: Final = "{name}"
"""Stands in a profile for any name."""

_DIGITS = re.compile(r"[0-9]+(?:[.,:/-][0-9]+)*")
_EDGES = re.compile(r"^\W+|\W+$")
# In masks; no line of a page holds them.
_NUMBER, _NAME = "\ue000", "\ue001"


class Template(NamedTuple):
    """A line without what may vary in it.

    Args:
        mask: Its words, folded, with marks for numbers and for names.
        names: The names, folded, in their order; None for any name.
    """

    mask: str
    names: tuple[str | None, ...]

    def fits(self, line: Template) -> bool:
        """Tell whether a line is one of these."""
        pairs = zip(self.names, line.names, strict=False)
        return self.mask == line.mask and all(own in (None, name) for own, name in pairs)

    @property
    def letters(self) -> int:
        """How many letters do not vary."""
        return sum(map(str.isalpha, self.mask)) + sum(len(name) for name in self.names if name)


class _Part(NamedTuple):
    """Words of a line that vary together, or one that does not."""

    sort: Literal["number", "name", "word"]
    written: str
    folded: str | None


# The lines of a site are seen again and again: with it learning takes half the time.
@lru_cache(maxsize=4096)
def template_of(text: str) -> Template:
    """Give the template of a line.

    >>> template_of("By Ada Lovett for Portmere Courier").names
    ('ada lovett', 'portmere courier')
    >>> template_of("By {name} for Portmere Courier").fits(
    ...     template_of("By Bo Dahl for Portmere Courier")
    ... )
    True
    >>> template_of("Read {number} min").fits(template_of("Read 14 min"))
    True

    Numbers are one mark, with the months beside them; words with a capital, but for the first, are
    a name.

    Args:
        text: The line, or one from a profile, with marks for what varies.
    """
    parts = [*_parts(text)]
    marks = {"number": _NUMBER, "name": _NAME}
    mask = " ".join(marks.get(part.sort) or part.folded or "" for part in parts)
    return Template(mask, tuple(part.folded for part in parts if part.sort == "name"))


def written(text: str, names: tuple[str | None, ...]) -> str:
    """Write a line as a profile holds it: with marks for its numbers and for names that vary.

    >>> written("By Ada Lovett for Portmere Courier", (None, "portmere courier"))
    'By {name} for Portmere Courier'
    >>> written("Read 14 min", ())
    'Read {number} min'

    Args:
        text: One such line.
        names: The names of its template; None for those that vary.
    """
    left = iter(names)
    said = []
    for part in _parts(text):
        if part.sort == "number":
            said.append(NUMBER)
        elif part.sort == "name" and next(left) is None:
            said.append(NAME)
        else:
            said.append(_DIGITS.sub(NUMBER, part.written))
    return " ".join(said)


def numbered(key: str) -> str:
    """Give a folded line with one mark for any number.

    >>> numbered("read 14 min") == numbered("read 3 min")
    True
    """
    return _DIGITS.sub(_NUMBER, key)


def _parts(text: str) -> Iterator[_Part]:
    """Give the parts of a line; neighbours of one sort are one part, but for words."""
    words = text.split()
    folded = [_folded(word) for word in words]
    counts = [_EDGES.sub("", one) in (_NUMBER, "") and _NUMBER in one for one in folded]
    beside = [False, *counts, False]
    sorts: list[Literal["number", "name", "word"]] = []
    for at, (word, one) in enumerate(zip(words, folded, strict=True)):
        if counts[at] or (one in _months() and (beside[at] or beside[at + 2])):
            sorts.append("number")
        elif word == NAME or (at and _EDGES.sub("", word)[:1].isupper()):
            sorts.append("name")
        else:
            sorts.append("word")
    for sort, group in groupby(zip(sorts, words, folded, strict=True), key=lambda one: one[0]):
        run = [*group]
        said = [word for _, word, _ in run]
        if sort == "word":
            yield from (_Part(sort, word, one) for _, word, one in run)
        elif NAME in said:
            yield _Part(sort, NAME, None)
        else:
            yield _Part(sort, " ".join(said), " ".join(one for _, _, one in run))


def _folded(word: str) -> str:
    """Fold a word, with marks for its digits."""
    return numbered(normalise(word.replace(NUMBER, "0")))


@cache
def _months() -> frozenset[str]:
    return frozenset(map(normalise, chain.from_iterable(by_month("months"))))
