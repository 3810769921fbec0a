from __future__ import annotations

import pytest

from newsclean.fields.dateline import dateline_of

REST = "The wall gave way."


@pytest.mark.parametrize(
    ("raw", "places", "agency", "date"),
    [
        ("PORTMERE (Reuters) -", ("PORTMERE",), "Reuters", None),
        ("PORTMERE/SUND -", ("PORTMERE", "SUND"), None, None),
        ("WILMINGTON, Del. / SUND (Reuters) –", ("WILMINGTON, Del.", "SUND"), "Reuters", None),
        ("HALVERTON, Ohio (AP) —", ("HALVERTON, Ohio",), "AP", None),
        ("WASHINGTON, March 4 (Reuters) -", ("WASHINGTON",), "Reuters", "March 4"),
        ("NEW YORK —", ("NEW YORK",), None, None),
        ("Berlin (dpa) -", ("Berlin",), "dpa", None),
        ("Frankfurt am Main (dpa/AFP) -", ("Frankfurt am Main",), "dpa", None),
        ("Valdeherreros, 3 ago (EFE).-", ("Valdeherreros",), "EFE", "3 ago"),
        ("МОСКВА, 14 апреля. /ТАСС/.", ("МОСКВА",), "TASS", "14 апреля"),
        ("新华社北京4月5日电", ("北京",), "Xinhua", "4月5日"),
        ("(AFP) -", (), "AFP", None),
    ],
)
def test_datelines(raw: str, places: tuple[str, ...], agency: str | None, date: str | None) -> None:
    found = dateline_of(f"{raw} {REST}")
    assert found is not None
    assert (found.raw, found.places, found.agency, found.date) == (raw, places, agency, date)


@pytest.mark.parametrize(
    "text",
    [
        "The wall gave way.",
        "Portmere - The wall gave way.",
        "He was 5 foot 6 - tall for the time.",
        "BREAKING: The wall gave way.",
        "Anne-Marie left.",
        "In Berlin (Reuters) they laughed.",
        "The NATO - an alliance - met.",
        "",
    ],
)
def test_other_openings(text: str) -> None:
    assert dateline_of(text) is None
