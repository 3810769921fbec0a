"""A headless Chromium for tests and pictures, if there is one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

# As Debian, Alpine and Fedora call it.
EXECUTABLE = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
# In milliseconds: a machine may have other things to do.
_PATIENCE = 120_000
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()


def missing() -> str | None:
    """Say what is missing to drive a browser; None if nothing is."""
    if EXECUTABLE is None:
        return "there is no Chromium; on Debian: apt install chromium"
    if find_spec("playwright") is None:
        return "there is no playwright; pip install --group browser"
    return None


@dataclass
class Opened:
    """A page in the browser with what it complained of and asked for."""

    page: Any
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


class Chromium:
    """Open pages in a browser."""

    def __init__(self, browser: Any, folder: Path) -> None:
        self.browser, self.folder, self.contexts = browser, folder, list[Any]()

    def open(self, html: str, **context: Any) -> Opened:
        """Open an HTML page from a file, in a context such as `color_scheme="dark"`."""
        file = self.folder / f"page{len(self.contexts)}.html"
        file.write_text(html, encoding="utf-8")
        shape = {"viewport": {"width": 1280, "height": 900}, **context}
        page = self.browser.new_context(**shape).new_page()
        page.set_default_timeout(_PATIENCE)
        self.contexts.append(page.context)
        opened = Opened(page)
        page.on("console", lambda message: opened.complaints.append(message.text))
        page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        page.on("request", lambda request: opened.requests.append(request.url))
        page.goto(file.as_uri())
        assert opened.requests == [file.as_uri()]
        opened.requests.clear()
        return opened


@contextmanager
def chromium() -> Iterator[Chromium]:
    """Start a browser with a fresh profile, and end it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=EXECUTABLE, headless=True, args=FLAGS)
        try:
            yield Chromium(browser, Path(folder))
        finally:
            browser.close()
