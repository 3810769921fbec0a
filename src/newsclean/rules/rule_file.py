"""Read rule files; what is wrong with one is said with the file, the rule and the mend."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import regex
from pydantic import ValidationError

from newsclean.claim import Kind
from newsclean.errors import RuleError
from newsclean.rules.bounds import Bounds, bounds_of
from newsclean.rules.openings import NOTHING
from newsclean.rules.position import LABEL_SIZE, PHRASE_SIZE
from newsclean.rules.rule import CompiledRule, expression_of
from newsclean.rules.schema import Keep, Rule
from newsclean.rules.view import fold, view
from newsclean.rules.word_schema import Example, wrong_words
from newsclean.text.folding import normalise

DATA = Path(__file__).parent / "data"
_LANGUAGE = re.compile(r"[a-z0-9][a-z0-9_-]*")
_WORDS = "words"
_MODELS: dict[str, type[Rule | Keep | Example]] = {"rule": Rule, "keep": Keep, "example": Example}


@dataclass(frozen=True)
class Entry:
    """A rule as written, the same ready to match, and the file it stands in."""

    path: Path
    rule: Rule
    compiled: CompiledRule

    @property
    def name(self) -> str:
        """File and rule, to begin a message with."""
        return f"{self.path.name}: {self.rule.id}"


@dataclass(frozen=True)
class RuleFile:
    """What could be read of a rule file, and what is wrong with the rest.

    Args:
        path: The file.
        entries: Its rules.
        keep: Its keep rules.
        words: Its `[words]` table.
        examples: The examples of its words.
        wrong: What is wrong, each in a line that says how to mend it.
    """

    path: Path
    entries: tuple[Entry, ...]
    keep: tuple[CompiledRule, ...]
    words: dict[str, Any]
    examples: tuple[Example, ...]
    wrong: tuple[str, ...]


def read(path: Path, *, timeout: float | None = None) -> RuleFile:
    """Read one rule file.

    Args:
        path: The file; its name without ".toml" is the language, the first part of each id.
        timeout: Seconds after which a pattern of the file is given up on a line; None: never.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        if not _LANGUAGE.fullmatch(path.stem):
            message = "the name may hold a-z, 0-9, - and _ before .toml; rename the file"
            raise RuleError(message)
    except (OSError, ValueError) as error:
        return RuleFile(
            path, (), (), {}, (), (f"{path.name}: {error}; nothing of the file was read",)
        )
    mistakes = [
        f"{path.name}: unknown table {name!r}; use [[rule]] or [[keep]]"
        for name in content
        if name not in _MODELS and name != _WORDS
    ]
    words = content.get(_WORDS, {})
    mistakes += [f"{path.name}: {text}" for text in wrong_words(words)]
    if words and next(iter(content)) != _WORDS:
        mistakes.append(f"{path.name}: put [words] before all other tables")
    entries: list[Entry] = []
    keep: list[CompiledRule] = []
    examples: list[Example] = []
    for kind, number, table in _tables(content):
        name = table.get("id") if isinstance(table, dict) else None
        try:
            rule = _MODELS[kind].model_validate(table)
            if isinstance(rule, Example):
                examples.append(rule)
                continue
            compiled = _compiled(path.stem, rule, timeout)
        except ValidationError as error:
            details = [_mend(dict(detail)) for detail in error.errors()]
        except RuleError as error:
            details = [str(error)]
        else:
            if isinstance(rule, Rule):
                entries.append(Entry(path, rule, compiled))
            else:
                keep.append(compiled)
            continue
        mistakes += [
            f"{path.name}: {name or f'{kind} number {number}'}: {text}" for text in details
        ]
    return RuleFile(path, tuple(entries), tuple(keep), words, tuple(examples), tuple(mistakes))


def _tables(content: dict[str, Any]) -> Iterator[tuple[str, int, object]]:
    for kind in _MODELS:
        tables = content.get(kind, [])
        for number, table in enumerate(tables if isinstance(tables, list) else [tables], 1):
            yield kind, number, table


def _mend(detail: dict[str, Any]) -> str:
    field = ".".join(map(str, detail["loc"]))
    said = f"{field + ': ' if field else ''}{detail['msg'].removeprefix('Value error, ')}"
    if detail["type"] in ("missing", "too_short"):
        return f"{said}; give at least one" if field in ("removes", "keeps") else f"{said}; give it"
    if detail["type"] == "extra_forbidden":
        return f"{said}; take it out, or see the fields in rules/schema.py"
    return said


def _compiled(language: str, rule: Rule | Keep, timeout: float | None) -> CompiledRule:
    keys = _keys(rule)
    # Blanks at the edges of a cue count, unlike those of a phrase.
    cues = tuple(dict.fromkeys(view(cue).folded for cue in rule.cues))
    if not all(map(str.strip, cues)):
        message = "a cue is empty; write a literal that every match holds"
        raise RuleError(message)
    kind = rule.id.split(".")[0]
    if isinstance(rule, Rule) and kind not in list(Kind):
        message = f"{kind!r} is no kind; take one of {', '.join(Kind)}"
        raise RuleError(message)
    bounds = _bounds(rule)
    return CompiledRule(
        id=f"{language}.{rule.id}" if isinstance(rule, Rule) else f"{language}.keep.{rule.id}",
        match=rule.match,
        where=rule.where if isinstance(rule, Rule) else "anywhere",
        why=rule.why,
        keys=keys,
        pattern=rule.pattern,
        cues=cues,
        longest=bounds.longest,
        openings=_openings(bounds) if rule.match in ("block", "start") else frozenset(),
        sites=rule.sites,
        timeout=timeout if rule.pattern else None,
    )


def _keys(rule: Rule | Keep) -> tuple[str, ...]:
    limit = LABEL_SIZE if rule.match == "label" else PHRASE_SIZE
    keys: dict[str, str] = {}
    for phrase in rule.phrases:
        key = normalise(phrase) if rule.match in ("block", "label") else fold(phrase)
        if not key:
            message = f"nothing is left of phrase {phrase!r} once folded; write a pattern"
            raise RuleError(message)
        if len(phrase) > limit:
            message = f"phrase {phrase!r} is longer than {limit} characters; write a pattern"
            raise RuleError(message)
        if key in keys:
            message = f"phrases {keys[key]!r} and {phrase!r} are the same; take one out"
            raise RuleError(message)
        keys[key] = phrase
    return tuple(keys)


def _openings(bounds: Bounds) -> frozenset[str]:
    found = None if bounds.empty else bounds.openings.all
    return frozenset() if found is None else found


def _bounds(rule: Rule | Keep) -> Bounds:
    if not rule.pattern:
        return Bounds(0, NOTHING, empty=True)
    if rule.match == "label":
        message = 'match = "label" takes phrases; write the pattern for match = "block"'
        raise RuleError(message)
    bounds = bounds_of(rule.pattern)
    try:
        expression_of(rule.pattern, rule.match)
    except regex.error as error:
        message = f"the pattern does not compile: {error}"
        raise RuleError(message) from None
    return bounds
