"""A source text with what has been claimed of it, seen as the blocks that are still alive."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from itertools import accumulate
from typing import Any, Generic, TypeVar, overload

from newsclean.claim import Claim, Kind
from newsclean.markup import Markup, Span
from newsclean.text.folding import normalise
from newsclean.text.intervals import Interval, outside, union
from newsclean.text.paragraphs import paragraphs
from newsclean.text.shape import Shape, shape_of_text
from newsclean.text.white_space import with_white_space

_T = TypeVar("_T")
_By = TypeVar("_By")
_Of = TypeVar("_Of", "Block", "Document")
# Markdown's ![picture](address) and [link](address "title").
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)")


class _Found(Generic[_T]):
    """An attribute that is found when it is first asked for, and then stands in the object.

    As `functools.cached_property`, which takes a lock up to Python 3.11: half the cost of it here.
    """

    def __init__(self, find: Callable[[Any], _T]) -> None:
        self.find = find
        self.name: str = find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, of: None, kind: type) -> _Found[_T]: ...

    @overload
    def __get__(self, of: object, kind: type) -> _T: ...

    def __get__(self, of: object | None, kind: type) -> _Found[_T] | _T:
        if of is None:
            return self
        found = vars(of)[self.name] = self.find(of)
        return found


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
    _answers: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @_Found
    def plain(self) -> str:
        """The text as a reader sees it: of Markdown the words of links and headings."""
        text = self.text
        if "](" in text:
            text = _LINK.sub(r"\1", _PICTURE.sub("", text)).strip()
        return text.lstrip("#").lstrip() if text.startswith("#") and "# " in text[:7] else text

    @_Found
    def key(self) -> str:
        """The text folded by `normalise`: for comparing, never for output."""
        return normalise(self.plain)

    @_Found
    def shape(self) -> Shape:
        """What the text looks like."""
        return shape_of_text(self.plain or self.text)

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
            begins = _begins(self)
            index = bisect_right(begins, offset) - 1
            within -= begins[index]
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

    @cached_property
    def kept(self) -> tuple[Interval, ...]:
        """The intervals of the source that are not removed."""
        kept = outside(self.removed, 0, len(self.text))
        return tuple((start, end) for start, end in kept if start < end)

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
            known = self._known.get(pieces)
            blocks.append(known or Block(live[start:end], pieces, self._markup(pieces)))
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


def remembered(judge: Callable[[_Of], _T]) -> Callable[[_Of], _T]:
    """Let a function of a block or document be asked once: its answer stays with that.

    >>> @remembered
    ... def length(block: Block) -> int:
    ...     print("counting")
    ...     return len(block.text)
    >>> block = Document("It rained.").blocks[0]
    >>> length(block), length(block)
    counting
    (10, 10)

    Args:
        judge: The function; what it gives may depend on nothing but its argument.
    """
    name = f"{judge.__module__}.{judge.__qualname__}"

    @wraps(judge)
    def ask(of: _Of) -> _T:
        answers = of._answers  # noqa: SLF001 - this is what they are for
        try:
            known: _T = answers[name]
        except KeyError:
            known = answers[name] = judge(of)
        return known

    return ask


def remembered_by(judge: Callable[[_Of, _By], _T]) -> Callable[[_Of, _By], _T]:
    """Let a function of a block or document, and of one thing more, be asked once for both.

    Only the answer for the thing that was asked about last stays.

    Args:
        judge: The function; what it gives may depend on nothing but its arguments.
    """
    name = f"{judge.__module__}.{judge.__qualname__}"

    @wraps(judge)
    def ask(of: _Of, by: _By) -> _T:
        known: tuple[_By, _T] | None = of._answers.get(name)  # noqa: SLF001 - as above
        if known is None or known[0] is not by:
            known = of._answers[name] = (by, judge(of, by))  # noqa: SLF001 - as above
        return known[1]

    return ask


def remembered_for_each(
    judge: Callable[[Sequence[Block], _By], Iterable[_T]],
) -> tuple[Callable[[Block, _By], _T], Callable[[Sequence[Block], _By], list[_T]]]:
    """Let a function that judges several blocks, by one thing more, be asked once for each block.

    As with `remembered_by`, only the answer for the thing that was asked about last stays.

    Args:
        judge: The function; what it gives of a block may depend on nothing but the block and the
            thing.

    Returns:
        What asks it about one block, and what asks it about several at once.
    """
    name = f"{judge.__module__}.{judge.__qualname__}"

    def ask(block: Block, by: _By) -> _T:
        known: tuple[_By, _T] | None = block._answers.get(name)  # noqa: SLF001 - as above
        if known is None or known[0] is not by:
            (answer,) = judge((block,), by)
            known = block._answers[name] = (by, answer)  # noqa: SLF001 - as above
        return known[1]

    def ask_of_each(blocks: Sequence[Block], by: _By) -> list[_T]:
        found: list[Any] = [block._answers.get(name) for block in blocks]  # noqa: SLF001 - as above
        new = [at for at, known in enumerate(found) if known is None or known[0] is not by]
        if new:
            judged = judge([blocks[at] for at in new], by)
            for at, answer in zip(new, judged, strict=True):
                found[at] = blocks[at]._answers[name] = (by, answer)  # noqa: SLF001 - as above
        return [known[1] for known in found]

    return ask, ask_of_each


@remembered
def _begins(block: Block) -> list[int]:
    """Give for each piece where it begins in the text of the block."""
    return list(accumulate((end - start for start, end in block.pieces[:-1]), initial=0))
