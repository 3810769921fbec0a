"""What the line model sees of each line that is left: its form, its words, and what stands around.

What was cut around a line is told apart from all else: it may only speak for boilerplate. So a
line that stays beside what was cut stays without it too, and cleaning again changes nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from newsclean.cleaners.cut_lines import COUNTS, CutLines, bucket
from newsclean.cleaners.line_model_words import words_of
from newsclean.document import Block, Document
from newsclean.kind_groups import RULE_GROUPS
from newsclean.lines.authors_forms import has_authors_form, is_speech
from newsclean.lines.gaps import gaps_of
from newsclean.lines.lists_above import lists_above
from newsclean.lines.survey import Line, Survey
from newsclean.remembered import Found, remembered
from newsclean.text.own_words import OWN_WORD, own_words
from newsclean.text.patterns import seldom

_DIGITS = seldom(r"\d+")
_NEIGHBOUR_TOKENS = 8
_LENGTHS = (10, 20, 35, 55, 80, 110, 150, 220, 350)
_PARAGRAPHS = (0, 1, 3, 10)


class Place(NamedTuple):
    """Where a line that the model may judge stands.

    Args:
        at: Which of the survey's lines it is.
        zone: Above the text ("head"), between two paragraphs ("inner"), or below it ("tail").
        touches_above: Whether nothing was cut between it and the paragraph above.
        touches_below: Whether nothing was cut between it and the paragraph below.
        listed: Whether it is of a list above the text.
    """

    at: int
    zone: str
    touches_above: bool
    touches_below: bool
    listed: bool


class Row(NamedTuple):
    """What can be seen of one line.

    Args:
        place: Where it stands.
        form: What holds of it and of the lines around that are left.
        words: Its words and pairs of words.
        above: First words of the line above, where it is left and no prose.
        below: The same of the line below.
        cut: What was cut around it.
    """

    place: Place
    form: tuple[str, ...]
    words: tuple[str, ...]
    above: tuple[str, ...]
    below: tuple[str, ...]
    cut: tuple[str, ...]


@remembered
def _own(block: Block) -> tuple[str, ...]:
    """Name what holds of the line wherever it stands."""
    text = block.plain or block.text
    words = OWN_WORD.findall(text)
    found = [f"start {_sign(text[0])}", f"end {_sign(text[-1])}"]
    if words and text.isupper():
        found.append("capitals all")
    elif len(words) > 2 and text.isascii():
        share = sum(word[0].isupper() for word in words) / len(words)
        found.append(f"capitals {round(4 * share)}/4")
    found += [f"sign {sign}" for sign in '|›»→>,([&/"“„«' if sign in text]
    if not text.isascii() or any(map(str.isdigit, text)):
        found += ["sign digit"] if _DIGITS.search(text) else []
    if "@" in text or "://" in text or "www." in text:
        found.append("sign address")
    return tuple(found)


def _sign(sign: str) -> str:
    if sign.isdigit():
        return "digit"
    if sign.isalpha():
        return "capital" if sign.isupper() else "small" if sign.islower() else "letter"
    return sign if sign in ".!?…。:：,;\"'”»)]-–—•*|©" else "other"


def _state(line: Line | None) -> str:
    if line is None:
        return "edge"
    if line.reads:
        return "prose"
    if line.mark is not None:
        return "mark"
    if line.shape.stops:
        return "stop"
    return "short" if line.shape.weight < 35 else "long"


class Sight:
    """What the model sees of a document."""

    def __init__(self, document: Document, seen: Survey) -> None:
        """Look at a document.

        Args:
            document: The document.
            seen: Its survey.
        """
        self.document: Document = document
        self.seen: Survey = seen

    @Found
    def cuts(self) -> CutLines:
        """What was cut."""
        return CutLines(self.document, self.seen.lines)

    @Found
    def lists(self) -> frozenset[int]:
        """The lines of lists above the text."""
        return lists_above(self.document, self.seen)

    @Found
    def around(self) -> _Around:
        """What the text says; few texts have a line that asks for it."""
        return _Around.of(self.seen)

    def places(self) -> Iterator[Place]:
        """Give the places of the lines that the model may judge; none in a text without prose."""
        if not self.seen.prose[-1]:
            return
        seen = self.seen
        for index in range(len(seen.lines)):
            if not seen.holds[index] and _may_be_judged(seen, index):
                cuts = self.cuts
                above, below = not cuts.apart_above[index], not cuts.apart_below[index]
                zone = _zone(seen, index)
                yield Place(index, zone, above, below, index in self.lists)

    def row(self, place: Place) -> Row:
        """Give what can be seen of the line in a place."""
        index, zone = place.at, place.zone
        lines, around = self.seen.lines, self.around
        block = lines[index].block
        form = [*_placed(self.seen, index, zone), *_own(block)]
        form += _told(lines[index], zone, around)
        if index in around.announced:
            form.append("announced")
        above, below = _near(lines, index - 1), _near(lines, index + 1)
        return Row(place, tuple(form), words_of(block), above, below, self.cuts.seen(index, zone))


def _zone(seen: Survey, index: int) -> str:
    if seen.prose[index + 1] == seen.prose[-1]:
        return "tail"
    return "inner" if seen.prose[index] else "head"


def _placed(seen: Survey, index: int, zone: str) -> Iterator[str]:
    """Name what holds of the place of a line, and of the lines beside it."""
    lines, line = seen.lines, seen.lines[index]
    above, below = seen.prose[index], seen.prose[-1] - seen.prose[index + 1]
    states = [
        _state(lines[at] if 0 <= at < len(lines) else None)
        for at in (index - 2, index - 1, index + 1, index + 2)
    ]
    weight = bucket(_LENGTHS, line.shape.weight)
    yield zone
    yield f"length {weight}"
    yield f"words {min(line.shape.words, 12)}"
    yield f"{zone} length {weight}"
    yield f"{zone} text above {bucket(_PARAGRAPHS, above)}"
    yield f"{zone} text below {bucket(_PARAGRAPHS, below)}"
    up, down = _to_prose(lines, index, -1), _to_prose(lines, index, 1)
    yield f"{zone} lines to text above {bucket(COUNTS, up)}"
    yield f"{zone} lines to text below {bucket(COUNTS, down)}"
    yield f"{zone} -1 {states[1]}"
    yield f"{zone} +1 {states[2]}"
    yield f"{zone} -2 {states[0]} {states[1]}"
    yield f"{zone} +2 {states[2]} {states[3]}"
    yield f"{zone} -1 {states[1]} +1 {states[2]}"
    yield f"{zone} stops {line.shape.stops}"


def _to_prose(lines: tuple[Line, ...], index: int, step: int) -> int:
    """Count the lines between a line and the next prose, or the text's edge; no more than count."""
    at, count = index + step, 0
    while 0 <= at < len(lines) and not lines[at].reads and count <= COUNTS[-1]:
        at, count = at + step, count + 1
    return count


