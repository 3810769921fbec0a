"""Read the file or the standard input that the command line names."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

from newsclean.errors import InputError


def read_file(file: str) -> bytes:
    """Give the bytes of a file.

    Raises:
        InputError: The file cannot be read, or is empty.
    """
    name = name_of_file(file)
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        _refuse(name, f"{reason}")
    if not data.strip():
        _refuse(name, "is empty")
    return data


def name_of_file(file: str) -> str:
    """Name the file, or the standard input, to begin a message with.

    >>> name_of_file("-")
    'standard input'
    """
    return "standard input" if file == "-" else file


def _refuse(name: str, reason: str) -> NoReturn:
    message = f"{name}: {reason[:1].lower()}{reason[1:]}"
    raise InputError(message)
