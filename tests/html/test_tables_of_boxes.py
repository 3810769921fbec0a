"""Tables that are made of boxes keep their cells, wherever they stand."""

from __future__ import annotations

import pytest

from newsclean import clean

TEXT = (
    "It rained all night in Portmere, the harbour office said, and the old wall gave way at dawn.",
    "Six of the nine boats had left by then, and nobody was hurt, a spokesman for the port said.",
    "The mayor wants to build a new wall, which will cost four million and take until the spring.",
)
TABLES = {
    "harbours": ("Harbour Boats Depth", "Portmere 9 4m", "Sundby 12 6m", "Nordhavn 3 2m"),
    "prices": ("Cod 4.20", "Herring 1.10", "Plaice 3.00"),
    "places": ("1. Ellison 12:03", "2. Okoro 12:44", "3. Holm 13:01", "4. Roe 13:09"),
    "hours": ("Monday 9:00 17:00", "Tuesday 9:00 17:30", "Friday 10:00 12:00"),
    "Russian": ("Порт Суда Метры", "Портмере 9 4", "Сундби 12 6", "Нордхавн 3 2"),
    "Chinese": ("港口 船只 深度", "港东 9 4", "港西 12 6", "港南 3 2"),
}
STYLES = (' class="row"', ' style="display:table-row"', "")
FURNITURE = '<div class="share"><a href="x">Share</a> <a href="y">Tweet</a></div>'


def page(rows: tuple[str, ...], style: str, below: str = "") -> str:
    cells = (
        f"<div{style}>{''.join(f'<div>{cell}</div>' for cell in row.split())}</div>" for row in rows
    )
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    table = f"<div>{''.join(cells)}</div>"
    return (
        f"<html><body><article><h1>Wall gives way</h1>{text}{table}{below}</article></body></html>"
    )


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", TABLES)
def test_no_cell_is_lost(name: str, style: str) -> None:
    for below in ("", FURNITURE):
        text = clean(page(TABLES[name], style, below)).text
        assert [cell for row in TABLES[name] for cell in row.split() if cell not in text] == []
        assert "Tweet" not in text


def test_a_bar_and_cards_are_no_table() -> None:
    bar = (
        "<div><div><div>Share</div><div>12</div></div><div><div>Tweet</div><div>8</div></div></div>"
    )
    text = clean(page((), "", bar)).text
    assert "Tweet" not in text
