"""Write the goldens of texts and feeds, and the JSON schema, anew: python -m tests.refresh.

Read the difference line by line before it goes in: `git diff tests/fixtures/text`. The form of a
golden, and how to say that something in it is wrong, stands in `tests/expected.py`.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from newsclean import Article
from tests.expected import FIXTURES, TEXTS, Expected, article_of, expected, lines_of
from tests.integrations.feeds import refresh as refresh_feeds

SCHEMA = FIXTURES / "article.schema.json"
_NOT_FIELDS = {"text", "removed", "source", "kept_ratio", "made_by"}


def account_of(article: Article) -> list[dict[str, str]]:
    """Give what was cut of an article, by kind and by the rule or cleaner that cut it."""
    return [
        {"kind": cut.kind.value, "by": cut.rule or cut.cleaner, "text": cut.text.strip()}
        for cut in article.removed
    ]


def fields_of(article: Article) -> dict[str, Any]:
    """Give the fields of an article that hold anything."""
    return _filled(article.model_dump(mode="json", exclude=_NOT_FIELDS))


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    filled = {name: value for name, value in values.items() if value not in (None, [], {}, "")}
    for name, value in filled.items():
        if isinstance(value, dict) and name != "known_wrong":
            filled[name] = _filled(value)
        elif isinstance(value, list):
            filled[name] = [_filled(v) if isinstance(v, dict) else v for v in value]
    return filled


def golden(article: Article, old: Expected) -> dict[str, Any]:
    """Give the golden of a text as it is now, with what is still known to be wrong in it."""
    found, wrong = lines_of(article.text), old.known_wrong
    left = [line for line in wrong.left if line in found]
    lost = [line for line in wrong.lost if line not in found]
    fields = fields_of(article)
    known = {name: now for name, now in wrong.fields.items() if fields.get(name) == now}
    right = {name: old.fields[name] for name in known if old.fields.get(name) is not None}
    kept = {name: value for name, value in fields.items() if name not in known}
    return _filled(
        {
            "text": _with_lost([line for line in found if line not in left], lost, old.text),
            "may_stay": old.may_stay,
            "fields": dict(sorted({**kept, **right}.items())),
            "must_cut": old.must_cut,
            "known_wrong": _filled({"why": wrong.why, "left": left, "lost": lost})
            | ({"fields": known} if known else {}),
        }
    ) | {"removed": account_of(article)}


def _with_lost(found: list[str], lost: list[str], old: list[str]) -> list[str]:
    """Put lines that are lost back where they stood."""
    right = list(found)
    for line in lost:
        before = old[: old.index(line)]
        place = max((right.index(above) + 1 for above in before if above in right), default=0)
        right.insert(place, line)
    return right


def refresh() -> None:
    """Write the golden of every text, the schema, and the feeds where Scrapy is installed."""
    for folder in sorted(TEXTS.iterdir()):
        _write(folder / "expected.json", golden(article_of(folder), expected(folder)))
    _write(SCHEMA, schema())
    if find_spec("scrapy"):
        refresh_feeds()


def schema() -> dict[str, Any]:
    """Give the JSON schema of an article as it is written out."""
    return Article.model_json_schema(by_alias=False, mode="serialization")


def _write(path: Path, value: dict[str, Any]) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    refresh()
