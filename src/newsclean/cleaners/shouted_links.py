"""Headlines of other stories that stand in capitals between the paragraphs of a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.claim import Claim, Kind
from newsclean.document import Document
from newsclean.rules import RuleSet
from newsclean.survey import Survey, survey

# A subheading in capitals has fewer words, and a single line may be one all the same.
_FEWEST_WORDS, _SHORTEST = 7, 40
_FEWEST = 2
_CAPITALS = 0.6


@dataclass(frozen=True)
class ShoutedLinks:
    """Claim links to other stories that are told from subheadings by their capitals and length.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> link = "FERRY RUNS AGROUND OFF SUND IN HEAVY FOG WITH SHEEP ON BOARD"
    >>> other = "MARKET IN PORTMERE REOPENS AFTER THE GREAT FLOOD OF LAST YEAR"
    >>> article = f"{text}\\n{link}\\n{text[:-1]}, they said.\\n{other}\\n{text[:-1]}, we hear."
    >>> "FERRY" in newsclean.clean(article).text
    False

    There must be two or more of them, each alone between two paragraphs.

    Args:
        rules: The rules that know the lines around it.
        name: What the cleaner is called in reports.
    """

    rules: RuleSet
    name: str = "shouted_links"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on links in capitals."""
        seen = survey(document, self.rules)
        found = [index for index in range(1, len(seen.lines) - 1) if _is_link(seen, index)]
        if len(found) >= _FEWEST:
            for index in found:
                yield seen.lines[index].block.claim(
                    Kind.RELATED, reason="A headline in capitals between two paragraphs"
                )


def _is_link(seen: Survey, index: int) -> bool:
    line = seen.lines[index]
    if not _is_shouted(line.block.text) or line.mark is not None:
        return False
    shape = line.shape
    if not shape.title or shape.stops or shape.words < _FEWEST_WORDS or shape.weight < _SHORTEST:
        return False
    above, below = seen.lines[index - 1], seen.lines[index + 1]
    return all(near.shape.prose and not _is_shouted(near.block.text) for near in (above, below))


def _is_shouted(text: str) -> bool:
    """Tell whether a line is in capitals, and not only an abbreviation among Chinese signs."""
    return text.isupper() and sum(map(str.isupper, text)) >= _CAPITALS * len(text)
