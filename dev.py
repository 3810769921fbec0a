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

IN_BROWSER = "pytest -q tests/report_page/test_in_chromium.py"
# For each task: what it does, the dependency group it needs, and the modules it runs.
TASKS = {
    "newsclean": ("run the command line of this source tree", "", ["newsclean"]),
    "demo": ("clean a page that ships here", "", ["newsclean clean examples/harbour.html"]),
    "test": ("run the tests", "test", ["pytest"]),
    "recipes": ("install what recipes in the docs use", "recipes", []),
    "engines": ("install the engines that tests run newsclean in", "engines", []),
    "browser": ("try reports in Chromium, if there is one", "browser", [IN_BROWSER]),
    "pictures": ("take the documentation's pictures anew", "browser", ["tools.screenshots"]),
    "lint": ("check style and layout", "lint", ["ruff check", "ruff format --check"]),
    "format": ("mend style and layout", "lint", ["ruff check --fix", "ruff format"]),
    "types": (
        "check the types",
        "types",
        ["mypy", "basedpyright", "basedpyright --verifytypes newsclean --ignoreexternal"],
    ),
    "build": ("make all that is generated: the built file of the rules", "", ["tools.build_rules"]),
    "docs": (
        "build the documentation into site/",
        "docs",
        ["tools.rule_pages", "zensical build --clean --strict"],
    ),
    "goldens": (
        "write down what the saved texts give now; read the diff",
        "test",
        [
            "tests.refresh",
            "tools.public_api",
            "pytest -q --newsclean-accept tests/fixtures/text",
        ],
    ),
    "gate": ("hold the quality against its floors", "", ["benchmarks.gate"]),
    "quality": ("measure quality beside other tools", "bench", ["benchmarks.quality"]),
    "folds": ("measure quality on sites not trained on", "training", ["training.folds"]),
    "train": ("train the weights for pages", "training", ["training.train"]),
    "train-lines": ("train the weights for short lines", "training", ["training.lines"]),
    "train-line-model": ("train the table for other lines", "training", ["training.line_model"]),
    "train-last-sentences": (
        "train the table for last sentences",
        "training",
        ["training.last_sentences"],
    ),
    "speed": ("measure speed beside trafilatura", "bench", ["benchmarks.speed"]),
    "growth": ("hold the growth of the time with the input", "", ["benchmarks.growth"]),
    "hostile": ("hold hostile input against an ordinary page", "", ["benchmarks.hostile"]),
    "soak": ("clean many documents in one process", "", ["benchmarks.soak"]),
    "fuzz": ("search for bytes that break a law", "fuzz", ["fuzz.run"]),
    "startup": ("measure the import and the first clean", "", ["benchmarks.startup"]),
    "batch": ("measure what a run over files costs", "test", ["benchmarks.batch"]),
    "kills": ("kill a run at random moments, and go on", "test", ["benchmarks.kills"]),
    "news-crawl": ("clean a generated archive, and plan", "test", ["benchmarks.news_crawl"]),
    "text-speed": ("measure speed on plain text", "bench", ["benchmarks.text_speed"]),
    "lanes": ("clean with the lowest and the newest dependencies", "", ["tools.lanes"]),
    "mutants": ("count the changes of the code that tests notice", "mutants", ["tools.mutants"]),
    "release": ("build a release and try it; uploads nothing", "release", ["tools.release"]),
}
# What the built file is made by, and from.
SOURCES = [ROOT / "src" / "newsclean", ROOT / "tools" / "build_rules.py"]
BUILT = ROOT / "src" / "newsclean" / "rules" / "built" / "languages.json"
FRESH = VENV / "newsclean-built.stamp"


def main() -> int:
    """Run the task that the command line names; say which there are where it names none."""
    if sys.version_info < OLDEST:
        sys.exit("newsclean needs Python 3.11 or newer; this is " + sys.version.split()[0])
    tasks = "\n".join(f"  {name:22}{what}" for name, (what, _, _) in TASKS.items())
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog=f"tasks:\n{tasks}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "task", nargs="?", choices=TASKS, metavar="task", help="one of the tasks below"
    )
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="handed on to the task's command")
    chosen = parser.parse_args()
    if chosen.task is None:
        parser.print_help()
        return 0
    _, group, modules = TASKS[chosen.task]
    set_up(group)
    if group not in ("lint", "types"):  # those run nothing of newsclean
        freshen()
    for position, module in enumerate(modules, start=1):
        rest = chosen.rest if position == len(modules) else []
        command = [str(PYTHON), "-m", *module.split(), *rest]
        done = subprocess.run(command, cwd=ROOT, env=activated(), check=False)
        if done.returncode:
            return done.returncode
    return 0


def activated() -> dict[str, str]:
    """Give the variables with which tools find the environment, as if it had been activated."""
    path = os.pathsep.join([str(PYTHON.parent), os.environ.get("PATH", "")])
    return {**os.environ, "PATH": path, "VIRTUAL_ENV": str(VENV)}


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
    FRESH.write_text(built_state())  # installing has built it
    stamp.write_text(state)


def freshen() -> None:
    """Build what is generated anew where something that goes into it has changed since.

    A wrong rule is said, and is no reason to stop: what was built counts no more, and the task may
    be the one that helps to mend it.
    """
    if FRESH.is_file() and FRESH.read_text() == built_state():
        return
    command = [str(PYTHON), "-m", "tools.build_rules"]
    if subprocess.run(command, cwd=ROOT, check=False).returncode == 0:
        FRESH.write_text(built_state())


def built_state() -> str:
    """Give what changes when the built file does, or anything that it is made by or from."""
    paths = [path for source in SOURCES for path in (source, *source.rglob("*"))]
    total = hashlib.sha256()
    for path in (*sorted(path for path in paths if path.suffix in (".py", ".toml")), BUILT):
        content = path.read_bytes() if path.is_file() else b""
        total.update(f"{path.relative_to(ROOT)} {len(content)}\n".encode() + content)
    return total.hexdigest()


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
