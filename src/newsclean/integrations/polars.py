"""Clean a column of a Polars data frame."""

from __future__ import annotations

from typing import Any, TypeVar, Unpack

from newsclean.extras import extra
from newsclean.integrations.arrow import BatchCleaner, BatchOptions

with extra("polars"):
    import polars as pl
    import pyarrow as pa

_Frame = TypeVar("_Frame", "pl.DataFrame", "pl.LazyFrame")


def clean(frame: _Frame, column: str = "text", **options: Unpack[BatchOptions]) -> _Frame:
    """Give a data frame with the articles of the sources in one of its columns.

    >>> pages = pl.DataFrame({"id": [1, 2], "text": ["It rained.\\nShare this article", None]})
    >>> clean(pages).select("id", "text").rows()
    [(1, 'It rained.'), (2, None)]

    A lazy frame stays lazy, and may be collected by the streaming engine.

    Args:
        frame: A `DataFrame` or `LazyFrame`.
        column: The column with the pages (String or Binary) or texts.
        options: As `BatchOptions` says.

    Raises:
        InputError: A column that was named is not there or holds no text.
        RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        PipelineError: Both a pipeline and rules were given, or there is no such kind.
    """
    cleaner = BatchCleaner(column, **options)
    given = pa.table(pl.DataFrame(schema=frame.collect_schema())).schema

    def cleaned(part: Any) -> Any:
        return pl.from_arrow(cleaner.table(part))

    schema = pl.from_arrow(cleaner.schema(given).empty_table()).schema
    lazy = frame.lazy().map_batches(cleaned, schema=schema, streamable=True)
    return lazy if isinstance(frame, pl.LazyFrame) else lazy.collect()
