"""The fields of an article, each with the place that it was found in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from newsclean.article import Article, Dateline, Image

# In reading order; the others say nothing of the story.
_FIELDS: Final = (
    "headline",
    "subtitle",
    "authors",
    "byline",
    "agencies",
    "dateline",
    "date_published",
    "date_modified",
    "section",
    "tags",
    "description",
    "language",
    "site_name",
    "url",
    "canonical_url",
    "image",
    "images",
    "copyright_notice",
    "kept_by",
)
# Fields that what was cut for another one fills as well.
_SAME_CUT: Final = {"byline": "authors"}
# Fields that are the author's words.
_STAY: Final = frozenset({"subtitle", "dateline"})
_PLACES: Final = {"kept_by": "the rules", "url": "given to newsclean"}
_STATED: Final = "the page's metadata"


class Found(NamedTuple):
    """A field with its value and its place.

    >>> Found("language", ("en",), "told from the text").cuts
    ()

    Args:
        name: Its name, as in `Article`.
        values: Its values, for people.
        where: Where it was found.
        cuts: Which of the removals moved to it, by number.
    """

    name: str
    values: tuple[str, ...]
    where: str
    cuts: tuple[int, ...] = ()


def found_in(article: Article) -> Iterator[Found]:
    r"""Give the fields that hold anything.

    >>> import newsclean
    >>> source = "Published: Dec. 22, 2016\nIt rained all night in Portmere, and the quay was shut."
    >>> for field in found_in(newsclean.clean(source, url="a.example")):
    ...     print(field.name, field.values, field.where, field.cuts)
    date_published ('2016-12-22',) cut from the text (0,)
    language ('en',) told from the text ()
    url ('a.example',) given to newsclean ()
    """
    for name in _FIELDS:
        values = tuple(_shown(article, name))
        if values:
            source = _SAME_CUT.get(name, name)
            cuts = tuple(n for n, cut in enumerate(article.removed) if cut.field == source)
            yield Found(name, values, _where(article, name, values, cuts), cuts)


def _where(article: Article, name: str, values: tuple[str, ...], cuts: tuple[int, ...]) -> str:
    """Say where a field was found, as far as it can be told from the article."""
    if name in _PLACES:
        return _PLACES[name]
    if cuts:
        words = _folded(" ".join(article.removed[number].text for number in cuts))
        written = [_folded(value) for value in _written(article, name, values)]
        if article.source == "text" or any(value in words for value in written):
            return "cut from the text"
        return f"{_STATED}, which win over what was cut from the text"
    if name in _STAY and all(_folded(value) in _folded(article.text) for value in values):
        return "stays in the text"
    if article.source == "text":
        return "told from the text"
    return "the page's metadata, or its words" if name == "language" else _STATED


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _written(article: Article, name: str, values: tuple[str, ...]) -> list[str]:
    """Give a field as the source may have it written."""
    if name == "images":
        return [text for image in article.images for text in (image.caption, image.credit) if text]
    raw = getattr(article, f"{name}_raw", None)
    return [raw] if raw else list(values)


def _shown(article: Article, name: str) -> Iterator[str]:
    value: Any = getattr(article, name)
    if isinstance(value, tuple):
        yield from (_picture(one) if isinstance(one, Image) else one for one in value)
    elif isinstance(value, Dateline):
        yield value.raw
    elif isinstance(value, date):
        moment = getattr(article, name.replace("date_", "datetime_"))
        yield moment.isoformat(sep=" ", timespec="minutes") if moment else value.isoformat()
    elif value:
        yield value
    elif raw := getattr(article, f"{name}_raw", None):
        yield raw


def _picture(image: Image) -> str:
    credit = f"({image.credit})" if image.credit else None
    return " ".join(part for part in (image.caption, credit, image.url) if part) or "unnamed"
