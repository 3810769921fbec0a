"""What a line looks like by itself, as named features."""

from __future__ import annotations

import re
from bisect import bisect_right

from newsclean.html.features.line_shape import STOP_WITHIN, Shape

# The weights were trained with these steps, which were set by judgement; others need a new
# training.
_SIZES = (6, 15, 25, 40, 60, 100, 180, 400)
_SIZE_NAMES = ("1", "6", "15", "25", "40", "60", "100", "180", "400")
# Trained with, too: in characters, what may be a label or a short line, and how much of a long one
# is read.
_SENTENCE = 60
_LINE = 200
_LABEL = 120
_LABEL_COLON = 25
_READ = 600
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")
_NUMBERED_DATE = re.compile(r"(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?!\d)")
_ENDS = {":": "colon", "：": "colon", ",": "comma"}
_ENDS |= dict.fromkeys("»›>→▸▶❯+", "arrow")
_ENDS |= dict.fromkeys("\"”’'«“)]", "quote")
_STARTS = dict.fromkeys("\"“„«'‘「", "quote")
_STARTS |= dict.fromkeys("([", "bracket")
_STARTS |= dict.fromkeys("-–—•*·►▶■●>»›", "bullet")
_STARTS |= dict.fromkeys("©@#|/", "sign")
_SIGNS = (
    *((sign, "sign.bar") for sign in ("|", "·", "•", "»", " / ")),
    ("@", "sign.at"),
    ("©", "sign.copyright"),
    *((sign, "sign.address") for sign in ("://", "www.")),
    ("?", "sign.question"),
    *((sign, "sign.dots") for sign in ("...", "…")),
    ("!", "sign.exclamation"),
    (",", "sign.comma"),
)


def add_line(text: str, shape: Shape, row: list[str]) -> None:
    """Add the features that the line itself gives.

    >>> row = []
    >>> add_line("Foto: Reuters", Shape(13.0, False, False), row)
    >>> row
    ['size.6', 'words.2', 'capitals.all', 'sign.label']
    """
    size = shape.size
    row.append("size." + _SIZE_NAMES[bisect_right(_SIZES, size)])
    _add_edges(text, shape, row)
    if size < _LINE:
        _add_words(text, size, row)
        row.extend(dict.fromkeys([name for sign, name in _SIGNS if sign in text]))
        if ": " in text[:_LABEL_COLON]:
            row.append("sign.label")
        if STOP_WITHIN.search(text):
            row.append("stops.some")
    elif len(STOP_WITHIN.findall(text[:_READ])) >= 2:
        row.append("stops.many")


def _add_edges(text: str, shape: Shape, row: list[str]) -> None:
    if shape.ended:
        row.append("end.sentence" if shape.size < _SENTENCE else "end.sentence-long")
    elif text[-1] in _ENDS:
        row.append("end." + _ENDS[text[-1]])
    elif shape.size >= _SENTENCE:
        row.append("end.none-long")
    first = text[0]
    if first.islower():
        row.append("start.lower")
    elif first.isdigit():
        row.append("start.digit")
    elif not first.isalnum():
        row.append("start." + _STARTS.get(first, "other"))


def _add_words(text: str, size: float, row: list[str]) -> None:
    words = text.split()
    count = len(words)
    if count <= 4:
        row.append("words.1" if count == 1 else "words.2" if count == 2 else "words.3-4")
    _add_digits(text, size, row)
    if count >= 2 and size < _LABEL:
        capitals = sum([word[0].isupper() for word in words])
        if capitals == count:
            row.append("capitals.all")
        elif capitals * 2 >= count:
            row.append("capitals.most")
        elif capitals <= 1 and count >= 4:
            row.append("capitals.few")
    if text.isupper():
        row.append("capitals.upper")


def _add_digits(text: str, size: float, row: list[str]) -> None:
    digits = len(_DIGIT.findall(text))
    if not digits:
        return
    share = digits / len(text)
    row.append("digits.most" if share > 0.3 else "digits.some" if share > 0.1 else "digits.few")
    if size < _LABEL and (_YEAR.search(text) or _NUMBERED_DATE.search(text)):
        row.append("digits.date")
    if says_clock_time(text, size):
        row.append("digits.clock")


def says_clock_time(text: str, size: float) -> bool:
    """Tell whether a short line says a time of day.

    >>> says_clock_time("Posted at 7:15", 14.0)
    True
    """
    return size < _LABEL and _CLOCK.search(text) is not None
