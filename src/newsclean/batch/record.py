"""One page on its way through a run, and what may be wrong with it."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from newsclean.errors import NewscleanError

Reason = Literal[
    "bad_record", "no_page", "refused", "too_large", "truncated", "unreadable",
    "died", "memory", "timeout", "fault",
]  # fmt: skip


class RecordError(NewscleanError):
    """Say why there is no article for a record, with a reason that programs can act on.

    >>> RecordError("bad_record", "no JSON").reason
    'bad_record'

    Args:
        reason: What is wrong, in one word that keeps its meaning.
        message: The same for people.
        id: The id of the record, where it is known.
        url: Its address, where it is known.
    """

    def __init__(
        self,
        reason: Reason,
        message: str,
        id: object = None,  # noqa: A002 - as in the file of errors
        url: object = None,
    ) -> None:
        super().__init__(reason, message, id, url)
        self.reason: Reason = reason
        self.message: str = message
        self.id: object = id
        self.url: object = url

    def __str__(self) -> str:
        """Give the message."""
        return self.message


class Columns(NamedTuple):
    """Which key or column of a record holds what.

    >>> Columns("html").url is None
    True

    Args:
        page: The page or the text.
        url: Its address.
        id: What tells it from the others.
        encoding: What its bytes are encoded in.
    """

    page: str
    url: str | None = None
    id: str | None = None
    encoding: str | None = None


class Raw(NamedTuple):
    """A record as a reader gives it.

    >>> Raw(1, b"{}").read
    0

    Args:
        position: Its number in its input, from 1 on.
        what: A line of JSON, the values by name, or the error that stands in its place.
        read: How many bytes of its input have been read.
    """

    position: int
    what: bytes | dict[str, Any] | RecordError
    read: int = 0


class Record(NamedTuple):
    """A record with what is known of its input.

    Args:
        source: The number of its input among those of the run, from 0 on.
        raw: The record.
        columns: Which of its values is what.
        read: How many bytes of all inputs have been read.
    """

    source: int
    raw: Raw
    columns: Columns
    read: int
