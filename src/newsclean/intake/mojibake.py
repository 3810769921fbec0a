"""Text whose bytes were decoded with a wrong encoding."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from newsclean.text.patterns import seldom

# Letters of one encoding that are the bytes of UTF-8 in another come in runs.
_RUN: Final = re.compile(r"[^\x00-\x7f]+")
_ODD_WORD: Final = re.compile(r"(?<![^ ])[\x00-\x1f\x21-\x7f]*[^\x00-\x7f][^ ]*")
_SHORTEST_RUN: Final = 2
# A bound on work, by judgement: characters of a run, runs that are read, those of them that are
# tried, and those that must show a codec at all.
_LONGEST_RUN: Final = 60
_MOST_RUNS: Final = 400
_TRIED: Final = 24
_FIRST: Final = 8
_WRONG: Final = tuple("cp1252 cp1251 cp1250 cp1254 mac-roman cp437 cp932 gb18030 big5".split())
# A letter of two bytes or more in UTF-8.
_UTF8: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xf4][\x80-\xbf]{2}")
# Its beginning as cp1252 shows it.
_IN_CP1252: Final = re.compile("[\u00c2-\u00f4][^\x00-\x7f\u00c0-\u00ff]")
# The letters that news is written in: of Latin, Greek, Cyrillic, Hebrew, Arabic, India, Thai, Han,
# kana and hangul, with the marks that go with them.
_COMMON: Final = seldom(
    "[\x00-\x7f\u00a0-\u017f\u0218-\u021b\u0300-\u045f\u0490-\u0491\u05b0-\u06ff\u0900-\u0e5b"
    "\u1ea0-\u1ef9\u2010-\u2040\u20ac\u2122\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]+"
)
# Two-byte letters read one byte each: words of nothing but accented letters.
_ACCENTED: Final = re.compile("[\u00a1-\u00ff]{4,60}")
_ASCII_WORD: Final = seldom(r"[A-Za-z]{2,}")
_PUNCTUATION: Final = seldom("[\u2010-\u2040\u20ac]+")
# What stands for bytes that could not be read, and control characters that quotation marks of
# Windows and halves of Japanese letters turn into.
_LOST: Final = re.compile("[\ufffd\x80-\x84\x86-\x9f]")
# A single bad byte is a slip of the page's; tried on texts of 30 languages in nine encodings.
_FEW: Final = 3
# By judgement: fewer letters may be a short text in capitals or a name.
_LETTERS: Final = 12


def mojibake_in(text: str) -> str | None:
    """Show a piece of a text that was decoded wrongly; None if it was not.

    >>> mojibake_in("It\u00e2\u20ac\u2122s late, isn\u00e2\u20ac\u2122t it?")
    'â€™'
    >>> mojibake_in("Après « l’été », « déjà » !")

    Args:
        text: The text.
    """
    if text.isascii():
        return None
    # A text is looked through once; what else is looked for stands in the runs.
    odd_words = " ".join(_ODD_WORD.findall(text))
    found: list[str] = _RUN.findall(odd_words)
    beyond_ascii = " ".join(found)
    lost = list(islice(_LOST.finditer(beyond_ascii), _FEW))
    if len(lost) == _FEW:
        return lost[0][0]
    longer = islice((run for run in found if len(run) >= _SHORTEST_RUN), _MOST_RUNS)
    every = list(dict.fromkeys(run[:_LONGEST_RUN] for run in longer))
    runs = every[:: len(every) // _TRIED + 1]
    if not runs:
        return None
    first = "".join(runs[:_FIRST])
    for codec in _WRONG:
        if not _may_be_utf8_in(first, codec) or not any(
            _is_utf8_in(run, codec) for run in runs[:_FIRST]
        ):
            continue
        wrong = [run for run in runs if _is_utf8_in(run, codec)]
        if len(wrong) >= _FEW or (2 * len(wrong) >= len(runs) and _is_sure(wrong, codec)):
            return wrong[0]
    words = list(islice(_ACCENTED.finditer(beyond_ascii), _MOST_RUNS))
    if not words:
        return None
    plain = sum(1 for _ in islice(_ASCII_WORD.finditer(text), _MOST_RUNS))
    letters = sum(len(word[0]) for word in words)
    return words[0][0] if letters >= _LETTERS and len(words) > plain else None


def _is_sure(wrong: list[str], codec: str) -> bool:
    """Say whether a few runs are enough: no language has a quotation mark between two letters."""
    if len(wrong) > 1 or codec == "cp1252":
        return bool(wrong)
    return any(len(run) > _FEW or _PUNCTUATION.fullmatch(_read(run, codec)) for run in wrong)


def _may_be_utf8_in(runs: str, codec: str) -> bool:
    """Take a quick look at letters that may be bytes of UTF-8 in an encoding."""
    if codec == "cp1252":
        return _IN_CP1252.search(runs) is not None
    return _UTF8.search(runs.encode(codec, "ignore")) is not None


def _is_utf8_in(run: str, codec: str) -> bool:
    """Say whether letters, as an encoding writes them, are bytes of UTF-8."""
    read = _read(run, codec)
    # By chance capitals before quotation marks are the bytes of rare letters.
    return read != run and _COMMON.fullmatch(read) is not None


def _read(run: str, codec: str) -> str:
    """Read letters, as an encoding writes them, as UTF-8; nothing if they are none."""
    try:
        written = run.encode(codec) if codec != "cp1252" else _in_cp1252(run)
        return written.decode("utf-8")
    except UnicodeError:
        return ""


def _in_cp1252(run: str) -> bytes:
    """Write letters as cp1252 does, its undefined bytes as they came."""
    return b"".join(
        bytes([ord(char)]) if char < "\u0100" else char.encode("cp1252") for char in run
    )
