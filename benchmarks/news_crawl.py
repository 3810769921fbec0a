"""Clean a web archive as Common Crawl's news crawl has them, generated, and plan for more.

python -m benchmarks.news_crawl
python -m benchmarks.news_crawl --pages 1000 --price 0.03

The archive has responses of HTML, each the example page with words of its own, and a twentieth of
others: pictures, redirects. It is cleaned by `newsclean clean crawl.warc.gz -o crawl.parquet`. What
that took says how long 10 million and 1,000 million pages take, and what they cost.
"""

from __future__ import annotations

import argparse
import ctypes
import gzip
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.batch import SUBREAPER, measured
from benchmarks.sets import ROOT
from newsclean.workers.pool import cores

_PAGE = ROOT / "examples" / "harbour.html"
_OTHER = 20  # one record in so many is no page


def main() -> int:
    """Generate, clean, and print the plan."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.news_crawl",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--pages", type=int, default=20_000, help="how many are generated")
    parser.add_argument("--price", type=float, default=0.04, help="of a core for an hour")
    parser.add_argument("--keep", type=Path, help="write the archive to this file, and no more")
    asked = parser.parse_args()
    if asked.keep:
        write_archive(asked.keep, asked.pages)
        return 0
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    with TemporaryDirectory() as folder:
        crawl, output = Path(folder) / "crawl.warc.gz", Path(folder) / "crawl.parquet"
        write_archive(crawl, asked.pages)
        print(f"{asked.pages:,} pages, {crawl.stat().st_size / 1e6:,.1f} MB", flush=True)
        command = [sys.executable, "-m", "newsclean", "clean", str(crawl), "-o", str(output)]
        cost = measured(command)
        print(f"{output.stat().st_size / 1e6:,.1f} MB of Parquet in {cost.clock:,.0f} s")
        reading = _reading(crawl)
    rate = asked.pages / cost.cpu
    print(
        f"{rate:,.1f} pages a core-second on {cores()} cores; {reading / cost.cpu:.1%} is reading"
    )
    print(plan(rate, asked.price))
    return 0


def plan(rate: float, price: float) -> str:
    """Give how long it takes and what it costs.

    >>> print(plan(100, 0.04))
    pages              core-hours  hours on 16  hours on 256       cost
    10,000,000                 28          1.7           0.1          1
    1,000,000,000           2,778        173.6          10.9        111

    Args:
        rate: Pages that a core cleans in a second.
        price: Of a core for an hour.
    """
    lines = [f"{'pages':15}{'core-hours':>14}{'hours on 16':>13}{'hours on 256':>14}{'cost':>11}"]
    for pages in (10**7, 10**9):
        hours = pages / rate / 3600
        few, many, cost = hours / 16, hours / 256, hours * price
        lines.append(f"{pages:<15,}{hours:14,.0f}{few:13,.1f}{many:14,.1f}{cost:11,.0f}")
    return "\n".join(lines)


def write_archive(path: Path, pages: int) -> None:
    """Write an archive with so many pages, each record compressed by itself."""
    with path.open("wb") as file:
        for record in _records(pages):
            file.write(gzip.compress(record, 6))


def _records(pages: int) -> Iterator[bytes]:
    chance = random.Random(1)  # noqa: S311 - no secret
    page = _PAGE.read_text(encoding="utf-8")
    for number in range(pages):
        if number % _OTHER == 0:
            yield _response(pages + number, "image/png", b"\x89PNG\r\n\x1a\n" + bytes(500))
        own = f"{number} ships and {chance.randrange(10**6):,} crates"
        html = page.replace("two winters", own)
        yield _response(number, "text/html; charset=utf-8", html.encode())


def _response(number: int, kind: str, body: bytes) -> bytes:
    http = (
        f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    )
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/{number}\r\n"
        f"WARC-Date: 2026-03-01T06:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:032}>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) + len(body)}\r\n\r\n"
    )
    return head.encode() + http + body + b"\r\n\r\n"


def _reading(crawl: Path) -> float:
    """Give the CPU seconds that reading alone takes."""
    program = (
        "import sys; from newsclean.batch.inputs import inputs_of; "
        "from newsclean.batch.reading import records; "
        "sum(1 for _ in records(inputs_of(sys.argv[1:]), {}))"
    )
    return measured([sys.executable, "-c", program, str(crawl)]).cpu


if __name__ == "__main__":
    sys.exit(main())
