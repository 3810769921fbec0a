"""Count what a run did, and say it at its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from newsclean.batch.record_cleaner import Outcome


@dataclass
class Summary:
    """What a run did.

    >>> summary = Summary()
    >>> summary.add(Outcome(b"", None, {"share": 2}, (), (120, 100)))
    >>> summary.fail("timeout")
    >>> print(summary.told(2.0))
    2 pages in 2 s (1.0 a second): 1 cleaned, 1 failed
    characters  100 of 120 kept (83.3%)
    cut         share 2
    failed      timeout 1

    Args:
        cleaned: How many pages.
        characters: How many their sources had.
        kept: How many their texts have.
        kinds: How many pieces were cut, by kind.
        warnings: How many there were, by code.
        failures: How many pages failed, by reason.
        read: How many bytes of the inputs have been read.
        written: How many bytes of articles were written, before they were compressed.
    """

    cleaned: int = 0
    characters: int = 0
    kept: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    read: int = 0
    written: int = 0

    @classmethod
    def of(cls, counts: Mapping[str, Any]) -> Summary:
        """Give what an earlier run had counted."""
        summary = cls()
        for name, value in counts.items():
            setattr(summary, name, Counter(value) if isinstance(value, dict) else value)
        return summary

    def counts(self) -> dict[str, Any]:
        """Give the counts by name."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    def add(self, outcome: Outcome) -> None:
        """Count a page that was cleaned."""
        self.cleaned += 1
        size, kept = outcome.characters
        self.characters += size
        self.kept += kept
        self.kinds.update(outcome.kinds)
        self.warnings.update(outcome.warnings)
        if isinstance(outcome.output, bytes):
            self.written += len(outcome.output)

    def fail(self, reason: str) -> None:
        """Count a page that was not."""
        self.failures[reason] += 1

    @property
    def failed(self) -> int:
        """How many pages were not cleaned."""
        return sum(self.failures.values())

    @property
    def pages(self) -> int:
        """How many there were."""
        return self.cleaned + self.failed

    def told(self, seconds: float, pages: int | None = None) -> str:
        """Say it to people.

        Args:
            seconds: How long the run took.
            pages: How many of the pages it did, if an earlier run did the others.
        """
        return "\n".join(self._lines(seconds, self.pages if pages is None else pages))

    def _lines(self, seconds: float, pages: int) -> Iterator[str]:
        earlier = f" after {self.pages - pages:,} earlier" if pages < self.pages else ""
        rate = f" ({pages / seconds:,.1f} a second)" if seconds else ""
        yield (
            f"{pages:,} pages in {seconds:,.0f} s{rate}{earlier}: "
            f"{self.cleaned:,} cleaned, {self.failed:,} failed"
        )
        if self.characters:
            share = f"{self.kept / self.characters:.1%}"
            yield f"characters  {self.kept:,} of {self.characters:,} kept ({share})"
        if self.read:
            written = f", {self.written:,} written" if self.written else ""
            yield f"bytes       {self.read:,} read{written}"
        counted = {"cut": self.kinds, "warnings": self.warnings, "failed": self.failures}
        for name, counts in counted.items():
            if counts:
                listed = ", ".join(f"{what} {count:,}" for what, count in counts.most_common())
                yield f"{name:12}{listed}"
