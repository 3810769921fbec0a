"""The metadata of each saved page; its text and its fields are held by `pytest --newsclean`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from newsclean.html.blocks.tree import parse
from newsclean.html.metadata.page_metadata import page_metadata
from newsclean.intake.decode import decode
from newsclean.saved.saved_article import read_expected
from tests.expected import PAGES, TEXTS

FOLDERS = [pytest.param(folder, id=folder.name) for folder in sorted(PAGES.iterdir())]


def plain(value: object) -> object:
    """Give a field's value as JSON has it."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("folder", FOLDERS)
def test_metadata(folder: Path) -> None:
    wanted = read_expected(folder)
    tree = parse(decode((folder / "page.html").read_bytes()).text)
    assert tree is not None
    metadata = page_metadata(tree, wanted.url)
    assert {name: plain(getattr(metadata, name)) for name in wanted.fields} == wanted.fields


def test_there_are_enough_saved_pages_and_texts() -> None:
    assert len(FOLDERS) >= 30
    assert len(list(TEXTS.iterdir())) >= 20
