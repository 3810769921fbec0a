"""Clean the same records in a plain loop and in engines, and see that all give the same bytes.

python -m benchmarks.engines [ENGINE ...] [--records 20000] [--parts 1 7 64]

The records are made of the tests' invented articles.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any
from unittest.mock import patch

import pyarrow as pa

from benchmarks.records import records
from newsclean import Article, clean, clean_many
from newsclean.integrations.arrow import BatchCleaner, clean_batches
from newsclean.page_work import Page

_KEPT = ["id"]
# In characters; what is longer among the records is a page.
_LONG = 2_000


def main() -> int:
    """Run the engines and print what each took; fail where one gives something else."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.engines",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("engines", nargs="*", metavar="ENGINE", help=", ".join(ENGINES))
    parser.add_argument("--records", type=int, default=20_000)
    parser.add_argument("--parts", type=int, nargs="+", default=[1, 7, 64])
    asked = parser.parse_args()
    print(f"Arrow in and out takes {overhead(600):.1%} of the CPU time of cleaning short texts")
    made = records(asked.records)
    start = time.perf_counter()
    wanted = plain_loop(made)
    print(f"{'plain loop':12}{'':10}{time.perf_counter() - start:8.1f} s")
    failed = False
    for name in asked.engines or ENGINES:
        for parts in asked.parts:
            start = time.perf_counter()
            same = as_in(wanted, ENGINES[name](chunked(made, parts), parts)).equals(wanted)
            took = time.perf_counter() - start
            print(f"{name:12}{parts:4} parts{took:8.1f} s  {'same' if same else 'DIFFERENT'}")
            failed = failed or not same
    return int(failed)


def overhead(number: int) -> float:
    """Give what Arrow in and out costs beside the cleaning of texts, as a share of its CPU time.

    The cleaning is timed inside the run itself, so that what else the machine does falls on both.
    """
    texts = [record["text"] for record in records(number)]
    table = pa.table({"text": [text for text in texts if text and len(text) < _LONG]})
    inside = 0.0

    def timed(*given: Any, **options: Any) -> Article:
        nonlocal inside
        start = time.process_time()
        article = clean(*given, **options)
        inside += time.process_time() - start
        return article

    clean("It rained.")
    with patch("newsclean.integrations.arrow.clean", timed):
        start = time.process_time()
        for _ in clean_batches(table):
            pass
        return (time.process_time() - start) / inside - 1


def chunked(made: list[dict[str, Any]], parts: int) -> Any:
    """Give the records as a table of about so many batches."""
    table = pa.Table.from_pylist(made)
    return pa.Table.from_batches(table.to_batches(max_chunksize=-(-len(made) // parts)))


def plain_loop(made: list[dict[str, Any]]) -> Any:
    """Give what a loop of `clean` gives, with no column built by the code that is tested."""
    given = pa.Table.from_pylist(made)
    schema = BatchCleaner(url="url", keep_columns=_KEPT).schema(given.schema)
    rows = _rows(made)
    parts = iter(lambda: [*islice(rows, 500)], [])
    batches = (pa.RecordBatch.from_pylist(part, schema=schema) for part in parts)
    return pa.Table.from_batches(batches).combine_chunks()


def _rows(made: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    pages = (Page(record["text"], record["url"]) for record in made)
    for record, (_, result) in zip(made, clean_many(pages), strict=True):
        if isinstance(result, Article):
            yield {"id": record["id"], **result.model_dump()}
        else:
            yield {"id": record["id"], "url": record["url"], "error": f"InputError: {result}"}


def as_in(wanted: Any, cleaned: Any) -> Any:
    """Give a table in the order and the types of another, since engines have their own."""
    columns = cleaned.select(wanted.schema.names).sort_by("id")
    return columns.cast(wanted.schema).combine_chunks()


def with_spark(table: Any, parts: int) -> Any:
    """Clean in Spark on two cores."""
    from pyspark.sql import SparkSession

    from newsclean.integrations import spark

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "Asia/Kolkata")
        .getOrCreate()
    )
    frame = session.createDataFrame(table).repartition(parts)
    return spark.clean(frame, url="url", keep_columns=_KEPT).toArrow()


def with_ray(table: Any, parts: int) -> Any:
    """Clean in Ray Data on two cores."""
    import ray

    from newsclean.integrations.ray import clean as cleaned

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, ignore_reinit_error=True)
    dataset = cleaned(ray.data.from_arrow(table).repartition(parts), url="url", keep_columns=_KEPT)
    return pa.concat_tables(ray.get(dataset.to_arrow_refs()))


def with_duckdb(table: Any, parts: int) -> Any:
    """Clean in DuckDB's SQL."""
    import duckdb

    from newsclean.integrations.duckdb import register

    with duckdb.connect() as connection:
        connection.execute(f"SET threads = {min(parts, 2)}")
        register(connection)
        connection.register("pages", table)
        query = "SELECT id, a.* FROM (SELECT id, newsclean(text, url) AS a FROM pages)"
        return connection.sql(query).to_arrow_table()


def with_polars(table: Any, parts: int) -> Any:
    """Clean in Polars, by its streaming engine where there is more than one part."""
    import polars as pl

    from newsclean.integrations.polars import clean as cleaned

    frame = pl.from_arrow(table, rechunk=False)
    lazy = cleaned(frame.lazy(), url="url", keep_columns=_KEPT)
    return lazy.collect(engine="streaming" if parts > 1 else "in-memory").to_arrow()


ENGINES: dict[str, Callable[[Any, int], Any]] = {
    "duckdb": with_duckdb,
    "polars": with_polars,
    "spark": with_spark,
    "ray": with_ray,
}


if __name__ == "__main__":
    sys.exit(main())
