"""The feeds of the crawl in the examples: `python -m tests.integrations.feeds` writes them anew."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[2]
CRAWL = ROOT / "examples" / "scrapy_news" / "crawl.py"
GOLDENS = ROOT / "tests" / "fixtures" / "feeds"
# A crawl takes some seconds; one that hangs is ended.
SECONDS = 120


def crawl(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the example, as a newcomer does."""
    command = [sys.executable, str(CRAWL), str(folder)]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=True, timeout=SECONDS
    )


def settled(feed: Path) -> str:
    """Give a feed with its items in order, and without what differs from run to run."""
    text = feed.read_text(encoding="utf-8")
    text = re.sub(r"http://127\.0\.0\.1:\d+", "https://courier.example", text)
    text = re.sub(r"newsclean \S+, rules \w+, trafilatura [\w.]+", "newsclean", text)
    if feed.suffix == ".xml":
        root = ET.fromstring(text.encode())  # noqa: S314 - our own
        root[:] = sorted(root, key=lambda item: item.findtext("url") or "")
        ET.indent(root)
        return str(ET.tostring(root, encoding="unicode")) + "\n"
    if feed.suffix == ".csv":
        rows: list[str] = re.findall(r'(?:"(?:[^"]|"")*"|[^"\n])*\n', text.replace("\r\n", "\n"))
        return rows[0] + "".join(sorted(rows[1:]))
    return "".join(sorted(text.splitlines(keepends=True)))


def refresh() -> None:
    """Write the goldens anew; read the difference before it goes in."""
    GOLDENS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        crawl(Path(folder))
        for feed in sorted(Path(folder).iterdir()):
            (GOLDENS / feed.name).write_text(settled(feed), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    refresh()
