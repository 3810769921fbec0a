"""What each live line of a document is taken for, judged once for all cleaners."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from newsclean.claim import Kind
from newsclean.document import Block, Document
from newsclean.fields.byline import is_byline, is_contact
from newsclean.fields.credit import credit_in, is_credit, opens_with_credit
from newsclean.fields.dates import is_date_line
from newsclean.glued import label_glued_on, parts_of
from newsclean.rules import Hit, RuleSet
from newsclean.shape import Shape, shape_of


class Mark(NamedTuple):
    """What a whole line is taken for, and how much company it needs before it is cut.

    Args:
        kind: What the line is.
        where: "anywhere", "head", "tail" or "run", as in the rules; "meta" for a line that
            names writer, date or picture and belongs beside the article's first or last lines.
        rule: Id of the rule that says so, if one does.
        reason: One sentence for people.
    """

    kind: Kind
    where: str
    rule: str = ""
    reason: str = ""


class Line(NamedTuple):
    """A live block with its shape and its mark."""

    block: Block
    shape: Shape
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Survey:
    """The lines of a document and which of their marks hold where they stand.

    Args:
        lines: The live lines in order.
        holds: For each line, whether its mark holds there.
        prose: For each line, how many lines of prose stand before it; one more entry for all.
    """

    lines: tuple[Line, ...]
    holds: tuple[bool, ...]
    prose: tuple[int, ...]

    def in_head(self, index: int) -> bool:
        """Tell whether no prose stands before the line."""
        return self.prose[index] == 0

    def in_tail(self, index: int) -> bool:
        """Tell whether no prose stands after the line, and some before it."""
        return self.prose[index + 1] == self.prose[-1] and self.prose[index] > 0


def survey(document: Document, rules: RuleSet) -> Survey:
    """Judge every live line of a document, once per snapshot."""
    known = document.memo.get("survey")
    if known is None or known[0] is not rules:
        known = document.memo["survey"] = (rules, _survey(document, rules))
    result: Survey = known[1]
    return result


def _survey(document: Document, rules: RuleSet) -> Survey:
    lines = tuple(Line(block, shape_of(block), mark_of(block, rules)) for block in document.blocks)
    prose = [0]
    for line in lines:
        prose.append(prose[-1] + (line.shape.prose and line.mark is None))
    bare = Survey(lines, (), tuple(prose))
    holds = [_stands_alone(bare, index) for index in range(len(lines))]
    _confirm_stretches(bare, holds)
    return Survey(lines, tuple(holds), tuple(prose))


def mark_of(block: Block, rules: RuleSet) -> Mark | None:
    """Give what a whole line is taken for, whatever stands around it."""
    known = block.memo.get("mark")
    if known is None or known[0] is not rules:
        known = block.memo["mark"] = (rules, _mark(block, rules))
    mark: Mark | None = known[1]
    return mark


# A counter or a separator; longer ones are cells of a table.
_SCRAP = 7
# Labels that open sentences of an author's too, however safe they are before a headline.
_OPENS_SENTENCES = frozenset({Kind.TEASER, Kind.RELATED, Kind.SOURCE_LINK, Kind.MEDIA_PLAYER})
_STRENGTH = {"anywhere": 0, "head": 1, "tail": 1, "run": 2}


def _mark(block: Block, rules: RuleSet) -> Mark | None:
    text = block.text
    shape = shape_of(block)
    whole = [
        hit.rule
        for hit in rules.hits(block)
        if hit.end - hit.start == len(text)
        and not (shape.prose and _may_open_a_sentence(hit, text))
    ]
    if whole:
        best = min(whole, key=lambda rule: (_STRENGTH[rule.where], rule.id))
        return Mark(best.kind, best.where, best.id, best.why)
    if opens_with_credit(text):
        return Mark(Kind.PHOTO_CREDIT, "anywhere", reason="The line begins with a picture credit")
    if shape.prose:
        if credit_in(text):
            return Mark(Kind.CAPTION, "anywhere", reason="The line ends with a picture credit")
        return None
    parts = parts_of(block, rules)
    if parts is not None:
        return Mark(parts.kind, parts.where, parts.rule, "A line made only of known labels")
    glued = label_glued_on(block, rules)
    if glued is not None:
        return Mark(glued.kind, "anywhere", glued.id, glued.why)
    if is_date_line(text):
        return Mark(Kind.PUBLISHED, "meta", reason="The line holds a date and nothing else")
    if is_credit(text):
        return Mark(Kind.PHOTO_CREDIT, "anywhere", reason="The line is a picture credit")
    if is_contact(text):
        return Mark(Kind.AUTHOR_BIO, "meta", reason="The line is an address or a handle")
    if is_byline(text):
        return Mark(Kind.BYLINE, "meta", reason="The line names its writers and nothing else")
    if not shape.item and credit_in(text):
        return Mark(Kind.CAPTION, "anywhere", reason="The line ends with a picture credit")
    if len(text) <= _SCRAP and not any(map(str.isalpha, text)):
        return Mark(Kind.CHROME, "beside", reason="A number or a sign beside page furniture")
    return None


def _may_open_a_sentence(hit: Hit, text: str) -> bool:
    """Tell whether a label before running text may be the author's ("Earlier: A teacher ...")."""
    if hit.rule.match != "label" or hit.rule.kind not in _OPENS_SENTENCES:
        return False
    return not text.partition(":")[0].isupper()


# A line of writer, date or address may follow a standfirst, which reads as prose.
_STANDFIRSTS = 1
_BARS = frozenset({Kind.SHARE, Kind.FOLLOW_US, Kind.PAGE_TOOLS, Kind.COMMENTS, Kind.MEDIA_PLAYER})


def _stands_alone(survey: Survey, index: int) -> bool:
    """Tell whether a mark holds by the line and its place, without neighbours."""
    mark = survey.lines[index].mark
    if mark is None:
        return False
    if mark.where == "anywhere":
        return True
    if mark.where == "beside" or survey.prose[-1] == 0:
        return False
    if mark.where == "head":
        return survey.in_head(index)
    if mark.where == "tail":
        return survey.in_tail(index)
    if mark.where == "meta":
        near = survey.prose[index] <= _STANDFIRSTS and survey.prose[-1] > _STANDFIRSTS
        return near or survey.in_tail(index)
    # An address may close a text: a list's sources, a form to fill in.
    return mark.kind is not Kind.INLINE_URL and (survey.in_head(index) or survey.in_tail(index))


def _confirm_stretches(survey: Survey, holds: list[bool]) -> None:
    """Let marks that need company hold where marked lines stand together.

    A stretch of marked lines holds as a whole when one of them holds by itself, or when two
    different lines of a bar (share, tools, player ...) stand together.
    """
    marked = [line.mark is not None for line in survey.lines]
    edges = [0, *(i + 1 for i, (a, b) in enumerate(pairwise(marked)) if a != b), len(marked)]
    for start, end in pairwise(edges):
        if start == end or not marked[start]:
            continue
        bar = {
            line.block.key
            for line in survey.lines[start:end]
            if line.mark is not None and line.mark.kind in _BARS
        }
        if any(holds[start:end]) or len(bar) > 1:
            holds[start:end] = [True] * (end - start)
