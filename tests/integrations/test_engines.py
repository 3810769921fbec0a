"""Every engine gives, in any partition, the same articles as a plain loop."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from tests.installed_engines import missing
from tests.profiles.pages_of_sites import texts

from benchmarks.engines import ENGINES, as_in, chunked, plain_loop
from benchmarks.records import records
from newsclean import InputError, Page, clean
from newsclean.sites import learn

SOURCE = Path(__file__).parents[2] / "src"
FIRST = "https://courier.example/1"


def needs(engine: str) -> None:
    """Skip a test that cannot be run here, and say why."""
    if why := missing(engine):
        pytest.skip(why)


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Give a session of two cores whose workers have newsclean from a zip alone."""
    needs("spark")
    from pyspark.sql import SparkSession

    base = tmp_path_factory.mktemp("spark") / "newsclean"
    archive = shutil.make_archive(str(base), "zip", SOURCE, "newsclean")
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "Asia/Kolkata")
        .config("spark.submit.pyFiles", archive)
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(scope="session")
def ray() -> Iterator[Any]:
    needs("ray")
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    yield ray
    ray.shutdown()


@pytest.fixture(scope="module")
def made() -> list[dict[str, Any]]:
    return records(110)


@pytest.fixture(scope="module")
def wanted(made: list[dict[str, Any]]) -> Any:
    table = plain_loop(made)
    assert table.column("error").null_count == len(made) - 1
    return table


@pytest.mark.parametrize("parts", [1, 5])
@pytest.mark.parametrize("engine", ENGINES)
def test_the_same_articles_as_a_loop(
    engine: str, parts: int, made: Any, wanted: Any, request: pytest.FixtureRequest
) -> None:
    needs(engine)
    if engine in ("spark", "ray"):
        request.getfixturevalue(engine)
    cleaned = ENGINES[engine](chunked(made, parts), parts)
    assert as_in(wanted, cleaned).equals(wanted)


def test_spark_has_newsclean_from_the_zip(spark: Any) -> None:
    def places(batches: Any) -> Iterator[Any]:
        import newsclean

        for _ in batches:
            yield pa.RecordBatch.from_pydict({"place": [newsclean.__file__]})

    (row,) = spark.range(1).mapInArrow(places, "place string").collect()
    assert "newsclean.zip/newsclean" in Path(row.place).as_posix()


def test_spark_carries_the_other_columns(spark: Any) -> None:
    from newsclean.integrations.spark import clean as cleaned

    frame = spark.sql(
        "SELECT encode('It rained.', 'utf-8') AS text, timestamp'2025-03-04 05:06:07' AS seen,"
        " timestamp_ntz'2025-03-04 05:06:07' AS at, 1.50BD AS cost, 'xx' AS language"
    )
    articles = cleaned(frame, without=["removed"])
    (row,), (given,) = articles.collect(), frame.collect()
    assert row.text == "It rained."
    assert (row.seen, row.at, row.cost) == (given.seen, given.at, given.cost)
    assert row.input_language == "xx"


def test_spark_says_what_is_wrong_before_it_runs(spark: Any) -> None:
    from newsclean.integrations.spark import clean as cleaned

    with pytest.raises(InputError, match="'id' holds bigint"):
        cleaned(spark.range(1), "id")


def test_spark_learns_as_one_process_does(spark: Any) -> None:
    from newsclean.integrations.spark import learn as learned

    pages = texts(lambda _, body: [*body, "Gulls of the quay"], 24)
    sites = ("https://courier.example", "https://post.example")
    rows = [(text, sites[number % 2]) for number, text in enumerate(pages)]
    frame = spark.createDataFrame([*rows, (None, None)], "text string, link string")
    assert learned(frame.repartition(3), url="link") == learn(Page(*row) for row in rows)
    with pytest.raises(InputError, match="no column is called 'address'"):
        learned(frame, url="address")


def test_ray_says_what_is_wrong_before_it_runs(ray: Any) -> None:
    from newsclean.integrations.ray import clean as cleaned

    dataset = ray.data.from_arrow(pa.table({"text": ["It rained."]}))
    with pytest.raises(InputError, match="did you mean 'text'"):
        cleaned(dataset, "txt")


def test_duckdb_takes_blobs_and_nulls_and_refuses_all_else() -> None:
    needs("duckdb")
    import duckdb

    from newsclean.integrations.duckdb import register

    with duckdb.connect() as connection:
        register(connection, "cleaned", without=["removed"])
        query = "SELECT cleaned('It rained.'::BLOB).text, cleaned(NULL, 'a').error"
        ((text, error),) = connection.sql(query).fetchall()
        assert text == "It rained."
        assert "the source is None" in error
        query = "SELECT cleaned('It rained.', $1).url"
        assert connection.execute(query, [FIRST]).fetchall() == [(FIRST,)]
        with pytest.raises(duckdb.InvalidInputException, match="holds int32"):
            connection.sql("SELECT cleaned(5)").fetchall()
        with pytest.raises(duckdb.InvalidInputException, match="not 3 arguments"):
            connection.sql("SELECT cleaned('a', 'b', 'c')").fetchall()


def test_polars_stays_lazy_and_keeps_its_types() -> None:
    needs("polars")
    import polars as pl

    from newsclean.integrations.polars import clean as cleaned

    frame = pl.DataFrame(
        {"kind": ["news", "news"], "text": ["It rained.", None]},
        schema={"kind": pl.Enum(["news", "sport"]), "text": pl.String},
    )
    lazy = cleaned(frame.lazy(), only=["share"])
    assert isinstance(lazy, pl.LazyFrame)
    assert lazy.collect().equals(cleaned(frame, only=["share"]))
    assert cleaned(frame)["kind"].dtype == frame["kind"].dtype
    assert lazy.select("text").collect()["text"].to_list() == [clean("It rained.").text, None]
    with pytest.raises(InputError, match="did you mean 'text'"):
        cleaned(frame.lazy(), "txt")
