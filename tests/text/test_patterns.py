"""Expressions are compiled when they are first used, and then once."""

from __future__ import annotations

import pytest
import regex

from newsclean.text.patterns import either, later


def test_a_late_expression_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    real = regex.compile

    def compiled(pattern: str, flags: int = 0) -> object:
        made.append(pattern)
        return real(pattern, flags)

    monkeypatch.setattr(regex, "compile", compiled)
    rain = later("ra+in", regex.IGNORECASE)
    assert made == []
    assert rain.findall("raain RAIN") == ["raain", "RAIN"]
    assert rain.fullmatch("rain")
    assert made == ["ra+in"]


def test_a_late_expression_has_the_methods_of_a_compiled_one_and_no_more() -> None:
    with pytest.raises(AttributeError, match="groups"):
        _ = later("rain").groups


def test_a_longer_word_is_tried_first() -> None:
    found = regex.match(either(["AP", "AP Photo"]), "AP Photo")
    assert found is not None
    assert found[0] == "AP Photo"
