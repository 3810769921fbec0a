"""Read the pages of a web archive: the responses that are HTML."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from newsclean.batch.record import Columns, Raw, RecordError
from newsclean.batch.streams import Stream, broken
from newsclean.extras import extra
from newsclean.limits import DEFAULT_LIMITS

COLUMNS = Columns("page", "url", "warc_record_id", "http_charset")
_HTML = ("text/html", "application/xhtml+xml")
# What stands below every record.
_END = b"\r\n\r\n"


class _UpToTheCut(io.RawIOBase):
    """A file that just ends where it is cut off, so that what came before it is read."""

    def __init__(self, content: BinaryIO) -> None:
        super().__init__()
        self.content = content
        self.error: Exception | None = None
        self.last = b""

    def read(self, size: int = -1) -> bytes:
        data = b""
        if self.error is None:
            try:
                # No more than is at hand, or a cut would take that with it.
                data = self.content.read1(size)  # type: ignore[attr-defined]
            except broken() as error:
                self.error = error
        self.last = (self.last + data)[-len(_END) :]
        return data

    def tell(self) -> int:
        return self.content.tell()


def warc_pages(stream: Stream) -> Iterator[Raw]:
    """Give the pages of an archive, each with its address, its date and its encoding.

    A page that the file breaks off in is an error of its own; FastWARC would give what there is.

    Args:
        stream: The file, decompressed.
    """
    with extra("warc"):
        from fastwarc.warc import (  # noqa: PLC0415 - only where there is an archive
            ArchiveIterator,
            WarcRecordType,
        )
    content = _UpToTheCut(stream.content)
    # That the file ends within a record shows only after it.
    last: Raw | None = None
    whole = True
    for number, record in enumerate(
        ArchiveIterator(cast("BinaryIO", content), parse_http=False), start=1
    ):
        if last is not None:
            yield last
            last = None
        whole = True
        if record.record_id is None:
            what: Any = RecordError("bad_record", "the archive breaks off or is damaged here")
        elif record.record_type == WarcRecordType.response and record.is_http:
            what, whole = _page(record)
        else:
            continue
        if what is not None:
            last = Raw(number, what, stream.read())
    cut = not whole and (content.error is not None or content.last != _END)
    if last is not None and cut and isinstance(last.what, dict):
        name, url = last.what["warc_record_id"], last.what["url"]
        error = RecordError("truncated", "the archive breaks off in this page", name, url)
        last = last._replace(what=error)
    if last is not None:
        yield last
    if content.error is not None and not cut:
        raise content.error
    if last is None and content.last != _END:
        message = "the archive breaks off"
        raise EOFError(message)


def _page(record: Any) -> tuple[dict[str, Any] | RecordError | None, bool]:
    """Give the page of a record, if it is one, and whether all of it is there for certain."""
    name, url = record.record_id, record.headers.get("WARC-Target-URI")
    size = record.content_length
    if size > DEFAULT_LIMITS.characters:
        message = f"the record has {size:,} bytes, more than {DEFAULT_LIMITS.characters:,}"
        return RecordError("too_large", message, name, url), True
    try:
        record.parse_http(auto_decode="all")
        if record.http_content_type not in _HTML:
            return None, True
        page = record.reader.read()
    except Exception as error:  # noqa: BLE001 - whatever a broken record makes of the parser
        return RecordError("bad_record", f"{type(error).__name__}: {error}", name, url), True
    day = record.record_date
    values = {
        "page": page,
        "url": url,
        "http_charset": record.http_charset,
        "warc_record_id": name,
        "warc_date": day and day.isoformat(),
    }
    return values, len(page) == record.content_length
