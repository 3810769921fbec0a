"""Texts with one line below them that was written to teach what sites and authors write there.

Each file of `training/written` is a language's: lines `text`, a tab, a paragraph; `cut`, a tab, a
line as sites put it below a text; `keep`, a tab, a line of an author's with words as in these. The
examples of the rules are read in the same way. All of them are invented.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import newsclean
from newsclean.claim import FIELDS, Kind
from training.texts import Label, LabelledText

_WRITTEN = Path(__file__).parent / "written"
_RULES = Path(newsclean.__file__).parent / "rules" / "data"
# Pieces of these kinds are facts of an article's, such as its writer, and no boilerplate.
_FACTS = FIELDS.keys() - {Kind.TAGS, Kind.COPYRIGHT}
# The language whose paragraphs stand above examples of rules without one.
_DEFAULT = "en"


def written_texts() -> Iterator[LabelledText]:
    """Give each line below the paragraphs of its language, a site of its own."""
    bodies: dict[str, str] = {}
    for path in sorted(_WRITTEN.glob("*.tsv")):
        rows = [line.split("\t", 1) for line in path.read_text("utf-8").splitlines()]
        bodies[path.stem] = "".join(f"{told}\n" for what, told in rows if what == "text")
        for number, (what, line) in enumerate(rows):
            name, body = f"{path.stem}{number}", bodies[path.stem]
            # A paragraph of the language may be the last one, too.
            body = body.replace(f"{line}\n", "") if what == "text" else body
            yield _text(f"written {path.stem}", name, body, line, what == "cut")
    for path in sorted(_RULES.glob("*.toml")):
        body = bodies.get(path.stem, bodies[_DEFAULT])
        told = tomllib.loads(path.read_text("utf-8"))
        for number, (line, drop) in enumerate(_examples(told)):
            yield _text(f"rules {path.stem}", f"rules{path.stem}{number}", body, line, drop)


def _examples(told: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """Give the lines that a language's rules cut, and those that they must leave."""
    for rule in told.get("rule", []):
        whole = rule.get("match", "block") in {"block", "label"}
        if whole and Kind(rule["id"].partition(".")[0]) not in _FACTS:
            yield from ((line, True) for line in rule["removes"])
        yield from ((line, False) for line in rule["keeps"])


def _text(origin: str, name: str, body: str, line: str, drop: bool) -> LabelledText:
    label = Label(len(body), len(body) + len(line), drop)
    return LabelledText(origin, name, name, body + line, (label,), gold="")
