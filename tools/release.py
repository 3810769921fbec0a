"""Build a release and try what would be uploaded: python -m tools.release.

Nothing is uploaded. What is built stands in `dist/`; each part is installed into an environment that
has nothing else, by itself and with each extra alone. Then the fixtures are cleaned by the last
release and by this one, and the two runs compared. `--record` writes down the ids that are released.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from io import BytesIO
from pathlib import Path

from newsclean.html.decision.model import reason_names
from newsclean.rules import default_rules

ROOT = Path(__file__).parents[1]
DIST = ROOT / "dist"
RELEASED_IDS = ROOT / "tests" / "fixtures" / "released_ids.txt"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

_PROGRAM = """
import sys
import newsclean
text = newsclean.clean("[ad_1]\\nIt rained all night in Portmere.")
page = newsclean.clean(open(sys.argv[1], "rb").read())
assert text.text == "It rained all night in Portmere.", text.text
assert page.headline == "Harbour bridge reopens after two winters of repairs", page.headline
print(text.made_by)
"""
# What each extra is for, imported where nothing but it is installed.
_USES = {
    "arrow": "from newsclean.integrations.arrow import clean_batches as c; next(c({'text': ['A.']}))",
    "duckdb": "import duckdb; from newsclean.integrations.duckdb import register; register(duckdb.connect())",
    "polars": "import polars as p; from newsclean.integrations.polars import clean; clean(p.DataFrame({'text': ['A.']}))",
    "ray": "import ray; import newsclean.integrations.ray",
    "spark": "import pyspark; import newsclean.integrations.spark",
    "batch": "import pyarrow, tqdm, fastwarc; import newsclean.batch.run",
    "completion": "import shtab; import newsclean.cli.completion_command",
    "warc": "import fastwarc; import newsclean.batch.warc_pages",
    "zstd": "import newsclean.batch.streams",
    "scrapy": "from newsclean.integrations.scrapy import CleanPipeline",
    "report": "import newsclean; newsclean.report(newsclean.clean('It rained.'))",
}
_HEAVY = {"ray", "spark"}


def main() -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--record", action="store_true", help="write down the released ids, only")
    parser.add_argument("--heavy", action="store_true", help="try the extras of half a gigabyte too")
    chosen = parser.parse_args()
    if chosen.record:
        record()
        return 0
    wheel, sdist = build()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for made in (wheel, sdist):
            python = environment(place / made.suffix.strip("."), str(made))
            print(f"{made.name}: {_output(python, '-c', _PROGRAM, str(ROOT / 'examples' / 'harbour.html'))}")
        for extra in PROJECT["optional-dependencies"]:
            if extra in _HEAVY and not chosen.heavy:
                print(f"[{extra}]: not tried; --heavy does")
                continue
            python = environment(place / extra, f"{wheel}[{extra}]")
            _output(python, "-c", _USES[extra])
            print(f"[{extra}]: installed alone, and imported")
        compare(wheel, place)
    return 0


def build() -> tuple[Path, Path]:
    """Build wheel and sdist into `dist/`, have their metadata checked, and give them."""
    shutil.rmtree(DIST, ignore_errors=True)
    _output(Path(sys.executable), "-m", "build", "--outdir", str(DIST), str(ROOT))
    (wheel,), (sdist,) = DIST.glob("*.whl"), DIST.glob("*.tar.gz")
    print(_output(Path(sys.executable), "-m", "twine", "check", "--strict", str(wheel), str(sdist)))
    return wheel, sdist


def environment(folder: Path, requirement: str) -> Path:
    """Make an environment with nothing but this and what it needs, and give its interpreter."""
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    _output(python, "-m", "pip", "install", "--quiet", requirement)
    _output(python, "-m", "pip", "check")
    return python


def compare(wheel: Path, place: Path) -> None:
    """Clean the fixtures with the last release and with this one, and print what is different."""
    described = ["git", "describe", "--tags", "--abbrev=0", "--match", "v*"]
    last = subprocess.run(described, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    if not last:
        print("There is no earlier release to compare with.")
        return
    archive = subprocess.run(["git", "archive", last], cwd=ROOT, capture_output=True, check=True)
    with tarfile.open(fileobj=BytesIO(archive.stdout)) as tree:
        tree.extractall(place / last, filter="data")
    before, after = place / "before.jsonl", place / "after.jsonl"
    pages = str(ROOT / "tests" / "fixtures" / "pages")
    for run, requirement in ((before, str(place / last)), (after, str(wheel))):
        python = environment(place / f"env-{run.stem}", requirement)
        _output(python, "-m", "newsclean", "clean", pages, "--quiet", "-o", str(run))
    print(f"Since {last}:", flush=True)
    subprocess.run([sys.executable, "-m", "newsclean", "diff", str(before), str(after)], check=False)


def record() -> None:
    """Add the ids of today's rules and reasons to those that have been released."""
    known = set(RELEASED_IDS.read_text(encoding="utf-8").split()) if RELEASED_IDS.exists() else set()
    RELEASED_IDS.write_text("\n".join(sorted(known | ids())) + "\n", encoding="utf-8", newline="\n")


def ids() -> set[str]:
    """Give the ids that `ignore` takes: those of rules and keep rules, and reasons for a page's blocks."""
    rules = default_rules()
    return {rule.id for rule in (*rules.rules, *rules.keep)} | reason_names()


def _output(python: Path, *arguments: str) -> str:
    """Run something away from the source tree and give what it prints; end where it fails."""
    hidden = ("PYTHONPATH", "VIRTUAL_ENV")
    variables = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [str(python), *arguments],
        cwd=tempfile.gettempdir(),
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{' '.join(arguments[:4])} failed:\n{done.stdout}{done.stderr}")
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
