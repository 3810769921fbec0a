"""Run cleaners on a frozen snapshot, collect what they claim, and repeat until nothing is new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Protocol

from newsclean.claim import Claim
from newsclean.document import Document
from newsclean.errors import PipelineError


class Cleaner(Protocol):
    """Anything that reads a document and says what in it is boilerplate."""

    def __call__(self, document: Document, /) -> Iterable[Claim]:
        """Give the claims on the live blocks of the document."""
        ...


def name_of(cleaner: Cleaner) -> str:
    """Give the name that a cleaner goes by in reports.

    >>> from newsclean.cleaners import ad_markers
    >>> name_of(ad_markers)
    'ad_markers'
    """
    name = getattr(cleaner, "name", None) or getattr(cleaner, "__name__", None)
    return str(name or type(cleaner).__name__)


@dataclass(frozen=True)
class Pipeline:
    """An ordered set of cleaners that is run until a pass finds nothing new.

    >>> import newsclean
    >>> pipeline = newsclean.default_pipeline().without("bylines")
    >>> newsclean.clean("By Ada Lovett\\n\\nIt rained.", pipeline=pipeline).text
    'By Ada Lovett\\n\\nIt rained.'

    Args:
        cleaners: The cleaners; their order decides nothing but how they are listed.
        max_passes: When to stop, whatever is found.
    """

    cleaners: tuple[Cleaner, ...]
    max_passes: int = 32

    def __call__(self, document: Document) -> Document:
        """Give the document with all that its cleaners claim."""
        for _ in range(self.max_passes):
            after = document.with_claims(self._claims(document))
            if after.removed == document.removed:
                return after
            document = after
        return document

    def _claims(self, document: Document) -> Iterable[Claim]:
        size = len(document.text)
        for cleaner in self.cleaners:
            name = name_of(cleaner)
            for claim in cleaner(document):
                if not 0 <= claim.start < claim.end <= size:
                    message = (
                        f"cleaner {name!r} claimed {claim.start}:{claim.end} of a text of "
                        f"{size} characters; make claims with Block.claim"
                    )
                    raise PipelineError(message)
                yield replace(claim, cleaner=name)

    def with_(self, *cleaners: Cleaner) -> Pipeline:
        """Give a pipeline with these cleaners added at its end."""
        return replace(self, cleaners=self.cleaners + cleaners)

    def without(self, *names: str) -> Pipeline:
        """Give a pipeline without the cleaners of these names; an unknown name raises."""
        known = [name_of(cleaner) for cleaner in self.cleaners]
        for name in names:
            if name not in known:
                near = get_close_matches(name, known, n=1)
                hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
                message = f"no cleaner is called {name!r}; {hint}"
                raise PipelineError(message)
        kept = tuple(cleaner for cleaner in self.cleaners if name_of(cleaner) not in names)
        return replace(self, cleaners=kept)
