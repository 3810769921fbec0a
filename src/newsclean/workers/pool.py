"""Do work in several processes: results in order, little in memory, no piece lost."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from typing import Any, Generic, TypeVar

from newsclean.errors import InputError, WorkerError
from newsclean.workers.worker_process import Answer, serve

_Item = TypeVar("_Item")
# How much a process is given at once. A message takes about 0.1 ms of both sides, a page 5 to 20;
# eight make it small, and the last eight still end soon.
_CHUNK_ITEMS = 8
_CHUNK_SIZE = 500_000
# In chunks a process: how far the quick ones may run ahead of a slow one, whose result goes first.
_AHEAD = 8
# A process may be killed for what another one took; the second death in a row is the piece's own.
_TRIES = 2
# In a row, before one was ready: then none will be.
_FALSE_STARTS = 3


def cores() -> int:
    """Give how many cores this process may use.

    >>> cores() > 0
    True
    """
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def processes(workers: int | None) -> int:
    """Give how many processes were asked for.

    >>> processes(3), processes(None) == cores()
    (3, True)

    Args:
        workers: How many; None for one for each core.

    Raises:
        InputError: It is no such number.
    """
    wanted: object = workers
    if wanted is None:
        return cores()
    if isinstance(wanted, int) and wanted > 0:
        return wanted
    message = f"workers is {workers!r}; give a number from 1 on, or None for all cores"
    raise InputError(message)


def is_worker() -> bool:
    """Say whether this process may have no children, as those of `multiprocessing.Pool`.

    >>> is_worker()
    False
    """
    return bool(multiprocessing.current_process().daemon)


@dataclass(eq=False, slots=True)
class _Piece:
    number: int
    item: Any
    payload: Any
    tries: int = 0


@dataclass(eq=False)
class _Lane:
    """A process, its pipe, and what it is busy with."""

    process: Any
    pipe: Any
    ready: bool = False
    pieces: deque[_Piece] = field(default_factory=deque)
    since: float = 0.0  # when it began with the first of them

    def give(self, pieces: list[_Piece]) -> None:
        self.pieces.extend(pieces)
        self.since = time.monotonic()
        with suppress(OSError):  # of a dead process the end of the pipe is heard in its turn
            self.pipe.send([piece.payload for piece in pieces])

    def end(self) -> int | None:
        """End the process, and give how it ended."""
        self.pipe.close()
        self.process.join(timeout=0 if self.pieces else 1)
        self.process.kill()
        self.process.join()
        code: int | None = self.process.exitcode
        self.process.close()
        return code


@dataclass
class Pool(Generic[_Item]):
    """Processes that do the same work on many items.

    >>> from functools import partial
    >>> pool = Pool(partial(partial, round, ndigits=1), workers=2)
    >>> list(pool.run([1.25, 2.58]))
    [(1.25, 1.2), (2.58, 2.6)]

    Args:
        make: Makes, in each process, the function that does the work; it is pickled.
        workers: How many processes there may be; they start when there is work for them.
        payload: What of an item goes to the process; an exception it raises is the item's result.
        size: How large an item is, in characters or bytes.
        ready: Whether an item can be given to a process yet. Where not, the results of those before
            it are given first, and then it must be.
        memory: How many bytes a process may take up, where the system can limit it.
        timeout: How many seconds an item may take.
        context: How processes start; None for the program's own way.
    """

    make: Callable[[], Callable[[Any], Any]]
    workers: int
    payload: Callable[[_Item], Any] = lambda item: item
    size: Callable[[_Item], int] = lambda _: 1
    ready: Callable[[_Item], bool] = lambda _: True
    memory: int | None = None
    timeout: float | None = None
    context: BaseContext | None = None
    _lanes: list[_Lane] = field(default_factory=list, init=False)
    _waiting: deque[list[_Piece]] = field(default_factory=deque, init=False)
    _results: dict[int, tuple[_Item, Any]] = field(default_factory=dict, init=False)
    _false_starts: int = field(default=0, init=False)

    def run(self, items: Iterable[_Item]) -> Iterator[tuple[_Item, Any]]:
        """Give each item with its result, in order; a result may be an exception.

        Raises:
            WorkerError: No process can start.
        """
        coming = self._chunks(iter(items))
        given = 0
        more = True
        try:
            while True:
                more = self._feed(coming if more else iter(()))
                if given not in self._results:
                    if not (more or self._waiting or any(lane.pieces for lane in self._lanes)):
                        return
                    self._listen()
                while given in self._results:
                    yield self._results.pop(given)
                    given += 1
        finally:
            for lane in self._lanes:
                lane.end()
            self._lanes.clear()

    def _chunks(self, items: Iterator[_Item]) -> Iterator[list[_Piece] | None]:
        """Give the pieces in chunks, and None while the next one has to wait."""
        chunk: list[_Piece] = []
        size = 0
        number = 0
        for number, item in enumerate(items):
            while not self.ready(item):
                if chunk:
                    yield chunk
                    chunk, size = [], 0
                else:
                    yield None
            try:
                payload = self.payload(item)
            except Exception as error:  # noqa: BLE001 - the item's own result
                self._results[number] = (item, error)
                payload = None
            else:
                chunk.append(_Piece(number, item, payload))
                size += self.size(item)
            if len(chunk) >= _CHUNK_ITEMS or size >= _CHUNK_SIZE or number in self._results:
                yield chunk
                chunk, size = [], 0
        if chunk:
            yield chunk

    def _feed(self, coming: Iterator[list[_Piece] | None]) -> bool:
        """Give work to each process that has none; say whether there may be more to come."""
        while True:
            lane = next((lane for lane in self._lanes if not lane.pieces), None)
            if lane is None and len(self._lanes) >= self.workers:
                return True
            chunk = self._waiting.popleft() if self._waiting else None
            if chunk is None:
                unfinished = len(self._results) + sum(len(one.pieces) for one in self._lanes)
                if unfinished >= self.workers * _CHUNK_ITEMS * _AHEAD:
                    return True
                try:
                    chunk = next(coming)
                except StopIteration:
                    return False
                if chunk is None:
                    return True
            if chunk:
                (lane or self._start()).give(chunk)

    def _start(self) -> _Lane:
        context = self.context or multiprocessing.get_context()
        ours, theirs = context.Pipe()
        process = context.Process(  # type: ignore[attr-defined]
            target=serve, args=(theirs, self.make, self.memory), daemon=True
        )
        process.start()
        theirs.close()
        lane = _Lane(process, ours)
        self._lanes.append(lane)
        return lane

    def _listen(self) -> None:
        """Wait for answers, and for the processes that give none any more."""
        busy = {lane.pipe: lane for lane in self._lanes if lane.pieces}
        ends = [lane.since + self.timeout for lane in busy.values() if self.timeout and lane.ready]
        left = max(min(ends) - time.monotonic(), 0) if ends else None
        heard = wait(list(busy), left)
        for pipe in heard:
            self._hear(busy[pipe])
        if self.timeout and not heard:
            for lane in busy.values():
                if lane.ready and time.monotonic() - lane.since >= self.timeout:
                    message = f"it took longer than {self.timeout:g} seconds"
                    self._replace(lane, WorkerError(message, "timeout"))

    def _hear(self, lane: _Lane) -> None:
        try:
            answer: Answer = lane.pipe.recv()
        except (EOFError, OSError):
            self._dead(lane)
            return
        lane.since = time.monotonic()
        if answer.kind == "ready":
            lane.ready = True
            self._false_starts = 0
        elif answer.kind == "lost":
            raise answer.what
        elif answer.kind == "memory":
            limit = f"more than {self.memory / 1e6:,.0f} MB of " if self.memory else ""
            self._again(lane, WorkerError(f"it needs {limit}memory", "memory"))
        else:
            piece = lane.pieces.popleft()
            self._results[piece.number] = (piece.item, answer.what)

    def _dead(self, lane: _Lane) -> None:
        if lane.ready:
            self._again(lane, None)
            return
        self._false_starts += 1
        pieces = list(lane.pieces)
        code = self._remove(lane)
        if self._false_starts == _FALSE_STARTS:
            message = (
                f"a worker process ended before it was ready ({_how(code)}); a script that starts "
                "some needs `if __name__ == '__main__':` around what it does, and --memory must "
                "leave room for newsclean itself"
            )
            raise WorkerError(message, "died")
        self._waiting.appendleft(pieces)

    def _again(self, lane: _Lane, error: WorkerError | None) -> None:
        """Try the piece that a process died of once more, alone; then it is at fault."""
        first = lane.pieces[0]
        first.tries += 1
        if first.tries >= _TRIES:
            self._replace(lane, error)
            return
        rest = list(islice(lane.pieces, 1, None))
        self._remove(lane)
        self._waiting.extendleft(chunk for chunk in (rest, [first]) if chunk)

    def _replace(self, lane: _Lane, error: WorkerError | None) -> None:
        """Go on without a process and without the piece it was busy with."""
        first, *rest = lane.pieces
        code = self._remove(lane)
        if error is None:
            error = WorkerError(f"the process that cleaned it died twice ({_how(code)})", "died")
        self._results[first.number] = (first.item, error)
        if rest:
            self._waiting.appendleft(rest)

    def _remove(self, lane: _Lane) -> int | None:
        self._lanes.remove(lane)
        return lane.end()


def _how(code: int | None) -> str:
    """Say how a process ended.

    >>> _how(-9), _how(1)
    ('signal 9', 'exit code 1')
    """
    return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
