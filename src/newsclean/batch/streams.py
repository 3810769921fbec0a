"""Open a file that may be compressed, and tell how much of it has been read."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast

from newsclean.extras import extra

COMPRESSED = (".gz", ".zst")


class Stream(NamedTuple):
    """What is in a file, and the file itself.

    Args:
        content: The bytes, decompressed.
        file: The file, which tells how far it has been read.
    """

    content: BinaryIO
    file: BinaryIO

    def read(self) -> int:
        """Give how many bytes of the file have been read."""
        try:
            return self.file.tell()
        except (OSError, ValueError):  # a pipe
            return 0


@contextmanager
def opened(path: Path | None, compression: str = "") -> Iterator[Stream]:
    """Open a file, or the standard input where there is no path.

    A compressed file that was cut off gives an `EOFError` where it ends, after what is in it.

    Args:
        path: Where it is.
        compression: ".gz", ".zst" or nothing.
    """
    if path is None:
        yield _stream(sys.stdin.buffer, compression)
        return
    with path.open("rb") as file:
        yield _stream(file, compression)


def _stream(file: BinaryIO, compression: str) -> Stream:
    if compression == ".gz":
        return Stream(cast("BinaryIO", gzip.GzipFile(fileobj=file)), file)
    if compression == ".zst":
        return Stream(io.BufferedReader(zstd().ZstdFile(file)), file)
    return Stream(file, file)


def zstd() -> Any:
    """Give the module that reads and writes .zst, which is in Python from 3.14 on."""
    if sys.version_info >= (3, 14):
        from compression import zstd as module  # noqa: PLC0415 - only where it is needed
    else:
        with extra("zstd"):
            from backports import zstd as module  # noqa: PLC0415 - only where it is needed
    return module


def broken() -> tuple[type[Exception], ...]:
    """Give the errors of a compressed file that is cut off or damaged."""
    errors: tuple[type[Exception], ...] = (EOFError, OSError, zlib.error)
    loaded = sys.modules.get("compression.zstd") or sys.modules.get("backports.zstd")
    return (*errors, loaded.ZstdError) if loaded else errors
