"""Build a release and try what would be uploaded: python -m tools.release.

Nothing is uploaded. What is built stands in `dist/`; each part is installed into an environment
that has nothing else, by itself and with each extra alone. Then the fixtures are cleaned by the
last release and by this one, and the two runs compared. `--record` writes down the ids that are
released.
"""

from __future__ import annotations

import argparse
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
from tools.environments import environment, output

ROOT = Path(__file__).parents[1]
DIST = ROOT / "dist"
RELEASED_IDS = ROOT / "tests" / "fixtures" / "released_ids.txt"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PYTHON = Path(sys.executable)

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
    "arrow": "import newsclean.integrations.arrow",
    "duckdb": "import newsclean.integrations.duckdb",
    "polars": "import newsclean.integrations.polars",
    "ray": "import newsclean.integrations.ray",
    "spark": "import newsclean.integrations.spark",
    "batch": "import fastwarc, pyarrow, tqdm; import newsclean.batch.run",
    "completion": "import shtab; import newsclean.cli.completion_command",
    "warc": "import fastwarc; import newsclean.batch.warc_pages",
    "zstd": "import newsclean.batch.streams",
    "scrapy": "import newsclean.integrations.scrapy",
    "report": "import newsclean; newsclean.report(newsclean.clean('It rained.'))",
}
_HEAVY = {"ray", "spark"}


def main() -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--record", action="store_true", help="write down the released ids, only")
    parser.add_argument("--heavy", action="store_true", help="try Spark and Ray too")
    chosen = parser.parse_args()
    if chosen.record:
        record()
        return 0
    wheel, sdist = build()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for made in (wheel, sdist):
            python = environment(place / made.suffix, str(made))
            said = output(python, "-c", _PROGRAM, str(ROOT / "examples" / "harbour.html"))
            print(f"{made.name}, {made.stat().st_size:,} bytes: {said}", flush=True)
        for extra in PROJECT["optional-dependencies"]:
            if extra in _HEAVY and not chosen.heavy:
                print(f"[{extra}]: not tried; --heavy does")
                continue
            output(environment(place / extra, f"{wheel}[{extra}]"), "-c", _USES[extra])
            print(f"[{extra}]: installed alone, and imported", flush=True)
        compare(wheel, place)
    return 0


def build() -> tuple[Path, Path]:
    """Build wheel and sdist into `dist/`, have their metadata checked, and give them."""
    shutil.rmtree(DIST, ignore_errors=True)
    output(PYTHON, "-m", "build", "--outdir", str(DIST), str(ROOT))
    (wheel,), (sdist,) = DIST.glob("*.whl"), DIST.glob("*.tar.gz")
    print(output(PYTHON, "-m", "twine", "check", "--strict", str(wheel), str(sdist)), flush=True)
    return wheel, sdist


def compare(wheel: Path, place: Path) -> None:
    """Clean the fixtures with the last release and with this one, and print what is different."""
    last = _git("describe", "--tags", "--abbrev=0", "--match", "v*").decode().strip()
    if not last:
        print("There is no earlier release to compare with.")
        return
    with tarfile.open(fileobj=BytesIO(_git("archive", last))) as tree:
        tree.extractall(place / last, filter="data")
    runs = [place / "before.jsonl", place / "after.jsonl"]
    pages = str(ROOT / "tests" / "fixtures" / "pages")
    for run, requirement in zip(runs, (str(place / last), str(wheel)), strict=True):
        python = environment(place / run.stem, requirement)
        output(python, "-m", "newsclean", "clean", pages, "--quiet", "-o", str(run))
    print(f"Since {last}:", flush=True)
    command = [str(PYTHON), "-m", "newsclean", "diff", *map(str, runs)]
    subprocess.run(command, check=False)


def _git(*arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, check=False).stdout


def record() -> None:
    """Add the ids of today's rules and reasons to those that have been released."""
    known = RELEASED_IDS.read_text(encoding="utf-8").split() if RELEASED_IDS.exists() else []
    lines = sorted({*known, *ids()})
    RELEASED_IDS.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def ids() -> set[str]:
    """Give the ids that `ignore` takes: of rules, keep rules, and reasons of a page's cuts."""
    rules = default_rules()
    return {rule.id for rule in (*rules.rules, *rules.keep)} | reason_names()


if __name__ == "__main__":
    sys.exit(main())
