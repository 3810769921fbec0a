"""Count what searches have tried, over several runs: python -m fuzz.tally.

python -m fuzz.tally          print each run's seed and how many sources it tried, and the sum
python -m fuzz.tally --write  write the sum for the docs

Each run of `fuzz.run` keeps its count in a file of its own in fuzz/runs, so that a run that was
stopped counts for what it did and no more.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from newsclean import __version__

RUNS = Path(__file__).parent / "runs"
FIGURES = Path(__file__).parents[1] / "benchmarks" / "figures" / "fuzz.md"


@dataclass
class Run:
    """What one search has done so far.

    >>> Run(seed=7, longest=48, share=8).tried
    0

    Args:
        seed: The seed of its random choices.
        longest: Bytes of the longest source.
        share: Of so many sources one was cleaned again.
        began: When it began, UTC.
        ended: When it was last written, UTC.
        tried: How many sources were cleaned and held against the laws.
        twice: How many of them were held against the law that once is enough, too.
        broken: How many different faults were found.
    """

    seed: int
    longest: int
    share: int
    began: str = ""
    ended: str = ""
    tried: int = 0
    twice: int = 0
    broken: int = 0

    def __post_init__(self) -> None:
        """Note when it begins."""
        self.began = self.began or _now()

    def write(self) -> None:
        """Keep the count, in the file of this run."""
        self.ended = _now()
        RUNS.mkdir(exist_ok=True)
        name = f"{self.began.replace(':', '')}-{self.seed}.json"
        (RUNS / name).write_text(json.dumps(asdict(self)), encoding="utf-8")


def runs() -> list[Run]:
    """Read the counts of all runs, the oldest first."""
    return [Run(**json.loads(path.read_text("utf-8"))) for path in sorted(RUNS.glob("*.json"))]


def table(found: list[Run]) -> str:
    """Give the runs as a table of Markdown, with their sum.

    >>> print(table([Run(7, 48, 8, "2026-05-03T10:00", "2026-05-03T11:00", 2000, 250)]))
    ... # doctest: +ELLIPSIS
    Measured from 2026-05-03T10:00 to 2026-05-03T11:00 (UTC) with atheris ..., newsclean ...
    <BLANKLINE>
    | seed | longest source | sources tried | of them cleaned again | faults found |
    |---|---|---|---|---|
    | 7 | 48 bytes | 2,000 | 250 | 0 |
    | all | | 2,000 | 250 | 0 |

    Args:
        found: The runs, at least one.
    """
    rows = [
        f"| {run.seed} | {run.longest} bytes | {run.tried:,} | {run.twice:,} | {run.broken} |"
        for run in found
    ]
    sums = (sum(getattr(run, name) for run in found) for name in ("tried", "twice", "broken"))
    versions = f"atheris {version('atheris')}, newsclean {__version__}"
    lines = [
        f"Measured from {found[0].began} to {found[-1].ended} (UTC) with {versions}.",
        "",
        "| seed | longest source | sources tried | of them cleaned again | faults found |",
        "|---|---|---|---|---|",
        *rows,
        "| all | | " + " | ".join(f"{total:,}" for total in sums) + " |",
    ]
    return "\n".join(lines)


def main() -> int:
    """Print the sum of all runs, and write it where that was asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m fuzz.tally",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--write", action="store_true", help="write the figures of the docs")
    asked = parser.parse_args()
    found = runs()
    if not found:
        print("no runs yet: python -m fuzz.run --runs 10000")
        return 1
    print(table(found))
    if asked.write:
        FIGURES.write_text(table(found) + "\n", encoding="utf-8", newline="\n")
    return 0


def _now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime())


if __name__ == "__main__":
    sys.exit(main())
