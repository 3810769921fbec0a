"""The site that an address belongs to."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

# A crawl goes through few hosts at a time.
_HOSTS = 4096
# A profile's file is called as the site; what no host may hold could lead out of its folder.
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")


def registered_domain(url: str | None) -> str | None:
    """Give the site of an address: the domain that somebody registered; an IP address as it is.

    >>> registered_domain("https://news.courier.co.uk:8080/1")
    'courier.co.uk'
    >>> registered_domain("http://192.0.2.7/1"), registered_domain("Courier"), registered_domain("")
    ('192.0.2.7', None, None)

    Args:
        url: The address.
    """
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    return domain_of(host) if host else None


@lru_cache(maxsize=_HOSTS)
def domain_of(host: str) -> str | None:
    """Give the site of a host.

    >>> domain_of("news.courier.example.")
    'courier.example'

    Args:
        host: The host, in small letters.
    """
    host = host.rstrip(".")
    try:
        # The list would take the last two numbers for a domain. No file name holds a colon.
        return str(ip_address(host)).replace(":", "_")
    except ValueError:
        pass
    try:
        host = host.encode("idna").decode()
    except UnicodeError:
        return None
    if not _HOST.fullmatch(host):
        return None
    # A host that is a suffix itself, or has no dot, is a site of its own.
    return _suffixes().privatesuffix(host) or host


@cache
def _suffixes() -> PublicSuffixList:
    # It reads its list, which takes longer than cleaning a text.
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415 - as said

    return PublicSuffixList()
