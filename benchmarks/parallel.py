"""Measure what threads and processes gain on the pages of the fixtures.

python -m benchmarks.parallel

The ways take turns; each way's time is the best of its rounds. Processes are started and have
cleaned a page before the time begins.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context

import newsclean
from benchmarks.sets import FIXTURES

ROUNDS = 3
COPIES = 4
CHUNK = 8


def main() -> int:
    """Measure and print."""
    pages = [path.read_bytes() for path in sorted(FIXTURES.glob("pages/*/page.html"))] * COPIES
    newsclean.clean(pages[0])
    with ExitStack() as stack:
        ways: dict[str, Callable[[], object]] = {
            "one after another": lambda: list(map(newsclean.clean, pages))
        }
        for workers in (2, 4):
            threads = stack.enter_context(ThreadPoolExecutor(workers))
            spawned = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
            processes = stack.enter_context(spawned)
            list(processes.map(newsclean.clean, pages[: workers * CHUNK]))
            ways[f"{workers} threads"] = _over(threads, pages)
            ways[f"{workers} processes"] = _over(processes, pages)
        best: dict[str, float] = {}
        for _ in range(ROUNDS):
            for name, way in ways.items():
                begun = time.perf_counter()
                way()
                best[name] = min(time.perf_counter() - begun, best.get(name, float("inf")))
    alone = best["one after another"]
    print(f"{len(pages)} pages, {os.cpu_count()} cores   pages/s   as fast")
    for name, seconds in best.items():
        print(f"  {name:20}{len(pages) / seconds:11.1f}{alone / seconds:10.2f}")
    return 0


def _over(pool: Executor, pages: list[bytes]) -> Callable[[], object]:
    return lambda: list(pool.map(newsclean.clean, pages, chunksize=CHUNK))


if __name__ == "__main__":
    sys.exit(main())
