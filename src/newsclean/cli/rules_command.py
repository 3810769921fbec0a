"""The part of the command line that looks after rule files."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newsclean.cli.source_file import read_source
from newsclean.document import Document
from newsclean.errors import InputError, RuleError
from newsclean.lines.examples import wrong_examples
from newsclean.rules import default_rules, load_rules
from newsclean.rules.check import check
from newsclean.rules.rule_file import DATA, Entry, RuleFile, read
from newsclean.rules.unknown import unknown_lines
from newsclean.source import decoded, is_page

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - no public name


def add_to(commands: Commands) -> None:
    """Add `newsclean rules` to the command line."""
    group = commands.add_parser("rules", help="list, show, match, check and try rules")
    actions = group.add_subparsers(title="actions", required=True, metavar="ACTION")

    listing = actions.add_parser("list", help="list the rules, each with its reason")
    listing.add_argument("begin", nargs="?", default="", metavar="BEGIN", help="de, en.share ...")
    listing.set_defaults(run=_list)

    show = actions.add_parser("show", help="show a rule as it is written")
    show.add_argument("id", metavar="ID", help="its full id, as in a removal")
    show.set_defaults(run=_show)

    checking = actions.add_parser("check", help="check rule files and say how to mend them")
    checking.add_argument("files", nargs="*", type=Path, metavar="FILE", help="none: all that ship")
    checking.set_defaults(run=_check)

    matching = actions.add_parser("match", help="say which rules match a line")
    matching.add_argument("line", metavar="LINE", help="the line, in quotation marks")
    matching.set_defaults(run=_match)

    trying = actions.add_parser("try", help="rank the lines of a page or text that no rule knows")
    trying.add_argument("file", metavar="FILE", help="HTML or plain text; - reads standard input")
    trying.set_defaults(run=_try)

    for action in (matching, trying):
        action.add_argument(
            "--rules",
            action="append",
            type=Path,
            default=[],
            metavar="FILE",
            help="your own as well",
        )


def _list(asked: argparse.Namespace) -> int:
    found = {
        entry.compiled.id: entry.rule.why
        for entry in _shipped()
        if entry.compiled.id.startswith(asked.begin)
    }
    if not found:
        message = f"no rule's id begins with {asked.begin!r}"
        raise RuleError(message)
    longest = max(map(len, found))
    for name, why in found.items():
        print(f"{name:{longest}}  {why}")
    return 0


def _show(asked: argparse.Namespace) -> int:
    for entry in _shipped():
        if entry.compiled.id == asked.id:
            print(f"# {entry.path.name}\n[[rule]]")
            for name, value in entry.rule.model_dump(exclude_defaults=True).items():
                print(f"{name} = {_toml(value)}")
            return 0
    raise RuleError(default_rules().unknown(asked.id))


def _toml(value: str | tuple[str, ...]) -> str:
    # A JSON string is one in TOML too.
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    lines = [f"    {json.dumps(line, ensure_ascii=False)},\n" for line in value]
    return f"[\n{''.join(lines)}]"


def _check(asked: argparse.Namespace) -> int:
    report = check(asked.files)
    files = [read(path) for path in asked.files] or _files()
    errors = [*report.errors, *(line for file in files for line in wrong_examples(file))]
    for line in errors:
        print(line)
    for line in report.warnings:
        print(f"warning: {line}", file=sys.stderr)
    print(f"{len(errors)} errors" if errors else "all right", file=sys.stderr)
    return 1 if errors else 0


def _match(asked: argparse.Namespace) -> int:
    blocks = Document(asked.line).blocks
    if len(blocks) != 1:
        message = "give one line"
        raise InputError(message)
    hits = load_rules(*asked.rules).hits(blocks[0])
    for hit in hits:
        rule, piece = hit.rule, blocks[0].text[hit.start : hit.end]
        where = "" if rule.where == "anywhere" else f" (only in place: {rule.where})"
        print(f"{rule.id}{where}\n  cuts  {piece}\n  why   {rule.why}")
    if not hits:
        print("no rule matches", file=sys.stderr)
    return 0


def _try(asked: argparse.Namespace) -> int:
    source = read_source(asked.file, "auto")
    rules = load_rules(*asked.rules)
    if is_page(source):
        from newsclean.html.page import build_page  # noqa: PLC0415 - lxml only when HTML comes

        document = build_page(source).document
    else:
        document = Document(decoded(source))
    lines = unknown_lines(document, rules)
    for line in lines:
        print(f"{line.score}  {line.text}")
    if not lines:
        print("every short line is known", file=sys.stderr)
    return 0


def _files() -> list[RuleFile]:
    return [read(path) for path in sorted(DATA.glob("*.toml"))]


def _shipped() -> Iterator[Entry]:
    for file in _files():
        yield from file.entries
