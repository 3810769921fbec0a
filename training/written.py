"""Texts with lines that were written to teach what sites and authors write around a text.

Each file of `training/written` is a language's: lines `text`, a tab, a paragraph; `cut`, a tab, a
line as sites put it below a text; `keep`, a tab, a line of an author's with words as in these;
`block`, a tab, an author's short lines, such as facts or a poem, a tab between them; `menu`,
`insert` and `foot` the same of a site's above, within and below a text. The examples of the rules
are read as cut and kept lines are. All of them are invented.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import newsclean
from newsclean.claim import FIELDS, Kind
from training.texts import Label, LabelledText

_WRITTEN = Path(__file__).parent / "written"
_RULES = Path(newsclean.__file__).parent / "rules" / "data"
# Pieces of these kinds are facts of an article's, such as its writer, and no boilerplate.
_FACTS = FIELDS.keys() - {Kind.TAGS, Kind.COPYRIGHT}
# The language whose paragraphs stand above examples of rules without one.
_DEFAULT = "en"
# So many of a site's lines stand beside a line or a block; by judgement.
_BESIDE = 3
# A line of a text, and whether it is a site's.
_Line: TypeAlias = tuple[str, bool]
_Lines: TypeAlias = tuple[_Line, ...]


def written_texts() -> Iterator[LabelledText]:
    """Give each line below the paragraphs of its language, and each example of a rule."""
    yield from written_lines()
    bodies = {language: _told(rows, "text") for language, rows in _languages()}
    for path in sorted(_RULES.glob("*.toml")):
        body = bodies.get(path.stem, bodies[_DEFAULT])
        told = tomllib.loads(path.read_text("utf-8"))
        for number, example in enumerate(_examples(told)):
            name = f"rules{path.stem}{number}"
            yield _text(f"rules {path.stem}", name, _own(body), [example])


def written_lines() -> Iterator[LabelledText]:
    """Give each line below the paragraphs of its language, a site of its own."""
    for language, rows in _languages():
        body = _told(rows, "text")
        for number, (what, line, *_) in enumerate(rows):
            if what in {"text", "cut", "keep"}:
                # A paragraph of the language may be the last one, too.
                above = _own([told for told in body if told != line])
                name = f"{language}{number}"
                yield _text(f"written {language}", name, above, [(line, what == "cut")])


def texts_with_company() -> Iterator[LabelledText]:
    """Give each line and block where it may stand, with a site's lines beside it and without.

    An author's block stands above the paragraphs of its language, between two of them and below.
    """
    for language, rows in _languages():
        drawn = Random(language)  # noqa: S311 - the same lines each time
        body, sites = _own(_told(rows, "text")), _told(rows, "cut")
        for number, (what, *lines) in enumerate(rows):
            beside = _of_site(drawn.sample(sites, _BESIDE))
            for place in _places(what, lines, body, beside):
                yield _text(f"written {language}", f"{language}{number}", (), place)


def _places(what: str, lines: Sequence[str], body: _Lines, beside: _Lines) -> Iterator[_Lines]:
    """Give a text for each place where a written row may stand."""
    first, rest = body[:1], body[1:]
    if what in {"cut", "keep"}:
        yield (*body, (lines[0], what == "cut"), *beside)
    elif what == "menu":
        yield (*_of_site(lines), *body)
    elif what == "insert":
        yield (*first, *_of_site(lines), *rest)
    elif what == "foot":
        yield (*body, *_of_site(lines))
    elif what == "block":
        block = _own(lines)
        yield (*block, *body)
        yield (*beside, *block, *body)
        yield (*first, *block, *rest)
        yield (*body, *block)
        yield (*body, *block, *beside)


def _languages() -> Iterator[tuple[str, list[list[str]]]]:
    for path in sorted(_WRITTEN.glob("*.tsv")):
        yield path.stem, [line.split("\t") for line in path.read_text("utf-8").splitlines()]


def _told(rows: Sequence[Sequence[str]], what: str) -> list[str]:
    return [row[1] for row in rows if row[0] == what]


def _own(lines: Sequence[str]) -> _Lines:
    return tuple((line, False) for line in lines)


def _of_site(lines: Sequence[str]) -> _Lines:
    return tuple((line, True) for line in lines)


def _examples(told: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """Give the lines that a language's rules cut, and those that they must leave."""
    for rule in told.get("rule", []):
        whole = rule.get("match", "block") in {"block", "label"}
        if whole and Kind(rule["id"].partition(".")[0]) not in _FACTS:
            yield from ((line, True) for line in rule["removes"])
        yield from ((line, False) for line in rule["keeps"])


def _text(origin: str, name: str, above: Sequence[_Line], lines: Sequence[_Line]) -> LabelledText:
    """Give a text of which the last lines are labelled."""
    text = "".join(f"{line}\n" for line, _ in above)
    labels = []
    for line, drop in lines:
        labels.append(Label(len(text), len(text) + len(line), drop))
        text += f"{line}\n"
    return LabelledText(origin, name, name, text.removesuffix("\n"), tuple(labels), gold="")
