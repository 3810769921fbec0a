"""Articles as the columns of an Arrow batch, built without a dictionary for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from operator import itemgetter
from typing import Any

from newsclean.article import Article
from newsclean.extras import extra
from newsclean.integrations.article_schema import ERROR, article_schema

with extra("arrow"):
    import pyarrow as pa


def article_batch(results: Iterable[Article | Exception], without: Iterable[str] = ()) -> Any:
    """Give the columns of `article_schema` for articles, and for errors in their places.

    >>> import newsclean
    >>> batch = article_batch(newsclean.clean_many(["It rained.", None]))
    >>> batch.column("text").to_pylist()
    ['It rained.', None]
    >>> batch.column("error").to_pylist()
    [None, 'InputError: the source is None; pass the page or its text as str or bytes']

    Args:
        results: Articles and errors, such as `clean_many` gives; all go into one batch, whose
            strings may have two gigabytes in all.
        without: Names of columns to leave out.

    Raises:
        InputError: There is no such column.
    """
    schema = article_schema(without)
    rows = [*results]
    articles = [None if isinstance(row, Exception) else row for row in rows]
    columns = _fields(articles, [field for field in schema if field.name != ERROR])
    if ERROR in schema.names:
        errors = [_told(row) if isinstance(row, Exception) else None for row in rows]
        columns.append(pa.array(errors, pa.string()))
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _told(error: Exception) -> str:
    # An error of Python's own may quote what cannot be written as UTF-8.
    return f"{type(error).__name__}: {error}".encode(errors="backslashreplace").decode()


def _fields(models: Sequence[Any], fields: Sequence[Any]) -> list[Any]:
    """Give one array for each field of the models; all are null where there is no model."""
    nulls = {field.name: None for field in fields}
    # Half the time that asking each model for each of its attributes takes.
    stated = [nulls if one is None else vars(one) for one in models]
    return [_array([*map(itemgetter(field.name), stated)], field.type) for field in fields]


def _array(values: Sequence[Any], kind: Any) -> Any:
    if pa.types.is_list(kind):
        *begins, end = accumulate((len(value or ()) for value in values), initial=0)
        # A null in place of where a list begins makes the list null.
        pairs = zip(begins, values, strict=True)
        offsets = [None if value is None else begin for begin, value in pairs] + [end]
        inside = _array([*chain.from_iterable(filter(None, values))], kind.value_type)
        return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), inside, type=kind)
    if pa.types.is_struct(kind):
        missing = pa.array([value is None for value in values], pa.bool_())
        columns = _fields(values, [*kind])
        return pa.StructArray.from_arrays(columns, fields=[*kind], mask=missing)
    return pa.array(values, kind)
