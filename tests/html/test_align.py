"""A text is found again on the page it came from."""

from __future__ import annotations

import pytest

from newsclean.html.decision.align import align

A = "The harbour wall of Portmere gave way in the night."
B = "Nobody was hurt, but eleven boats were lost on Monday."
C = "Repairs will take at least three weeks, said the harbour master."


def test_lines_are_found_in_order() -> None:
    assert align(["Home", A, "Share", B, C], f"{A}\n{C}") == ([0, 1, 0, 0, 1], 1.0)


def test_a_line_joined_from_blocks_is_found() -> None:
    assert align([A, B], f"{A} {B}")[0] == [1, 1]


def test_a_short_line_is_found_where_its_neighbours_are() -> None:
    assert align(["More", A, "More", B], f"{A}\nMore\n{B}")[0] == [0, 1, 1, 1]


def test_short_lines_are_not_found_inside_others() -> None:
    assert align([A, B], "night\nboats")[0] == [0, 0]


def test_a_changed_line_is_found_by_its_pieces() -> None:
    shares, found = align(["x", f"{A} {B}"], f"{A} And more. {B}")
    assert shares[1] > 0.9
    assert found > 0.8


def test_text_from_elsewhere_is_not_found() -> None:
    assert align([A], f"{B}\n{C}") == ([0], 0.0)


@pytest.mark.parametrize("blocks", [[], [""], ["---"]])
def test_nothing_to_find(blocks: list[str]) -> None:
    assert align(blocks, "")[1] == 1.0
