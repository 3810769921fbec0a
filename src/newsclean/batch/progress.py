"""Show how far a run has come: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from typing import Any, TextIO

# In seconds, by judgement: a log of an hour has 120 such lines.
_EVERY = 30


class Progress:
    """How far a run has come.

    Args:
        total: The bytes of all inputs; 0 if nobody knows.
        begin: The bytes that an earlier run read.
        quiet: Show nothing.
        stream: Where it is shown; the standard error if None.
    """

    def __init__(
        self, total: int, begin: int = 0, *, quiet: bool = False, stream: TextIO | None = None
    ) -> None:
        self._total, self._begin, self._quiet = total, begin, quiet
        self._stream = stream or sys.stderr
        self._pages = 0
        self._started = self._said = time.monotonic()
        self._bar = self._made() if not quiet and self._stream.isatty() else None

    def _made(self) -> Any:
        try:
            from tqdm import tqdm  # noqa: PLC0415 - only on a terminal
        except ModuleNotFoundError:  # then there are lines
            return None
        shape = "{percentage:3.0f}%|{bar}| [{elapsed}<{remaining}{postfix}]"
        if not self._total:
            shape = "[{elapsed}{postfix}]"
        return tqdm(
            total=self._total or None,
            initial=self._begin,
            file=self._stream,
            bar_format=shape,
            dynamic_ncols=True,
            leave=False,
        )

    def page(self, read: int) -> None:
        """Show that a page is done, and how many bytes of the inputs have been read."""
        self._pages += 1
        if self._bar is not None:
            self._bar.set_postfix_str(self._told(), refresh=False)
            self._bar.update(max(read - self._bar.n, 0))
        elif not self._quiet and time.monotonic() - self._said >= _EVERY:
            self._said = time.monotonic()
            self.say(f"{self._told()}{self._left(read)}")

    def say(self, line: str) -> None:
        """Say a line, above the bar if there is one."""
        if self._bar is not None:
            self._bar.write(f"newsclean: {line}", file=self._stream)
        else:
            print(f"newsclean: {line}", file=self._stream, flush=True)

    def note(self, line: str) -> None:
        """Say a line that is no failure, unless nobody wants to know."""
        if not self._quiet:
            self.say(line)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.close()

    def _told(self) -> str:
        seconds = time.monotonic() - self._started
        rate = self._pages / seconds if seconds else 0
        return f"{self._pages:,} pages, {rate:,.1f} a second"

    def _left(self, read: int) -> str:
        new = read - self._begin
        if not self._total or new <= 0:
            return ""
        seconds = (time.monotonic() - self._started) * (self._total - read) / new
        return f", {read / self._total:.0%} done, about {seconds / 60:,.0f} min left"
