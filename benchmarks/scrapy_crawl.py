"""Measure a crawl by Scrapy with and without cleaning, and what large pages do to its loop.

python -m benchmarks.scrapy_crawl                  all of it, in one run
python -m benchmarks.scrapy_crawl --pages 200      more pages in the crawl

A server in a process of its own gives the pages of the fixtures, and pages of set sizes. Each crawl
runs in a fresh process; the crawls take turns, and the best of the rounds counts. The loop's lag is
how late a call is that is due every 5 ms: the worst one, and the share of the time for which the
loop was 50 ms late or more.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import subprocess
import sys
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from typing import Any

from benchmarks.sets import FIXTURES, ROOT

SIZES = (20_000, 100_000, 1_000_000)
LARGE = 1_000_000
TICK = 0.005
LATE = 0.05
NEVER = 10**9
_PARAGRAPH = (
    "<p>The ferry to Holm left at {} past six, the harbour office said, with {} cars on its deck "
    "and a piano that nobody had come to fetch from the quay since the spring.</p>\n"
    '<div class="links"><a href="/n/{}">Pilots vote on night tides</a><span>Share</span></div>\n'
)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.scrapy_crawl",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--pages", type=int, default=100, help="how many pages of the fixtures")
    parser.add_argument("--rounds", type=int, default=3, help="how often every crawl runs")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        print(json.dumps(_crawl(**json.loads(asked.child))))
        return 0
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.Process(target=_serve, args=(theirs,), daemon=True)
    server.start()
    try:
        _measure(ours.recv(), asked.pages, asked.rounds)
    finally:
        server.terminate()
        server.join()
    return 0


def _measure(address: str, pages: int, rounds: int) -> None:
    fixtures = {"address": address, "kind": "fixture", "count": pages}
    large = {"address": address, "kind": str(LARGE), "count": 8}
    crawls: dict[str, dict[str, Any]] = {
        "fixtures, not cleaned": {**fixtures, "clean": False},
        "fixtures, cleaned": {**fixtures, "clean": True},
        "8 of 1 MB, not cleaned": {**large, "clean": False},
        "8 of 1 MB, on the loop": {**large, "clean": True, "thread_from": NEVER},
        "8 of 1 MB, in a thread": {**large, "clean": True},
    }
    for size in SIZES:
        one = {"address": address, "kind": str(size), "count": 4, "clean": True}
        crawls[f"4 of {size // 1000:,} KB, on the loop"] = {**one, "thread_from": NEVER}
        crawls[f"4 of {size // 1000:,} KB, in a thread"] = {**one, "thread_from": 0}
    best: dict[str, dict[str, float]] = {}
    for _ in range(rounds):
        for name, options in crawls.items():
            command = [sys.executable, "-m", "benchmarks.scrapy_crawl"]
            command += ["--child", json.dumps(options)]
            done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
            found = json.loads(done.stdout)
            old = best.get(name, found)
            best[name] = {key: min(value, old[key]) for key, value in found.items()}
    print(f"{'':28}pages/s  CPU s  of it cleaning  worst lag ms  late")
    for name, found in best.items():
        count = crawls[name]["count"]
        print(
            f"{name:28}{count / found['seconds']:7.1f}{found['cpu']:7.2f}"
            f"{found['cleaning'] / found['cpu']:16.0%}{found['lag'] * 1000:14.0f}"
            f"{found['late'] / found['seconds']:6.0%}"
        )


def _crawl(
    address: str, kind: str, count: int, *, clean: bool, thread_from: int | None = None
) -> dict[str, float]:
    """Crawl pages of one kind, and give what it took."""
    import scrapy
    from scrapy.crawler import CrawlerProcess

    class Spider(scrapy.Spider):
        name = "pages"
        start_urls = [f"{address}/{kind}/{number}" for number in range(count)]  # noqa: RUF012

        def parse(self, response: scrapy.http.Response, **_: Any) -> Iterator[dict[str, Any]]:
            yield {"url": response.url, "page": response}

    ticker = _Ticker()
    settings: dict[str, Any] = {
        "LOG_LEVEL": "ERROR",
        "TELNETCONSOLE_ENABLED": False,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
        "CLOSESPIDER_TIMEOUT": 300,
        "ITEM_PIPELINES": {_Begin: 100},
    }
    if clean:
        import newsclean

        for example in FIXTURES.glob("pages/*/page.html"):  # what a process pays once
            newsclean.clean(example.read_bytes())
            break
        settings["ITEM_PIPELINES"]["newsclean.integrations.scrapy.CleanPipeline"] = 300
    if thread_from is not None:
        settings["NEWSCLEAN_THREAD_FROM"] = thread_from
    process = CrawlerProcess(settings)
    crawler = process.create_crawler(Spider)
    _Begin.ticker = ticker
    process.crawl(crawler)
    begun, cpu = time.perf_counter(), time.process_time()
    process.start()
    assert crawler.stats is not None
    assert crawler.stats.get_value("item_scraped_count") == count
    return {
        "seconds": time.perf_counter() - begun,
        "cpu": time.process_time() - cpu,
        "cleaning": crawler.stats.get_value("newsclean/cpu_seconds", 0.0),
        "lag": ticker.worst,
        "late": ticker.late,
    }


class _Ticker:
    """How late a call is that is due every few milliseconds."""

    worst = 0.0
    late = 0.0

    async def run(self) -> None:
        while True:
            due = time.perf_counter() + TICK
            await asyncio.sleep(TICK)
            lag = time.perf_counter() - due
            self.worst = max(self.worst, lag)
            self.late += lag if lag >= LATE else 0.0


class _Begin:
    """An item pipeline that starts the ticker when the crawl begins, and stops it at its end."""

    ticker: _Ticker

    def open_spider(self) -> None:
        self._task = asyncio.ensure_future(self.ticker.run())

    def close_spider(self) -> None:
        self._task.cancel()


def _serve(answer: Connection) -> None:
    """Serve pages until the process is ended."""
    pages = [path.read_bytes() for path in sorted(FIXTURES.glob("pages/*/page.html"))]

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            _, kind, number = self.path.split("/")
            if kind == "fixture":
                body = pages[int(number) % len(pages)]
            else:
                body = _page(int(kind), int(number))
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    answer.send(f"http://127.0.0.1:{server.server_port}")
    server.serve_forever()


def _page(size: int, number: int) -> bytes:
    pieces = size // len(_PARAGRAPH) + 1
    body = "".join(_PARAGRAPH.format(number * 7 + piece, piece, piece) for piece in range(pieces))
    return f"<title>Ferries {number}</title><article><h1>Ferries</h1>{body}</article>".encode()


if __name__ == "__main__":
    sys.exit(main())
