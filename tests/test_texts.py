"""Small invented texts with what must be cut of them; whole ones: `pytest --newsclean`."""

from __future__ import annotations

import re
import tomllib
from typing import Any, NamedTuple

import pytest

from newsclean import Article, clean
from newsclean.saved.saved_article import fields_of
from tests.expected import FIXTURES

CASES = FIXTURES / "text" / "cases"
_CUT_INSIDE = re.compile(r"⟦(\w+): (.*?)⟧")


class Case(NamedTuple):
    """A small text, its lines that stay, what is cut of it, and fields that it must give."""

    text: str
    keeps: list[str]
    cuts: list[tuple[str, str]]
    fields: dict[str, Any]


def read(raw: dict[str, Any]) -> Case:
    keeps: list[str] = []
    cuts: list[tuple[str, str]] = []
    lines: list[str] = []
    for row in raw["lines"].strip("\n").split("\n"):
        kind, _, line = row.partition("|")
        line = line.removeprefix(" ")
        lines.append(_CUT_INSIDE.sub(r"\2", line))
        if kind.strip():
            cuts.append((kind.strip(), line))
        elif line:
            cuts += [(cut[1], cut[2]) for cut in _CUT_INSIDE.finditer(line)]
            keeps.append(_CUT_INSIDE.sub("", line).replace("  ", " ").rstrip())
    newline = raw.get("newline", "\n")
    return Case(newline.join(lines), keeps, cuts, raw.get("fields", {}))


def cases() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.toml")):
        for raw in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            why = raw.get("known_wrong")
            marks = [pytest.mark.xfail(reason=why)] if why else []
            name = f"{path.stem}: {raw['name']}"
            found.append(pytest.param(read(raw), id=name, marks=marks))
    return found


def cut_lines(article: Article) -> list[tuple[str, str]]:
    return [
        (removal.kind.value, line.strip())
        for removal in article.removed
        for line in removal.text.splitlines()
        if line.strip()
    ]


@pytest.mark.parametrize("case", cases())
def test_case(case: Case) -> None:
    article = clean(case.text, format="text")
    assert [line for line in article.text.splitlines() if line] == case.keeps
    assert cut_lines(article) == case.cuts
    fields = fields_of(article)
    assert {name: fields.get(name) for name in case.fields} == case.fields
    assert article.restore() == case.text


def test_there_are_enough_of_them() -> None:
    assert len(cases()) >= 40
