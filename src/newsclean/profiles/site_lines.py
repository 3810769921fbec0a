"""The cleaner that cuts what a profile says of a site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from newsclean.article_warning import ArticleWarning, WarningCode, warning
from newsclean.claim import OF_SITE, Claim, Kind
from newsclean.document import Document
from newsclean.profiles.line_index import LineIndex
from newsclean.profiles.page_record import RecordedLine, recorded
from newsclean.profiles.profile import Profile, ProfileLine
from newsclean.profiles.stories import Zone, zones_of

# A profile is doubted where none of the lines stands that nearly all pages had; so many lines,
# since one may be missing for a reason of its own. By judgement; it adds a warning, no cut.
_NEARLY_ALL: Final = 0.9
_EXPECTED: Final = 2


@dataclass(frozen=True)
class SiteLines:
    """Claim the lines that repeat on the pages of a site.

    It speaks last, so that a line that says what it is keeps its kind and its field.

    >>> line = ProfileLine(number=1, text="Gulls of Portmere", where="tail", on=9)
    >>> site = SiteLines(Profile(site="courier.example", stories=10, lines=(line,)))
    >>> page = Document("It rained all night in Portmere.\\nGulls of Portmere")
    >>> [(claim.rule, claim.reason) for claim in site(page)]
    [('site:courier.example#1', 'On 90 % of 10 stories')]

    Args:
        profile: What is known of the site.
        ignored: Names of lines of it that stay: "site:courier.example#3" for one, and
            "site:courier.example" or "site" for all.
        name: What the cleaner is called in reports.
        speaks_last: Whether it is asked only where others find nothing more to cut.
    """

    profile: Profile
    ignored: frozenset[str] = frozenset()
    name: str = "site"
    speaks_last: bool = True

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on lines of the profile."""
        blocks = document.blocks
        lines = [recorded(block) for block in blocks]
        known = [self._known(line) for line in lines]
        own = [line.says and one is None for line, one in zip(lines, known, strict=True)]
        if not any(known) or not any(own):
            return
        zones = zones_of(own)
        for at, (block, one) in enumerate(zip(blocks, known, strict=True)):
            if one is not None and _is_there(one, zones[at], known[max(at - 1, 0) : at + 2]):
                yield block.claim(
                    Kind.CHROME, self.profile.name_of(one), reason=self.profile.reason_of(one)
                )

    def doubts(self, document: Document) -> Iterator[ArticleWarning]:
        """Warn if none of the lines that nearly all pages had is on a page.

        Args:
            document: The page before it is cleaned.
        """
        profile = self.profile
        expected = [one for one in self._used_lines if profile.share_of(one) >= _NEARLY_ALL]
        if len(expected) >= _EXPECTED and document.text.strip():
            found = {
                one.number for block in document.blocks if (one := self._known(recorded(block)))
            }
            if found.isdisjoint(one.number for one in expected):
                yield warning(WarningCode.PROFILE_OUTDATED, f"{len(expected)} lines")

    def _known(self, line: RecordedLine) -> ProfileLine | None:
        """Give the line of the profile that this is, if it is to be cut."""
        # What somebody wants left in stays, even where another line would cut it.
        if self._left_in.find(line) is not None:
            return None
        return self._used.find(line)

    @cached_property
    def _used_lines(self) -> tuple[ProfileLine, ...]:
        profile = self.profile
        if {"site", f"{OF_SITE}{profile.site}"} & self.ignored:
            return ()
        return tuple(one for one in profile.used if profile.name_of(one) not in self.ignored)

    @cached_property
    def _used(self) -> LineIndex:
        return LineIndex(self._used_lines)

    @cached_property
    def _left_in(self) -> LineIndex:
        return LineIndex(one for one in self.profile.lines if one not in self._used_lines)


def _is_there(one: ProfileLine, zone: Zone, near: Sequence[ProfileLine | None]) -> bool:
    """Tell whether a line stands where it is to be cut.

    Args:
        one: The line.
        zone: Where it stands.
        near: What the profile knows of it and the lines beside it.
    """
    if one.where == "run":
        return sum(line is not None for line in near) > 1
    return one.where in ("anywhere", zone) or (one.where == "edge" and zone != "inner")
