"""An article as a plain dict, and what tables make of it."""

from __future__ import annotations

import copy
import csv
import io
import json
import pickle
from pathlib import Path

import pytest

from newsclean import Article, clean

ROOT = Path(__file__).parent.parent
ARTICLE = clean((ROOT / "examples" / "harbour.html").read_bytes())


@pytest.mark.parametrize("removed", [False, True])
def test_holds_what_json_holds(*, removed: bool) -> None:
    item = ARTICLE.to_item(removed=removed)
    assert json.loads(json.dumps(item)) == item
    left_out = set() if removed else {"removed"}
    assert set(item) == set(Article.model_fields) - left_out
    assert item == ARTICLE.model_dump(mode="json", exclude=left_out)


def test_the_whole_item_is_an_article_again() -> None:
    assert Article.model_validate(ARTICLE.to_item(removed=True)) == ARTICLE


def test_a_change_does_not_reach_the_article() -> None:
    item = ARTICLE.to_item()
    item["authors"].append("Ada Lovett")
    item["dateline"]["agency"] = None
    assert ARTICLE.to_item() != item


def test_a_cell_of_a_table_is_json() -> None:
    item = ARTICLE.to_item(removed=True)
    file = io.StringIO()
    writer = csv.DictWriter(file, list(item))
    writer.writeheader()
    writer.writerow(item)
    file.seek(0)
    (row,) = csv.DictReader(file)
    for name in ("authors", "agencies", "tags", "dateline", "images", "removed", "warnings"):
        assert json.loads(row[name]) == item[name]
    assert row["text"] == item["text"]
    assert row["date_published"] == "2025-03-04"
    assert row["url"] == ""


def test_items_copy_and_pickle() -> None:
    item = ARTICLE.to_item()
    assert copy.deepcopy(item) == item
    back = pickle.loads(pickle.dumps(item))  # noqa: S301 - our own bytes
    assert str(back["images"]) == str(item["images"])
