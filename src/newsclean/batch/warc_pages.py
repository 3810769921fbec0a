"""Read the pages of a web archive: the responses that are HTML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from newsclean.batch.record import Columns, Raw, RecordError
from newsclean.batch.streams import Stream, broken
from newsclean.extras import extra
from newsclean.source import MOST_CHARACTERS

COLUMNS = Columns("page", "url", "warc_record_id", "http_charset")
_HTML = ("text/html", "application/xhtml+xml")


class _CutOff:
    """A file that just ends where it is cut off, and remembers it: what came before is read."""

    def __init__(self, content: BinaryIO) -> None:
        self.content = content
        self.error: Exception | None = None

    def read(self, size: int = -1) -> bytes:
        if self.error is None:
            try:
                # Of a compressed file no more than is at hand, or a cut would take that as well.
                data: bytes = self.content.read1(size)  # type: ignore[attr-defined]
            except broken() as error:
                self.error = error
            else:
                return data
        return b""


def warc_pages(stream: Stream) -> Iterator[Raw]:
    """Give the pages of an archive, each with its address, its date and its encoding.

    A record that the file breaks off in is an error of its own; FastWARC would just end there.

    Args:
        stream: The file, decompressed.
    """
    with extra("warc"):
        from fastwarc.warc import (  # noqa: PLC0415 - only where there is an archive
            ArchiveIterator,
            WarcRecordType,
        )
    content = _CutOff(stream.content)
    number = 0
    for record in ArchiveIterator(content, parse_http=False, strict_mode=False):
        number += 1
        if record.record_id is None:
            error = RecordError("truncated", "the archive breaks off or is damaged here")
            yield Raw(number, error, stream.read())
            continue
        if record.record_type != WarcRecordType.response or not record.is_http:
            continue
        what = _page(record)
        if what is not None:
            yield Raw(number, what, stream.read())
    if content.error is not None:
        raise content.error


def _page(record: Any) -> dict[str, Any] | RecordError | None:
    id, url = record.record_id, record.headers.get("WARC-Target-URI")  # noqa: A001 - its name
    announced = record.content_length
    if announced > MOST_CHARACTERS:
        message = f"the record has {announced:,} bytes, more than {MOST_CHARACTERS:,}"
        return RecordError("too_large", message, id, url)
    try:
        begin = record.reader.tell()
        record.parse_http(auto_decode="all")
        if record.http_content_type not in _HTML:
            return None
        page = record.reader.read()
    except Exception as error:  # noqa: BLE001 - whatever a broken record makes of the parser
        return RecordError("bad_record", f"{type(error).__name__}: {error}", id, url)
    del begin
    return {
        "page": page,
        "url": url,
        "http_charset": record.http_charset,
        "warc_record_id": id,
        "warc_date": record.record_date and record.record_date.isoformat(),
    }
