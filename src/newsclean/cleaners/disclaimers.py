"""Disclaimers: paragraphs in which a site disowns liability, told by several cues together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.claim import Claim, Kind
from newsclean.cleaners.calls import call_in
from newsclean.document import Block, Document
from newsclean.lines.survey import survey
from newsclean.remembered import remembered
from newsclean.rules import RuleSet
from newsclean.words.cues import cues

# In characters; of the labelled disclaimers the longest has 560. A longer paragraph is a text of its
# own, such as terms of use; half and twice as much change none of 463 labelled texts.
_LONGEST_PARAGRAPH = 2500
_QUOTES = "\"“”„«»‘'「"
# So many cues decide above prose, too. With 2 one paragraph more of these texts is cut, with 4 one
# less; by judgement an author's paragraph on a lawsuit may hold two.
_SURE = 3


@dataclass(frozen=True)
class Disclaimers:
    """Claim paragraphs in which the site disowns liability for its own text.

    >>> import newsclean
    >>> notice = (
    ...     "Please note that the data contained on this website may not be accurate, and that "
    ...     "we accept no liability for any loss or damage."
    ... )
    >>> newsclean.clean("It rained.\\n" + notice).text
    'It rained.'

    A paragraph needs a cue of each group: it speaks of the site or of itself, and it disowns.
    Three cues decide anywhere; two decide below the last prose that is no disclaimer.

    Args:
        rules: The rules that know the lines around it.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "disclaimers"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on disclaimers."""
        seen = survey(document, self.rules)
        below = True
        for index in range(len(seen.lines) - 1, -1, -1):
            line = seen.lines[index]
            if line.mark is not None or not line.shape.stops:
                continue
            found = cues_of(line.block)
            if found >= _SURE or (found and below):
                yield line.block.claim(
                    Kind.DISCLAIMER,
                    reason=f"Disowns liability for the site's own text ({found} cues)",
                )
            elif below and line.shape.prose:
                below = call_in(line.block) is not None


@remembered
def cues_of(block: Block) -> int:
    """Count the cues of a paragraph; 0 unless both groups speak.

    >>> cues_of(Document("We may earn a commission on what you buy on this website.").blocks[0])
    2

    Args:
        block: The paragraph.
    """
    text = block.text
    if len(text) > _LONGEST_PARAGRAPH or text[0] in _QUOTES:
        return 0
    disowns = cues("disowns").count(text)
    if not disowns:
        return 0
    itself = cues("speaks_of_itself").count(text)
    return disowns + itself if itself else 0
