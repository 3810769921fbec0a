"""Write the JSON schema of an article, and the feeds of a crawl, anew: python -m tests.refresh.

Read the difference line by line before it goes in: `git diff tests/fixtures`.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from typing import Any

from newsclean import Article
from tests.expected import FIXTURES

SCHEMA = FIXTURES / "article.schema.json"


def schema() -> dict[str, Any]:
    """Give the JSON schema of an article as it is written out."""
    return Article.model_json_schema(by_alias=False, mode="serialization")


def refresh() -> None:
    """Write the schema, and the feeds where Scrapy is installed."""
    text = json.dumps(schema(), ensure_ascii=False, indent=2)
    SCHEMA.write_text(text + "\n", encoding="utf-8", newline="\n")
    if find_spec("scrapy"):
        from tests.integrations.feeds import refresh as refresh_feeds

        refresh_feeds()


if __name__ == "__main__":
    refresh()
