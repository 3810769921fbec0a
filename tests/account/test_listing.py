"""A text that lists stories is told from one that tells a story."""

from __future__ import annotations

import pytest

from newsclean.account.listing import lists_stories

PROSE = "It rained all night in Portmere, the harbour office said, and the wall gave way at dawn."


def linked(count: int) -> list[str]:
    return [f"[Ferry {n} stops for the winter](/{n})" for n in range(count)]


def dated(count: int, year: int = 2024, years: int = 1) -> list[str]:
    pairs = [
        (f"Ferry {n} stops for the winter", f"{n + 1} March {year + n % years}")
        for n in range(count)
    ]
    return [line for pair in pairs for line in pair]


def lists(lines: list[str]) -> bool:
    text = "\n".join(lines)
    return lists_stories(text, text)


@pytest.mark.parametrize(
    ("links", "others", "listed"),
    [(6, 0, True), (5, 0, False), (6, 6, True), (6, 7, False), (40, 41, False)],
)
def test_half_of_the_lines_and_six_are_links(links: int, others: int, *, listed: bool) -> None:
    assert lists([*linked(links), *[PROSE] * others]) is listed


@pytest.mark.parametrize(
    ("stories", "others", "listed"),
    [(6, 0, True), (5, 0, False), (6, 18, True), (6, 19, False), (5, 15, False)],
)
def test_a_fifth_of_the_lines_and_six_are_dates(stories: int, others: int, *, listed: bool) -> None:
    assert lists([*dated(stories), *[PROSE] * others]) is listed


def test_a_date_counts_only_beside_a_headline() -> None:
    assert not lists([line for n in range(1, 8) for line in (PROSE, f"{n} March 2024", PROSE)])
    assert not lists([f"{n} March 2024" for n in range(1, 12)])
    below = [line for n in range(1, 8) for line in (f"{n} March 2024", f"Ferry {n} stops", PROSE)]
    assert lists(below)
    far = [
        line for n in range(1, 8) for line in (f"Ferry {n} stops", PROSE, f"{n} March 2024", PROSE)
    ]
    assert not lists(far)


def test_the_first_line_counts_as_a_headline() -> None:
    lines = [line for n in range(1, 6) for line in (f"{n} March 2024", f"Ferry {n} stops", PROSE)]
    assert lists(["Ferry stops for the winter", "9 March 2024", PROSE, *lines])


@pytest.mark.parametrize(("years", "listed"), [(1, True), (2, True), (3, False)])
def test_a_chronicle_has_headings_of_many_years(years: int, *, listed: bool) -> None:
    assert lists(dated(9, years=years)) is listed


def test_times_of_day_are_no_days() -> None:
    assert not lists([line for n in range(8) for line in (f"Ferry {n} stops", f"1{n}:30")])


def test_few_short_lines_or_dates_are_no_list_however_large_their_share() -> None:
    assert not lists([*dated(5), PROSE])
    assert lists([*dated(6), PROSE])
    # Six dates stand beside no headline, and as many more would be needed in so long a text.
    lonely = [line for n in range(1, 7) for line in (PROSE, f"{n} March 2024")]
    assert not lists([*dated(6), *lonely, *[PROSE] * 36])


@pytest.mark.parametrize(("size", "listed"), [(60, True), (61, False)])
def test_a_day_may_have_words_around_it_but_not_many(size: int, *, listed: bool) -> None:
    days = [f"{'Published on Friday,':<{size - 12}}{n} March 2024" for n in range(1, 8)]
    assert {len(day) for day in days} == {size}
    assert lists([line for day in days for line in ("Ferry stops for the winter", day)]) is listed
