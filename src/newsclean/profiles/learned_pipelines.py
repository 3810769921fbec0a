"""Add what a run has learned of a site to the pipeline that its pages go through."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newsclean.pipeline import Pipeline
from newsclean.profiles.profile import Profile
from newsclean.profiles.site_lines import SiteLines


def with_learned(
    pipeline_of: Callable[[str | None], Pipeline], ignore: Iterable[object]
) -> Callable[[str | None, Profile | None], Pipeline]:
    """Give what tells, for an address and what was learned of its site, the pipeline to run.

    >>> pipeline_of = with_learned(lambda _: Pipeline(()), ())
    >>> len(pipeline_of(None, Profile(site="courier.example")).cleaners)
    1

    Args:
        pipeline_of: Tells the pipeline without that.
        ignore: As for `clean`.
    """
    ignored = frozenset(map(str, ignore))
    # A run learns a site once, and each of its pages comes with what it has learned.
    cleaners: dict[str, SiteLines] = {}

    def chosen(url: str | None, profile: Profile | None) -> Pipeline:
        pipeline = pipeline_of(url)
        if profile is None:
            return pipeline
        if profile.site not in cleaners:
            cleaners[profile.site] = SiteLines(profile, ignored)
        return pipeline.with_(cleaners[profile.site])

    return chosen
