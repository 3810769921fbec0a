"""The command that says why lines were cut or kept."""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from newsclean.cli.source_file import name_of_file, read_file
from newsclean.errors import InputError

# In columns, by judgement: what reads well.
_WIDEST = 110


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Add `newsclean explain` to the command line."""
    told = "say why lines were cut or kept, and what to write to change it"
    one = commands.add_parser("explain", help=told, description=explain_lines.__doc__)
    one.add_argument("file", metavar="FILE", help="HTML or plain text; - reads standard input")
    one.add_argument(
        "--line", type=int, action="append", metavar="N", help="a line of the source's text"
    )
    one.add_argument("--text", metavar="TEXT", help="a line, or some words of it")
    one.add_argument("--json", action="store_true", help="print all of it as JSON")
    one.add_argument("--format", choices=("auto", "html", "text"), default="auto")
    one.add_argument("--encoding", metavar="NAME", help="what it is encoded in, if you know")
    one.add_argument("--url", help="the address that the page came from")
    one.add_argument("--rules", action="append", type=Path, default=[], metavar="FILE")
    one.add_argument("--ignore", action="append", default=[], metavar="ID")
    one.add_argument("--only", action="append", metavar="KIND")
    one.add_argument("--keep", action="append", default=[], metavar="KIND")
    one.set_defaults(run="explain_command:explain_lines")


def explain_lines(asked: argparse.Namespace) -> int:
    """Say why lines were cut or kept, and what to write to change it; else list all lines."""
    # The answer's models take longer to load than the other commands run.
    from newsclean.cli.explained_screen import ExplainedScreen  # noqa: PLC0415 - as said
    from newsclean.explanation.explain import explain  # noqa: PLC0415 - as said

    source = read_file(asked.file)
    try:
        answer = explain(
            source,
            line=asked.line,
            text=asked.text,
            url=asked.url,
            format=asked.format,
            encoding=asked.encoding,
            rules=asked.rules,
            ignore=asked.ignore,
            only=asked.only,
            keep=asked.keep,
        )
    except InputError as error:
        message = f"{name_of_file(asked.file)}: {str(error).removeprefix('the source ')}"
        raise InputError(message) from None
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace" if asked.json else "replace")
    if asked.json:
        print(answer.model_dump_json(indent=2))
        return 0
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    screen = ExplainedScreen(width, styled=sys.stdout.isatty() and "NO_COLOR" not in os.environ)
    everything = asked.line is None and asked.text is None
    print(screen.listed(answer) if everything else screen.shown(answer))
    return 0
