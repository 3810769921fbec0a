"""Invented texts with what must be cut of them; `tests/refresh.py` writes the goldens anew."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from newsclean import Article, clean
from tests.expected import FIXTURES, TEXTS, article_of, check_text, expected, lines_of
from tests.refresh import account_of, fields_of

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


TEXT_FOLDERS = [pytest.param(folder, id=folder.name) for folder in sorted(TEXTS.iterdir())]


@pytest.mark.parametrize("folder", TEXT_FOLDERS)
def test_whole_text(folder: Path) -> None:
    wanted, article = expected(folder), article_of(folder)
    found = lines_of(article.text)
    check_text(found, wanted)
    known = "\n".join(wanted.known_wrong.left)
    left = [text for text in wanted.must_cut if text in article.text and text not in known]
    assert left == []
    assert account_of(article) == wanted.removed
    fields = fields_of(article)
    assert {name: fields.get(name) for name in wanted.fields} == wanted.fields_now()


def test_there_are_enough_of_them() -> None:
    assert len(cases()) >= 40
    assert len(TEXT_FOLDERS) >= 20
