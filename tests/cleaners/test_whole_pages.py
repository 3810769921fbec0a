"""Dumps of whole pages, one line a block: the article is found; other texts stay."""

from __future__ import annotations

import pytest

from newsclean import Document, Pipeline, clean
from newsclean.cleaners.whole_pages import WholePages
from newsclean.rules import default_rules
from newsclean.testing import check_laws

MENU = (
    "Home", "News", "Sport", "Business", "Opinion", "Video", "Search", "Log in", "Subscribe",
    "Contact us", "About us", "Weather", "Jobs", "Harbour cams", "Tide tables", "Letters",
)  # fmt: skip
ARTICLE = (
    (
        "The harbour wall gave way shortly before midnight, and the office closed both quays. "
        "Nobody was hurt, though two of the boats that lay behind it were lost with all their nets."
    ),
    (
        "“We saw it move an hour before anyone had called us,” said Ida Holm, the harbour master. "
        "She had asked for a new wall three times in the last ten years, and was told to wait."
    ),
    "Six of the nine boats had left by the time the first crews came down, the office said.",
    "Repairs are to begin on Monday and may well take until the first storms of the autumn.",
)
TEASERS = (
    "Ferry runs aground off Sund",
    "The night boat to Sund ran aground on Tuesday with forty people on board, and all are safe.",
    "Lighthouse to be sold",
    "The old lighthouse above the bay is to be sold after nine years without a keeper or visitors.",
    "Bakers ask for cheaper flour",
)
STORY = tuple(
    f"The {ship} lay off Sund all {day} with its crew on board, and no tug was free to help it. "
    "The owners said that it would sail as soon as the wind had gone round to the west."
    for ship, day in (("Ida", "Monday"), ("Jan", "Tuesday"), ("Per", "Friday"))
)
FOOTER = ("Comments", "Share", "Related Articles", "Privacy policy", "Terms of use", *MENU[:10])
PIPELINE = Pipeline((WholePages(default_rules()),))


def page(*parts: tuple[str, ...]) -> str:
    return "\n".join(line for part in parts for line in part)


def test_menus_around_the_article_go() -> None:
    text = page(MENU, MENU, ARTICLE, FOOTER, FOOTER)
    assert clean(text, pipeline=PIPELINE).text.splitlines() == list(ARTICLE)


def test_teasers_alone_among_labels_are_no_article() -> None:
    text = page(MENU, TEASERS, MENU, ARTICLE, FOOTER, TEASERS, FOOTER)
    assert clean(text).text.splitlines() == list(ARTICLE)


@pytest.mark.parametrize(
    "listed",
    [
        tuple(
            f"{place}. {boat}" for place, boat in enumerate(("Tern", "Petrel", "Auk", "Gull"), 1)
        ),
        ("The new wall", "Length: 340 metres", "Height: nine metres", "Stone: granite"),
        ("Prompt:", "Write a table of the tides", "Answer:", "| High | Low |", "| 6.12 | 12.40 |"),
        ("一、香港", "二、新加坡", "三、澳大利亚", "四、新西兰"),
    ],
)
def test_a_list_straight_above_or_below_the_text_stays(listed: tuple[str, ...]) -> None:
    for text in (
        page(MENU, MENU, ARTICLE, listed, FOOTER, FOOTER),
        page(MENU, MENU, listed, ARTICLE, FOOTER, FOOTER),
    ):
        left = clean(text, pipeline=PIPELINE).text.splitlines()
        assert [line for line in left if line in listed] == [*listed]


def test_the_title_begins_an_article_anew_below_other_stories() -> None:
    title = "Harbour wall gives way in the night"
    text = page(
        (f"{title} - Portmere Post",), MENU, STORY, ("Related Articles",), MENU, (title,), ARTICLE,
        FOOTER, FOOTER,
    )  # fmt: skip
    assert clean(text).text.splitlines()[-len(ARTICLE) :] == [*ARTICLE]
    assert not any(line in clean(text).text for line in STORY)


@pytest.mark.parametrize(
    "standfirst",
    [
        "The old wall did not hold, and now the county must find the money.",
        "The old wall did not hold. Now the county must find the money for a new one",
    ],
)
def test_a_standfirst_above_the_bars_stays(standfirst: str) -> None:
    text = page(MENU, MENU, (standfirst,), MENU[:12], ARTICLE, FOOTER, FOOTER)
    assert clean(text, pipeline=PIPELINE).text.splitlines() == [standfirst, *ARTICLE]


def test_a_long_line_straight_above_the_text_stays() -> None:
    standfirst = "Why the county still has not found the money for a wall it promised long ago"
    text = page(MENU, MENU, (standfirst,), ARTICLE, FOOTER, FOOTER)
    assert clean(text, pipeline=PIPELINE).text.splitlines() == [standfirst, *ARTICLE]


def test_a_last_sentence_stays() -> None:
    last = "(Ida Holm took office on Monday. Her deputy will leave it in spring)"
    text = page(MENU, MENU, ARTICLE, (last,), FOOTER, FOOTER)
    assert clean(text, pipeline=PIPELINE).text.splitlines() == [*ARTICLE, last]


def test_teasers_above_the_text_go() -> None:
    teasers = ("Ferry runs aground off Sund. All are safe and well ...", "Who pays for the wall?")
    text = page(MENU, MENU, teasers, MENU[:4], ARTICLE, FOOTER, FOOTER)
    assert clean(text, pipeline=PIPELINE).text.splitlines() == [*ARTICLE]


def test_an_article_with_one_menu_is_no_page() -> None:
    text = page(ARTICLE, MENU, MENU, MENU, MENU, MENU)
    assert clean(text, pipeline=PIPELINE).text == text


def test_a_long_list_without_page_furniture_stays() -> None:
    steps = tuple(f"{number} cups of flour, sifted" for number in range(1, 90))
    text = page(ARTICLE[:1], steps, ARTICLE[1:])
    assert clean(text, pipeline=PIPELINE).text == text


def test_it_keeps_the_laws() -> None:
    check_laws(PIPELINE, [page(MENU, MENU, ARTICLE, FOOTER, FOOTER, TEASERS, MENU)])


def test_each_claim_says_on_which_side_it_stood() -> None:
    document = Document(page(MENU, MENU, ARTICLE, FOOTER, FOOTER))
    reasons = [claim.reason for claim in WholePages(default_rules())(document)]
    assert reasons[0] == "A whole page: above its article"
    assert reasons[-1] == "A whole page: below its article"
