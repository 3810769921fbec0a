"""The command that lists what newsclean removes: by cleaner and by kind."""

from __future__ import annotations

import argparse

from newsclean.cleaners import LINES, default_pipeline
from newsclean.cli.kind_examples import CLEANERS, KINDS
from newsclean.cli.screen import shorten
from newsclean.cli.terminal import Terminal
from newsclean.pipeline import Cleaner, name_of

# In columns, by judgement: what reads well, and room for the name of a cleaner.
_WIDEST = 120
_NAME = 26


def list_cleaners(asked: argparse.Namespace) -> int:
    """List all kinds, for --only and --keep, and all cleaners, each with an example."""
    del asked
    print("Kinds, as --only and --keep take them")
    for kind, (what, example) in KINDS.items():
        _print(kind.value, what, example)
    print("\nCleaners, as the account names them")
    for cleaner in default_pipeline().cleaners:
        _print(name_of(cleaner), *_told(cleaner))
    return 0


def _print(name: str, what: str, example: str) -> None:
    """Print what something is, and its example, with a stroke for each line break, below."""
    width = Terminal.here(_WIDEST).width - _NAME
    print(f"  {name.ljust(_NAME - 2)}{shorten(what, width)}")
    if example:
        print(" " * _NAME + shorten(" / ".join(example.splitlines()), width))


def _told(cleaner: Cleaner) -> tuple[str, str]:
    """Say what a cleaner looks for, with an example."""
    kinds = LINES.get(name_of(cleaner))
    if kinds is None:
        first = (cleaner.__doc__ or "").strip().partition(".")[0]
        return first.removeprefix("Claim ").replace("\n", " "), CLEANERS.get(name_of(cleaner), "")
    named = sorted(kind.value for kind in kinds)
    return f"lines and marks ({', '.join(named)})", KINDS[min(kinds)].example
