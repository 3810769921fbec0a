"""Compile every expression ahead: python -m newsclean.precompile."""

from __future__ import annotations

import pickle
import pkgutil
from importlib import import_module

import regex

import newsclean
from newsclean.rules.rule import source_of
from newsclean.rules.shipped import COMPILED, parse
from newsclean.text.patterns import PRECOMPILED, awaited, precompiled


def expressions() -> set[tuple[str, int]]:
    """Give the expressions of all modules and all shipped rules, each with its flags."""
    for module in pkgutil.walk_packages(newsclean.__path__, "newsclean."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    rules = parse(COMPILED.read_bytes())
    return awaited.union(
        source_of(rule.pattern, rule.match) for rule in (*rules.rules, *rules.keep) if rule.pattern
    )


def precompile() -> None:
    """Write the compiled expressions, unless they are there already."""
    wanted = expressions()
    if precompiled().keys() == wanted:
        return
    # What is compiled comes out in another order each time, so what is known is kept.
    known = precompiled()
    ready = {
        key: known.get(key) or pickle.dumps(regex.compile(*key), protocol=4)
        for key in sorted(wanted)
    }
    PRECOMPILED.write_bytes(pickle.dumps((regex.__version__, ready), protocol=4))
    precompiled.cache_clear()


if __name__ == "__main__":
    precompile()
