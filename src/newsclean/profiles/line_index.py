"""What tells the lines of a profile from each other, and which of them a line of a page is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from hashlib import blake2b
from typing import Final

from newsclean.document import Document
from newsclean.profiles.line_template import NAME, NUMBER, Template, template_of
from newsclean.profiles.page_record import WHOLE, RecordedLine, long_digest
from newsclean.profiles.profile import ProfileLine
from newsclean.profiles.repeated_lines import may_vary
from newsclean.text.folding import normalise

# Numbers of lines have six digits: of 50 lines of a site, two get the same in one of 700 sites.
_LOWEST: Final = 100_000
_HIGHEST: Final = 999_999


def varies(line: ProfileLine) -> bool:
    """Tell whether a line of a profile stands for lines whose numbers or names vary."""
    return not line.digest and (NUMBER in line.text or NAME in line.text)


def key_of(line: ProfileLine) -> str:
    """Give what a line of a profile has in common with others that say the same.

    >>> key_of(ProfileLine(number=1, text="GULLS")) == key_of(ProfileLine(number=2, text="Gulls"))
    True
    """
    if line.digest or varies(line):
        return line.digest or normalise(line.text)
    blocks = Document(line.text).blocks if line.learned is None else ()
    text = blocks[0].plain if len(blocks) == 1 else line.text
    return long_digest(normalise(text)) if len(text) > WHOLE else normalise(text)


def number_of(text: str, digest: str) -> int:
    """Give the number that a line is called by, which is the same wherever it is learned.

    >>> number_of("Gulls of Portmere", "") == number_of("GULLS OF PORTMERE", "")
    True

    Args:
        text: The line as a profile holds it.
        digest: That of a long one.
    """
    said = (digest or normalise(text)).encode("utf-8", "surrogatepass")
    found = int.from_bytes(blake2b(said, digest_size=8).digest())
    return _LOWEST + found % (_HIGHEST + 1 - _LOWEST)


def numbered_apart(lines: Iterable[ProfileLine]) -> tuple[ProfileLine, ...]:
    """Give lines with a number for each that no other has.

    Args:
        lines: The lines; those that come first keep their numbers.
    """
    taken: set[int] = set()
    found = []
    for line in lines:
        number = line.number
        if number in taken:
            number = number_of(line.text, line.digest)
        while number in taken:
            number += 1
        taken.add(number)
        found.append(line if number == line.number else line.model_copy(update={"number": number}))
    return tuple(found)


class LineIndex:
    """Lines of a profile, to look up lines of pages.

    >>> index = LineIndex([ProfileLine(number=1, text="Read {number} min")])
    >>> page = Document("Read 14 min\\nRead on")
    >>> from newsclean.profiles.page_record import recorded
    >>> [index.find(recorded(block)) is not None for block in page.blocks]
    [True, False]

    Args:
        lines: The lines.
    """

    def __init__(self, lines: Iterable[ProfileLine]) -> None:
        self._lines = tuple(lines)

    def find(self, line: RecordedLine) -> ProfileLine | None:
        """Give the line of the profile that a line of a page is."""
        exact = self._exact.get(line.key) if line.key else None
        if exact is not None or not self._varying or not may_vary(line):
            return exact
        template = template_of(line.text)
        fitting = self._varying.get(template.mask, ())
        return next((one for known, one in fitting if known.fits(template)), None)

    @cached_property
    def _exact(self) -> dict[str, ProfileLine]:
        return {key_of(one): one for one in self._lines if not varies(one)}

    @cached_property
    def _varying(self) -> dict[str, list[tuple[Template, ProfileLine]]]:
        found: dict[str, list[tuple[Template, ProfileLine]]] = {}
        for one in filter(varies, self._lines):
            template = template_of(one.text)
            found.setdefault(template.mask, []).append((template, one))
        return found
