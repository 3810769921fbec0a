"""Measure what the way of a record through a run costs, what workers gain, and how memory grows.

python -m benchmarks.batch
python -m benchmarks.batch --records 2000 --megabytes 1000

The ways of a record take turns in one process, a few records at a time, so that a busy machine is
busy for all of them; each stands beside a loop that reads each line, cleans and writes the article.
The runs for workers and memory are processes of their own, which needs Linux: it hands over what
orphans have used.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

import newsclean
from benchmarks.text_speed import article
from newsclean.batch.record import Columns
from newsclean.batch.record_cleaner import Cleaning, Given
from newsclean.integrations.arrow import clean_batches
from newsclean.integrations.article_batch import article_batch

SUBREAPER = 36  # PR_SET_CHILDSUBREAPER
_AT_A_TIME = 100
_COLUMNS = Columns("text", url="url", id="id")


class Cost(NamedTuple):
    """What a command took: CPU and clock seconds, and the largest process in MB."""

    cpu: float
    clock: float
    megabytes: float


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.batch",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--records", type=int, default=1_000, help="for CPU time and workers")
    parser.add_argument("--rounds", type=int, default=3, help="for workers; the least counts")
    parser.add_argument(
        "--megabytes", type=int, default=100, help="of the file for memory; 0 for none"
    )
    asked = parser.parse_args()
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    with TemporaryDirectory() as folder:
        place = Path(folder)
        records = place / "records.jsonl"
        _write(records, asked.records)
        _costs(records.read_bytes().splitlines(), place / "part.parquet")
        _workers(records, place / "out.jsonl", asked.rounds)
        if asked.megabytes:
            _memory(place, asked.megabytes)
    return 0


def _costs(lines: list[bytes], table: Path) -> None:
    to_line, to_article = Cleaning("json").make(), Cleaning("article").make()

    def loop(some: Sequence[bytes]) -> None:
        for line in some:
            record = json.loads(line)
            newsclean.clean(record["text"], url=record["url"]).model_dump_json()

    def as_lines(some: Sequence[bytes]) -> None:
        for line in some:
            _sent(to_line(_sent(Given(line, _COLUMNS))))

    def as_parquet(some: Sequence[bytes]) -> None:
        outcomes = [_sent(to_article(_sent(Given(line, _COLUMNS)))) for line in some]
        batch = article_batch([outcome.output[0] for outcome in outcomes])
        pq.write_table(pa.Table.from_batches([batch]), table, compression="zstd")
        pq.write_table(pq.read_table(table), table, compression="zstd")  # put together at the end

    def as_arrow(some: Sequence[bytes]) -> None:
        batch = pa.RecordBatch.from_pylist([json.loads(line) for line in some])
        list(clean_batches([batch], column="text", url="url"))

    ways: dict[str, Callable[[Sequence[bytes]], None]] = {
        "plain loop": loop,
        "lines": as_lines,
        "Parquet": as_parquet,
        "Arrow in and out": as_arrow,
    }
    took = dict.fromkeys(ways, 0.0)
    coming = iter(lines)
    while some := list(islice(coming, _AT_A_TIME)):
        for name, way in ways.items():
            begun = time.process_time()
            way(some)
            took[name] += time.process_time() - begun
    print(f"{'a record':22}{'CPU ms':>9}{'to loop':>9}")
    for name, seconds in took.items():
        share = seconds / took["plain loop"]
        print(f"  {name:20}{seconds / len(lines) * 1e3:9.2f}{share:9.3f}")


def _sent(what: Any) -> Any:
    """Give what comes out of a pipe to another process."""
    return pickle.loads(pickle.dumps(what))  # noqa: S301 - its own


def _workers(records: Path, output: Path, rounds: int) -> None:
    clock = {
        workers: min(measured(run(str(records), output, workers)).clock for _ in range(rounds))
        for workers in (1, 2)
    }
    print(
        f"two workers are {clock[1] / clock[2]:.2f} times one, starting counted; "
        f"load of the machine {os.getloadavg()[0]:.1f}"
    )


def _memory(place: Path, megabytes: int) -> None:
    """Measure with pages that clean fast, so that it is the file that is large."""
    print("largest process, by the size of the input")
    for size in (megabytes // 10, megabytes):
        source = place / "large.jsonl"
        line = json.dumps({"id": 1, "text": "It rained.", "beside": "x" * 50_000}) + "\n"
        with source.open("w") as file:
            file.writelines(line for _ in range(size * 1_000_000 // len(line)))
        for name in ("out.jsonl", "out.parquet"):
            cost = measured(run(str(source), place / name, 1))
            print(f"  {size:6} MB to {name:12}{cost.megabytes:8.0f} MB")


def run(source: str, output: Path, workers: int) -> list[str]:
    """Give the command of a run."""
    options = ["--workers", str(workers), "--quiet", "--force"]
    return [sys.executable, "-m", "newsclean", "clean", source, "-o", str(output), *options]


def measured(command: list[str]) -> Cost:
    """Run a command, and give what it and all that it started took."""
    started = time.monotonic()
    process = subprocess.Popen(command)
    _, status, used = os.wait4(process.pid, 0)
    clock = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    all_used = [used]
    while True:  # what it started is ours now
        try:
            all_used.append(os.wait3(0)[2])
        except ChildProcessError:
            break
    cpu = sum(one.ru_utime + one.ru_stime for one in all_used)
    return Cost(cpu, clock, max(one.ru_maxrss for one in all_used) / 1e3)


def _write(path: Path, records: int) -> None:
    text = article()
    with path.open("w", encoding="utf-8") as file:
        for number in range(records):
            record = {
                "id": number,
                "url": f"https://a.example/{number}",
                "text": f"{number} {text}",
            }
            file.write(json.dumps(record) + "\n")


if __name__ == "__main__":
    sys.exit(main())
