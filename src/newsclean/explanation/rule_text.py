"""Rules of one's own for a line, written as they are pasted into a rule file."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator

import regex

from newsclean.claim import Kind
from newsclean.rules.position import PHRASE_SIZE

# By judgement, in characters: how much of a paragraph names it, and how long a line with numbers
# may be whose next copy will hold others.
_OPENING = 90
_COUNTED = 80
# A pattern may look at no more characters than this.
_PATTERN = 1_500
_SLUG_WORDS, _FEWEST_LETTERS = 4, 3
_DIGITS = re.compile(r"\d+")
_WORDS = re.compile(r"[a-z0-9]+")


def keep_rules(piece: str, number: int, *, whole: bool) -> Iterator[str]:
    """Give keep rules that protect a line or a part of one, the plainest first.

    >>> print(next(keep_rules("Share this bench", 3, whole=True)))
    [[keep]]
    id = "share-this-bench"
    phrases = ["Share this bench"]
    why = "Words of the author"

    Args:
        piece: The line, or the part.
        number: The number of the line, to name a rule by that cannot be named by its words.
        whole: Whether it is the whole line.
    """
    for found in _found(piece, whole=whole):
        yield _table("keep", _slug(piece, number), found, ['why = "Words of the author"'])
    if whole and len(piece) > _OPENING:
        opening = piece[:_OPENING].rsplit(maxsplit=1)[0]
        found = [f"phrases = [{quoted(opening)}]", 'match = "start"']
        yield _table("keep", _slug(piece, number), found, ['why = "Words of the author"'])


def cutting_rules(
    piece: str, number: int, kind: Kind, genuine: str, *, whole: bool
) -> Iterator[str]:
    """Give rules that cut a line or a part of one, the widest that is safe first.

    >>> rules = cutting_rules("214 views", 3, Kind.CHROME, "It rained.", whole=True)
    >>> print(next(rules).splitlines()[2])
    pattern = "\\\\d{1,4} views"

    Args:
        piece: The line, or the part.
        number: The number of the line.
        kind: What to cut it as.
        genuine: A line of the author's, for the `keeps` that a rule must have.
        whole: Whether it is the whole line.
    """
    rest = [
        f"removes = [{quoted(piece)}]",
        f"keeps = [{quoted(genuine)}]",
        'why = "Boilerplate of the site"',
    ]
    name = f"{kind}.{_slug(piece, number)}"
    counted = _counted(piece) if whole else None
    if counted:
        yield _table("rule", name, counted, rest)
    for found in _found(piece, whole=whole):
        yield _table("rule", name, found, rest)


def _found(piece: str, *, whole: bool) -> Iterator[list[str]]:
    """Give the lines that say what to find, as a phrase, and as a pattern where it is long."""
    match = [] if whole else ['match = "inline"']
    if len(piece) <= PHRASE_SIZE:
        yield [f"phrases = [{quoted(piece)}]", *match]
    if len(piece) <= _PATTERN:
        cue = " ".join(piece.split())[:_OPENING]
        pattern = regex.escape(" ".join(piece.split()), literal_spaces=True)
        yield [
            f"pattern = {quoted(pattern)}",
            f"cues = [{quoted(cue)}]",
            *(match or ['match = "block"']),
        ]


def _counted(piece: str) -> list[str] | None:
    """Give what finds a line whatever its numbers are; None where it has none, or little else."""
    cue = max(_DIGITS.split(piece), key=len).strip()
    if (
        len(piece) > _COUNTED
        or not _DIGITS.search(piece)
        or sum(map(str.isalpha, cue)) < len("abc")
    ):
        return None
    parts = re.split(r"(\d+)", piece)
    pattern = "".join(
        rf"\d{{1,{len(part) + 1}}}" if part.isdigit() else regex.escape(part, literal_spaces=True)
        for part in parts
    )
    return [f"pattern = {quoted(pattern)}", f"cues = [{quoted(cue)}]"]


def _table(kind: str, name: str, found: list[str], rest: list[str]) -> str:
    return "\n".join([f"[[{kind}]]", f'id = "{name}"', *found, *rest])


def _slug(piece: str, number: int) -> str:
    plain = unicodedata.normalize("NFKD", piece).casefold()
    words = _WORDS.findall(plain)[:_SLUG_WORDS]
    return "-".join(words) or f"line-{number}"


def quoted(text: str) -> str:
    """Write a text as a string of TOML.

    >>> quoted('say "hi"')
    '"say \\\\"hi\\\\""'
    """
    # A JSON string is one in TOML too, but for this character.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
