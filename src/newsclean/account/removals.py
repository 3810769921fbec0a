"""Turn a cleaned document into the removals of an article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter
from typing import Final

from newsclean.article import Removal
from newsclean.claim import FIELDS, Claim, Kind
from newsclean.document import Document
from newsclean.fields.entry_meta import dates_in
from newsclean.fields.labelled_dates import labelled_dates
from newsclean.markup import Span
from newsclean.settle import settle
from newsclean.text.intervals import union

# What a removal keeps of the fields it was made with. A set for each would take as much memory as
# all else of it.
_GIVEN: Final = {*Removal.model_fields}


def account(document: Document) -> list[Removal]:
    """List what was removed.

    >>> from newsclean.claim import Kind
    >>> document = Document("One.\\nTwo.")
    >>> account(document.with_claims([document.blocks[1].claim(Kind.SHARE)]))[0].at
    4
    """
    removals = []
    starts = [span.start for span in document.spans]
    cut = 0
    for start, end, claim, also in settle(document.removed, document.claims):
        text = document.text[start:end]
        removal = Removal(
            kind=claim.kind,
            text=text,
            start=start,
            end=end,
            at=start - cut,
            rule=claim.rule,
            cleaner=claim.cleaner,
            reason=claim.reason,
            field=_field(claim, text),
            also=_named(also, claim) if also else (),
            xpath=_xpath(document.spans, starts, start),
        )
        object.__setattr__(removal, "__pydantic_fields_set__", _GIVEN)
        removals.append(removal)
        cut += end - start
    return removals


def with_left(document: Document, removals: list[Removal]) -> list[Removal]:
    """Give the removals and, among them, what stays because its kind is kept.

    >>> from newsclean.claim import Kind
    >>> document = Document("By Ada\\nTwo.")
    >>> byline = document.blocks[0].claim(Kind.BYLINE, field="authors")
    >>> with_left(document.with_claims([], left=[byline]), [])[0].text
    'By Ada'

    Args:
        document: The document after the pipeline.
        removals: What `account` lists.
    """
    if not document.left:
        return removals
    ends = [removal.end for removal in removals]
    removed = [0, *accumulate(removal.end - removal.start for removal in removals)]
    pieces = settle(union((claim.start, claim.end) for claim in document.left), document.left)
    left = [
        Removal(
            kind=claim.kind,
            text=document.text[start:end],
            start=start,
            end=end,
            at=start - removed[bisect_right(ends, start)],
            field=claim.field,
        )
        for start, end, claim, _ in pieces
    ]
    return sorted(removals + left, key=attrgetter("start"))


def _field(claim: Claim, text: str) -> str | None:
    """Give the field that a piece moves to; a date of a change alone is none of publication."""
    if claim.field == FIELDS[Kind.PUBLISHED] and not any(
        labelled_dates(day)[0] for day in dates_in(text)
    ):
        return "date_modified"
    return claim.field


def _xpath(spans: Sequence[Span], starts: Sequence[int], start: int) -> str | None:
    """Give where in the page a removal begins; its first characters may be white space."""
    index = bisect_right(starts, start) - 1
    if index >= 0 and start >= spans[index].end and index + 1 < len(spans):
        index += 1
    return spans[index].markup.xpath if index >= 0 else None


def _named(also: tuple[Claim, ...], winner: Claim) -> tuple[str, ...]:
    names = dict.fromkeys(claim.rule or claim.cleaner for claim in also)
    names.pop(winner.rule or winner.cleaner, None)
    return tuple(names)
