from __future__ import annotations

from datetime import date

from newsclean import Kind, Removal
from newsclean.account.collect import fields_of

LIVE = "The library van will come on Thursdays again, starting in April, the county said."


def removal(kind: str, text: str, field: str | None, at: int = 0) -> Removal:
    return Removal(kind=Kind(kind), text=text, start=at, end=at + len(text), at=at, field=field)


def test_nothing_removed() -> None:
    values = fields_of([], LIVE)
    assert values["language"] == "en"
    assert values["authors"] == ()
    assert "headline" not in values


def test_the_first_headline_counts() -> None:
    values = fields_of(
        [removal("headline", "Van  returns\n", "headline"), removal("headline", "Two", "headline")],
        LIVE,
    )
    assert values["headline"] == "Van returns"


def test_a_notice_glued_to_a_copy_of_the_headline() -> None:
    copy = removal("duplicate_headline", "Van returns Copyright Sund Press 2021", None)
    assert fields_of([copy], LIVE)["copyright_notice"] == "Copyright Sund Press 2021"
    line = removal("copyright", "Van returns © Sund Press", "copyright_notice")
    headline = removal("headline", "Van returns", "headline")
    assert fields_of([headline, line], LIVE)["copyright_notice"] == "© Sund Press"


def test_authors_without_their_agency() -> None:
    values = fields_of(
        [removal("byline", "By Reuters", "authors"), removal("byline", "By Ada Lovett", "authors")],
        LIVE,
    )
    assert values["authors"] == ("Ada Lovett",)
    assert values["agencies"] == ("Reuters",)
    assert values["byline"] == "By Ada Lovett"


def test_names_and_dates_of_commenters_are_not_the_article_s() -> None:
    values = fields_of(
        [
            removal("comments", "2 comments", None, at=80),
            removal("published", "4 November 2022", "date_published", at=80),
            removal("byline", "By Odile Prat", "authors", at=80),
        ],
        LIVE,
    )
    assert values["authors"] == ()
    assert "date_published" not in values


def test_a_comment_counter_above_the_text_ends_nothing() -> None:
    values = fields_of(
        [
            removal("comments", "2 comments", None),
            removal("published", "4 November 2022", "date_published"),
        ],
        LIVE,
    )
    assert values["date_published"] == date(2022, 11, 4)
    assert values["date_published_raw"] == "4 November 2022"


def test_a_menu_of_sections_names_none() -> None:
    menu = [removal("section", name, "section") for name in ("News", "Sport", "Culture")]
    assert "section" not in fields_of(menu, LIVE)
    assert fields_of(menu[:2], LIVE)["section"] == "News"


def test_agencies_of_pictures_count_only_without_others() -> None:
    picture = removal("photo_credit", "Foto: Jan Maes/dpa", "images")
    assert fields_of([picture], LIVE)["agencies"] == ("dpa",)
    assert fields_of([picture], f"SUND (Reuters) - {LIVE}")["agencies"] == ("Reuters",)


def test_captions_and_credits() -> None:
    values = fields_of(
        [
            removal("caption", "The van. (Photo: Jan Maes)", "images"),
            removal("caption", "The van at the school", "images"),
            removal("photo_credit", "(AP Photo/Jan Maes)", "images"),
        ],
        LIVE,
    )
    assert values["images"] == (
        {"caption": "The van.", "credit": "(Photo: Jan Maes)"},
        {"caption": "The van at the school", "credit": None},
        {"caption": None, "credit": "(AP Photo/Jan Maes)"},
    )


def test_tags() -> None:
    values = fields_of(
        [
            removal("tags", "Tags: van, books", "tags"),
            removal("tags", "Posted in Water | Tagged drought, mulch", "tags"),
            removal("tags", "#van #ridge", "tags"),
            removal("tags", "Tags", "tags"),
        ],
        LIVE,
    )
    assert values["tags"] == ("van", "books", "Water", "drought", "mulch", "ridge")
