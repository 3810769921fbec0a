"""Measure the CPU time of cleaning a page beside trafilatura's extraction with metadata.

python -m benchmarks.speed                     100 pages of ../shared/aeb, or the fixtures
python -m benchmarks.speed aeb --pages 40      another set, fewer pages

A fresh process for each tool and round handles every page once, so that no cache knows a page;
the tools take turns in going first. A page's time is the best of its rounds.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.sets import FIXTURES, ROOT, SHARED, read_pages

EXAMPLE = ROOT / "examples" / "harbour.html"


def main() -> int:
    """Measure and print the times and their ratio."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("set", nargs="?", default="aeb", help="a set under ../shared, or a path")
    parser.add_argument("--pages", type=int, default=100, help="how many pages at most")
    parser.add_argument("--rounds", type=int, default=3, help="how often every tool runs")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--child", choices=TOOLS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    pages = _pages(asked.set, asked.pages)
    if asked.child:
        print(json.dumps(_time(TOOLS[asked.child], pages)))
        return 0
    best = _rounds(asked)
    figures = {name: _figures(times) for name, times in best.items()}
    ratio = figures["newsclean"]["mean"] / figures["trafilatura"]["mean"]
    if asked.json:
        print(json.dumps({"pages": len(pages), "tools": figures, "ratio": ratio}, indent=2))
        return 0
    print(f"{len(pages)} pages, CPU ms a page      mean  median     95 %")
    for name, found in figures.items():
        print(f"  {name:28}{found['mean']:8.1f}{found['median']:8.1f}{found['p95']:9.1f}")
    print(f"newsclean takes {ratio:.2f} times as long as trafilatura")
    return 0


def _newsclean() -> Callable[[bytes], Any]:
    import trafilatura  # noqa: F401 - the first second opinion would; imports are another figure

    import newsclean

    return lambda page: newsclean.clean(page, format="html")


def _trafilatura() -> Callable[[bytes], Any]:
    from trafilatura import bare_extraction

    return lambda page: bare_extraction(page, with_metadata=True, include_comments=False)


TOOLS: dict[str, Callable[[], Callable[[bytes], Any]]] = {
    "newsclean": _newsclean,
    "trafilatura": _trafilatura,
}


def _pages(name: str, most: int) -> list[bytes]:
    choices = (SHARED / name, SHARED / "more" / name, Path(name))
    folder = next((path for path in choices if path.is_dir()), FIXTURES / "pages")
    sources = [page.source for page in read_pages(folder)]
    return [source for source in sources if isinstance(source, bytes)][:most]


def _rounds(asked: argparse.Namespace) -> dict[str, list[float]]:
    """Run every tool in its own process, round after round, and keep each page's best time."""
    best: dict[str, list[float]] = {}
    for turn in range(asked.rounds):
        for name in list(TOOLS)[:: -1 if turn % 2 else 1]:
            options = ["--child", name, "--pages", str(asked.pages)]
            command = [sys.executable, "-m", "benchmarks.speed", asked.set, *options]
            done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
            times = json.loads(done.stdout)
            best[name] = [min(pair) for pair in zip(best.get(name, times), times, strict=True)]
    return {name: best[name] for name in TOOLS}


def _time(tool: Callable[[], Callable[[bytes], Any]], pages: list[bytes]) -> list[float]:
    run = tool()
    run(EXAMPLE.read_bytes())  # imports and tables are another figure
    times = []
    for page in pages:
        start = time.process_time()
        run(page)
        times.append((time.process_time() - start) * 1000)
    return times


def _figures(times: list[float]) -> dict[str, float]:
    return {
        "mean": statistics.fmean(times),
        "median": statistics.median(times),
        "p95": sorted(times)[int(len(times) * 0.95)],
    }


if __name__ == "__main__":
    sys.exit(main())
