"""Write down the public names with their signatures: python -m tools.public_api.

Public is what the pages of the reference show, and the cleaners that ship. A test compares the
file with the code, so that a name that comes, goes or changes is seen in the difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import griffe

from newsclean.cleaners import default_pipeline
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
    lines = [
        line
        for name in public_names()
        for line in _described(name, _target(package[name.removeprefix("newsclean.")]))
    ]
    cleaners = map(name_of, default_pipeline().cleaners)
    lines += sorted(f"newsclean.cleaners.{name}" for name in cleaners)
    return "\n".join(lines) + "\n"


def _target(found: griffe.Object | griffe.Alias) -> griffe.Object:
    return found.final_target if isinstance(found, griffe.Alias) else found


def _described(name: str, found: griffe.Object) -> Iterator[str]:
    if isinstance(found, griffe.Function):
        yield f"{name}{_signature(found)}"
        return
    bases = ", ".join(map(str, found.bases)) if isinstance(found, griffe.Class) else ""
    yield f"{name}({bases})" if bases else name
    for member in map(_target, found.members.values()):
        if member.is_public or member.name == "__call__":
            yield f"    {_member(member)}"


def _member(member: griffe.Object) -> str:
    if isinstance(member, griffe.Function):
        # Found when it is first asked for: an attribute to whoever uses it.
        if any(str(one.value) == "Found" for one in member.decorators):
            return f"{member.name}: {member.returns}"
        return f"{member.name}{_signature(member)}"
    if not isinstance(member, griffe.Attribute):
        return member.name
    annotation = f": {member.annotation}" if member.annotation else ""
    value = "" if member.value is None else f" = {member.value}"
    return f"{member.name}{annotation}{value}"


def _signature(function: griffe.Function) -> str:
    parts: list[str] = []
    for parameter in function.parameters:
        if parameter.name == "self":
            continue
        starred = any(part.startswith("*") for part in parts)
        if parameter.kind is _KINDS.keyword_only and not starred:
            parts.append("*")
        parts.append(_parameter(parameter))
        if parameter.kind is _KINDS.positional_only:
            parts.append("/")
    returns = f" -> {function.returns}" if function.returns else ""
    return f"({', '.join(parts)}){returns}"


def _parameter(parameter: griffe.Parameter) -> str:
    stars = {_KINDS.var_positional: "*", _KINDS.var_keyword: "**"}
    star = stars.get(parameter.kind, "") if parameter.kind else ""
    default = "" if star or parameter.default is None else f" = {parameter.default}"
    annotation = f": {parameter.annotation}" if parameter.annotation else ""
    return f"{star}{parameter.name}{annotation}{default}"


if __name__ == "__main__":
    FILE.write_text(listing(), encoding="utf-8", newline="\n")
