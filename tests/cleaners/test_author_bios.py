from __future__ import annotations

import pytest

from newsclean import Kind, Pipeline, clean
from newsclean.cleaners.author_bios import AuthorBios
from newsclean.rules import default_rules

FIRST = "The wall gave way shortly before midnight, and the office closed both quays at once."
SECOND = "Six of the nine boats had left by the time the first crews came down with lamps."
ARTICLE = f"{FIRST}\n{SECOND}"


def left(text: str) -> str:
    return clean(text, format="text", pipeline=Pipeline((AuthorBios(default_rules()),))).text


@pytest.mark.parametrize(
    "note",
    [
        "Ada Lovett is a staff writer for the Courier.",
        "Ada Lovett covers the coast. She joined the Courier in 2011 and has covered two storms.",
        "Ada Lovett (she/her) is head of a dock. Reach her at ada.lovett@courier.example.",
        "Contact staff writer Ada Lovett at ada.lovett@courier.example or 555-010-0199.",
        "Follow Ada Lovett on Twitter @adalovett",
        "Write to Ada Lovett at ada.lovett@courier.example",
        "Ada Lovett ist Redakteurin im Ressort Küste und schreibt über Häfen.",
        "Ada Lovett est journaliste au service des sports de la région.",
        "Ada Lovett es periodista y escribe sobre puertos y costas del norte.",
        "Ada Lovett è giornalista e si occupa di porti.",
        "Ada Lovett is a staff writer for the Courier.\nShe lives in Portmere with two dogs.",
    ],
)
def test_cuts_a_note_below_the_text(note: str) -> None:
    article = clean(f"{ARTICLE}\n{note}", format="text")
    assert article.text == ARTICLE
    assert {removal.kind for removal in article.removed} <= {Kind.AUTHOR_BIO, Kind.FOLLOW_US}


def test_a_byline_names_whoever_the_note_is_about() -> None:
    text = f"By Ada Lovett\n{ARTICLE}\nAda Lovett has sailed since she was nine, and lives at sea."
    assert clean(text, format="text").text == ARTICLE


@pytest.mark.parametrize(
    "line",
    [
        "Ada Lovett has sailed since she was nine, and lives at sea.",
        "Ada Lovett is a fisherman and the father of two.",
        "She is a reporter for the Courier.",
        "He was a writer of the kind that nobody reads, and he knew it.",
        "Ada Lovett was a reporter for the Courier for forty years.",
        "Insurance covers the rest of the damage to the boats.",
        "Snow covers the quay.",
        "What do you think of the boats? Write to me on Twitter @adalovett",
        "The writer is a mystery to her neighbours.",
        "“Ada Lovett is a writer for the Courier,” said the harbour master.",
        "Nobody covers the harbour for a newspaper any more.",
        "Follow the path along the quay to see what is left of it.",
        "Contact between the two crews broke off at midnight.",
        "Reach for the rope, she told them.",
        "Tickets can be had from the museum at info@museum.example.",
    ],
)
def test_leaves_an_author_s_last_sentence(line: str) -> None:
    assert left(f"{ARTICLE}\n{line}") == f"{ARTICLE}\n{line}"


@pytest.mark.parametrize("person", ["Ada Lovett", "Ms. Lovett"])
def test_leaves_a_sentence_on_somebody_the_text_speaks_of(person: str) -> None:
    text = f"{FIRST}\nThe rope was thrown by {person}, who had seen the wall move an hour before."
    text += "\nAda Lovett is a staff writer for the Courier."
    assert left(text) == text


def test_leaves_a_note_above_prose() -> None:
    text = f"{ARTICLE}\nAda Lovett is a staff writer for the Courier.\n{SECOND} So it was."
    assert left(text) == text


BETWEEN = [
    "Ada Lovett is a staff writer for the Portmere Courier, and lives in Sund.",
    "Ada Lovett covers the coast. Follow her on Twitter.",
    "Ada Lovett is a freelance writer based in Portmere.",
]


@pytest.mark.parametrize("note", BETWEEN)
def test_cuts_a_note_on_the_writer_between_paragraphs(note: str) -> None:
    text = f"Wall gives way\nBy Ada Lovett\n{FIRST}\n{note}\n{SECOND}"
    assert note not in left(text)
    assert note in left(text.replace("Wall", "Lovett's wall", 1))


@pytest.mark.parametrize(
    "line",
    [
        "Tom Okoro is the editor of the harbour chronicle, and for forty years he has kept it.",
        "Tom Okoro covers the floor of his kitchen with newspapers each night before he sleeps.",
        "Tom Okoro writes on walls, and on whatever else the flood has left of the town.",
    ],
)
def test_leaves_sentences_on_the_writer_between_paragraphs(line: str) -> None:
    text = f"Wall gives way\nBy Ada Lovett and Tom Okoro\n{FIRST}\n{line}\n{SECOND}"
    assert line in clean(text, format="text").text
