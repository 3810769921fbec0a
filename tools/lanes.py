"""Clean the fixtures with the oldest and the newest dependencies: python -m tools.lanes.

Each lane is an environment of its own in `.lanes/`: `lowest` has every dependency in the lowest
version that pyproject.toml allows, `newest` in the newest that there is; both are made anew when they
are run, since the newest versions change. Then the same with each other Python that is found here.
All must give the same articles, and pass the tests of pages, texts and the interface.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
LANES = ROOT / ".lanes"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
TESTS = ["tests/test_api.py", "tests/test_pages.py", "tests/test_texts.py", "tests/html"]
# What tests of these need; the rest of the group `test` says nothing of newsclean's own floors.
_FOR_TESTS = ["hypothesis", "pytest"]


def lowest_versions() -> list[str]:
    """Give a constraint for each dependency: the lowest version that pyproject.toml allows."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [re.sub(r">=([\w.]+).*", r"==\1", one) for one in project["dependencies"]]


def main() -> int:
    """Run the lanes that the command line names, or all; say where they differ."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("lanes", nargs="*", help="lowest, newest, 3.12 ...; all if none is named")
    parser.add_argument("--no-tests", action="store_true", help="compare the articles only")
    chosen = parser.parse_args()
    found: dict[str, str] = {}
    failed = False
    for lane in chosen.lanes or ["lowest", "newest", *PYTHONS]:
        python = sys.executable if lane in ("lowest", "newest") else _python(lane)
        if python is None:
            print(f"{lane}: skipped, there is no python{lane} here")
            continue
        run_by = _environment(lane, python)
        found[lane] = _run(run_by, "-m", "tools.digests").stdout
        print(f"{lane}: {len(found[lane].splitlines())} articles, {_versions(run_by)}", flush=True)
        if not chosen.no_tests:
            done = _run(run_by, "-m", "pytest", "-q", "-o", "pythonpath=.", *TESTS, check=False)
            print(f"{lane}: {done.stdout.splitlines()[-1] if done.stdout else done.stderr}")
            failed |= done.returncode != 0
    first, *others = found
    for lane in others:
        lines = set(found[first].splitlines()) ^ set(found[lane].splitlines())
        for name in sorted({line.split(" ", 1)[1] for line in lines}):
            print(f"{first} and {lane} differ: {name}")
        failed |= bool(lines)
    return int(failed)


def _python(version: str) -> str | None:
    """Give the interpreter of a version: on the path, or where pyenv puts it."""
    by_pyenv = sorted(Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")).glob(f"versions/{version}.*/bin/python"))
    for command in (*map(str, by_pyenv), shutil.which(f"python{version}")):
        # A shim of pyenv is on the path for versions that are not chosen too.
        if command and subprocess.run([command, "-c", ""], capture_output=True).returncode == 0:
            return command
    return None


def _environment(lane: str, python: str) -> Path:
    """Make the environment of a lane, and give its interpreter."""
    folder = LANES / lane
    subprocess.run([python, "-m", "venv", "--clear", str(folder)], check=True)
    run_by = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    limits: list[str] = []
    if lane == "lowest":
        constraints = folder / "lowest.txt"
        constraints.write_text("\n".join(lowest_versions()) + "\n", encoding="utf-8")
        limits = ["--constraint", str(constraints)]
    _run(run_by, "-m", "pip", "install", "--quiet", "--upgrade", "pip")
    _run(run_by, "-m", "pip", "install", "--quiet", str(ROOT), *_FOR_TESTS, *limits)
    return run_by


def _versions(run_by: Path) -> str:
    """Give the versions of Python and of the dependencies in an environment."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[^\w.-]", one)[0] for one in project["dependencies"]]
    program = (
        "import sys; from importlib.metadata import version;"
        "print('Python', sys.version.split()[0], *(f'{n} {version(n)}' for n in sys.argv[1:]), sep=', ')"
    )
    return _run(run_by, "-c", program, *names).stdout.strip()


def _run(run_by: Path, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run something in an environment, as it is where nothing of this project is set."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(run_by), *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if check and done.returncode:
        sys.exit(done.stdout + done.stderr)
    return done


if __name__ == "__main__":
    sys.exit(main())
