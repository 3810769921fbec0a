"""A text that is the dump of a whole page: find the stretch that is its article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from newsclean.claim import Claim, Kind
from newsclean.document import Document
from newsclean.kind_groups import UNDER_ARTICLES
from newsclean.lines.survey import Line, Survey, survey
from newsclean.rules import RuleSet
from newsclean.text.segment import greatest_segment
from newsclean.text.shape import CUT_SHORT, TWO_SENTENCES

# What plainly is a page: many lines, most of them no prose, and page furniture at both ends. Of 463
# labelled texts 41 are cut as such. Half and twice as many lines: 74 lines of boilerplate or fields
# more with 4 of authors', or 2,264 less with 40; known lines: 85 more with 35, or 930 less with 12.
_FEWEST_LINES = 60
_FEWEST_KNOWN = 10
# A quarter cuts no labelled line more, three quarters 151 less.
_SHORT_SHARE = 0.5
# Of the ten lines at each end: 0.35 cuts 187 lines more and 45 of authors', 0.85 625 less and 3.
_END_SHARE = 0.7
_END = 10
# Every line that is no prose costs as much as eight words of prose bring.
# Half as much leaves 134 lines and 13 of authors' more, twice as much cuts 22 and 1 more.
_COST = 8.0
_WORD = 6
# An advertisement or a subheading between two paragraphs costs nothing.
# With 1 31 lines more go and 15 of authors', with 3 92 less and 3.
_FREE = 2
# A short paragraph alone among labels may be the teaser of another story.
# 0.2 cuts 4 lines more, 0.6 21 less and 3 of authors'; half and twice the length 16 less, 18 more.
_ALONE = 0.4
_TEASER = 220
# Prose below the first label that stands under articles: comments, or teasers of other stories.
# Half as much and 0.45 change none of these texts: by judgement.
_UNDER = 0.3
# The page's title stands first and again above its article, with which all begins anew.
# In characters; 10 and 40 change none of these texts.
_TITLE = 20
# A stretch that holds less of the prose tells nothing.
# Half as much and 0.15 change none of these texts.
_LEAST = 0.1
# So near a sentence may be the article's; above, where bars and a picture stand between a
# standfirst and the text, known furniture is not counted.
# With 3 lines above five sentences of authors' are lost, with 8 two less; below, 1 and 3 do too.
_HEAD, _END_LINES = 5, 2
# With 3 words nothing changes, with 8 one sentence is lost; with 80 letters another one.
_SENTENCE_WORDS = 5
_FEWEST_LETTERS = 40
# Straight above the text a line as long is rather its standfirst than a label.
# Half the letters leave 7 lines of boilerplate or fields, twice as many cut 1 more; 6 and 11 words
# change one line at most.
_LONG, _LONG_WORDS = 60, 8
# What the article must have of its prose above that label.
# In characters, and as a share; half and twice as much change none of these texts.
_BEGUN = 300
_BEGUN_SHARE = 0.05


@dataclass(frozen=True)
class WholePages:
    """Claim what stands before and after the article in the dump of a whole page.

    The article is the stretch of lines with the greatest sum, where the words of prose add and
    every other line subtracts.

    >>> import newsclean
    >>> prose = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> menu = "\\n".join(["Home", "News", "Sport", "Video", "Log in", "Harbour", "Contact us"] * 5)
    >>> newsclean.clean(f"{menu}\\n{prose}\\n{prose} Nobody was hurt.\\n{menu}").text[:36]
    'It rained all night in Portmere, the'

    Args:
        rules: The rules that know page furniture.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "whole_pages"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on what stands outside the article of a whole page."""
        seen = survey(document, self.rules)
        if not _is_page(seen):
            return
        start, end = greatest_segment(_values(seen))
        if _read(seen.lines[start:end]) < _LEAST * _read(seen.lines):
            return
        stays = set(_around(seen, start, end))
        for index, line in enumerate(seen.lines):
            if index not in stays:
                where = "above" if index < start else "below"
                yield line.block.claim(Kind.CHROME, reason=f"A whole page: {where} its article")


def _read(lines: tuple[Line, ...]) -> float:
    return sum(line.shape.weight for line in lines if line.reads)


def _around(seen: Survey, start: int, end: int) -> Iterator[int]:
    """Give the lines of the article, and near it those that may be its too."""
    yield from range(start, end)
    yield from _up_to_furniture(seen, range(start - 1, 0, -1))
    yield from _up_to_furniture(seen, range(end, len(seen.lines)))
    near = 0
    for index in range(start - 1, 0, -1):
        near += not seen.holds[index]
        if near > _HEAD or _is_title_again(seen, index):
            break
        line = seen.lines[index]
        straight = index == start - 1 and _is_long(line)
        if straight or (_is_sentence(line) and not _is_teaser(seen.lines[:start], index)):
            yield index
    for index in range(end, min(end + _END_LINES, len(seen.lines))):
        if _is_sentence(seen.lines[index]) and not _is_teaser(seen.lines[end:], index - end):
            yield index


def _up_to_furniture(seen: Survey, lines: Iterable[int]) -> Iterator[int]:
    """Give the lines between the article and the first known furniture, which others judge.

    Of 463 labelled texts 29 lines of authors' stay by it, lists and the like, and 52 of
    boilerplate or for fields.
    """
    return takewhile(lambda index: not _is_furniture_at(seen, index), lines)


def _is_furniture_at(seen: Survey, index: int) -> bool:
    """Tell whether a line holds, is the title again, or one of several labels side by side."""
    if seen.holds[index] or _is_title_again(seen, index):
        return True
    beside = seen.lines[max(index - 1, 0) : index + 2]
    return seen.lines[index].mark is not None and sum(line.mark is not None for line in beside) > 1


def _is_teaser(lines: tuple[Line, ...], index: int) -> bool:
    """Tell whether a title parts a sentence from the next one, as in a list of teasers."""
    pairs = ((index - 1, index - 2), (index + 1, index + 2))
    return any(
        0 <= other < len(lines) and lines[title].shape.title and _is_sentence(lines[other])
        for title, other in pairs
    )


def _is_sentence(line: Line) -> bool:
    """Tell whether a line may be a standfirst or a last sentence; a standfirst may not stop."""
    shape, text = line.shape, line.block.text
    if line.mark is not None or shape.item or text.endswith(CUT_SHORT):
        return False
    if shape.prose or (shape.stops and not shape.title):
        return shape.words >= _SENTENCE_WORDS
    return shape.weight >= _FEWEST_LETTERS and TWO_SENTENCES.search(text) is not None


def _is_long(line: Line) -> bool:
    shape = line.shape
    plain = line.mark is None and not shape.item
    return plain and shape.weight >= _LONG and shape.words >= _LONG_WORDS


def _is_page(seen: Survey) -> bool:
    """Tell whether a text is a whole page: its ends are furniture, and so are most of its lines."""
    lines = seen.lines
    if len(lines) < _FEWEST_LINES or seen.prose[-1] == 0:
        return False
    short = sum(not line.shape.prose for line in lines) / len(lines)
    # Dates in lists of stories hold nowhere, and are of the page all the same.
    known = sum(
        held or _kind(line) is Kind.PUBLISHED for line, held in zip(lines, seen.holds, strict=True)
    )
    return (
        short >= _SHORT_SHARE
        and known >= _FEWEST_KNOWN
        and (_is_furniture(lines[:_END]) and _is_furniture(lines[-_END:]))
    )


def _is_furniture(lines: tuple[Line, ...]) -> bool:
    plain = sum(not line.shape.prose and not line.shape.stops for line in lines)
    return plain >= _END_SHARE * len(lines)


def _values(seen: Survey) -> list[float]:
    """Give what each line adds: prose and sentences their words, the lines of a long gap a cost."""
    prose = [line.reads for line in seen.lines]
    weights = [
        line.shape.weight if yes else 0.0 for line, yes in zip(seen.lines, prose, strict=True)
    ]
    begun = max(_BEGUN, _BEGUN_SHARE * sum(weights))
    values: list[float] = []
    gap, read, factor = 0, 0.0, 1.0
    for index, line in enumerate(seen.lines):
        if line.mark is None and (line.shape.prose or line.shape.stops):
            gap = 0
            alone = line.shape.weight <= _TEASER and not any(
                prose[max(index - 1, 0) : index] + prose[index + 1 : index + 2]
            )
            values.append(line.shape.weight / _WORD * factor * (_ALONE if alone else 1.0))
        else:
            gap += 1
            values.append(0.0 if gap <= _FREE else -_COST)
        if _is_title_again(seen, index):
            read, factor = 0.0, 1.0
        read += weights[index]
        if seen.holds[index] and read > begun and _kind(line) in UNDER_ARTICLES:
            factor = _UNDER
    return values


def _is_title_again(seen: Survey, index: int) -> bool:
    key = seen.lines[index].block.key
    return index > 0 and len(key) >= _TITLE and seen.lines[0].block.key.startswith(key)


def _kind(line: Line) -> Kind | None:
    return line.mark.kind if line.mark else None
