"""Make the files of ready rules from the rule files: python -m newsclean.rules.build."""

from __future__ import annotations

import sys

from newsclean.errors import RuleError
from newsclean.precompile import precompile
from newsclean.rules.load import DATA, read
from newsclean.rules.shipped import COMPILED, dump


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


if __name__ == "__main__":
    try:
        build()
    except RuleError as error:
        sys.exit(str(error))
