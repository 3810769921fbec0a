"""Expressions that were compiled ahead are those that would be compiled, and none is left out."""

from __future__ import annotations

import pickle
import subprocess
import sys
from ast import literal_eval
from collections.abc import Iterator
from pathlib import Path

import pytest
import regex

import newsclean
from newsclean.text import patterns
from newsclean.text.patterns import PRECOMPILED, expression, later, precompiled
from tools.build_rules import expressions as all_expressions
from tools.build_rules import precompile

LINES = (
    "By Mara Ellison, Reuters",
    "Photo: Ida Holm / dpa",
    "Published 3 May 2021, 10:15",
    "Share this story on Facebook",
    "It rained all night in Portmere, the harbour office said.",
    "Foto: Ida Holm",
)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a place for the file at which there is none yet."""
    path = tmp_path / "expressions.pickle"
    monkeypatch.setattr(patterns, "PRECOMPILED", path)
    monkeypatch.setattr("tools.build_rules.PRECOMPILED", path)
    precompiled.cache_clear()
    yield path
    precompiled.cache_clear()


def test_every_expression_is_compiled_ahead() -> None:
    version, known = pickle.loads(PRECOMPILED.read_bytes())  # noqa: S301 - our own file
    if version != regex.__version__:
        pytest.skip(f"they were compiled by regex {version}; this is {regex.__version__}")
    # In a process of its own, where no test has made expressions.
    program = "from tools.build_rules import expressions; print(ascii(expressions()))"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    assert known.keys() == literal_eval(done.stdout), "run `python -m tools.build_rules`"


def test_what_was_compiled_ahead_matches_as_what_is_compiled_now() -> None:
    for source, flags in list(precompiled())[::20]:
        ahead, now = expression(source, flags), regex.compile(source, flags)
        assert (ahead.pattern, ahead.flags) == (now.pattern, now.flags)
        assert [bool(ahead.search(line)) for line in LINES] == [
            bool(now.search(line)) for line in LINES
        ]


def test_without_the_file_expressions_are_compiled_when_they_are_used(elsewhere: Path) -> None:
    assert not elsewhere.exists()
    assert not precompiled()
    assert later("ra+in").findall("raain rain") == ["raain", "rain"]
    assert newsclean.clean("[ad_1]\nIt rained all night.", format="text").text


def test_the_file_of_another_version_is_not_used(elsewhere: Path) -> None:
    wrong = pickle.dumps(regex.compile("never"))
    elsewhere.write_bytes(pickle.dumps(("1.0", {("ra+in", 0): wrong})))
    assert not precompiled()
    assert expression("ra+in").pattern == "ra+in"


def test_the_file_is_written_once(elsewhere: Path) -> None:
    precompile()
    assert precompiled().keys() == all_expressions()
    written = elsewhere.read_bytes()
    precompile()
    assert elsewhere.read_bytes() == written
