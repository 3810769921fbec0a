"""From the pages that are kept of a site to its profile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from newsclean.profiles.margin import Margin
from newsclean.profiles.profile import Profile, ProfileLine, Where
from newsclean.profiles.repeated_lines import Repeated, equal_lines, may_vary, varying_lines
from newsclean.profiles.site_sample import Samples, SiteSample
from newsclean.profiles.stories import Story, stories_of
from newsclean.profiles.line_template import template_of
from newsclean.profiles.whose import places_of


def profiles_of(samples: Samples, margin: Margin = Margin()) -> dict[str, Profile]:
    """Learn the profile of each site.

    >>> import newsclean
    >>> samples = Samples()
    >>> for day in ("Monday", "Tuesday", "Friday", "Saturday", "Sunday"):
    ...     said = f"It rained all {day} in Portmere, and the office closed both of its quays."
    ...     samples.add("courier.example", newsclean.clean(f"{said}\\nGulls of Portmere"))
    >>> [line.text for line in profiles_of(samples)["courier.example"].lines]
    ['Gulls of Portmere']

    Args:
        samples: The pages that are kept.
        margin: What must be seen before a line is learned.
    """
    return {
        site: profile_of(site, sample, margin) for site, sample in sorted(samples.sites.items())
    }


def profile_of(site: str, sample: SiteSample, margin: Margin = Margin()) -> Profile:
    """Learn the profile of one site.

    Args:
        site: Its registered domain.
        sample: The pages that are kept of it.
        margin: As for `profiles_of`.
    """
    stories = stories_of(sample.records())
    days = [story.record.day for story in stories]
    found = _found(stories, margin) if len(stories) >= margin.pages else []
    lines = (
        ProfileLine(
            number=number,
            text=repeated.text,
            digest=repeated.line.digest,
            where=where,
            on=repeated.on,
            place=_place(repeated),
            first=_day(min, (days[story] for story in repeated.places)),
            last=_day(max, (days[story] for story in repeated.places)),
        )
        for number, (repeated, where) in enumerate(found, start=1)
    )
    return Profile(
        site=site,
        pages=sample.seen,
        stories=len(stories),
        first=_day(min, days),
        last=_day(max, days),
        lines=tuple(lines),
    )


def _found(stories: list[Story], margin: Margin) -> list[tuple[Repeated, Where]]:
    """Give the lines that are the site's, those on most stories first."""
    varying = varying_lines(stories, max(margin.on, margin.varying * len(stories)))
    stories = [_with_writers(number, story, varying) for number, story in enumerate(stories)]
    templates = [one.template for one in varying if one.template]

    def is_varying(line: object) -> bool:
        return may_vary(line) and any(one.fits(template_of(line.text)) for one in templates)

    equal = [*equal_lines(stories, but=is_varying).values()]
    found: list[tuple[Repeated, Where]] = [(one, "edge") for one in varying]
    found += places_of(equal, stories, margin)
    return sorted(found, key=lambda one: (-one[0].on, one[0].text, one[0].line.digest))


def _with_writers(number: int, story: Story, varying: Iterable[Repeated]) -> Story:
    """Add to a story the writers whom a line of the site's names, in whatever language."""
    named: set[str] = set()
    for one in varying:
        for at in one.places.get(number, ()):
            given = template_of(story.record.lines[at].text).names
            kept = one.template.names if one.template else ()
            named.update(name for name, site in zip(given, kept, strict=True) if site is None and name)
    return story._replace(writers=story.writers | named)


def _place(repeated: Repeated) -> tuple[int, int]:
    places = [at for lines in repeated.places.values() for at in lines]
    return min(places), max(places)


def _day(of, days: Iterable[str]) -> date | None:
    known = [*filter(None, days)]
    return date.fromisoformat(of(known)) if known else None
