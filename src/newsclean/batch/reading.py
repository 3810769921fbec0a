"""Give the records of all inputs, one after the other, and an error where one ends too soon."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any

from newsclean.batch.columns import columns_of
from newsclean.batch.inputs import Input
from newsclean.batch.parquet_rows import parquet_rows
from newsclean.batch.record import Columns, Raw, Record, RecordError
from newsclean.batch.streams import Stream, broken, opened
from newsclean.batch.text_records import csv_rows, json_lines
from newsclean.batch.warc_pages import COLUMNS as OF_WARC
from newsclean.batch.warc_pages import warc_pages
from newsclean.errors import InputError

# Records that tell which of their values is the page, by judgement: the first may lack some.
_FIRST = 20
_FIXED = {"warc": OF_WARC, "page": Columns("page", None, "file")}


def records(
    inputs: Sequence[Input],
    fields: Mapping[str, str],
    encoding: str | None = None,
    done: tuple[int, int] = (0, 0),
    say: Callable[[str], None] = lambda _: None,
) -> Iterator[Record]:
    """Give the records of all inputs; what ends an input too soon is an error in its place.

    Args:
        inputs: The inputs.
        fields: Which of the values of a record is what, as far as the user says so.
        encoding: What tables of text are encoded in.
        done: The input, and the position in it, that were reached before.
        say: What tells the user which values are what.

    Raises:
        InputError: Nothing in an input could be a page.
    """
    read = sum(one.size for one in inputs[: done[0]])
    told = ""
    for source, one in enumerate(inputs[done[0] :], start=done[0]):
        past = done[1] if source == done[0] else 0
        raws = _guarded(one, encoding, past)
        first = list(islice(raws, _FIRST))
        columns = _columns(one, first, fields)
        if one.form not in _FIXED and (how := _told(columns)) != told:
            say(f"{one.name}: {how}")
            told = how
        for raw in chain(first, raws):
            if raw.position > past:
                yield Record(source, raw, columns, read + raw.read)
        read += one.size


def _guarded(one: Input, encoding: str | None, past: int) -> Iterator[Raw]:
    """Give the records of an input, and what ends it too soon as the last of them."""
    position = 0
    try:
        for raw in _raws(one, encoding, past):
            position = raw.position
            yield raw
    except broken() as error:
        cut = isinstance(error, EOFError)
        what = "is cut off; what comes after is missing" if cut else f"cannot be read on: {error}"
        reason = RecordError("truncated" if cut else "unreadable", f"the file {what}")
        yield Raw(position + 1, reason, one.size)


def _raws(one: Input, encoding: str | None, past: int) -> Iterator[Raw]:
    if one.form == "parquet":
        if one.path is None or one.compression:
            message = (
                f"{one.name}: a Parquet file is read from a disk, and not compressed around it"
            )
            raise InputError(message)
        first = parquet_rows(one.path)
        yield from islice(first, _FIRST) if past else ()
        yield from parquet_rows(one.path, past) if past else first
        return
    with opened(one.path, one.compression) as stream:
        yield from _READERS[one.form](one, stream, encoding)


def _page(one: Input, stream: Stream, encoding: str | None) -> Iterator[Raw]:
    del encoding
    data = stream.content.read()
    what: Any = {"page": data, "file": one.name}
    if not data.strip():
        what = RecordError("no_page", "the file is empty", one.name)
    yield Raw(1, what, stream.read())


_READERS: dict[str, Callable[[Input, Stream, str | None], Iterator[Raw]]] = {
    "jsonl": lambda _, stream, __: json_lines(stream),
    "csv": lambda _, stream, encoding: csv_rows(stream, encoding),
    "warc": lambda _, stream, __: warc_pages(stream),
    "page": _page,
}


def _columns(one: Input, first: Sequence[Raw], fields: Mapping[str, str]) -> Columns:
    if one.form in _FIXED:
        return _FIXED[one.form]
    seen = [values for raw in first if (values := _values(raw.what)) is not None]
    if not seen:
        return Columns(fields.get("page", "text"))  # each record is an error of its own
    try:
        return columns_of(seen, fields)
    except InputError as error:
        message = f"{one.name}: {error}"
        raise InputError(message) from None


def _values(what: object) -> dict[str, Any] | None:
    if isinstance(what, bytes):
        try:
            what = json.loads(what)
        except ValueError:
            return None
    return what if isinstance(what, dict) else None


def _told(columns: Columns) -> str:
    known = [f"{what} in {name!r}" for what, name in columns._asdict().items() if name]
    return ", ".join(known)
