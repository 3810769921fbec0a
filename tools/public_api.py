"""Write down the public names with their signatures: python -m tools.public_api.

Public is what the pages of the reference show, and the cleaners that ship. A test compares the
file with the code, so that a name that comes, goes or changes is seen in the difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import griffe

from newsclean.cleaners import default_pipeline, line_model
from newsclean.pipeline import name_of

ROOT = Path(__file__).parents[1]
FILE = ROOT / "tests" / "fixtures" / "public_api.txt"
_SHOWN = re.compile(r"^::: ([\w.]+)$", re.MULTILINE)
_KINDS = griffe.ParameterKind


def public_names() -> list[str]:
    """Give the names that the documentation shows as reference."""
    pages = (page.read_text(encoding="utf-8") for page in (ROOT / "docs").rglob("*.md"))
    return sorted({name for page in pages for name in _SHOWN.findall(page)})


def listing() -> str:
    """Give every public name with its signature, as the code has it now."""
    package = griffe.load("newsclean", search_paths=[str(ROOT / "src")], resolve_aliases=True)
    lines = [line for name in public_names() for line in _described(name, package)]
    cleaners = (*default_pipeline().cleaners, line_model)
    lines += sorted(f"newsclean.cleaners.{name_of(cleaner)}" for cleaner in cleaners)
    return "\n".join(lines) + "\n"


def _described(name: str, package: griffe.Object | griffe.Alias) -> Iterator[str]:
    found = package[name.removeprefix("newsclean.")]
    if found.is_function:
        yield f"{name}{_signature(found)}"
        return
    yield f"{name}({', '.join(map(str, found.bases))})" if found.is_class else name
    for member in found.members.values():
        if member.is_public or member.name == "__call__":
            yield f"    {_member(member)}"


def _member(member: griffe.Object | griffe.Alias) -> str:
    if member.is_function:
        return f"{member.name}{_signature(member)}"
    annotation = f": {member.annotation}" if member.annotation else ""
    # A value that is made when the program runs, such as that of a field, is no part of the promise.
    value = "" if member.value is None else f" = {member.value}"
    return f"{member.name}{annotation}{value}"


def _signature(function: griffe.Object | griffe.Alias) -> str:
    parts: list[str] = []
    for parameter in function.parameters:
        if parameter.name == "self":
            continue
        if parameter.kind is _KINDS.keyword_only and not any(part.startswith("*") for part in parts):
            parts.append("*")
        star = {_KINDS.var_positional: "*", _KINDS.var_keyword: "**"}.get(parameter.kind, "")
        default = "" if star or parameter.default is None else f" = {parameter.default}"
        annotation = f": {parameter.annotation}" if parameter.annotation else ""
        parts.append(f"{star}{parameter.name}{annotation}{default}")
        if parameter.kind is _KINDS.positional_only:
            parts.append("/")
    returns = f" -> {function.returns}" if function.returns else ""
    return f"({', '.join(parts)}){returns}"


if __name__ == "__main__":
    FILE.write_text(listing(), encoding="utf-8", newline="\n")
