"""Clean a column of a dataset of Ray Data."""

from __future__ import annotations

from typing import Unpack

from newsclean.extras import extra
from newsclean.integrations.arrow import BatchCleaner, BatchOptions

with extra("ray"):
    import pyarrow as pa
    from ray.data import Dataset


def clean(dataset: Dataset, column: str = "text", **options: Unpack[BatchOptions]) -> Dataset:
    """Give a dataset with the articles of the sources in one of its columns.

    >>> import ray.data  # doctest: +SKIP
    >>> pages = ray.data.read_parquet("pages.parquet")  # doctest: +SKIP
    >>> clean(pages, "html", url="link").write_parquet("articles")  # doctest: +SKIP

    The work is done by `map_batches` when Ray needs the rows, whole blocks at a time. newsclean
    must be installed for the Python that the workers run.

    Args:
        dataset: The dataset.
        column: The column with the pages (string or binary) or texts.
        options: As `BatchOptions` says.

    Raises:
        InputError: A column that was named is not there or holds no text.
        RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        PipelineError: Both a pipeline and rules were given, or there is no such kind.
    """
    cleaner = BatchCleaner(column, **options)
    known = dataset.schema(fetch_if_missing=False)
    if known is not None and isinstance(known.base_schema, pa.Schema):
        cleaner.schema(known.base_schema)  # what is wrong is said before anything runs
    return dataset.map_batches(
        cleaner.table, batch_size=None, batch_format="pyarrow", zero_copy_batch=True
    )
