"""JSON-LD: what a page says of itself in its data scripts, however badly written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeAlias

from newsclean.html.metadata.plain_values import plain

JsonObject: TypeAlias = dict[str, Any]

_WRAPPER: Final = re.compile(r"<!--|-->|(?:/[/*]\s*)?(?:<!\[CDATA\[|\]\]>)(?:\s*\*/)?|\ufeff")
_COMMENT: Final = re.compile(r"(?m)(^|[,{\[\"\d])[ \t]*//(?![^\n]{0,300}\"[ \t]*[,:])[^\n]{0,300}$")
_SPARE_COMMA: Final = re.compile(r",(?=\s*[}\]])")
_FLAT: Final = re.compile(
    r'"(@type|headline|alternativeHeadline|datePublished|dateModified|dateCreated|description'
    r'|articleSection|inLanguage|keywords)"\s*:\s*"((?:[^"\\\n]|\\.){1,2000})"'
)
# The keys that matter where an object is named in the place of another.
_REFERRING: Final = ("author", "creator", "publisher", "image", "isPartOf")
# Bounds on work, by judgement: data without end must not hold a page up.
_MAX_NODES: Final = 2_000
_MOST_VALUES: Final = 200
_DECODER: Final = json.JSONDecoder(strict=False)
_ARTICLES: Final = ("Article", "BlogPosting")
_OTHER_ARTICLES: Final = frozenset({"Report", "NewsItem"})
# Things a page can be about in place of an article, with a name, an author and a date.
_WORKS: Final = frozenset(
    {"VideoObject", "Recipe", "PodcastEpisode", "AudioObject", "Review", "ClaimReview", "HowTo"}
)


def read_nodes(scripts: Iterable[str]) -> list[JsonObject]:
    """Give all the objects in JSON-LD scripts, outer ones first; broken scripts give what they can.

    >>> [node["@type"] for node in read_nodes(['{"@graph": [{"@type": "NewsArticle"},]};'])]
    ['NewsArticle']
    """
    values = [value for script in scripts for value in _decode(script)]
    nodes: list[JsonObject] = []
    position = 0
    while position < min(len(values), _MAX_NODES):
        value = values[position]
        position += 1
        if isinstance(value, list):
            values += value[:_MAX_NODES]
        elif isinstance(value, dict):
            if "@type" in value or "headline" in value:
                nodes.append(value)
            for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed"):
                inner = value.get(key)
                if isinstance(inner, list | dict):
                    values.append(inner)
    return _with_references(nodes)


def _decode(script: str) -> list[Any]:
    text = _WRAPPER.sub("", script).strip().rstrip(";")
    if text.startswith(("{&", "[{&")):
        text = text.replace("&quot;", '"')
    try:
        return [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        pass
    mended = _SPARE_COMMA.sub("", _COMMENT.sub(r"\1", text))
    values = list(_sequence(mended))
    if values:
        return values
    flat = {key: plain(value) for key, value in reversed(_FLAT.findall(text))}
    return [flat] if len(flat) > 1 else []


def _sequence(text: str) -> Iterator[Any]:
    """Give the values that stand one after the other in a text, as far as they can be read."""
    position = 0
    while position < len(text):
        try:
            value, position = _DECODER.raw_decode(text, position)
        except (ValueError, RecursionError):
            return
        yield value
        while position < len(text) and text[position] in ",; \t\r\n":
            position += 1


def _with_references(nodes: list[JsonObject]) -> list[JsonObject]:
    """Put the object in the place of a reference to it, for the keys that matter."""
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    return [
        node | {key: _resolved(node[key], known) for key in _REFERRING if key in node}
        for node in nodes
    ]


def _resolved(value: Any, known: dict[str, JsonObject]) -> Any:
    if isinstance(value, list):
        return [_resolved(item, known) for item in value[:100] if not isinstance(item, list)]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return known.get(value["@id"], value)
    return value


def types_of(node: JsonObject) -> tuple[str, ...]:
    """Give the types of an object without their vocabulary's address.

    >>> types_of({"@type": ["http://schema.org/NewsArticle"]})
    ('NewsArticle',)
    """
    given = node.get("@type")
    values = given if isinstance(given, list) else [given]
    names = (re.split(r"[/:#]", value)[-1].strip() for value in values if isinstance(value, str))
    return tuple(name for name in names if name)


def is_article(name: str) -> bool:
    """Tell whether a schema.org type is an article or a post."""
    return name.endswith(_ARTICLES) or name in _OTHER_ARTICLES or name == "LiveBlogPosting"


def articles_of(nodes: list[JsonObject]) -> list[JsonObject]:
    """Give the objects that are articles, or, without any, the other works of the page."""
    articles = [node for node in nodes if any(map(is_article, types_of(node)))]
    return articles or [node for node in nodes if _WORKS.intersection(types_of(node))]


def texts_of(value: Any, *keys: str) -> list[str]:
    """Give the texts in a value: a string, an object with one of the `keys`, or a list of these.

    >>> texts_of([{"@type": "Person", "name": "Ada Lovett"}, "Tom Reyes"], "name")
    ['Ada Lovett', 'Tom Reyes']
    """
    found = []
    for item in value[:_MOST_VALUES] if isinstance(value, list) else [value]:
        inner = item
        if isinstance(item, dict):
            inner = next((item[key] for key in keys if item.get(key)), None)
        for text in inner[:20] if isinstance(inner, list) else [inner]:
            line = plain(text)
            if line:
                found.append(line)
    return found


def objects_of(value: object) -> list[JsonObject]:
    """Give the objects in a value: itself, or those of a list."""
    values = value[:_MOST_VALUES] if isinstance(value, list) else [value]
    return [item for item in values if isinstance(item, dict)]
