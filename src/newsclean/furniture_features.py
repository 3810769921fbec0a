"""What can be seen of a short line and the lines around it, as named yes-or-no features."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from newsclean.claim import Kind
from newsclean.survey import Line, Survey

_LETTERS = re.compile(r"[^\W\d_]+")
_LISTS = frozenset({Kind.RELATED, Kind.TEASER, Kind.TAGS, Kind.NEXT_PREV, Kind.NAV, Kind.SPONSORED})
_BARS = frozenset(
    {
        Kind.SHARE,
        Kind.FOLLOW_US,
        Kind.PAGE_TOOLS,
        Kind.COMMENTS,
        Kind.NEWSLETTER,
        Kind.PAYWALL,
        Kind.COOKIE,
    }
)
_META = frozenset(
    {Kind.BYLINE, Kind.PUBLISHED, Kind.AUTHOR_BIO, Kind.PHOTO_CREDIT, Kind.CAPTION, Kind.READ_TIME}
)
_WEIGHTS = (10, 20, 35, 55, 80, 110, 150)
_GAPS = (1, 2, 5, 10, 25)
_OWN = 4


def _group(kind: Kind) -> str:
    if kind in _LISTS:
        return "list"
    if kind in _BARS:
        return "bar"
    return "meta" if kind in _META else "other"


def _bucket(value: float, edges: tuple[int, ...]) -> str:
    return next((f"<={edge}" for edge in edges if value <= edge), f">{edges[-1]}")


@dataclass(frozen=True)
class Gap:
    """The lines between two paragraphs, before the first or after the last."""

    start: int
    end: int
    zone: str


def gaps_of(survey: Survey) -> Iterator[Gap]:
    """Give the stretches of lines that are no prose."""
    prose = [i for i, line in enumerate(survey.lines) if line.shape.prose and line.mark is None]
    edges = [-1, *prose, len(survey.lines)]
    for before, after in pairwise(edges):
        if after - before > 1:
            zone = "head" if before < 0 else "tail" if after == len(survey.lines) else "inner"
            yield Gap(before + 1, after, zone)


def features_of(
    survey: Survey, gap: Gap, words: frozenset[str], counts: Counter[str]
) -> Iterator[tuple[int, list[str]]]:
    """Give for each unmarked line of a gap its index and the names of its features."""
    lines = survey.lines
    held = [i for i in range(gap.start, gap.end) if survey.holds[i]]
    size = gap.end - gap.start
    share = len(held) / size
    for index in range(gap.start, gap.end):
        line = lines[index]
        if survey.holds[index]:
            continue
        zone = gap.zone
        names = [f"zone {zone}", f"{zone} gap {_bucket(size, _GAPS)}"]
        names.append(f"{zone} held {_bucket(10 * share, (0, 2, 5))}")
        before = [i for i in held if i < index]
        after = [i for i in held if i > index]
        if before:
            near = _bucket(index - before[-1], (1, 3, 8))
            names.append(f"{zone} after {_group(lines[before[-1]].mark.kind)} {near}")
        else:
            names.append(f"{zone} after none {_bucket(index - gap.start + 1, (1, 3, 8))}")
        if after:
            near = _bucket(after[0] - index, (1, 3, 8))
            names.append(f"{zone} before {_group(lines[after[0]].mark.kind)} {near}")
        else:
            names.append(f"{zone} before none {_bucket(gap.end - index, (1, 3, 8))}")
        names += line_features(line)
        prior = lines[index - 1] if index else None
        if (
            prior is not None
            and prior.block.text.endswith((":", "："))
            and not survey.holds[index - 1]
        ):
            names.append("prev colon")
        if prior is not None and prior.shape.item:
            names.append("prev item")
        following = lines[index + 1] if index + 1 < len(lines) else None
        if following is not None and following.shape.item:
            names.append("next item")
        if index > gap.start and not survey.holds[index - 1] and prior.shape.stops:
            names.append("prev stops")
        if index + 1 < gap.end and following is not None and following.shape.stops:
            names.append("next stops")
        if line.mark is not None:
            names.append(f"weak {_group(line.mark.kind)}")
        count = counts[line.block.key]
        if count > 1:
            names.append("twice" if count == 2 else "thrice")
        own = [w for w in _LETTERS.findall(line.block.text.casefold()) if len(w) >= _OWN]
        if own:
            known = sum(w in words for w in own) / len(own)
            names.append(f"{zone} known {_bucket(10 * known, (0, 3, 6, 9))}")
        yield index, names


def line_features(line: Line) -> list[str]:
    text, shape = line.block.text, line.shape
    names = [f"weight {_bucket(shape.weight, _WEIGHTS)}"]
    letters = _LETTERS.findall(text)
    if shape.stops:
        names.append("stops " + text.rstrip("\"'”’»)")[-1:])
    if text[-1] in ":：":
        names.append("ends :")
    if text[-1] in ",;、":
        names.append("ends ,")
    if shape.item:
        names.append("item")
    if text[0].islower():
        names.append("starts lower")
    if text[0].isdigit():
        names.append("starts digit")
    if text[0] in "\"“„«'‘":
        names.append("starts quote")
    if text[0] in "-–—•*":
        names.append("starts dash")
    if not letters:
        names.append("no letters")
    if text.isupper() and len(letters) > 1:
        names.append("caps")
    if len(letters) == 1:
        names.append("one word")
    if len(letters) == 2:
        names.append("two words")
    if len(letters) >= 4 and text.isascii():
        capital = sum(w[0].isupper() for w in letters) / len(letters)
        names.append(f"capitals {_bucket(10 * capital, (1, 3, 6, 8))}")
    if any(map(str.isdigit, text)):
        names.append("digits")
    if any(c in text for c in "|›»→>"):
        names.append("bars")
    if "@" in text or "://" in text or "www." in text:
        names.append("address")
    if "," in text:
        names.append("comma")
    if "(" in text:
        names.append("bracket")
    return names
