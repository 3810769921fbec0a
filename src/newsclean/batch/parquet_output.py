"""Write articles to a Parquet file: in parts that are safe one by one, then together."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from newsclean.article import Article
from newsclean.batch.record import Record
from newsclean.batch.record_cleaner import Form, Outcome
from newsclean.extras import extra
from newsclean.integrations.article_batch import article_batch
from newsclean.integrations.article_schema import ERROR, article_schema

with extra("arrow"):
    import pyarrow as pa
    import pyarrow.parquet as pq

# Articles in memory at once, and in a group of rows of the file: at 14 KB each, 28 MB. Where there
# is much beside them it is fewer; in characters.
_ROWS = 2_000
_SIZE = 50_000_000


class ParquetFile:
    """A Parquet file with the columns that are carried through and those of `article_schema`.

    A Parquet file can be read only when it is whole, and nothing can be added to one. So what is
    taken goes to parts, each a file, in a folder beside it; the last act puts them together.

    Args:
        path: Where the file goes.
        without: Columns of articles to leave out.
        types: The types of columns that are carried through, as far as they are known.
    """

    form: Form = "article"
    every: float = 20.0  # a part for each commit, and few parts

    def __init__(self, path: Path, without: Iterable[str], types: Mapping[str, Any]) -> None:
        self.path = path
        self.parts: Path = path.with_name(path.name + ".parts")
        # Records that failed are named in a file of their own.
        self._without = [*without, ERROR]
        self._types = types
        self._count = 0
        self._size = 0
        self._rows: list[tuple[Article, dict[str, Any]]] = []

    def begin(self, state: int | None = None) -> None:
        """Begin, or go on after so many parts."""
        if state is None:
            shutil.rmtree(self.parts, ignore_errors=True)
        self.parts.mkdir(parents=True, exist_ok=True)
        self._count = state or 0
        for part in self._files():
            if int(part.stem) >= self._count:
                part.unlink()

    def write(self, record: Record, outcome: Outcome) -> None:
        """Take an article."""
        del record
        _, beside = outcome.output
        self._rows.append(outcome.output)
        self._size += outcome.characters[0]
        self._size += sum(len(one) for one in beside.values() if isinstance(one, (str, bytes)))
        if len(self._rows) >= _ROWS or self._size >= _SIZE:
            self._write_part()

    def commit(self) -> int:
        """Put all that was taken into parts, and give their number."""
        if self._rows:
            self._write_part()
        return self._count

    def finish(self) -> None:
        """Put the parts together."""
        whole = self.path.with_name(self.path.name + ".part")
        files = self._files()
        schema = _together([pq.read_schema(file) for file in files], article_schema(self._without))
        with pq.ParquetWriter(whole, schema, compression="zstd") as writer:
            for table in _groups(files, schema):
                writer.write_table(table)
        whole.replace(self.path)
        shutil.rmtree(self.parts)

    def _files(self) -> list[Path]:
        return sorted(self.parts.glob("*.parquet"))

    def _write_part(self) -> None:
        articles = article_batch([article for article, _ in self._rows], self._without)
        beside = [values for _, values in self._rows]
        names = dict.fromkeys(name for values in beside for name in values)
        columns = {
            name: _column([values.get(name) for values in beside], self._types.get(name))
            for name in names
        }
        fields = [pa.field(name, column.type) for name, column in columns.items()]
        schema = pa.schema([*fields, *articles.schema], metadata=articles.schema.metadata)
        table = pa.Table.from_arrays([*columns.values(), *articles.columns], schema=schema)
        part = self.parts / f"{self._count:09}.part"
        pq.write_table(table, part, compression="zstd")
        part.replace(part.with_suffix(".parquet"))
        self._count += 1
        self._rows.clear()
        self._size = 0


def _column(values: list[Any], kind: Any) -> Any:
    """Give a column of values that need not be all of one type; then it is one of texts."""
    try:
        return pa.array(values, kind)
    except (pa.ArrowException, TypeError, OverflowError):
        return pa.array([_text(value) for value in values], pa.string())


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, default=str)


def _together(schemas: list[Any], articles: Any) -> Any:
    """Give the columns of all parts; one of types that do not go together is one of texts."""
    kinds: dict[str, Any] = {}
    for schema in schemas:
        for field in schema:
            if field.name not in articles.names:
                before = kinds.get(field.name, pa.null())
                kinds[field.name] = _common(before, field.type)
    fields = [pa.field(name, kind) for name, kind in kinds.items()]
    return pa.schema([*fields, *articles], metadata=articles.metadata)


def _common(one: Any, other: Any) -> Any:
    schemas = [pa.schema({"column": kind}) for kind in (one, other)]
    try:
        return pa.unify_schemas(schemas, promote_options="permissive").field("column").type
    except (pa.ArrowException, TypeError):
        return pa.string()


def _groups(files: list[Path], schema: Any) -> Iterator[Any]:
    """Give the rows of all parts, as many at a time as a group has."""
    waiting: list[Any] = []
    for file in files:
        waiting.append(_as(pq.read_table(file), schema))
        if sum(map(len, waiting)) >= _ROWS or sum(one.nbytes for one in waiting) >= _SIZE:
            yield pa.concat_tables(waiting)
            waiting = []
    if waiting:
        yield pa.concat_tables(waiting)


def _as(table: Any, schema: Any) -> Any:
    columns = [
        _cast(table.column(field.name), field.type)
        if field.name in table.column_names
        else pa.nulls(len(table), field.type)
        for field in schema
    ]
    return pa.Table.from_arrays(columns, schema=schema)


def _cast(column: Any, kind: Any) -> Any:
    try:
        return column.cast(kind)
    except pa.ArrowException:
        return pa.chunked_array([[_text(value) for value in column.to_pylist()]], kind)
