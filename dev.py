"""Set up and run everything about newsclean with nothing but Python 3.11 or newer.

The first run makes a virtual environment in `.venv`; later runs start at once.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

# For each task: what it does, the dependency group it needs, and the modules it runs.
TASKS = {
    "demo": ("clean a page that ships here", "", ["newsclean clean examples/harbour.html"]),
    "test": ("run the tests", "test", ["pytest"]),
    "lint": ("check style and layout", "lint", ["ruff check", "ruff format --check"]),
    "format": ("mend style and layout", "lint", ["ruff check --fix", "ruff format"]),
    "types": ("check the types", "types", ["mypy"]),
    "docs": ("build the documentation into site/", "docs", ["mkdocs --quiet build --strict"]),
    "gate": ("hold the quality against its floors", "", ["benchmarks.gate"]),
    "quality": ("measure quality beside other tools", "bench", ["benchmarks.quality"]),
    "folds": ("measure quality on sites not trained on", "training", ["training.folds"]),
    "speed": ("measure speed beside trafilatura", "bench", ["benchmarks.speed"]),
    "growth": ("hold the growth of the time with the input", "", ["benchmarks.growth"]),
    "text-speed": ("measure speed on plain text", "bench", ["benchmarks.text_speed"]),
}


def main() -> int:
    """Run the task that the command line names."""
    if sys.version_info < OLDEST:
        sys.exit("newsclean needs Python 3.11 or newer; this is " + sys.version.split()[0])
    tasks = "\n".join(f"  {name:12}{what}" for name, (what, _, _) in TASKS.items())
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog=f"tasks:\n{tasks}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("task", choices=TASKS, metavar="task", help="one of the tasks below")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="handed on to the task's command")
    chosen = parser.parse_args()
    _, group, modules = TASKS[chosen.task]
    set_up(group)
    for position, module in enumerate(modules, start=1):
        rest = chosen.rest if position == len(modules) else []
        done = subprocess.run([str(PYTHON), "-m", *module.split(), *rest], cwd=ROOT, check=False)
        if done.returncode:
            return done.returncode
    return 0


def set_up(group: str) -> None:
    """Make the environment and install newsclean in it, unless that has been done."""
    # The place counts too: an environment that was moved runs the code of the old place.
    state = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + os.fsencode(ROOT)).hexdigest()
    stamp = VENV / f"newsclean-{group or 'run'}.stamp"
    if stamp.is_file() and stamp.read_text() == state:
        return
    print("Setting up .venv; this happens once and takes a minute ...", file=sys.stderr)
    if not has_pip():
        command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
        if subprocess.run(command, check=False).returncode:
            sys.exit("could not make .venv; on Debian and Ubuntu: apt install python3-venv")
    install("pip>=25.1")  # the first that knows dependency groups
    install("--editable", ".", *(["--group", group] if group else []))
    stamp.write_text(state)


def has_pip() -> bool:
    """Say whether the environment is there and its pip runs."""
    command = [str(PYTHON), "-m", "pip", "--version"]
    return (
        PYTHON.exists()
        and subprocess.run(command, capture_output=True, check=False).returncode == 0
    )


def install(*what: str) -> None:
    """Install into the environment, or end with pip's own message."""
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what]
    done = subprocess.run(command, cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(done.returncode)


if __name__ == "__main__":
    sys.exit(main())
