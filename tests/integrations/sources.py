"""Invented articles for tables, each as a scraper may hand it in."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path

HARBOUR = Path(__file__).parents[2] / "examples" / "harbour.html"
_TEXTS = (
    "PORTMERE (Reuters) - The wall gave way at noon, the harbour office said.\nShare this article",
    "By Ada Lovett\nThe ferry left {number} minutes late, and nobody on the quay was surprised.",
    "[ad_1]\nКомпания открыла мост № {number} в понедельник, сообщил мэр города Сунд.\n[ad_2]",
    "Read more: New ferry timetable angers island schools\nIt rained for {number} hours there.",
    "",
)


def texts(number: int) -> list[str | None]:
    """Give so many sources, no two alike but for the empty and the missing."""
    made: list[str | None] = [
        text.format(number=place) if text else text
        for place, text in enumerate(islice(cycle(_TEXTS), number))
    ]
    made[3::11] = [None] * len(made[3::11])
    return made
