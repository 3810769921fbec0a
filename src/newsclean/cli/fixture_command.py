"""The command that saves a page with its article, for tests that clean it again."""

from __future__ import annotations

import argparse
from pathlib import Path

from newsclean.api import clean
from newsclean.cli.source_file import read_file
from newsclean.errors import InputError


def add_page(asked: argparse.Namespace) -> int:
    """Save a page or a text with its article as it is now; `pytest --newsclean` cleans it again."""
    from newsclean.saved.accepted import accepted  # noqa: PLC0415 - only for this command
    from newsclean.saved.saved_article import (  # noqa: PLC0415 - the same
        EXPECTED,
        PAGE,
        TEXT,
        Expected,
        write_expected,
    )

    source = read_file(asked.file)
    article = clean(source, url=asked.url, encoding=asked.encoding, rules=asked.rules)
    name = asked.name or ("page" if asked.file == "-" else Path(asked.file).stem)
    folder = asked.folder / name
    if (folder / EXPECTED).exists():
        message = f"{folder} is saved already; give the new one a --name, or delete the old one"
        raise InputError(message)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / (TEXT if article.source == "text" else PAGE)).write_bytes(source)
        old = Expected([], url=asked.url, encoding=asked.encoding)
        write_expected(folder, accepted(article, old))
    except OSError as error:
        message = f"{folder}: {(error.strerror or str(error)).lower()}"
        raise InputError(message) from None
    print(f"Saved {folder}; read its {EXPECTED}, and mend what is not right")
    return 0
