"""Write the goldens of the whole articles and the JSON schema anew: python -m tests.refresh.

Read the difference line by line before it goes in: `git diff tests/fixtures/text`. What a reviewer
found wrong and the code cannot do yet stands under "known_wrong": lines that are "left" and should
go, lines that are "lost" and should stay, and "fields" as they should be. An entry goes when the
code gets it right.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from newsclean import Article, clean

FIXTURES = Path(__file__).parent / "fixtures"
ARTICLES = FIXTURES / "text" / "articles"
SCHEMA = FIXTURES / "article.schema.json"
_NOT_FIELDS = {"text", "removed", "source", "kept_ratio", "made_by"}


def account_of(folder: Path) -> dict[str, Any]:
    """Give what newsclean makes of an article: its lines, its fields, and what was cut."""
    article = clean((folder / "input.txt").read_text(encoding="utf-8"), format="text")
    return {
        "lines": [line for line in article.text.splitlines() if line],
        "fields": fields_of(article),
        "removed": [
            {"kind": cut.kind.value, "by": cut.rule or cut.cleaner, "text": cut.text.strip()}
            for cut in article.removed
        ],
    }


def fields_of(article: Article) -> dict[str, Any]:
    """Give the fields of an article that hold anything."""
    return _filled(article.model_dump(mode="json", exclude=_NOT_FIELDS))


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    filled = {name: value for name, value in values.items() if value not in (None, [], {}, "")}
    for name, value in filled.items():
        if isinstance(value, dict):
            filled[name] = _filled(value)
        elif isinstance(value, list):
            filled[name] = [_filled(v) if isinstance(v, dict) else v for v in value]
    return filled


def still_wrong(account: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    """Give what of the known faults is still there, without those that are mended."""
    lines, fields = account["lines"], account["fields"]
    return _filled(
        {
            "left": [line for line in known.get("left", ()) if line in lines],
            "lost": [line for line in known.get("lost", ()) if line not in lines],
            "fields": {
                name: right
                for name, right in known.get("fields", {}).items()
                if fields.get(name) != right
            },
        }
    )


def refresh() -> None:
    """Write the golden of every article, with the faults that are known of it, and the schema."""
    for folder in sorted(ARTICLES.iterdir()):
        golden = folder / "expected.json"
        old = json.loads(golden.read_text(encoding="utf-8")) if golden.exists() else {}
        account = account_of(folder)
        wrong = still_wrong(account, old.get("known_wrong", {}))
        if wrong:
            account["known_wrong"] = wrong
        _write(golden, account)
    _write(SCHEMA, schema())


def schema() -> dict[str, Any]:
    """Give the JSON schema of an article as it is written out."""
    return Article.model_json_schema(by_alias=False, mode="serialization")


def _write(path: Path, value: dict[str, Any]) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    refresh()
