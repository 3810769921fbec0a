"""Clean a column of a Spark data frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from newsclean.extras import extra
from newsclean.integrations.arrow import BatchCleaner, BatchOptions
from newsclean.integrations.article_schema import article_schema
from newsclean.integrations.carried_columns import check_column, no_text

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
