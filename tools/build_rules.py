"""Make the files of ready rules from the rule files: python -m tools.build_rules."""

from __future__ import annotations

import pickle
import pkgutil
import sys
from importlib import import_module

import regex

import newsclean
from newsclean.errors import RuleError
from newsclean.rules.rule import source_of
from newsclean.rules.rule_file import DATA, read
from newsclean.rules.shipped import COMPILED, dump, parse
from newsclean.text.patterns import PRECOMPILED, awaited, precompiled


def compiled() -> str:
    """Give what the file of ready rules must hold.

    Raises:
        RuleError: A rule file is wrong.
    """
    files = [read(path) for path in sorted(DATA.glob("*.toml"))]
    wrong = [line for file in files for line in file.wrong]
    if wrong:
        raise RuleError("\n".join(wrong))
    return dump(
        [entry.compiled for file in files for entry in file.entries],
        [rule for file in files for rule in file.keep],
    )


def build() -> None:
    """Write the file of ready rules, and that of their compiled expressions.

    Raises:
        RuleError: A rule file is wrong.
    """
    content = compiled()
    COMPILED.write_text(content, encoding="utf-8", newline="\n")
    precompile()


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
    try:
        build()
    except RuleError as error:
        sys.exit(str(error))
