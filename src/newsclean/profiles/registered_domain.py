"""The site that an address belongs to."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsclean.errors import InputError

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


def site_named(site: object) -> str:
    """Give the site that somebody names, by its domain or an address of it.

    >>> site_named("www.Courier.example"), site_named("https://courier.example/1")
    ('courier.example', 'courier.example')

    Args:
        site: The name.

    Raises:
        InputError: It is none.
    """
    said = site.strip().lower() if isinstance(site, str) else ""
    found = registered_domain(said) if "://" in said else domain_of(said)
    if found is None:
        message = f"site is {site!r}; give the domain of the site, such as 'courier.example'"
        raise InputError(message)
    return found


def checked_site(site: str) -> str:
    """Give the name of a site back if its files can be called so.

    >>> checked_site("../courier")
    Traceback (most recent call last):
    newsclean.errors.InputError: '../courier' is no domain; write one such as 'courier.example'

    Raises:
        InputError: It is no domain, and could lead out of the folder.
    """
    if not _HOST.fullmatch(site):
        message = f"{site!r} is no domain; write one such as 'courier.example'"
        raise InputError(message)
    return site


@cache
def _suffixes() -> PublicSuffixList:
    # It reads its list, which takes longer than cleaning a text.
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415 - as said

    return PublicSuffixList()
