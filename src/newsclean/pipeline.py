"""Run cleaners on a frozen snapshot, collect what they claim, and repeat until nothing is new."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Protocol, TypeAlias

from newsclean.article_warning import ArticleWarning
from newsclean.claim import Claim, Kind, kinds_named
from newsclean.document import Block, Document
from newsclean.errors import PipelineError, did_you_mean
from newsclean.settle import parted_by_kind
from newsclean.text.intervals import union

if TYPE_CHECKING:
    from newsclean.rules import Hit

# A text is given so many passes, and a short one more: as many as together look at no more than
# this number of characters, which takes seconds. Nearly all texts need four passes or fewer.
_PASSES = 32
_CHARACTERS = 10_000_000


class Cleaner(Protocol):
    """Anything that reads a document and says what in it is boilerplate."""

    def __call__(self, document: Document, /) -> Iterable[Claim]:
        """Give the claims on the live blocks of the document."""
        ...


def speaks_first(cleaner: Cleaner) -> bool:
    """Tell whether a cleaner is asked before all others, which wait where it finds something.

    >>> from newsclean.cleaners.inline_urls import inline_urls
    >>> speaks_first(inline_urls)
    False
    """
    return bool(getattr(cleaner, "speaks_first", False))


def speaks_last(cleaner: Cleaner) -> bool:
    """Tell whether a cleaner is asked only where all others find nothing more to cut.

    >>> from newsclean.cleaners.inline_urls import inline_urls
    >>> speaks_last(inline_urls)
    False
    """
    return bool(getattr(cleaner, "speaks_last", False))


def name_of(cleaner: Cleaner) -> str:
    """Give the name that a cleaner goes by in reports.

    >>> from newsclean.cleaners.inline_urls import inline_urls
    >>> name_of(inline_urls)
    'inline_urls'
    """
    name = getattr(cleaner, "name", None) or getattr(cleaner, "__name__", None)
    return str(name or type(cleaner).__name__)


# Cleaners, each with its name.
_Named: TypeAlias = tuple[tuple[Cleaner, str], ...]


@dataclass(frozen=True)
class Pipeline:
    """An ordered set of cleaners that is run until a pass finds nothing new.

    >>> import newsclean
    >>> pipeline = newsclean.default_pipeline().without("bylines")
    >>> newsclean.clean("By Ada Lovett\\n\\nIt rained.", pipeline=pipeline).text
    'By Ada Lovett\\n\\nIt rained.'

    Args:
        cleaners: The cleaners; their order decides nothing but how they are listed.
        max_passes: When to stop, whatever is found; None for so many passes that only a cleaner
            that takes a long text apart piece by piece needs more. An article that was not
            finished says so in its warnings.
        keeps: Gives what must stay of a block, as `RuleSet.keeps` does. A claim that touches such
            a stretch is dropped whole: what it took for boilerplate is not.
        kept_kinds: The kinds that stay in the text; they still fill the article's fields.
    """

    cleaners: tuple[Cleaner, ...]
    max_passes: int | None = None
    keeps: Callable[[Block], Iterable[Hit]] | None = None
    kept_kinds: frozenset[Kind] = frozenset()

    @cached_property
    def _turns(self) -> tuple[_Named, ...]:
        """The cleaners in groups: each is asked where those before it find nothing to cut."""
        turns: tuple[list[tuple[Cleaner, str]], ...] = ([], [], [])
        for one in self.cleaners:
            turns[1 - speaks_first(one) + speaks_last(one)].append((one, name_of(one)))
        return tuple(tuple(turn) for turn in turns if turn)

    def __call__(self, document: Document) -> Document:
        """Give the document with all that its cleaners claim."""
        for _ in range(self.passes_for(document)):
            after = self.once(document)
            if after.removed == document.removed:
                return after
            document = after
        return replace(document, unfinished=True)

    def doubts(self, document: Document) -> Iterator[ArticleWarning]:
        """Give what its cleaners have to warn of: those that have `doubts` of a document.

        Args:
            document: The document before it is cleaned.
        """
        for cleaner in self.cleaners:
            if (doubts := getattr(cleaner, "doubts", None)) is not None:
                yield from doubts(document)

    def once(self, document: Document) -> Document:
        """Give the document with what its cleaners claim in a single pass.

        Args:
            document: The document; its claims stay.
        """
        if document.kept_kinds != self.kept_kinds:
            document = replace(document, kept_kinds=self.kept_kinds)
        after = document
        for cleaners in self._turns:
            after = self._after(after, cleaners)
            if after.removed != document.removed:
                break
        return after

    def _after(self, document: Document, cleaners: _Named) -> Document:
        """Give the document with what these cleaners claim when they look at it once."""
        claims, kept_by = self._yielding(document, cleaners)
        if not claims and not kept_by:
            return document
        cut, left = parted_by_kind(claims, self.kept_kinds)
        return document.with_claims(cut, kept_by, left)

    def passes_for(self, document: Document) -> int:
        """Give after how many passes to stop, whatever is found."""
        return self.max_passes or max(_PASSES, _CHARACTERS // (len(document.text) + 1))

    def _yielding(self, document: Document, cleaners: _Named) -> tuple[list[Claim], set[str]]:
        """Give the claims that touch nothing that must stay, and what the others yielded to."""
        claims = list(_claims(document, cleaners))
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

    def with_(self, *cleaners: Cleaner) -> Pipeline:
        """Give a pipeline with these cleaners added at its end."""
        return replace(self, cleaners=self.cleaners + cleaners)

    def without(self, *names: str) -> Pipeline:
        """Give a pipeline without the cleaners of these names; an unknown name raises."""
        known = [name_of(cleaner) for cleaner in self.cleaners]
        for name in names:
            if name not in known:
                message = f"no cleaner is called {name!r}; {did_you_mean(name, known)}"
                raise PipelineError(message)
        kept = tuple(cleaner for cleaner in self.cleaners if name_of(cleaner) not in names)
        return replace(self, cleaners=kept)

    @cached_property
    def without_last(self) -> Pipeline:
        """The pipeline without the cleaners that speak last.

        >>> import newsclean
        >>> whole = newsclean.default_pipeline()
        >>> left = {*map(name_of, whole.without_last.cleaners)}
        >>> sorted({*map(name_of, whole.cleaners)} - left)
        ['last_sentences', 'line_model']
        """
        return self.without(*(name_of(one) for one in self.cleaners if speaks_last(one)))

    def keeping(self, *kinds: Kind | str) -> Pipeline:
        """Give a pipeline that leaves what is of these kinds in the text.

        >>> import newsclean
        >>> pipeline = newsclean.default_pipeline().keeping("byline")
        >>> text = "It rained all night, the office said, "
        >>> text += "and the old harbour wall of Portmere fell down."
        >>> article = newsclean.clean(f"By Ada Lovett\\n{text}", pipeline=pipeline)
        >>> article.text[:23], article.authors
        ('By Ada Lovett\\nIt rained', ('Ada Lovett',))

        Args:
            kinds: The kinds or their names; they still fill the fields of the article.

        Raises:
            PipelineError: There is no such kind.
        """
        return replace(self, kept_kinds=self.kept_kinds | kinds_named(kinds))

    def only(self, *kinds: Kind | str) -> Pipeline:
        """Give a pipeline that removes what is of these kinds and leaves all else in the text.

        >>> import newsclean
        >>> pipeline = newsclean.default_pipeline().only("share")
        >>> newsclean.clean("By Ada Lovett\\nShare this article", pipeline=pipeline).text
        'By Ada Lovett'

        Args:
            kinds: The kinds or their names.

        Raises:
            PipelineError: There is no such kind.
        """
        return self.keeping(*(frozenset(Kind) - kinds_named(kinds)))


def _claims(document: Document, cleaners: _Named) -> Iterator[Claim]:
    size = len(document.text)
    for cleaner, name in cleaners:
        for claim in cleaner(document):
            if not 0 <= claim.start < claim.end <= size:
                message = (
                    f"cleaner {name!r} claimed {claim.start}:{claim.end} of a text of "
                    f"{size} characters; make claims with Block.claim"
                )
                raise PipelineError(message)
            # `_replace` takes three times as long.
            yield claim if claim.cleaner == name else Claim(*claim[:6], name, claim.cuts)
