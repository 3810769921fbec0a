"""A caption between two paragraphs, told by the picture credit on the line below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.claim import Claim, Kind
from newsclean.document import Document
from newsclean.lines.survey import Survey, survey
from newsclean.rules import RuleSet

# In characters, wide ones counted 2.5 times. Of 463 labelled texts, lines without a full stop
# straight above a credit inside the text are captions from 55 on, subheadings up to 29.
_SHORTEST = 50
_QUOTES = tuple('"“„”«»‘「『')
_COLONS = (":", "：")


@dataclass(frozen=True)
class CaptionsAboveCredits:
    """Claim the words of a picture whose credit stands on the next line, inside the text.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> caption = "Masons at the old wall of Portmere on Friday morning"
    >>> newsclean.clean(f"{text}\\n{caption}\\nPhoto: Jan Maes\\n{text}").images[0].caption
    'Masons at the old wall of Portmere on Friday morning'

    Args:
        rules: The rules that know the lines around it.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "captions_above_credits"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on captions."""
        seen = survey(document, self.rules)
        for index in range(1, len(seen.lines) - 1):
            if _is_credit(seen, index + 1) and _may_be_caption(seen, index):
                yield seen.lines[index].block.claim(
                    Kind.CAPTION, field="images", reason="Stands straight above a picture credit"
                )


def _is_credit(seen: Survey, index: int) -> bool:
    mark = seen.lines[index].mark
    return mark is not None and mark.kind is Kind.PHOTO_CREDIT and seen.holds[index]


def _may_be_caption(seen: Survey, index: int) -> bool:
    # Of sentences there half are paragraphs, below which stands a picture without a caption.
    line, shape = seen.lines[index], seen.lines[index].shape
    inside = not seen.in_head(index) and seen.prose[index + 1] < seen.prose[-1]
    if not inside or line.mark is not None or line.hits or shape.item or shape.stops:
        return False
    # What is said, what announces the next paragraph, and what the line above begins stay.
    if line.block.text.startswith(_QUOTES) or line.block.text.endswith(_COLONS):
        return False
    above = seen.lines[index - 1]
    return shape.weight >= _SHORTEST and (above.mark is not None or above.shape.stops)
