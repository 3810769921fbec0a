"""What each live line of a document is taken for, judged once for all cleaners."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

from newsclean.claim import Kind
from newsclean.document import Block, Document, remembered_by
from newsclean.fields.agencies import agencies_in
from newsclean.kind_groups import ADS, BARS, SIGNS
from newsclean.lines.cells import cells_of
from newsclean.lines.facts import facts_of
from newsclean.lines.marks import CLOSES, Mark, mark_of
from newsclean.rules import Hit, RuleSet
from newsclean.text.shape import Shape
from newsclean.words import words


class Line(NamedTuple):
    """A live block and what can be told of it without its neighbours.

    Args:
        block: The block.
        shape: What it looks like.
        mark: What the whole line is taken for, if it holds where it stands.
        hits: The rules that match the line or parts of it.
        reads: Whether it is prose of the author's.
    """

    block: Block
    shape: Shape
    mark: Mark | None
    hits: tuple[Hit, ...]
    reads: bool


@dataclass(frozen=True, slots=True)
class Survey:
    """The lines of a document and which of their marks hold where they stand.

    Args:
        lines: The live lines in order.
        holds: For each line, whether its mark holds there.
        prose: For each line, how many lines of prose stand before it; one more entry for all.
        content: The lines that are content whatever they look like: of lists, tables, live blogs,
            facts.
        several: Where the marks hold that more than one line has.
    """

    lines: tuple[Line, ...]
    holds: tuple[bool, ...]
    prose: tuple[int, ...]
    content: frozenset[int] = frozenset()
    several: frozenset[str] = frozenset()

    def in_head(self, index: int) -> bool:
        """Tell whether no prose stands before the line."""
        return self.prose[index] == 0

    def in_tail(self, index: int) -> bool:
        """Tell whether no prose stands after the line, and some before it."""
        return self.prose[index + 1] == self.prose[-1] and self.prose[index] > 0


@remembered_by
def survey(document: Document, rules: RuleSet) -> Survey:
    """Judge every live line of a document, once per snapshot."""
    # One scan for all lines; each then has its hits at hand.
    rules.hits_of_each(document.blocks)
    read = [Line(block, *_judge(block, rules)) for block in document.blocks]
    lines = tuple(_with_sources(_with_headline(_with_last_sentence(read))))
    prose = tuple(accumulate([line.reads for line in lines], initial=0))
    times = Counter(line.mark.where for line in lines if line.mark is not None)
    several = frozenset(where for where in times if times[where] > 1)
    bare = Survey(lines, (), prose, several=several)
    content = cells_of(lines) | facts_of(lines)
    holds = [
        line.mark is not None and index not in content and _stands_alone(bare, index, line.mark)
        for index, line in enumerate(lines)
    ]
    _confirm_stretches(bare, holds, content)
    return Survey(lines, tuple(holds), prose, content, several)


_LABELLED = (Kind.TEASER, "run")
# With its credit a caption is mostly shorter: of 98 labelled ones half have 86 characters or less.
# Of 463 labelled texts half as much loses one caption, twice as much finds one more.
_PARAGRAPH = 80


def _with_last_sentence(lines: list[Line]) -> list[Line]:
    """Take paragraphs below the last prose that end with a picture credit for prose.

    A story's last paragraph may end so, and nothing tells it from a caption.
    """
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.reads:
            break
        if line.mark is CLOSES and line.shape.weight >= _PARAGRAPH:
            lines[index] = line._replace(mark=None, reads=True)
    return lines


# "BREAKING | Harbour wall falls": so many words are a headline with a label in front of it.
_FEWEST_WORDS = 4


def _with_headline(lines: list[Line]) -> list[Line]:
    """Take a label and its words straight above a byline or date for a headline, as the first.

    Below a headline the same words name another story.
    """
    for index, (line, below) in enumerate(pairwise(lines)):
        if line.reads or (line.mark is None and line.shape.title):
            break
        labelled = line.mark is not None and (line.mark.kind, line.mark.where) == _LABELLED
        if labelled and line.shape.words >= _FEWEST_WORDS and below.mark is not None:
            if below.mark.kind in SIGNS:
                lines[index] = line._replace(mark=None, hits=())
            break
    return lines


# A label for one source stands over one line.
_SOURCES = 2


def _with_sources(lines: list[Line]) -> list[Line]:
    """Take the heading of what an author names as sources for the author's, too.

    A label of one source is furniture, and so is the agency below a heading.
    """
    for index, line in enumerate(lines):
        if line.mark is None or line.mark.kind is not Kind.SOURCE_LINK:
            continue
        heads = line.block.key in words("source_headings")
        below = lines[index + 1 : index + 1 + _SOURCES]
        named = [it.block.text for it in below if it.mark is None and not it.reads]
        several = len(named) == _SOURCES and (heads or line.shape.words == 1)
        one = bool(named) and named[0] == below[0].block.text and not agencies_in(named[0])
        if several or (heads and one):
            lines[index] = line._replace(mark=None, hits=())
    return lines


@remembered_by
def _judge(block: Block, rules: RuleSet) -> tuple[Shape, Mark | None, tuple[Hit, ...], bool]:
    """Give all of a line but the block, which would hold itself, and the page that it stands in."""
    # "Games", "Closed" or "Share" heads a column; a date in it is no date of the article.
    is_cell = block.markup is not None and block.markup.is_cell
    shape, mark = block.shape, None if is_cell else mark_of(block, rules)
    return shape, mark, rules.hits(block), shape.prose and mark is None


# A line of writer, date or address may follow a standfirst, which reads as prose. With none 61
# lines less are cut of 463 labelled texts, none of them an author's; with 2 seven more.
_STANDFIRSTS = 1


def _stands_alone(survey: Survey, index: int, mark: Mark) -> bool:
    """Tell whether a mark holds by the line and its place, without neighbours."""
    if mark.where == "anywhere":
        return True
    head, tail = survey.in_head(index), survey.in_tail(index)
    if survey.prose[-1] == 0:
        return False
    near = survey.prose[index] <= min(_STANDFIRSTS, survey.prose[-1] - 1)
    # An address may close a text: a list's sources, a form to fill in, and so may a sentence.
    stops = survey.lines[index].shape.stops
    alone = mark.kind is not Kind.INLINE_URL and (head or tail) and not stops
    if mark.where == "lone":
        return (near or tail) and not _is_listed(survey, index)
    if mark.where in ("only", "signed"):
        fits = head if mark.where == "only" else _signs(survey, index)
        return fits and not _is_listed(survey, index)
    places = {
        "head": head,
        "tail": tail,
        "meta": near or tail,
        "dated": head or _dates_standfirst(survey, index),
        "run": alone,
        "beside": False,
    }
    return places[mark.where]


# What is said above a name that stands for its speaker, or above the items of a list.
_QUOTED = tuple("\"'”’»“‘«›‹」』")
_COLONS = (":", "：")
_BEHIND_QUOTES = " .,!?…*_†"
_QUOTING = frozenset({"blockquote", "q", "figure"})
_QUOTATION = ">"
_HYPHEN = ("- ", "* ", "-\t")


def _signs(survey: Survey, index: int) -> bool:
    """Tell whether a name stands straight below the headline or the last prose, as writers sign."""
    above = survey.lines[index - 1] if index else None
    if above is None or above.mark is not None:
        return False
    said = above.block.text
    if said.endswith(_COLONS) or said.rstrip(_BEHIND_QUOTES).endswith(_QUOTED):
        return False
    if said.startswith(_QUOTATION) or any(
        block.markup is not None and not _QUOTING.isdisjoint(block.markup.path)
        for block in (above.block, survey.lines[index].block)
    ):
        return False
    if survey.in_tail(index):
        return above.reads and above.shape.stops
    # A hyphen makes an item of a list; with more above, it may be a motto and its author.
    is_item = survey.lines[index].block.text.startswith(_HYPHEN)
    below = survey.lines[index + 1 : index + 2]
    return index == 1 and above.shape.title and not is_item and any(line.reads for line in below)


# Marks that do not hold in a list, such as one of a board's members.
_UNLISTED = frozenset({"lone", "only", "signed"})


def _is_listed(survey: Survey, index: int) -> bool:
    """Tell whether a line that may be a writer's is one of several such lines."""
    mark = survey.lines[index].mark
    if mark is None or mark.where not in _UNLISTED:
        return False
    if mark.where != "lone":
        return mark.where in survey.several
    near = survey.lines[max(index - 1, 0) : index + 2]
    return sum(line.mark is not None and line.mark.where == "lone" for line in near) > 1


