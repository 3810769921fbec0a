"""Check rule files against each other and their own examples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from newsclean.document import Block, Document
from newsclean.errors import RuleError
from newsclean.rules.matcher import RuleSet
from newsclean.rules.position import matches
from newsclean.rules.rule_file import Entry, RuleFile, read
from newsclean.rules.view import fold, view
from newsclean.words.language_files import language_files

# By judgement: in seconds, and in fillers of a line; a sound pattern needs far less.
_TIMEOUT = 0.1
_STRESS = 400


class Report(NamedTuple):
    """What is wrong in the files that were checked, and which others were not read whole."""

    errors: tuple[str, ...]
    warnings: tuple[str, ...]


def check(files: Sequence[Path] = ()) -> Report:
    """Check rule files against each other and against the shipped ones.

    Args:
        files: The files to check; none: all that are shipped.
    """
    shipped = {_place(file): read(file) for file in language_files()}
    chosen = {_place(file): read(file) for file in files} or shipped
    errors = [line for file in chosen.values() for line in file.wrong]
    errors += [
        f"{entry.name}: shipped rules hold everywhere; take `sites` out"
        for path, file in chosen.items()
        for entry in file.entries
        if path in shipped and entry.rule.sites
    ]
    others = [file for path, file in shipped.items() if path not in chosen]
    errors += problems(chosen.values(), others)
    own = [file for path, file in chosen.items() if path not in shipped]
    warnings = list(_known(own, shipped.values()))
    warnings += [
        f"{file.path.name}: {len(file.wrong)} wrong, left out here, such as {file.wrong[0]}"
        for path, file in shipped.items()
        if path not in chosen and file.wrong
    ]
    return Report(tuple(dict.fromkeys(errors)), tuple(warnings))


def _place(file: Traversable) -> Traversable:
    """Give what is the same for the same file; what lies in a zip is no file of the disk."""
    return file.resolve() if isinstance(file, Path) else file


def problems(files: Collection[RuleFile], others: Iterable[RuleFile] = ()) -> Iterator[str]:
    """Give what is wrong between the rules and the examples of files, and those of others."""
    for name, times in Counter(rule.id for file in files for rule in file.keep).items():
        if times > 1:
            yield f"{name}: the id is used twice; rename one"
    mine = [entry for file in files for entry in file.entries]
    every = [*mine, *(entry for file in others for entry in file.entries)]
    chosen = {entry.path for entry in mine}
    yield from _twice(every, chosen)
    for entry in mine:
        yield from _removes(entry)
        yield from _slow(entry)
    yield from _keeps(every, chosen)


def _twice(entries: Iterable[Entry], chosen: set[Traversable]) -> Iterator[str]:
    ships = set(map(_place, language_files()))
    ids: set[str] = set()
    phrases: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        if entry.compiled.id in ids:
            yield f"{entry.name}: the id is used twice; rename one"
        ids.add(entry.compiled.id)
        for key in entry.compiled.keys:
            other = phrases.setdefault((key, entry.rule.match), entry)
            if other is entry or not {entry.path, other.path} & chosen:
                continue
            if (_place(entry.path) in ships) == (_place(other.path) in ships):
                yield (
                    f"{entry.name}: phrase {key!r} is also in {other.name}; "
                    "keep it in one of them (und.toml if it has no language)"
                )


def _known(own: Iterable[RuleFile], shipped: Iterable[RuleFile]) -> Iterator[str]:
    """Give the phrases of files of one's own that ship already, which does no harm."""
    ship = {
        (key, entry.rule.match): entry
        for file in shipped
        for entry in file.entries
        for key in entry.compiled.keys
    }
    for entry in (entry for file in own for entry in file.entries):
        for key in entry.compiled.keys:
            other = ship.get((key, entry.rule.match))
            if other:
                yield f"{entry.name}: phrase {key!r} ships already, in {other.name}"


def _blocks(example: str) -> tuple[Block, ...]:
    return Document(example).blocks


def _removes(entry: Entry) -> Iterator[str]:
    alone = RuleSet((entry.compiled,), host=entry.rule.sites[0] if entry.rule.sites else None)
    for example in entry.rule.removes:
        blocks = _blocks(example)
        if len(blocks) != 1:
            yield f"{entry.name}: `removes` {example!r} is not one line; give one line an example"
        elif alone.hits(blocks[0]):
            continue
        elif entry.rule.pattern and not any(c in fold(example) for c in entry.compiled.cues):
            yield f"{entry.name}: `removes` {example!r} holds none of the cues; add the one in it"
        else:
            yield (
                f"{entry.name}: does not hit its own `removes` {example!r} "
                f"(match = {entry.rule.match!r}); mend the phrase, the pattern or the example"
            )


def _slow(entry: Entry) -> Iterator[str]:
    """Run a pattern on lines that nearly match, where a bad one tries every way to match."""
    if not entry.rule.pattern:
        return
    rule = entry.compiled._replace(timeout=_TIMEOUT)
    for seed in (*rule.cues, *entry.rule.removes):
        for filler in ("a", "Aa ", "1 ", seed[-1], seed):
            line = (seed + filler * _STRESS)[: max(rule.longest, _STRESS) - 1]
            try:
                matches(rule, view(f"{line}~"))
                matches(rule, view(f"~{line}"))
            except RuleError as error:
                yield f"{entry.name}: {error}"
                return


def _keeps(entries: Sequence[Entry], chosen: set[Traversable]) -> Iterator[str]:
    rules = RuleSet(tuple(entry.compiled for entry in entries))
    home = {entry.compiled: entry for entry in entries}
    for entry in entries:
        for example in entry.rule.keeps:
            for block in _blocks(example):
                for hit in rules.hits(block):
                    owner = home[hit.rule]
                    if {owner.path, entry.path} & chosen:
                        yield (
                            f"{owner.name}: hits {block.text[hit.start : hit.end]!r} in the "
                            f"`keeps` {example!r} of {entry.name}; narrow the rule (fewer phrases, "
                            'match = "block") or, if that line is boilerplate, drop the example'
                        )
