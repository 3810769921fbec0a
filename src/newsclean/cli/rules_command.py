"""The part of the command line that looks after rule files."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator

from newsclean.api import host_of
from newsclean.cleaners.below_text import wrong_below
from newsclean.cli.source_file import read_file
from newsclean.document import Document
from newsclean.errors import InputError, RuleError
from newsclean.lines.examples import wrong_examples
from newsclean.rules import default_rules, load_rules
from newsclean.rules.check import check
from newsclean.rules.rule_file import Entry, RuleFile, read
from newsclean.rules.unknown import unknown_lines
from newsclean.source import read as read_source
from newsclean.words.language_files import language_files


def list_rules(asked: argparse.Namespace) -> int:
    """List the rules whose ids begin as asked."""
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


def show_rule(asked: argparse.Namespace) -> int:
    """Show a rule as it is written."""
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


def check_files(asked: argparse.Namespace) -> int:
    """Check rule files and say what is wrong."""
    report = check(asked.files)
    files = [read(path) for path in asked.files] or _files()
    errors = [*report.errors]
    for file in files:
        errors += [*wrong_examples(file), *wrong_below(file)]
    for line in errors:
        print(line)
    for line in report.warnings:
        print(f"warning: {line}", file=sys.stderr)
    print(f"{len(errors)} errors" if errors else "all right", file=sys.stderr)
    return 1 if errors else 0


def match_line(asked: argparse.Namespace) -> int:
    """Say which rules match a line."""
    blocks = Document(asked.line).blocks
    if len(blocks) != 1:
        message = "give one line"
        raise InputError(message)
    rules = load_rules(*asked.rules).for_site(host_of(asked.url))
    kept, cut = rules.keeps(blocks[0]), rules.hits(blocks[0])
    for verb, hit in [*(("keeps", hit) for hit in kept), *(("cuts ", hit) for hit in cut)]:
        rule, piece = hit.rule, blocks[0].text[hit.start : hit.end]
        where = "" if rule.where == "anywhere" else f" (only in place: {rule.where})"
        site = f" (only at {', '.join(rule.sites)})" if rule.sites else ""
        print(f"{rule.id}{where}{site}\n  {verb} {piece}\n  why   {rule.why}")
    if kept or cut:
        return 0
    elsewhere = sorted({site for rule in (*rules.rules, *rules.keep) for site in rule.sites})
    hint = f"; rules for {', '.join(elsewhere)} need --url" if elsewhere and not asked.url else ""
    print(f"no rule matches{hint}", file=sys.stderr)
    return 1


def try_file(asked: argparse.Namespace) -> int:
    """Rank the lines of a page or text that no rule knows."""
    source = read_source(read_file(asked.file))
    rules = load_rules(*asked.rules)
    if source.is_page:
        from newsclean.html.page import build_page  # noqa: PLC0415 - lxml only when HTML comes

        document = build_page(source.text).document
    else:
        document = Document(source.text)
    lines = unknown_lines(document, rules)
    for line in lines:
        print(f"{line.score}  {line.text}")
    if not lines:
        print("every short line is known", file=sys.stderr)
    return 0


def _files() -> list[RuleFile]:
    return [read(file) for file in language_files()]


def _shipped() -> Iterator[Entry]:
    for file in _files():
        yield from file.entries
