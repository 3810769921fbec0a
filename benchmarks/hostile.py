"""Clean hostile texts and pages, and hold time and memory against those of an ordinary page.

python -m benchmarks.hostile                            all shapes, 1,000,000 characters
python -m benchmarks.hostile "page: levels of div" --size 19000000
python -m benchmarks.hostile --rules                    near misses of each rule's pattern

Each source is cleaned once, in a process of its own that was copied from a warm one (so this runs
where there is `fork`, not on Windows). What is held: the CPU time for each character is no more
than four times that of an ordinary page of 100,000 characters, and the memory taken at its peak no
more than thirty times the source's bytes.

A line is judged as a whole, so it costs something however short it is, and so does each removal,
which is listed. A source of many short lines is therefore slower for each character by nature. Such
a source holds if its time for each line, or for each removal if there are more of them, is no more
than four times that for a line of the ordinary page, and its memory no more than the 4 kB for each
that the docs name. Both ratios are printed, and it is counted how many sources hold by their lines
only, and how many take more than thirty times their bytes.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import newsclean
from benchmarks.hostile_shapes import ordinary_page, shapes
from benchmarks.near_matches import near_matches
from newsclean.document import Document
from newsclean.rules import RuleSet, default_rules
from newsclean.source import Format

MOST_TIME, MOST_MEMORY = 4.0, 30.0
# In bytes, as `newsclean.Limits` says of a line.
MOST_OF_LINE = 4_000
# Below this the memory is that of tables which are made once, and of the interpreter's own blocks.
LEAST_MEMORY = 20_000_000
SIZE, REFERENCE = 1_000_000, 100_000
NEAR, WARM = 6_000, 2_000
# In so many times what four times an ordinary page takes, a source is given up.
PATIENCE = 8
FIGURES = Path(__file__).parent / "figures" / "hostile.md"
HOLDS, BY_LINE, SLOW, LARGE = "hold", "hold by line", "too slow", "too large"


_ELEMENT = re.compile(r"<[a-zA-Z]")


class Taken(NamedTuple):
    """What cleaning a source took.

    Args:
        seconds: CPU time; above the limit if it was given up.
        memory: Bytes more at the peak than before.
        removed: How many pieces were removed.
        said: The error's name, or the codes of the warnings.
    """

    seconds: float
    memory: int
    removed: int
    said: str


class Result(NamedTuple):
    """Whether a source of a shape holds at a size.

    Args:
        name: The shape.
        size: In characters.
        said: One of four words.
        dense: Whether it took more than thirty times its bytes of memory.
        refused: Whether it was refused for a limit of the library.
    """

    name: str
    size: int
    said: str
    dense: bool = False
    refused: bool = False


class Usual(NamedTuple):
    """What cleaning an ordinary page takes, in seconds.

    Args:
        character: For each of its characters.
        line: For each of its lines, as `lines_of` counts them.
    """

    character: float
    line: float

    def ratios(self, seconds: float, characters: int, lines: int) -> tuple[float, float]:
        """Say how many times as long something took for each character, and for each line."""
        return seconds / characters / self.character, seconds / lines / self.line


def lines_of(source: str, form: Format) -> int:
    """Count the lines of a text; of a page its elements, or line breaks if there are more.

    >>> lines_of("It rained.\\nBy Ada", "text"), lines_of("<ul><li>a<li>b</ul>", "html")
    (2, 3)

    Args:
        source: The source.
        form: The format it is cleaned as.
    """
    breaks = source.count("\n")
    return breaks + 1 if form == "text" else max(breaks, len(_ELEMENT.findall(source)), 1)


def main() -> int:
    """Measure what was asked for, print it, and say whether all of it holds."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.hostile",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help="which shapes; all if none")
    parser.add_argument("--size", type=int, nargs="+", default=[SIZE], help="in characters")
    parser.add_argument("--rules", action="store_true", help="near misses of the rules' patterns")
    parser.add_argument(
        "--write",
        nargs="?",
        const=FIGURES,
        type=Path,
        metavar="FILE",
        help="write a table, as a rule the one of the docs",
    )
    parser.add_argument("--bad", action="store_true", help="print only what does not hold")
    asked = parser.parse_args()
    known = shapes()
    unknown = [name for name in asked.shapes if name not in known]
    if unknown:
        parser.error(f"no shape is called {unknown[0]!r}; there are {', '.join(known)}")
    for name in ("an ordinary text", "an ordinary page", *(asked.shapes or known)):
        form, make = known[name]
        _clean(make(WARM), form)  # what is imported, read or compiled once for it, now is
    page = ordinary_page(REFERENCE)
    seconds = min(measure(page, "html", 60).seconds for _ in range(3))
    usual = Usual(seconds / len(page), seconds / lines_of(page, "html"))
    print(
        f"an ordinary page: {usual.character * 1e6:.2f} µs a character, "
        f"{usual.line * 1e6:.0f} µs a line; newsclean {newsclean.__version__}"
    )
    judge = _near(usual) if asked.rules else _shapes(asked.shapes or known, asked, usual)
    results = list(judge)
    found = Counter(one.said for one in results)
    print(", ".join(f"{count} {said}" for said, count in sorted(found.items())))
    if asked.write:
        asked.write.write_text(table(results, usual), encoding="utf-8", newline="\n")
    return 1 if found[SLOW] or found[LARGE] else 0


