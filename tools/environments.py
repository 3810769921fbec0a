"""Environments that have nothing but what is put into them, away from the source tree."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_HIDDEN = ("PYTHONPATH", "VIRTUAL_ENV")


def environment(folder: Path, *requirements: str, python: str = sys.executable) -> Path:
    """Make an environment with nothing but this and what it needs, and give its interpreter.

    Args:
        folder: Where to make it; what is there goes.
        requirements: What pip is to install, and its options.
        python: The interpreter to make it with.
    """
    subprocess.run([python, "-m", "venv", "--clear", str(folder)], check=True)
    made = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    output(made, "-m", "pip", "install", "--quiet", *requirements)
    output(made, "-m", "pip", "check")
    return made


def output(python: Path, *arguments: str, place: Path | None = None) -> str:
    """Run something where nothing of this project is set and give what it prints; end if it fails.

    Args:
        python: The interpreter of the environment.
        arguments: What it runs.
        place: The folder to run it in; the environment's own if None.
    """
    variables = {name: value for name, value in os.environ.items() if name not in _HIDDEN}
    done = subprocess.run(
        [str(python), *arguments],
        cwd=place or python.parent,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{' '.join(arguments[:4])} failed:\n{done.stdout}{done.stderr}")
    return done.stdout.strip()
