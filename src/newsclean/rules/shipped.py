"""The shipped rules, ready to match: one JSON file that is made from the rule files.

Reading and checking the rule files takes a second or so, reading this file some hundredths.
`python -m tools.build_rules` writes it anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from newsclean.errors import RuleError
from newsclean.rules.matcher import RuleSet
from newsclean.rules.rule import CompiledRule

COMPILED = Path(__file__).parent / "data" / "compiled.json"


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


def parse(text: str | bytes) -> RuleSet:
    """Read what `dump` wrote."""
    content: dict[str, Any] = json.loads(text)
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
        RuleError: The rules were never built.
    """
    try:
        return parse(COMPILED.read_bytes())
    except FileNotFoundError:
        message = "the rules are not built; run `python -m tools.build_rules`"
        raise RuleError(message) from None
