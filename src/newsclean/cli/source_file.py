"""Read the file or the standard input that the command line names."""

from __future__ import annotations

import codecs
import sys
from pathlib import Path
from typing import NoReturn

from newsclean.errors import InputError
from newsclean.source import Format, is_page


def read_source(file: str, form: Format) -> str | bytes:
    """Read a page as bytes, or a text decoded.

    Raises:
        InputError: The file cannot be read, is empty, or is neither.
    """
    name = "standard input" if file == "-" else file
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        _refuse(name, f"{reason}")
    if not data.strip():
        _refuse(name, "is empty")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data or data.startswith(b"%PDF-"):
        _refuse(name, "is a binary file; newsclean reads HTML and plain text")
    if form == "html" or (form == "auto" and is_page(data)):
        return data
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = data[error.start]
        _refuse(name, f"is not UTF-8: byte 0x{byte:02x} in line {line}; convert it to UTF-8 first")


def _refuse(name: str, reason: str) -> NoReturn:
    message = f"{name}: {reason[:1].lower()}{reason[1:]}"
    raise InputError(message)
