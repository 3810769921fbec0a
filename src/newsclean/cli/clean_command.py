"""The command that cleans: one page for people to read, or all that files hold."""

from __future__ import annotations

import argparse
import sys
from typing import BinaryIO, cast

from newsclean.api import clean
from newsclean.batch.inputs import inputs_of
from newsclean.batch.record_cleaner import check_fields
from newsclean.cli.cleaning_options import cleaning_options, naming
from newsclean.cli.run_command import run
from newsclean.cli.screen import Screen
from newsclean.cli.source_file import read_file
from newsclean.cli.terminal import take_any_letter
from newsclean.cli.usage import UsageError, fields_of

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
    with naming(file):
        article = clean(source, **cleaning_options(asked))
    if asked.json:
        _write(article.model_dump_json(indent=2, exclude=set(asked.without) or None) + "\n")
    elif asked.text:
        # Nothing but the text; only a terminal needs the end of its line.
        ended = article.text.endswith("\n") or not sys.stdout.isatty()
        _write(article.text if ended else article.text + "\n")
    else:
        take_any_letter(exact=False)
        print(Screen.here(_WIDEST, asked.color).show(article))
    return 0


def _write(text: str) -> None:
    """Write UTF-8 to the standard output, with line ends as they are."""
    sys.stdout.flush()
    out = cast("BinaryIO", sys.stdout.buffer)
    out.write(text.encode(errors="backslashreplace"))
    out.flush()
