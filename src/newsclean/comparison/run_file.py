"""Read a run from a file: one article as JSON, or one on each line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from newsclean.article import Article, Removal
from newsclean.comparison.pairing import Named
from newsclean.errors import InputError

# Under these names a line may say which source it is of, and wrap its article.
_KEYS = ("key", "id")
_WRAPPED = "article"
_ERROR = "error"


def read_run(file: Path) -> list[Named]:
    """Read the articles of a run; lines that hold an error in place of one are left out.

    What an article says that this version does not know is left out too, so that the runs of two
    versions can be compared.

    Args:
        file: A file that `newsclean clean --json` wrote, or one with such an article, without
            line breaks, on each line; a line may also be `{"key": ..., "article": {...}}`.

    Raises:
        InputError: The file cannot be read, or holds something else.
    """
    try:
        content = file.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "is no UTF-8 text"
        message = f"{file}: {reason}"
        raise InputError(message) from None
    if not content.strip():
        message = f"{file}: is empty; write a run with `newsclean clean --json`"
        raise InputError(message)
    return [*_named(file, content)]


def _named(file: Path, content: str) -> Iterator[Named]:
    for number, row in _rows(file, content):
        place = f"{file}: line {number}" if number else f"{file}"
        if not isinstance(row, dict):
            message = f"{place}: is no article; write a run with `newsclean clean --json`"
            raise InputError(message)
        if row.get(_ERROR):
            continue
        key = next((row[name] for name in _KEYS if row.get(name) is not None), "")
        yield Named(str(key), _article(place, row.get(_WRAPPED, row)))


def _rows(file: Path, content: str) -> Iterator[tuple[int, Any]]:
    """Give what is on each line with the line's number, or the one thing, with none."""
    try:
        yield 0, json.loads(content)
    except ValueError:
        pass
    else:
        return
    for number, line in enumerate(content.split("\n"), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except ValueError as error:
                message = f"{file}: line {number}: is no JSON: {error}"
                raise InputError(message) from None


def _article(place: str, given: Any) -> Article:
    if not isinstance(given, dict) or "text" not in given:
        message = (
            f"{place}: is no article, it has no `text`; write it with `newsclean clean --json`"
        )
        raise InputError(message)
    known = _known(Article, given)
    removed = known.get("removed", ())
    if isinstance(removed, list):
        known["removed"] = [_known(Removal, one) for one in removed if isinstance(one, dict)]
    try:
        return Article.model_validate(known)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        message = f"{place}: is no article: {where}: {first['msg']}"
        raise InputError(message) from None


def _known(model: type[BaseModel], given: dict[str, Any]) -> dict[str, Any]:
    names = set(model.model_fields)
    names |= {field.alias for field in model.model_fields.values() if field.alias}
    return {name: value for name, value in given.items() if name in names}
