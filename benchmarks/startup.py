"""Measure what a fresh process pays: the import, the first text, the first page.

python -m benchmarks.startup
python -m benchmarks.startup --rounds 15

Each is measured from the start of the work to its end, beside the import of what newsclean stands
on, as the least CPU time of some rounds. Where valgrind is there, it counts instructions too, from
the start of Python on: they are the same however busy the machine is.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from tempfile import TemporaryDirectory

from benchmarks.instructions import instructions_of
from benchmarks.sets import ROOT

ROUNDS = 7
_TIMED = "import time; start = time.process_time(); {work}; print(time.process_time() - start)"
_CLEAN = "import newsclean; newsclean.clean(open({path!r}, 'rb').read(), format={format!r})"


def main() -> int:
    """Measure and print the times, and the instructions where they can be counted."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.startup",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is timed")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        # As in an installed package, the bytecode is there already, but for the first round.
        bytecode = {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        environment = {**os.environ, **bytecode, "PYTHONHASHSEED": "0"}
        times = _times(environment, asked.rounds)
        counts = _counts(environment)
    if asked.json:
        print(json.dumps({"ms": times, "instructions": counts}, indent=2))
        return 0
    print(f"{'in a fresh process':28}{'CPU ms':>8}{'  million instructions' if counts else ''}")
    for name, took in times.items():
        count = f"{counts[name] / 1e6:22.0f}" if counts else ""
        print(f"  {name:26}{took:8.0f}{count}")
    return 0


def _works() -> dict[str, str]:
    """Give what is measured, as the code that does it."""
    text, page = (str(ROOT / "examples" / f"harbour.{end}") for end in ("txt", "html"))
    return {
        "import pydantic, regex": "import pydantic, regex",
        "the same, and a model": "import pydantic, regex; pydantic.BaseModel",
        "the command line": "from newsclean.cli.arguments import parser; parser()",
        "import newsclean": "import newsclean",
        "import, and clean": "import newsclean; newsclean.clean",
        "first clean of a text": _CLEAN.format(path=text, format="text"),
        "first clean of a page": _CLEAN.format(path=page, format="html"),
    }


def _times(environment: dict[str, str], rounds: int) -> dict[str, float]:
    """Give the least CPU time of each in milliseconds; they take turns."""
    times: dict[str, list[float]] = {name: [] for name in _works()}
    for _ in range(max(rounds, 2)):
        for name, work in _works().items():
            done = _run([sys.executable, "-c", _TIMED.format(work=work)], environment)
            times[name].append(float(done.stdout) * 1000)
    return {name: min(found) for name, found in times.items()}


def _counts(environment: dict[str, str]) -> dict[str, int]:
    """Give the instructions of each, with those of the start of Python; none without valgrind."""
    counts = {name: instructions_of(("-c", work), environment) for name, work in _works().items()}
    return {name: count for name, count in counts.items() if count is not None}


def _run(command: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )


if __name__ == "__main__":
    sys.exit(main())