def _told(line: Line, zone: str, around: _Around) -> Iterator[str]:
    """Name what holds of a line in its zone, and what the text says of its words."""
    for one in _own(line.block)[:2]:
        yield f"{zone} {one}"
    if line.shape.item:
        yield "item"
    if line.mark is not None:
        yield f"mark {RULE_GROUPS.get(line.mark.kind, 'other')}"
        yield f"mark {line.mark.where}"
        yield f"{zone} mark"
    if (copied := around.copies[line.block.key]) > 1:
        yield f"{zone} copies {min(copied, 3)}"
    if own := OWN_WORD.findall(line.block.key):
        share = sum(word in around.said for word in own) / len(own)
        yield f"{zone} said {round(4 * share)}/4"


def _near(lines: tuple[Line, ...], at: int) -> tuple[str, ...]:
    if not 0 <= at < len(lines) or lines[at].reads:
        return ()
    return words_of(lines[at].block)[:_NEIGHBOUR_TOKENS]


@dataclass(frozen=True)
class _Around:
    """What a text says: words of its prose, its other lines, and those that a colon opens."""

    said: set[str]
    copies: Counter[str]
    announced: frozenset[int]

    @classmethod
    def of(cls, seen: Survey) -> _Around:
        said = own_words("\n".join([line.block.key for line in seen.lines if line.reads]))
        announced = frozenset(
            index
            for gap in gaps_of(seen)
            for index, listed in enumerate(gap.announced, gap.start)
            if listed
        )
        copies = Counter(line.block.key for line in seen.lines if not line.reads)
        return cls(said, copies, announced)


# No short sentence is judged: of labelled ones above the end of a text with log-odds below 2, half
# are an author's, and below it "Read more slowly, the clause says the opposite." has far more.
_SENTENCE_WORDS = 2
# A longer line that goes on after a full stop is a paragraph with something glued on, or a sentence
# with its agency behind it. Of labelled ones out of fold the model would cut two authors', and
# boilerplate of eight texts; with 60 in place of 30 last sentences before "- Reuters" go.
_WITH_SENTENCE = 30
_GOES_ON = re.compile(r"[^\W\d_]{2}[\"”’»)]?[.!?…]\s+\S|[。！？].")


def _may_be_judged(seen: Survey, index: int) -> bool:
    """Tell whether the model may judge a line: an unknown one that is no sentence."""
    line = seen.lines[index]
    # Where last paragraphs were judged too, F1 of labelled texts rose by .001 at most.
    if line.reads:
        return False
    if line.shape.stops and line.shape.words >= _SENTENCE_WORDS:
        return False
    text = line.block.text
    if "![" in text or (line.shape.weight > _WITH_SENTENCE and _GOES_ON.search(text)):
        return False
    return not has_authors_form(text) and not is_speech(text)
