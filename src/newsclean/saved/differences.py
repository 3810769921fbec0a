"""Tell, line by line and field by field, how an article differs from what must come of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any, Final

from newsclean.article import Article
from newsclean.saved.saved_article import Expected, account_of, fields_of, lines_of

# Lines shown around a difference, by judgement: enough to find the place.
_AROUND: Final = 1


def differences(article: Article, wanted: Expected) -> list[str]:
    r"""Give the differences as lines to print; none if the article is as it must be.

    A line with `-` should be there and is not; one with `+` is there and should not.

    >>> import newsclean
    >>> article = newsclean.clean("It rained all night.\nShare this article\nThe quay is shut.")
    >>> for line in differences(article, Expected(["It rained all night.", "It snowed."])):
    ...     print(line)
    text:
        It rained all night.
      - It snowed.
      + The quay is shut.

    Args:
        article: The article as it is now.
        wanted: What must come of its source.
    """
    return [
        *_titled("text:", _text(article, wanted)),
        *_titled("fields:", _fields(article, wanted)),
        *_titled("what was cut:", _account(article, wanted)),
        *_titled("must be cut, and is still there:", _left(article, wanted)),
        *_titled("no longer wrong; take it out of `known_wrong`:", _mended(article, wanted)),
    ]


def _titled(title: str, lines: Iterator[str]) -> list[str]:
    found = [f"  {line}" for line in lines]
    return [title, *found] if found else []


def _text(article: Article, wanted: Expected) -> Iterator[str]:
    wrong = wanted.known_wrong
    free = {*wanted.may_stay, *wrong.left}
    found = [line for line in lines_of(article.text) if line not in free]
    right = [" ".join(line.split()) for line in wanted.text if line not in wrong.lost]
    yield from _compared(right, found)


def _account(article: Article, wanted: Expected) -> Iterator[str]:
    if wanted.removed is not None:
        yield from _compared(
            [_piece(cut) for cut in wanted.removed], [_piece(cut) for cut in account_of(article)]
        )


def _piece(cut: dict[str, str]) -> str:
    return f"{cut['kind']} by {cut['by']}: {' / '.join(cut['text'].splitlines())}"


def _compared(wanted: Sequence[str], found: Sequence[str]) -> Iterator[str]:
    """Give what differs, with a line before and after, and a mark where lines are left out."""
    if wanted == found:
        return
    steps = SequenceMatcher(None, wanted, found, autojunk=False).get_grouped_opcodes(_AROUND)
    for number, group in enumerate(steps):
        if number:
            yield "  ..."
        for step, start, end, first, last in group:
            if step == "equal":
                yield from (f"  {line}" for line in wanted[start:end])
                continue
            yield from (f"- {line}" for line in wanted[start:end])
            yield from (f"+ {line}" for line in found[first:last])


def _fields(article: Article, wanted: Expected) -> Iterator[str]:
    found, right = fields_of(article), wanted.fields_now()
    names = [name for name in right if name in Article.model_fields]
    if not wanted.holds_some:
        names += [name for name in found if name not in right]
    for name in names:
        if not _same(right.get(name), found.get(name)):
            yield f"- {name}: {_shown(right.get(name))}"
            yield f"+ {name}: {_shown(found.get(name))}"


def _same(one: Any, other: Any) -> bool:
    """Tell whether two values are one; a moment is the same with Z and with +00:00."""
    if one == other or not (one or other):
        return True
    try:
        return datetime.fromisoformat(one) == datetime.fromisoformat(other)
    except (TypeError, ValueError):
        return False


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if value else "nothing"


def _left(article: Article, wanted: Expected) -> Iterator[str]:
    known = "\n".join(wanted.known_wrong.left)
    for text in wanted.must_cut:
        if text in article.text and text not in known:
            yield f"+ {text}"


def _mended(article: Article, wanted: Expected) -> Iterator[str]:
    wrong, found = wanted.known_wrong, lines_of(article.text)
    yield from (f"left: {line}" for line in wrong.left if line not in found)
    yield from (f"lost: {line}" for line in wrong.lost if line in found)
