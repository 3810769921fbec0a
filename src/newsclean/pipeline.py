"""Run cleaners on a frozen snapshot, collect what they claim, and repeat until nothing is new."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING, Protocol

from newsclean.claim import Claim
from newsclean.document import Block, Document
from newsclean.errors import PipelineError
from newsclean.text.intervals import union

if TYPE_CHECKING:
    from newsclean.rules import Hit


class Cleaner(Protocol):
    """Anything that reads a document and says what in it is boilerplate."""

    def __call__(self, document: Document, /) -> Iterable[Claim]:
        """Give the claims on the live blocks of the document."""
        ...


def name_of(cleaner: Cleaner) -> str:
    """Give the name that a cleaner goes by in reports.

    >>> from newsclean.cleaners.inline_urls import inline_urls
    >>> name_of(inline_urls)
    'inline_urls'
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
        keeps: Gives what must stay of a block, as `RuleSet.keeps` does. A claim that touches such
            a stretch is dropped whole: what it took for boilerplate is not.
    """

    cleaners: tuple[Cleaner, ...]
    max_passes: int = 32
    keeps: Callable[[Block], Iterable[Hit]] | None = None

    def __call__(self, document: Document) -> Document:
        """Give the document with all that its cleaners claim."""
        for _ in range(self.max_passes):
            after = document.with_claims(*self._yielding(document))
            if after.removed == document.removed:
                return after
            document = after
        return document

    def _yielding(self, document: Document) -> tuple[list[Claim], set[str]]:
        """Give the claims that touch nothing that must stay, and what the others yielded to."""
        claims = list(self._claims(document))
        if self.keeps is None:
            return claims, set()
        kept = [
            (*block.source_span(hit.start, hit.end), hit.rule.id)
            for block in document.blocks
            for hit in self.keeps(block)
        ]
        stretches = union((start, end) for start, end, _ in kept)
        inside: list[list[tuple[int, int, str]]] = [[] for _ in stretches]
        for start, end, name in kept:
            inside[bisect_right(stretches, start, key=itemgetter(0)) - 1].append((start, end, name))
        standing: list[Claim] = []
        kept_by: set[str] = set()
        for claim in claims:
            first = bisect_right(stretches, claim.start, key=itemgetter(1))
            last = bisect_left(stretches, claim.end, key=itemgetter(0))
            if first == last:
                standing.append(claim)
            kept_by.update(
                name
                for stretch in inside[first:last]
                for start, end, name in stretch
                if start < claim.end and claim.start < end
            )
        return standing, kept_by

    def _claims(self, document: Document) -> Iterator[Claim]:
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
                yield claim if claim.cleaner == name else claim._replace(cleaner=name)

    def with_(self, *cleaners: Cleaner) -> Pipeline:
        """Give a pipeline with these cleaners added at its end."""
        return replace(self, cleaners=self.cleaners + cleaners)

    def without(self, *names: str) -> Pipeline:
        """Give a pipeline without the cleaners of these names; an unknown name raises."""
        from difflib import get_close_matches  # noqa: PLC0415 - only for a mistake

        known = [name_of(cleaner) for cleaner in self.cleaners]
        for name in names:
            if name not in known:
                near = get_close_matches(name, known, n=1)
                hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
                message = f"no cleaner is called {name!r}; {hint}"
                raise PipelineError(message)
        kept = tuple(cleaner for cleaner in self.cleaners if name_of(cleaner) not in names)
        return replace(self, cleaners=kept)
