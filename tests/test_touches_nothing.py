"""Cleaning reads the source and nothing else: no network, no files, no programs, no settings."""

from __future__ import annotations

import ast
import gc
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsclean import clean
from tests.expected import PAGES, TEXTS

PACKAGE = Path(__file__).parents[1] / "src" / "newsclean"
SOURCES = [
    *(path.read_bytes() for path in sorted(PAGES.glob("*/page.html"))),
    *(path.read_bytes() for path in sorted(TEXTS.glob("*/*.txt"))),
]
_URL = "https://a.example/1"
# What a program asks the system for, as the interpreter itself reports it.
_FORBIDDEN = tuple(
    "open socket. subprocess. os.exec os.fork os.posix_spawn os.system os.listdir os.scandir"
    " os.remove os.rename os.mkdir os.putenv os.unsetenv shutil. tempfile. urllib. http. ftplib."
    " ctypes. exec compile pickle. marshal. webbrowser. sqlite3.".split()
)


class _Watch:
    """Hears of all that is asked of the system; a hook cannot be taken away, so it can be off."""

    def __init__(self) -> None:
        self.on = False
        self.heard: list[str] = []

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.on and event.startswith(_FORBIDDEN):
            self.heard.append(f"{event} {arguments[:1]!r}")


@pytest.fixture(scope="module")
def watch() -> _Watch:
    watch = _Watch()
    sys.addaudithook(watch)
    for source in SOURCES:
        clean(source, url=_URL)  # tables are read, modules imported, expressions compiled
    return watch


def test_cleaning_asks_the_system_for_nothing(watch: _Watch) -> None:
    watch.heard.clear()
    watch.on = True
    try:
        for source in SOURCES:
            clean(source, url=_URL)
    finally:
        watch.on = False
    assert watch.heard == []


def test_a_page_is_cleaned_with_the_network_and_files_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = clean(SOURCES[0])

    def forbidden(*arguments: object, **more: object) -> None:
        raise AssertionError(arguments)

    for owner, name in [
        (socket, "socket"),
        (socket, "create_connection"),
        (socket, "getaddrinfo"),
        (subprocess, "Popen"),
        (os, "open"),
        (os, "system"),
    ]:
        monkeypatch.setattr(owner, name, forbidden)
    monkeypatch.setattr("builtins.open", forbidden)
    assert clean(SOURCES[0]) == wanted


def test_nothing_is_left_for_the_garbage_collector() -> None:
    # What holds itself would keep its whole page in memory until the collector comes.
    for source in SOURCES:
        clean(source)
    gc.collect()
    gc.disable()
    try:
        for source in SOURCES:
            clean(source)
        assert gc.collect() == 0
    finally:
        gc.enable()


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE html [<!ENTITY a SYSTEM "file://{path}">]>',
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "file://{path}">]>',
        '<!DOCTYPE html PUBLIC "-//A//DTD//EN" "file://{path}">',
        '<!DOCTYPE html [<!ENTITY % b SYSTEM "file://{path}"> %b;]>',
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://{path}"/>',
        '<script src="file://{path}"></script><iframe src="file://{path}"></iframe>',
    ],
)
def test_nothing_is_read_that_a_page_points_at(declared: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of the lighthouse", encoding="utf-8")
    told = "It rained all night, &a; said."
    page = f"{declared.format(path=secret)}<html><body><p>{told}</p></body></html>"
    for source in (page, page.encode(), page.encode("utf-16")):
        article = clean(source, format="html")
        assert "lighthouse" not in article.restore()
        assert "It rained all night" in article.restore()


def test_entities_do_not_multiply() -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    page = f'<!DOCTYPE html [<!ENTITY e0 "rain">{levels}]><p>It rained: &e9;</p>'
    assert len(clean(page, format="html").restore()) < 10 * len(page)


def calls() -> Iterator[tuple[Path, str]]:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield path.relative_to(PACKAGE), ast.unparse(node.func)


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("eval", ()),
        ("exec", ()),
        ("compile", ()),
        ("pickle.load", ()),
        # What it copies is what the caller handed in.
        ("pickle.loads", ("testing.py",)),
        ("marshal.loads", ()),
        ("os.system", ()),
        ("os.environ.get", ("batch/progress.py", "cli/terminal.py", "cli/screen.py")),
    ],
)
def test_no_code_is_run_that_came_with_a_source(name: str, where: tuple[str, ...]) -> None:
    assert {path.as_posix() for path, called in calls() if called == name} <= set(where)
