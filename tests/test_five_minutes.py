"""The quick start, followed word for word in a fresh environment by someone who has nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = "docs/quick-start.md"
# It takes about half a minute where nothing else runs; a busy machine was seen to take four.
SECONDS = 400


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the source."""
    left_out = shutil.ignore_patterns(".*", "__pycache__", "dist", "site")
    return shutil.copytree(ROOT, tmp_path_factory.mktemp("copy") / "newsclean", ignore=left_out)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Give the variables of a fresh environment that is active, as the page has it."""
    venv = tmp_path_factory.mktemp("fresh") / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    programs = venv / ("Scripts" if os.name == "nt" else "bin")
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    # Compiling takes as long as all the rest, and nothing here is run twice.
    variables = {**kept, "PATH": path, "VIRTUAL_ENV": str(venv), "PIP_NO_COMPILE": "1"}
    probe = ["python3", "-m", "pip", "download", "--no-deps", "--quiet", "--dest", str(venv)]
    reached = follow([*probe, "pathspec"], venv, variables)
    if reached.returncode:
        pytest.skip(f"pip can reach no index: {reached.stderr.strip().splitlines()[-1]}")
    return variables


def follow(
    command: list[str], place: Path, variables: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run a command in the environment, and give what came of it."""
    # The shell finds the program in the environment; what starts others does not everywhere.
    for folder in variables["PATH"].split(os.pathsep):
        program = Path(folder) / command[0]
        if program.is_file():
            command = [str(program), *command[1:]]
            break
    return subprocess.run(
        command,
        cwd=place,
        env=variables,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=SECONDS,
    )


def test_the_page_does_what_it_says(copy: Path, fresh: dict[str, str]) -> None:
    text = (copy / PAGE).read_text(encoding="utf-8")
    shown = re.findall(r"^```console\n(.*?)^```$", text, flags=re.DOTALL | re.MULTILINE)
    commands = [line.removeprefix("$ ") for block in shown for line in block.splitlines()]
    assert commands[0] == "python3 -m pip install ."
    for command in commands:
        # The other way to begin makes an environment of its own, with the same commands.
        if command != "python3 dev.py demo":
            done = follow(command.split(), copy, fresh)
            assert done.returncode == 0, done.stderr
    options = ["-o", "NORMALIZE_WHITESPACE", "-o", "ELLIPSIS"]
    done = follow(["python3", "-m", "doctest", *options, PAGE], copy, fresh)
    assert done.returncode == 0, done.stdout
    where = follow(["python3", "-c", "import newsclean; print(newsclean.__file__)"], copy, fresh)
    assert Path(where.stdout.strip()).is_relative_to(fresh["VIRTUAL_ENV"])
    cleaned = follow(["newsclean", "clean", "--text", "examples/harbour.html"], copy, fresh)
    assert cleaned.stdout.startswith("The first cars crossed")
