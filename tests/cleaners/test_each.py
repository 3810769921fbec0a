"""Each of the default cleaners keeps the laws alone, and survives any text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.strategies import documents

from newsclean import Document, default_pipeline
from newsclean.pipeline import Cleaner, name_of
from newsclean.testing import check_laws

CLEANERS = [pytest.param(c, id=name_of(c)) for c in default_pipeline().cleaners]
# Copying a pipeline through bytes costs most, so a few examples of many texts each.
FEW = settings(deadline=None, max_examples=2, suppress_health_check=list(HealthCheck))
ODD = [
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
]


@pytest.mark.parametrize("cleaner", CLEANERS)
@FEW
@given(st.lists(documents(longest=10), min_size=10, max_size=10))
def test_keeps_the_laws_alone(cleaner: Cleaner, texts: list[str]) -> None:
    check_laws(cleaner, texts)


@pytest.mark.parametrize("cleaner", CLEANERS)
def test_survives(cleaner: Cleaner) -> None:
    for text in ODD:
        for claim in cleaner(Document(text)):
            assert 0 <= claim.start < claim.end <= len(text)
