"""Lay an explanation out for people to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsclean.cli.screen import cells, shorten, wrap
from newsclean.cli.terminal import Terminal
from newsclean.explanation.explained import (
    ExplainedLine,
    Explanation,
    PageScores,
    Remedy,
    Weighed,
)
from newsclean.explanation.remedies import OWN_FILE

# In columns, by judgement: room for a label and a blank.
_LABELS = 14
# By judgement: as many features as people read; `--json` gives all.
_MOST_FEATURES = 8
# By judgement, in columns: the outcome in a list of all lines, with the longest kind.
_OUTCOME = 24
_DID = {
    "keep rule": f"Keep the {{}}, by a rule of your own in {OWN_FILE}:",
    "rule": f"Cut the {{}}, by a rule of your own in {OWN_FILE}:",
    "ignore": "Switch off what decided:",
    "keep": "Leave what is of its kind in the text:",
}


@dataclass(frozen=True)
class ExplainedScreen(Terminal):
    """Lays explanations out."""

    def listed(self, answer: Explanation) -> str:
        """Give all lines, one on each row, with what became of them."""
        return "\n".join(map(self._row, answer.lines))

    def shown(self, answer: Explanation) -> str:
        """Give all that is known of each line."""
        return "\n\n".join("\n".join(self._line(line)) for line in answer.lines)

    def _row(self, line: ExplainedLine) -> str:
        outcome = f"{line.outcome} {line.kind}" if line.kind else line.outcome
        number = f"{line.number:5} "
        text = shorten(line.text, max(self.width - _OUTCOME - len(number), 20))
        return f"{number}{self._outcome(line, outcome.ljust(_OUTCOME))}{text}"

    def _line(self, line: ExplainedLine) -> Iterator[str]:
        outcome = f"{line.outcome} as {line.kind}" if line.kind else line.outcome
        yield self.bold(f"Line {line.number}: ") + self._outcome(line, outcome)
        yield f"  “{shorten(line.text, self.width - 4)}”"
        yield from self._field("Cause", line.because)
        yield from self._claims(line)
        yield from self._rules(line)
        if line.taken is not None and line.taken.kind is not None:
            taken = line.taken
            yield from self._field("Taken for", f"{taken.kind}: {taken.rule or taken.reason}")
            yield from self._field("needs", taken.needs)
            yield from self._field("has", taken.has + ("" if taken.holds else "; not enough"))
        elif line.taken is not None:
            yield from self._field("Taken for", f"nothing. {line.taken.reason}")
            yield from self._field("has", line.taken.has)
        yield from self._short_line(line)
        if line.page is not None:
            yield from self._page(line.page)
        for remedy in line.remedies:
            yield ""
            yield from self._remedy(remedy)

    def _claims(self, line: ExplainedLine) -> Iterator[str]:
        for claim in line.claims:
            by = f"{claim.cleaner}, {claim.rule}" if claim.rule else claim.cleaner
            told = f"{claim.kind} by {by}: {claim.reason} [{claim.fate}, pass {claim.round}]"
            yield from self._field("Claim", told)

    def _rules(self, line: ExplainedLine) -> Iterator[str]:
        for rule in line.rules:
            if rule.fired:
                yield from self._field("Rule", f"{rule.id} fired on “{rule.piece}”: {rule.why}")
            else:
                told = f"{rule.id} (“{rule.piece}”) did not fire; it lacked {rule.lacked}"
                yield from self._field("Rule", told)

    def _short_line(self, line: ExplainedLine) -> Iterator[str]:
        short = line.short_line
        if short is None:
            return
        if short.chance is None:
            yield from self._field("Short line", f"not judged: {short.why_not}")
            return
        figures = f"{short.chance:.0%} likely furniture; {short.needed:.0%} is needed"
        yield from self._field("Short line", figures)
        yield from self._weights(short.features)

    def _page(self, page: PageScores) -> Iterator[str]:
        yield from self._field("Element", " > ".join(page.path))
        if page.names:
            yield from self._field("named", " ".join(page.names))
        chances = f"{page.first:.1%} likely article at the first look"
        if page.second is not None:
            chances += f", {page.second:.1%} after the second opinion"
        yield from self._field("Page model", f"{chances}; {page.needed:.0%} is needed")
        yield from self._field("2nd opinion", page.second_opinion)
        yield from self._weights(page.features)
        for step in page.overruled:
            yield from self._field("Overruled", f"{step.then} by {step.name}: {step.does}")

    def _weights(self, features: Iterable[Weighed]) -> Iterator[str]:
        listed = list(features)
        for one in listed[:_MOST_FEATURES]:
            first, *rest = wrap(one.meaning, max(self.width - _LABELS - 9, 20))
            yield f"  {' ' * _LABELS}{one.weight:+6.2f} {first}"
            yield from (f"  {' ' * _LABELS}       {line}" for line in rest)
        if len(listed) > _MOST_FEATURES:
            more = len(listed) - _MOST_FEATURES
            yield self.dim(f"  {' ' * _LABELS}       and {more} more; --json has all")

    def _remedy(self, remedy: Remedy) -> Iterator[str]:
        yield f"  {self.bold(_DID[remedy.what].format(remedy.of))}"
        yield from (f"    {line}" for line in remedy.paste.splitlines())
        rules = f"--rules {OWN_FILE}; in Python " if "rules=" in remedy.python else "in Python "
        count = remedy.others
        others = (
            f"{count} other {'removal' if count == 1 else 'removals'} of this source would change"
            if count
            else "nothing else of this source would change"
        )
        told = f"({rules}{remedy.python}. Tried: it works, and {others}.)"
        yield from (self.dim(f"    {line}") for line in wrap(told, self.width - 4))

    def _field(self, name: str, value: str) -> Iterator[str]:
        label = name
        for line in wrap(value, max(self.width - _LABELS - 2, 20)):
            pad = " " * (_LABELS - cells(label))
            yield f"  {self.dim(label)}{pad}{line}"
            label = ""

    def _outcome(self, line: ExplainedLine, text: str) -> str:
        return self.green(text) if line.outcome == "kept" else self.red(text)
