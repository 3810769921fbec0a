"""Check what the words of a language make of the lines that its file gives as examples."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from newsclean.document import Document
from newsclean.fields.agencies import agencies_in
from newsclean.fields.author_names import people_and_agencies
from newsclean.fields.byline import authors_in
from newsclean.fields.credit import credit_in
from newsclean.fields.written_dates import parse_date
from newsclean.lines.marks import mark_of
from newsclean.rules import RuleSet, default_rules
from newsclean.rules.rule_file import RuleFile
from newsclean.rules.word_schema import Example


def wrong_examples(file: RuleFile) -> Iterator[str]:
    """Say which examples of a language file are not read as they say.

    Args:
        file: The file; its examples are tried with all words and rules that ship.
    """
    for example in file.examples:
        for name, wanted, found in _read(example, file.path.stem):
            if wanted != found:
                yield (
                    f"{file.path.name}: example {example.line!r}: {name} is {found!r}, "
                    f"not {wanted!r}; mend the words or the example"
                )


def _read(example: Example, language: str) -> Iterator[tuple[str, object, object]]:
    """Give what an example says, by name, beside what is found."""
    yield "taken_for", example.taken_for or "", _taken_for(example.line, default_rules())
    if example.taken_for and example.authors is None:
        found = _taken_for(example.line, RuleSet(()))
        yield "taken_for without rules", example.taken_for, found
    if example.authors is not None:
        yield "authors in a text", example.authors, authors_in(example.line)
        yield "authors on a page", example.authors, people_and_agencies([example.line])[0]
    if example.agencies is not None:
        yield "agencies", example.agencies, agencies_in(example.line)
    if example.date is not None:
        yield "date", example.date, _day(parse_date(example.line, language))
    if example.credit is not None:
        span = credit_in(example.line)
        yield "credit", example.credit, example.line[slice(*span)] if span else ""


def _taken_for(line: str, rules: RuleSet) -> str:
    blocks = Document(line).blocks
    mark = mark_of(blocks[0], rules) if len(blocks) == 1 else None
    return mark.kind if mark else ""


def _day(moment: date | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment
