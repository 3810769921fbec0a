"""A news site on this machine, with the troubles that real ones make."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAGES = Path(__file__).resolve().parents[2] / "tests" / "fixtures" / "pages"
# What the server does with a story besides sending it.
COMPRESSED, SLOW, MOVED = "german_agency", "interview_qa", "arc_publishing"
# What the header says of an encoding, and the page's bytes belie.
WRONG_CHARSETS = {"french_chapo": "iso-8859-1", "russian_site": "utf-8"}
STORIES = (
    *(COMPRESSED, SLOW, MOVED, *WRONG_CHARSETS),
    *("japanese_portal", "paywall_stub", "photo_gallery", "xhtml_latin1"),
)
SECONDS_OF_SLOW = 0.3
PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


class NewsSite(BaseHTTPRequestHandler):
    """Answer for the front page, the stories, and what is no story."""

    def do_GET(self) -> None:
        """Send what the path asks for."""
        folder, _, name = self.path.lstrip("/").partition("/")
        if not folder:
            self._send(200, _front_page())
        elif folder == "feed":
            self._send(200, self._feed(), charset="utf-8")
        elif folder == "old" and name in STORIES:
            self._send(301, b"", Location=f"/news/{name}")
        elif folder == "news" and name == "picture":
            self._send(200, PICTURE)
        elif folder == "news" and name in STORIES:
            self._send_story(name)
        else:
            self._send(404, b"<title>Not found</title><p>The page you asked for is gone.</p>")

    def _feed(self) -> bytes:
        address = f"http://{self.headers['Host']}"
        items = "".join(
            f"<item><title>{name}</title><link>{address}/news/{name}</link></item>"
            for name in (MOVED, SLOW)
        )
        return f'<rss version="2.0"><channel><title>Feed</title>{items}</channel></rss>'.encode()

    def _send_story(self, name: str) -> None:
        body = (PAGES / name / "page.html").read_bytes()
        if name == SLOW:
            time.sleep(SECONDS_OF_SLOW)
        if name == COMPRESSED:
            self._send(200, gzip.compress(body), Content_Encoding="gzip")
        else:
            self._send(200, body, charset=WRONG_CHARSETS.get(name, ""))

    def _send(self, status: int, body: bytes, charset: str = "", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html" + (f"; charset={charset}" if charset else ""))
        self.send_header("Content-Length", str(len(body)))
        for header, value in headers.items():
            self.send_header(header.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing; Scrapy's log says what was fetched."""


def _front_page() -> bytes:
    paths = [f"/{'old' if name == MOVED else 'news'}/{name}" for name in STORIES]
    paths += ["/news/picture", "/news/gone"]
    items = "".join(f'<li><a class="story" href="{path}">{path}</a></li>' for path in paths)
    return f"<title>Portmere Courier</title><ul>{items}</ul>".encode()


@contextmanager
def news_site() -> Iterator[str]:
    """Run the site while the block runs, and give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), NewsSite)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
