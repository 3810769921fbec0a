"""Pages in the manner of many content management systems: the text, the fields, and what is cut.

A page is a folder under `fixtures/pages`: `page.html` as bytes, and `expected.json` with the
lines of the text, the fields, strings that must be gone, and lines that may stay or go. A page
that is not cleaned right yet says why in `known_failure`, and which of these strings it leaves in
`known_left`, until it is.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean import Article
from newsclean.html.blocks.tree import parse
from newsclean.html.metadata.page_metadata import page_metadata
from newsclean.intake.decode import decode

PAGES = Path(__file__).parent / "fixtures" / "pages"
NAMES = sorted(folder.name for folder in PAGES.iterdir())


@cache
def expected(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((PAGES / name / "expected.json").read_text("utf-8"))
    return data


@cache
def cleaned(name: str) -> Article:
    source = (PAGES / name / "page.html").read_bytes()
    return newsclean.clean(source, url=expected(name)["url"])


def lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def check_known_failure(name: str, request: pytest.FixtureRequest) -> None:
    reason = expected(name).get("known_failure")
    if reason:
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_text(name: str, request: pytest.FixtureRequest) -> None:
    check_known_failure(name, request)
    free = set(expected(name)["may_stay"])
    found = [line for line in lines(cleaned(name).text) if line not in free]
    assert found == [" ".join(line.split()) for line in expected(name)["text"]]


@pytest.mark.parametrize("name", NAMES)
def test_what_must_be_cut_is_cut_and_accounted_for(name: str) -> None:
    article = cleaned(name)
    left = [text for text in expected(name)["must_cut"] if text in article.text]
    assert left == expected(name).get("known_left", [])
    source = article.restore()
    assert all(source[piece.start : piece.end] == piece.text for piece in article.removed)


@pytest.mark.parametrize("name", NAMES)
def test_fields(name: str) -> None:
    article, fields = cleaned(name), expected(name)["fields"]
    found = {key: plain(getattr(article, key)) for key in fields if hasattr(article, key)}
    assert found == {key: value for key, value in fields.items() if key in found}


@pytest.mark.parametrize("name", NAMES)
def test_metadata(name: str) -> None:
    tree = parse(decode((PAGES / name / "page.html").read_bytes()).text)
    assert tree is not None
    metadata = page_metadata(tree, expected(name)["url"])
    fields = expected(name)["fields"]
    assert {key: plain(getattr(metadata, key)) for key in fields} == fields
