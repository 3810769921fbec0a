"""The public sets of pages that the model is trained on, read from where the user has them.

Three sets allow it: the article extraction benchmark, the evaluation pages of trafilatura, and
the web content extraction benchmark. None of them is part of this project.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

_SECOND_LEVEL = {"co", "com", "org", "net", "gov", "ac", "or", "go", "ne", "edu"}


@dataclass
class Sample:
    """One page and what is known of its article.

    Args:
        name: Its name in its set.
        site: The site it comes from; pages of one site never part between training and test.
        html: The page.
        gold: The text of its article, if known.
        wanted: Pieces that are in the article, if only these are known.
        unwanted: Pieces that are not.
    """

    name: str
    site: str
    html: bytes
    gold: str | None = None
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()


def article_benchmark(folder: Path) -> Iterator[Sample]:
    """Read `ground-truth.json` and `html/*.html.gz`."""
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    for name, entry in sorted(truth.items()):
        html = _read(folder / "html" / f"{name}.html.gz")
        yield Sample(name, site_of(entry["url"], name), html, gold=entry["articleBody"])


def segment_benchmark(folder: Path) -> Iterator[Sample]:
    """Read `evaldata.json` and `html/*.gz`."""
    entries = json.loads((folder / "evaldata.json").read_text("utf-8"))
    for url, entry in sorted(entries.items()):
        path = folder / "html" / f"{entry['file']}.gz"
        if path.exists():
            yield Sample(
                entry["file"],
                site_of(url, entry["file"]),
                _read(path),
                wanted=tuple(entry["with"]),
                unwanted=tuple(entry["without"]),
            )


def content_benchmark(folder: Path) -> Iterator[Sample]:
    """Read `gold.json` and `html/*.gz`."""
    entries = json.loads((folder / "gold.json").read_text("utf-8"))
    for name, entry in sorted(entries.items()):
        html = _read(folder / "html" / f"{name}.gz")
        yield Sample(name, site_of(entry.get("url"), name), html, gold=entry["gold"])


def site_of(url: str | None, name: str) -> str:
    """Give the registered domain of an address, or the page's own name without one.

    >>> site_of("https://news.portmere-post.co.uk/rain", "1")
    'portmere-post.co.uk'
    """
    host = urlsplit(url or "").hostname
    if not host:
        return name
    labels = host.split(".")
    long = len(labels) > 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if long else labels[-2:])


def _read(path: Path) -> bytes:
    with gzip.open(path) as file:
        return file.read()
