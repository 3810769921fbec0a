"""What the command line names: files, folders, the standard input, and what they hold."""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newsclean.batch.streams import COMPRESSED, zstd
from newsclean.errors import InputError

# What a file holds, by the end of its name.
_ENDS = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv", ".parquet": "parquet",
    ".warc": "warc", ".html": "page", ".htm": "page", ".xhtml": "page", ".txt": "page",
    ".md": "page",
}  # fmt: skip
FORMS = ("jsonl", "csv", "parquet", "warc", "page")
# Enough of the standard input to tell what it is.
_BEGIN = 4096


@dataclass(frozen=True)
class Input:
    """A file or the standard input, and how it is read.

    Args:
        path: Where it is; None for the standard input.
        form: What it holds, one of `FORMS`.
        compression: ".gz", ".zst" or nothing.
        folder: The folder that was named, if it was found in one.
    """

    path: Path | None
    form: str
    compression: str = ""
    folder: Path | None = None

    @property
    def name(self) -> str:
        """What messages call it."""
        return "standard input" if self.path is None else str(self.path)

    @property
    def size(self) -> int:
        """Its size in bytes; 0 where it has none."""
        return 0 if self.path is None else self.path.stat().st_size


def inputs_of(named: Iterable[str], form: str | None = None) -> list[Input]:
    """Give the inputs that the command line names, those in folders by their names.

    Args:
        named: Files, folders, and "-" for the standard input.
        form: What all of them hold; None to tell by their names.

    Raises:
        InputError: Something is not there, or holds nothing that can be read.
    """
    found: list[Input] = []
    for name in named:
        found += [_standard_input(form)] if name == "-" else _at(Path(name), form)
    seen: set[Path | None] = set()
    for one in found:
        if one.path in seen:
            message = f"{one.name}: is named twice"
            raise InputError(message)
        seen.add(one.path)
    return found


def _at(path: Path, form: str | None) -> list[Input]:
    try:
        if not path.is_dir():
            with path.open("rb"):
                pass
            # A file that is named alone is a page where its name says nothing else.
            return [_input(path) or Input(path, "page")] if form is None else [_as(path, form)]
        files = sorted(file for file in path.rglob("*") if file.is_file())
    except (OSError, ValueError) as error:
        reason = str(error.strerror if isinstance(error, OSError) else error)
        message = f"{path}: {reason[:1].lower()}{reason[1:]}"
        raise InputError(message) from None
    if form is not None:
        found = [_as(file, form, path) for file in files]
    else:
        found = [one for file in files if (one := _input(file, path))]
    if not found:
        ends = ", ".join(_ENDS)
        message = f"{path}: no file in it ends with {ends}"
        raise InputError(message)
    return found


def _input(path: Path, folder: Path | None = None) -> Input | None:
    compression = _compression(path)
    inner = path.with_suffix("") if compression else path
    form = _ENDS.get(inner.suffix.lower())
    return Input(path, form, compression, folder) if form else None


def _as(path: Path, form: str, folder: Path | None = None) -> Input:
    return Input(path, form, _compression(path), folder)


def _compression(path: Path) -> str:
    return path.suffix.lower() if path.suffix.lower() in COMPRESSED else ""


def _standard_input(form: str | None) -> Input:
    begin = _peek()
    compression = {b"\x1f\x8b": ".gz", b"\x28\xb5": ".zst"}.get(begin[:2], "")
    if form is None:
        begin = _unpacked(begin, compression)
        form = "warc" if begin.startswith(b"WARC/") else "page"
        form = "jsonl" if _has_records(begin) else form
    return Input(None, form, compression)


def _peek() -> bytes:
    buffer = sys.stdin.buffer
    return buffer.peek(_BEGIN)[:_BEGIN] if hasattr(buffer, "peek") else b""


def _unpacked(begin: bytes, compression: str) -> bytes:
    if compression == ".gz":
        return zlib.decompressobj(wbits=31).decompress(begin)
    data: bytes = zstd().ZstdDecompressor().decompress(begin) if compression else begin
    return data


def _has_records(begin: bytes) -> bool:
    """Say whether there is one object of JSON a line: two that begin so, and no list around."""
    lines = begin.split(b"\n")
    return (
        len(lines) > 1
        and all(line.lstrip()[:2] in (b'{"', b"") for line in lines[:2])
        and bool(lines[0].strip().endswith(b"}"))
    )


def total_size(inputs: Iterable[Input]) -> int:
    """Give the size of all inputs in bytes; 0 where one of them has none."""
    sizes = [one.size for one in inputs]
    return sum(sizes) if all(sizes) else 0


def shared_folder(inputs: Iterable[Input]) -> Iterator[str]:
    """Give for each input where it stands below what was named, without its ends."""
    for one in inputs:
        if one.path is None:
            yield "stdin"
            continue
        below = one.path.relative_to(one.folder) if one.folder else Path(one.path.name)
        plain = below.with_suffix("") if one.compression else below
        yield os.fspath(plain)
