"""What a line looks like, whatever its language: its length, its end, its letters."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WIDE = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
_END = re.compile(r"""[.!?…。！？।؟։][\s"'”’»›)\]*“」』]*\Z""")
_STOP_WITHIN = re.compile(r"""[.!?。！？।؟]["'”’»)]*(?:\s+(?=\S)|(?<=[。！？])(?=\S))""")
# A wide character says about as much as two and a half letters.
_WIDTH = 1.5
_LONG = 140
_SENTENCE = 60


@dataclass(slots=True, eq=False)
class Shape:
    """The shape of a line.

    Args:
        size: Its length in letters of an alphabet; wide characters count 2.5.
        ended: Whether it ends as a sentence does.
        prose: Whether it reads as a sentence of a report.
    """

    size: float
    ended: bool
    prose: bool


def read_shape(text: str) -> Shape:
    """Give the shape of a line.

    >>> read_shape("It rained all night in the small town of Portmere, and nobody slept.").prose
    True
    """
    size = float(len(text))
    if not text.isascii():
        size += _WIDTH * len(_WIDE.findall(text))
    ended = _END.search(text[-8:]) is not None
    return Shape(size, ended, size >= _LONG or (size >= _SENTENCE and ended))


_SIZES = ((6, "1"), (15, "6"), (25, "15"), (40, "25"), (60, "40"), (100, "60"), (180, "100"), (400, "180"))
_DIGITS = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")
_NUMBERED_DATE = re.compile(r"(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?!\d)")


def shape_features(text: str, shape: Shape, add: "list[str]") -> None:
    """Add the features that only the line itself gives."""
    size = shape.size
    for limit, name in _SIZES:
        if size < limit:
            add.append("size." + name)
            break
    else:
        add.append("size.400")
    if shape.ended:
        add.append("end.sentence" if size < _SENTENCE else "end.sentence-long")
    else:
        last = text[-1]
        if last == ":" or last == "：":
            add.append("end.colon")
        elif last in "»›>→▸▶❯+":
            add.append("end.arrow")
        elif last == ",":
            add.append("end.comma")
        elif last in "\"”’'«“)]":
            add.append("end.quote")
        elif size >= _SENTENCE:
            add.append("end.none-long")
    first = text[0]
    if first.islower():
        add.append("start.lower")
    elif first.isdigit():
        add.append("start.digit")
    elif not first.isalnum():
        if first in "\"“„«'‘「":
            add.append("start.quote")
        elif first in "([":
            add.append("start.bracket")
        elif first in "-–—•*·►▶■●>»›":
            add.append("start.bullet")
        elif first in "©@#|/":
            add.append("start.sign")
        else:
            add.append("start.other")
    if size < 200:
        _short_line(text, size, add)
    elif len(_STOP_WITHIN.findall(text[:600])) >= 2:
        add.append("stops.many")


def _short_line(text: str, size: float, add: "list[str]") -> None:
    words = text.split()
    count = len(words)
    if count == 1:
        add.append("words.1")
    elif count == 2:
        add.append("words.2")
    elif count <= 4:
        add.append("words.3-4")
    digits = len(_DIGITS.findall(text))
    if digits:
        share = digits / len(text)
        add.append("digits.most" if share > 0.3 else "digits.some" if share > 0.1 else "digits.few")
        if size < 120:
            if _YEAR.search(text) or _NUMBERED_DATE.search(text):
                add.append("digits.date")
            if _CLOCK.search(text):
                add.append("digits.clock")
    if count >= 2 and size < 120:
        capitals = sum(word[0].isupper() for word in words)
        if capitals == count:
            add.append("capitals.all")
        elif capitals * 2 >= count:
            add.append("capitals.most")
        elif capitals <= 1 and count >= 4:
            add.append("capitals.few")
    if text.isupper():
        add.append("capitals.upper")
    if "|" in text or "·" in text or "•" in text or "»" in text or " / " in text:
        add.append("sign.bar")
    if "@" in text:
        add.append("sign.at")
    if "©" in text:
        add.append("sign.copyright")
    if "://" in text or "www." in text:
        add.append("sign.address")
    if "?" in text:
        add.append("sign.question")
    if ": " in text[:25]:
        add.append("sign.label")
    if "..." in text or "…" in text:
        add.append("sign.dots")
    if "!" in text:
        add.append("sign.exclamation")
    if "," in text:
        add.append("sign.comma")
    if len(_STOP_WITHIN.findall(text)) >= 1:
        add.append("stops.some")
