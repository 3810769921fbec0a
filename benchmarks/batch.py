"""Measure what a run over files costs beside a plain loop, and how it grows.

python -m benchmarks.batch
python -m benchmarks.batch --records 2000 --megabytes 1000

CPU time a record is that of a run over some records less that of a run over half of them, so that
starting does not count; all processes of the run count. It stands beside that of a loop that reads
each line, cleans and writes the article. Needs Linux, which hands over what orphans have used.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from operator import sub
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.text_speed import article

SUBREAPER = 36  # PR_SET_CHILDSUBREAPER
_LOOP = """
import json, sys
import newsclean
with open(sys.argv[1], "rb") as source, open(sys.argv[2], "w") as output:
    for line in source:
        record = json.loads(line)
        cleaned = newsclean.clean(record["text"], url=record["url"])
        output.write(cleaned.model_dump_json() + "\\n")
"""


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
    parser.add_argument("--rounds", type=int, default=3, help="how often; the least counts")
    parser.add_argument(
        "--megabytes", type=int, default=100, help="of the file for memory; 0 for none"
    )
    asked = parser.parse_args()
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    with TemporaryDirectory() as folder:
        place = Path(folder)
        _costs(place, asked.records, asked.rounds)
        if asked.megabytes:
            _memory(place, asked.megabytes)
    return 0


def _costs(place: Path, records: int, rounds: int) -> None:
    half, whole = place / "half.jsonl", place / "whole.jsonl"
    _write(half, records // 2)
    _write(whole, records)
    lines, table = place / "out.jsonl", place / "out.parquet"
    ways: dict[str, Callable[[str], list[str]]] = {
        "plain loop": lambda source: [sys.executable, "-c", _LOOP, source, str(lines)],
        "lines, 1 worker": lambda source: run(source, lines, 1),
        "lines, 2 workers": lambda source: run(source, lines, 2),
        "Parquet, 1 worker": lambda source: run(source, table, 1),
    }
    least: dict[tuple[str, Path], Cost] = {}
    for _ in range(rounds):
        for name, way in ways.items():  # they take turns, as the machine may be busy now and then
            for source in (half, whole):
                cost = measured(way(str(source)))
                before = least.get((name, source), cost)
                least[name, source] = Cost(*map(min, cost, before))
    best = {name: Cost(*map(sub, least[name, whole], least[name, half])) for name in ways}
    print(f"{'a record':22}{'CPU ms':>9}{'to loop':>9}{'clock ms':>10}")
    count = records - records // 2
    for name, cost in best.items():
        cpu, clock = cost.cpu / count * 1e3, cost.clock / count * 1e3
        share = cost.cpu / best["plain loop"].cpu
        print(f"  {name:20}{cpu:9.2f}{share:9.3f}{clock:10.2f}")
    one, two = best["lines, 1 worker"].clock, best["lines, 2 workers"].clock
    print(
        f"two workers are {one / two:.2f} times one; load of the machine {os.getloadavg()[0]:.1f}"
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
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    process = subprocess.Popen(command)
    process.wait()
    clock = time.monotonic() - started
    assert process.returncode == 0, command
    largest = 0
    while True:  # what it started is ours now
        try:
            _, _, used = os.wait3(0)
        except ChildProcessError:
            break
        largest = max(largest, used.ru_maxrss)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, clock, max(largest, after.ru_maxrss) / 1e3)


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
