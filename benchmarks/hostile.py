"""Clean hostile texts and pages, and hold time and memory against those of an ordinary page.

python -m benchmarks.hostile                            all shapes, 1,000,000 characters
python -m benchmarks.hostile "page: levels of div" --size 20000000
python -m benchmarks.hostile --rules                    near misses of each rule's pattern

Each source is cleaned once, in a process of its own that was copied from a warm one (so this runs
where there is `fork`, not on Windows). What is held: the CPU time for each character is no more
than four times that of an ordinary page of 100,000 characters, and the memory taken at its peak no
more than thirty times the source's bytes.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import time
from multiprocessing.connection import Connection
from typing import NamedTuple

import newsclean
from benchmarks.hostile_shapes import ordinary_page, ordinary_text, shapes
from benchmarks.near_matches import near_matches
from newsclean.document import Document
from newsclean.rules import default_rules
from newsclean.source import Format

MOST_TIME, MOST_MEMORY = 4.0, 30.0
# Below this the memory is that of tables which are made once, and of the interpreter's own blocks.
LEAST_MEMORY = 20_000_000
SIZE, REFERENCE = 1_000_000, 100_000
NEAR, WARM = 6_000, 600
# In so many times what four times an ordinary page takes, a source is given up.
PATIENCE = 8


class Taken(NamedTuple):
    """What cleaning a source took.

    Args:
        seconds: CPU time; above the limit if it was given up.
        memory: Bytes more at the peak than before.
        said: The error's name, or the codes of the warnings.
    """

    seconds: float
    memory: int
    said: str


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
    parser.add_argument("--bad", action="store_true", help="print only what does not hold")
    asked = parser.parse_args()
    known = shapes()
    unknown = [name for name in asked.shapes if name not in known]
    if unknown:
        parser.error(f"no shape is called {unknown[0]!r}; there are {', '.join(known)}")
    _clean(ordinary_text(SIZE // 50), "text")
    _clean(ordinary_page(SIZE // 50), "html")
    page = ordinary_page(REFERENCE)
    usual = min(measure(page, "html", 60).seconds for _ in range(3)) / len(page)
    print(f"an ordinary page: {usual * 1e6:.2f} µs a character; newsclean {newsclean.__version__}")
    print(f"{'':42}{'characters':>11}{'s':>8}{'µs/char':>9}{'times':>7}{'MB':>7}{'bytes/byte':>11}")
    failed = 0
    if asked.rules:
        failed = sum(not rules_hold(name, text, usual) for name, text in near_matches(NEAR))
    else:
        for name in asked.shapes or known:
            for size in asked.size:
                form, make = known[name]
                failed += not holds(name, form, make(size), usual, quiet=asked.bad)
    print(f"{failed} do not hold" if failed else "all hold")
    return 1 if failed else 0


def rules_hold(name: str, text: str, usual: float) -> bool:
    """Match all rules in what nearly matches one; print what took too long, and say whether it did.

    Args:
        name: Which rule, and how it is nearly matched.
        text: The text.
        usual: Seconds for a character of an ordinary page.
    """
    rules = default_rules()
    for block in Document(text[:WARM]).blocks:
        rules.hits(block)  # compiles the expressions that it is near to
    blocks = Document(text).blocks
    start = time.process_time()
    for block in blocks:
        rules.hits(block)
    times = (time.process_time() - start) / len(text) / usual
    if times > MOST_TIME:
        print(f"{name:60}{times:7.1f}", flush=True)
    return times <= MOST_TIME


def holds(name: str, form: Format, source: str, usual: float, *, quiet: bool = False) -> bool:
    """Clean one source, print what it took, and say whether that is within the bounds.

    Args:
        name: What it is called in the table.
        form: The format it is cleaned as.
        source: The source.
        usual: Seconds for a character of an ordinary page.
        quiet: Whether to print only what is not.
    """
    size = len(source)
    allowed = MOST_TIME * usual * size
    taken = measure(source, form, max(2.0, PATIENCE * allowed))
    times = taken.seconds / size / usual
    ratio = taken.memory / len(source.encode())
    slow = times > MOST_TIME
    large = ratio > MOST_MEMORY and taken.memory > LEAST_MEMORY
    if slow or large or not quiet:
        print(
            f"{name[:41]:42}{size:11,}{taken.seconds:8.2f}{taken.seconds / size * 1e6:9.2f}"
            f"{times:7.1f}{taken.memory / 1e6:7.0f}{ratio:11.1f}"
            f"  {'SLOW ' * slow}{'LARGE ' * large}{taken.said}",
            flush=True,
        )
    return not (slow or large)


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
        return Taken(patience, 0, "given up")
    finally:
        child.join()


def _in_child(source: str, form: Format, patience: float, answer: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (int(patience) + 1, int(patience) + 1))
    before = resource.getrusage(resource.RUSAGE_SELF)
    said = _clean(source, form)
    after = resource.getrusage(resource.RUSAGE_SELF)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    answer.send((seconds, (after.ru_maxrss - before.ru_maxrss) * _UNIT, said))


_UNIT = 1 if sys.platform == "darwin" else 1024


def _clean(source: str, form: Format) -> str:
    try:
        article = newsclean.clean(source, format=form)
    except newsclean.NewscleanError as error:
        return type(error).__name__
    kept = f"{len(article.text):,} left"
    return ", ".join([kept, *(warning.code.value for warning in article.warnings)])


if __name__ == "__main__":
    sys.exit(main())
