"""Read the articles of a run from a file: one article as JSON, or one on each line."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from newsclean.article import Article, Removal
from newsclean.errors import InputError
from newsclean.many import Cleaned

ENDINGS: Final = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
"""What the names of files with one article a line end with."""

# Under these names a line may say which source it is of, wrap its article, or say what failed.
_KEYS: Final = ("key", "id", "name")
_WRAPPED: Final = "article"
_ERROR: Final = "error"


class FailedRecordError(InputError):
    """The run says of this one that it could not be cleaned."""


def read_run(path: str | Path) -> Iterator[Cleaned]:
    """Give the articles of a run, each with its key, if it has one; what is none is an error.

    Other columns of a record are passed over, and so is what this version does not know of an
    article: the runs of two versions can be read.

    >>> import tempfile, newsclean
    >>> file = Path(tempfile.mkdtemp(), "run.jsonl")
    >>> _ = file.write_text(newsclean.clean("It rained.").model_dump_json() + "\\n{}\\n")
    >>> [type(cleaned.result).__name__ for cleaned in read_run(file)]
    ['Article', 'InputError']

    Args:
        path: A file that `newsclean clean --json` wrote, or one with such an article on each line,
            plain or as `.gz`; a line may also be `{"key": ..., "article": {...}}`, or hold an
            `error` in place of an article.

    Raises:
        InputError: The file cannot be read.
    """
    try:
        opening = gzip.open if str(path).lower().endswith(".gz") else open
        with opening(path, "rt", encoding="utf-8", errors="replace") as file:
            for number, line in enumerate(file, start=1):
                if number == 1 and line.strip() == "{":
                    # One article over many lines.
                    yield _cleaned("the file", line + file.read())
                    return
                if line.strip():
                    yield _cleaned(f"line {number}", line)
    except EOFError:
        message = f"{path}: the file was cut off; its last articles are missing"
        yield Cleaned("the end", InputError(message))
    except OSError as error:
        message = f"{path}: {(error.strerror or str(error)).lower()}"
        raise InputError(message) from None


def _cleaned(place: str, content: str) -> Cleaned:
    try:
        record = json.loads(content)
    except ValueError as error:
        return Cleaned(place, InputError(f"{place} is no JSON: {error}"))
    if not isinstance(record, dict):
        return Cleaned(place, InputError(f"{place} is no article"))
    key = next((str(record[name]) for name in _KEYS if record.get(name)), None)
    given = record
    # A column beside an article may be called by either name.
    if not isinstance(record.get("text"), str):
        if record.get(_ERROR):
            return Cleaned(key or place, FailedRecordError(str(record[_ERROR])))
        given = record.get(_WRAPPED, record)
    try:
        return Cleaned(key, _article(given))
    except InputError as error:
        return Cleaned(key or place, InputError(f"{place} is no article: {error}"))


def _article(given: Any) -> Article:
    if not isinstance(given, dict) or "text" not in given:
        message = "it has no `text`; write it with `newsclean clean --json`"
        raise InputError(message)
    known = _known(Article, given)
    if "removed" not in known and known.get("kept_ratio", known.get("keptRatio", 1)) < 1:
        message = "what was cut is not in it; clean it without leaving out `removed`"
        raise InputError(message)
    removed = known.get("removed", ())
    if isinstance(removed, list):
        known["removed"] = [_known(Removal, one) for one in removed if isinstance(one, dict)]
    try:
        return Article.model_validate_json(json.dumps(known))
    except ValidationError as error:
        first = error.errors()[0]
        message = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
        raise InputError(message) from None


def _known(model: type[BaseModel], given: dict[str, Any]) -> dict[str, Any]:
    names = set(model.model_fields)
    names |= {field.alias for field in model.model_fields.values() if field.alias}
    return {name: value for name, value in given.items() if name in names}
