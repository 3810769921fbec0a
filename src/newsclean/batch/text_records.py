"""Read records from lines: of JSON, or of a table with commas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import count
from typing import Any

from newsclean.batch.record import Raw, RecordError
from newsclean.batch.streams import Stream
from newsclean.limits import DEFAULT_LIMITS

# A page as long as may be, each character escaped as \uXXXX, and what stands beside it.
_LONGEST_LINE = 6 * DEFAULT_LIMITS.characters + 10_000_000
# Between the columns of a table; the one that its first line has most of.
_BETWEEN = ",;\t|"


def json_lines(stream: Stream, longest: int = _LONGEST_LINE) -> Iterator[Raw]:
    """Give each line of a file of JSON lines; empty ones are none.

    >>> from newsclean.batch.streams import Stream
    >>> file = io.BytesIO(b'{"text": "It rained."}\\n\\n{"text": "It snowed."}')
    >>> [(raw.position, raw.what) for raw in json_lines(Stream(file, file))]
    [(1, b'{"text": "It rained."}'), (3, b'{"text": "It snowed."}')]

    Args:
        stream: The file.
        longest: How many bytes a line may have; a longer one is an error of its own.
    """
    for number in count(1):
        line = stream.content.readline(longest)
        if not line:
            return
        if len(line) == longest and not line.endswith(b"\n"):
            while (rest := stream.content.readline(longest)) and not rest.endswith(b"\n"):
                pass
            error = RecordError("too_large", f"the line has more than {longest:,} bytes")
            yield Raw(number, error, stream.read())
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        line = line.strip()
        if line:
            yield Raw(number, line, stream.read())


def csv_rows(stream: Stream, encoding: str | None = None) -> Iterator[Raw]:
    """Give the rows of a table with a line of names above it.

    >>> file = io.BytesIO(b"id;text\\n1;It rained.\\n")
    >>> [raw.what for raw in csv_rows(Stream(file, file))]
    [{'id': '1', 'text': 'It rained.'}]

    Args:
        stream: The file.
        encoding: What it is encoded in; UTF-8 if None.
    """
    # Python's own limit of 131,072 characters is below that of a page.
    csv.field_size_limit(DEFAULT_LIMITS.characters + 1)
    # What is no UTF-8 becomes surrogates, so that it is said of the page that holds it.
    text = io.TextIOWrapper(
        stream.content, encoding or "utf-8-sig", errors="surrogateescape", newline=""
    )
    try:
        head = text.readline()
        between = max(_BETWEEN, key=head.count)
        names = next(csv.reader([head], delimiter=between), [])
        rows = csv.reader(text, delimiter=between)
        for number in count(1):
            try:
                row = next(rows, None)
            except csv.Error as error:
                yield Raw(
                    number, RecordError("bad_record", f"row {number}: {error}"), stream.read()
                )
                continue
            if row is None:
                return
            if row:
                yield Raw(number, _values(names, row), stream.read())
    finally:
        text.detach()


def _values(names: list[str], row: list[str]) -> dict[str, Any] | RecordError:
    if len(row) != len(names):
        message = f"the row has {len(row)} values, and there are {len(names)} names"
        return RecordError("bad_record", message)
    return dict(zip(names, row, strict=True))
