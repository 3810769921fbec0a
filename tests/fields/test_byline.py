from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.fields.byline import authors_in, is_byline
from newsclean.fields.names import is_bare_name, is_contact, is_role
from newsclean.fields.signature import is_signature


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Mara Ellison", ("Mara Ellison",)),
        ("by Mara Ellison", ("Mara Ellison",)),
        ("By MARA ELLISON", ("Mara Ellison",)),
        ("By Mara Ellison and Tom Okoro", ("Mara Ellison", "Tom Okoro")),
        ("By Mara Ellison, Tom Okoro and Ida Holm", ("Mara Ellison", "Tom Okoro", "Ida Holm")),
        ("By Mara Ellison, Reuters", ("Mara Ellison",)),
        ("By Mara Ellison | Associated Press", ("Mara Ellison",)),
        ("By Mara Ellison, Senior Correspondent", ("Mara Ellison",)),
        ("By Mara Ellison in Portmere", ("Mara Ellison",)),
        ("By Mara J. Ellison Jr.", ("Mara J. Ellison Jr",)),
        ("By Siobhán O’Dowd", ("Siobhán O’Dowd",)),
        ("By Jean-Luc d’Arville", ("Jean-Luc d’Arville",)),
        ("Von Annegret Holl", ("Annegret Holl",)),
        ("Von Hauptstadtkorrespondentin Annegret Holl", ("Annegret Holl",)),
        ("Von unserem Gerichtsreporter Jan Maes", ("Jan Maes",)),
        ("Door onze verslaggever Jan Maes", ("Jan Maes",)),
        ("Words by Mara Ellison, pictures by Tom Okoro", ("Mara Ellison",)),
        ("By MARA ELLISON and TOM OKORO, Portmere Courier", ("Mara Ellison", "Tom Okoro")),
        ("Von: Annegret Holl", ("Annegret Holl",)),
        ("Par Solène Aubry", ("Solène Aubry",)),
        ("Por Lucía Arrabal", ("Lucía Arrabal",)),
        ("Por Marta Arrabal", ("Marta Arrabal",)),
        ("Tekst: Maja Lind", ("Maja Lind",)),
        ("Di Chiara Bassi", ("Chiara Bassi",)),
        ("Door Marieke van der Laan", ("Marieke van der Laan",)),
        ("Av Greta Lindmark", ("Greta Lindmark",)),
        ("Автор: Вера Лунёва", ("Вера Лунёва",)),
        ("记者 林晓东", ("林晓东",)),
        ("記者・森下 遥", ("森下 遥",)),
        ("김민수 기자", ("김민수",)),
        ("By Reuters", ()),
    ],
)
def test_bylines(line: str, people: tuple[str, ...]) -> None:
    assert is_byline(line)
    assert authors_in(line) == people


@pytest.mark.parametrize(
    "line",
    [
        "By Mara Ellison's count, six of the nine boats had left.",
        "By noon the fires were out",
        "By Monday",
        "By Friday Night",
        "By Mara Ellison?",
        "By Mara Ellison: a confession",
        "By hook or by crook",
        "Von Montag an gilt der neue Fahrplan",
        "From Russia with love",
        "De la mer",
        "Text and pictures",
        "Mara Ellison",
        "x" * 150,
    ],
)
def test_lines_that_are_no_bylines(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Mara Ellison, Staff Writer",
        "Mara Ellison, Associated Press",
        "Mara Ellison - Nov 19, 2026, 10:31 pm",
        "Posted on October 27, 2026 by Admin",
        "Mara Ellison, 7 March 2026, 15:00",
        "Courier News Desk, 7 March 2026",
    ],
)
def test_signatures(line: str) -> None:
    assert is_signature(line)


@pytest.mark.parametrize(
    "line",
    [
        "Tom Okoro, Deputy Mayor",
        "Ida Holm, Managing Director",
        "Jan Maes, Press Officer",
        "Team Portmere, Sports Hall",
        "Concert in Sund, 7 March 2026, 15:00",
        "Ball in Portmere, 8 March 2026, 19:30",
        "Sports Hall of Sund, 9 March 2026",
        "E-Mail von Mandanten, Oktober 2014",
        "Letter to Ida Holm, May 1921",
        "Mara Ellison",
        "7 March 2026",
        # Nothing stands before the comma.
        ", 0",
        ", Political Writer",
    ],
)
def test_lines_that_are_no_signatures(line: str) -> None:
    assert not is_signature(line)


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("بقلم: ليلى حداد", ("ليلى حداد",)),
        ("\u202bكتب/ سامر نجار، مريم خوري\u202c", ("سامر نجار", "مريم خوري")),
        ("نویسنده: مریم احمدی", ("مریم احمدی",)),
        ("رپورٹ: بلال احمد", ("بلال احمد",)),
        ("מאת: מיכל לוי", ("מיכל לוי",)),
        ("लेखक: मीरा तट", ("मीरा तट",)),
        ("প্রতিবেদক : অজয় নদী", ("অজয় নদী",)),
        ("เรื่อง: สมชาย ริมน้ำ", ("สมชาย ริมน้ำ",)),
        ("كتب الوزير رسالة", ()),
    ],
)
def test_writers_without_capitals(line: str, people: tuple[str, ...]) -> None:
    assert authors_in(line) == people


def test_bare_names() -> None:
    assert is_bare_name("Mara Ellison")
    assert is_bare_name("José María de la Cruz")
    for line in ("", "Mara", "Never again.", "What happens next", "Room 101 Club", "a b"):
        assert not is_bare_name(line)


def test_roles() -> None:
    assert is_role("Senior political correspondent")
    assert is_role("Redakteurin")
    assert not is_role("The correspondent had left the room.")
    assert not is_role("Ferry to Holm")


def test_contacts() -> None:
    for line in (
        "mara@example.org",
        "@MaraEllison",
        "Twitter: @MaraEllison",
        "Email: m@example.org",
    ):
        assert is_contact(line)
    for line in ("Write to mara@example.org today", "at home", "@ noon we left"):
        assert not is_contact(line)


@pytest.mark.parametrize(
    "line", ["David Bruce @ETNBruce", "Ada Lovett (@adalovett)", "Lena Kühn | @lenakuehn"]
)
def test_a_name_with_a_handle_below_the_headline_is_a_byline(line: str) -> None:
    said = "It rained all night in Portmere, the harbour office said, and the old wall gave way."
    more = "Nobody was hurt, it added, but two boats sank before the crews could reach the quay."
    article = clean(f"Harbour wall gives way in storm\n{line}\n{said}\n{more}", format="text")
    assert article.text == f"{said}\n{more}"
    assert article.authors == (line.partition("@")[0].rstrip(" (|"),)


def test_whose_post_is_shown_stays() -> None:
    said = "It rained all night in Portmere, the harbour office said, and the old wall gave way."
    more = "Nobody was hurt, it added, but two boats sank before the crews could reach the quay."
    text = f"{said}\n“The wall is gone.”\nAda Lovett (@adalovett)\n{more}"
    assert clean(text, format="text").text == text
    follow = "Who to follow:\nAda Lovett (@adalovett)\nTom Reyes (@treyes)\nIda Holm (@iholm)"
    assert clean(f"{said}\n{more}\n{follow}", format="text").text.endswith(follow)
