"""Write down an article as it is now, as what must come of its source."""

from __future__ import annotations

from typing import Any

from newsclean.article import Article
from newsclean.saved.saved_article import (
    Expected,
    KnownWrong,
    account_of,
    fields_of,
    filled,
    lines_of,
)


def accepted(article: Article, old: Expected) -> dict[str, Any]:
    r"""Give what must come of a source, as it comes now, with what is still known to be wrong.

    >>> import newsclean
    >>> article = newsclean.clean("It rained all night in Portmere.\nShare this article")
    >>> accepted(article, Expected([]))["text"]
    ['It rained all night in Portmere.']

    Args:
        article: The article as it is now.
        old: What had to come of it before.
    """
    found, wrong = lines_of(article.text), old.known_wrong
    left = [line for line in wrong.left if line in found]
    lost = [line for line in wrong.lost if line not in found]
    fields = _held(fields_of(article), old)
    known = {name: now for name, now in wrong.fields.items() if fields.get(name) == now}
    right = {name: old.fields[name] for name in known if old.fields.get(name) is not None}
    kept = {name: value for name, value in fields.items() if name not in known}
    values = {
        "url": old.url,
        "encoding": old.encoding,
        "text": _with_lost([line for line in found if line not in left], lost, old.text),
        "may_stay": old.may_stay,
        "fields": dict(sorted({**kept, **right}.items())),
        "must_cut": old.must_cut,
        "known_wrong": _known(KnownWrong(wrong.why, left, lost), known),
    }
    held = {name: value for name, value in values.items() if value not in (None, [], {})}
    return held if old.holds_some else held | {"removed": account_of(article)}


def _held(fields: dict[str, Any], old: Expected) -> dict[str, Any]:
    """Give the fields that are to be held; what is no field of an article stays as it is."""
    if not old.holds_some:
        return fields
    return {
        name: fields.get(name) if name in Article.model_fields else value
        for name, value in old.fields.items()
    }


def _known(wrong: KnownWrong, fields: dict[str, Any]) -> dict[str, Any]:
    stated = filled({"why": wrong.why, "left": wrong.left, "lost": wrong.lost})
    return stated | ({"fields": fields} if fields else {})


def _with_lost(found: list[str], lost: list[str], old: list[str]) -> list[str]:
    """Put lines that are lost back where they stood."""
    right = list(found)
    for line in lost:
        before = old[: old.index(line)]
        place = max((right.index(above) + 1 for above in before if above in right), default=0)
        right.insert(place, line)
    return right
