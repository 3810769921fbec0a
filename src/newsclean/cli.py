"""The command line: clean one document, and look after rule files."""

from __future__ import annotations

import argparse
import codecs
import io
import os
import shutil
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NoReturn

from newsclean import rules_command
from newsclean.api import clean
from newsclean.article import Article
from newsclean.cleaners import default_pipeline
from newsclean.errors import InputError, NewscleanError
from newsclean.rules import load_rules
from newsclean.source import Format, is_page
from newsclean.terminal import Screen

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
    parser.add_argument("--version", action="version", version=f"newsclean {version('newsclean')}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    one = commands.add_parser("clean", help="clean a page or a text", description=_clean.__doc__)
    one.add_argument("file", metavar="FILE", help="HTML or plain text; - reads standard input")
    one.add_argument(
        "--format", choices=("auto", "html", "text"), default="auto", help="what the input is"
    )
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
    output = one.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print the article as JSON")
    output.add_argument("--text", action="store_true", help="print the clean text and no more")
    one.set_defaults(run=_clean)
    rules_command.add_to(commands)
    return parser


def _clean(asked: argparse.Namespace) -> int:
    """Print the fields, the clean text, and what was cut, by kind, with the rule that cut it."""
    source = read_source(asked.file, asked.format)
    pipeline = None
    if asked.rules or asked.ignore:
        pipeline = default_pipeline(load_rules(*asked.rules, ignore=asked.ignore))
    article = clean(source, url=asked.url, format=asked.format, pipeline=pipeline)
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


def read_source(file: str, form: Format) -> str | bytes:
    """Read a page as bytes, or a text decoded.

    Raises:
        InputError: The file cannot be read, is empty, or is neither.
    """
    name = "standard input" if file == "-" else file
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        _refuse(name, f"{reason}")
    if not data.strip():
        _refuse(name, "is empty")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data or data.startswith(b"%PDF-"):
        _refuse(name, "is a binary file; newsclean reads HTML and plain text")
    if form == "html" or (form == "auto" and is_page(data)):
        return data
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = data[error.start]
        _refuse(name, f"is not UTF-8: byte 0x{byte:02x} in line {line}; convert it to UTF-8 first")


def _refuse(name: str, reason: str) -> NoReturn:
    message = f"{name}: {reason[:1].lower()}{reason[1:]}"
    raise InputError(message)
