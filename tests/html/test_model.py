"""The tables of weights are what they say they are."""

from __future__ import annotations

from newsclean.html.decision.model import load_model


def test_every_group_has_its_sentence() -> None:
    model = load_model()
    for table in (model.first, model.second):
        for name in table.weights:
            assert table.against([name]) in model.reasons, name


def test_reasons_are_sentences() -> None:
    for reason in load_model().reasons.values():
        assert reason.sentence[0].isupper()
        assert reason.sentence.endswith(".")


def test_weights_are_readable() -> None:
    model = load_model()
    for table in (model.first, model.second):
        assert len(table.weights) <= 400
        assert all(weight == round(weight, 2) for weight in table.weights.values())


def test_signs_are_as_a_reader_expects() -> None:
    weights = load_model().first.weights
    assert weights["zone.within/prose"] > 0
    assert weights["near.related"] < 0
    assert weights["zone.tail"] < 0
