"""Put the article together: what is left, what was cut, and the fields."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from newsclean import __version__
from newsclean.account.collect import fields_of
from newsclean.account.listing import lists_stories
from newsclean.account.removals import account, with_left
from newsclean.article import Article, Removal
from newsclean.article_warning import ArticleWarning, WarningCode, warning
from newsclean.claim import Kind
from newsclean.document import Document
from newsclean.intake.recognise import recognised
from newsclean.rules import default_rules

# Below this share of its characters left, a text deserves a second look.
# By judgement; it adds a warning and changes no text.
_LITTLE_KEPT = 0.4
# What sites show of a story to those who have not paid is shorter, in characters.
# By judgement; it adds a warning and changes no text.
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
    values = fields_of(with_left(document, removals), text)
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
    seen = recognised(text, document.text, values.get("headline"), is_page=_is_page(values))
    warnings = (*stated.get("warnings", ()), *_warnings(document, values, removals), *seen)
    values["warnings"] = tuple(dict.fromkeys(warnings))
    values["made_by"] = made_by()
    return Article.model_validate(values)


def _warnings(
    document: Document, values: dict[str, Any], removals: list[Removal]
) -> Iterator[ArticleWarning]:
    if not _is_page(values) and values["kept_ratio"] < _LITTLE_KEPT:
        yield warning(WarningCode.LITTLE_LEFT, f"{values['kept_ratio']:.0%}")
    if any(removal.kind is Kind.TRUNCATION for removal in removals):
        yield warning(WarningCode.CUT_OFF)
    if document.unfinished:
        yield warning(WarningCode.UNFINISHED)
    if values.get("source") != "page" and lists_stories(values["text"], document.text):
        yield warning(WarningCode.LIST_PAGE)
    size = len(values["text"])
    below = (removal.kind for removal in removals if removal.at == size)
    if 0 < size < _STUB and Kind.PAYWALL in below:
        yield warning(WarningCode.PAYWALL)


def _is_page(values: dict[str, Any]) -> bool:
    return bool(values.get("source", "text") != "text")


@cache
def made_by() -> str:
    """Name the versions that make an article.

    >>> made_by().split()[0]
    'newsclean'
    """
    try:
        theirs = version("trafilatura")
    except PackageNotFoundError:
        # One that is read from a zip says nothing of itself.
        theirs = "unknown"
    return f"newsclean {__version__}, rules {default_rules().version}, trafilatura {theirs}"
