"""How large a source may be; what is larger is refused before it takes minutes and gigabytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsclean.errors import LimitError


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a source may be.

    >>> import newsclean
    >>> newsclean.clean("It rained.\\nIt snowed.", limits=Limits(lines=1))
    Traceback (most recent call last):
    newsclean.errors.LimitError: the source has 2 lines or more, and 1 is the limit; split it
    into articles and clean each, or raise the limit: limits=Limits(lines=...)

    Args:
        characters: Characters of text, or bytes, that a source may have. A book has two million.
        lines: Lines that a text, or the text that a page shows, may have. A line takes 1 to 4 kB
            of memory while it is cleaned. A book has 40,000; the longest of 1,463 public pages
            has 2,090.
    """

    characters: int = 20_000_000
    lines: int = 250_000

    def check(self, limit: Literal["characters", "lines"], count: int) -> None:
        """Raise an error if a source has too many characters, bytes or lines.

        Args:
            limit: Which of the limits.
            count: How many it has, or how many were found so far.

        Raises:
            LimitError: It has more.
        """
        most: int = getattr(self, limit)
        if count > most:
            message = (
                f"the source has {count:,} {limit} or more, and {most:,} is the limit; split it "
                f"into articles and clean each, or raise the limit: limits=Limits({limit}=...)"
            )
            raise LimitError(message, limit)


# One for all calls.
DEFAULT_LIMITS = Limits()
