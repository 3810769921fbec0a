"""Answers that are found once, and then stay with what they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from newsclean.document import Block, Document

_T = TypeVar("_T")
_By = TypeVar("_By")
_Of = TypeVar("_Of", "Block", "Document")


class Found(Generic[_T]):
    """An attribute that is found when it is first asked for, and then stands in the object.

    As `functools.cached_property`, which takes a lock up to Python 3.11: half the cost of it here.
    """

    def __init__(self, find: Callable[[Any], _T]) -> None:
        self.find = find
        self.name: str = find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, of: None, kind: type) -> Found[_T]: ...

    @overload
    def __get__(self, of: object, kind: type) -> _T: ...

    def __get__(self, of: object | None, kind: type) -> Found[_T] | _T:
        if of is None:
            return self
        found = vars(of)[self.name] = self.find(of)
        return found


def remembered(judge: Callable[[_Of], _T]) -> Callable[[_Of], _T]:
    """Let a function of a block or document be asked once: its answer stays with that.

    >>> from newsclean.document import Block, Document
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
        every: list[dict[str, Any]] = [block._answers for block in blocks]  # noqa: SLF001 - as above
        # Lines of the same text have the same answers.
        new = {
            id(answers): block
            for block, answers in zip(blocks, every, strict=True)
            if (known := answers.get(name)) is None or known[0] is not by
        }
        if new:
            judged = judge(list(new.values()), by)
            for block, answer in zip(new.values(), judged, strict=True):
                block._answers[name] = (by, answer)  # noqa: SLF001 - as above
        return [answers[name][1] for answers in every]

    return ask, ask_of_each
