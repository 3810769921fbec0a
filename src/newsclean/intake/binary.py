"""Files that hold no text: known by their first bytes, or by control characters."""

from __future__ import annotations

import re
from typing import Final

from newsclean.text.patterns import seldom

# Source: the registered beginnings of file formats ("magic numbers").
_BEGINNINGS: Final = (
    (b"%PDF-", "a PDF; extract its text first"),
    (b"\x1f\x8b", "compressed (gzip); decompress it first"),
    (b"BZh", "compressed (bzip2); decompress it first"),
    (b"\xfd7zXZ\0", "compressed (xz); decompress it first"),
    (b"\x28\xb5\x2f\xfd", "compressed (zstd); decompress it first"),
    (b"PK\x03\x04", "a ZIP archive, as .docx, .epub and .odt files are; extract its text first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive; unpack it first"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document; extract its text first"),
    (b"{\\rtf1", "an RTF document; extract its text first"),
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"RIFF", "a picture or a sound (RIFF)"),
    (b"ID3", "a sound (MP3)"),
    (b"OggS", "a sound (Ogg)"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "a database (SQLite)"),
    (b"wOF2", "a font"),
)
# Some of these are words as well; a binary file has bytes that no text has among its first.
_WORDS: Final = frozenset({b"BZh", b"RIFF", b"ID3", b"OggS", b"wOF2", b"GIF8"})
# A bound on work, by judgement: so many bytes show what a file is.
_SAMPLE: Final = 8192
# No letters in any encoding: all of the first 32 but tab, line ends, form feed and escape.
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_CHARACTERS: Final = seldom("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
# Random bytes have one in ten; pages with broken bytes were seen with one in a thousand.
_MOST_CONTROLS: Final = 0.03


def binary_format(source: bytes) -> str | None:
    """Say what binary file these bytes are; None if they may be text.

    >>> binary_format(b"%PDF-1.7 ..."), binary_format(b"It rained.")
    ('a PDF; extract its text first', None)

    Args:
        source: The bytes; UTF-16 has been ruled out.
    """
    sample = source[:_SAMPLE]
    controls = len(_CONTROLS.findall(sample))
    many = controls > 1 and controls > _MOST_CONTROLS * len(sample)
    for beginning, what in _BEGINNINGS:
        if source.startswith(beginning) and (beginning not in _WORDS or controls):
            return what
    return "a binary file; newsclean reads HTML and plain text" if many else None


def looks_binary(text: str) -> str | None:
    """Show the beginning of a text that was made of a binary file; None if it is none.

    >>> looks_binary("%PDF-1.7\\n%\\ufffd\\ufffd\\x00\\x01obj"), looks_binary("It rained.")
    ('%PDF-1.7', None)

    Args:
        text: The text.
    """
    sample = text[:_SAMPLE].lstrip()
    # Most texts hold nothing but what can be printed, and line ends.
    plain = sample.replace("\n", "").isprintable()
    controls = 0 if plain else len(_CONTROL_CHARACTERS.findall(sample))
    many = controls - sample.count("\ufffd") > 1 and controls > _MOST_CONTROLS * len(sample)
    if many:
        return ascii(sample[:20])[1:-1].split("\\n")[0]
    return "%PDF-" if sample.startswith("%PDF-") else None
