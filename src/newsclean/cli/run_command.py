"""Set up a run over files as the command line asks for it, and say what became of it."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO, cast

from newsclean import __version__
from newsclean.batch.checkpoint import Checkpoint, Reached
from newsclean.batch.failures import Failures
from newsclean.batch.inputs import Input, shared_folder, total_size
from newsclean.batch.output import JsonLines, Lines, Output, TextFolder
from newsclean.batch.progress import Progress
from newsclean.batch.record_cleaner import Cleaning
from newsclean.batch.run import Run
from newsclean.batch.summary import Summary
from newsclean.cli.usage import UsageError, bytes_of
from newsclean.profiles.learning_run import learning_run
from newsclean.profiles.profile_folder import check_profiles
from newsclean.workers.pool import cores

_SIGNALLED = 128  # what a shell adds to the number of the signal that ended a program
_LINES = (".jsonl", ".ndjson")


def run(asked: argparse.Namespace, inputs: Sequence[Input], fields: Mapping[str, str]) -> int:
    """Run over all records of the inputs; give 0 if all were cleaned, 1 if some were not."""
    workers = _workers(asked.workers)
    if asked.timeout <= 0:
        message = f"--timeout {asked.timeout:g}: give a number of seconds above 0"
        raise UsageError(message)
    output = _output(asked, inputs)
    cleaning = Cleaning(
        output.form,
        without=tuple(asked.without),
        format=asked.format,
        encoding=asked.encoding,
        url=asked.url,
        rules=tuple(asked.rules),
        ignore=tuple(asked.ignore),
        only=None if asked.only is None else tuple(asked.only),
        keep=tuple(asked.keep),
        site=asked.site,
        sites=asked.sites,
    )
    # A run does not end in its midst at a profile that is wrong.
    check_profiles(asked.sites)
    learning = learning_run(asked.learn_from if asked.learn_from is not None else asked.learn)
    if learning and (asked.resume or asked.sites or asked.site):
        message = (
            "--learn: begins with nothing known, so it goes without --resume, --site and --sites; "
            "`newsclean learn` writes profiles that last"
        )
        raise UsageError(message)
    # What a run has learned ends with it, so it cannot go on later.
    checkpoint = None if learning else _checkpoint(asked, inputs, fields, cleaning)
    reached = _reached(asked, checkpoint)
    if reached is None and asked.resume and asked.output and _is_there(asked.output):
        print(f"newsclean: {asked.output}: that run came to its end already", file=sys.stderr)
        return 0
    begin = sum(one.size for one in inputs[: reached.done[0]]) if reached else 0
    progress = Progress(total_size(inputs), begin, quiet=asked.quiet)
    started = time.monotonic()
    job = Run(
        inputs,
        cleaning,
        output,
        Failures(asked.errors, progress.say),
        progress,
        checkpoint,
        workers=workers,
        memory=_share(workers) if asked.memory is None else bytes_of(asked.memory),
        timeout=asked.timeout,
        fields=fields,
        learning=learning,
    )
    job.go(reached)
    return _told(asked, job, time.monotonic() - started, reached)


def _told(asked: argparse.Namespace, job: Run, seconds: float, reached: Reached | None) -> int:
    """Say what a run did, unless nobody wants to know; give its exit code."""
    if not asked.quiet:
        earlier = Summary.of(reached.counts).pages if reached else 0
        print(job.summary.told(seconds, job.summary.pages - earlier), file=sys.stderr)
    if job.stopped_by is not None:
        goes_on = f"; go on with --resume -o {asked.output}" if job.checkpoint else ""
        print(f"newsclean: stopped{goes_on}", file=sys.stderr)
        return _SIGNALLED + job.stopped_by
    return 1 if job.summary.failed else 0


def _workers(given: int | None) -> int:
    if given is not None and given < 1:
        message = f"--workers {given}: give a number from 1 on"
        raise UsageError(message)
    return given or cores()


def _share(workers: int) -> int | None:
    """Give the memory that a process may take up so that all of them together fit."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // workers
    except (AttributeError, ValueError, OSError):
        return None


def _output(asked: argparse.Namespace, inputs: Sequence[Input]) -> Output:
    if asked.output is None:
        return Lines(cast("BinaryIO", sys.stdout.buffer), "text" if asked.text else "json")
    path = Path(asked.output)
    end = path.with_suffix("").suffix if path.suffix.lower() in (".gz", ".zst") else path.suffix
    if end.lower() in _LINES:
        return JsonLines(path)
    if path.suffix.lower() == ".parquet":
        from newsclean.batch.parquet_output import ParquetFile  # noqa: PLC0415 - an extra

        return ParquetFile(path, asked.without, _types(inputs))
    if path.is_dir() or asked.output.endswith(("/", os.sep)):
        single = [one.form == "page" for one in inputs]
        return TextFolder(path, list(shared_folder(inputs)), single)
    message = (
        f"-o {asked.output}: give a name that ends with .jsonl, .jsonl.gz, .jsonl.zst or .parquet, "
        f"or a folder, as in {asked.output}/"
    )
    raise UsageError(message)


def _types(inputs: Sequence[Input]) -> dict[str, Any]:
    from newsclean.batch.parquet_rows import column_types  # noqa: PLC0415 - an extra
    from newsclean.batch.record_cleaner import carried_name  # noqa: PLC0415 - with it

    tables = [one.path for one in inputs if one.form == "parquet" and one.path]
    fields = [field for path in reversed(tables) for field in column_types(path)]
    return {carried_name(field.name): field.type for field in fields}


def _checkpoint(
    asked: argparse.Namespace,
    inputs: Sequence[Input],
    fields: Mapping[str, str],
    cleaning: Cleaning,
) -> Checkpoint | None:
    if asked.output is None or any(one.path is None for one in inputs):
        if asked.resume:
            message = "--resume: goes on with an output that -o names, from inputs that are files"
            raise UsageError(message)
        return None
    states = [(one.name, one.form, one.size) for one in inputs]
    of = {
        "version": __version__,
        "inputs": states,
        "--field": fields,
        "--errors": asked.errors,
        "options": vars(cleaning),
    }
    return Checkpoint(Path(asked.output), of)


def _reached(asked: argparse.Namespace, checkpoint: Checkpoint | None) -> Reached | None:
    """Give where to go on, if that is wanted; never write over what nobody said to write over."""
    if asked.output is None or asked.force:
        return None
    if checkpoint is not None and asked.resume:
        return checkpoint.load()
    if checkpoint is not None and checkpoint.path.exists():
        message = (
            f"{asked.output}: an earlier run did not come to its end; go on with --resume, "
            "or begin anew with --force"
        )
        raise UsageError(message)
    if Path(asked.output).is_file():
        message = f"{asked.output}: is there already; write it anew with --force"
        raise UsageError(message)
    return None


def _is_there(output: str) -> bool:
    return Path(output).exists()
