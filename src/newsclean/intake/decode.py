"""Bytes to text: what they are beats what is said of them, which beats a guess."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from newsclean.article_warning import ArticleWarning, WarningCode, warning
from newsclean.intake.encoding_guess import guess
from newsclean.intake.encoding_names import codec_of
from newsclean.text.patterns import seldom

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^<>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)
# Templates put scripts and styles before it; the standard's 1,024 bytes are often not enough.
_DECLARED_WITHIN = 100_000
# Japanese mail and old pages in bytes of ASCII.
_ISO_2022_JP = re.compile(rb"\x1b\$[@B]")
# What `surrogateescape` makes of bytes that are not UTF-8, and what they most likely were.
_BROKEN = seldom("[\udc80-\udcff]")
_PASTED = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(128, 256)}
# An encoding is right if no more of the letters beyond ASCII than this cannot be read in it.
_MOST_UNREAD = 0.02
# Of two bytes of Chinese, one pair in twelve is UTF-8; of so many letters, none.
_NO_CHANCE = 10

# All others have one byte a letter, so that any bytes can be read in them.
_MANY_BYTES = frozenset(
    "utf-8 utf-8-sig utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be gb18030 gb2312 gbk hz "
    "big5 big5hkscs cp950 cp932 cp949 euc-jp euc-kr johab shift-jis shift-jis-2004 shift-jisx0213 "
    "euc-jis-2004 euc-jisx0213 iso2022-jp iso2022-kr iso2022-jp-1 iso2022-jp-2 iso2022-jp-2004 "
    "iso2022-jp-3 iso2022-jp-ext".split()
)


class Decoded(NamedTuple):
    """A text, and what to know of how its bytes were read."""

    text: str
    warnings: tuple[ArticleWarning, ...] = ()


def decode(source: bytes, encoding: str | None = None) -> Decoded:
    """Decode a page or a text, whatever is said about it.

    >>> decode("<meta charset=latin-1><p>Zürich</p>".encode("latin-1")).text
    '<meta charset=latin-1><p>Zürich</p>'
    >>> decode("Düne".encode("cp1250"), "windows-1250")
    Decoded(text='Düne', warnings=())
    >>> [said.code.value for said in decode("Düne".encode("latin-1")).warnings]
    ['encoding_guessed']

    Args:
        source: The bytes as they came over the wire, without transfer compression.
        encoding: What the HTTP header says of them.
    """
    for mark, marked in _BOMS:
        if source.startswith(mark):
            return Decoded(source[len(mark) :].decode(marked, "replace"))
    if encoding is None:
        return _unsaid(source)
    codec = codec_of(encoding)
    if codec is None:
        return _with(_unsaid(source), warning(WarningCode.ENCODING_UNKNOWN, repr(encoding)))
    text = None if _is_rather_utf8(source, codec) else _read_as(source, codec)
    if text is None:
        return _with(_unsaid(source), warning(WarningCode.ENCODING_WRONG, repr(encoding)))
    return Decoded(text)


def in_utf8(source: bytes) -> bytes:
    """Give a page in UTF-8, as most pages come.

    >>> in_utf8("<p>Zürich</p>".encode("latin-1")).decode()
    '<p>Zürich</p>'

    Args:
        source: The page as it came over the wire, without transfer compression.
    """
    return decode(source).text.encode("utf-8", "replace")


def _with(decoded: Decoded, said: ArticleWarning) -> Decoded:
    return decoded._replace(warnings=(said, *decoded.warnings))


def _unsaid(source: bytes) -> Decoded:
    """Decode bytes of which nothing is said but by themselves."""
    if source.isascii() and _ISO_2022_JP.search(source):
        return Decoded(source.decode("iso2022_jp", "replace"))
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError:
        read = _wide(source) or _mended(source) or _declared(source)
        return Decoded(read) if read else _guessed(source)
    return Decoded((_wide(source) or text) if b"\0" in source else text)


def _is_rather_utf8(source: bytes, codec: str) -> bool:
    """Say whether bytes are UTF-8, though they can be read in the encoding that is said, too.

    As one byte a letter any can; a few letters in two bytes may be UTF-8 by chance.
    """
    name = codec.replace("_", "-")
    if source.isascii() or name.startswith("utf"):
        return False
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return name not in _MANY_BYTES or sum(char > "\x7f" for char in text) >= _NO_CHANCE


def _read_as(source: bytes, codec: str) -> str | None:
    """Decode bytes in an encoding, but for a few that are broken; None if it is another."""
    text = source.decode(codec, "replace")
    lost = text.count("\ufffd")
    if lost > 1 and lost > _MOST_UNREAD * sum(char > "\x7f" for char in text):
        return None
    return text


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
        codec = None if label.startswith("utf") else codec_of(label)
        text = codec and _read_as(source, codec)
        if text:
            return text
    return None


def _guessed(source: bytes) -> Decoded:
    codec = guess(source)
    return Decoded(source.decode(codec, "replace"), (warning(WarningCode.ENCODING_GUESSED, codec),))
