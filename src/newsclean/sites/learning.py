"""Learn what repeats on the pages of sites."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from newsclean.api import as_tuple
from newsclean.article import Article
from newsclean.errors import InputError
from newsclean.many import Cleaned
from newsclean.page_work import Page, PageRun
from newsclean.profiles.learned import profiles_of
from newsclean.profiles.margin import USUAL, Margin
from newsclean.profiles.profile import Profile
from newsclean.profiles.registered_domain import registered_domain, site_named
from newsclean.profiles.site_sample import Samples, digest_of
from newsclean.sites.record_page import PageRecorder, Recorded
from newsclean.source import Format
from newsclean.workers.pool import Pool, is_worker, processes

# What can be learned from: sources, and what was cleaned already, without a profile.
Learnable: TypeAlias = str | bytes | Page | Article | InputError | Cleaned


def learn(
    pages: Iterable[Learnable],
    *,
    site: str | None = None,
    margin: Margin = USUAL,
    format: Format = "auto",  # noqa: A002 - as in `clean`
    encoding: str | None = None,
    rules: Iterable[str | Path] = (),
    ignore: Iterable[str] = (),
    workers: int | None = 1,
) -> dict[str, Profile]:
    """Learn which lines repeat on the pages of each site, from different stories.

    >>> days = ("Monday", "Tuesday", "Friday", "Saturday", "Sunday")
    >>> pages = [
    ...     f"It rained all {day} in Portmere, and both quays were closed.\\nGulls of Portmere"
    ...     for day in days
    ... ]
    >>> profile = learn(pages, site="courier.example")["courier.example"]
    >>> [(line.text, line.on, line.where) for line in profile.lines]
    [('Gulls of Portmere', 5, 'tail')]
    >>> import newsclean
    >>> newsclean.clean("It snowed in Portmere.\\nGulls of Portmere", site=profile).text
    'It snowed in Portmere.'

    It learns in one pass from what `clean` leaves, or would leave without the cleaners that speak
    last. At most `newsclean.profiles.margin.MOST` pages of a site are looked at and held.

    Args:
        pages: The pages, as for `clean_many`; or articles that were cleaned without a profile.
        site: The domain of the site of all of them; if it is not given, each is of the site of its
            address.
        margin: What must be seen before a line is learned.
        format: As for `clean`.
        encoding: As for `clean_many`.
        rules: As for `clean`.
        ignore: As for `clean`.
        workers: As for `clean_many`.

    Raises:
        InputError: There is no page, or none of them has an address and no site was given, or
            `site` is no domain.
        RuleError: As for `clean`.
    """
    samples = sampled(
        pages,
        site=site,
        format=format,
        encoding=encoding,
        rules=rules,
        ignore=ignore,
        workers=workers,
    )
    check_some(samples)
    return profiles_of(samples, margin)


def sampled(
    pages: Iterable[Learnable],
    *,
    site: str | None = None,
    format: Format = "auto",  # noqa: A002 - as in `clean`
    encoding: str | None = None,
    rules: Iterable[str | Path] = (),
    ignore: Iterable[str] = (),
    workers: int | None = 1,
) -> Samples:
    """Give the pages that profiles are learned from; those of several parts can be merged.

    >>> text = "It rained all night in Portmere, and the office closed both of its quays."
    >>> one, other = (sampled([text], site="courier.example") for _ in range(2))
    >>> one.merge(other)
    >>> one.sites["courier.example"].seen, len(one.sites["courier.example"].packed)
    (2, 1)

    Args:
        pages: As for `learn`.
        site: As for `learn`.
        format: As for `learn`.
        encoding: As for `learn`.
        rules: As for `learn`.
        ignore: As for `learn`.
        workers: As for `learn`.

    Raises:
        InputError: `workers` or `site` is wrong.
        RuleError: As for `learn`.
    """
    samples = Samples()
    count = processes(workers)
    site = None if site is None else site_named(site)
    recorder = PageRecorder(format, encoding, as_tuple(rules), as_tuple(ignore))
    wanted = _wanted(pages, site, samples)
    results: Iterator[tuple[_Wanted, Any]]
    if count == 1 or is_worker():
        work = recorder.make()
        results = ((one, _result(work, one)) for one in wanted)
    else:
        results = Pool(recorder.make, count, payload=_payload, size=_size).run(wanted)
    for one, result in results:
        if isinstance(result, Recorded):
            _put(samples, one, result)
        elif isinstance(result, InputError):
            samples.failed += 1
        else:
            raise result
    return samples


class _Wanted(NamedTuple):
    """A page that may be kept.

    Args:
        page: The page.
        site: Its site, where its address says it.
        digest: What tells the page from others.
    """

    page: Page
    site: str | None
    digest: int


def _wanted(pages: Iterable[Learnable], site: str | None, samples: Samples) -> Iterator[_Wanted]:
    """Count pages, take those that were cleaned already, and give the others that may be kept."""
    for given in pages:
        one = given.result if isinstance(given, Cleaned) else given
        if isinstance(one, InputError):
            samples.failed += 1
            continue
        if isinstance(one, Article):
            place = site or registered_domain(one.url or one.canonical_url)
            if place is None:
                samples.nowhere += 1
            else:
                samples.add(place, one)
            continue
        try:
            page = PageRun(None).payload(one).page
        except InputError:
            samples.failed += 1
            continue
        place = site or registered_domain(page.url)
        digest = digest_of(page.source)
        if place is None or samples.wants(place, digest):
            yield _Wanted(page, place, digest)
        else:
            samples.count(place)


def _put(samples: Samples, one: _Wanted, recorded: Recorded) -> None:
    site = one.site or recorded.site
    if site is None:
        samples.nowhere += 1
        return
    wanted = samples.wants(site, one.digest)
    samples.count(site)
    if wanted:
        samples.put(site, one.digest, recorded.packed)


def _result(work: Callable[[Page], Recorded], one: _Wanted) -> Recorded | InputError:
    try:
        return work(one.page)
    except InputError as error:
        return error


def _payload(one: _Wanted) -> Page:
    return one.page


def _size(one: _Wanted) -> int:
    return len(one.page.source)


def check_some(samples: Samples) -> None:
    """Raise an error that says what to do if there is no page to learn from.

    >>> check_some(Samples())
    Traceback (most recent call last):
    newsclean.errors.InputError: there is no page to learn from; 0 could not be read

    Args:
        samples: The pages.

    Raises:
        InputError: There is none.
    """
    if samples.sites:
        return
    message = f"there is no page to learn from; {samples.failed} could not be read"
    if samples.nowhere:
        message = (
            "no page has an address that says which site it is of; give Page(source, url=...), or "
            "site='courier.example' for all; on the command line --site courier.example"
        )
    raise InputError(message)