def table(results: list[Result], usual: Usual) -> str:
    """Give the results as a table of Markdown, and the names of those that do not hold."""
    taken = f"an ordinary page took {usual.character * 1e6:.2f} µs a character"
    lines = [
        f"Measured on {datetime.now(UTC):%Y-%m-%d}, newsclean {newsclean.__version__}; {taken}.",
        "",
        "| characters | sources | hold | by line | too slow | too large | over 30x | refused |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for size in dict.fromkeys(one.size for one in results):
        found = Counter(one.said for one in results if one.size == size)
        counts = [f"{found[said]}" for said in (HOLDS, BY_LINE, SLOW, LARGE)]
        counts.append(f"{sum(one.dense for one in results if one.size == size)}")
        counts.append(f"{sum(one.refused for one in results if one.size == size)}")
        lines.append(f"| {size:,} | {found.total()} | {' | '.join(counts)} |")
    for said in (SLOW, LARGE):
        names = [one.name for one in results if one.said == said]
        if names:
            lines += ["", f"{said.capitalize()}: {'; '.join(dict.fromkeys(names))}."]
    return "\n".join([*lines, ""])


def _near(usual: Usual) -> Iterator[Result]:
    for name, text in near_matches(NEAR):
        yield Result(name, NEAR, rules_hold(name, text, usual))


def _shapes(names: Iterable[str], asked: argparse.Namespace, usual: Usual) -> Iterator[Result]:
    print(
        f"{'':42}{'characters':>11}{'s':>8}{'µs/char':>9}{'times':>7}{'by line':>8}"
        f"{'MB':>7}{'bytes/byte':>11}"
    )
    known = shapes()
    for name in names:
        form, make = known[name]
        for size in asked.size:
            result = holds(name, form, make(size), usual, quiet=asked.bad)
            yield result._replace(size=size)


def rules_hold(name: str, text: str, usual: Usual) -> str:
    """Match all rules in what nearly matches one; print what took too long, and judge it.

    Args:
        name: Which rule, and how it is nearly matched.
        text: The text.
        usual: What an ordinary page takes.
    """
    rules = default_rules()
    for block in Document(text[:WARM]).blocks:
        rules.hits(block)  # compiles the expressions that it is near to
    seconds = min(_matching(text, rules) for _ in range(2))
    times, by_line = usual.ratios(seconds, len(text), lines_of(text, "text"))
    result = judged(times, by_line)
    if result != HOLDS:
        print(f"{name:60}{times:7.1f}{by_line:7.1f}  {result}", flush=True)
    return result


def _matching(text: str, rules: RuleSet) -> float:
    blocks = Document(text).blocks
    start = time.process_time()
    for block in blocks:
        rules.hits(block)
    return time.process_time() - start


def judged(times: float, by_line: float) -> str:
    """Say whether a time holds, by its characters or else by its lines.

    >>> judged(2.0, 9.0), judged(9.0, 2.0), judged(9.0, 9.0)
    ('hold', 'hold by line', 'too slow')

    Args:
        times: The time for each character, in times that of an ordinary page.
        by_line: The same for each line or removal.
    """
    if times <= MOST_TIME:
        return HOLDS
    return BY_LINE if by_line <= MOST_TIME else SLOW


def holds(name: str, form: Format, source: str, usual: Usual, *, quiet: bool = False) -> Result:
    """Clean one source, print what it took, and say whether that is within the bounds.

    Args:
        name: What it is called in the table.
        form: The format it is cleaned as.
        source: The source.
        usual: What an ordinary page takes.
        quiet: Whether to print only what is not.
    """
    size, lines = len(source), lines_of(source, form)
    allowed = MOST_TIME * max(usual.character * size, usual.line * lines)
    taken = measure(source, form, max(2.0, PATIENCE * allowed))
    pieces = max(lines, taken.removed)
    times, by_line = usual.ratios(taken.seconds, size, pieces)
    ratio = taken.memory / len(source.encode())
    dense = ratio > MOST_MEMORY and taken.memory > LEAST_MEMORY
    result = judged(times, by_line)
    if result != SLOW and dense:
        result = BY_LINE if taken.memory <= MOST_OF_LINE * pieces else LARGE
    if not quiet or result in (SLOW, LARGE):
        print(
            f"{name[:41]:42}{size:11,}{taken.seconds:8.2f}{taken.seconds / size * 1e6:9.2f}"
            f"{times:7.1f}{by_line:8.1f}{taken.memory / 1e6:7.0f}{ratio:11.1f}"
            f"  {result}, {taken.said}",
            flush=True,
        )
    return Result(name, size, result, dense, taken.said == newsclean.LimitError.__name__)


def measure(source: str, form: Format, patience: float) -> Taken:
    """Clean a source in a process of its own.

    Args:
        source: The source.
        form: The format it is cleaned as.
        patience: Seconds of CPU time after which it is given up.
    """
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=_in_child, args=(source, form, patience, there))
    child.start()
    there.close()
    try:
        return Taken(*here.recv())
    except EOFError:
        return Taken(patience, 0, 0, "given up")
    finally:
        child.join()


def _in_child(source: str, form: Format, patience: float, answer: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (int(patience) + 1, int(patience) + 1))
    before = resource.getrusage(resource.RUSAGE_SELF)
    removed, said = _clean(source, form)
    after = resource.getrusage(resource.RUSAGE_SELF)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    answer.send((seconds, (after.ru_maxrss - before.ru_maxrss) * _UNIT, removed, said))


_UNIT = 1 if sys.platform == "darwin" else 1024


def _clean(source: str, form: Format) -> tuple[int, str]:
    try:
        article = newsclean.clean(source, format=form)
    except newsclean.NewscleanError as error:
        return 0, type(error).__name__
    kept = f"{len(article.text):,} left"
    said = ", ".join([kept, *(warning.code.value for warning in article.warnings)])
    return len(article.removed), said


if __name__ == "__main__":
    sys.exit(main())
