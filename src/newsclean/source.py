"""What was handed in: checked, decoded, and told apart as page or text."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import PurePath
from typing import Literal, NamedTuple

from newsclean.article_warning import ArticleWarning, WarningCode, warning
from newsclean.errors import InputError
from newsclean.intake.binary import binary_format, looks_binary
from newsclean.intake.decode import decode
from newsclean.intake.tags import is_page, with_line_ends
from newsclean.intake.written_forms import data_in
from newsclean.limits import DEFAULT_LIMITS, Limits
from newsclean.text.paragraphs import NEWLINE
from newsclean.text.patterns import seldom

Format = Literal["auto", "html", "text"]

_LINE = seldom(rf"[^\s{NEWLINE}][^{NEWLINE}]*")
LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Source(NamedTuple):
    """A source that was read.

    Args:
        text: The page's HTML, or the text.
        is_page: Whether it is HTML.
        warnings: What to know of how it was read, and of what it looks like.
    """

    text: str
    is_page: bool
    warnings: tuple[ArticleWarning, ...] = ()


def read(
    source: object,
    format: Format = "auto",  # noqa: A002 - the public name
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Source:
    """Read a source, or raise an error that says what to do.

    >>> read(b"<p>It rained.</p>").is_page
    True
    >>> read(None)
    Traceback (most recent call last):
    newsclean.errors.InputError: the source is None; pass the page or its text as str or bytes

    Args:
        source: What was handed in.
        format: "html", "text", or "auto" to tell them apart.
        encoding: What bytes are encoded in, as the HTTP header says.
        limits: How large it may be.

    Raises:
        InputError: The source can be neither page nor text.
        LimitError: It is too large; the lines of a page are counted when it has been parsed.
    """
    if format not in ("auto", "html", "text"):
        message = f"format is {format!r}; use 'auto', 'html' or 'text'"
        raise InputError(message)
    if encoding is not None and not isinstance(encoding, str):
        message = f"encoding is {encoding!r}; give its name as str, such as 'utf-8'"
        raise InputError(message)
    text, warnings = _decoded(_checked(source, limits), encoding)
    page = format == "html" or (format == "auto" and is_page(text))
    if not page:
        limits.check("lines", _lines(text, limits.lines))
    said = data_in(text) or (None if page else _odd_text(text))
    if page and format == "auto":
        text = with_line_ends(text)
    return Source(text, page, (*warnings, said) if said else warnings)


def _checked(source: object, limits: Limits) -> str | bytes:
    if isinstance(source, (bytearray, memoryview)):
        source = bytes(source)
    if isinstance(source, PurePath):
        message = f"the source is a path ({str(source)!r}); read the file and pass what is in it"
        raise InputError(message)
    if not isinstance(source, (str, bytes)):
        name = "None" if source is None else f"of type {type(source).__name__}"
        message = f"the source is {name}; pass the page or its text as str or bytes"
        raise InputError(message)
    limits.check("characters", len(source))
    if isinstance(source, bytes):
        return source
    found = None if source.isascii() else LONE_SURROGATE.search(source)
    if found:
        message = (
            f"the source holds a lone surrogate at character {found.start()}, so it cannot be "
            "written as UTF-8; decode the bytes with errors='replace', or pass the bytes"
        )
        raise InputError(message)
    return source


def _decoded(source: str | bytes, encoding: str | None) -> tuple[str, tuple[ArticleWarning, ...]]:
    if isinstance(source, str):
        return source, ()
    decoded = decode(source, encoding)
    what = None if "\0" not in decoded.text and b"\0" in source else binary_format(source)
    if what:
        message = f"the source is {what}"
        raise InputError(message)
    return decoded


def _lines(text: str, enough: int) -> int:
    """Count the lines of a text that hold anything; where there are more than enough, not all."""
    if sum(map(text.count, NEWLINE)) < enough:
        return 1
    return sum(1 for _ in islice(_LINE.finditer(text), enough + 1))


def _odd_text(text: str) -> ArticleWarning | None:
    """Give the warning for a text that is none; a text that was cleaned can always be cleaned."""
    binary = looks_binary(text)
    return warning(WarningCode.BINARY, repr(binary)) if binary else None
