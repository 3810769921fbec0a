from __future__ import annotations

import pytest

from newsclean import Article, Document, Kind, Pipeline, clean
from newsclean.account.build import build
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


def test_straight_above_the_text_of_an_uncleaned_article() -> None:
    article = clean(f"{HEADLINE}\n{BODY}\nShare this article", format="text")
    assert article.headline == HEADLINE
    assert article.text == BODY


def test_where_all_else_is_clean_the_first_line_may_be_a_standfirst() -> None:
    assert cleaned(HEADLINE).text == f"{HEADLINE}\n{BODY}"


@pytest.mark.parametrize("between", [("By Ada Lovett",), ("By Ada Lovett", "3 March 2024"), ()])
def test_a_standfirst_stays_when_the_headline_is_cut(between: tuple[str, ...]) -> None:
    standfirst = "Islanders have waited eleven years for it"
    text = "\n".join([HEADLINE, *between, standfirst, "By Jan Maes", BODY, "Share this article"])
    article = clean(text, format="text")
    assert article.headline == HEADLINE
    assert article.text == f"{standfirst}\n{BODY}"


@pytest.mark.parametrize("standfirst", ["Who is to pay for all of it?", "Nobody knows who pays"])
def test_a_standfirst_stays_when_an_unknown_label_is_left(standfirst: str) -> None:
    bar = ("Home", "Weather today", "By Ada Lovett", "3 March 2024", "Share")
    text = "\n".join([HEADLINE, *bar, standfirst, BODY, "Share this article"])
    article = clean(text, format="text")
    assert article.headline == HEADLINE
    assert article.text.endswith(f"{standfirst}\n{BODY}")


def test_a_standfirst_in_thai_below_its_headline_stays() -> None:
    standfirst = "“แป้งเรามีพอ” นายท่าบอก"
    headline = "เรือข้ามฟากไปเกาะโลมาร์จะหยุดวิ่งในฤดูหนาวนี้"
    body = (
        "เรือข้ามฟากเที่ยวสุดท้ายไปเกาะโลมาร์จะออกเย็นวันศุกร์ "
        "หลังจากนั้นชาวเกาะแปดสิบคนต้องพึ่งเรือประมงที่มาสัปดาห์ละสองครั้งหากอากาศดี"
    )
    text = f"{headline}\n{standfirst}\nโดย: มาลี ใจดี\n{body}"
    assert standfirst in clean(text, format="text").text


def test_a_headline_of_few_words_above_its_date() -> None:
    article = cleaned("Slow boats", "3 March 2024")
    assert article.headline == "Slow boats"


def test_a_path_of_sections_is_no_headline() -> None:
    article = cleaned("You are here: Home→Islands→Ferries and piers", HEADLINE, "By Ada Lovett")
    assert article.headline == HEADLINE


def test_a_signed_headline_wins_over_a_line_that_is_repeated_below() -> None:
    name = "Harbour and Islands Desk"
    text = f"Sund Courier News\n{HEADLINE}\n3 March 2024\n{name}\n{BODY}\n{name}"
    assert clean(text, format="text").headline == HEADLINE


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


STORY = (
    "The ferry will not sail again before April, the harbour board decided on Monday after four "
    "hours of talks.\n\nA dozen islanders waited in the rain outside the town hall until midnight."
)


@pytest.mark.parametrize(
    ("above", "headline", "left"),
    [
        ("# Ferry stops for the winter\n\nThe quay on Monday", "Ferry stops for the winter",
         "The quay on Monday"),
        ("# Ferry stops in winter\n\n12 Comments\n\n34 Shares", "Ferry stops in winter", ""),
        ("# Ferry stops for the winter\n\n## The board cites fuel", "Ferry stops for the winter",
         "## The board cites fuel"),
        ("# Why does the ferry stop?\n\nA quay in the rain", "Why does the ferry stop?",
         "A quay in the rain"),
        ("# Ferry stops\n\n*The board cites fuel costs*", "Ferry stops",
         "*The board cites fuel costs*"),
        ("# 渡轮冬季停航\n\n周一的码头", "渡轮冬季停航", "周一的码头"),
        ("# Ferry stops for the winter\n\n![The quay](q.jpg)\n*The quay on Monday. Jon Russ/Post*",
         "Ferry stops for the winter", ""),
        ("BREAKING | Ferry stops for the winter\nBy Ada Lovett",
         "BREAKING | Ferry stops for the winter", ""),
        ("LIVE: Ferry stops in winter\n3 November 2025", "LIVE: Ferry stops in winter", ""),
        ("URGENTE | El barco a Lindholm no navega\nPor Ada Lovett",
         "URGENTE | El barco a Lindholm no navega", ""),
        # Below a headline the same label names another story.
        ("Ferry stops for the winter\nWATCH: How the ferry sails in storms\nBy Ada Lovett",
         "Ferry stops for the winter", ""),
        ("Ferry stops for the winter\n===\n\nThe quay on Monday", "Ferry stops for the winter",
         "The quay on Monday"),
        ("Portmere Courier\n================\n\nFerry stops for the winter\n---\n\n3 November 2025",
         "Ferry stops for the winter", ""),
        ("**Ferry stops for the winter**\n\n3 November 2025", "Ferry stops for the winter", ""),
        ("Ferry stops for the winter | Portmere Courier\nBy Ada Lovett",
         "Ferry stops for the winter", ""),
        # A headline of few words goes on behind its comma; names of sections do not.
        ("Goodbye, old quay\nWhat ninety winters of ice have taught the islanders\nBy Ada Lovett",
         "Goodbye, old quay", "What ninety winters of ice have taught the islanders"),
        ("# Portmere Courier\n\n# Summary of the day", None,
         "# Portmere Courier\n\n# Summary of the day"),
    ],
)  # fmt: skip
def test_headlines_by_their_marks(above: str, headline: str | None, left: str) -> None:
    article = clean(f"{above}\n\n{STORY}", format="text")
    assert article.headline == headline
    assert article.text == f"{left}\n\n{STORY}".strip()
    assert clean(article.text, format="text").text == article.text


@pytest.mark.parametrize(
    "between", [("Ada Lovett",), ("Length: 80 metres", "Cost: 4 million crowns")]
)
def test_above_a_name_or_facts_in_a_text_with_nothing_else_to_cut(between: tuple[str, ...]) -> None:
    article = clean("\n".join([HEADLINE, *between, BODY]), format="text")
    assert article.headline == HEADLINE
    assert BODY in article.text
    assert all(line in article.text for line in between if ":" in line)
    assert clean(article.text, format="text").text == article.text


def test_a_name_between_headline_and_text_is_the_writers() -> None:
    article = clean(f"{HEADLINE}\nAda Lovett\n{BODY}", format="text")
    assert article.authors == ("Ada Lovett",)
    assert article.text == BODY


def test_names_above_several_paragraphs_are_subheadings() -> None:
    other = "He has sailed to Holm since he was nine, and he will buy the first ticket on Monday."
    text = f"Who will sail on the last day\nAda Lovett\n{BODY}\nJan Maes\n{other}"
    assert "Ada Lovett" in clean(text, format="text").text


def test_a_short_headline_that_speaks_above_a_standfirst_without_a_byline() -> None:
    standfirst = "Islanders have waited eleven years for it"
    article = clean(f"Goodbye, old pier\n{standfirst}\n{BODY}", format="text")
    assert article.headline == "Goodbye, old pier"
    assert article.text == f"{standfirst}\n{BODY}"
