"""The command line: clean documents, and look after rule files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

from newsclean.cli.arguments import parser
from newsclean.cli.usage import UsageError
from newsclean.errors import NewscleanError

_BROKEN_PIPE = 141  # what a shell reports for a program that SIGPIPE ended
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code: 0 done, 1 bad input, 2 wrong usage."""
    asked = parser().parse_args(arguments)
    try:
        module, _, name = asked.run.partition(":")
        # What a command needs is loaded for it alone: most of it takes longer than many a command.
        command = getattr(import_module(f"newsclean.cli.{module}"), name)
        code = cast("Callable[[object], int]", command)(asked)
        sys.stdout.flush()
    except NewscleanError as error:
        print(f"newsclean: {error}", file=sys.stderr)
        return 2 if isinstance(error, UsageError) else 1
    except BrokenPipeError:
        # Python would complain once more when it closes the pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN_PIPE
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code
