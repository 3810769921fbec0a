"""What is taken for a menu, and what is a list of the author's."""

import pytest

from newsclean import clean

PROSE = "It rained all night in Portmere, the harbour office said, and the wall gave way at noon."
MORE = "Nobody was hurt, it added, although two boats sank and three were driven on to the rocks."
TEXT = f"{PROSE}\n{MORE}"
SECTIONS = ["Home", "World", "Tides", "Pilots", "Quays", "Sheep", "Ferries", "Nets"]
NAMES = [
    "Ida Holm",
    "Tom Okoro",
    "Jan Maes",
    "Mara Roe",
    "Al Roe",
    "Jo Dahl",
    "Eva Kerr",
    "Bo Lind",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def test_a_menu_that_stands_twice() -> None:
    menu = "\n".join(f"* {name}" for name in SECTIONS)
    assert clean(f"{menu}\n{menu}\n{TEXT}", format="text").text == TEXT


def test_a_menu_within_a_menu() -> None:
    menu = "\n".join([f"* {SECTIONS[0]}", *(f"  + {name}" for name in SECTIONS[1:])])
    assert clean(f"{menu}\n{TEXT}", format="text").text == TEXT


def test_sections_that_rules_know() -> None:
    menu = "\n".join(["World", "Politics", "Harbour (12)", "Boats (7)", "Home", "Tides (4)"] * 2)
    assert clean(f"{TEXT}\n{menu}", format="text").text == TEXT


@pytest.mark.parametrize(
    "lines",
    [
        [f"{name} ({age})" for age, name in enumerate(NAMES, start=34)],
        [f"{name} ({goals})" for goals, name in enumerate(NAMES, start=1)],
        [f"{name} ({year})" for year, name in enumerate(NAMES, start=1987)],
        "* Dough/+ 200 g flour/+ 3 eggs/+ salt/+ water/* Filling/+ leeks/+ cream".split("/"),
        "* The quay/+ Boats/+ Tides/+ Pilots/* The town/+ Sheep/+ Nets/+ Lamps".split("/"),
        "▪ Boots/▪ A coat/▪ Two maps/▪ Water/▪ Bread/▪ A knife/▪ Rope/▪ A lamp".split("/"),
        [line for day in DAYS for line in (day, "closed" if day < "S" else "9 to 5")],
        [line for name in NAMES for line in (name, "Labour" if "a" in name else "Green")],
        "Feature/Basic/Pro/Maps/Yes/Yes/Tides/No/Yes/Radar/No/Yes/Pilots/Yes/Yes".split("/"),
        [line for name in NAMES for line in (f"Holm 3 {name} 1", "Round two")],
        "Dough/200 g flour/1 egg/Filling/1 egg/Salt/Icing/2 leeks/1 egg/Salt".split("/"),
    ],
)
def test_lists_and_tables_of_the_author_s_stay(lines: list[str]) -> None:
    block = "\n".join(lines)
    for text in (f"{TEXT}\n{block}", f"{TEXT}\nThe dead\n{block}"):
        assert clean(text, format="text").text == text


def test_the_headline_below_a_menu_is_no_label() -> None:
    menu = "\n".join(SECTIONS)
    headline = "Harbour wall gives way after a night of rain"
    article = clean(f"{menu}\n{menu}\n{headline}\nBy Mara Ellison\n{TEXT}", format="text")
    assert article.headline == headline
    assert article.text == TEXT
