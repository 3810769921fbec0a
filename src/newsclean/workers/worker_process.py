"""What runs in a process of its own: take work, answer for each piece of it."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection, wait
from typing import Any, Literal, NamedTuple


class Answer(NamedTuple):
    """What a process says of one piece of work.

    >>> Answer("done", 5).what
    5

    Args:
        kind: "ready" for work, "done" with a piece, "error" where the piece raised one, out of
            "memory", or "lost" where it could not even begin.
        what: The result or the exception.
    """

    kind: Literal["ready", "done", "error", "memory", "lost"]
    what: Any = None


def serve(pipe: Connection, make: Callable[[], Callable[[Any], Any]], memory: int | None) -> None:
    """Answer for each piece of the work that comes through a pipe, until it closes.

    Args:
        pipe: Where lists of work come from and an `Answer` to each piece goes.
        make: Makes the function that does the work; called once.
        memory: How many bytes the process may take up; None for no limit.
    """
    # The parent decides what Ctrl-C means; it reaches all processes of a terminal.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        work = make()
        limit_memory(memory)
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent has to hear of it
        _answer(pipe, Answer("lost", error))
        return
    _answer(pipe, Answer("ready"))
    parent = multiprocessing.parent_process()
    ends: list[Any] = [pipe, parent.sentinel] if parent else [pipe]
    try:
        # A parent that was killed closes nothing where its other children hold the pipe as well.
        while pipe in wait(ends):
            for piece in pipe.recv():
                answer = _done(work, piece)
                _answer(pipe, answer)
                if answer.kind == "memory":
                    return  # what fills the memory now would fail the next piece
    except (EOFError, OSError):
        return


def limit_memory(size: int | None) -> None:
    """Hold this process below so many bytes, where the system can; more is a MemoryError."""
    if size is None or sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most != resource.RLIM_INFINITY:
        size = min(size, most)
    resource.setrlimit(resource.RLIMIT_AS, (size, most))


def _done(work: Callable[[Any], Any], piece: Any) -> Answer:
    try:
        return Answer("done", work(piece))
    except MemoryError:
        return Answer("memory")
    except Exception as error:  # noqa: BLE001 - the parent decides what an error means
        return Answer("error", error)


def _answer(pipe: Connection, answer: Answer) -> None:
    try:
        pipe.send(answer)
    except (pickle.PicklingError, TypeError, AttributeError) as error:
        message = f"{answer.what!r:.200} cannot be handed to another process: {error}"
        pipe.send(Answer("lost" if answer.kind == "lost" else "error", RuntimeError(message)))
