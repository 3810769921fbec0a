"""The command that says why lines were cut or kept."""

from __future__ import annotations

import argparse
from typing import Any

from newsclean.cli.cleaning_options import (
    add_choice_options,
    add_source_options,
    cleaning_options,
    naming,
)
from newsclean.cli.source_file import read_file
from newsclean.cli.terminal import take_any_letter

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
    add_source_options(one)
    add_choice_options(one)
    one.set_defaults(run="explain_command:explain_lines")


def explain_lines(asked: argparse.Namespace) -> int:
    """Say why lines were cut or kept, and what to write to change it; else list all lines."""
    # The answer's models take longer to load than the other commands run.
    from newsclean.cli.explained_screen import ExplainedScreen  # noqa: PLC0415 - as said
    from newsclean.explanation.explain import explain  # noqa: PLC0415 - as said

    source = read_file(asked.file)
    with naming(asked.file):
        answer = explain(source, line=asked.line, text=asked.text, **cleaning_options(asked))
    take_any_letter(exact=asked.json)
    if asked.json:
        print(answer.model_dump_json(indent=2))
        return 0
    screen = ExplainedScreen.here(_WIDEST)
    everything = asked.line is None and asked.text is None
    print(screen.listed(answer) if everything else screen.shown(answer))
    return 0
