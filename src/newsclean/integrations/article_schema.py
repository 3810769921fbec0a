"""The columns of articles in Arrow, generated from the models."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import AwareDatetime, BaseModel

from newsclean.article import Article
from newsclean.errors import InputError, did_you_mean
from newsclean.extras import extra

with extra("arrow"):
    import pyarrow as pa

# It rises with every change of a column's name, type or place; a test holds the columns of each.
SCHEMA_VERSION = 1
ERROR = "error"
_SIMPLE = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    date: pa.date32(),
    # One zone for a whole column; the day in the zone of the page is in `date_published`.
    AwareDatetime: pa.timestamp("us", tz="UTC"),
}


def article_schema(without: Iterable[str] = ()) -> pa.Schema:
    """Give the columns of articles: the fields of `Article`, then `error`.

    >>> schema = article_schema(without=["removed"])
    >>> schema.field("authors").type.value_type, schema.field("date_published").type
    (DataType(string), DataType(date32[day]))
    >>> schema.names[-1], schema.metadata
    ('error', {b'newsclean.schema': b'1'})

    Every column may be null, since a record that could not be cleaned has only its error. The
    version of the schema stands in its metadata. Moments are in UTC.

    Args:
        without: Names of columns to leave out.

    Raises:
        InputError: There is no such column.
    """
    columns = _columns()
    left_out = {without} if isinstance(without, str) else set(without)
    for name in sorted(left_out):
        if name not in columns:
            message = f"articles have no column {name!r}; {did_you_mean(name, list(columns))}"
            raise InputError(message)
    kept = [column for name, column in columns.items() if name not in left_out]
    return pa.schema(kept, metadata={"newsclean.schema": str(SCHEMA_VERSION)})


@cache
def _columns() -> dict[str, Any]:
    fields = [*_struct(Article), pa.field(ERROR, pa.string())]
    return {field.name: field for field in fields}


def _struct(model: type[BaseModel]) -> Any:
    return pa.struct(
        [pa.field(name, _type_of(field.annotation)) for name, field in model.model_fields.items()]
    )


def _type_of(annotation: Any) -> Any:
    """Give the type in Arrow of a field's type in Python."""
    if annotation in _SIMPLE:
        return _SIMPLE[annotation]
    if get_origin(annotation) is Literal:
        return pa.string()
    if get_origin(annotation) is tuple:
        # What Parquet and Spark call what is in a list.
        return pa.list_(pa.field("element", _type_of(get_args(annotation)[0])))
    if get_args(annotation):
        (given,) = (one for one in get_args(annotation) if one is not NoneType)
        return _type_of(given)
    if issubclass(annotation, Enum):
        return pa.string()
    return _struct(annotation)
