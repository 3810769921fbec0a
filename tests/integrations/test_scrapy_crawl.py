"""A real crawl of a site on this machine: what it prints, and its feeds beside their goldens."""

from __future__ import annotations

import csv
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.integrations.feeds import GOLDENS, crawl, settled

csv.field_size_limit(10_000_000)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("articles")


@pytest.fixture(scope="module")
def done(folder: Path) -> subprocess.CompletedProcess[str]:
    return crawl(folder)


@pytest.fixture(scope="module")
def items(done: subprocess.CompletedProcess[str], folder: Path) -> dict[str, Any]:
    lines = (folder / "articles.jsonl").read_text("utf-8").splitlines()
    return {item["url"].rpartition("/")[2]: item for item in map(json.loads, lines)}


@pytest.mark.parametrize("name", ["articles.jsonl", "articles.csv", "articles.xml"])
def test_feeds_are_as_their_goldens(
    name: str, folder: Path, done: subprocess.CompletedProcess[str]
) -> None:
    assert settled(folder / name) == (GOLDENS / name).read_text(encoding="utf-8")


def test_the_page_that_is_gone_is_no_item(items: dict[str, Any]) -> None:
    assert len(items) == 10
    assert "gone" not in items


def test_a_redirect_gives_the_address_it_leads_to(items: dict[str, Any]) -> None:
    assert "/news/arc_publishing" in items["arc_publishing"]["url"]


@pytest.mark.parametrize(
    ("story", "begins"), [("french_chapo", "Reportage."), ("russian_site", "Переправа")]
)
def test_a_wrong_charset_in_the_header_does_no_harm(
    story: str, begins: str, items: dict[str, Any]
) -> None:
    assert items[story]["text"].startswith(begins)
    assert {warning["code"] for warning in items[story]["warnings"]} == {"encoding_wrong"}


def test_a_compressed_page_and_a_slow_one_are_articles(items: dict[str, Any]) -> None:
    assert items["german_agency"]["headline"] == "Pinguin spaziert vom Zoo bis zum Fischmarkt"
    assert items["interview_qa"]["authors"]


def test_a_picture_is_an_item_that_says_why(items: dict[str, Any]) -> None:
    assert items["picture"]["text"] is None
    assert items["picture"]["warnings"][0]["code"] == "input_error"


def test_the_table_says_the_same_as_the_lines(folder: Path, items: dict[str, Any]) -> None:
    with (folder / "articles.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["url"].rpartition("/")[2]: row for row in csv.DictReader(file)}
    assert rows.keys() == items.keys()
    for story, item in items.items():
        for name, value in item.items():
            assert in_cell(value) == rows[story][name], (story, name)


def in_cell(value: Any) -> str:
    """Give what Scrapy's table has for a value of JSON: lists of names are joined by commas."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ",".join(value)
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    return "" if value is None else str(value)


def test_it_shows_articles_and_what_was_cut(done: subprocess.CompletedProcess[str]) -> None:
    assert "Pinguin spaziert vom Zoo bis zum Fischmarkt" in done.stdout
    assert "Cut from 9 pages" in done.stdout
    assert "\n  share " in done.stdout
    assert "could not clean" in done.stderr
