"""A source text with what has been claimed of it, seen as the blocks that are still alive."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, Protocol

from newsclean.claim import Claim, Kind
from newsclean.text.folding import normalise
from newsclean.text.intervals import Interval, union
from newsclean.text.paragraphs import paragraphs
from newsclean.text.shape import Shape, shape_of_text
from newsclean.text.white_space import with_white_space

# Markdown's ![picture](address) and [link](address "title").
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)")


class Place(Protocol):
    """Where a block stands in its page; told when somebody asks, since few do."""

    @property
    def path(self) -> tuple[str, ...]:
        """Tag names from the body down to the block."""

    @property
    def tokens(self) -> frozenset[str]:
        """Class and id tokens of the block and its ancestors."""

    @property
    def xpath(self) -> str | None:
        """The place in the parsed page."""

    @property
    def is_cell(self) -> bool:
        """Whether it is a cell of a table of short lines."""


class Markup(NamedTuple):
    """What a page says about one of its blocks, and whether the block is part of the article.

    Args:
        place: Where the block stands in the page.
        link_density: Share of the block's characters inside links, 0 to 1.
        extracted: Whether the block belongs to the article.
        reason: One sentence that says why it does not.
        kind: What the block is, as far as the markup tells.
        field: The `Article` field it belongs in, if it is not plain boilerplate.
    """

    place: Place | None = None
    link_density: float = 0.0
    extracted: bool = True
    reason: str = ""
    kind: Kind = Kind.CHROME
    field: str | None = None

    @property
    def path(self) -> tuple[str, ...]:
        """Tag names from the body down to the block."""
        return self.place.path if self.place else ()

    @property
    def tokens(self) -> frozenset[str]:
        """Class and id tokens of the block and its ancestors."""
        return self.place.tokens if self.place else frozenset()

    @property
    def xpath(self) -> str | None:
        """Where the block stands in the parsed page."""
        return self.place.xpath if self.place else None

    @property
    def is_cell(self) -> bool:
        """Whether the block is a cell of a table of short lines, which is content."""
        return self.place is not None and self.place.is_cell


class Span(NamedTuple):
    """A stretch of the source text that came from one element of a page."""

    start: int
    end: int
    markup: Markup


@dataclass(slots=True, unsafe_hash=True)
class Block:
    """One live line: what is left of it, and where that came from.

    >>> Document("Share this\\nIt rained.").blocks[0].claim(Kind.SHARE).end
    10

    Args:
        text: What is left of the line, without white space at its edges.
        pieces: The intervals of the source that `text` is made of.
        markup: What the page said about it; None for plain text.
        memo: What has been found out about it, so that later passes need not ask again.
    """

    text: str
    pieces: tuple[Interval, ...]
    markup: Markup | None = None
    memo: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def plain(self) -> str:
        """The text as a reader sees it: of Markdown the words of links and headings."""
        text = self.text
        if "](" in text:
            if "plain" not in self.memo:
                self.memo["plain"] = _LINK.sub(r"\1", _PICTURE.sub("", text)).strip()
            text = self.memo["plain"]
        return text.lstrip("#").lstrip() if text.startswith("#") and "# " in text[:7] else text

    @property
    def key(self) -> str:
        """The text folded by `normalise`: for comparing, never for output."""
        if "key" not in self.memo:
            self.memo["key"] = normalise(self.plain)
        key: str = self.memo["key"]
        return key

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
        for start, end in self.pieces:
            if offset < end - start:
                return start + offset
            offset -= end - start
        message = f"offset {offset} lies beyond the block"
        raise IndexError(message)


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
    """

    text: str
    spans: tuple[Span, ...] = ()
    claims: frozenset[Claim] = frozenset()
    removed: tuple[Interval, ...] = ()
    title: str | None = None
    kept_by: frozenset[str] = frozenset()
    known: Mapping[tuple[Interval, ...], Block] = field(
        default_factory=dict, compare=False, repr=False
    )
    memo: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def kept(self) -> tuple[Interval, ...]:
        """The intervals of the source that are not removed."""
        edges = [0, *(edge for interval in self.removed for edge in interval), len(self.text)]
        return tuple((a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b)

    @cached_property
    def live(self) -> str:
        """The text that is left."""
        return "".join([self.text[start:end] for start, end in self.kept])

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The lines of the live text that hold more than white space, or its paragraphs."""
        live = self.live
        blocks = []
        for (start, end), pieces in zip(*_placed(paragraphs(live), self.kept), strict=True):
            known = self.known.get(pieces)
            blocks.append(known or Block(live[start:end], pieces, self._markup(pieces)))
        return tuple(blocks)

    def _markup(self, pieces: tuple[Interval, ...]) -> Markup | None:
        if not self.spans:
            return None
        index = bisect_right(self.spans, pieces[0][0], key=lambda span: span.start) - 1
        return self.spans[index].markup if index >= 0 else None

    def with_claims(self, found: Iterable[Claim], kept_by: Iterable[str] = ()) -> Document:
        """Give the document as it is after these claims too.

        Args:
            found: The claims.
            kept_by: Ids of the keep rules that other claims yielded to.
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
            known={block.pieces: block for block in vars(self).get("blocks", ())},
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


def shape_of(block: Block) -> Shape:
    """Give the shape of a block.

    >>> from newsclean.document import Document
    >>> shape_of(Document("Harbour wall gives way after storm").blocks[0]).title
    True
    """
    try:
        known: Shape = block.memo["shape"]
    except KeyError:
        known = block.memo["shape"] = shape_of_text(block.plain or block.text)
    return known
