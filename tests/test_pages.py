"""Pages in the manner of many content management systems: the text, the fields, and what is cut."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from newsclean import Article
from newsclean.html.blocks.tree import parse
from newsclean.html.metadata.page_metadata import page_metadata
from newsclean.intake.decode import decode
from tests.expected import PAGES, article_of, check_text, expected, lines_of, plain

FOLDERS = [pytest.param(folder, id=folder.name) for folder in sorted(PAGES.iterdir())]


@cache
def cleaned(folder: Path) -> Article:
    return article_of(folder)


@pytest.mark.parametrize("folder", FOLDERS)
def test_text(folder: Path) -> None:
    check_text(lines_of(cleaned(folder).text), expected(folder))


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_must_be_cut_is_cut_and_accounted_for(folder: Path) -> None:
    article, wanted = cleaned(folder), expected(folder)
    known = "\n".join(wanted.known_wrong.left)
    left = [text for text in wanted.must_cut if text in article.text and text not in known]
    assert left == []
    source = article.restore()
    assert all(source[piece.start : piece.end] == piece.text for piece in article.removed)


@pytest.mark.parametrize("folder", FOLDERS)
def test_fields(folder: Path) -> None:
    article, fields = cleaned(folder), expected(folder).fields_now()
    found = {name: plain(getattr(article, name)) for name in fields if hasattr(article, name)}
    assert found == {name: value for name, value in fields.items() if name in found}


@pytest.mark.parametrize("folder", FOLDERS)
def test_metadata(folder: Path) -> None:
    wanted = expected(folder)
    tree = parse(decode((folder / "page.html").read_bytes()).text)
    assert tree is not None
    metadata = page_metadata(tree, wanted.url)
    assert {name: plain(getattr(metadata, name)) for name in wanted.fields} == wanted.fields
