"""A profile: the lines that repeat on the pages of a site, and how often."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Annotated, ClassVar, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from newsclean.claim import OF_SITE
from newsclean.profiles.registered_domain import checked_site

VERSION: Final = 1
"""Of the form of profiles; it rises when what they say changes its meaning."""

Where = Literal["head", "tail", "edge", "run", "anywhere"]


class ProfileLine(BaseModel):
    """A line that repeats on the pages of a site.

    >>> ProfileLine(number=1, text="Gulls of Portmere", where="tail", on=9).use
    True

    Args:
        number: What it is called by; it is the same wherever the line is learned, and stays with
            it when profiles are learned anew or merged.
        text: The line, with `{number}` and `{name}` for what varies; of a long one the beginning.
        digest: Of a long line, what tells it from others that begin so.
        where: Where it is cut: above all prose of the page ("head"), below ("tail"), either
            ("edge"), beside another line of the profile ("run"), or anywhere.
        learned: Where it was learned to stand; another `where` was written by hand, and None says
            that all of the line was.
        on: How many stories it was seen on; 0 for a line that was only written by hand.
        place: Its first and its last place in these stories, in lines from their beginning.
        first: The day of the oldest of these stories, where days are known.
        last: The day of the newest.
        use: Whether it is cut; write false to leave it in.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    number: int = Field(ge=1)
    text: str = Field(min_length=1)
    digest: str = Field(default="", pattern="^([0-9a-f]{16})?$")
    where: Where = "edge"
    learned: Where | None = None
    on: int = Field(default=0, ge=0)
    place: tuple[int, int] | None = None
    first: date | None = None
    last: date | None = None
    use: bool = True


class Profile(BaseModel):
    """What repeats on the pages of a site.

    >>> line = ProfileLine(number=1, text="Gulls of Portmere", where="tail", on=9)
    >>> profile = Profile(site="courier.example", pages=12, stories=10, lines=(line,))
    >>> profile.name_of(line), profile.share_of(line)
    ('site:courier.example#1', 0.9)

    Args:
        version: Of the form of profiles.
        site: The registered domain.
        pages: How many pages were seen.
        stories: How many different stories were compared; copies of one count once, and at most
            so many pages are kept as `newsclean.profiles.margin.MOST` says.
        first: The day of the oldest of them, where days are known.
        last: The day of the newest.
        lines: The lines that repeat, those on most stories first.
        in_run: Whether it was learned in the run that used it.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    version: Literal[1] = VERSION
    site: Annotated[str, AfterValidator(checked_site)]
    pages: int = Field(default=0, ge=0)
    stories: int = Field(default=0, ge=0)
    first: date | None = None
    last: date | None = None
    lines: tuple[ProfileLine, ...] = ()
    in_run: bool = False

    @cached_property
    def used(self) -> tuple[ProfileLine, ...]:
        """The lines that are cut."""
        return tuple(line for line in self.lines if line.use)

    def name_of(self, line: ProfileLine) -> str:
        """Give what a line is called in the account, and by `ignore`."""
        return f"{OF_SITE}{self.site}#{line.number}"

    def share_of(self, line: ProfileLine) -> float:
        """Give the share of the stories that a line was seen on, 0 to 1."""
        return line.on / self.stories if self.stories else 0.0

    def reason_of(self, line: ProfileLine) -> str:
        """Say why a line is cut, for the account.

        >>> line = ProfileLine(number=1, text="Gulls", on=24)
        >>> Profile(site="a.example", stories=25, lines=(line,)).reason_of(line)
        'On 96 % of 25 stories'
        """
        if not line.on:
            return "Written into the profile of the site by hand"
        learned = ", learned in this run" if self.in_run else ""
        return f"On {self.share_of(line):.0%} of {self.stories} stories{learned}".replace("%", " %")
