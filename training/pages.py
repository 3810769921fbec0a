"""The public sets of pages that the model is trained on, and the sites they come from.

Eight sets allow it: the article extraction benchmark, two parts of trafilatura's evaluation, two of
the web content extraction benchmark, the publishers' pages of fundus, and two that were copied by
hand, of US and of Chinese sites. None of them is part of this project.
"""

from __future__ import annotations

import hashlib
from urllib.parse import urlsplit

from benchmarks.sets import Page

FOLDS = 5
_SECOND_LEVEL = {"co", "com", "org", "net", "gov", "ac", "or", "go", "ne", "edu"}


def site_of(page: Page) -> str:
    """Give the registered domain of a page's address, or the page's own name without one.

    >>> site_of(Page("1", b"", url="https://news.portmere-post.co.uk/rain"))
    'portmere-post.co.uk'

    Args:
        page: The page; pages of one site never part between training and test.
    """
    host = urlsplit(page.url).hostname
    if not host:
        return page.name
    labels = host.split(".")
    long = len(labels) > 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if long else labels[-2:])


def fold_of(site: str) -> int:
    """Give the fold a site belongs to, the same on every machine."""
    return place_of(site) % FOLDS


def place_of(site: str) -> int:
    """Give a number by which sites are drawn, the same on every machine."""
    return int(hashlib.md5(site.encode(), usedforsecurity=False).hexdigest(), 16)
