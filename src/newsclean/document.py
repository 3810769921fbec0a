"""A source text with what has been claimed of it, seen as the blocks that are still alive."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from newsclean.claim import Claim, Kind
from newsclean.markup import Markup, Span
from newsclean.remembered import Found
from newsclean.text.folding import normalise
from newsclean.text.intervals import Interval, outside, union
from newsclean.text.paragraphs import paragraphs
from newsclean.text.patterns import seldom
from newsclean.text.shape import Shape, shape_of_text
from newsclean.text.white_space import with_white_space

# Markdown's ![picture](address) and [link](address "title").
_PICTURE = seldom(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,2000}\)")
_LINK = seldom(r"\[([^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)")


@dataclass(unsafe_hash=True)
class Block:
    """One live line: what is left of it, and where that came from.

    >>> Document("Share this\\nIt rained.").blocks[0].claim(Kind.SHARE).end
    10

    Args:
        text: What is left of the line, without white space at its edges.
        pieces: The intervals of the source that `text` is made of.
        markup: What the page said about it; None for plain text.
    """

    text: str
    pieces: tuple[Interval, ...]
    markup: Markup | None = None
    # An earlier line of the same text, if there is one: what is known of that text is known of
    # both, and takes the time and memory of one.
    _like: Block | None = field(default=None, init=False, compare=False, repr=False)
    _answers: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @Found
    def plain(self) -> str:
        """The text as a reader sees it: of Markdown the words of links and headings."""
        return _plain(self.text) if self._like is None else self._like.plain

    @Found
    def key(self) -> str:
        """The text folded by `normalise`: for comparing, never for output."""
        return normalise(self.plain) if self._like is None else self._like.key

    @Found
    def shape(self) -> Shape:
        """What the text looks like."""
        return shape_of_text(self.plain or self.text) if self._like is None else self._like.shape

    @Found
    def _begins(self) -> list[int]:
        """For each piece where it begins in the text."""
        return list(accumulate((end - start for start, end in self.pieces[:-1]), initial=0))

    def claim(
        self,
        kind: Kind,
        rule: str = "",
        span: Interval | None = None,
        field: str | None = None,
        reason: str = "",
    ) -> Claim:
        """Claim the block, or the `span` of it given in offsets of its text."""
        if span is None:
            start, end = self.pieces[0][0], self.pieces[-1][1]
        else:
            start, end = self.source_span(*span)
        return Claim(start, end, kind, rule=rule, field=field, reason=reason)

    def source_span(self, start: int, end: int) -> Interval:
        """Translate an interval of `text` to the one of the source that holds it."""
        return self.source_offset(start), self.source_offset(end - 1) + 1

    def source_offset(self, offset: int) -> int:
        """Translate an offset in `text` to one in the source."""
        index, within = 0, offset
        if len(self.pieces) > 1:
            index = bisect_right(self._begins, offset) - 1
            within -= self._begins[index]
        start, end = self.pieces[index]
        if not 0 <= within < end - start:
            message = f"offset {offset} lies beyond the block"
            raise IndexError(message)
        return start + within


@dataclass(frozen=True)
class Document:
    """A source text, the claims made on it, and the blocks that remain.

    >>> [block.text for block in Document("One.\\n\\nTwo.").blocks]
    ['One.', 'Two.']

    Args:
        text: The source text; all offsets count its code points.
        spans: For a page, where each piece of the text stood in it.
        claims: Everything claimed so far.
        removed: The union of the claims and of the white space that goes with them.
        title: The headline that the page states in its metadata.
        kept_by: Ids of the keep rules that saved something from a claim.
        left: The claims on what stays because its kind is kept.
        kept_kinds: The kinds that stay; what is of them is no evidence against what stands beside.
        unfinished: Whether the passes ended before they found nothing new.
    """

    text: str
    spans: tuple[Span, ...] = ()
    claims: frozenset[Claim] = frozenset()
    removed: tuple[Interval, ...] = ()
    title: str | None = None
    kept_by: frozenset[str] = frozenset()
    left: frozenset[Claim] = frozenset()
    kept_kinds: frozenset[Kind] = frozenset()
    unfinished: bool = False
    _known: Mapping[tuple[Interval, ...], Block] = field(
        default_factory=dict, compare=False, repr=False
    )
    _answers: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @Found
    def kept(self) -> tuple[Interval, ...]:
        """The intervals of the source that are not removed."""
        kept = outside(self.removed, 0, len(self.text))
        return tuple((start, end) for start, end in kept if start < end)

    @Found
    def live(self) -> str:
        """The text that is left."""
        return "".join([self.text[start:end] for start, end in self.kept])

    @Found
    def blocks(self) -> tuple[Block, ...]:
        """The lines of the live text that hold more than white space, or its paragraphs."""
        live = self.live
        blocks = []
        first: dict[str, Block] = {}
        for (start, end), pieces in zip(*_placed(paragraphs(live), self.kept), strict=True):
            block = self._known.get(pieces)
            if block is None:
                block = Block(live[start:end], pieces, self._markup(pieces))
                _liken(block, first.get(block.text))
            first.setdefault(block.text, block)
            blocks.append(block)
        return tuple(blocks)

    def _markup(self, pieces: tuple[Interval, ...]) -> Markup | None:
        if not self.spans:
            return None
        index = bisect_right(self.spans, pieces[0][0], key=lambda span: span.start) - 1
        return self.spans[index].markup if index >= 0 else None

    def with_claims(
        self,
        found: Iterable[Claim],
        kept_by: Iterable[str] = (),
        left: Iterable[Claim] = (),
    ) -> Document:
        """Give the document as it is after these claims too.

        Args:
            found: The claims.
            kept_by: Ids of the keep rules that other claims yielded to.
            left: Claims on what stays because its kind is kept.
        """
        claims = self.claims.union(found)
        removed = union([*self.removed, *((c.start, c.end) for c in claims - self.claims)])
        return Document(
            text=self.text,
            spans=self.spans,
            claims=claims,
            removed=with_white_space(self.text, removed),
            title=self.title,
            kept_by=self.kept_by.union(kept_by),
            left=self.left.union(left),
            kept_kinds=self.kept_kinds,
            _known={block.pieces: block for block in vars(self).get("blocks", ())},
        )


def _placed(
    lines: list[Interval], kept: tuple[Interval, ...]
) -> tuple[list[Interval], list[tuple[Interval, ...]]]:
    """Give intervals of the live text with the intervals of the source that each is made of."""
    if len(kept) == 1:
        first = kept[0][0]
        return lines, [((first + start, first + end),) for start, end in lines]
    placed: list[tuple[Interval, ...]] = []
    index, offset = 0, 0
    for start, end in lines:
        while offset + kept[index][1] - kept[index][0] <= start:
            offset += kept[index][1] - kept[index][0]
            index += 1
        left, right = kept[index]
        if end <= offset + right - left:
            placed.append(((left + start - offset, left + end - offset),))
            continue
        pieces = []
        at, behind = index, offset
        while at < len(kept) and behind < end:
            left, right = kept[at]
            pieces.append((left + max(start - behind, 0), left + min(end - behind, right - left)))
            behind += right - left
            at += 1
        placed.append(tuple(pieces))
    return lines, placed


def _liken(block: Block, other: Block | None) -> None:
    """Let a block know what is known of another one of the same text."""
    if other is not None:
        first = other._like or other  # noqa: SLF001 - its own file; no chain grows
        block._like, block._answers = first, first._answers  # noqa: SLF001 - as above


def _plain(text: str) -> str:
    if "](" in text:
        text = _LINK.sub(r"\1", _PICTURE.sub("", text)).strip()
    return text.lstrip("#").lstrip() if text.startswith("#") and "# " in text[:7] else text
