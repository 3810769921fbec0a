"""The terminal that a command writes to: how wide it is, and whether it shows styles."""

from __future__ import annotations

import io
import os
import shutil
import sys
from dataclasses import dataclass
from typing import Self

_BOLD, _DIM, _RED, _GREEN, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[32m", "\x1b[0m"


@dataclass(frozen=True)
class Terminal:
    """How wide the output is, and whether it may use styles.

    >>> Terminal(80).bold("Cut"), Terminal(80, styled=True).bold("Cut")
    ('Cut', '\\x1b[1mCut\\x1b[0m')

    Args:
        width: In columns.
        styled: Whether the terminal has styles and colours.
    """

    width: int
    styled: bool = False

    @classmethod
    def here(cls, widest: int, color: str = "auto") -> Self:
        """Give it for the standard output.

        Args:
            widest: In columns; what is wider reads badly.
            color: "always", "never", or "auto" for a terminal alone, unless `NO_COLOR` is set.
        """
        wanted = color == "auto" and sys.stdout.isatty() and "NO_COLOR" not in os.environ
        width = min(shutil.get_terminal_size().columns, widest)
        return cls(width, styled=color == "always" or wanted)

    def bold(self, text: str) -> str:
        """Give a text in bold letters."""
        return self._in(_BOLD, text)

    def dim(self, text: str) -> str:
        """Give a text that stands back."""
        return self._in(_DIM, text)

    def red(self, text: str) -> str:
        """Give a text in red."""
        return self._in(_RED, text)

    def green(self, text: str) -> str:
        """Give a text in green."""
        return self._in(_GREEN, text)

    def _in(self, style: str, text: str) -> str:
        return f"{style}{text}{_PLAIN}" if self.styled else text


def take_any_letter(*, exact: bool) -> None:
    """Let the standard output take letters that its encoding does not have.

    Args:
        exact: Whether what reads it must be able to tell them, as in JSON.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace" if exact else "replace")
