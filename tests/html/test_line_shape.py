from __future__ import annotations

import pytest

from newsclean.html.features.line_shape import read_shape

SENTENCE = "On the last day people will bring their own chairs to the bakery on Mill Street."


@pytest.mark.parametrize(
    "end", ["", " ■", " ♦", " (mh)", " [AFP]", "（完）", " (dpa/ab)", " /TASS/", "” (ab)", " ◼"]
)
def test_what_signs_a_sentence_does_not_hide_its_end(end: str) -> None:
    assert read_shape(SENTENCE + end).ended


@pytest.mark.parametrize("end", [" ■", " (mh)", " Read more", " (the whole story is in the paper)"])
def test_what_has_no_end_has_none(end: str) -> None:
    assert not read_shape(SENTENCE[:-1] + end).ended
