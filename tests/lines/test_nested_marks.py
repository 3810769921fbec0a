"""Marks that stand whole only once the marks inside them are cut."""

from __future__ import annotations

import pytest

from newsclean import Document, clean
from newsclean.lines.nested_marks import nested_marks
from newsclean.rules import default_rules, rule_index

INNER = "[ad_1]"


def marks(text: str) -> list[str]:
    """Give what is found around the inner marks of a text."""
    places = []
    at = text.find(INNER)
    while at >= 0:
        places.append((at, at + len(INNER)))
        at = text.find(INNER, at + 1)
    return [text[one.start : one.end] for one in nested_marks(text, places, default_rules())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained. [ad_[ad_1]2] It ended.", ["[ad_[ad_1]2]"]),
        ("[ad_[ad_[ad_1]2]3]", ["[ad_[ad_[ad_1]2]3]"]),
        ("%%ab[ad_[ad_1]2]cd%%", ["[ad_[ad_1]2]", "%%ab[ad_[ad_1]2]cd%%"]),
        ("[ad_[ad_1][ad_1]2]", ["[ad_[ad_1][ad_1]2]"]),
        ("%%a [ad_1]b%%", []),
        ("%%ab[ad_1]cd%%", ["%%ab[ad_1]cd%%"]),
        ("It rained. [ad_1] It ended.", []),
        ("[ad_1]2] It ended.", []),
        ("[ad_[ad_1]", []),
        ("[ad_2] rain [ad_1] [ad_3]", []),
        ("x [caption alt='a[ad_1]b'] y", ["[caption alt='a[ad_1]b']"]),
        (
            f"x [caption alt='{'a' * 150}[ad_1]{'b' * 150}'] y",
            [f"[caption alt='{'a' * 150}[ad_1]{'b' * 150}']"],
        ),
    ],
)
def test_marks_around_marks(text: str, found: list[str]) -> None:
    assert marks(text) == found


def test_of_the_white_space_on_both_sides_of_a_cut_one_stretch_stays() -> None:
    text = "[caption alt=' [ad_1]  b'] It rained."
    assert marks(text) == ["[caption alt=' [ad_1]  b']"]
    assert clean(f"{text} Six boats left.").text == "It rained. Six boats left."


def test_a_chain_of_many_pieces_goes_whole() -> None:
    inside = "".join(f"a{INNER}" for _ in range(40))
    text = f"It rained all night. [caption alt='{inside}'] Six boats left, the office said."
    assert clean(text).text == "It rained all night. Six boats left, the office said."


@pytest.mark.parametrize(
    "text",
    [
        # What is left of it stands in several pieces, behind the first cut and before the last.
        "[a[ad_1]d_[ad_1]2]",
        "[[ad_1]ad[ad_1]_[ad_1]2]",
        f"[caption alt='{''.join(f'{sign}{INNER}' for sign in 'abcdefghijklmnopqrst')}']",
        f"[caption alt='{''.join(f'{sign * 12}{INNER}' for sign in 'abcdefghijklmnopqrst')}']",
    ],
)
def test_a_mark_cut_into_many_pieces_is_found_from_its_first_sign_to_its_last(text: str) -> None:
    assert marks(f"It rained. {text} It ended.") == [text]


def test_marks_in_different_places_come_in_their_order() -> None:
    first, second = "[ad_[ad_1]2]", "[ad_[ad_1]3]"
    assert marks(f"It rained. {first} It ended. {second}") == [first, second]


def test_white_space_behind_a_mark_is_none_of_it() -> None:
    text = "[caption alt=' [ad_1]b']"
    assert marks(f"{text} ") == [text]


def test_a_line_longer_than_what_is_scanned_at_once_has_the_same_marks_everywhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "It rained [ad_1] all night. [Read more] (Photo: Jan Maes) By Ada Lovett [ad_2] Share."
    whole = default_rules().hits(Document(text).blocks[0])
    assert len(whole) > 1
    for size in range(1, 40):
        monkeypatch.setattr(rule_index, "_AT_ONCE", size)
        assert default_rules().hits(Document(text).blocks[0]) == whole
