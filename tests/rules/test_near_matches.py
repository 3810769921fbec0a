"""No pattern takes long on a text that nearly matches it, however often the near match is said."""

from __future__ import annotations

from benchmarks.near_matches import examples, spoilt
from newsclean.rules import default_rules
from newsclean.rules.rule import expression_of

# In seconds of CPU time; the slowest near match of 4,000 characters takes 3 ms.
TOO_LONG = 1.0


def test_near_matches_end_soon() -> None:
    for rule in default_rules().rules:
        if rule.pattern is None:
            continue
        expression = expression_of(rule.pattern, rule.match)
        match = {"block": expression.fullmatch, "start": expression.match}.get(rule.match)
        for example in examples(rule.pattern):
            for near in (spoilt(example), spoilt(f"{example[:40]} " * 20), spoilt(example) * 3):
                (match or expression.search)(near[:4_000], timeout=TOO_LONG)
