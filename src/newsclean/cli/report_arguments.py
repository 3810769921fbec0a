"""What the commands take that show what was cut, and that save pages for tests."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from newsclean.cli.cleaning_options import add_encoding, add_profiles, add_rules


def add_report(commands: argparse._SubParsersAction[Any]) -> None:
    """Add `newsclean report` to the command line."""
    told = "show what was cut, and why, as one HTML file"
    writing = commands.add_parser(
        "report",
        help=told,
        description="Write one HTML file that shows each page or text with every cut in its place.",
    )
    writing.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="pages, texts, or articles that were cleaned before, one a line (.jsonl)",
    )
    writing.add_argument(
        "-o", "--output", type=Path, default=Path("report.html"), metavar="FILE", help="report.html"
    )
    writing.add_argument("--title", help="the title of a report of many")
    writing.add_argument("--url", help="the address that the page came from, for one page")
    add_encoding(writing)
    add_rules(writing)
    add_profiles(writing)
    writing.add_argument(
        "--sample",
        type=_count,
        metavar="N",
        help="of many, how many can be opened",
    )
    writing.set_defaults(run="report_command:write_report")


def add_fixture(commands: argparse._SubParsersAction[Any]) -> None:
    """Add `newsclean fixture` to the command line."""
    group = commands.add_parser("fixture", help="save pages with their articles, for tests")
    adds = (
        "Save a page or a text with its article as it is now; `pytest --newsclean` cleans it again."
    )
    actions = group.add_subparsers(title="actions", required=True, metavar="ACTION")
    adding = actions.add_parser("add", help="save a page or a text", description=adds)
    adding.add_argument("file", metavar="FILE", help="HTML or plain text; - reads standard input")
    adding.add_argument("folder", type=Path, metavar="DIR", help="where it is saved, such as tests")
    adding.add_argument("--name", help="what it is called; else as the file is")
    adding.add_argument("--url", help="the address that the page came from")
    add_encoding(adding)
    add_rules(adding, "a rule file of your own; name it in pytest's `newsclean_rules` too")
    adding.set_defaults(run="fixture_command:add_page")


def _count(given: str) -> int:
    number = int(given)
    if number < 1:
        raise ValueError
    return number
