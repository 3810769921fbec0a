"""The command that compares two runs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsclean.cli.terminal import take_any_letter

if TYPE_CHECKING:
    from newsclean.comparison import Comparison

# In columns, by judgement: what reads well.
_WIDEST = 120
# Wrong use, so that it differs from "they differ".
_WRONG = 2


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Add `newsclean diff` to the command line."""
    told = "compare two runs removal by removal"
    one = commands.add_parser("diff", help=told, description=compare_runs.__doc__)
    of = "articles as JSON, one on each line or one alone"
    one.add_argument("before", metavar="A", type=Path, help=f"the first run: {of}")
    one.add_argument("after", metavar="B", type=Path, help="the second run")
    output = one.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print the comparison as JSON")
    output.add_argument(
        "--html", type=Path, metavar="FILE", help="write the comparison as one HTML file"
    )
    one.set_defaults(run="diff_command:compare_runs")


def compare_runs(asked: argparse.Namespace) -> int:
    """Compare two runs; ends with 0 if they are the same, 1 if they differ, 2 for wrong use."""
    # The models take longer to load than the other commands run.
    from newsclean.cli.compared_screen import ComparedScreen  # noqa: PLC0415 - as said
    from newsclean.comparison.compare import compare  # noqa: PLC0415 - as said
    from newsclean.comparison.named_run import read_named  # noqa: PLC0415 - as said
    from newsclean.errors import InputError  # noqa: PLC0415 - as said

    try:
        found = compare(read_named(asked.before), read_named(asked.after))
    except InputError as error:
        print(f"newsclean: {error}", file=sys.stderr)
        return _WRONG
    if asked.html is not None:
        return _write(found, asked.html)
    take_any_letter(exact=asked.json)
    if asked.json:
        print(found.model_dump_json(indent=2))
    else:
        print(ComparedScreen.here(_WIDEST).show(found))
    return 0 if found.same else 1


def _write(found: Comparison, file: Path) -> int:
    from newsclean.report_page.difference_page import difference_page  # noqa: PLC0415 - an extra

    try:
        file.write_text(difference_page(found), encoding="utf-8", newline="\n")
    except OSError as error:
        print(f"newsclean: {file}: {(error.strerror or str(error)).lower()}", file=sys.stderr)
        return _WRONG
    print(f"Wrote {file}")
    return 0 if found.same else 1
