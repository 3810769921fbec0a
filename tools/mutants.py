"""Count the changes of the code that the tests notice: python -m tools.mutants.

mutmut changes one small thing at a time in a copy of the tree, and runs the tests of that part.
There are thousands of such changes; `--sample` draws so many of each module by lot, the same for
the same seed. With `--minutes` it goes only so far; the table says how many changes were tried.
"""

from __future__ import annotations

import argparse
import ast
import json
import random
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
        [
            "settle.py",
            "claim.py",
            "account/build.py",
            "account/collect.py",
            "account/listing.py",
            "account/removals.py",
        ],
        [
            "tests/test_claim.py",
            "tests/test_kinds.py",
            "tests/account",
            "tests/test_article.py",
            "tests/intake/test_recognised.py",
            "tests/html/test_xpaths.py",
        ],
    ),
    "rules": (
        [
            "rules/bounds.py",
            "rules/load.py",
            "rules/matcher.py",
            "rules/openings.py",
            "rules/position.py",
            "rules/retired.py",
            "rules/rule.py",
            "rules/rule_index.py",
            "rules/unknown.py",
        ],
        [
            "tests/rules/test_load.py",
            "tests/rules/test_matcher.py",
            "tests/rules/test_retired.py",
            "tests/rules/test_bounds.py",
            "tests/rules/test_unknown.py",
        ],
    ),
    "lines": (
        [
            "lines/ad_calls.py",
            "lines/authors_forms.py",
            "lines/cells.py",
            "lines/facts.py",
            "lines/gaps.py",
            "lines/holding.py",
            "lines/labels.py",
            "lines/line_ends.py",
            "lines/lists_above.py",
            "lines/marks.py",
            "lines/nested_marks.py",
            "lines/survey.py",
        ],
        [
            "tests/lines",
            "tests/test_short_sentences.py",
            "tests/test_standfirsts_and_lists.py",
            "tests/cleaners/test_known_lines.py",
            "tests/cleaners/test_glued_phrases.py",
        ],
    ),
}
# Tests of whole pipelines on generated texts, which take longer than all others together.
_LEFT_OUT = (
    "tests/rules/test_load.py::test_laws_hold_with_keep_rules",
    "tests/rules/test_matcher.py::test_finds_what_a_plain_loop_finds_in_real_text",
    "tests/test_kinds.py::test_laws_hold_with_kinds_kept",
    "tests/test_kinds.py::test_laws_hold_with_only_some_kinds",
)
# What mutmut calls a change that no test noticed.
_SURVIVED = ("survived", "no tests")


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", help=f"of {', '.join(PARTS)}; all if none is named")
    parser.add_argument("--minutes", type=float, default=60, help="stop a part after so long")
    parser.add_argument("--sample", type=int, help="try so many of each module; all if not given")
    parser.add_argument("--seed", type=int, default=1, help="for the sample")
    parser.add_argument("--show", action="store_true", help="print the changes that none noticed")
    parser.add_argument("--write", action="store_true", help="write the figures of the docs")
    chosen = parser.parse_args()
    rows: list[str] = []
    for part in chosen.parts or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)
            prepare(part, place)
            names = sampled(place, chosen.sample, chosen.seed) if chosen.sample else []
            run(place, names, chosen.minutes)
            for module, results in sorted(counted(place).items()):
                rows.append(row(part, module, results))
                print(rows[-1], flush=True)
            if chosen.show:
                show(place)
    if chosen.write:
        FIGURES.write_text(table(rows, chosen.sample, chosen.seed), encoding="utf-8", newline="\n")


def prepare(part: str, place: Path) -> None:
    """Copy the tree, with settings for the modules of a part."""
    for name in _COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, place / name)
    modules, tests = PARTS[part]
    paths = [f"src/newsclean/{module}" for module in modules]
    settings = {
        "source_paths": ["src"],
        "only_mutate": paths,
        "also_copy": [name for name in _COPIED if name != "src"],
        "pytest_add_cli_args": [
            *("-p", "no:randomly", "-p", "no:cacheprovider"),
            *(f"--deselect={test}" for test in _LEFT_OUT),
        ],
        "pytest_add_cli_args_test_selection": [*paths, *tests],
    }
    lines = [f"{name} = {json.dumps(value)}" for name, value in settings.items()]
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    written = "\n".join([project, "[tool.mutmut]", *lines, ""])
    (place / "pyproject.toml").write_text(written, encoding="utf-8")


def sampled(place: Path, count: int, seed: int) -> list[str]:
    """Draw so many changes of each module by lot."""
    # A run for a name that there is not makes all changes, and ends before it tries any.
    run(place, ["none"], minutes=60)
    drawn: list[str] = []
    for module, codes in sorted(results_in(place).items()):
        lot = random.Random(f"{seed} {module}")  # noqa: S311 - no secret
        drawn += lot.sample(sorted(codes), min(count, len(codes)))
    return drawn


def run(place: Path, names: list[str], minutes: float) -> None:
    """Let mutmut try these changes, or all."""
    command = [sys.executable, "-m", "mutmut", "run", *names]
    with (place / "mutmut.log").open("ab") as log:
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


def table(rows: list[str], sample: int | None, seed: int) -> str:
    """Give the rows as a table of Markdown."""
    drawn = f", at most {sample} changes a module, drawn with the seed {seed}" if sample else ""
    heads = [
        f"Measured on {datetime.now(UTC):%Y-%m-%d} with mutmut {version('mutmut')}{drawn}.",
        "",
        "| part | module | changes | tried | killed | share |",
        "|---|---|---|---|---|---|",
    ]
    return "\n".join([*heads, *rows, ""])


if __name__ == "__main__":
    main()
