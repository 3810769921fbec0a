"""Clean batches of Arrow: what every engine calls."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import KW_ONLY, dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypedDict, Unpack

from newsclean.api import check_address, clean, pipelines
from newsclean.article import Article
from newsclean.claim import Kind
from newsclean.errors import InputError
from newsclean.extras import extra
from newsclean.integrations.article_batch import article_batch
from newsclean.integrations.article_schema import article_schema
from newsclean.integrations.carried_columns import carried, check_column, check_text, values
from newsclean.pipeline import Pipeline
from newsclean.profiles.profile_folder import check_profiles
from newsclean.source import Format
from newsclean.source import read as read_source

with extra("arrow"):
    import pyarrow as pa

# How much is cleaned at a time and held in memory, since a batch may have a million rows.
_ROWS = 1_000
# In characters or bytes of sources. A column of strings in Arrow ends at two gigabytes, and what
# says why pieces were removed can be longer than the pieces.
_SIZE = 32_000_000


class CleanOptions(TypedDict, total=False):
    """What every engine takes, however it is told which columns there are.

    >>> options: CleanOptions = {"without": ["removed"], "errors": "raise"}

    Args:
        without: Columns of the article to leave out; "removed" is by far the largest.
        errors: "keep" for errors in their column, as it is without this; "raise" to stop at the
            first.
        format: As for `clean`.
        rules: As for `clean`. A worker on another machine needs the files at the same place.
        ignore: As for `clean`.
        only: As for `clean`.
        keep: As for `clean`.
        pipeline: As for `clean`.
        sites: As for `clean`. A worker on another machine needs the folder at the same place.
    """

    without: Iterable[str]
    errors: Literal["keep", "raise"]
    format: Format
    rules: Iterable[str | Path]
    ignore: Iterable[str]
    only: Iterable[Kind | str] | None
    keep: Iterable[Kind | str]
    pipeline: Pipeline | None
    sites: str | Path | None


class BatchOptions(CleanOptions, total=False):
    """What is taken beside a table and the column of its sources: `CleanOptions`, and columns.

    >>> options: BatchOptions = {"url": "link", "without": ["removed"]}

    Args:
        url: The column with the address of each source, if there is one.
        encoding: The column with what the HTTP header says each is encoded in, if there is one.
        keep_columns: The columns to carry through: their names, False for none, or True for all
            but the source, as it is without this. One that is called as a column of the article
            gets `input_` before its name, but for the address, which the article has itself.
    """

    url: str | None
    encoding: str | None
    keep_columns: bool | Iterable[str]


def clean_batches(
    batches: Any, column: str = "text", **options: Unpack[BatchOptions]
) -> Iterator[Any]:
    """Clean the sources in a column of Arrow batches, one batch after the other.

    >>> pages = pa.table({"id": [1, 2], "text": ["It rained.\\nShare this article", None]})
    >>> (batch,) = clean_batches(pages, without=["removed"])
    >>> batch.select(["id", "text", "error"]).to_pylist()[0]
    {'id': 1, 'text': 'It rained.', 'error': None}
    >>> print(batch.column("error")[1])
    InputError: the source is None; pass the page or its text as str or bytes

    The columns that are carried through come first, then those of `article_schema`. A null, a NaN
    or whatever else cannot be cleaned has its error in the column `error` and nulls in the others.
    A large batch comes out as several.

    Args:
        batches: Batches, or any table that gives its columns as Arrow does: a `Table`, a
            `RecordBatchReader`, a data frame of Polars or pandas.
        column: The column with the pages or texts.
        options: As `BatchOptions` says.

    Raises:
        InputError: A column that was named is not there or holds no text.
        RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        PipelineError: Both a pipeline and rules were given, or there is no such kind.
        ProfileError: There is no folder `sites`, or a profile in it is wrong.
    """
    return BatchCleaner(column, **options).batches(batches)


@dataclass(frozen=True)
class BatchCleaner:
    """Clean tables of the same columns; it can be pickled and sent to a worker.

    >>> cleaner = BatchCleaner("page", url="link", without=["removed"])
    >>> given = pa.schema({"id": pa.int64(), "page": pa.string(), "link": pa.string()})
    >>> cleaner.schema(given).names[:4]
    ['id', 'link', 'text', 'headline']

    Args:
        column: The column with the pages or texts; all else is as `BatchOptions` says.

    Raises:
        InputError: There is no such way to treat errors, or no such column of articles.
        RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        PipelineError: Both a pipeline and rules were given, or there is no such kind.
        ProfileError: There is no folder `sites`, or a profile in it is wrong.
    """

    column: str = "text"
    _: KW_ONLY
    url: str | None = None
    encoding: str | None = None
    keep_columns: bool | Iterable[str] = True
    without: Iterable[str] = ()
    errors: Literal["keep", "raise"] = "keep"
    format: Format = "auto"
    rules: Iterable[str | Path] = ()
    ignore: Iterable[str] = ()
    only: Iterable[Kind | str] | None = None
    keep: Iterable[Kind | str] = ()
    pipeline: Pipeline | None = None
    sites: str | Path | None = None

    def __post_init__(self) -> None:
        for name, value in self.__getstate__().items():
            if isinstance(value, Iterator):  # it can be gone through once, and is needed again
                object.__setattr__(self, name, [*value])
        if self.errors not in ("keep", "raise"):
            message = f"errors is {self.errors!r}; use 'keep' or 'raise'"
            raise InputError(message)
        # What is wrong is said here, and not for every row by every worker.
        read_source("", self.format)
        _ = self._article, self._pipeline_of
        check_profiles(self.sites)

    def __getstate__(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def schema(self, given: Any) -> Any:
        """Give the schema of what comes out where a table of this schema goes in."""
        for name in self.read():
            check_column(name, given.names)
            check_text(name, given.field(name).type)
        kept = [
            given.field(name).with_name(afterwards)
            for name, afterwards in self.carried(given.names).items()
        ]
        return pa.schema([*kept, *self._article], metadata=self._article.metadata)

    def read(self) -> list[str]:
        """Give the columns that are read to clean a row."""
        return [name for name in (self.column, self.url, self.encoding) if name is not None]

    def carried(self, given: Iterable[str]) -> dict[str, str]:
        """Give the columns that go through, each with the name that it has afterwards."""
        return carried(given, self._article.names, self.keep_columns, self.column, self.url)

    def batches(self, given: Any) -> Iterator[Any]:
        """Clean one batch after the other; a large one comes out as several."""
        for batch in _batches(given):
            schema = self.schema(batch.schema)
            for part in _parts(batch, self.column):
                yield self._cleaned(part, schema)

    def table(self, given: Any) -> Any:
        """Clean a whole table."""
        reader = pa.RecordBatchReader.from_stream(given)
        return pa.Table.from_batches(self.batches(reader), self.schema(reader.schema))

    def _cleaned(self, batch: Any, schema: Any) -> Any:
        nothing = [None] * batch.num_rows
        sources = values(batch.column(self.column))
        urls = values(batch.column(self.url)) if self.url else nothing
        encodings = values(batch.column(self.encoding)) if self.encoding else nothing
        results = map(self._result, sources, urls, encodings)
        article = article_batch(results, self.without)
        if self.url and "url" in article.schema.names:
            # A record that could not be cleaned has its address too.
            known = pa.array([url if isinstance(url, str) else None for url in urls], pa.string())
            article = article.set_column(article.schema.get_field_index("url"), "url", known)
        kept = [batch.column(name) for name in self.carried(batch.schema.names)]
        return pa.RecordBatch.from_arrays([*kept, *article.columns], schema=schema)

    def _result(self, source: Any, url: Any, encoding: Any) -> Article | Exception:
        try:
            check_address(url)
            return clean(
                source,
                url=url,
                format=self.format,
                encoding=encoding,
                pipeline=self._pipeline_of(url),
            )
        except Exception as error:
            if self.errors == "raise":
                raise
            return error

    @cached_property
    def _article(self) -> Any:
        return article_schema(self.without)

    @cached_property
    def _pipeline_of(self) -> Callable[[str | None], Pipeline]:
        return pipelines(
            self.pipeline, self.rules, self.ignore, self.only, self.keep, sites=self.sites
        )


def _batches(given: Any) -> Iterator[Any]:
    if hasattr(given, "__arrow_c_stream__"):
        yield from pa.RecordBatchReader.from_stream(given)
    elif hasattr(given, "__arrow_c_array__"):
        yield pa.record_batch(given)
    elif isinstance(given, Iterable) and not isinstance(given, (str, bytes, dict)):
        for one in given:
            yield from _batches(one)
    else:
        message = f"{type(given).__name__} is no table of Arrow; give a table or its batches"
        raise InputError(message)


def _parts(batch: Any, column: str) -> Iterator[Any]:
    """Give a batch in parts that are small enough to be cleaned at once."""
    rows = batch.num_rows
    if rows > _ROWS or (rows > 1 and _size(batch.column(column)) > _SIZE):
        yield from _parts(batch.slice(0, rows // 2), column)
        yield from _parts(batch.slice(rows // 2), column)
    else:
        yield batch


def _size(array: Any) -> int:
    return sum(len(value) for value in values(array) if isinstance(value, (str, bytes)))
