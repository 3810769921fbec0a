from __future__ import annotations

import pytest

from newsclean import clean

BODY = (
    "The ferry to Holm will stop at the new pier from Monday, the harbour office said on Friday.\n"
    "Two sailings a day are to be added in July, when nine hundred people live on the island."
)
HEADLINE = "Ferry to Holm gets a new pier"


@pytest.mark.parametrize(
    "above",
    [
        "Ada Lovett\n3 March 2024",
        "3 March 2024\nAda Lovett",
        "Ada Lovett\nPublished: 3 March 2024, 14:05",
        "By Ada Lovett\nSenior correspondent",
    ],
)
def test_a_name_beside_a_date(above: str) -> None:
    article = clean(f"{HEADLINE}\n{above}\n{BODY}")
    assert article.authors == ("Ada Lovett",)
    assert article.text == BODY
    assert {r.kind.value for r in article.removed} <= {"headline", "byline", "published"}


def test_a_name_in_the_text_stays() -> None:
    middle = BODY.replace("\n", "\nAda Lovett\n")
    assert clean(middle).text == middle


@pytest.mark.parametrize(
    "signed",
    ["Ada Lovett", "Ada Lovett\nSenior correspondent", "KWR (Ada Lovett, Tom Reyes)"],
)
def test_a_name_that_signs_the_text(signed: str) -> None:
    article = clean(f"{BODY}\n{signed}\nShare this article")
    assert article.authors[0] == "Ada Lovett"
    assert article.text == BODY


@pytest.mark.parametrize("last", ["Ada Lovett\nTom Reyes", "Nobody waved", "Winner: Ada Lovett"])
def test_other_last_lines_stay(last: str) -> None:
    assert clean(f"{BODY}\n{last}\nShare this article").text == f"{BODY}\n{last}"


@pytest.mark.parametrize(
    "role",
    [
        "Sound correspondent",
        "Health and fishing correspondent",
        "Inviata a Sund",
        "Reporterin Hafen",
    ],
)
@pytest.mark.parametrize("between", ["\n", ""])
def test_a_name_and_what_its_bearer_writes(role: str, between: str) -> None:
    article = clean(f"{HEADLINE}\nAda Lovett{between}{role}\n{BODY}")
    assert article.authors == ("Ada Lovett",)
    assert role not in article.text


def test_a_name_above_another_role_stays() -> None:
    told = f"Ada Lovett\nChief of the port\n{BODY}"
    assert "Chief of the port" in clean(f"{HEADLINE}\n{told}").text
