"""Short lines whose form alone tells that they are an author's, and boilerplate beside them."""

from __future__ import annotations

import pytest

from newsclean.lines.authors_forms import has_authors_form


@pytest.mark.parametrize(
    "line",
    [
        "* Not counting the pilots",
        "※ 不包括领航员在内的所有船员",
        "“Nobody had called us”",
        "1,204.5",
        "| Pilots | 12 |",
        "Pilots | 12 |",
        "Pilots\t12\t13",
        "[3] Harbour office, yearly report",
        "// the tide tables begin with zero",
        "def tide(hours) {",
        "level = tide(12)",
        "return level;",
        "So it begins (@harbour) on 3 May",
    ],
)
def test_forms_of_authors(line: str) -> None:
    assert has_authors_form(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Home | News | Sport",
        "|Submit a tip|Corrections",
        "News (12)",
        "Read more »",
        "[…]",
    ],
)
def test_forms_of_boilerplate(line: str) -> None:
    assert not has_authors_form(line)
