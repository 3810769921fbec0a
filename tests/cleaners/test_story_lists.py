from __future__ import annotations

import pytest

from newsclean import Pipeline, clean
from newsclean.cleaners.story_lists import StoryLists
from newsclean.rules import default_rules

FIRST = "The wall gave way shortly before midnight, and the office closed both quays at once."
SECOND = "Six of the nine boats had left by the time the first crews came down with lamps."
ARTICLE = f"{FIRST}\n{SECOND}"
SUMMARIES = (
    "A ferry with forty people on board ran aground off Sund on Monday, but nobody was hurt.",
    "The fish market opens again on Friday after a year of work on its roof and its floors.",
    "A heron that had lost its way was found in the kitchen of the town hall on Sunday.",
)
TITLES = ("Ferry runs aground off Sund", "Market opens on Friday", "Heron found in town hall")


def left(text: str) -> str:
    return clean(text, format="text", pipeline=Pipeline((StoryLists(default_rules()),))).text


def stories(*above: str) -> str:
    groups = zip(TITLES, SUMMARIES, strict=True)
    return "\n".join("\n".join((*above, title, summary)) for title, summary in groups)


@pytest.mark.parametrize(
    "listed",
    [
        stories("3 May 2024"),
        stories("Coast"),
        stories("Coast", "5 May 2024"),
        "\n".join(f"{t}\n{s[:-1]} ..." for t, s in zip(TITLES, SUMMARIES, strict=True)),
    ],
)
def test_cuts_stories_that_share_a_part(listed: str) -> None:
    assert left(f"{ARTICLE}\nRelated Articles\n{listed}") == f"{ARTICLE}\nRelated Articles"
    assert clean(f"{ARTICLE}\nRelated Articles\n{listed}", format="text").text == ARTICLE


def test_cuts_summaries_that_are_cut_short_without_a_heading() -> None:
    summaries = "\n".join(f"{summary[:-1]} ..." for summary in SUMMARIES)
    assert left(f"{ARTICLE}\n{summaries}") == ARTICLE


@pytest.mark.parametrize(
    "text",
    [
        f"{ARTICLE}\nRelated Articles\n{stories()}",
        f"{ARTICLE}\n{stories('3 May 2024')}",
        f"{ARTICLE}\nRelated Articles\n{TITLES[0]}\n{FIRST}\n{SECOND}",
        f"{ARTICLE}\nRelated Articles\n3 May 2024\n{FIRST}\n5 May 2024\n{SECOND}",
        f"Related Articles\n{stories('3 May 2024')}",
        f"{ARTICLE}\nRelated: Ferry aground\n{stories('3 May 2024')}",
        f"{ARTICLE}\n{SUMMARIES[0][:-1]} ...\n{SUMMARIES[1][:-1]} ...",
    ],
)
def test_leaves_what_may_be_the_article(text: str) -> None:
    assert left(text) == text


def test_titles_with_one_paragraph_each_below_a_longer_text() -> None:
    days = [f"On day {day} {FIRST[0].lower()}{FIRST[1:]}" for day in "1234"]
    longer = "\n".join([ARTICLE, *days])
    assert left(f"{longer}\nRelated Articles\n{stories()}") == f"{longer}\nRelated Articles"
    parted = longer.replace(SECOND, f"What the office knew\n{SECOND}")
    text = f"{parted}\nRelated Articles\n{stories()}"
    assert left(text) == text
