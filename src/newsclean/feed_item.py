"""An article as a plain dict, for feeds, tables and whatever else takes no model."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsclean.article import Article


class JsonDict(dict[str, Any]):
    """A dict that reads as JSON where a table has one cell for it.

    >>> str(JsonDict(raw="SUND -", agency=None))
    '{"raw": "SUND -", "agency": null}'
    """

    def __str__(self) -> str:
        """Give JSON; writers of CSV call this for what is neither text nor number."""
        return json.dumps(self, ensure_ascii=False)


class JsonList(list[Any]):
    """A list that reads as JSON where a table has one cell for it.

    >>> str(JsonList([{"caption": "The quay at noon."}]))
    '[{"caption": "The quay at noon."}]'
    """

    def __str__(self) -> str:
        """Give JSON; writers of CSV call this for what is neither text nor number."""
        return json.dumps(self, ensure_ascii=False)


def feed_item(article: Article, *, removed: bool = False) -> dict[str, Any]:
    """Give a dict of values that JSON, XML and CSV can hold, under the article's own names.

    >>> import newsclean
    >>> item = feed_item(newsclean.clean("It rained.\\n![The quay](/q.jpg)\\nShare this article"))
    >>> item["text"], item["authors"], str(item["images"])
    ('It rained.', [], '[{"url": "/q.jpg", "caption": "The quay", "credit": null}]')

    Args:
        article: What to give; it stays as it is.
        removed: Whether to add the removals; they are often longer than the text.
    """
    values = article.model_dump(mode="json", exclude=None if removed else {"removed"})
    return {name: _in_one_cell(value) for name, value in values.items()}


def _in_one_cell(value: Any) -> Any:
    if isinstance(value, dict):
        return JsonDict(value)
    return JsonList(value) if isinstance(value, list) else value
