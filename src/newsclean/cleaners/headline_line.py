"""Which line of a text is its headline."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise, zip_longest

from newsclean.cleaners.headline_copies import TRAIL, is_copy, line_words, matches_title
from newsclean.cleaners.headline_openings import is_above_facts, is_above_name, is_long_enough
from newsclean.document import Block
from newsclean.fields.site_behind import is_site_name
from newsclean.kind_groups import ABOVE_HEADLINES, BESIDE_HEADLINES, SIGNS
from newsclean.lines.survey import Line, Survey
from newsclean.text.patterns import later, seldom

# Thai and its neighbours have no blanks between words, and marks that are no `\w`.
_LONG_WORD = seldom(
    r"[\u0e00-\u0eff\u1780-\u17ff]{4}|[^\W\d_]{4,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}"
)
# Tried on 463 labelled texts, where 167 have a headline or label cut. 20 lines lose 37 lines of
# boilerplate and fields, 80 find 30.
_HEAD_LINES = 40
# Above a headline stand few lines that could be one; a byline or date follows within a few.
# With 2 two headlines are lost, with 4 one is found.
_CANDIDATES = 3
# By judgement: one line may be the headline, said again above the text.
_FEWEST_HEADINGS = 2
# With 4 two headlines are lost, with 9 two found.
_WINDOW = 6
# 1 and 3 change nothing.
_FEWEST_SHORT = 2
# A line above the headline speaks of something else: so much less of it is said in the text.
# Half and 0.45 change nothing; of `_SAID` 0.25 and 0.75 lose one headline each, of `_SAME_WORDS`
# 0.3 and 0.8 change nothing.
_LESS_SAID = 0.3
# The first line is the headline anyway if it speaks so much of the text.
_FOREIGN = 0.45
_SAID = 0.5
_SAME_WORDS = 0.6
# A path of sections and no headline.
_PATH = re.compile(r"(?:[^→›»>/|]{2,40}(?:\s[»>›/|]\s|[→›»])){2}")
# Of Markdown's headings the deeper ones stand inside a text.
_FIRST_LEVEL, _SECOND_LEVEL, _DEEP = "# ", "## ", "###"
_FIRST_RULE, _SECOND_RULE = re.compile("={3,}"), re.compile("-{3,}")
_BOLD = re.compile(r"(\*\*|__)[^*\n]{10,190}\1")
_FENCES = ("```", "~~~")
_OPEN_QUOTES, _CLOSED_QUOTES = tuple("\"'“„‘‚«»「"), tuple("\"'”“’‘»«」")
# "Goodbye, old wall"; of 463 labelled texts no label above a headline goes on so.
_SPEAKING = later(r"[,;]\s\p{Ll}")
# Of 40 labelled section labels the longest have 5 words and 46 characters, 95 % four and 26.
_LABEL_WORDS, _LABEL_WEIGHT = 4, 45


def headline_line(seen: Survey, title: str, *, stated_only: bool = False) -> tuple[int | None, str]:
    """Give the line that is the headline, if there is one, and why.

    Args:
        seen: The survey of the text.
        title: The words of the headline that the page states; empty for none.
        stated_only: Whether only that one counts.
    """
    head = [
        index
        for index, line in enumerate(seen.lines[:_HEAD_LINES])
        if seen.prose[index] <= 1
        and line.shape.title
        and line.mark is None
        # A mark inside may hide the full stop of a sentence.
        and not line.hits
        and not line.block.text.startswith(_DEEP)
        and not _PATH.match(line.block.text)
        # What somebody says is a standfirst.
        and not (
            line.block.text.startswith(_OPEN_QUOTES) and line.block.text.endswith(_CLOSED_QUOTES)
        )
    ]
    if title:
        for index in head:
            if matches_title(line_words(seen.lines[index].block), title):
                return index, "The line is the headline that the page states"
    if stated_only:
        return None, ""
    marked = _marked(seen)
    if marked is not None:
        return marked, "The only line above the text that is marked as its headline"
    contents = _contents(seen, head)
    head = [index for index in head if line_words(seen.lines[index].block) not in contents]
    candidates = [index for index in head[:_CANDIDATES] if not seen.prose[index]]
    if not candidates:
        return _short(seen) if not contents else (None, "")
    first = candidates[0]
    repeated = _repeated(seen, head)
    if repeated is not None and not any(
        index < repeated and _is_signed(seen, index) for index in candidates
    ):
        above = seen.lines[first].block
        same = _share(above, seen.lines[repeated].block.plain.casefold())
        varied = same >= _SAME_WORDS and not TRAIL.search(above.text)
        return first if varied else repeated, "The line stands at the top and is repeated"
    return _single(seen, candidates)


def _marked(seen: Survey) -> int | None:
    """Find the line that Markdown marks as the headline, if one alone stands above the text."""
    above = [line for line, prose in zip(seen.lines, seen.prose, strict=False) if not prose]
    marked = [i for i in range(len(above)) if _is_marked(above, i, _FIRST_LEVEL, _FIRST_RULE)]
    if len(marked) != 1 or any(line.block.text.startswith(_FENCES) for line in above[: marked[0]]):
        return None
    # The first level may be the site's, and the headline of the second.
    second = [i for i in range(len(above)) if _is_marked(above, i, _SECOND_LEVEL, _SECOND_RULE)]
    if second and is_site_name(above[marked[0]].block.plain):
        return second[0]
    line = above[marked[0]]
    return marked[0] if line.mark is None and line.shape.words >= _FEWEST_SHORT else None


def _is_marked(lines: list[Line], index: int, level: str, rule: re.Pattern[str]) -> bool:
    """Tell whether Markdown marks a line as a heading, by a sign before it or a rule below it."""
    if lines[index].block.text.startswith(level):
        return True
    below = lines[index + 1].block.text if index + 1 < len(lines) else ""
    return rule.fullmatch(below) is not None and rule.fullmatch(lines[index].block.text) is None


def _repeated(seen: Survey, head: list[int]) -> int | None:
    """Find the first line that is said again: below, with its owner's name, or in a path above."""
    said = Counter(line_words(line.block) for line in seen.lines if line.shape.title)
    paths = [
        line_words(line.block)
        for line in seen.lines[: head[-1]]
        if not line.shape.prose and TRAIL.search(line.block.text)
    ]
    for index, follower in zip_longest(head[:_CANDIDATES], head[1 : _CANDIDATES + 1]):
        if index is None or seen.prose[index]:
            break
        words = line_words(seen.lines[index].block)
        copied = follower is not None and is_copy(seen.lines[follower], words, near=True)
        if copied or said[words] > 1 or any(path.endswith(" " + words) for path in paths):
            return int(index)
    return None


