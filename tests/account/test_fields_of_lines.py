"""What pictures, tags, writers and dates say once their lines are cut."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from newsclean import Kind, Removal
from newsclean.account.collect import fields_of

LIVE = "The library van will come on Thursdays again, starting in April, the county said."


def fields(*lines: tuple[str, str, str]) -> dict[str, Any]:
    """Give the fields that some lines fill, each a kind, the line and its field."""
    removals = [
        Removal(kind=Kind(kind), text=text, start=0, end=len(text), at=0, field=field)
        for kind, text, field in lines
    ]
    return fields_of(removals, LIVE)


def test_a_byline_below_the_text_counts_where_no_other_names_a_writer() -> None:
    below = fields(("published", "By Ada Lovett, 3 March 2024", "date_published"))
    assert below["authors"] == ("Ada Lovett",)
    assert below["byline"] == "By Ada Lovett, 3 March 2024"
    agency = fields(("agency_credit", "By Ada Lovett", "agencies"))
    assert agency["authors"] == ("Ada Lovett",)
    above = fields(
        ("byline", "By Jan Maes", "authors"),
        ("published", "By Ada Lovett, 3 March 2024", "date_published"),
    )
    assert above["authors"] == ("Jan Maes",)


def test_a_line_of_two_dates_fills_both() -> None:
    line = "Published 3 March 2024, updated 4 March 2024"
    values = fields(("published", line, "date_published"))
    assert values["date_published"] == date(2024, 3, 3)
    assert values["date_modified"] == date(2024, 3, 4)
    again = fields(
        ("published", "Published 3 March 2024", "date_published"),
        ("published", "Published 9 May 2024", "date_published"),
    )
    assert again["date_published"] == date(2024, 3, 3)


def test_a_line_without_a_writer_is_a_byline_still() -> None:
    values = fields(("byline", "By our own correspondent", "authors"))
    assert values["byline"] == "By our own correspondent"
    assert "byline" not in fields(("share", "Share", "tags"))


@pytest.mark.parametrize(
    ("text", "images"),
    [
        (
            "![Quay](https://a.example/q.jpg) *The quay at noon (Photo: Jan Maes)*",
            [("The quay at noon", "(Photo: Jan Maes)", "https://a.example/q.jpg")],
        ),
        (
            "![Quay](https://a.example/q.jpg) ![Wall](https://a.example/w.jpg)",
            [
                ("Quay", None, "https://a.example/q.jpg"),
                ("Wall", None, "https://a.example/w.jpg"),
            ],
        ),
        ("![](https://a.example/q.jpg)", [(None, None, "https://a.example/q.jpg")]),
        ("The quay at noon", [("The quay at noon", None, None)]),
    ],
)
def test_pictures_of_a_caption(
    text: str, images: list[tuple[str | None, str | None, str | None]]
) -> None:
    found = fields(("caption", text, "images"))["images"]
    assert [(one["caption"], one["credit"], one.get("url")) for one in found] == images


def test_words_of_a_credit_are_no_caption() -> None:
    (image,) = fields(("photo_credit", "Jan Maes", "images"))["images"]
    assert (image["caption"], image["credit"]) == (None, "Jan Maes")
    (shown,) = fields(("photo_credit", "![](https://a.example/q.jpg) Jan Maes", "images"))["images"]
    assert (shown["caption"], shown["credit"]) == (None, "Jan Maes")


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ('- "floods"', ("floods",)),
        ("- floods, tides", ("floods, tides",)),
        ("Tags: floods: the risk, tides", ("floods: the risk", "tides")),
        ("floods; tides | harbour", ("floods", "tides", "harbour")),
        ("Tags", ()),
        ("Tags:", ()),
    ],
)
def test_tags_of_a_line(text: str, tags: tuple[str, ...]) -> None:
    assert fields(("tags", text, "tags"))["tags"] == tags
