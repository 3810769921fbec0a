"""What the line model sees of each line that is left: its form, its words, and what stands around.

What was cut around a line is told apart from all else: it may only speak for boilerplate. So a
line that stays beside what was cut stays without it too, and cleaning again changes nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from newsclean.cleaners.cut_lines import COUNTS, CutLines, bucket
from newsclean.document import Block, Document, remembered
from newsclean.kind_groups import RULE_GROUPS
from newsclean.lines.gaps import gaps_of
from newsclean.lines.survey import Line, Survey

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[©®™|›»→@#%€$£:?!&+/…]")
# Scripts without blanks between words, whose pairs and triples of characters stand for words.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+")
_DIGITS = re.compile(r"\d+")
_OWN_WORD = re.compile(r"[^\W\d_]{4,}")
# A longer line tells no more by its words than its beginning does.
_LONGEST = 400
_NEIGHBOUR_TOKENS = 8
_LENGTHS = (10, 20, 35, 55, 80, 110, 150, 220, 350)
_PARAGRAPHS = (0, 1, 3, 10)


@dataclass(frozen=True)
class Row:
    """What can be seen of one line.

    Args:
        index: Which of the survey's lines it is.
        zone: Where it stands: "head", "inner", "tail"; with "prose" before it where it reads.
        form: What holds of it and of the lines around that are left.
        words: Its words and pairs of words.
        near: Words of the lines above and below that are left and no prose.
        cut: What was cut around it, and its words.
    """

    index: int
    zone: str
    form: tuple[str, ...]
    words: tuple[str, ...]
    near: tuple[str, ...]
    cut: tuple[str, ...]


@remembered
def words_of(block: Block) -> tuple[str, ...]:
    """Give the words of a line and the pairs of them, in small letters, all digits as 0.

    >>> words_of(Document("Read 12 more").blocks[0])
    ('read', '0', 'more', '^ read', 'read 0', '0 more', 'more $')
    """
    return terms(block.key[:_LONGEST])


def terms(key: str) -> tuple[str, ...]:
    """Give the words of a folded line, and the pairs of them."""
    found: list[str] = []
    if key.isascii() or not _UNSPACED.search(key):
        found = ["0" if token[0].isdigit() else token for token in _TOKEN.findall(key)]
    else:
        for token in _TOKEN.findall(_DIGITS.sub("0", key)):
            if _UNSPACED.match(token):
                found += [token[i : i + 2] for i in range(max(len(token) - 1, 1))]
            else:
                found.append(token)
    edged = ["^", *found, "$"]
    pairs = [f"{a} {b}" for a, b in pairwise(edged)]
    return tuple(dict.fromkeys([*found, *pairs]))


@remembered
def _own(block: Block) -> tuple[str, ...]:
    """Name what holds of the line wherever it stands."""
    text = block.plain or block.text
    words = _OWN_WORD.findall(text)
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


def rows_of(document: Document, seen: Survey) -> Iterator[Row]:
    """Give what can be seen of each line that the model may judge.

    Args:
        document: The document.
        seen: Its survey.
    """
    if not seen.prose[-1]:
        return
    cuts, around = CutLines(document, seen.lines), _Around.of(seen)
    for index, line in enumerate(seen.lines):
        if seen.holds[index] or not _may_be_judged(seen, index):
            continue
        zone = _zone(seen, index)
        form = (*_placed(seen, index, zone), *_own(line.block), *_told(line, zone, around))
        if index in around.announced:
            form = (*form, "announced")
        near = tuple(_near(seen.lines, index))
        yield Row(index, zone, form, words_of(line.block), near, cuts.seen(index, zone))


def _zone(seen: Survey, index: int) -> str:
    place = "tail" if seen.prose[index + 1] == seen.prose[-1] else "inner"
    if place == "inner" and not seen.prose[index]:
        place = "head"
    return f"prose {place}" if seen.lines[index].reads else place


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
    if own := _OWN_WORD.findall(line.block.key):
        # A paragraph's own words are no reason.
        usual = Counter(own) if line.reads else Counter[str]()
        share = sum(around.said[word] > usual[word] for word in own) / len(own)
        yield f"{zone} said {round(4 * share)}/4"


def _near(lines: tuple[Line, ...], index: int) -> Iterator[str]:
    for side, at in (("above", index - 1), ("below", index + 1)):
        if 0 <= at < len(lines) and not lines[at].reads:
            for word in words_of(lines[at].block)[:_NEIGHBOUR_TOKENS]:
                yield f"{side} {word}"


@dataclass(frozen=True)
class _Around:
    """What a text says: words of its prose, its other lines, and those that a colon opens."""

    said: Counter[str]
    copies: Counter[str]
    announced: frozenset[int]

    @classmethod
    def of(cls, seen: Survey) -> _Around:
        said: Counter[str] = Counter()
        for line in seen.lines:
            if line.reads:
                said.update(_OWN_WORD.findall(line.block.key))
        announced = frozenset(
            index
            for gap in gaps_of(seen)
            for index, listed in enumerate(gap.announced, gap.start)
            if listed
        )
        copies = Counter(line.block.key for line in seen.lines if not line.reads)
        return cls(said, copies, announced)


_BURIED = 700
# No short sentence is judged: of labelled ones above the end of a text with log-odds below 2, half
# are an author's, and below it "Read more slowly, the clause says the opposite." has far more.
_SENTENCE_WORDS = 2
_POST = re.compile(r"pic\.twitter\.com/|\(@\w{2,30}\)")
# A footnote: a sign before its words, and none behind them as in Markdown.
_NOTE = re.compile(r"\(?(?:\*{1,3}|[※†‡])\)?\s?[^\W\d_](?:[^*]{14,}|[\u3040-\u9fff]{5}[^*]*)")
_QUOTED = re.compile(r"[\"“„”«‘「『][^\"“„”«»‘「」『』]{6,}[\"“”»’」』][.,]?")
_FIGURE = re.compile(r"[^\w\s]{0,2}\d[\d.,:%\s]*\W{0,3}")
# A row of a table.
_ROW = re.compile(r"\|.*|.*\|")
_SPEECH = re.compile(r"[-–—]\s*[^\W\d_].{12,}")


def _may_be_judged(seen: Survey, index: int) -> bool:
    """Tell whether the model may judge a line: unknown, and of paragraphs only the last."""
    line = seen.lines[index]
    if line.reads:
        # Of 614 paragraphs inside 156 labelled texts it would cut none, of 183 first ones one.
        return line.shape.weight <= _BURIED and seen.prose[index + 1] == seen.prose[-1]
    if line.shape.stops and line.shape.words >= _SENTENCE_WORDS:
        return False
    text = line.block.text
    if "![" in text:
        return False
    never = (_NOTE, _QUOTED, _FIGURE, _ROW, _SPEECH)
    return not any(one.fullmatch(text) for one in never) and not _POST.search(text)
