"""Captions whose credit stands on the next line, and authors' lines that stand there."""

from __future__ import annotations

import pytest

from newsclean import clean

FIRST = (
    "The wall gave way shortly before midnight, and the office closed both of the quays at once."
)
SECOND = (
    "Six of the nine boats had left by the time the first crews came down with lamps and ropes."
)
CAPTION = "Masons at the old wall of Portmere on Friday morning"


@pytest.mark.parametrize("credit", ["Photo: Jan Maes", "Jan Maes/AFP", "Foto: Jan Maes / dpa"])
def test_a_caption_above_its_credit_goes_into_its_field(credit: str) -> None:
    article = clean(f"{FIRST}\n{CAPTION}\n{credit}\n{SECOND}", format="text")
    assert article.text == f"{FIRST}\n{SECOND}"
    assert article.images[0].caption == CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "The night of the storm",
        "The keeper of the lamp counted nine boats that night.",
        "- Masons at the old wall of Portmere on Friday morning",
        "“Nobody had ever seen the wall move like that, not in sixty years”",
        "„Niemand hatte je gesehen, wie sich die alte Mauer bewegt“, sagt Ida Holm",
        "This is what the harbour master wrote down in her book that night:",
        "守港人那天夜里在她的本子上一笔一画地写下了这样的几句话：",
        "The wall is moving and the lamps are out\nSo bring the boats and take us all away from it",
    ],
)
def test_subheadings_sentences_and_items_stay(line: str) -> None:
    text = f"{FIRST}\n{line}\nPhoto: Jan Maes\n{SECOND}"
    assert clean(text, format="text").text == f"{FIRST}\n{line}\n{SECOND}"


def test_above_and_below_the_text_a_line_stays() -> None:
    text = f"{CAPTION}\nPhoto: Jan Maes\n{FIRST}\n{SECOND}\n{CAPTION} too\nPhoto: Jan Maes"
    assert f"{CAPTION} too" in clean(text, format="text").text
