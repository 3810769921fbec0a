"""What is taken for a menu, and what is a list of the author's."""

from newsclean import clean

PROSE = "It rained all night in Portmere, the harbour office said, and the wall gave way at noon."
MORE = "Nobody was hurt, it added, although two boats sank and three were driven on to the rocks."
TEXT = f"{PROSE}\n{MORE}"
SECTIONS = ["Harbour", "Boats", "Tides", "Pilots", "Quays", "Sheep", "Ferries", "Nets"]


def test_a_menu_that_stands_twice() -> None:
    menu = "\n".join(f"* {name}" for name in SECTIONS)
    assert clean(f"{menu}\n{menu}\n{TEXT}", format="text").text == TEXT


def test_a_menu_within_a_menu() -> None:
    menu = "\n".join([f"* {SECTIONS[0]}", *(f"  + {name}" for name in SECTIONS[1:])])
    assert clean(f"{menu}\n{TEXT}", format="text").text == TEXT


def test_sections_with_the_number_of_their_stories() -> None:
    menu = "\n".join(f"{name} ({number})" for number, name in enumerate(SECTIONS, start=40))
    assert clean(f"{TEXT}\n{menu}", format="text").text == TEXT


def test_a_list_of_the_author_s_stays() -> None:
    boats = "\n".join(f"* {name}" for name in SECTIONS)
    for text in (f"{boats}\n{TEXT}", f"{TEXT}\n{boats}", f"{PROSE}\n{boats}\n{MORE}"):
        assert clean(text, format="text").text == text


def test_the_headline_below_a_menu_is_no_label() -> None:
    menu = "\n".join(SECTIONS)
    headline = "Harbour wall gives way after a night of rain"
    article = clean(f"{menu}\n{menu}\n{headline}\nBy Mara Ellison\n{TEXT}", format="text")
    assert article.headline == headline
    assert article.text == TEXT
