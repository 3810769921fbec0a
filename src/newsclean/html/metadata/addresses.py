"""The addresses that a page gives: its own, its pictures', and the host's names."""

from __future__ import annotations

from itertools import chain, islice
from typing import Final
from urllib.parse import urljoin, urlsplit

from newsclean.html.metadata.jsonld import texts_of
from newsclean.html.metadata.plain_values import plain
from newsclean.html.metadata.sources import Sources

# A bound on work, by judgement: pages state an address a few times.
_MOST_STATED: Final = 50


def canonical_url(page: Sources, url: str | None) -> str | None:
    """Give the address the page gives for itself; a bare start page is not believed."""
    own = (page.article.get(key) for key in ("mainEntityOfPage", "url"))
    stated = chain(
        page.links["canonical"],
        page.named("og:url", "parsely-link"),
        chain.from_iterable(texts_of(value, "@id", "url") for value in own),
    )
    start = absolute(page.base, url) if page.base else url
    addresses = [address for text in stated if (address := absolute(text, start))]
    deep = [address for address in addresses if urlsplit(address).path.strip("/")]
    return next(iter(deep or addresses), None)


def absolute(address: str, start: str | None) -> str | None:
    """Give an address of the web in full, or None where it is not one."""
    try:
        full = urljoin(start or "", plain(address, 2_000))
        parts = urlsplit(full)
    except ValueError:
        return None
    return full if parts.scheme in ("http", "https") and parts.netloc and " " not in full else None


def host_labels(address: str | None) -> list[str]:
    """Give the names that the host of an address stands for: `portmerepost`, `portmerepost.com`."""
    try:
        host = (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return []
    return [host, *sorted(host.split(".")[:-1], key=len)[-1:]] if host else []


def images(page: Sources, url: str | None) -> tuple[str, ...]:
    """Give the addresses of the pictures in the metadata, the main one first."""
    value = page.article.get("image")
    stated = chain(
        page.named("og:image", "og:image:url", "og:image:secure_url"),
        texts_of(value, "url", "contentUrl", "@id"),
        page.named("twitter:image", "twitter:image:src", "parsely-image-url", "thumbnail"),
        page.links["image_src"],
    )
    found = (absolute(text, url) for text in islice(stated, _MOST_STATED))
    return tuple(dict.fromkeys(address for address in found if address))
