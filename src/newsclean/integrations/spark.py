"""Clean a column of a Spark data frame."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Unpack

from newsclean.extras import extra
from newsclean.integrations.arrow import BatchCleaner, BatchOptions
from newsclean.integrations.article_schema import article_schema
from newsclean.integrations.carried_columns import check_column, no_text
from newsclean.integrations.sample_batches import merged_samples, sample_batches, samples_of
from newsclean.profiles.learned import profiles_of
from newsclean.profiles.margin import USUAL, Margin
from newsclean.profiles.profile import Profile
from newsclean.profiles.registered_domain import site_named

with extra("spark"):
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import (
        BinaryType,
        CharType,
        NullType,
        StringType,
        StructField,
        StructType,
        VarcharType,
    )

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def clean(df: DataFrame, column: str = "text", **options: Unpack[BatchOptions]) -> DataFrame:
    """Give a data frame with the articles of the sources in one of its columns.

    >>> pages = spark.read.parquet("pages.parquet")  # doctest: +SKIP
    >>> clean(pages, "html", url="link").write.parquet("articles")  # doctest: +SKIP

    The work is done by `mapInArrow` when Spark needs the rows; each keeps its place in its
    partition. newsclean must be installed for the Python that the workers run.

    Args:
        df: The data frame.
        column: The column with the pages (string or binary) or texts.
        options: As `BatchOptions` says.

    Raises:
        InputError: A column that was named is not there or holds no text.
        RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        PipelineError: Both a pipeline and rules were given, or there is no such kind.
    """
    cleaner = BatchCleaner(column, **options)
    for name in cleaner.read():
        check_column(name, df.columns)
        kind = df.schema[name].dataType
        if not isinstance(kind, (StringType, VarcharType, CharType, BinaryType, NullType)):
            raise no_text(name, kind.simpleString())
    carried = [
        StructField(afterwards, df.schema[name].dataType)
        for name, afterwards in cleaner.carried(df.columns).items()
    ]
    article = from_arrow_schema(article_schema(cleaner.without))
    return df.mapInArrow(cleaner.batches, StructType([*carried, *article]))


def learn(
    df: DataFrame,
    column: str = "text",
    *,
    url: str | None = None,
    encoding: str | None = None,
    site: str | None = None,
    margin: Margin = USUAL,
    **options: Any,
) -> dict[str, Profile]:
    """Learn the profiles of the sites whose pages are in a column of a data frame.

    >>> pages = spark.read.parquet("pages.parquet")  # doctest: +SKIP
    >>> for profile in learn(pages, "html", url="link").values():  # doctest: +SKIP
    ...     newsclean.sites.save_profile(profile, "profiles")

    Each partition gives the pages that it would keep, and those of each site are joined: the
    profiles are the same however the rows are parted. At most
    `newsclean.profiles.margin.MOST` pages of a site come to the driver, about a kilobyte each.

    Args:
        df: The data frame.
        column: The column with the pages (string or binary) or texts.
        url: The column with their addresses, which say of which site they are.
        encoding: The column with what the HTTP header says each is encoded in.
        site: The site of all of them, if they have no addresses.
        margin: What must be seen before a line is learned.
        options: As for `newsclean.sites.learn`.

    Raises:
        InputError: A column that was named is not there, or `site` is no domain.
    """
    names = [name for name in (column, url, encoding) if name is not None]
    for name in names:
        check_column(name, df.columns)
    site = None if site is None else site_named(site)

    def kept(batches: Iterator[Any]) -> Iterator[Any]:
        return sample_batches(batches, column, url=url, encoding=encoding, site=site, **options)

    schema = "site string, seen long, digest string, page binary"
    parts = df.select(*names).mapInArrow(kept, schema)
    rows = parts.groupBy("site").applyInArrow(merged_samples, schema).collect()
    return profiles_of(samples_of(map(tuple, rows)), margin)
