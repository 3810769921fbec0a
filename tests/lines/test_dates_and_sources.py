"""Dates of a timeline and headings of sources are the author's."""

from __future__ import annotations

import pytest

from newsclean import clean

BODY = (
    "The lighthouse of Karnholm goes dark in May, the coast office decided on Tuesday evening.",
    "It has burned since 1871, and nobody on the island remembers a single night without it.",
    "The keeper said that he will stay until the lamp has been carried down all the stairs.",
    "A museum on the quay will show the lamp, and the stairs will be closed to all visitors.",
)


@pytest.mark.parametrize(
    "dates",
    [
        ("3 May 1974", "12 July 1988", "1 June 2003"),
        ("3 mai 1974", "12 juillet 1988", "1er juin 2003"),
        ("1974年5月3日", "1988年7月12日", "2003年6月1日"),
        ("18:42", "17:05", "15:30"),
    ],
)
def test_a_timeline_below_a_headline(dates: tuple[str, ...]) -> None:
    entries = [line for pair in zip(dates, BODY[1:], strict=True) for line in pair]
    text = "\n\n".join([BODY[0], *entries])
    article = clean(f"Karnholm through the years\n\n{text}\n\nShare this article", format="text")
    assert not [line for line in entries if line not in article.text]
    assert article.date_published is None


@pytest.mark.parametrize("heading", ["Sources", "Quellen", "Fuentes", "Fonti", "Źródła"])
def test_one_source_under_its_heading(heading: str) -> None:
    text = "\n\n".join([*BODY, heading, "Coast office, annual report 2024"])
    assert clean(f"{text}\n\nShare this article", format="text").text == text


def test_the_agency_under_a_label_goes() -> None:
    text = "\n\n".join(BODY)
    assert clean(f"{text}\n\nSource\nReuters\n\nShare this article", format="text").text == text
