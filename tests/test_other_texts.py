"""Invented texts among real furniture: no line of the article is lost, fields are found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import newsclean

FOLDERS = sorted((Path(__file__).parent / "fixtures" / "other_texts").iterdir())
Case = tuple[newsclean.Article, dict[str, Any]]


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def case(request: pytest.FixtureRequest) -> Case:
    source = (request.param / "source.txt").read_bytes().decode("utf-8")
    expected = json.loads((request.param / "expected.json").read_text(encoding="utf-8"))
    return newsclean.clean(source, format="text"), expected


def test_no_line_is_lost(case: Case) -> None:
    article, expected = case
    left = article.text.splitlines()
    assert [line for line in expected["text"] if line and line not in left] == []


def test_most_furniture_is_cut(case: Case) -> None:
    article, expected = case
    left = [line for line in expected["must_cut"] if line in article.text]
    assert len(left) <= len(expected["must_cut"]) // 4, left


def test_fields_are_found(case: Case) -> None:
    article, expected = case
    found = json.loads(article.model_dump_json())
    assert {name: found[name] for name in expected["fields"]} == expected["fields"]
