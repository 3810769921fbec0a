"""Tables in, tables out: the same articles as a plain loop, and no record lost."""

from __future__ import annotations

import math
import pickle
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.integrations.sources import HARBOUR, texts

from benchmarks.engines import overhead
from newsclean import Article, Claim, Document, InputError, Pipeline, clean, clean_many
from newsclean.integrations import arrow
from newsclean.integrations.arrow import BatchCleaner, clean_batches
from newsclean.integrations.article_batch import article_batch
from newsclean.integrations.article_schema import SCHEMA_VERSION, article_schema

ADDRESS = "https://courier.example/1"


def rows(batches: Any) -> list[dict[str, Any]]:
    return [row for batch in batches for row in batch.to_pylist()]


def test_articles_come_back_from_their_rows() -> None:
    articles = [clean(HARBOUR.read_bytes(), url=ADDRESS), clean("By Ada Lovett\nIt rained.")]
    batch = article_batch(articles)
    batch.validate(full=True)
    again = [Article.model_validate(row) for row in batch.drop_columns(["error"]).to_pylist()]
    assert again == articles
    assert again[0].removed
    assert again[0].dateline
    assert again[0].images


def test_columns_built_directly_hold_what_dictionaries_hold() -> None:
    sources: Any = [HARBOUR.read_bytes(), *texts(20)]
    results: list[Article | InputError] = [*clean_many(sources)]
    dumped: list[dict[str, Any]] = [
        {**result.model_dump(), "error": None}
        if isinstance(result, Article)
        else {"error": f"InputError: {result}"}
        for result in results
    ]
    wanted = pa.Table.from_pylist(dumped, schema=article_schema())
    assert pa.Table.from_batches([article_batch(results)]).equals(wanted)


@pytest.mark.parametrize("size", [1, 2, 7, 50])
def test_any_partition_gives_what_a_loop_gives(size: int) -> None:
    sources: Any = texts(50)
    table = pa.table({"id": range(50), "text": sources})
    cleaned = pa.Table.from_batches(clean_batches(table.to_batches(max_chunksize=size)))
    plain = pa.Table.from_batches([article_batch(clean_many(sources))])
    assert cleaned.column("id").to_pylist() == [*range(50)]
    assert cleaned.drop_columns(["id"]).equals(plain)
    assert sum(error is not None for error in cleaned.column("error").to_pylist()) == 5


def test_arrow_costs_little_beside_the_cleaning() -> None:
    assert overhead(60) < 0.15


def test_a_large_batch_comes_out_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    table = pa.table({"id": range(40), "text": ["It rained for hours." * 3] * 40})
    monkeypatch.setattr(arrow, "_ROWS", 16)
    assert [batch.num_rows for batch in clean_batches(table)] == [10] * 4
    monkeypatch.setattr(arrow, "_SIZE", 200)
    batches = [*clean_batches(table)]
    assert {batch.num_rows for batch in batches} <= {2, 3}
    assert [row["id"] for row in rows(batches)] == [*range(40)]


def test_the_other_columns_go_through_under_a_name_of_their_own() -> None:
    table = pa.table(
        {"id": [7], "text": ["It rained."], "language": ["xx"], "url": [ADDRESS], "at": [1.5]}
    )
    (row,) = rows(clean_batches(table, url="url"))
    assert [*row][:3] == ["id", "input_language", "at"]
    assert (row["id"], row["input_language"], row["url"], row["at"]) == (7, "xx", ADDRESS, 1.5)
    assert "input_url" in next(clean_batches(table)).schema.names
    assert next(clean_batches(table, keep_columns=False)).schema.equals(article_schema())
    kept = next(clean_batches(table, keep_columns=["text", "at"], without=["text", "removed"]))
    assert kept.schema.names[:3] == ["text", "at", "headline"]
    assert "removed" not in kept.schema.names


def test_addresses_and_encodings_have_their_columns(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[rule]]\nid = "teaser.ferry"\nphrases = ["The ferry diary"]\nwhy = "Teaser"\n'
        'removes = ["The ferry diary"]\nkeeps = ["The ferry diary was found, she said."]\n'
        'sites = ["courier.example"]\n',
        encoding="utf-8",
    )
    page = "Мост закрыт.\nThe ferry diary".encode("koi8-r")
    table = pa.table(
        {
            "page": [page] * 3 + [None],
            "link": [ADDRESS, "https://a.example", None, ADDRESS],
            "charset": pa.array(["koi8-r"] * 4).dictionary_encode(),
        }
    )
    cleaned = rows(clean_batches(table, "page", url="link", encoding="charset", rules=[own]))
    long = "Мост закрыт.\nThe ferry diary"
    assert [row["text"] for row in cleaned] == ["Мост закрыт.", long, long, None]
    assert [row["url"] for row in cleaned] == [ADDRESS, "https://a.example", None, ADDRESS]


@pytest.mark.parametrize(
    "column",
    [
        pa.nulls(2),
        pa.array([math.nan, None]),
        pa.array([None, None], pa.large_string()),
        pa.array([None, None], pa.binary_view()),
    ],
    ids=lambda column: str(column.type),
)
def test_what_is_missing_is_an_error_of_its_row(column: Any) -> None:
    (batch,) = clean_batches(pa.table({"text": column}))
    assert batch.column("text").null_count == 2
    assert all("the source is None" in error for error in batch.column("error").to_pylist())


