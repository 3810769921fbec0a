"""Invented texts with what must be cut of them; `python -m tests.refresh` writes the goldens anew."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from newsclean import Article, clean

from .refresh import ARTICLES, account_of, fields_of

CASES = ARTICLES.parent / "cases"
_CUT_INSIDE = re.compile(r"⟦(\w+): (.*?)⟧")


class Case(NamedTuple):
    """A small text, its lines that stay, what is cut of it, and fields that it must give."""

    text: str
    keeps: list[str]
    cuts: list[tuple[str, str]]
    fields: dict[str, Any]


def read(raw: dict[str, Any]) -> Case:
    keeps, cuts, lines = [], [], []
    for row in raw["lines"].strip("\n").split("\n"):
        kind, _, line = row.partition("|")
        line = line.removeprefix(" ")
        lines.append(_CUT_INSIDE.sub(r"\2", line))
        if kind.strip():
            cuts.append((kind.strip(), line))
        elif line:
            cuts += [match.groups() for match in _CUT_INSIDE.finditer(line)]
            keeps.append(" ".join(_CUT_INSIDE.sub("", line).split(" ")))
    newline = raw.get("newline", "\n")
    keeps = [re.sub("  +", " ", line) for line in keeps]
    return Case(newline.join(lines), keeps, cuts, raw.get("fields", {}))


def cases() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.toml")):
        for raw in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            fails = raw.get("fails")
            marks = [pytest.mark.xfail(reason=fails)] if fails else []
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


def goldens() -> list[Any]:
    found = []
    for folder in sorted(ARTICLES.iterdir()):
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        fails = expected.pop("fails", None)
        marks = [pytest.mark.xfail(reason=fails)] if fails else []
        found.append(pytest.param(folder, expected, id=folder.name, marks=marks))
    return found


@pytest.mark.parametrize(("folder", "expected"), goldens())
def test_article(folder: Path, expected: dict[str, Any]) -> None:
    assert account_of(folder) == expected


def test_there_are_enough_of_them() -> None:
    assert len(cases()) >= 40
    assert len(goldens()) >= 12
