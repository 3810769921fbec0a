"""What other tools make of a page; each answer is computed once and kept outside the project."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from lxml.etree import LxmlError, ParserError
from lxml.html import fromstring

from benchmarks.sets import Page

CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "newsclean-benchmarks"
_LANGUAGE = re.compile(rb"""<html\b[^>]*?\slang=["']?([a-z]{2})\b""", re.IGNORECASE)
_STOPLISTS = {"de": "German", "el": "Greek", "es": "Spanish", "fr": "French", "it": "Italian",
              "pl": "Polish", "pt": "Portuguese", "ru": "Russian"}  # fmt: skip


def trafilatura(page: Page) -> str:
    """Run trafilatura as it comes, without comments."""
    from trafilatura import extract

    return extract(page.source, include_comments=False) or ""


def trafilatura_precision(page: Page) -> str:
    """Run trafilatura in its mode for precision."""
    from trafilatura import extract

    return extract(page.source, include_comments=False, favor_precision=True) or ""


def trafilatura_fast(page: Page) -> str:
    """Run trafilatura without its fallbacks."""
    from trafilatura import extract

    return extract(page.source, include_comments=False, fast=True) or ""


def readability(page: Page) -> str:
    """Run readability-lxml and take the text of what it gives."""
    import readability as tool
    from trafilatura.utils import decode_file

    try:
        summary = tool.Document(decode_file(page.source)).summary(html_partial=True)
        return "\n".join(str(text) for text in fromstring(summary).itertext())
    except (LxmlError, ParserError, tool.readability.Unparseable):
        return ""


def justext(page: Page) -> str:
    """Run jusText with the stop words of the language that the page names, or else the English."""
    import justext as tool

    stated = _LANGUAGE.search(_bytes(page))
    language = page.language or (stated[1].decode().lower() if stated else "en")
    stop_words = tool.get_stoplist(_STOPLISTS.get(language, "English"))
    try:
        paragraphs = tool.justext(page.source, stop_words)
    except (LxmlError, ParserError, tool.core.JustextError):
        return ""
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


_PEERS: dict[str, tuple[Callable[[Page], str], str]] = {
    "trafilatura": (trafilatura, "trafilatura"),
    "trafilatura-precision": (trafilatura_precision, "trafilatura"),
    "trafilatura-fast": (trafilatura_fast, "trafilatura"),
    "readability-lxml": (readability, "readability-lxml"),
    "jusText": (justext, "justext"),
}


def installed() -> dict[str, str]:
    """Give the peers that are installed, with their versions."""
    found = {}
    for name, (_, distribution) in _PEERS.items():
        try:
            found[name] = version(distribution)
        except PackageNotFoundError:
            continue
    return found


def peer_text(name: str, page: Page) -> str:
    """Give what a peer makes of a page."""
    run, distribution = _PEERS[name]
    digest = hashlib.sha256(_bytes(page) + page.language.encode()).hexdigest()[:32]
    kept = CACHE / f"{name}-{version(distribution)}" / f"{digest}.txt"
    if kept.is_file():
        return kept.read_bytes().decode("utf-8", "surrogatepass")
    text = run(page)
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(text.encode("utf-8", "surrogatepass"))
    return text


def _bytes(page: Page) -> bytes:
    return page.source if isinstance(page.source, bytes) else page.source.encode()
