"""Lines that authors say again and again are never learned, nor is what stands with them lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

import pytest

from .pages_of_sites import learned, lines_of, texts

GULLS = "Gulls of the quay"
WRITERS = ("Ada Lovett", "Bo Dahl", "Cora Quist", "Dag Moen", "Edda Holm")
NEEDED = ("salt", "dried kelp", "cod roe", "rye flour", "sour milk", "dill")


def found_in(around: Callable[[int, list[str]], Sequence[str]], count: int = 20) -> dict[str, str]:
    """Give what is learned where no other cleaner cuts more than by-lines."""
    return lines_of(learned(texts(around, count), only=["byline"]))


def mixed(number: int, things: Sequence[str] = NEEDED) -> list[str]:
    """Give things in an order that differs from number to number."""
    return Random(number).sample(things, len(things) - 1)  # noqa: S311 - an invention


def recipe_below(number: int, body: list[str]) -> list[str]:
    """Give a recipe with what it needs below its text."""
    return [*body, "Needed", *mixed(number), GULLS]


def recipe_above(number: int, body: list[str]) -> list[str]:
    """Give a recipe with what it needs above its text."""
    return [GULLS, "Needed", *mixed(number), "Done thus", *body]


def recipe_amid(number: int, body: list[str]) -> list[str]:
    """Give a recipe with what it needs amid its text."""
    return [body[0], "Needed", *mixed(number), "Done thus", *body[1:], GULLS]


def interview(number: int, body: list[str]) -> list[str]:
    """Give an interview with short questions."""
    asked = ("What happened?", "And then?", "Were you afraid?")
    told = [one for at, said in enumerate(body) for one in (asked[(number + at) % 3], said)]
    return [*told, GULLS]


def minutes(number: int, body: list[str]) -> list[str]:
    """Give minutes with the names of those who speak, and what was heard."""
    return [
        "Harbour master",
        body[0],
        "The mayor",
        body[1],
        "(Laughter)",
        "Harbour master",
        body[2],
        *(["Thank you.", "The mayor", "Thank you."] if number % 2 else []),
        body[0].replace("harbour", f"pier {number}"),
        GULLS,
    ]


def facts_below(number: int, body: list[str]) -> list[str]:
    """Give a review with its facts."""
    return [
        *body,
        f"Directed: {WRITERS[number % 5]}",
        f"Minutes: {90 + number}",
        f"Gulls: {number % 5 + 1} of 5",
        GULLS,
    ]


def subheadings(_: int, body: list[str]) -> list[str]:
    """Give a story with the subheadings that all of its genre have."""
    return [body[0], "The catch", body[1], "The price", body[2], GULLS]


def announced(_: int, body: list[str]) -> list[str]:
    """Give a story that announces what follows."""
    return [body[0], "Here is what the harbour knows:", *body[1:], GULLS]


def signed_off(_: int, body: list[str]) -> list[str]:
    """Give a story with the last words of its only writer."""
    return ["By Ada Lovett", *body, "And so to bed, and mind the third step.", GULLS]


def signed_off_by_name(_: int, body: list[str]) -> list[str]:
    """Give a story that ends with thanks to somebody."""
    return [*body, "Ida Holm, thank you very much.", GULLS]


def long_sign_off(_: int, body: list[str]) -> list[str]:
    """Give a story with long last words of its only writer."""
    last = "If the sea has asked you anything this week, write it down and bring it to the quay."
    return ["By Ada Lovett", *body, last, GULLS]


ALL_OF_A_GENRE = (
    recipe_below,
    recipe_above,
    recipe_amid,
    interview,
    minutes,
    facts_below,
    subheadings,
    announced,
    signed_off,
    signed_off_by_name,
    long_sign_off,
)


@pytest.mark.parametrize("story", ALL_OF_A_GENRE, ids=lambda story: story.__name__)
@pytest.mark.parametrize("every", [1, 2, 3, 5])
def test_what_a_genre_repeats_is_the_authors(story, every: int) -> None:  # type: ignore[no-untyped-def]
    """All stories are of the genre, or every second, third or fifth."""

    def around(number: int, body: list[str]) -> list[str]:
        if number % every == 0:
            return list(story(number, body))
        plain = [GULLS, *body] if story is recipe_above else [*body, GULLS]
        return [f"By {WRITERS[number % 4 + 1]}", *plain] if "sign" in story.__name__ else plain

    assert {*found_in(around, 30)} == {GULLS}


def test_facts_without_a_label_are_the_authors_where_few_stories_have_them() -> None:
    def around(number: int, body: list[str]) -> list[str]:
        return [*body, *([f"Serves {number % 7 + 2}"] if number % 4 == 0 else []), GULLS]

    assert found_in(around, 28) == {GULLS: "tail"}


def test_a_few_facts_are_not_learned_one_by_one() -> None:
    """Each fact is on enough stories to be learned, if it were alone."""

    def around(number: int, body: list[str]) -> list[str]:
        return [*body, *([f"Sung by {WRITERS[number % 3]}"] if number % 2 == 0 else []), GULLS]

    assert found_in(around, 30) == {GULLS: "tail"}


def test_who_a_story_is_about_is_no_writer() -> None:
    """A columnist ends each week alike, below the name of whom she has met."""
    last = "So much for the sea this week, and mind the third step when you go down to it."

    def around(number: int, body: list[str]) -> list[str]:
        met = [f"Met: {WRITERS[number % 5]}", last] if number % 4 == 0 else []
        return [*body, *met, GULLS]

    assert found_in(around, 32) == {GULLS: "tail"}


def test_thanks_to_a_writer_are_not_said_about_her() -> None:
    def around(number: int, body: list[str]) -> list[str]:
        writer = WRITERS[number % 5]
        said = [f"{writer}, thank you for that."] if number % 5 == 1 else []
        return [f"By {writer}", *body, *said, GULLS]

    assert found_in(around, 30) == {GULLS: "tail"}


def test_a_line_that_varies_is_learned_where_it_names_the_site() -> None:
    def around(number: int, body: list[str]) -> list[str]:
        above = f"Penned of {WRITERS[number % 5]} at Gull Post" if number % 4 == 0 else GULLS
        return [above, *body, "All the best of Gull Post"]

    found = found_in(around, 32)
    assert found["Penned of {name} at Gull Post"] == "edge"


def test_a_box_of_the_sites_amid_the_text_is_still_learned() -> None:
    """Two lines that keep together, though there are subheadings too."""

    def around(number: int, body: list[str]) -> list[str]:
        box = ["Gull letter", "All gulls in one letter on Fridays"] if number % 3 else []
        return [body[0], *box, body[1], "The price", body[2], GULLS]

    found = found_in(around)
    assert found == {
        GULLS: "tail",
        "Gull letter": "run",
        "All gulls in one letter on Fridays": "run",
    }


def test_menus_are_no_facts() -> None:
    """Lines that differ in a name, but of which every page has all."""
    menu = ["On Gulls", "On Terns", "On Crows"]
    found = found_in(lambda _, body: [*menu, *body])
    assert found == dict.fromkeys(menu, "head")
