"""The shape of a line: its length, its end, whether it reads as prose, in any language."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WIDE = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
_END = re.compile(r"""[.!?…。！？।؟։][\s"'”’»›)\]*“」』]*\Z""")
# A last line may end with a mark of its own, or with an agency's or a writer's initials.
_SIGNED = re.compile(
    r"""[.!?…。！？।؟։]["'”’»›)\]*“」』]*\s*"""
    r"""(?:[\u220e\u25a0-\u25ff\u2660-\u2667\u2b1b\u2b1c]|[(\[（【][\w/.,\- ]{1,16}[)\]）】]"""
    r"""|/\w{1,8}/?)\s*\Z"""
)
STOP_WITHIN = re.compile(r"""[.!?。！？।؟]["'”’»)]*(?:\s+(?=\S)|(?<=[。！？])(?=\S))""")
# A wide character says about as much as two and a half letters.
_WIDTH = 1.5
# The weights were trained with these, set by judgement: a line is long without an end from the
# first on, with one from the second on, in letters.
_LONG = 140
_SENTENCE = 60
# By judgement: room for closing quotes and brackets, and for the name of one who signs.
_TAIL, _SIGNED_TAIL = 8, 30


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
    ended = _END.search(text[-_TAIL:]) is not None
    if not ended and size >= _SENTENCE:
        ended = _SIGNED.search(text[-_SIGNED_TAIL:]) is not None
    return Shape(size, ended, size >= _LONG or (size >= _SENTENCE and ended))
