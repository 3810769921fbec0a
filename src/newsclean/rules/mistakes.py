"""What is wrong with a rule, in the words of those who write rules."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

from pydantic import BaseModel
from pydantic_core import ErrorDetails

_WANTED: Final = {
    "tuple_type": 'write a list of texts, such as ["Share this"]',
    "string_type": "write a text in quotation marks",
    "model_type": "write it as a table, with a field a line",
    "too_short": "give at least one",
    "string_too_short": "say it in a few words",
}
_ID: Final = {
    "Rule": "write the kind, a point, and a name of a-z, 0-9 and -, such as 'share.gull'",
    "Keep": "write a name of a-z, 0-9 and -, such as 'our-column'",
}


def nearest(name: str, known: Collection[str]) -> str:
    """Say which name was meant, or which there are.

    >>> nearest("phrase", ["phrases", "pattern"])
    "did you mean 'phrases'?"
    >>> nearest("zzz", ["phrases", "pattern"])
    'there are phrases, pattern'
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only for a mistake

    near = get_close_matches(name, known, n=1)
    return f"did you mean {str(near[0])!r}?" if near else f"there are {', '.join(known)}"


def mistake(detail: ErrorDetails, model: type[BaseModel]) -> str:
    """Say what is wrong with a field, and how to mend it.

    Args:
        detail: What the model found.
        model: The model of the table, `Rule` or `Keep`.
    """
    kind, given = detail["type"], detail["input"]
    field = next(iter(map(str, detail["loc"])), "")
    if kind == "extra_forbidden":
        return f"there is no field {field!r}; {nearest(field, model.model_fields)}"
    if kind == "missing":
        return f"{field} is missing; give it"
    if kind == "literal_error":
        allowed = _allowed(detail)
        return f"{field} is {given!r}; {nearest(str(given), allowed)}"
    if kind == "string_pattern_mismatch" and field == "id":
        return f"id is {given!r}; {_ID.get(model.__name__, 'write another')}"
    if kind in _WANTED:
        verb = "holds" if len(detail["loc"]) > 1 else "is"
        shown = "" if kind.endswith("too_short") else f" {verb} {_shown(given)}"
        return f"{field}{shown or ' is empty'}; {_WANTED[kind]}" if field else _WANTED[kind]
    said = detail["msg"].removeprefix("Value error, ")
    return f"{field}: {said}" if field else said


def _allowed(detail: ErrorDetails) -> list[str]:
    expected: str = detail.get("ctx", {}).get("expected", "")
    return [part.strip(" '") for part in expected.replace(" or ", ",").split(",")]


def _shown(given: Any) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", dict: "a table"}
    if isinstance(given, str):
        return f"one text, {given[:40]!r}"
    return "a list" if isinstance(given, (list, tuple)) else names.get(type(given), "no text")
