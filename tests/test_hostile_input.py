"""The laws on whatever a scraper may hand in: generated pages, texts and bytes, and a corpus."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.laws import check, check_bytes
from newsclean import default_pipeline
from newsclean.source import Format
from newsclean.testing import check_laws

from .page_strategies import ENCODINGS, encoded, pages
from .strategies import hostile_texts

CORPUS = Path(__file__).parents[1] / "fuzz" / "corpus"
FORMATS: tuple[Format, ...] = ("auto", "text", "html")
SLOW = settings(
    deadline=None,
    max_examples=80,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@SLOW
@given(hostile_texts())
def test_texts_keep_the_laws(text: str) -> None:
    check_laws(default_pipeline(), [text])


@SLOW
@given(st.one_of(pages(), hostile_texts()), st.sampled_from(FORMATS))
def test_any_source_keeps_the_laws(source: str, form: Format) -> None:
    check(source, form)


@SLOW
@given(
    encoded(st.one_of(pages(), hostile_texts())),
    st.sampled_from(FORMATS),
    st.sampled_from([None, "", "no such", *ENCODINGS]),
)
def test_any_bytes_keep_the_laws(source: bytes, form: Format, encoding: str | None) -> None:
    check(source, form, encoding)


@SLOW
@given(st.binary(max_size=300), st.sampled_from(FORMATS))
def test_bytes_of_anything_keep_the_laws(source: bytes, form: Format) -> None:
    check(source, form)


@pytest.mark.parametrize("path", sorted(CORPUS.iterdir()), ids=lambda path: path.name)
def test_what_a_search_has_found(path: Path) -> None:
    check_bytes(path.read_bytes())
