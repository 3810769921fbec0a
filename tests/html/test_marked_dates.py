"""Dates of elements that are named for dates, and days that readers see of points in time."""

from __future__ import annotations

from datetime import date

import pytest

from newsclean import clean
from newsclean.html.blocks.tree import parse
from newsclean.html.metadata.marked_date import marked_date

TEXT = "".join(
    f"<p>{line}</p>"
    for line in (
        "It rained all night in Portmere, the harbour office said, and the wall gave way at dawn.",
        "Six of the nine boats had left by then, and nobody was hurt, a spokesman for it said.",
        "The mayor wants to build a new wall, which will cost four million and take a year.",
    )
)


def page(marked: str, head: str = "") -> str:
    title = "<div id=topic>Wall gives way</div>"
    return f"<html><head>{head}</head><body>{title}{marked}<div>{TEXT}</div></body></html>"


@pytest.mark.parametrize(
    ("marked", "language"),
    [
        ('<span id="publish_time">12 May 2025 14:25</span>', "en"),
        ('<td class="date">Ημερομηνία: 12.05.2025 | 22:55</td>', "el"),
        ('<div class="pubtime">2025年05月12日 14:25</div>', "zh"),
        ('<div class="post-date">12. Mai 2025</div>', "de"),
        ('<div class="news_date">12 mai 2025</div>', "fr"),
        ('<p class="entry-date"><b>12</b> <i>de mayo de</i> 2025</p>', "es"),
        ('<div class="article-time">12 мая 2025, 09:43</div>', "ru"),
        ('<span class="published">2025-05-12</span>', "en"),
        ('<div class="date">Published: 12 May 2025</div>', "en"),
        ('<i class="posted-on">12 May 2025</i><i class="date">12 May 2025 10:00</i>', "en"),
    ],
)
def test_the_only_day_that_is_marked(marked: str, language: str) -> None:
    found = marked_date(parse(page(f"<table><tr>{marked}</tr></table>")), language)
    assert found is not None
    assert found.day == date(2025, 5, 12)


@pytest.mark.parametrize(
    "marked",
    [
        '<div class="date">12 May 2025</div>',
        '<div class="today date">12 May 2025 14:25</div>',
        '<div class="event-date">12 May 2025 14:25</div>',
        '<div class="updated date">12 May 2025 14:25</div>',
        '<div class="comment-date">12 May 2025 14:25</div>',
        '<nav><span class="pubdate">12 May 2025 14:25</span></nav>',
        '<i class="pubdate">12 May 2025 14:25</i><i class="pubdate">14 May 2025 14:25</i>',
        '<div class="date">Updated: 12 May 2025</div>',
        '<div class="mandate">12 May 2025 14:25</div>',
        '<div class="pubdate">at noon</div>',
    ],
)
def test_other_days(marked: str) -> None:
    assert marked_date(parse(page(marked)), "en") is None


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2025-05-12T03:04:04Z", date(2025, 5, 11)),
        ("2025-05-12T10:04:04Z", date(2025, 5, 12)),
        ("2025-05-11T23:30:00Z", date(2025, 5, 11)),
    ],
)
def test_a_day_that_is_nowhere_on_earth_is_not_the_readers(stated: str, day: date) -> None:
    head = f'<meta property="article:published_time" content="{stated}">'
    url = "https://courier.example/2025/05/11/wall.html"
    assert clean(page("", head), url=url).date_published == day
