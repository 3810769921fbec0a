"""From the pages that are kept of a site to its profile."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from newsclean.profiles.line_index import number_of, numbered_apart
from newsclean.profiles.line_template import template_of
from newsclean.profiles.lines_at_edges import LinesAtEdges
from newsclean.profiles.margin import USUAL, Margin
from newsclean.profiles.page_record import RecordedLine
from newsclean.profiles.profile import Profile, ProfileLine, Where
from newsclean.profiles.repeated_lines import Repeated, equal_lines, may_vary, varying_lines
from newsclean.profiles.site_sample import Samples, SiteSample
from newsclean.profiles.stories import Story, stories_of
from newsclean.profiles.whose import places_of


def profiles_of(samples: Samples, margin: Margin = USUAL) -> dict[str, Profile]:
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


def profile_of(site: str, sample: SiteSample, margin: Margin = USUAL) -> Profile:
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
            number=number_of(repeated.text, repeated.line.digest),
            text=repeated.text,
            digest=repeated.line.digest,
            where=where,
            learned=where,
            on=repeated.on,
            place=_place(repeated),
            first=_day(min, (days[story] for story in repeated.places)),
            last=_day(max, (days[story] for story in repeated.places)),
        )
        for repeated, where in found
    )
    return Profile(
        site=site,
        pages=sample.seen,
        stories=len(stories),
        first=_day(min, days),
        last=_day(max, days),
        lines=numbered_apart(lines),
    )


def _found(stories: list[Story], margin: Margin) -> list[tuple[Repeated, Where]]:
    """Give the lines that are the site's, those on most stories first."""
    varying = varying_lines(stories, margin.on)
    stories = _with_writers(stories, varying, margin)

    def is_varying(line: RecordedLine) -> bool:
        template = template_of(line.text) if varying and may_vary(line) else None
        return template is not None and any(one.fits(template) for one in varying)

    equal = [one for one in equal_lines(stories) if not is_varying(one.line)]
    found = places_of([*varying, *equal], stories, margin)
    return sorted(found, key=lambda one: (-one[0].on, one[0].text, one[0].line.digest))


def _with_writers(stories: list[Story], varying: Iterable[Repeated], margin: Margin) -> list[Story]:
    """Add to stories the writers whom the site's by-lines name, in whatever language."""
    edges = LinesAtEdges(stories, margin)
    bylines = [one for one in varying if edges.is_byline(one)]
    found = []
    for number, story in enumerate(stories):
        named = {
            name
            for one in bylines
            for at in one.places.get(number, ())
            for name in one.varying_names(story.record.lines[at])
        }
        found.append(story._replace(writers=story.writers | named))
    return found


def _place(repeated: Repeated) -> tuple[int, int]:
    places = [at for lines in repeated.places.values() for at in lines]
    return min(places), max(places)


def _day(which: Callable[[list[str]], str], days: Iterable[str]) -> date | None:
    known = [*filter(None, days)]
    return date.fromisoformat(which(known)) if known else None
