"""Lines that people wrote into a profile: those that no line of a page can ever be are told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.document import Document
from newsclean.profiles.line_index import key_of, varies
from newsclean.profiles.line_template import NAME, NUMBER
from newsclean.profiles.page_record import recorded
from newsclean.profiles.profile import Profile, ProfileLine
from newsclean.profiles.repeated_lines import LONGEST_VARYING, may_vary

_MARK = re.compile(r"\{\w*\}")


def mistakes_in(profile: Profile) -> Iterator[str]:
    """Say what is wrong with lines that were written by hand, and how to mend it.

    >>> lines = (ProfileLine(number=3, text="Read {minutes} min"),)
    >>> [*mistakes_in(Profile(site="courier.example", lines=lines))]
    ['line 3: {minutes} stands for nothing; write {number} or {name} for what varies']

    Args:
        profile: The profile.
    """
    known: dict[str, ProfileLine] = {}
    for line in profile.lines:
        other = known.setdefault(key_of(line), line)
        if other is not line and None in (line.learned, other.learned):
            yield f"lines {other.number} and {line.number} say the same; delete one of them"
        if line.learned is None and not line.digest and (told := _mistake(line)):
            yield f"line {line.number}: {told}"


def _mistake(line: ProfileLine) -> str | None:
    blocks = Document(line.text).blocks
    if len(blocks) > 1:
        return "the text has several lines; write a [[line]] for each"
    if not blocks or not blocks[0].key:
        return "the text has no letter and no digit, so no line is like it; write more of the line"
    for mark in _MARK.findall(line.text):
        if mark not in (NUMBER, NAME):
            return f"{mark} stands for nothing; write {NUMBER} or {NAME} for what varies"
    if varies(line):
        example = line.text.replace(NUMBER, "1").replace(NAME, "A")
        if not may_vary(recorded(Document(example).blocks[0])):
            return (
                f"a line with {NUMBER} or {NAME} is found only if it is no sentence and has at "
                f"most {LONGEST_VARYING} characters; write it out without them"
            )
    return None
