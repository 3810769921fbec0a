"""Clean many documents in one process: its memory stays level, and no result changes.

python -m benchmarks.soak --documents 200000
python -m benchmarks.soak --seconds 600

A run that ends before its memory was looked at four times, after each thousand documents, fails.
The documents are those of the fixtures, of the public sets beside the project if they are there,
and generated ones, which are never the same twice. At the end each of the first two is cleaned once
more and must give what it gave at the beginning.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import newsclean
from benchmarks.growth import PAGES, SHAPES
from benchmarks.sets import PAGE_SETS, SHARED, fixture_sets, is_page_set, read_pages
from newsclean.source import Format

FIGURES = Path(__file__).parent / "figures" / "soak.md"
# In characters: most texts are short, so many of them fit into a run.
_SIZES = (200, 600, 1_500, 3_000)
# Of ten documents, so many are generated anew.
_GENERATED = 8
# The memory is looked at so often, in documents.
_LOOK = 1_000
# The largest of the last quarter to that of the quarter before: more is a leak. Allocators go up
# and down by about one in a hundred.
_MOST_GROWTH = 0.05
# With fewer looks there are no quarters.
_FEWEST_LOOKS = 4


def main() -> int:
    """Clean, print the memory as it goes, and say whether it stayed level and all stayed equal."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.soak",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--documents", type=int, default=200_000)
    parser.add_argument("--seconds", type=float, default=float("inf"), help="end earlier")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="write the figures of the docs")
    parser.add_argument(
        "--longest", type=int, default=60_000, help="bytes of a document of the sets"
    )
    asked = parser.parse_args()
    fixed = [source for source in _fixed() if len(source) <= asked.longest]
    first = [_digest(source) for source in fixed]
    print(f"{len(fixed)} documents of fixtures and sets; seed {asked.seed}")
    memory: list[float] = []
    changed = done = 0
    started = time.monotonic()
    random = Random(asked.seed)  # noqa: S311 - the same documents for the same seed
    while done < asked.documents and time.monotonic() - started < asked.seconds:
        until = min(asked.documents, done + _LOOK)
        while done < until and time.monotonic() - started < asked.seconds:
            done += 1
            if random.randrange(10) < _GENERATED:
                source, form = _generated(random)
                newsclean.clean(source, format=form)
                continue
            at = random.randrange(len(fixed))
            changed += _digest(fixed[at]) != first[at]
        gc.collect()
        memory.append(_megabytes())
        spent = time.monotonic() - started
        print(f"{done:9,} documents {spent:8.0f} s {memory[-1]:8.1f} MB", flush=True)
    changed += sum(_digest(source) != was for source, was in zip(fixed, first, strict=True))
    growth = growth_at_end(memory)
    said = "too few looks at the memory" if growth is None else f"memory {growth:+.1%} at the end"
    print(f"{done:,} documents, {changed} results changed, {said}")
    if asked.write:
        FIGURES.write_text(table(asked.seed, done, changed, memory), "utf-8", newline="\n")
    return int(changed > 0 or growth is None or growth > _MOST_GROWTH)


def table(seed: int, done: int, changed: int, memory: Sequence[float]) -> str:
    """Give the figures of a run as a table of Markdown; the memory in MB at four moments.

    Args:
        seed: The seed of the generated documents.
        done: How many documents were cleaned.
        changed: How many results were not what they had been.
        memory: The memory at each look.
    """
    heads = [f"after {share}" for share in ("a quarter", "half", "three quarters", "all")]
    levels = [memory[(len(memory) * part - 1) // 4] for part in range(1, 5)]
    return "\n".join(
        [
            f"Measured on {datetime.now(UTC):%Y-%m-%d} with newsclean {newsclean.__version__}.",
            "",
            f"| seed | documents | results changed | {' | '.join(heads)} |",
            "|---|---|---|---|---|---|---|",
            f"| {seed} | {done:,} | {changed} | "
            + " | ".join(f"{level:.0f} MB" for level in levels)
            + " |",
            "",
        ]
    )


def growth_at_end(memory: Sequence[float]) -> float | None:
    """Say by how much the memory rose from the third quarter of a run to the last; None if short.

    >>> growth_at_end([90, 100, 100, 101, 100, 100, 150, 99])
    0.5
    >>> growth_at_end([200, 150, 100, 90])
    -0.1

    Args:
        memory: The memory at each look.
    """
    if len(memory) < _FEWEST_LOOKS:
        return None
    quarter = len(memory) // 4
    before, last = memory[-2 * quarter : -quarter], memory[-quarter:]
    return round(max(last) / max(before) - 1, 3)


def _fixed() -> Iterator[str | bytes]:
    sets = [SHARED / name for name in PAGE_SETS]
    for folder in [*fixture_sets(), *filter(is_page_set, sets)]:
        for page in read_pages(folder):
            yield page.source


def _generated(random: Random) -> tuple[str, Format]:
    """Give a text or page of three shapes, cut anywhere and with numbers of its own."""
    pages = random.randrange(2) == 1
    made = PAGES if pages else SHAPES
    size = random.choice(_SIZES)
    pieces = [made[name](size) for name in random.sample(sorted(made), 3)]
    start = random.randrange(size)
    text = "\n".join(piece[start:] for piece in pieces) + f"\n{random.random()}"
    return text, "html" if pages else "text"


def _digest(source: str | bytes) -> bytes:
    article = newsclean.clean(source)
    return hashlib.sha256(article.model_dump_json().encode()).digest()


def _megabytes() -> float:
    """Give the memory that the process has now; where the system does not say, its peak so far."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


if __name__ == "__main__":
    sys.exit(main())
