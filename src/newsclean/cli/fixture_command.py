"""The command that saves a page with its article, for tests that clean it again."""

from __future__ import annotations

import argparse
from pathlib import Path

from newsclean.api import clean
from newsclean.cli.source_file import read_file
from newsclean.errors import InputError


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `newsclean fixture` to the command line."""
    group = commands.add_parser("fixture", help="save pages with their articles, for tests")
    actions = group.add_subparsers(title="actions", required=True, metavar="ACTION")
    adding = actions.add_parser("add", help="save a page or a text", description=_add.__doc__)
    adding.add_argument("file", metavar="FILE", help="HTML or plain text; - reads standard input")
    adding.add_argument("folder", type=Path, metavar="DIR", help="where it is saved, such as tests")
    adding.add_argument("--name", help="what it is called; else as the file is")
    adding.add_argument("--url", help="the address that the page came from")
    adding.add_argument("--encoding", metavar="NAME", help="what it is encoded in, if you know")
    adding.add_argument(
        "--rules",
        action="append",
        type=Path,
        default=[],
        metavar="FILE",
        help="a rule file of your own; name it in pytest's `newsclean_rules` too",
    )
    adding.set_defaults(run=_add)


def _add(asked: argparse.Namespace) -> int:
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