def test_a_missing_address_is_none() -> None:
    table = pa.table({"text": ["It rained."] * 2, "url": [math.nan, 5.0]})
    first, second = rows(clean_batches(table, url="url"))
    assert (first["text"], first["url"], first["error"]) == ("It rained.", None, None)
    assert second["error"].startswith("InputError: url is 5.0")


@dataclass(frozen=True)
class Trips:
    """A cleaner with a fault of its own."""

    name: str = "trips"

    def __call__(self, document: Document) -> list[Claim]:
        if "gull" in document.text:
            raise RecursionError(document.text)
        return []


def test_a_fault_within_is_an_error_of_its_row_or_stops_the_run() -> None:
    table = pa.table({"text": ["It rained.", "A gull sat there.", "It snowed."]})
    cleaned = rows(clean_batches(table, pipeline=Pipeline((Trips(),))))
    assert [row["text"] for row in cleaned] == ["It rained.", None, "It snowed."]
    assert cleaned[1]["error"] == "RecursionError: A gull sat there."
    with pytest.raises(RecursionError):
        [*clean_batches(table, pipeline=Pipeline((Trips(),)), errors="raise")]


def test_a_cleaner_can_be_sent_to_a_worker() -> None:
    cleaner = BatchCleaner(keep=iter(["share"]), without=("removed",))
    again = pickle.loads(pickle.dumps(cleaner))  # noqa: S301 - our own bytes
    table = pa.table({"text": ["It rained.\nShare this article"]})
    assert again.table(table).equals(cleaner.table(table))
    assert again.table(table).column("text").to_pylist() == ["It rained.\nShare this article"]


@pytest.mark.parametrize("given", [pa.table({"text": pa.array([], pa.string())}), []])
def test_nothing_in_nothing_out(given: Any) -> None:
    assert rows(clean_batches(given)) == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"column": "txt"}, "did you mean 'text'"),
        ({"column": "id"}, "'id' holds int64"),
        ({"url": "id"}, "'id' holds int64"),
        ({"encoding": "utf-8"}, "no column is called 'utf-8'"),
        ({"keep_columns": ["ids"]}, "did you mean 'id'"),
        ({"keep_columns": ["text", "input_text"]}, "called the same"),
        ({"without": ["remove"]}, "did you mean 'removed'"),
        ({"errors": "ignore"}, "'keep' or 'raise'"),
        ({"format": "pdf"}, "'html' or 'text'"),
    ],
)
def test_what_is_wrong_is_said_before_the_first_record(
    options: dict[str, Any], message: str
) -> None:
    table = pa.table({"id": [1], "text": ["It rained."], "input_text": ["a"]})
    with pytest.raises(InputError, match=message):
        next(clean_batches(table, **options))


@pytest.mark.parametrize("given", ["page.parquet", {"text": ["It rained."]}, 5])
def test_what_is_no_table_is_refused(given: Any) -> None:
    with pytest.raises(InputError, match="no table of Arrow"):
        next(clean_batches(given))


def test_columns_of_one_name_are_refused() -> None:
    table = pa.table([["It rained."]] * 2, names=["text", "text"])
    with pytest.raises(InputError, match="2 columns are called 'text'"):
        next(clean_batches(table))


def test_parquet_keeps_the_schema_and_its_version(tmp_path: Path) -> None:
    table = BatchCleaner().table(pa.table({"id": [1, 2], "text": ["It rained.", None]}))
    pq.write_table(table, tmp_path / "clean.parquet")
    again = pq.read_table(tmp_path / "clean.parquet")
    assert again.schema.equals(table.schema, check_metadata=True)
    assert again.equals(table)
    assert again.schema.metadata == {b"newsclean.schema": str(SCHEMA_VERSION).encode()}


# What stands here is promised to those who have written files: with any change of it the version
# rises, and the changelog says what changed.
COLUMNS = """\
text: string
headline: string
subtitle: string
authors: list<element: string>
byline: string
agencies: list<element: string>
dateline: struct<raw: string, places: list<element: string>, agency: string, date: string>
date_published: date32[day]
datetime_published: timestamp[us, tz=UTC]
date_published_raw: string
date_modified: date32[day]
datetime_modified: timestamp[us, tz=UTC]
date_modified_raw: string
section: string
tags: list<element: string>
description: string
language: string
site_name: string
url: string
canonical_url: string
image: string
images: list<element: struct<url: string, caption: string, credit: string>>
copyright_notice: string
removed: list<element: struct<kind: string, text: string, start: int64, end: int64, at: int64, \
rule: string, cleaner: string, reason: string, field: string, also: list<element: string>, \
xpath: string>>
source: string
kept_by: list<element: string>
kept_ratio: double
warnings: list<element: struct<code: string, message: string>>
made_by: string
error: string
"""


def test_the_columns_of_this_version() -> None:
    printed = "".join(f"{field.name}: {field.type}\n" for field in article_schema())
    assert (SCHEMA_VERSION, printed) == (1, COLUMNS)
