"""What is wrong with how the command line is used, where its parser cannot know."""

from __future__ import annotations

import re

from newsclean.errors import NewscleanError

_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}
_SIZE = re.compile(r"(\d+(?:\.\d+)?) ?([KMGT]?)i?B?", re.IGNORECASE)


class UsageError(NewscleanError):
    """Say which option is wrong; the command line ends with 2.

    >>> raise UsageError("--workers 0: give a number from 1 on")
    Traceback (most recent call last):
    newsclean.cli.usage.UsageError: --workers 0: give a number from 1 on
    """


def bytes_of(size: str) -> int:
    """Give the bytes of a size as people write it.

    >>> bytes_of("2G"), bytes_of("1.5 MB")
    (2000000000, 1500000)

    Raises:
        UsageError: It is no size.
    """
    found = _SIZE.fullmatch(size.strip())
    if found is None:
        message = f"{size!r} is no size; write it as in 2G or 500M"
        raise UsageError(message)
    return int(float(found[1]) * _UNITS[found[2].upper()])


def fields_of(given: list[str]) -> dict[str, str]:
    """Give which key or column holds what, as --field says it.

    >>> fields_of(["html", "id=doc_id"])
    {'page': 'html', 'id': 'doc_id'}

    Raises:
        UsageError: It says it of something else, or twice of one.
    """
    fields: dict[str, str] = {}
    for one in given:
        what, found, name = one.partition("=")
        what, name = (what, name) if found else ("page", one)
        if what not in ("page", "url", "id", "encoding") or not name or what in fields:
            message = f"--field {one}: give page=, url=, id= or encoding=, each once, and a name"
            raise UsageError(message)
        fields[what] = name
    return fields
