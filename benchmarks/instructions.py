"""Count the instructions that a command takes: they are the same however busy the machine is."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

from benchmarks.sets import ROOT

_OPTIONS = ("--tool=cachegrind", "--cache-sim=no", f"--cachegrind-out-file={os.devnull}")
_COUNTED = re.compile(r"I\s+refs:\s+([\d,]+)")


def instructions_of(
    python: Sequence[str], environment: Mapping[str, str] | None = None
) -> int | None:
    """Count the instructions of a run of Python; None where valgrind is not installed.

    Args:
        python: What Python is given, such as ("-c", "import newsclean").
        environment: The environment; None for this one.
    """
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        return None
    done = subprocess.run(
        [valgrind, *_OPTIONS, sys.executable, *python],
        cwd=ROOT,
        env={**(os.environ if environment is None else environment), "PYTHONHASHSEED": "0"},
        check=True,
        capture_output=True,
        text=True,
    )
    counted = _COUNTED.search(done.stderr)
    return int(counted[1].replace(",", "")) if counted else None
