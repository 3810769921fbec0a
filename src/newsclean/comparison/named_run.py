"""Read a run that is to be compared."""

from __future__ import annotations

from pathlib import Path

from newsclean.article import Article
from newsclean.comparison.pairing import Named
from newsclean.errors import InputError
from newsclean.run_file import FailedRecordError, read_run


def read_named(file: Path) -> list[Named]:
    """Give the articles of a run by their keys; those that it says have failed are left out.

    Args:
        file: As for `read_run`.

    Raises:
        InputError: The file cannot be read, or holds something else.
    """
    cleaned = list(read_run(file))
    if not cleaned:
        message = f"{file}: is empty; write a run with `newsclean clean --json`"
        raise InputError(message)
    run = []
    for key, result in cleaned:
        if isinstance(result, Article):
            run.append(Named("" if key is None else str(key), result))
        elif not isinstance(result, FailedRecordError):
            message = f"{file}: {result}"
            raise InputError(message)
    return run
