"""The command line: clean one document, and look after rule files."""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from newsclean.api import clean
from newsclean.article import Article
from newsclean.cli import cleaners_command, fixture_command, report_command, rules_command
from newsclean.cli.screen import Screen
from newsclean.cli.source_file import name_of_file, read_file
from newsclean.errors import InputError, NewscleanError
from newsclean.versions import version_of

# In columns, by judgement: what reads well.
_WIDEST = 100
_BROKEN_PIPE = 141  # what a shell reports for a program that SIGPIPE ended
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code: 0 done, 1 bad input, 2 wrong usage."""
    asked = _parser().parse_args(arguments)
    try:
        code: int = asked.run(asked)
        sys.stdout.flush()
    except NewscleanError as error:
        print(f"newsclean: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Python would complain once more when it closes the pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN_PIPE
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsclean",
        description="Clean scraped news text, with an exact account of everything that was cut.",
    )
    ours = f"newsclean {version_of('newsclean')}"
    parser.add_argument("--version", action="version", version=ours)
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    one = commands.add_parser("clean", help="clean a page or a text", description=_clean.__doc__)
    one.add_argument("file", metavar="FILE", help="HTML or plain text; - reads standard input")
    one.add_argument(
        "--format", choices=("auto", "html", "text"), default="auto", help="what the input is"
    )
    one.add_argument("--encoding", metavar="NAME", help="what it is encoded in, if you know")
    one.add_argument("--url", help="the address that the page came from")
    one.add_argument(
        "--rules",
        action="append",
        type=Path,
        default=[],
        metavar="FILE",
        help="a rule file of your own to add",
    )
    one.add_argument(
        "--ignore", action="append", default=[], metavar="ID", help="a rule to leave out"
    )
    one.add_argument(
        "--only", action="append", metavar="KIND", help="a kind to remove; all others stay"
    )
    one.add_argument(
        "--keep", action="append", default=[], metavar="KIND", help="a kind to leave in the text"
    )
    output = one.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print the article as JSON")
    output.add_argument("--text", action="store_true", help="print the clean text and no more")
    one.set_defaults(run=_clean)
    cleaners_command.add_to(commands)
    report_command.add_to(commands)
    fixture_command.add_to(commands)
    rules_command.add_to(commands)
    return parser


def _clean(asked: argparse.Namespace) -> int:
    """Print the fields, the clean text, and what was cut, by kind, with the rule that cut it."""
    source = read_file(asked.file)
    try:
        article = clean(
            source,
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
    if asked.json or asked.text:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        print(article.model_dump_json(indent=2) if asked.json else article.text)
    else:
        _print_readable(article)
    return 0


def _print_readable(article: Article) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    styled = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    print(Screen(width, styled=styled).show(article))
