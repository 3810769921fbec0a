"""Make records of a table from the invented articles of the tests, as many as are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, cycle
from typing import Any

from benchmarks.sets import FIXTURES

# One record in so many is a page, and one has nothing, since dumps hold both.
_PAGES = 100
_MISSING = 101
# In characters: the first lines of a text, so that 20,000 records take minutes and not hours.
_LONGEST = 250


def records(number: int) -> list[dict[str, Any]]:
    """Give so many records with `id`, `url` and `text`; no two have the same text.

    >>> [record["id"] for record in records(3)]
    [0, 1, 2]
    >>> len({record["text"] for record in records(200)} - {None})
    199

    Args:
        number: How many.
    """
    made = _sources()
    return [
        {"id": place, "url": f"https://courier.example/{place}", "text": next(made)}
        for place in range(number)
    ]


def _sources() -> Iterator[str | None]:
    texts = cycle(_first_lines(text) for text in _read("*.txt"))
    pages = cycle(_read("*.html"))
    for number in count(1):
        if number % _MISSING == 0:
            yield None
        elif number % _PAGES == 0:
            yield _numbered(next(pages), "</p>", number)
        else:
            yield _numbered(next(texts), "\n", number)


def _read(pattern: str) -> list[str]:
    paths = sorted(FIXTURES.rglob(pattern))
    return [path.read_text(encoding="utf-8", errors="replace") for path in paths]


def _first_lines(text: str) -> str:
    return text if len(text) < _LONGEST else text[: text.find("\n", _LONGEST)]


def _numbered(text: str, end: str, number: int) -> str:
    """Put a sentence of its own at the end of the longest line or paragraph."""
    lines = text.split(end)
    longest = max(range(len(lines)), key=lambda place: len(lines[place]))
    lines[longest] += f" That was story {number} of the year in Portmere, the office said."
    return end.join(lines)
