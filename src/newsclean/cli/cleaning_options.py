"""Options that more than one command has: how a source is read, and what goes of it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from newsclean.cli.source_file import name_of_file
from newsclean.errors import InputError

_NAMES = ("url", "format", "encoding", "rules", "ignore", "only", "keep", "site", "sites")
# What can be added to: a parser, or a group of one.
_Options = argparse._ActionsContainer  # noqa: SLF001 - argparse has no other name for both


def add_source_options(options: _Options) -> None:
    """Add what says how a source is read."""
    options.add_argument(
        "--format", choices=("auto", "html", "text"), default="auto", help="what each page is"
    )
    add_encoding(options)
    options.add_argument("--url", help="the address that the page came from")


def add_record_options(options: _Options) -> None:
    """Add what says what files hold."""
    options.add_argument(
        "--from",
        dest="form",
        choices=("jsonl", "csv", "parquet", "warc", "page"),
        help="what the inputs are, if their names do not say it",
    )
    options.add_argument(
        "--field",
        action="append",
        default=[],
        metavar="[WHAT=]NAME",
        help="which key or column holds the page; or, with url=, id= or encoding=, these",
    )


def add_rule_options(options: _Options) -> None:
    """Add what says which rules there are."""
    add_rules(options)
    options.add_argument(
        "--ignore",
        action="append",
        default=[],
        metavar="ID",
        help="a rule, a cleaner, a reason of cuts or a line of a profile to leave out",
    )


def add_choice_options(options: _Options) -> None:
    """Add what says what goes."""
    add_rule_options(options)
    options.add_argument(
        "--only", action="append", metavar="KIND", help="a kind to remove; all others stay"
    )
    options.add_argument(
        "--keep", action="append", default=[], metavar="KIND", help="a kind to leave in the text"
    )
    add_profiles(options)


def add_profiles(options: _Options) -> None:
    """Add what names profiles of sites."""
    one = options.add_mutually_exclusive_group()
    one.add_argument(
        "--sites",
        metavar="FOLDER",
        help="profiles, as `newsclean learn` writes them; chosen by the address",
    )
    one.add_argument("--site", metavar="FILE", help="the profile of the site of all pages")


def add_encoding(options: _Options) -> None:
    """Add what says how bytes are encoded."""
    options.add_argument("--encoding", metavar="NAME", help="what it is encoded in, if you know")


def add_rules(options: _Options, told: str = "a rule file of your own to add") -> None:
    """Add what names rule files.

    Args:
        options: Where it is added.
        told: What the help says.
    """
    options.add_argument(
        "--rules", action="append", type=Path, default=[], metavar="FILE", help=told
    )


def cleaning_options(asked: argparse.Namespace) -> dict[str, Any]:
    """Give what was asked for as `clean` takes it."""
    return {name: getattr(asked, name) for name in _NAMES}


@contextmanager
def naming(file: str) -> Iterator[None]:
    """Let an error of a source name the file that it came from."""
    try:
        yield
    except InputError as error:
        message = f"{name_of_file(file)}: {str(error).removeprefix('the source ')}"
        raise InputError(message) from None
