"""Put the article together: what is left, what was cut, and the fields."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from typing import Any

from newsclean.account.collect import fields_of
from newsclean.account.removals import account
from newsclean.article import Article
from newsclean.document import Document
from newsclean.rules import default_rules

# Below this share of its characters left, a text deserves a second look.
_LITTLE_KEPT = 0.4
# What sites show of a story to those who have not paid is shorter, in characters.
_STUB = 1000


def build(document: Document, stated: dict[str, Any]) -> Article:
    """Make the article of a cleaned document.

    >>> build(Document("It rained."), {}).text
    'It rained.'

    Args:
        document: The document after the pipeline.
        stated: Fields that are known already; they win over what the text shows.
    """
    removals = account(document)
    text = document.live
    values = fields_of(removals, text)
    for name in ("published", "modified"):
        if stated.get(f"date_{name}"):
            # A day from the page's data and a time from its text may be those of two moments.
            values.pop(f"datetime_{name}", None)
            values.pop(f"date_{name}_raw", None)
    values |= {name: value for name, value in stated.items() if value}
    values["removed"] = removals
    values["text"] = text
    values["kept_by"] = tuple(sorted(document.kept_by))
    values["kept_ratio"] = len(text) / len(document.text) if document.text else 1.0
    values["warnings"] = (*stated.get("warnings", ()), *_warnings(values, removals))
    values["made_by"] = made_by()
    return Article.model_validate(values)


def _warnings(values: dict[str, Any], removals: list[dict[str, Any]]) -> Iterator[str]:
    if values.get("source", "text") == "text" and values["kept_ratio"] < _LITTLE_KEPT:
        yield f"only {values['kept_ratio']:.0%} of the text is left"
    if any(removal["kind"] == "truncation" for removal in removals):
        yield "the source was cut off before it came here"
    size = len(values["text"])
    below = (removal["kind"] for removal in removals if removal["at"] == size)
    if 0 < size < _STUB and "paywall" in below:
        yield "a paywall stands below a short text; it may be no more than the beginning"


@cache
def made_by() -> str:
    """Name the versions that make an article.

    >>> made_by().split()[0]
    'newsclean'
    """
    names = ("newsclean", "trafilatura")
    ours, theirs = (f"{name} {version(name)}" for name in names)
    return f"{ours}, rules {default_rules().version}, {theirs}"
