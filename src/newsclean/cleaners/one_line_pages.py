"""A whole page on one line, or on a few: find where in it the article begins and ends."""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from newsclean.claim import Claim, Kind
from newsclean.document import Block, Document
from newsclean.rules import RuleSet
from newsclean.text.folding import normalise
from newsclean.text.intervals import Interval, outside, union
from newsclean.text.patterns import later, seldom
from newsclean.text.segment import greatest_segment

# What plainly is a page: at its ends stand many known labels, which make up much of the words. The
# numbers of this file are by judgement: among 463 labelled texts is no page on one line, and half
# and twice of each number cut nothing there, but for `_LONG_LINE`, half of which takes one text for
# such a page.
_SHORTEST_PAGE = 1500
_LONG_LINE = 500
_END = 100
_FEWEST_LABELS = 10
_LABEL_SHARE = 0.08
_LONGEST_LABEL = 5
# What is cut is a menu, not a few words.
_FEWEST_WORDS = 25

_WORD = seldom(r"\S+")
_STOP = seldom(r"[^\W\d_]{2}[\"'”’»)\]]*[.!?…؟।۔][\"'”’»)\]]*$|[。！？।॥][」』”）]*$")
# So many characters at the end of a word are looked at for its full stop; a word may be an address.
_STOP_REACH = 12
_WIDE = later(r"[\u3040-\u30ff\u3400-\u9fff]")
_WIDE_MARK = seldom(r"[、。，！？]")
# A shorter stretch of wide letters without a blank is a label, if no mark of a sentence is in it.
_WIDE_LABEL = 25
# What a word speaks for: a small letter for running text, a capital or a digit for labels.
_SMALL, _CASELESS, _DIGIT, _CAPITAL = 1.0, 0.3, -1.0, -1.6
_WIDE_WORD, _WIDE_NAME, _WIDE_CHARACTER = 5.0, -2.0, 0.5
# A sentence in which so many words are small is prose, whatever names are in it.
_SMALL_SHARE = 0.35
# No sentence has so many words before its full stop; what stands further from it is a menu.
_SENTENCE = 55
_SLOPE = 20
_STOPLESS = -2.0
_KNOWN = -3.0
_LABEL_AHEAD = -6.0
# Names with which the first sentence may begin.
_NAMES = 6


@dataclass(frozen=True)
class OneLinePages:
    """Claim what stands before and after the article where a whole page is one long line.

    Sentences are weighed as a whole and never parted; in stretches without a full stop each word
    is weighed, and the stretch with the greatest sum is the article.

    >>> import newsclean
    >>> said = "It rained all night in Portmere, the harbour office said, and the wall gave way. "
    >>> menu = "Home News Sport Business Opinion Video Search Log in Subscribe Contact Us About Us "
    >>> page = menu * 4 + said * 20 + "Share Tweet Comments Privacy Policy Terms of Use " * 4
    >>> newsclean.clean(page).text.split(". ")[-1]
    'It rained all night in Portmere, the harbour office said, and the wall gave way.'

    Args:
        rules: The rules that know the labels of a page.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "one_line_pages"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on what stands around the articles of one-line pages."""
        blocks = document.blocks
        texts = [block.text for block in blocks]
        size = sum(map(len, texts)) + len(texts) - 1
        if size < max(_SHORTEST_PAGE, _LONG_LINE * len(blocks)):
            return
        text = "\n".join(texts)
        start, end = article_in(text, self.rules)
        offset = 0
        for block in blocks:
            size = len(block.text)
            left, right = (min(max(edge - offset, 0), size) for edge in (start, end))
            yield from self._outside(block, left, right)
            offset += size + 1

    def _outside(self, block: Block, start: int, end: int) -> Iterator[Claim]:
        """Claim what of a block stands outside the article, less what must stay."""
        size = len(block.text)
        must_stay = union((hit.start, hit.end) for hit in self.rules.keeps(block))
        for where, low, high in (("above", 0, start), ("below", end, size)):
            for left, right in outside(must_stay, low, high):
                span = max(left, low), min(right, high)
                if block.text[slice(*span)].strip():
                    reason = f"A page on one line: {where} its article"
                    yield block.claim(Kind.CHROME, span=span, reason=reason)


def article_in(text: str, rules: RuleSet) -> Interval:
    """Give the interval of the article in a page on one line; of any other text, all of it.

    >>> from newsclean.rules import default_rules
    >>> article_in("It rained all night.", default_rules())
    (0, 20)
    """
    whole = (0, len(text))
    # Nearly all texts are told by their ends; all words of one take much memory.
    rest = _words(text)
    ends = _placed((*islice(rest, _END), *deque(rest, _END)))
    if len(_labels(text, ends, rules)) < _FEWEST_LABELS:
        return whole
    words = _placed(_words(text))
    page = _Page(text, words, rules)
    start, end = page.article()
    if not page.is_page(start, end):
        return whole
    return (
        words.starts[start] if start >= _FEWEST_WORDS else 0,
        words.ends[end - 1] if page.size - end >= _FEWEST_WORDS else len(text),
    )