def _contents(seen: Survey, head: list[int]) -> set[str]:
    """Give the lines at the top that are headings of the text below, if there are several."""
    above = {line_words(seen.lines[index].block) for index in head if not seen.prose[index]}
    if len(above) < _FEWEST_HEADINGS:
        return set()
    said = Counter(line_words(line.block) for line in seen.lines if line.shape.title)
    again = {words for words in above if said[words] > 1}
    if len(again) < _FEWEST_HEADINGS:
        return set()
    heads = {line_words(line.block) for line, below in pairwise(seen.lines) if below.reads}
    return both if len(both := again & heads) >= _FEWEST_HEADINGS else set()


def _short(seen: Survey) -> tuple[int | None, str]:
    """Find a headline of few words: the first line, straight above a byline or a date."""
    line = seen.lines[0] if seen.lines else None
    if line is None or line.mark is not None or line.shape.words < _FEWEST_SHORT:
        return None, ""
    bold = _BOLD.fullmatch(line.block.text) is not None and not line.shape.stops
    if not (is_label(line) or bold) or line.shape.item or not _is_signed(seen, 0):
        return None, ""
    return 0, "The first line, straight above a byline or a date"


def _single(seen: Survey, head: list[int]) -> tuple[int | None, str]:
    """Find a headline said once: the first line that could be one, beside a byline or the like."""
    index = head[0]
    if index <= 1 and _is_above_standfirst(seen):
        return 0, "The first line, above a standfirst and a byline, a date or the text"
    if not all(seen.holds[i] or _stands_above(seen.lines[i]) for i in range(index)):
        return None, ""
    if index == 0 and (is_above_name(seen) or is_above_facts(seen)):
        return 0, "The first line, straight above a name or a list of facts, and the text"
    index = _of_the_text(seen, head)
    if _is_alone(seen, index):
        return index, "The first line, without a full stop, straight above the text"
    for other in range(max(0, index - 1), min(index + _WINDOW, len(seen.lines))):
        mark = seen.lines[other].mark
        kinds = BESIDE_HEADLINES if other > index else ABOVE_HEADLINES
        if mark is not None and seen.holds[other] and mark.kind in kinds:
            return index, "The first line that could be a headline, beside lines that go with one"
    return None, ""


