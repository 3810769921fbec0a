"""Names of writers out of bylines: labels, roles, and those who are no writers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.fields import writers_only
from newsclean.fields.author_names import people_and_agencies
from newsclean.fields.byline import authors_in

GLUED = ["Ada", "Lovett", "Reporter", "Staff Writer", "记者", "Harbour ", "correspondent", " ", "É"]
LABELLED = ["Ada", " Lovett ", "Photos by ", "editor", "：", ": ", "edited by\u00a0", "写", " "]
ADA = ("Ada Lovett",)


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Reporter: Ada Lovett", ADA),
        ("Author: Ada Lovett", ADA),
        ("Journalist: Ada Lovett", ADA),
        ("Autor: Ada Lovett", ADA),
        ("Auteur : Ada Lovett", ADA),
        ("Autore: Ada Lovett", ADA),
        ("Redactor: Ada Lovett", ADA),
        ("Redacción: Ada Lovett", ADA),
        ("Texto: Ada Lovett", ADA),
        ("Skribent: Ada Lovett", ADA),
        ("Tekst: Ada Lovett", ADA),
        ("Toimittaja: Ada Lovett", ADA),
        ("Szerző: Ada Lovett", ADA),
        ("Opracowanie: Jan Nowak", ("Jan Nowak",)),
        ("Autorul: Ion Pop", ("Ion Pop",)),
        ("Автор статьи: Иван Петров", ("Иван Петров",)),
        ("Журналіст: Іван Петренко", ("Іван Петренко",)),
        ("Yazar: Ayşe Kaya", ("Ayşe Kaya",)),
        ("Muhabir: Ayşe Kaya", ("Ayşe Kaya",)),
        ("Συντάκτης: Νίκος Παππάς", ("Νίκος Παππάς",)),
        ("بقلم: ليلى حداد", ("ليلى حداد",)),
        ("מאת: דנה כהן", ("דנה כהן",)),
        ("লেখক: রহিম উদ্দিন", ("রহিম উদ্দিন",)),
        ("Penulis: Budi Santoso", ("Budi Santoso",)),
        ("Tác giả: Nguyễn Văn An", ("Nguyễn Văn An",)),
        ("记者：王小明", ("王小明",)),
        ("김민수 기자", ("김민수",)),
        ("Interview: Ada Lovett", ADA),
        ("Text und Interview: Ada Lovett", ADA),
        ("Ada LovettStaff Writer", ADA),
        ("Ada LovettReporter", ADA),
        ("Staff WriterAda Lovett", ADA),
        ("Text: Ada Lovett Foto: Tom Reyes", ADA),
        ("Words: Ada Lovett | Photos: Tom Reyes", ADA),
        ("By Ada Lovett, Editor: Tom Reyes", ADA),
        ("Editor: Tom Reyes", ()),
        ("Edited by Tom Reyes", ()),
        ("Medically reviewed by Tom Reyes", ()),
        ("Editado por Tom Reyes", ()),
        ("Редактор: Иван Петров", ()),
        ("责任编辑：李四", ()),
        ("責任編輯：王小明", ()),
    ],
)
def test_writers_of_pages_and_texts(line: str, people: tuple[str, ...]) -> None:
    assert people_and_agencies([line])[0] == people
    assert authors_in(line) == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("记者：王小明 责任编辑：李四", ("王小明",)),
        ("田中太郎 記者", ("田中太郎",)),
        ("Eric Holm　著、嶋田 健志　監訳", ("Eric Holm", "嶋田 健志")),
        ("Ada Lovett Senior Reporter", ADA),
        ("Ada Lovett July/August 2019 Issue", ADA),
        ("Ada Lovett Stand: 5. Februar 2020", ADA),
        ("Von unserem Redakteur Jan Holm", ("Jan Holm",)),
        ("Ada McCarthy staff writer", ("Ada McCarthy",)),
        ("Fotos: Tom Reyes", ()),
    ],
)
def test_writers_of_pages(line: str, people: tuple[str, ...]) -> None:
    assert people_and_agencies([line])[0] == people


def test_names_in_small_letters_only_where_they_are_asked_for() -> None:
    assert people_and_agencies(["gizzmo"])[0] == ()
    assert people_and_agencies(["gizzmo"], nicknames=True)[0] == ("gizzmo",)
    assert people_and_agencies(["admin", "publisher"], nicknames=True)[0] == ()


@given(st.lists(st.sampled_from(GLUED), max_size=6).map("".join))
@settings(max_examples=200, deadline=None)
def test_a_quick_look_hides_no_joint(text: str) -> None:
    assert writers_only.unglued(text) == writers_only._GLUE.sub(" | ", text)


@given(st.lists(st.sampled_from(LABELLED), max_size=6).map("".join))
@settings(max_examples=200, deadline=None)
def test_a_quick_look_hides_no_label(text: str) -> None:
    if not writers_only._may_hold_label(text):
        labels = writers_only._LABEL.finditer(text)
        assert not any(label["other"] or label["known"] for label in labels)
