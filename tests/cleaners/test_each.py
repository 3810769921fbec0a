"""Each of the default cleaners keeps the laws alone, and survives any text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from newsclean import Document, default_pipeline
from newsclean.pipeline import Cleaner, name_of
from newsclean.testing import check_laws
from tests.strategies import documents

CLEANERS = [pytest.param(c, id=name_of(c)) for c in default_pipeline().cleaners]
FEW = settings(deadline=None, max_examples=12, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("cleaner", CLEANERS)
@FEW
@given(documents(longest=10))
def test_keeps_the_laws_alone(cleaner: Cleaner, text: str) -> None:
    check_laws(cleaner, [text])


@pytest.mark.parametrize("cleaner", CLEANERS)
@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        ".",
        "|",
        "©",
        "Share",
        "By",
        "[",
        "](",
        "![](",
        "[ad_1]",
        "\x00",
        "\u200b",
        "\u200f\n\u200e",
        "ﷺ" * 50,
        "🙂" * 200,
        "e\u0301" * 100,
        "a" * 3000,
        ". " * 2000,
        "\n".join("ab" * 20),
    ],
)
def test_survives(cleaner: Cleaner, text: str) -> None:
    for claim in cleaner(Document(text)):
        assert 0 <= claim.start < claim.end <= len(text)
