"""Labels of advertisements with a call to read on: a grammar, tried in many languages."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.document import Block
from newsclean.lines.ad_calls import is_ad_call

CALLS = (
    "Advertisement - Scroll to continue",
    "Continue reading below — Advertisement",
    "Story Continued Below",
    "The report resumes after this ad",
    "Publicidad - Siga leyendo",
    "Siga leyendo | Publicidad",
    "Anzeige: Weiterlesen nach der Werbung",
    "Der Text geht unter der Anzeige weiter",
    "Publicité, lire la suite ci-dessous",
    "Pubblicità • Scorri per continuare",
    "Publicidade | A matéria continua abaixo",
    "Reklama: czytaj dalej poniżej",
    "Реклама. Читайте далее",
    "Реклама - Читайте нижче",
    "Lees verder onder de advertentie",
    "Annons - Läs vidare nedan",
    "Juttu jatkuu mainoksen jälkeen",
    "REKLAM - Haberin devamı aşağıda",
    "Gulir ke bawah untuk melanjutkan - Iklan",
    "広告・記事は下に続く",
    "廣告 - 請繼續往下閱讀",
    "광고 - 계속 읽기",
    "تابع القراءة - إعلان",
    "Το κείμενο συνεχίζεται μετά τη διαφήμιση",
    "Inzerce - Článek pokračuje níže",
    "Quảng cáo - Đọc tiếp",
    "โฆษณา - อ่านต่อด้านล่าง",
)
NONE = (
    "The story continues",
    "Advertising continues",
    "Story time continues below decks on Saturday",
    "Continue reading the letter",
    "Anzeigen: mehr als im Vorjahr",
    "Weiter im Text",
    "La historia sigue",
    "La suite demain",
    "Продолжение следует",
    "続く",
    "",
    "—",
)


def line_of(text: str) -> Block:
    return Block(text, ((0, len(text)),))


@pytest.mark.parametrize("line", CALLS)
def test_calls_to_read_on_past_an_advertisement(line: str) -> None:
    for text in (line, line.upper(), f"[{line}]", f"— {line} —"):
        assert is_ad_call(line_of(text)), text


@pytest.mark.parametrize("line", NONE)
def test_lines_that_only_hold_such_words(line: str) -> None:
    assert not is_ad_call(line_of(line))


def test_they_go_between_paragraphs() -> None:
    said = (
        "It rained all night in Karnholm, the harbour office said, and the wall gave way.",
        "Nobody was hurt, but two boats sank at the quay before the crews could reach them.",
    )
    for line in CALLS:
        text = f"{said[0]}\n\n{line}\n\n{said[1]}"
        assert clean(text, format="text").text == "\n\n".join(said), line
