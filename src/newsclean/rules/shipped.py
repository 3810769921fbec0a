"""The shipped rules, ready to match, as they were built or as the rule files say now."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from newsclean.errors import RuleError
from newsclean.rules.matcher import RuleSet
from newsclean.rules.rule import CompiledRule
from newsclean.words.language_files import built, language_files


def written_rules() -> str:
    """Give the rules of all shipped files as `parse` reads them, whatever was built.

    Raises:
        RuleError: A rule file is wrong.
    """
    from newsclean.rules.rule_file import read  # noqa: PLC0415 - the schema takes long to load

    files = [read(file) for file in language_files()]
    wrong = [line for file in files for line in file.wrong]
    if wrong:
        raise RuleError("\n".join(wrong))
    return dump(
        [entry.compiled for file in files for entry in file.entries],
        [rule for file in files for rule in file.keep],
    )


def dump(rules: Sequence[CompiledRule], keep: Sequence[CompiledRule]) -> str:
    """Write rules as JSON, one on each line."""
    body = f'"rules": [\n{_lines(rules)}\n],\n"keep": [\n{_lines(keep)}\n]'
    from hashlib import sha256  # noqa: PLC0415 - only to build

    version = sha256(body.encode()).hexdigest()[:12]
    return f'{{\n"version": "{version}",\n{body}\n}}\n'


def _lines(rules: Iterable[CompiledRule]) -> str:
    return ",\n".join(
        json.dumps(
            [
                r.id,
                r.match,
                r.where,
                r.why,
                r.keys,
                r.pattern,
                r.cues,
                r.longest,
                sorted(r.openings),
            ],
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for r in sorted(rules, key=lambda rule: rule.id)
    )


def parse(content: dict[str, Any]) -> RuleSet:
    """Give the rules that `dump` wrote.

    Args:
        content: What it wrote, read as JSON.
    """
    rules, keep = (tuple(map(_rule, content[name])) for name in ("rules", "keep"))
    return RuleSet(rules, keep, version=content["version"])


def _rule(row: list[Any]) -> CompiledRule:
    name, match, where, why, keys, pattern, cues, longest, begins = row
    openings = frozenset(begins)
    return CompiledRule(
        name, match, where, why, tuple(keys), pattern, tuple(cues), longest, openings
    )


@cache
def default_rules() -> RuleSet:
    """Give the rules that are shipped, all languages together.

    >>> from newsclean.document import Document
    >>> (block,) = Document("Share this story").blocks
    >>> {hit.rule.kind.value for hit in default_rules().hits(block)}
    {'share'}

    Raises:
        RuleError: A rule file is wrong.
    """
    ready = built()
    return parse(json.loads(written_rules()) if ready is None else ready["rules"])
