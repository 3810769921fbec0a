"""Where articles go: lines of JSON, a folder of texts, a Parquet file."""

from __future__ import annotations

import gzip
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from newsclean.batch.record import Record
from newsclean.batch.record_cleaner import Form, Outcome
from newsclean.batch.streams import zstd

# In seconds, by judgement: what a run that was killed has to do once more. A commit takes 10 to 30
# ms, for the disk.
_EVERY = 1.0


class Output(Protocol):
    """Take articles, and say up to where they are safe.

    A state that `commit` gave is handed to `begin` by a run that goes on: what was written after
    it is taken back, as the run will write it once more. `every` says how often that is to be, in
    seconds.
    """

    form: Form
    every: float

    def begin(self, state: Any = None) -> None:
        """Begin, or go on from a state."""

    def write(self, record: Record, outcome: Outcome) -> None:
        """Take the article of a record."""

    def commit(self) -> Any:
        """Put all that was taken on the disk, readable by all, and give the state."""

    def finish(self) -> None:
        """Be done."""


class JsonLines:
    """A file with one object of JSON a line, compressed if its name says so.

    What is written between two commits is a part of its own of a compressed file, so that the file
    can be cut there; such parts may follow each other in .gz and .zst.
    """

    form: Form = "json"
    every = _EVERY

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: BinaryIO | None = None
        self._part: Any = None
        opening: dict[str, Callable[[BinaryIO], Any]] = {
            ".gz": lambda file: gzip.GzipFile(fileobj=file, mode="wb", mtime=0, compresslevel=6),
            ".zst": lambda file: zstd().ZstdFile(file, "wb"),
        }
        self._compressed = opening.get(path.suffix.lower())
        if path.suffix.lower() == ".zst":
            zstd()

    def begin(self, state: int | None = None) -> None:
        """Begin, or go on from a state."""
        self._file = self.path.open("wb" if state is None else "r+b")
        self._file.truncate(state or 0)
        self._file.seek(0, os.SEEK_END)

    def write(self, record: Record, outcome: Outcome) -> None:
        """Take the article of a record."""
        del record
        assert self._file is not None
        if self._part is None:
            self._part = self._compressed(self._file) if self._compressed else self._file
        self._part.write(outcome.output + b"\n")

    def commit(self) -> int:
        """Put all on the disk."""
        assert self._file is not None
        if self._compressed and self._part is not None:
            self._part.close()
        self._part = None
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell()

    def finish(self) -> None:
        """Be done."""
        if self._file is not None:
            self._file.close()


class Lines:
    """A stream that takes one object of JSON a line, such as the standard output."""

    every: float = 0.5  # so that what reads it has something to read

    def __init__(self, stream: BinaryIO, form: Form = "json") -> None:
        self.form = form
        self._stream = stream

    def begin(self, state: Any = None) -> None:
        """Begin, or go on from a state."""
        del state

    def write(self, record: Record, outcome: Outcome) -> None:
        """Take the article of a record."""
        del record
        self._stream.write(outcome.output)
        if not outcome.output.endswith(b"\n"):
            self._stream.write(b"\n")

    def commit(self) -> None:
        """Put all on the disk."""
        self._stream.flush()

    def finish(self) -> None:
        """Be done."""
        self._stream.flush()


class TextFolder:
    """A folder with a file for each text, named as the input and, of many, by position and id.

    Args:
        folder: Where they go.
        names: What the files of each input begin with; those of an input with one page end there.
        single: Whether each input is one page.
    """

    form: Form = "text"
    every = _EVERY

    def __init__(self, folder: Path, names: list[str], single: list[bool]) -> None:
        self.folder = folder
        self._names = names
        self._single = single

    def begin(self, state: Any = None) -> None:
        """Begin, or go on from a state."""
        del state  # what is written once more is the same
        self.folder.mkdir(parents=True, exist_ok=True)

    def write(self, record: Record, outcome: Outcome) -> None:
        """Take the article of a record."""
        path = self.folder / self._name(record, outcome.id)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(path.name + ".part")
        part.write_bytes(outcome.output)
        part.replace(path)

    def _name(self, record: Record, id: object) -> str:  # noqa: A002 - its name
        name = self._names[record.source]
        if self._single[record.source]:
            return f"{name}.txt"
        position = f"{record.raw.position:09}"
        told = re.sub(r"[^\w.-]+", "_", str(id))[:80].strip("._") if id is not None else ""
        return f"{name}/{position}-{told}.txt" if told else f"{name}/{position}.txt"

    def commit(self) -> int:
        """Put all on the disk."""
        return 0

    def finish(self) -> None:
        """Be done."""
