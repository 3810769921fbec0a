"""Read the articles of a run: a file with one article a line, as JSON."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from newsclean.article import Article
from newsclean.errors import InputError
from newsclean.many import Cleaned

ENDINGS: Final = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
"""What the names of such files end with."""

# In either spelling, as `Article.model_dump_json` has them.
_ALIASES: Final = frozenset(field.alias for field in Article.model_fields.values())
_KNOWN: Final = _ALIASES | set(Article.model_fields)
# What other columns may tell a record by, in this order.
_NAMES: Final = ("id", "key", "name")


def read_run(path: str | Path) -> Iterator[Cleaned]:
    """Give the articles of a run, each with its id, or else its address, as the key.

    Other columns of a record are passed over; a line that holds no article is an error in its
    place.

    >>> import tempfile, newsclean
    >>> file = Path(tempfile.mkdtemp(), "run.jsonl")
    >>> _ = file.write_text(newsclean.clean("It rained.").model_dump_json() + "\\n{}\\n")
    >>> [type(cleaned.result).__name__ for cleaned in read_run(file)]
    ['Article', 'InputError']

    Args:
        path: The file.

    Raises:
        InputError: The file cannot be read.
    """
    try:
        opening = gzip.open if str(path).lower().endswith(".gz") else open
        with opening(path, "rt", encoding="utf-8", errors="replace") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield _cleaned(f"line {number}", line)
    except EOFError:
        message = f"{path}: the file was cut off; its last articles are missing"
        yield Cleaned("the end", InputError(message))
    except OSError as error:
        message = f"{path}: {(error.strerror or str(error)).lower()}"
        raise InputError(message) from None


def _cleaned(place: str, line: str) -> Cleaned:
    try:
        record = json.loads(line)
    except ValueError as error:
        return Cleaned(place, InputError(f"this is no JSON: {error}"))
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        return Cleaned(place, InputError("this is no article: it has no `text`"))
    name = next((str(record[key]) for key in _NAMES if record.get(key)), None) or record.get("url")
    values = {key: value for key, value in record.items() if key in _KNOWN}
    if "removed" not in values and values.get("kept_ratio", values.get("keptRatio", 1)) < 1:
        what = "what was cut is not in the record; clean it without leaving out `removed`"
        return Cleaned(name or place, InputError(what))
    return Cleaned(name or place, _article(values))


def _article(values: dict[str, Any]) -> Article | InputError:
    try:
        return Article.model_validate_json(json.dumps(values))
    except ValueError as error:
        return InputError(f"this is no article: {str(error).splitlines()[0]}")