class _Places(NamedTuple):
    """Where words stand; as tuples they would take ten times the memory.

    Args:
        starts: Where each begins.
        ends: Where each ends.
    """

    starts: array[int]
    ends: array[int]


def _words(text: str) -> Iterator[Interval]:
    return (match.span() for match in _WORD.finditer(text))


def _placed(words: Iterable[Interval]) -> _Places:
    places = _Places(array("q"), array("q"))
    for start, end in words:
        places.starts.append(start)
        places.ends.append(end)
    return places


def _labels(text: str, words: _Places, rules: RuleSet) -> dict[str, list[Interval]]:
    """Give the known labels among some words, and where each stands, as indices of words."""
    found: dict[str, list[Interval]] = {}
    starts, ends = words
    index = 0
    while index < len(starts):
        start = starts[index]
        longest = 0 if text[start].islower() else min(_LONGEST_LABEL, len(starts) - index)
        for size in range(longest, 0, -1):
            key = normalise(text[start : ends[index + size - 1]])
            if key and rules.exact(key) is not None:
                found.setdefault(key, []).append((index, index + size))
                index += size - 1
                break
        index += 1
    return found


class _Page:
    """The words of a line, and what each speaks for."""

    def __init__(self, text: str, words: _Places, rules: RuleSet) -> None:
        self.size = len(words.starts)
        self.labels = _labels(text, words, rules)
        self.known = [False] * self.size
        for places in self.labels.values():
            for start, end in places:
                self.known[start:end] = [True] * (end - start)
        self.stops = [
            _STOP.search(text[max(start, end - _STOP_REACH) : end]) is not None
            for start, end in zip(*words, strict=True)
        ]
        self.values = [_value(text[start:end]) for start, end in zip(*words, strict=True)]

    def article(self) -> Interval:
        """Give the article as an interval of words: whole sentences with the greatest sum."""
        begins, values = array("q"), array("d")
        start = 0
        for index in range(self.size):
            if self.stops[index] or index == self.size - 1:
                for begin, value in self._pieces(start, index + 1):
                    begins.append(begin)
                    values.append(value)
                start = index + 1
        first, last = greatest_segment(values)
        start, end = begins[first], begins[last] if last < len(begins) else self.size
        while end > start and not self.stops[end - 1]:
            end -= 1
        for _ in range(_NAMES):
            if start == 0 or self.stops[start - 1] or self.known[start - 1]:
                break
            start -= 1
        return start, end

    def is_page(self, start: int, end: int) -> bool:
        """Tell whether what stands around the article is that of a page."""
        head, tail = min(start, _END), max(end, self.size - _END)
        outside = head + self.size - tail
        labels = sum(
            any(b <= head or a >= tail for a, b in places) for places in self.labels.values()
        )
        known = sum(self.known[:head]) + sum(self.known[tail:])
        return start < end and labels >= _FEWEST_LABELS and known >= _LABEL_SHARE * outside

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, float]]:
        """Weigh a sentence, or word by word a stretch that is too long for one.

        Yields:
            Where a piece begins, and its weight; it ends where the next one begins.
        """
        ahead = start
        while ahead < end and self.known[ahead]:
            ahead += 1
        if ahead - start > 1:
            yield from ((index, _LABEL_AHEAD) for index in range(start, ahead))
            start = ahead
        size = end - start
        if size and self.stops[end - 1] and size <= _SENTENCE:
            values = self.values[start:end]
            prose = sum(value > 0 for value in values) >= _SMALL_SHARE * size
            yield start, size if prose else sum(values)
            return
        for index in range(start, end):
            away = end - index if self.stops[end - 1] else _SENTENCE + _SLOPE
            far = min(1.0, max(0.0, (away - _SENTENCE) / _SLOPE))
            value = min(self.values[index], 0.0) + far * _STOPLESS if far else self.values[index]
            yield index, value + (_KNOWN if self.known[index] else 0.0)


def _value(word: str) -> float:
    if not word.isascii() and _WIDE.search(word):
        if _WIDE_MARK.search(word):
            return len(word) * _WIDE_CHARACTER
        return _WIDE_NAME if len(word) < _WIDE_LABEL else _WIDE_WORD
    letter = next(filter(str.isalnum, word), "")
    if not letter:
        return 0.0
    if letter.isdigit():
        return _DIGIT
    if letter.isupper():
        return _CAPITAL
    return _SMALL if letter.islower() else _CASELESS
