from __future__ import annotations

import pytest

from newsclean import Article, Document, Kind, Pipeline, clean
from newsclean.assembly import build
from newsclean.cleaners.headlines import Headlines
from newsclean.rules import default_rules

HEADLINE = "Ferry to Holm gets a new pier"
BODY = (
    "The ferry to Holm will stop at the new pier from Monday, the harbour office said on Friday.\n"
    "Two sailings a day are to be added in July, when nine hundred people live on the island."
)
PIPELINE = Pipeline((Headlines(default_rules()),))


def cleaned(*above: str, title: str | None = None) -> Article:
    text = "\n".join([*above, BODY])
    return build(PIPELINE(Document(text, title=title)), {})


def test_straight_above_the_text() -> None:
    article = cleaned(HEADLINE)
    assert article.headline == HEADLINE
    assert article.text == BODY


@pytest.mark.parametrize(
    "copy",
    [
        HEADLINE,
        HEADLINE.upper(),
        f"“{HEADLINE}”",
        f"{HEADLINE} | Sund Courier",
        f"{HEADLINE} - Sund Courier",
        f"{HEADLINE} Copyright Sund Press 2021",
        f"{HEADLINE} (c) 2021 Sund Press",
    ],
)
def test_copies(copy: str) -> None:
    article = cleaned(HEADLINE, copy)
    assert [removal.kind for removal in article.removed] == [
        Kind.HEADLINE,
        Kind.DUPLICATE_HEADLINE,
    ]
    assert article.text == BODY


def test_a_copy_below_the_text() -> None:
    text = f"{HEADLINE}\n{BODY}\n{HEADLINE}"
    assert clean(text, format="text", pipeline=PIPELINE).text == BODY


@pytest.mark.xfail(reason="the next pass takes another line for the headline")
def test_the_page_s_own_title_decides() -> None:
    article = cleaned("Sund Courier tells you more", HEADLINE, title=f"{HEADLINE} | Sund Courier")
    assert article.headline == HEADLINE


def test_labels_above_the_headline() -> None:
    article = cleaned("Islands", HEADLINE)
    assert article.section == "Islands"
    assert article.headline == HEADLINE


@pytest.mark.parametrize(
    "first",
    ["It rained.", "“Never again.”", "Two words", "Here is what will change:", "1. The new pier"],
)
def test_first_lines_that_are_no_headlines(first: str) -> None:
    assert cleaned(first).headline is None


def test_a_line_that_begins_like_the_headline_stays() -> None:
    sentence = f"{HEADLINE} and it will be the first in ninety years"
    text = f"{HEADLINE}\n{BODY}\n{sentence}\n{BODY.swapcase()}"
    assert sentence in clean(text, format="text", pipeline=PIPELINE).text
