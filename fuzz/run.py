"""Search for bytes that break a law, guided by which lines of newsclean they reach.

python -m fuzz.run --runs 10000             a short search
python -m fuzz.run --seconds 3600 --seed 7  a long one
python -m fuzz.run --longest 48 --share 8   short sources, of which one in eight is cleaned again
python -m fuzz.run --go-on                  do not end at the first fault; tell each once
python -m fuzz.run --grow                   keep what reaches new lines, in fuzz/corpus
python -m fuzz.run FILE ...                 only these, such as a crash that was found

The seed is printed. What breaks a law is written to a file in fuzz/, whose name is printed as well:
move it to fuzz/corpus once it is mended, where the tests hold it from then on. How many sources
were tried is counted over all runs: python -m fuzz.tally.
"""

from __future__ import annotations

import argparse
import random
import sys
import traceback
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Protocol
from zlib import crc32

from fuzz.tally import Run

HERE = Path(__file__).parent
# What a search begins with, what it found to reach new lines, and the words that it puts into
# sources. Only the first is in git.
CORPUS, FOUND, WORDS = HERE / "corpus", HERE / "found", HERE / "words.txt"
# In bytes: two or three paragraphs, or a small page. Longer ones are tried less often.
_LONGEST = 600
# A run's count is kept after each so many sources; libFuzzer ends the process without a word.
_KEPT = 100
_TAGS = (
    "<p> </p> <div> </div> <br> <table><tr><td> </table> <ul><li> <h1> <a/href=/a> </a> <script>"
    " <!-- --> <title> <article> <pre> <time/datetime=2024-05-03> &amp; <meta/charset=latin-1>"
    " <![CDATA[ class=byline itemprop=author rel=author"
).split()
_PROSE = ("It rained all night, and the office closed both quays.", "\n", "\n\n", "\r\n", "\u2028")


class Check(Protocol):
    """What some bytes are held against."""

    def __call__(self, data: bytes, *, twice: bool = True) -> None:
        """Raise where a law is broken."""


def main() -> int:
    """Search, and end with what libFuzzer gives: 0 if nothing was found."""
    parser = argparse.ArgumentParser(
        prog="python -m fuzz.run",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="try these and nothing else")
    parser.add_argument("--runs", type=int, default=-1, help="how many sources; no end if -1")
    parser.add_argument("--seconds", type=int, default=0, help="when to end; never if 0")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1, 1 << 31))
    parser.add_argument("--longest", type=int, default=_LONGEST, help="bytes of a source")
    parser.add_argument("--share", type=int, default=1, help="clean one in so many again")
    parser.add_argument("--go-on", action="store_true", help="do not end at the first fault")
    parser.add_argument("--grow", action="store_true", help="keep what is new in fuzz/corpus")
    asked = parser.parse_args()
    import atheris

    print(f"seed {asked.seed}", flush=True)
    # What is imported in here is watched; newsclean imports much when it first cleans.
    with atheris.instrument_imports(include=["newsclean"]):  # type: ignore[attr-defined]
        check = _check()
    run = Run(asked.seed, asked.longest, asked.share)
    FOUND.mkdir(exist_ok=True)
    WORDS.write_text("".join(f"{_quoted(word)}\n" for word in _words()), encoding="ascii")
    held = _counted(check, run, go_on=asked.go_on)
    corpora = [CORPUS] if asked.grow else [FOUND, CORPUS]
    options = [
        f"-seed={asked.seed}", f"-runs={asked.runs}", f"-max_total_time={asked.seconds}",
        f"-max_len={asked.longest}", "-len_control=0", f"-dict={WORDS}", "-timeout=20",
        "-rss_limit_mb=3000", f"-artifact_prefix={HERE}/",
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *options, *(asked.files or map(str, corpora))], held)
    atheris.Fuzz()  # ends the process
    return 0


def _counted(check: Check, run: Run, *, go_on: bool) -> Callable[[bytes], None]:
    """Count what is checked; a source's own bytes decide whether it is cleaned again.

    Args:
        check: The law.
        run: Where it is counted.
        go_on: Whether a fault is written to a file, once for each place in the code, and no more.
    """
    known: set[str] = set()

    def counted(data: bytes) -> None:
        twice = crc32(data) % run.share == 0
        run.tried += 1
        run.twice += twice
        if run.tried % _KEPT == 0:
            run.write()
        try:
            check(data, twice=twice)
        except Exception as error:
            place = str(traceback.extract_tb(error.__traceback__)[-1])
            law = f"{place} {str(error).partition(';')[0][:80]}"
            run.broken += law not in known
            run.write()
            if not go_on:
                raise
            if law not in known:
                known.add(law)
                file = HERE / f"crash-{sha256(data).hexdigest()[:16]}"
                file.write_bytes(data)
                print(f"{file}: {type(error).__name__} {law}", flush=True)

    return counted


def _check() -> Check:
    from fuzz.laws import check_bytes

    # The first of each kind imports what it needs, still under the eyes of atheris.
    for source in (
        b"\1It rained.",
        b"\2<p>It rained.</p>",
        b"\5<p>It rained.</p>",
        b"\4It r\xe9ined.",
    ):
        check_bytes(source)
    return check_bytes


def _words() -> Iterator[str]:
    """Give what a search may put into a source: tags, and a phrase of each rule without pattern."""
    from newsclean.rules import default_rules

    yield from (*_TAGS, *_PROSE)
    yield from dict.fromkeys(rule.keys[0] for rule in default_rules().rules if rule.keys)


def _quoted(word: str) -> str:
    """Write a word as dictionaries of libFuzzer have it."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"'


if __name__ == "__main__":
    sys.exit(main())
