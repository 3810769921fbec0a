from __future__ import annotations

import pytest

from newsclean import Pipeline, clean
from newsclean.cleaners.furniture import Furniture, probability
from newsclean.rules import default_rules

FIRST = "The wall gave way shortly before midnight, and the office closed both of the quays at once."
SECOND = "Six of the nine boats had left by the time the first crews came down with lamps and ropes."


def left(text: str) -> str:
    return clean(text, format="text", pipeline=Pipeline((Furniture(default_rules()),))).text


def test_short_lines_without_known_boilerplate_stay() -> None:
    text = f"{FIRST}\nLoading\nIt rained.\n{SECOND}\nThe end"
    assert left(text) == text


def test_prose_stays_whatever_is_around_it() -> None:
    lines = ["Share", FIRST, "Related Articles", SECOND, "Back to top", FIRST.upper(), "© 2024"]
    text = left("\n".join(lines))
    for line in (FIRST, SECOND, FIRST.upper()):
        assert line in text


@pytest.mark.parametrize(
    "line", ["It rained.", "“Never again.”", "“No,” he said.", "What happens next", "Nobody was hurt."]
)
def test_short_lines_of_an_author_beside_one_label_stay(line: str) -> None:
    assert line in left(f"{FIRST}\nAdvertisement\n{line}\n{SECOND}")
    assert line in left(f"{FIRST}\n{line}\nAdvertisement\n{SECOND}")


def test_probability_lies_between_0_and_1() -> None:
    assert 0 < probability(()) < 1
