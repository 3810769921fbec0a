from __future__ import annotations

import pytest

from newsclean.fields.site_behind import is_site_name, without_site_behind

HEADLINE = "The quay falls at last"


@pytest.mark.parametrize(
    "ending", [" | Portmere Courier", " - Portmere Courier", " – Le Courrier de Portmere", "｜Sund"]
)
def test_names_of_sites_go(ending: str) -> None:
    assert without_site_behind(HEADLINE + ending) == HEADLINE


@pytest.mark.parametrize(
    "headline",
    [
        "The quay falls - what now?",
        "BREAKING | The quay falls at last",
        "Opinion | Who pays for it",
        "The quay falls - islanders wait for news of the boats",
    ],
)
def test_other_endings_stay(headline: str) -> None:
    assert without_site_behind(headline) == headline


def test_a_copy_without_the_name_tells_it() -> None:
    assert without_site_behind(f"{HEADLINE} - Sund Info", [HEADLINE]) == HEADLINE


@pytest.mark.parametrize(
    ("line", "is_name"),
    [
        ("Periódico de Portmere", True),
        ("The Observer of Portmere", True),
        ("Hard Times of Portmere", False),
        ("Diario de una vecina", False),
        ("港口日报", True),
        ("Good news for Portmere", False),
        ("The quay falls at last", False),
    ],
)
def test_names_of_papers(line: str, is_name: bool) -> None:
    assert is_site_name(line) == is_name
