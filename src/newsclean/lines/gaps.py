"""Stretches of lines that are no prose, between the paragraphs of a text."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

from newsclean.claim import Kind
from newsclean.kind_groups import ADS, RULE_GROUPS
from newsclean.lines.survey import Line, Survey
from newsclean.remembered import Found

_COLONS = (":", "：")
# Fewer words and a colon are a label. With 2 four lines less are cut of 463 labelled texts, with 4
# two more.
_ANNOUNCES = 3


@dataclass(frozen=True)
class Gap:
    """The lines before the first paragraph, between two, or after the last.

    Args:
        survey: The document's lines.
        zone: "head", "inner" or "tail".
        start: Index of its first line.
        end: The index after its last one.
    """

    survey: Survey
    zone: str
    start: int
    end: int

    def is_furnished(self, kept: Collection[Kind] = ()) -> bool:
        """Tell whether it holds a line that is page furniture wherever it may stand.

        Args:
            kept: Kinds that stay in the text; lines of these count for nothing.
        """
        lines = self.survey.lines[self.start : self.end]
        return any(_is_furniture(line, kept) for line in lines)

    @Found
    def known(self) -> tuple[int, ...]:
        """For each of its lines, how many known ones stand before it; one more entry for all."""
        return tuple(accumulate(self.survey.holds[self.start : self.end], initial=0))

    @Found
    def begins(self) -> int:
        """Index of its first line that is boilerplate but no advertisement; its end if none is.

        An advertisement stands between any two lines of an author's.
        """
        held = zip(
            self.survey.lines[self.start : self.end], self.survey.holds[self.start :], strict=False
        )
        return next(
            (
                index
                for index, (line, holds) in enumerate(held, self.start)
                if holds and line.mark is not None and line.mark.kind not in ADS
            ),
            self.end,
        )

    @Found
    def stops(self) -> tuple[int, ...]:
        """For each of its lines, the percentage of full stops in its run of unknown lines."""
        shares: list[int] = []
        held = self.survey.holds
        for _, run in groupby(range(self.start, self.end), key=held.__getitem__):
            ends = [self.survey.lines[index].shape.stops for index in run]
            shares += [100 * sum(ends) // len(ends)] * len(ends)
        return tuple(shares)

    @Found
    def announced(self) -> tuple[bool, ...]:
        """For each of its lines, whether it stands in a list that a colon of the text opens."""
        lines = self.survey.lines
        listed = self.start > 0 and lines[self.start - 1].block.text.endswith(_COLONS)
        found: list[bool] = []
        for line in lines[self.start : self.end]:
            if line.mark is not None and line.mark.kind not in ADS:
                listed = False
            found.append(listed)
            if line.mark is None and line.block.text.endswith(_COLONS):
                listed = line.shape.words >= _ANNOUNCES
        return tuple(found)


def _is_furniture(line: Line, kept: Collection[Kind]) -> bool:
    mark = line.mark
    if mark is None or mark.where != "anywhere" or mark.kind in kept:
        return False
    return RULE_GROUPS.get(mark.kind) != "byline"


def gaps_of(survey: Survey) -> Iterator[Gap]:
    """Give the gaps of a document in order; none if it has no prose."""
    prose = [i for i, line in enumerate(survey.lines) if line.reads]
    if not prose:
        return
    for before, after in pairwise([-1, *prose, len(survey.lines)]):
        if after - before > 1:
            zone = "head" if before < 0 else "tail" if after == len(survey.lines) else "inner"
            yield Gap(survey, zone, before + 1, after)
