"""Every feature of the page's model can be read."""

from __future__ import annotations

from newsclean.explanation.feature_names import meaning_of
from newsclean.html.decision.model import load_model


def test_every_weight_has_a_meaning() -> None:
    model = load_model()
    for table in (model.first, model.second):
        for name in table.weights:
            told = meaning_of(name)
            assert told != name
            assert "{" not in told, name


def test_values_are_said_with_their_limits() -> None:
    assert meaning_of("family.share-1") == "elements of its sort hold 0.1 to 3 % of the prose"
    assert meaning_of("v.0+own-9").startswith("the first look gives it 98 % or more")
    assert meaning_of("place.in1+0/heading").endswith("and it looks like a heading")
