"""How often a line must repeat before it is taken for the site's, and not an author's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from newsclean.errors import ProfileError

MOST: Final = 200
"""Pages of a site that are kept to learn from: a line on a tenth of all pages is on 20 of them,
give or take 4. Twice as many take twice the memory."""


@dataclass(frozen=True)
class Margin:
    """What must be seen before a line is learned.

    What half and twice of each do on invented sites, `benchmarks.profile_thresholds` prints. Those
    that matter are `sure`, where with a sixth 4 lines are cut wrongly and with two thirds recall is
    .63, and `on` and `share`, where with twice recall is less by .02 and .013.

    >>> Margin(pages=20).pages
    20
    >>> Margin(share=40)
    Traceback (most recent call last):
    newsclean.errors.ProfileError: the margin's share is 40; give a part of 1, such as 0.1

    Args:
        pages: So many different stories of a site must have been seen.
        on: On so many of them the line must stand.
        share: On this part of them, 0 to 1.
        varying: Lines whose numbers or names vary must be on this part.
        sure: From this part on, a line above or below the text is the site's whatever it says.
        long: A line of more characters than this is learned only if it is on `long_on` stories.
        long_on: As `long` says.

    Raises:
        ProfileError: One of them makes no sense.
    """

    pages: int = 5
    on: int = 3
    share: float = 0.1
    varying: float = 0.2
    sure: float = 1 / 3
    long: int = 300
    long_on: int = 5

    def __post_init__(self) -> None:
        for name in ("share", "varying", "sure"):
            value = getattr(self, name)
            if not 0 <= value <= 1:
                message = f"the margin's {name} is {value:g}; give a part of 1, such as 0.1"
                raise ProfileError(message)
        for name in ("pages", "on", "long_on"):
            value = getattr(self, name)
            if not 2 <= value <= MOST:
                message = (
                    f"the margin's {name} is {value}; give a number from 2 to {MOST}, which is as "
                    "many pages as are kept of a site"
                )
                raise ProfileError(message)


USUAL: Final = Margin()
"""What must be seen where nothing else is said."""
