"""Packages that newsclean uses where they are installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from newsclean.errors import MissingExtraError


@contextmanager
def extra(name: str) -> Iterator[None]:
    """Say which command installs an extra, where what is imported inside is missing.

    >>> with extra("gulls"):
    ...     import gulls
    Traceback (most recent call last):
    newsclean.errors.MissingExtraError: gulls is missing; run: pip install "newsclean[gulls]"

    Args:
        name: The extra of newsclean that brings the package.

    Raises:
        MissingExtraError: The package is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        message = f'{error.name} is missing; run: pip install "newsclean[{name}]"'
        raise MissingExtraError(message) from error
