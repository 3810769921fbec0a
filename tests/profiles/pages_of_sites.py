"""Stories of an invented site, each in words of its own, with what the site puts around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product

from newsclean import clean
from newsclean.profiles.learned import profiles_of
from newsclean.profiles.margin import USUAL, Margin
from newsclean.profiles.profile import Profile
from newsclean.profiles.site_sample import Samples

SITE = "courier.example"
_TOWNS = (
    "Portmere Sund Halvik Oddabay Brennes Kalvo Lindal Mornhaven Nessby Osterfjord Pellworm Quern "
    "Rask Selby Tarn Ulvik Varde Wick Yst Zell"
).split()


def prose(number: int, lines: int = 3) -> list[str]:
    """Give paragraphs that no other number has."""
    town, other = _TOWNS[number % len(_TOWNS)], _TOWNS[-1 - number // len(_TOWNS)]
    return [
        f"The harbour of {town} lost {first} in the storm that came from {other}, and its master "
        f"told the council that {town.lower()}weed had held the boats which {second} missed."
        for first, second in list(product(_TOWNS, _TOWNS))[:lines]
    ]


def texts(around: Callable[[int, list[str]], Sequence[str]], count: int = 20) -> list[str]:
    """Give pages, each of whose stories was set among other lines."""
    return ["\n\n".join(around(number, prose(number))) for number in range(count)]


def learned(
    pages: Iterable[str], margin: Margin = USUAL, only: Iterable[str] | None = None
) -> Profile:
    """Learn the profile of pages of one site; other cleaners cut these kinds, or all."""
    samples = Samples()
    for page in pages:
        samples.add(SITE, clean(page, format="text", only=only))
    return profiles_of(samples, margin)[SITE]


def lines_of(profile: Profile) -> dict[str, str]:
    """Give the lines of a profile with where they are cut."""
    return {line.text: line.where for line in profile.lines}
