"""Where records go that could not be cleaned: a file of their own, or the terminal."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from newsclean.batch.record import Record, RecordError
from newsclean.batch.record_cleaner import values_of
from newsclean.errors import WorkerError

# How many are said on a terminal, by judgement; the summary counts all.
_MOST_SAID = 20


class Failures:
    """Take the records that failed.

    Args:
        path: The file, one object of JSON a line; None to say the first of them alone.
        say: What tells the user.
    """

    def __init__(self, path: Path | None, say: Callable[[str], None]) -> None:
        self.path = path
        self._say = say
        self._said = 0
        self._file: BinaryIO | None = None

    def begin(self, size: int | None) -> None:
        """Begin, or go on where the file had this many bytes."""
        if self.path is not None:
            goes_on = size is not None and self.path.exists()
            self._file = self.path.open("r+b" if goes_on else "wb")
            self._file.truncate(size or 0)
            self._file.seek(0, os.SEEK_END)

    def add(self, name: str, record: Record, error: Exception) -> str:
        """Take a record, and give the reason why it failed.

        Args:
            name: What its input is called.
            record: The record.
            error: What is wrong with it.
        """
        told = _told(record, error)
        if self._file is not None:
            line = {"input": name, "position": record.raw.position, **told}
            text = json.dumps(line, ensure_ascii=False, default=str)
            self._file.write(text.encode(errors="backslashreplace") + b"\n")
        elif self._said <= _MOST_SAID:
            self._said += 1
            which = f"{name}:{record.raw.position}: {told['reason']}: {told['message']}"
            more = "more records failed; --errors FILE names them all"
            self._say(which if self._said <= _MOST_SAID else more)
        return str(told["reason"])

    def commit(self) -> int:
        """Put all on the disk, and give how many bytes the file has."""
        if self._file is None:
            return 0
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell()

    def finish(self) -> None:
        """Be done."""
        if self._file is not None:
            self._file.close()


def _told(record: Record, error: Exception) -> dict[str, Any]:
    if isinstance(error, RecordError):
        told = {"id": error.id, "url": error.url}
        return {**told, "reason": error.reason, "message": error.message}
    # Its process could not say more.
    values: dict[str, Any] = {}
    with suppress(RecordError):
        if not isinstance(record.raw.what, RecordError):
            values = values_of(record.raw.what)
    columns = record.columns
    told = {"id": values.get(columns.id or ""), "url": values.get(columns.url or "")}
    reason = error.reason if isinstance(error, WorkerError) else "fault"
    message = str(error) if isinstance(error, WorkerError) else f"{type(error).__name__}: {error}"
    return {**told, "reason": reason, "message": message}
