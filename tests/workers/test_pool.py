"""Work in several processes, some of which die of it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from newsclean.errors import WorkerError
from newsclean.workers.pool import Pool, cores

STARTS = [
    pytest.param(name, marks=pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"))
    for name in multiprocessing.get_all_start_methods()
]


def work(piece: Any, folder: Path | None = None) -> Any:
    """Do what the piece says."""
    match piece:
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "die once":
            assert folder is not None
            if not (folder / "died").exists():
                (folder / "died").touch()
                os.kill(os.getpid(), signal.SIGKILL)
        case "hang":
            time.sleep(600)
        case "fill":
            return len(bytearray(3_000_000_000))
        case "raise":
            message = "no such page"
            raise ValueError(message)
        case "lambda":
            return lambda: None
        case float():
            time.sleep(piece)
    return piece


def make(folder: Path | None = None) -> Callable[[Any], Any]:
    return partial(work, folder=folder)


def broken() -> Callable[[Any], Any]:
    message = "no rules"
    raise ValueError(message)


def unready() -> Callable[[Any], Any]:
    os._exit(3)


def pool(**options: Any) -> Pool[Any]:
    return Pool(options.pop("make", make), options.pop("workers", 2), **options)


@pytest.mark.parametrize("start", STARTS)
def test_results_come_in_order(start: str) -> None:
    items = [0.2, *range(100)]
    context = multiprocessing.get_context(start)
    assert list(pool(context=context).run(items)) == [(item, item) for item in items]


def test_a_process_that_dies_twice_takes_one_piece_with_it() -> None:
    items = [*range(20), "die", *range(20, 40), "die"]
    results = list(pool().run(items))
    assert [item for item, _ in results] == items
    failed = [result for item, result in results if item == "die"]
    assert [(type(error), error.reason) for error in failed] == [(WorkerError, "died")] * 2
    assert "signal 9" in str(failed[0])
    assert all(item == result for item, result in results if item != "die")


def test_a_process_that_was_killed_once_takes_nothing_with_it(tmp_path: Path) -> None:
    items = [*range(20), "die once", *range(20)]
    results = list(pool(make=partial(make, tmp_path)).run(items))
    assert results == [(item, item) for item in items]


def test_a_piece_that_takes_too_long_is_given_up() -> None:
    results = list(pool(timeout=0.5).run([1, "hang", 2, "hang", 3]))
    assert [result for _, result in results if isinstance(result, int)] == [1, 2, 3]
    errors = [result for _, result in results if isinstance(result, WorkerError)]
    assert [error.reason for error in errors] == ["timeout"] * 2
    assert str(errors[0]) == "it took longer than 0.5 seconds"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits what a process takes up")
def test_a_piece_that_fills_the_memory_is_given_up() -> None:
    results = list(pool(memory=2_000_000_000).run([1, "fill", 2]))
    assert (results[0], results[2]) == ((1, 1), (2, 2))
    assert results[1][1].reason == "memory"


def test_errors_are_results() -> None:
    (_, raised), (_, unsent), last = pool().run(["raise", "lambda", 3])
    assert (type(raised), str(raised)) == (ValueError, "no such page")
    assert "cannot be handed to another process" in str(unsent)
    assert last == (3, 3)


def test_what_cannot_be_sent_is_its_own_error() -> None:
    def payload(item: int) -> int:
        if item % 2:
            raise ValueError(item)
        return item

    results = [result for _, result in pool(payload=payload).run(range(50))]
    assert results[::2] == list(range(0, 50, 2))
    assert [error.args for error in results[1::2]] == [(item,) for item in range(1, 50, 2)]


def test_what_takes_long_stops_no_other_and_little_is_read_ahead() -> None:
    read = 0

    def items() -> Iterator[float]:
        nonlocal read
        yield 1.0
        while True:
            read += 1
            yield read

    results = pool().run(items())
    assert next(results) == (1.0, 1.0)
    assert 50 < read < 200
    results.close()  # type: ignore[attr-defined]


def test_nothing_starts_where_there_is_nothing_to_do() -> None:
    assert list(pool(make=unready).run([])) == []


def test_errors_of_the_start_are_raised() -> None:
    with pytest.raises(ValueError, match="no rules"):
        list(pool(make=broken).run([1]))
    with pytest.raises(WorkerError, match="before it was ready"):
        list(pool(make=unready).run([1]))


def test_processes_end_with_the_one_that_stops_listening() -> None:
    before = len(multiprocessing.active_children())
    results = pool().run(range(100))
    next(results)
    assert len(multiprocessing.active_children()) > before
    results.close()  # type: ignore[attr-defined]
    assert len(multiprocessing.active_children()) == before


def test_cores() -> None:
    assert cores() >= 1
