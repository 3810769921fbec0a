"""How large a source may be; what is larger is refused before it takes minutes and gigabytes."""

from __future__ import annotations

from dataclasses import dataclass

from newsclean.errors import LimitError


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a source may be.

    >>> import newsclean
    >>> newsclean.clean("It rained.\\nIt snowed.", limits=Limits(lines=1))
    Traceback (most recent call last):
    newsclean.errors.LimitError: the source has more than 1 lines; split it into articles and ...

    Args:
        characters: Characters of text, or bytes, that a source may have. A book has two million.
        lines: Lines that a text, or the text that a page shows, may have. A line takes some 4 kB
            of memory while it is cleaned. A book has 40,000; the longest of 1,463 public pages
            has 2,090.
    """

    characters: int = 20_000_000
    lines: int = 250_000

    def check_characters(self, count: int) -> None:
        """Raise an error if a source has too many characters or bytes.

        Args:
            count: How many it has.

        Raises:
            LimitError: It has more.
        """
        if count > self.characters:
            raise _too_many("characters", count, self.characters)

    def check_lines(self, count: int) -> None:
        """Raise an error if a source has too many lines.

        Args:
            count: How many were found so far.

        Raises:
            LimitError: These are more.
        """
        if count > self.lines:
            raise _too_many("lines", count, self.lines)


DEFAULT_LIMITS = Limits()


def _too_many(what: str, count: int, most: int) -> LimitError:
    message = (
        f"the source has {count:,} {what} or more, and {most:,} is the limit; split it into articles "
        f"and clean each, or raise the limit: limits=Limits({what}=...)"
    )
    return LimitError(message, what)
