"""Run: read, clean in processes, write, and remember how far it has come."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from newsclean.batch.checkpoint import Checkpoint, Reached
from newsclean.batch.failures import Failures
from newsclean.batch.inputs import Input
from newsclean.batch.output import Output
from newsclean.batch.progress import Progress
from newsclean.batch.reading import records
from newsclean.batch.record import Record, RecordError
from newsclean.batch.record_cleaner import Cleaning, Given, Outcome, values_of
from newsclean.batch.stopping import Stop
from newsclean.batch.summary import Summary
from newsclean.profiles.learning_run import LearningRun
from newsclean.workers.pool import Pool


@dataclass
class Run:
    """A run over all records of some inputs.

    Args:
        inputs: What is read.
        cleaning: How each record is cleaned.
        output: Where articles go.
        failures: Where records go that could not be cleaned.
        progress: What shows how far it is.
        checkpoint: What remembers how far it is, if it can go on later.
        workers: How many processes clean.
        memory: How many bytes each may take up, if that is limited.
        timeout: How many seconds a record may take.
        fields: Which of the values of a record is what, as far as the user says so.
        learning: What learns from the first pages of each site, if that is wanted.
    """

    inputs: Sequence[Input]
    cleaning: Cleaning
    output: Output
    failures: Failures
    progress: Progress
    checkpoint: Checkpoint | None = None
    workers: int = 1
    memory: int | None = None
    timeout: float | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    learning: LearningRun | None = None
    summary: Summary = field(default_factory=Summary)
    stopped_by: int | None = field(default=None, init=False)

    def go(self, reached: Reached | None = None) -> None:
        """Do it, or go on from where an earlier run had come; `stopped_by` says if it was stopped.

        Raises:
            InputError: An input holds nothing that could be a page.
        """
        done = reached.done if reached else (0, 0)
        if reached:
            self.summary = Summary.of(reached.counts)
        elif self.checkpoint is not None:
            self.checkpoint.save(Reached())  # before there is an output that looks like a whole one
        self.output.begin(reached.output if reached else None)
        self.failures.begin(reached.errors if reached else None)
        coming = records(self.inputs, self.fields, self.cleaning.encoding, done, self.progress.note)
        stop = Stop()
        try:
            with stop.heard():
                done = self._through(coming, done, stop)
                self._commit(done)
                self.stopped_by = stop.signal
                if stop.signal is None:
                    self._end()
        finally:
            self.progress.close()
            self.failures.finish()

    def _through(
        self, coming: Iterator[Record], done: tuple[int, int], stop: Stop
    ) -> tuple[int, int]:
        """Go through the records, and give the last one that is done."""
        pool = Pool(
            self.cleaning.make,
            self.workers,
            payload=self._payload,
            size=_size,
            ready=self._ready,
            memory=self.memory,
            timeout=self.timeout,
            context=_context(),
        )
        results = pool.run(coming)
        committed = time.monotonic()
        while stop.signal is None:
            try:
                with stop.waiting():
                    got = next(results, None)
            except KeyboardInterrupt:
                break
            if got is None:
                break
            record, result = got
            self._take(record, result)
            done = (record.source, record.raw.position)
            if time.monotonic() - committed >= self.output.every:
                self._commit(done)
                committed = time.monotonic()
        results.close()  # type: ignore[attr-defined]
        return done

    def _ready(self, record: Record) -> bool:
        return self.learning is None or self.learning.ready(self._address(record))

    def _payload(self, record: Record) -> Given:
        what = record.raw.what
        if isinstance(what, RecordError):
            raise what
        if self.learning is None:
            return Given(what, record.columns)
        url = self._address(record)
        teaches = self.learning.learns_from(url)
        return Given(what, record.columns, self.learning.give(url), teaches)

    def _address(self, record: Record) -> str | None:
        """Give the address of a record, if it has one that can be read."""
        if isinstance(record.raw.what, RecordError):
            return None
        try:
            url = self.cleaning.address_of(values_of(record.raw.what), record.columns)
        except RecordError:
            return None
        return url if isinstance(url, str) else None

    def _take(self, record: Record, result: object) -> None:
        if self.learning is not None:
            kept = result.kept if isinstance(result, Outcome) else None
            self.learning.take(self._address(record), kept)
        if isinstance(result, Outcome):
            self.output.write(record, result)
            self.summary.add(result)
        else:
            assert isinstance(result, Exception)
            name = self.inputs[record.source].name
            self.summary.fail(self.failures.add(name, record, result))
        self.summary.read = record.read
        self.progress.page(record.read)

    def _commit(self, done: tuple[int, int]) -> None:
        state, errors = self.output.commit(), self.failures.commit()
        if self.checkpoint is not None:
            self.checkpoint.save(Reached(done, state, errors, self.summary.counts()))

    def _end(self) -> None:
        self.output.finish()
        if self.checkpoint is not None:
            self.checkpoint.remove()


def _size(record: Record) -> int:
    what = record.raw.what
    if isinstance(what, bytes):
        return len(what)
    page = what.get(record.columns.page) if isinstance(what, dict) else None
    return len(page) if isinstance(page, (str, bytes)) else 1


def _context() -> Any:
    """Give the way to start processes that copies neither threads nor open files of this one."""
    ways = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")
    if context.get_start_method() == "forkserver":
        # Loaded once, and shared by all processes.
        context.set_forkserver_preload(["newsclean.batch.record_cleaner"])
    return context