# A headline of two sentences reads as prose; a paragraph is mostly longer.
_HEADLINE = 110


def _dates_standfirst(survey: Survey, index: int) -> bool:
    """Tell whether a date stands below a standfirst: a headline is above, and no other date."""
    if survey.prose[index] != 1 or survey.prose[-1] == 1:
        return False
    # Those of a timeline, or of a live blog, stand straight above paragraphs of their own.
    others = (
        line
        for i, (line, below) in enumerate(pairwise(survey.lines))
        if i < index or (survey.prose[i] > 1 and below.reads)
    )
    return any(map(_may_be_headline, survey.lines[:index])) and not any(
        line.mark is not None and line.mark.where == "dated" for line in others
    )


def _may_be_headline(line: Line) -> bool:
    if line.mark is not None:
        return False
    return line.shape.title or (line.reads and line.shape.weight <= _HEADLINE)


_ALL = frozenset(Kind)


def _confirm_stretches(survey: Survey, holds: list[bool], content: Collection[int]) -> None:
    """Let marks that need company hold where marked lines stand together.

    A stretch of marked lines holds as a whole when one of them holds by itself, or when two
    different lines of a bar (share, tools, player ...) stand together. An advertisement stands
    between any two paragraphs, and beside it a subheading or a date of the author's.
    """
    marked = [
        line.mark is not None and index not in content for index, line in enumerate(survey.lines)
    ]
    edges = [0, *(i + 1 for i, (a, b) in enumerate(pairwise(marked)) if a != b), len(marked)]
    for start, end in pairwise(edges):
        if start == end or not marked[start]:
            continue
        bar = {
            line.block.key
            for line in survey.lines[start:end]
            if line.mark is not None and line.mark.kind in BARS
        }
        sure = {
            line.mark.kind
            for line, held in zip(survey.lines[start:end], holds[start:end], strict=True)
            if held and line.mark is not None
        }
        kinds = _ALL if not sure <= ADS or len(bar) > 1 else ADS if sure else frozenset()
        for index, line in enumerate(survey.lines[start:end], start):
            # A dash and a name stand beside advertisements in a list, too.
            if line.mark is not None and line.mark.kind in kinds and line.mark.where != "signed":
                holds[index] |= not _is_listed(survey, index)
