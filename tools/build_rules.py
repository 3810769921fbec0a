"""Write the built file of the languages' words and rules: python -m tools.build_rules."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from newsclean.errors import RuleError
from newsclean.rules.shipped import written_rules
from newsclean.words.language_files import BUILT, fingerprint, sources, written_word_tables

FILE = Path(__file__).parents[1] / "src" / "newsclean" / "rules" / BUILT


def content() -> str:
    """Give what the built file must hold.

    Raises:
        RuleError: A rule file is wrong.
    """
    made_from = json.dumps(fingerprint(sources()))
    words = json.dumps(written_word_tables(), ensure_ascii=False)
    return f'{{\n"sources": {made_from},\n"words": {words},\n"rules": {written_rules()}}}\n'


def build() -> None:
    """Write the built file.

    Raises:
        RuleError: A rule file is wrong.
    """
    FILE.parent.mkdir(exist_ok=True)
    # Whoever reads it meanwhile finds the old one or the new one, never a part.
    new = FILE.with_suffix(f".{os.getpid()}")
    new.write_text(content(), encoding="utf-8", newline="\n")
    new.replace(FILE)


if __name__ == "__main__":
    try:
        build()
    except RuleError as error:
        sys.exit(str(error))
