"""What a fixture must give: one form for pages and texts.

A fixture is a folder with `page.html` or `text.txt`, and `expected.json`:

- `url`: the address of a page.
- `text`: the lines of the right text; `may_stay`: lines that may stay or go.
- `fields`: the right fields.
- `must_cut`: strings that must be gone; `removed`: the whole account, where it is held.
- `known_wrong`: what is not right yet: `why`, lines that are `left` and should go, lines that are
  `lost` and should stay, and `fields` as they come out. An entry goes when the code gets it right;
  until then the tests hold it to be wrong.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from newsclean import Article, clean

FIXTURES = Path(__file__).parent / "fixtures"
PAGES = FIXTURES / "pages"
TEXTS = FIXTURES / "text" / "articles"


@dataclass(frozen=True)
class KnownWrong:
    """What is not right yet."""

    why: str = ""
    left: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Expected:
    """What must come of a fixture."""

    text: list[str]
    fields: dict[str, Any]
    url: str | None = None
    may_stay: list[str] = field(default_factory=list)
    must_cut: list[str] = field(default_factory=list)
    removed: list[dict[str, str]] | None = None
    known_wrong: KnownWrong = field(default_factory=KnownWrong)

    def fields_now(self) -> dict[str, Any]:
        """Give the fields as they come out today."""
        return {**self.fields, **self.known_wrong.fields}


def expected(folder: Path) -> Expected:
    """Read what a fixture must give."""
    data = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    return Expected(**{**data, "known_wrong": KnownWrong(**data.get("known_wrong", {}))})


def article_of(folder: Path) -> Article:
    """Clean a fixture."""
    page = folder / "page.html"
    if page.exists():
        return clean(page.read_bytes(), url=expected(folder).url)
    return clean((folder / "text.txt").read_bytes().decode(), format="text")


def lines_of(text: str) -> list[str]:
    """Give the lines of a text that hold anything, with single blanks."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def check_text(found: list[str], wanted: Expected) -> None:
    """Hold lines against the right text, and what is known to be wrong against being so."""
    wrong = wanted.known_wrong
    assert [line for line in wrong.left if line not in found] == [], "mended: take it out of `left`"
    assert [line for line in wrong.lost if line in found] == [], "mended: take it out of `lost`"
    free = {*wanted.may_stay, *wrong.left}
    right = [" ".join(line.split()) for line in wanted.text if line not in wrong.lost]
    assert [line for line in found if line not in free] == right


def plain(value: object) -> object:
    """Give a field's value as JSON has it."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
