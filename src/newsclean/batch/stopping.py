"""Let Ctrl-C, or a request to end, stop a run between two records."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stop:
    """Say whether a run is to stop; while it only waits, it is interrupted at once.

    >>> with Stop().heard() as stop:
    ...     signal.raise_signal(signal.SIGINT)
    ...     stop.signal == signal.SIGINT
    True
    """

    def __init__(self) -> None:
        self.signal: int | None = None
        self._waits = False

    @contextmanager
    def heard(self) -> Iterator[Stop]:
        """Listen to the signals; where others do, as in a thread, leave them alone."""
        if threading.current_thread() is not threading.main_thread():
            yield self
            return
        before = {one: signal.signal(one, self._hear) for one in _SIGNALS}
        try:
            yield self
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Wait; a signal ends it with a `KeyboardInterrupt`."""
        self._waits = True
        try:
            if self.signal is not None:
                raise KeyboardInterrupt
            yield
        finally:
            self._waits = False

    def _hear(self, number: int, frame: FrameType | None) -> None:
        del frame
        self.signal = number
        if self._waits:
            self._waits = False
            raise KeyboardInterrupt
