"""Dates and numbers that are content stay; those of the article's head move to their fields."""

from __future__ import annotations

import pytest

from newsclean import clean

STORY = (
    (
        "The pilot boat of Karnholm is sixty years old this week, and the harbour office gave it a "
        "new flag, which is as long as the boat itself."
    ),
    "Its first crew came down to the quay on Sunday, and three of the five men are still alive.",
    "Nobody could say what will become of it once the new engine has been paid for, they said.",
)
HEAD = ("A boat turns sixty in Karnholm", "By Mara Lund", "3 March 2024")

CONTENT = {
    "timeline": ("12 July 1964", "The keel is laid.", "4 May 1989", "The mast breaks."),
    "timeline of few words": ("July 1964", "Keel laid", "May 1989", "Mast broken"),
    "table of Markdown": ("| Year | Crew |", "| --- | --- |", "| 12 July 1964 | 5 |"),
    "cells": ("12 July 1964", "5", "4 May 1989", "7"),
    "hours": ("Monday 10:00 - 18:00", "Sunday 11:00 - 16:00"),
    "hours below their days": ("Monday", "10:00 AM - 6:00 PM", "Sunday", "11:00 AM - 4:00 PM"),
    "programme": ("14 November 2025", "Net Loft, Karnholm", "15 November 2025", "Town Hall, Sund"),
    "three days": ("Friday 14 November", "Saturday 15 November", "Sunday 16 November"),
    "live blog": ("14:32", "The crew has come down to the quay.", "14:05", "The flag is up."),
    "list": ("- 12 July 1964", "- 4 May 1989"),
    "de": ("12. Juli 1964", "Der Kiel wird gelegt.", "4. Mai 1989", "Der Mast bricht."),
    "fr": ("12 juillet 1964", "On pose la quille.", "4 mai 1989", "Le mât se brise."),
    "ru": ("12 июля 1964 года", "Заложен киль.", "4 мая 1989 года", "Ломается мачта."),
    "zh": ("1964年7月12日", "铺设龙骨。", "1989年5月4日", "桅杆折断。"),
}


@pytest.mark.parametrize("lines", CONTENT.values(), ids=CONTENT)
@pytest.mark.parametrize("head", [(), HEAD], ids=["bare", "with a head"])
def test_dates_in_lists_and_tables_stay(lines: tuple[str, ...], head: tuple[str, ...]) -> None:
    first, *others = STORY
    for text in ((first, *lines, *others), (*STORY, *lines)):
        article = clean("\n\n".join([*head, *text, "Share this article"]), format="text")
        assert article.text == "\n\n".join(text)
        raw = "3 March 2024" if head else None
        assert article.date_published_raw == raw


def test_a_date_between_paragraphs_stays() -> None:
    text = "\n\n".join([STORY[0], "12 July 1964", *STORY[1:]])
    assert clean(text, format="text").text == text


@pytest.mark.parametrize(
    "text",
    [
        (HEAD[0], "3 March 2024", *STORY),
        (HEAD[0], "Five men and a flag.", "3 March 2024", *STORY),
        (HEAD[0], STORY[2], "3 March 2024", *STORY[:2]),
        (*STORY, "By Mara Lund", "3 March 2024"),
        (*STORY, "Share this article", "3 March 2024"),
    ],
    ids=["headline", "standfirst", "long standfirst", "byline", "furniture"],
)
def test_the_date_of_the_article_moves_to_its_field(text: tuple[str, ...]) -> None:
    article = clean("\n\n".join(text), format="text")
    assert article.date_published_raw == "3 March 2024"
    assert "3 March 2024" not in article.text


def test_the_numbers_of_a_table_above_a_share_bar_stay() -> None:
    cells = ("Karnholm", "12", "7", "31", "Sund", "12", "6", "28", "Orrin", "12", "2", "9")
    text = "\n".join([*STORY, *cells])
    assert clean(f"{text}\nShare this article", format="text").text == text


TIMES = ("14:32", "13:05", "12:40")


@pytest.mark.parametrize(
    "times", [TIMES, ("2:32 pm", "1:05 pm", "12:40 pm"), ("14h32", "13h05", "12h40")]
)
@pytest.mark.parametrize("heads", [(), ("The crew comes", "The flag is up", "A boat comes in")])
@pytest.mark.parametrize("above", [(), HEAD[:2], (*HEAD, STORY[0][:70] + ".")])
def test_all_times_of_a_live_blog_stay(
    times: tuple[str, ...], heads: tuple[str, ...], above: tuple[str, ...]
) -> None:
    entries = [line for i, time in enumerate(times) for line in (time, *heads[i : i + 1], STORY[i])]
    article = clean("\n".join([*above, *entries]), format="text")
    assert article.text.endswith("\n".join(entries))


def test_two_times_below_a_headline_are_the_articles() -> None:
    text = (HEAD[0], "Updated 14:32", "13:05", *STORY)
    assert clean("\n".join(text), format="text").text == "\n".join(STORY)
