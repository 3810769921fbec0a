"""Bytes of a page to text: what they are beats what the page declares, which beats a guess."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
_DECLARED_WITHIN = 4096
_SAMPLE = 6000
# What `surrogateescape` makes of bytes that are not UTF-8, and what they most likely were.
_BROKEN = re.compile("[\udc80-\udcff]")
_PASTED = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(128, 256)}
# Browsers read these labels as the larger set that contains them.
_SUPERSETS = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
}


def in_utf8(source: bytes) -> bytes:
    """Give a page in UTF-8, as most pages come.

    >>> in_utf8("<p>Zürich</p>".encode("latin-1")).decode()
    '<p>Zürich</p>'

    Args:
        source: The page as it came over the wire, without transfer compression.
    """
    if b"\0" not in source and not source.startswith(codecs.BOM_UTF8):
        with suppress(UnicodeDecodeError):
            source.decode("utf-8")
            return source
    return decode(source).encode("utf-8", "replace")


def decode(source: bytes) -> str:
    """Decode a page, whatever it declares about itself.

    >>> decode("<p>Zürich</p>".encode("latin-1"))
    '<p>Zürich</p>'

    Args:
        source: The page as it came over the wire, without transfer compression.
    """
    for mark, encoding in _BOMS:
        if source.startswith(mark):
            return source[len(mark) :].decode(encoding, "replace")
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError:
        return _wide(source) or _mended(source) or _declared(source) or _guessed(source)
    return (_wide(source) or text) if b"\0" in source else text


def _wide(source: bytes) -> str | None:
    """Decode UTF-16 that came without its mark: every other byte of the markup is zero."""
    even, odd = source[:400:2].count(0), source[1:400:2].count(0)
    if max(even, odd) * 3 < len(source[:400:2]) * 2:
        return None
    return source.decode("utf-16-be" if even > odd else "utf-16-le", "replace")


def _mended(source: bytes) -> str | None:
    """Decode UTF-8 that holds a few bytes of something else, as a pasted quotation does."""
    text = source.decode("utf-8", "surrogateescape")
    broken = len(_BROKEN.findall(text))
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore")) - broken
    return text.translate(_PASTED) if broken * 4 <= beyond_ascii else None


def _declared(source: bytes) -> str | None:
    for match in _DECLARED.finditer(source[:_DECLARED_WITHIN]):
        label = match[1].decode("ascii").lower()
        if label.startswith("utf"):
            continue
        try:
            return source.decode(_SUPERSETS.get(label, label))
        except (LookupError, ValueError):
            pass
    return None


def _guessed(source: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415  (slow to import, seldom needed)

    best = from_bytes(source[:_SAMPLE] + source[-_SAMPLE:]).best()
    encoding = best.encoding if best is not None else "cp1252"
    return source.decode(encoding, "replace")