def _is_above_standfirst(seen: Survey) -> bool:
    """Tell whether the first line speaks, and a standfirst follows and a byline or the text."""
    if len(seen.lines) <= 1 or not _says_something(seen.lines[0]):
        return False
    below = seen.lines[1]
    is_standfirst = below.mark is None and below.shape.title
    return is_standfirst and (_is_signed(seen, 1) or _stands_over_text(seen, 1))


def _says_something(line: Line) -> bool:
    """Tell whether a line as short as a label speaks as no section's name does."""
    return line.mark is None and is_label(line) and _SPEAKING.search(line.block.text) is not None


def _of_the_text(seen: Survey, head: list[int]) -> int:
    """Give the first line, or one below it that has a byline and speaks more of what follows."""
    first, *others = head
    others = [
        index
        for index in others
        if _is_signed(seen, index) or (index == first + 1 and is_label(seen.lines[first]))
    ]
    if not others:
        return first
    said = _said(seen)
    share = _share(seen.lines[first].block, said)
    if share > _FOREIGN:
        return first
    least = share + _LESS_SAID
    fits = (index for index in others if _share(seen.lines[index].block, said) >= least)
    return next(fits, first)


def _is_signed(seen: Survey, index: int) -> bool:
    """Tell whether a byline or a date follows straight below a line."""
    below = seen.lines[index + 1].mark if index + 1 < len(seen.lines) else None
    return below is not None and seen.holds[index + 1] and below.kind in SIGNS


def _is_alone(seen: Survey, index: int) -> bool:
    """Tell whether a line stands straight above the text and may be its headline."""
    block = seen.lines[index].block
    # If nothing else is to go, the headline may be gone already, and the line be a standfirst:
    # only below one label that is left, if the text says the same, it is taken for the headline.
    is_clean = not any(seen.holds) and not block.text.startswith(_FIRST_LEVEL)
    if is_clean and (index != 1 or _share(block, _said(seen)) < _SAID):
        return False
    return _stands_over_text(seen, index)


def _stands_over_text(seen: Survey, index: int) -> bool:
    """Tell whether a line is as long as headlines are, and prose follows it."""
    below = index + 1
    return (
        is_long_enough(seen.lines[index])
        and below < len(seen.lines)
        and seen.lines[below].shape.prose
    )


def _said(seen: Survey) -> str:
    return "\n".join([line.block.text for line in seen.lines if line.reads]).casefold()


def _share(block: Block, said: str) -> float:
    """Give the share of a line's longer words that a text, without capitals, holds too."""
    words = set(_LONG_WORD.findall(block.plain.casefold()))
    return sum(word in said for word in words) / len(words) if words else 0.0


def _stands_above(line: Line) -> bool:
    return is_label(line) or _PATH.match(line.block.text) is not None


def is_label(line: Line) -> bool:
    """Tell whether a line is as short as the name of a section."""
    shape, text = line.shape, line.block.text
    few = not shape.stops and shape.words <= _LABEL_WORDS and shape.weight <= _LABEL_WEIGHT
    return few and (text[-1] not in ":;,)" or (text[-1] == ")" and text.isupper()))
