"""Read the facts that a line gives of an entry, one after the other.

A line may part them by bars or by nothing but blanks.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

import regex

from newsclean.fields.before_names import BEFORE_OTHERS, begin_names, prefixes_of
from newsclean.fields.dates import is_date_line, is_date_word, reach_of_date
from newsclean.fields.names import is_bare_name
from newsclean.text.digits import has_digit
from newsclean.text.folding import normalise
from newsclean.text.patterns import either, later
from newsclean.words import words
from newsclean.words.word_sets import folded_words

Sort: TypeAlias = Literal["date", "writers", "others", "section", "count", "left"]

# A word, or a bar that parts two facts.
_WORD = regex.compile(r"[|•·・｜‧⋅]|[/–—-](?=\s)|[^\s|•·・｜‧⋅]+")
_BARS = frozenset("|•·・｜‧⋅/–—-")
_EDGES = " ,;:：()[]（）/–—-"
_COLONS = ":："
_MARK = regex.compile(rf"\s?[{_COLONS}]\s?|\s")
# "12 Comments", "Hits: 120", "Reading time 3 min"
_COUNT = later(
    lambda: (
        rf"(?i:\(?\d[\d.,]*\s?[km]?[\s+]?(?:{either(words('counted'))})(?!\s?[:：])"
        rf"|(?:{either(words('counted'))})\s?[:：]?\s?\(?(?!(?:19|20)\d\d(?!\d))\d[\d.,]*(?:\s\p{{Ll}}{{1,8}}\.?(?=\s*(?:$|[|•·])))?)"
        r"\)?(?![\p{L}\d])"
    )
)
_SECTION = later(
    lambda: (
        rf"(?i:(?:{either(words('section_labels'))})\s?[:：]?\s?|(?:{either(words('tag_labels'))})\s)"
        r"(?=\S)"
    )
)
# Before an editor or a photographer.
_OTHERS = later(
    lambda: (
        rf"(?i:(?:{either(words('edited_by'))})\s"
        rf"|(?:{either(word for name in BEFORE_OTHERS for word in words(name))})\s?[:：／]\s?)"
    )
)
_NUMBER = regex.compile(r"\d{1,5}")
# "April 10, 2023 3 years": the last number is no part of the date.
_NUMBER_BEHIND = regex.compile(r".*(?:(?:19|20)\d\d|:\d\d)\s\d{1,3}", regex.DOTALL)
# A name of one word, such as "admin", needs what announces it.
_NICKNAME = regex.compile(r"[\p{L}\p{N}_.@-]{2,30}")
_BEGINS_SMALL = regex.compile(r"\W*\p{Ll}")
# By judgement, in words: of a date with its label, of names with their roles, of sections.
_LONGEST_DATE, _LONGEST_NAMES, _LONGEST_SECTION = 10, 8, 8
# After so many words without a fact the rest is not read; only a matter of time.
_GIVEN_UP = 8


class Fact(NamedTuple):
    """A fact of an entry, or what is left between two.

    Args:
        sort: What it tells; "left" for what nothing tells, such as the name of a site.
        said: The words: of writers without a label that stands apart.
        before: Of what is left, the sort of the fact straight behind it, with no bar or comma
            between.
        labelled: Whether a word says what is counted, or that a section follows.
    """

    sort: Sort
    said: str
    before: Sort | None = None
    labelled: bool = False


# A line is read for its mark, and again for the fields.
@lru_cache(maxsize=64)
def facts_of(text: str) -> tuple[Fact, ...]:
    """Give the facts of a line in their order, with what is left between them.

    >>> [(fact.sort, fact.said) for fact in facts_of("By Mara Ellison on 3 March 2021 | Harbour")]
    [('writers', 'Mara Ellison'), ('date', 'on 3 March 2021'), ('left', 'Harbour')]

    Args:
        text: The line; it should be a short one.
    """
    return tuple(_Line(text).facts())


def begins_large(said: list[str]) -> bool:
    """Tell whether no word but those inside names begins with a small letter.

    >>> begins_large(["Maria", "da", "Silva"]), begins_large(["what", "now"])
    (True, False)

    Args:
        said: The words.
    """
    inside = folded_words("particles", "joins", "among_names")
    return all(not _BEGINS_SMALL.match(word) or normalise(word) in inside for word in said)


class _Line:
    """Reads a line from its first word to its last."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = [*_WORD.finditer(text)]
        # Each fact asks where the next begins.
        self._dates: dict[int, int | None] = {}
        self._sections: dict[tuple[int, bool], int | None] = {}

    def facts(self) -> list[Fact]:
        """Give the facts in their order, with what is left between them."""
        facts: list[Fact] = []
        at = left = 0
        while at < len(self._words):
            if self._is_bar(at):
                facts += self._left(left, at)
                at = left = at + 1
            elif (found := self._fact(at, opens=at == left)) is not None:
                fact, end = found
                facts += [*self._left(left, at, fact.sort), fact]
                at = left = end
            elif at - left < _GIVEN_UP:
                at += 1
            else:
                at = len(self._words)
        return [*facts, *self._left(left, at)]

    def _left(self, start: int, end: int, before: Sort | None = None) -> list[Fact]:
        said = self._said(start, end)
        if before == "date" and said and self._words[end - 1][0].endswith(","):
            before = None
        return [Fact("left", said, before)] if said else []

    def _fact(self, at: int, *, opens: bool) -> tuple[Fact, int] | None:
        """Give the fact that begins at a word, and the word behind it.

        Args:
            at: The number of the word.
            opens: Whether the word stands behind a bar or another fact.
        """
        sort: Sort
        for sort, end in (
            ("date", self._date(at)),
            ("count", self._count(at)),
            ("others", self._others(at)),
        ):
            if end is not None:
                said = self._said(at, end)
                worded = sort == "count" and not _NUMBER.fullmatch(said)
                return Fact(sort, said, labelled=worded), end
        if (named := self._writers(at, opens=opens)) is not None:
            return Fact("writers", named[0]), named[1]
        end = self._section(at, opens=opens)
        if end is None:
            return None
        said = self._said(at, end)
        return Fact("section", said, labelled=_SECTION.match(said) is not None), end

    def _date(self, at: int) -> int | None:
        if at not in self._dates:
            self._dates[at] = self._date_at(at)
        return self._dates[at]

    def _date_at(self, at: int) -> int | None:
        """Give the end of the date, with its label, that begins at a word."""
        word, key = self._words[at][0], self._key(at)
        if not (has_digit(word) or is_date_word(word) or key in folded_words("date_words")):
            return None
        most = self._until(at, _LONGEST_DATE)
        reach = reach_of_date(self._said(at, most))
        for end in range(most, at, -1):
            said = self._said(at, end)
            if len(said) <= reach and is_date_line(said) and not _NUMBER_BEHIND.fullmatch(said):
                # "by" may stand before a day, or before who wrote on it.
                others = (
                    other
                    for other in range(at + 1, end)
                    if self._count(other) or self._writers(other, opens=True)
                )
                return next(others, end)
        return None

    def _count(self, at: int) -> int | None:
        """Give the end of a number and what it counts, or of a number between bars."""
        found = _COUNT.match(self._text, self._words[at].start())
        if found is not None:
            return self._at(found.end())
        alone = self._is_bar(at - 1) and self._is_bar(at + 1)
        return at + 1 if alone and _NUMBER.fullmatch(self._words[at][0]) else None

    def _others(self, at: int) -> int | None:
        """Give the end of the names of those who edited, or took the pictures."""
        found = _OTHERS.match(self._text, self._words[at].start())
        return self._names(found.end()) if found else None

    def _writers(self, at: int, *, opens: bool) -> tuple[str, int] | None:
        """Give the names behind words such as "by", and the word behind them."""
        start = self._words[at].start()
        for prefix in prefixes_of(self._text[start:]):
            mark = _MARK.match(self._text, start + len(prefix.words))
            if mark is None or not (mark[0].strip() or not prefix.needs_mark):
                continue
            if prefix.words in begin_names() and not (opens or mark[0].strip()):
                continue
            end = self._names(mark.end())
            names = self._text[mark.end() : self._words[end - 1].end()].strip(_EDGES)
            if names and (not prefix.needs_full_name or is_bare_name(names)):
                # Where names have no blanks, only a label tells one from other words.
                glued = mark.end() < self._words[at].end()
                return self._said(at, end) if glued else names, end
        return None

    def _names(self, start: int) -> int:
        """Give the end of the names that begin at a place in the line."""
        at = self._at(start)
        # The name may be set straight behind its label, and end the word.
        if self._words[at - 1].end() > start:
            return at
        most = self._until(at, _LONGEST_NAMES)
        if at < most and not self._is_name(at):
            alone = at + 1 == most or self._has_digit(at + 1) or self._date(at + 1)
            return at + 1 if alone and _NICKNAME.fullmatch(self._words[at][0]) else at
        return next((end for end in range(at, most) if not self._is_name(end)), most)

    def _is_name(self, at: int) -> bool:
        """Tell whether a word may be part of a name, a role or a place beside it."""
        if self._has_digit(at) or self._date(at) is not None or self._count(at) is not None:
            return False
        # A label, or one with a name straight behind it, as in Chinese.
        labelled = any(map(self._words[at][0].__contains__, _COLONS))
        if labelled or self._key(at) in folded_words("in_section"):
            return False
        return begins_large([self._words[at][0]])

    def _section(self, at: int, *, opens: bool) -> int | None:
        if (at, opens) not in self._sections:
            self._sections[at, opens] = self._section_at(at, opens=opens)
        return self._sections[at, opens]

    def _section_at(self, at: int, *, opens: bool) -> int | None:
        """Give the end of sections or tags behind their label, or behind "in" and another fact."""
        label = _SECTION.match(self._text, self._words[at].start())
        # "Added section Harbour"
        if label and not (opens or any(map(label[0].__contains__, _COLONS))):
            return None
        first = self._at(label.end()) if label else at + 1
        if not label and not (opens and at and self._key(at) in folded_words("in_section")):
            return None
        most = self._until(first, _LONGEST_SECTION)
        ends = (end for end in range(first, most) if self._fact(end, opens=False))
        end = next(ends, most)
        said = self._said(first, end).split()
        return end if said and (label or begins_large(said)) else None

    def _key(self, at: int) -> str:
        return normalise(self._words[at][0].strip(_EDGES))

    def _has_digit(self, at: int) -> bool:
        return has_digit(self._words[at][0])

    def _is_bar(self, at: int) -> bool:
        """Tell whether a word is a bar; so are the ends of the line."""
        return not 0 <= at < len(self._words) or self._words[at][0] in _BARS

    def _until(self, at: int, most: int) -> int:
        """Give the next bar, or the end of so many words."""
        end = min(at + most, len(self._words))
        return next((bar for bar in range(at, end) if self._is_bar(bar)), end)

    def _at(self, place: int) -> int:
        """Give the first word that begins at a place in the line, or behind it."""
        return bisect_left(self._words, place, key=lambda word: word.start())

    def _said(self, start: int, end: int) -> str:
        if start >= end:
            return ""
        return self._text[self._words[start].start() : self._words[end - 1].end()].strip(_EDGES)
