"""The command that cleans: one page for people to read, or all that files hold."""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
from typing import BinaryIO, cast

from newsclean.api import clean
from newsclean.article import Article
from newsclean.batch.inputs import inputs_of
from newsclean.batch.record_cleaner import check_fields
from newsclean.cli.run_command import run
from newsclean.cli.screen import Screen
from newsclean.cli.source_file import name_of_file, read_file
from newsclean.cli.usage import UsageError, fields_of
from newsclean.errors import InputError

# In columns, by judgement: what reads well.
_WIDEST = 100


def clean_all(asked: argparse.Namespace) -> int:
    """Show one page, or run over many; give the exit code."""
    if not asked.inputs and sys.stdin.isatty():
        message = "name a file or a folder, or pipe a page in; newsclean clean --help says more"
        raise UsageError(message)
    asked.inputs = asked.inputs or ["-"]
    fields = fields_of(asked.field)
    check_fields(asked.without)
    inputs = inputs_of(asked.inputs, asked.form)
    alone = len(inputs) == 1 and inputs[0].form == "page" and not inputs[0].compression
    if alone and inputs[0].folder is None and not (asked.output or asked.jsonl or asked.errors):
        return _clean_one(asked)
    return run(asked, inputs, fields)


def _clean_one(asked: argparse.Namespace) -> int:
    """Print the fields, the clean text, and what was cut, by kind, with the rule that cut it."""
    (file,) = asked.inputs
    source = read_file(file)
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
        message = f"{name_of_file(file)}: {str(error).removeprefix('the source ')}"
        raise InputError(message) from None
    if asked.json:
        _write(article.model_dump_json(indent=2, exclude=set(asked.without) or None) + "\n")
    elif asked.text:
        # Nothing but the text; only a terminal needs the end of its line.
        ended = article.text.endswith("\n") or not sys.stdout.isatty()
        _write(article.text if ended else article.text + "\n")
    else:
        _print_readable(article, asked.color)
    return 0


def _write(text: str) -> None:
    """Write UTF-8 to the standard output, with line ends as they are."""
    sys.stdout.flush()
    out = cast("BinaryIO", sys.stdout.buffer)
    out.write(text.encode(errors="backslashreplace"))
    out.flush()


def _print_readable(article: Article, color: str) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    wanted = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    styled = color == "always" or (color == "auto" and wanted)
    print(Screen(width, styled=styled).show(article))
