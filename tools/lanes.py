"""Clean the fixtures with the oldest and the newest dependencies: python -m tools.lanes.

Each lane is an environment of its own in `.lanes/`: `lowest` has every dependency in the lowest
version that pyproject.toml allows, `newest` in the newest that there is, and there is one for each
other Python that is found. All are made anew, since the newest versions change. All must give the
same articles, down to the last removal.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from tools.environments import environment, output

ROOT = Path(__file__).parents[1]
LANES = ROOT / ".lanes"
FIGURES = ROOT / "benchmarks" / "figures" / "lanes.md"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
_VERSIONS = """
import sys
from importlib.metadata import version
names = [name for name in sys.argv[1:]]
print(", ".join(["Python " + sys.version.split()[0], *(f"{n} {version(n)}" for n in names)]))
"""


class Lane(NamedTuple):
    """What one lane gave.

    Args:
        name: Its name.
        versions: Of Python and of the dependencies.
        digests: A line for each article.
    """

    name: str
    versions: str
    digests: frozenset[str]


def dependencies() -> list[str]:
    """Give what pyproject.toml says newsclean depends on."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    listed: list[str] = project["dependencies"]
    return listed


def lowest_versions() -> list[str]:
    """Give a constraint for each dependency: the lowest version that pyproject.toml allows."""
    return [re.sub(r">=([\w.]+).*", r"==\1", one) for one in dependencies()]


def main() -> int:
    """Run the lanes that the command line names, or all; say where they differ."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("lanes", nargs="*", help="lowest, newest, 3.12 ...; all if none is named")
    parser.add_argument("--write", action="store_true", help="write the figures of the docs")
    chosen = parser.parse_args()
    lanes: list[Lane] = []
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    for name in chosen.lanes or ["lowest", "newest", *(one for one in PYTHONS if one != here)]:
        python = sys.executable if name in ("lowest", "newest") else found_python(name)
        if python is None:
            print(f"{name}: skipped, there is no Python {name} here")
            continue
        lane = run(name, python)
        print(f"{name}: {lane.versions}; {len(lane.digests)} articles", flush=True)
        lanes.append(lane)
    differing = differences(lanes)
    print("\n".join(differing) or "All lanes give the same articles.")
    if chosen.write:
        FIGURES.write_text(table(lanes), encoding="utf-8", newline="\n")
    return int(bool(differing))


def run(name: str, python: str) -> Lane:
    """Make the environment of a lane, and clean the fixtures in it."""
    limits: list[str] = []
    if name == "lowest":
        LANES.mkdir(exist_ok=True)
        constraints = LANES / "lowest.txt"
        constraints.write_text("\n".join(lowest_versions()) + "\n", encoding="utf-8")
        limits = ["--constraint", str(constraints)]
    made = environment(LANES / name, str(ROOT), *limits, python=python)
    names = [re.split(r"[^\w.-]", one)[0] for one in dependencies()]
    versions = output(made, "-c", _VERSIONS, *names)
    digests = output(made, "-m", "tools.digests", place=ROOT).splitlines()
    return Lane(name, versions, frozenset(digests))


def differences(lanes: list[Lane]) -> list[str]:
    """Say which articles are others in a lane than in the first one."""
    if not lanes:
        return []
    first, *others = lanes
    return [
        f"{first.name} and {lane.name} differ: {name}"
        for lane in others
        for name in sorted({line.partition(" ")[2] for line in first.digests ^ lane.digests})
    ]


def table(lanes: list[Lane]) -> str:
    """Give the figures as a table of Markdown."""
    first, *_ = lanes
    rows = [
        f"| {lane.name} | {lane.versions} | {len(lane.digests & first.digests)} of "
        f"{len(first.digests)} |"
        for lane in lanes
    ]
    heads = [
        f"Measured on {datetime.now(UTC):%Y-%m-%d}.",
        "",
        "| lane | versions | same articles |",
        "|---|---|---|",
    ]
    return "\n".join([*heads, *rows, ""])


def found_python(version: str) -> str | None:
    """Give the interpreter of a version: where pyenv puts it, or on the path."""
    by_pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    listed = sorted(map(str, by_pyenv.glob(f"{version}.*/bin/python")))
    for command in (*listed, shutil.which(f"python{version}")):
        # What pyenv puts on the path is there for versions that do not run, too.
        if command and not subprocess.run([command, "-c", ""], check=False).returncode:
            return command
    return None


if __name__ == "__main__":
    sys.exit(main())
