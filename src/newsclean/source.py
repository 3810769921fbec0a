"""What was handed in: checked, decoded, and told apart as page or text."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from newsclean.errors import InputError

Format = Literal["auto", "html", "text"]

# Above this a source is no article; a whole book has about two million characters.
MOST_CHARACTERS = 20_000_000
_TAG = re.compile(
    r"<(?:!doctype\s|html[\s>]|head[\s>]|body[\s>]|(?:p|div|article|section|main|span|table|ul|h1|a|br|frameset)(?:\s[^<>]{0,2000})?/?>)",
    re.IGNORECASE,
)
_STARTS_AS_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype|html|head|body)",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING = re.compile(r"</(?:p|div|a|h[1-6]|li|span|article|body|html|td)\s*>", re.IGNORECASE)
_PATH = re.compile(
    r"(?:[A-Za-z]:)?[\w.~\-/\\]{0,300}[/\\]?[\w.\-]{1,120}\.(?:html?|txt|xhtml|md|json|jsonl|gz|xml)"
)
_ADDRESS = re.compile(r"https?://\S{4,2000}")
_SURROGATE = re.compile("[\ud800-\udfff]")


def checked(source: object, format: Format) -> str | bytes:  # noqa: A002 - the public name
    """Give the source back if it can be cleaned, or raise an error that says what to do.

    >>> checked("page.html", "auto")
    Traceback (most recent call last):
    newsclean.errors.InputError: the source looks like a path ('page.html'); read the file and pass what is in it
    """
    if format not in ("auto", "html", "text"):
        message = f"format is {format!r}; use 'auto', 'html' or 'text'"
        raise InputError(message)
    if isinstance(source, (bytearray, memoryview)):
        source = bytes(source)
    if isinstance(source, PurePath):
        message = f"the source is a path ({str(source)!r}); read the file and pass what is in it"
        raise InputError(message)
    if not isinstance(source, (str, bytes)):
        name = "None" if source is None else f"of type {type(source).__name__}"
        message = f"the source is {name}; pass the page or its text as str or bytes"
        raise InputError(message)
    if len(source) > MOST_CHARACTERS:
        message = (
            f"the source has {len(source):,} characters, more than {MOST_CHARACTERS:,}; "
            "split it into articles and clean each"
        )
        raise InputError(message)
    if isinstance(source, str):
        _check_text(source)
    return source


def _check_text(source: str) -> None:
    stripped = source.strip() if len(source) < 2500 else ""
    if _ADDRESS.fullmatch(stripped):
        message = (
            f"the source is an address ({stripped[:60]!r}); newsclean fetches nothing: "
            "download the page and pass what came"
        )
        raise InputError(message)
    if _PATH.fullmatch(stripped):
        message = f"the source looks like a path ({stripped[:60]!r}); read the file and pass what is in it"
        raise InputError(message)
    found = _SURROGATE.search(source)
    if found:
        message = (
            f"the source holds a lone surrogate at character {found.start()}, so it cannot be "
            "written as UTF-8; decode the bytes with errors='replace', or pass the bytes"
        )
        raise InputError(message)


def is_page(source: str | bytes) -> bool:
    """Tell whether a source is HTML rather than text.

    >>> is_page("<p>It rained.</p>"), is_page("It rained <again>.")
    (True, False)
    """
    if isinstance(source, bytes):
        wide = source[:2] in (b"\xff\xfe", b"\xfe\xff")
        source = source.decode("utf-16" if wide else "latin-1", errors="replace")
    if _STARTS_AS_PAGE.match(source):
        return True
    return _TAG.search(source) is not None and _CLOSING.search(source) is not None


def decoded(source: str | bytes) -> str:
    """Give the text of bytes that are no page.

    >>> decoded("Café".encode())
    'Café'

    Raises:
        InputError: The bytes are neither UTF-8 nor marked UTF-16.
    """
    if isinstance(source, str):
        return source
    try:
        if source[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return source.decode("utf-16")
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = (
            f"the bytes are not UTF-8 (byte {error.start} is 0x{source[error.start]:02x}); "
            "decode them with their own encoding and pass the str"
        )
        raise InputError(message) from None
