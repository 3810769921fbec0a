"""The command that prints what lets a shell complete commands and options."""

from __future__ import annotations

import argparse

from newsclean.cli.arguments import parser
from newsclean.extras import extra


def complete(asked: argparse.Namespace) -> int:
    """Print the script for a shell."""
    with extra("completion"):
        import shtab  # noqa: PLC0415 - only for this command
    print(shtab.complete(parser(), shell=asked.shell))
    return 0
