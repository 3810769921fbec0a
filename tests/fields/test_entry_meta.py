"""Lines that give several facts of an entry go with their line, and fill the fields."""

from __future__ import annotations

from datetime import date

import pytest

import newsclean
from newsclean.fields.entry_meta import is_entry_meta

HEADLINE = "Storm closes both quays of Portmere"
SAID = "The harbour office said that both quays would stay closed until the wall was repaired."
MARCH = date(2021, 3, 3)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Mara Ellison | Mar 3, 2021 | Harbour | 0 |", ("Mara Ellison",)),
        ("by Mara Ellison on March 3, 2021 in Harbour", ("Mara Ellison",)),
        ("Mara Ellison • 3 March 2021 • 4 min read", ("Mara Ellison",)),
        ("Mara Ellison March 3, 2021 4 min read", ("Mara Ellison",)),
        ("Mara Ellison - March 3, 2021", ("Mara Ellison",)),
        ("Written by Mara Ellison Published: 03 March 2021 Hits: 1234", ("Mara Ellison",)),
        ("3 March 2021 | Updated 4 March 2021 | Reading time 3 min", ()),
        ("Von Ida Holm Kategorien: Hafen 3. März 2021, 15:25 Uhr", ("Ida Holm",)),
        ("Mittwoch | 3. März 2021 | 15:49 VON Ida Holm IN Hafen | 0 COMMENTS", ("Ida Holm",)),
        ("3. März 2021 | 3 Kommentare", ()),
        ("Datum 03.03.2021 Kategorie Hafen Schlagworte Sturm Kai", ()),
        ("Geschrieben am 3. März 2021 in Nachrichten", ()),
        ("Publié le 3 mars 2021 par Luc Marchand dans Actualités", ("Luc Marchand",)),
        ("Publicado el 3 de marzo de 2021 por Ana Ferrer en Noticias", ("Ana Ferrer",)),
        ("Por Ana Ferrer | 3 marzo, 2021 | 0 Comentarios", ("Ana Ferrer",)),
        ("Di Carlo Neri il 3 marzo 2021 in Cronaca", ("Carlo Neri",)),
        ("Opublikowano 3 marca 2021 przez Jan Sobczak", ("Jan Sobczak",)),
        ("Geplaatst op 3 maart 2021 door Jan de Wit", ("Jan de Wit",)),
        ("2021-03-03 15:25 来源：港口网 作者：李明", ("李明",)),
        ("港口网 | 2021年03月03日 15:25", ()),
        ("홍길동 기자 2021-03-03 15:25:10", ("홍길동",)),
    ],
)
def test_a_line_of_facts_goes_and_fills_the_fields(line: str, authors: tuple[str, ...]) -> None:
    article = newsclean.clean(f"{HEADLINE}\n{line}\n{SAID}\n{SAID} It rained.", format="text")
    assert article.text == f"{SAID}\n{SAID} It rained."
    assert (article.authors, article.date_published) == (authors, MARCH)


@pytest.mark.parametrize(
    "line",
    [
        "Portmere 2, Sund 1 on March 3, 2021",
        "Portmere Town Hall | 3 March 2021, 19:30 | Free entry",
        "3 March 2021, 19:30 | 90 minutes",
        "3 March 2021 in Portmere",
        "Election of 3 March 2021 by District",
        "Catches March 3, 2021 by Harbour",
        "By March 3, 2021, 12 boats had left",
        "3 March 2021: 12 comments were sent to the office",
        "12 views of the harbour by Mara Ellison",
        "Read 3 March 2021 by the council, 12 votes to 4",
        "Attack by Harbour Front, March 3, 2021",
        "Statement by President Mara Ellison on 3 March 2021",
        "Cases by Age Group | 3 March 2021",
        "2021-03-03 19:30 Harbour Hall",
        "Mara Ellison in Portmere on March 3, 2021. Reuters",
        "Photographer: Mara Ellison | Born 3 March 1931",
        "Sortie : 3 mars 2021 | De Mara Ellison",
        "Portmere | 3 March 2021 | 12",
        "3 March 2021: 120 views",
        "10,000 shares, 3 March 2021",
        "Hits 2021 | 3 March 2021",
        '02 Mar 2023 - Added section "Ferries for winter"',
        "Translated by Mara Ellison, 3 March 2021",
    ],
)
def test_other_lines_with_a_date_give_no_facts_of_an_entry(line: str) -> None:
    assert not is_entry_meta(line)


def test_the_section_behind_a_day_is_no_writer() -> None:
    text = f"{HEADLINE}\n3 March 2021 | World News | 4 Comments\n{SAID}\n{SAID} It rained."
    assert newsclean.clean(text, format="text").authors == ()


def test_labels_in_a_row_are_read_once_each() -> None:
    # Without what is remembered each label doubles the time: this would take hours.
    assert not is_entry_meta("分类 " * 44 + "2021")
