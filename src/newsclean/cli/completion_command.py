"""The command that prints what lets a shell complete commands and options."""

from __future__ import annotations

import argparse

from newsclean.cli.arguments import actions, parser
from newsclean.extras import extra

_FILES = ("IN", "FILE", "OUT")  # what the parser calls names of files


def complete(asked: argparse.Namespace) -> int:
    """Print the script for a shell."""
    with extra("completion"):
        import shtab  # noqa: PLC0415 - only for this command
    whole = parser()
    for action in actions(whole):
        if action.metavar in _FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    print(shtab.complete(whole, shell=asked.shell))
    return 0
