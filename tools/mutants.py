"""Count the changes of the code that the tests notice: python -m tools.mutants.

mutmut changes one small thing at a time in a copy of the tree, and runs the tests of that part.
With `--minutes` it goes only so far; the table says how many changes were tried.
"""

from __future__ import annotations

import argparse
import ast
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime
from difflib import unified_diff
from importlib.metadata import version
from pathlib import Path

from mutmut.stats import status_by_exit_code

ROOT = Path(__file__).parents[1]
FIGURES = ROOT / "benchmarks" / "figures" / "mutants.md"
_COPIED = ["src", "tests", "tools", "benchmarks", "examples", "conftest.py", "dev.py"]
# The modules of each part, and the tests that are to notice; the examples in the modules run too.
PARTS = {
    "engine": (["pipeline.py"], ["tests/test_pipeline.py"]),
    "account": (
        ["settle.py", "claim.py", "account/build.py", "account/collect.py", "account/removals.py"],
        ["tests/test_claim.py", "tests/account", "tests/test_article.py"],
    ),
    "rules": (
        [
            "rules/load.py",
            "rules/matcher.py",
            "rules/position.py",
            "rules/retired.py",
            "rules/rule_index.py",
        ],
        ["tests/rules/test_load.py", "tests/rules/test_matcher.py", "tests/rules/test_retired.py"],
    ),
    "lines": (
        [
            "lines/cells.py",
            "lines/gaps.py",
            "lines/holding.py",
            "lines/labels.py",
            "lines/marks.py",
            "lines/survey.py",
        ],
        ["tests/lines", "tests/test_short_sentences.py"],
    ),
}
# What mutmut calls a change that no test noticed.
_SURVIVED = ("survived", "no tests")


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", help=f"of {', '.join(PARTS)}; all if none is named")
    parser.add_argument("--minutes", type=float, default=60, help="stop a part after so long")
    parser.add_argument("--show", action="store_true", help="print the changes that none noticed")
    parser.add_argument("--write", action="store_true", help="write the figures of the docs")
    chosen = parser.parse_args()
    rows: list[str] = []
    for part in chosen.parts or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)
            run(part, place, chosen.minutes)
            for module, results in sorted(counted(place).items()):
                rows.append(row(part, module, results))
                print(rows[-1], flush=True)
            if chosen.show:
                show(place)
    if chosen.write:
        FIGURES.write_text(table(rows), encoding="utf-8", newline="\n")


def run(part: str, place: Path, minutes: float) -> None:
    """Copy the tree and let mutmut change the modules of a part there."""
    for name in _COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, place / name)
    modules, tests = PARTS[part]
    paths = [f"src/newsclean/{module}" for module in modules]
    settings = {
        "source_paths": ["src"],
        "only_mutate": paths,
        "also_copy": [name for name in _COPIED if name != "src"],
        "pytest_add_cli_args": ["-p", "no:randomly", "-p", "no:cacheprovider"],
        "pytest_add_cli_args_test_selection": [*paths, *tests],
    }
    lines = [f"{name} = {json.dumps(value)}" for name, value in settings.items()]
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    written = "\n".join([project, "[tool.mutmut]", *lines, ""])
    (place / "pyproject.toml").write_text(written, encoding="utf-8")
    command = [sys.executable, "-m", "mutmut", "run"]
    with (place / "mutmut.log").open("wb") as log:
        running = subprocess.Popen(command, cwd=place, stdout=log, stderr=log)
        try:
            running.wait(60 * minutes)
        except subprocess.TimeoutExpired:
            running.terminate()
            running.wait()


def results_in(place: Path) -> dict[str, dict[str, int | None]]:
    """Give the exit code for each change, by module; None for those that were not tried."""
    files = (place / "mutants" / "src" / "newsclean").rglob("*.py.meta")
    return {
        file.name.removesuffix(".py.meta"): json.loads(file.read_text("utf-8"))["exit_code_by_key"]
        for file in files
    }


def counted(place: Path) -> dict[str, Counter[str]]:
    """Count what became of the changes of each module, by mutmut's words."""
    return {
        module: Counter(status_by_exit_code[code] for code in codes.values())
        for module, codes in results_in(place).items()
        if codes
    }


def row(part: str, module: str, results: Counter[str]) -> str:
    """Give a row of the table."""
    tried = results.total() - results["not checked"]
    noticed = tried - sum(results[verdict] for verdict in _SURVIVED)
    share = f"{noticed / tried:.0%}" if tried else "-"
    return f"| {part} | `{module}` | {results.total()} | {tried} | {noticed} | {share} |"


def show(place: Path) -> None:
    """Print each change that no test noticed, as a line of the code before and after."""
    for file in (place / "mutants" / "src" / "newsclean").rglob("*.py.meta"):
        codes = json.loads(file.read_text("utf-8"))["exit_code_by_key"]
        tree = ast.parse(file.with_suffix("").read_text("utf-8"))
        functions = {
            node.name: ast.unparse(node).splitlines()[1:]
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef)
        }
        for name, code in codes.items():
            if status_by_exit_code[code] in _SURVIVED:
                changed = name.rpartition(".")[2]
                original = changed.rpartition("__mutmut_")[0] + "__mutmut_orig"
                lines = unified_diff(functions[original], functions[changed], lineterm="", n=0)
                print(name, *(line for line in lines if line[:2] in ("- ", "+ ")), sep="\n  ")


def table(rows: list[str]) -> str:
    """Give the rows as a table of Markdown."""
    heads = [
        f"Measured on {datetime.now(UTC):%Y-%m-%d} with mutmut {version('mutmut')}.",
        "",
        "| part | module | changes | tried | killed | share |",
        "|---|---|---|---|---|---|",
    ]
    return "\n".join([*heads, *rows, ""])


if __name__ == "__main__":
    main()
