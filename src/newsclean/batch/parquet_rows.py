"""Read the rows of a Parquet file, a few at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsclean.batch.record import Raw, RecordError
from newsclean.extras import extra

# Rows that are in memory at once; a page has about 100 KB.
_ROWS = 64


def parquet_rows(path: Path, past: int = 0) -> Iterator[Raw]:
    """Give the rows of a file; a group of rows that is damaged is one error, and those below go on.

    Args:
        path: Where it is.
        past: How many rows are not wanted; groups that hold no other are not read.
    """
    with extra("arrow"):
        import pyarrow as pa  # noqa: PLC0415 - only where there is such a file
        import pyarrow.parquet as pq  # noqa: PLC0415 - the same
    size = path.stat().st_size
    try:
        whole = pq.ParquetFile(path)
    except pa.ArrowException as error:
        raise OSError(_short(error)) from None
    with whole as file:
        total = file.metadata.num_rows
        begin = 0
        for group in range(file.num_row_groups):
            end = begin + file.metadata.row_group(group).num_rows
            position = begin
            if end > past:
                try:
                    for batch in file.iter_batches(_ROWS, row_groups=[group], use_threads=False):
                        for row in batch.to_pylist():
                            position += 1
                            yield Raw(position, row, size * position // total)
                except (OSError, pa.ArrowException) as error:
                    message = f"rows {position + 1} to {end} cannot be read: {_short(error)}"
                    yield Raw(end, RecordError("unreadable", message), size * end // total)
            begin = end


def column_types(path: Path) -> Any:
    """Give the schema of a file; of a broken one, that of a file without columns."""
    with extra("arrow"):
        import pyarrow as pa  # noqa: PLC0415 - only where there is such a file
        import pyarrow.parquet as pq  # noqa: PLC0415 - the same
    try:
        return pq.read_schema(path)
    except (OSError, pa.ArrowException):
        return pa.schema([])


def _short(error: Exception) -> str:
    return str(error).partition("\n")[0][:200]
