"""Kill a run at random moments, let it go on each time, and look for what was lost or doubled.

python -m benchmarks.kills
python -m benchmarks.kills --kills 5 --records 6000 --output out.parquet --latest 60

A run over a generated file is killed (SIGKILL) some seconds after its start, or after it has gone
on, again and again; then it goes on to its end. After each kill the output must be a beginning of
what a run that nobody stops gives; at the end it must be all of it, and nothing may be left over.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.sets import ROOT

_EXAMPLE = ROOT / "examples" / "harbour.txt"
# In seconds from the start of a run, which takes about two to begin.
_SOONEST = 0.2


def main() -> int:
    """Kill and go on; 1 if anything was lost or doubled."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.kills",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--kills", type=int, default=20, help="how often")
    parser.add_argument("--records", type=int, default=3_000, help="how many there are to clean")
    parser.add_argument("--output", default="out.jsonl", help="or out.jsonl.gz, out.parquet")
    parser.add_argument(
        "--latest",
        type=float,
        default=15.0,
        help="the latest kill, in seconds; Parquet has a part after each 20",
    )
    parser.add_argument("--seed", type=int, default=1, help="for the moments")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        return _tried(Path(folder), asked)


def _tried(folder: Path, asked: argparse.Namespace) -> int:
    moments = random.Random(asked.seed)  # noqa: S311 - no secret
    source, output, whole = folder / "in.jsonl", folder / asked.output, folder / "whole.jsonl"
    write_records(source, asked.records)
    done = subprocess.run(command(source, whole), check=False, capture_output=True)
    assert done.returncode == 1, done.stderr.decode()  # there are broken records among them
    wanted = whole.read_bytes()
    kills = wrong = 0
    while kills < asked.kills:
        process = subprocess.Popen(command(source, output), stderr=subprocess.DEVNULL)
        try:
            process.wait(moments.uniform(_SOONEST, asked.latest))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            kills += 1
            reached = _beginning(output, wanted)
            wrong += reached is None
            print(f"kill {kills}: {'wrong' if reached is None else f'{reached} lines'}", flush=True)
        else:
            for left in folder.glob(f"{asked.output}*"):  # it came to its end; begin anew
                left.unlink()
    done = subprocess.run(command(source, output), check=False, capture_output=True)
    print(done.stderr.decode())
    same = _lines(output) == [json.loads(line) for line in wanted.splitlines()]
    errors = [json.loads(line)["position"] for line in _errors(output).read_text().splitlines()]
    failed = errors == list(range(50, asked.records + 1, 50))
    left_over = sorted(path.name for path in folder.glob(f"{asked.output}.p*"))
    print(f"{kills} kills, {wrong} outputs wrong; at the end all and no other: {same and failed}")
    print(f"left over: {left_over or 'nothing'}")
    return 0 if same and failed and not wrong and not left_over else 1


def write_records(path: Path, count: int) -> None:
    """Write records, each fiftieth of them broken."""
    text = _EXAMPLE.read_text(encoding="utf-8")
    with path.open("w", encoding="utf-8") as file:
        for number in range(1, count + 1):
            record = {"id": number, "text": f"It rained for {number} days.\n{text[:400]}"}
            file.write(("{broken" if number % 50 == 0 else json.dumps(record)) + "\n")


def command(source: Path, output: Path) -> list[str]:
    """Give the command that cleans a file, or goes on with it."""
    options = ["-o", str(output), "--resume", "--errors", str(_errors(output)), "--quiet"]
    return [sys.executable, "-m", "newsclean", "clean", str(source), *options, "--workers", "2"]


def _errors(output: Path) -> Path:
    return output.with_name("errors-" + output.name)


def _beginning(output: Path, wanted: bytes) -> int | None:
    """Give how many lines there are if they are the first that are wanted; None if not."""
    if output.suffix == ".parquet":  # before its end there is none, and parts
        rows = _in_parts(output)
        begins = rows == [json.loads(line) for line in wanted.splitlines()[: len(rows)]]
        return len(rows) if begins and not output.exists() else None
    if not output.exists():
        return 0
    data = output.read_bytes()
    if output.suffix == ".gz":
        data = _up_to_the_cut(output)
    return data.count(b"\n") if wanted.startswith(data) else None


def _in_parts(output: Path) -> list[dict[str, Any]]:
    parts = output.with_name(output.name + ".parts").glob("*.parquet")
    return [row for part in sorted(parts) for row in _rows(part)]


def _up_to_the_cut(output: Path) -> bytes:
    data = bytearray()
    with gzip.open(output) as file:
        try:
            while part := file.read1(1 << 16):
                data += part
        except EOFError:
            pass
    return bytes(data)


def _lines(output: Path) -> list[dict[str, Any]]:
    if output.suffix != ".parquet":
        data = output.read_bytes()
        data = gzip.decompress(data) if output.suffix == ".gz" else data
        return [json.loads(line) for line in data.splitlines()]
    return _rows(output)


def _rows(path: Path) -> list[dict[str, Any]]:
    import pyarrow.parquet as pq

    rows: list[dict[str, Any]] = []
    for row in pq.read_table(path).to_pylist():
        day = {"datetime_published", "datetime_modified", "date_published", "date_modified"}
        rows.append({name: str(one) if one and name in day else one for name, one in row.items()})
    return rows


if __name__ == "__main__":
    started = time.monotonic()
    code = main()
    print(f"{time.monotonic() - started:.0f} s")
    sys.exit(code)
