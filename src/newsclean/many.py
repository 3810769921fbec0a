"""Clean many sources, each with what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple, overload

from newsclean.api import as_tuple
from newsclean.article import Article
from newsclean.claim import Kind
from newsclean.errors import InputError, NewscleanError
from newsclean.limits import DEFAULT_LIMITS, Limits
from newsclean.page_work import Page, PageCleaning, PageRun, page_of
from newsclean.pipeline import Pipeline
from newsclean.profiles.learning_run import learning_run
from newsclean.profiles.profile import Profile
from newsclean.profiles.profile_folder import check_profiles
from newsclean.source import Format
from newsclean.workers.pool import Pool, is_worker, processes

Errors = Literal["keep", "raise"]


class Cleaned(NamedTuple):
    """What `clean_many` made of a `Page`, with its key.

    >>> key, result = Cleaned(17, InputError("the source is None"))
    >>> key
    17

    Args:
        key: The key of the page.
        result: The article, or the error if there is none.
    """

    key: object
    result: Article | InputError

    @property
    def article(self) -> Article | None:
        """The article; None if there was an error."""
        return self.result if isinstance(self.result, Article) else None

    @property
    def error(self) -> InputError | None:
        """The error; None if there is an article."""
        return self.result if isinstance(self.result, InputError) else None


@overload
def clean_many(
    sources: Iterable[Page],
    *,
    format: Format = "auto",
    encoding: str | None = None,
    rules: Iterable[str | Path] = (),
    ignore: Iterable[str] = (),
    only: Iterable[Kind | str] | None = None,
    keep: Iterable[Kind | str] = (),
    pipeline: Pipeline | None = None,
    site: Profile | str | Path | None = None,
    sites: str | Path | None = None,
    learn: bool | int = False,
    workers: int | None = 1,
    errors: Errors = "keep",
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[Cleaned]: ...
@overload
def clean_many(
    sources: Iterable[str | bytes],
    *,
    format: Format = "auto",
    encoding: str | None = None,
    rules: Iterable[str | Path] = (),
    ignore: Iterable[str] = (),
    only: Iterable[Kind | str] | None = None,
    keep: Iterable[Kind | str] = (),
    pipeline: Pipeline | None = None,
    site: Profile | str | Path | None = None,
    sites: str | Path | None = None,
    learn: bool | int = False,
    workers: int | None = 1,
    errors: Literal["raise"],
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[Article]: ...
@overload
def clean_many(
    sources: Iterable[str | bytes],
    *,
    format: Format = "auto",
    encoding: str | None = None,
    rules: Iterable[str | Path] = (),
    ignore: Iterable[str] = (),
    only: Iterable[Kind | str] | None = None,
    keep: Iterable[Kind | str] = (),
    pipeline: Pipeline | None = None,
    site: Profile | str | Path | None = None,
    sites: str | Path | None = None,
    learn: bool | int = False,
    workers: int | None = 1,
    errors: Errors = "keep",
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[Article | InputError]: ...
@overload
def clean_many(
    sources: Iterable[str | bytes | Page],
    *,
    format: Format = "auto",
    encoding: str | None = None,
    rules: Iterable[str | Path] = (),
    ignore: Iterable[str] = (),
    only: Iterable[Kind | str] | None = None,
    keep: Iterable[Kind | str] = (),
    pipeline: Pipeline | None = None,
    site: Profile | str | Path | None = None,
    sites: str | Path | None = None,
    learn: bool | int = False,
    workers: int | None = 1,
    errors: Errors = "keep",
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[Article | InputError | Cleaned]: ...
def clean_many(
    sources: Iterable[str | bytes | Page],
    *,
    format: Format = "auto",  # noqa: A002 - as in `clean`
    encoding: str | None = None,
    rules: Iterable[str | Path] = (),
    ignore: Iterable[str] = (),
    only: Iterable[Kind | str] | None = None,
    keep: Iterable[Kind | str] = (),
    pipeline: Pipeline | None = None,
    site: Profile | str | Path | None = None,
    sites: str | Path | None = None,
    learn: bool | int = False,
    workers: int | None = 1,
    errors: Errors = "keep",
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[Article | InputError | Cleaned]:
    """Clean sources, in as many processes as you like, and give the results in their order.

    >>> [type(result).__name__ for result in clean_many(["It rained.", None])]
    ['Article', 'InputError']
    >>> for key, result in clean_many([Page("It rained.", url="https://a.example/1", key="a1")]):
    ...     print(key, result.url)
    a1 https://a.example/1

    Sources are taken as they are needed, so that there may be any number of them. With more than
    one process, a source whose process dies, twice, gives a `WorkerError` in its place. A process
    that may have no children, as those of `multiprocessing.Pool`, does all the work itself.

    Args:
        sources: Pages or texts, as for `clean`; or each a `Page` with its own address, encoding
            and key, which gives a `Cleaned` with that key.
        format: As for `clean`.
        encoding: As for `clean`; that of a `Page` comes first.
        rules: As for `clean`; the files are read once. Rules that are limited to sites hold by
            the address of each `Page`.
        ignore: As for `clean`.
        only: As for `clean`.
        keep: As for `clean`.
        pipeline: As for `clean`; with more than one process, one that can be pickled.
        site: As for `clean`.
        sites: As for `clean`; a profile is chosen by the address of each `Page`.
        learn: Learn what repeats on each site from its first pages, and clean the later ones with
            that; True for `newsclean.profiles.learning_run.FIRST` pages, or how many. The account
            says so. The site is that of the address of each `Page`.
        workers: How many processes do it; 1 for this one alone, None for one for each core.
        errors: What becomes of a source that cannot be cleaned: "keep" gives its error in its
            place, with whatever a cleaner raised as its cause; "raise" raises it.
        limits: As for `clean`.

    Raises:
        RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        PipelineError: Both a pipeline and rules were given, there is no such kind, or a cleaner
            claims what is not in the text.
        InputError: A source cannot be cleaned, with `errors="raise"`; or `errors`, `workers` or
            `learn` is wrong.
        ProfileError: There is no folder `sites`, or a profile in it is wrong; all are read once at
            the start.
    """
    if errors not in ("keep", "raise"):
        message = f"errors is {errors!r}; use 'keep' or 'raise'"
        raise InputError(message)
    if isinstance(sources, (str, bytes)):
        message = "sources is one source; give a list of them, or call clean"
        raise InputError(message)
    count = processes(workers)
    if learn and not (site is None and sites is None):
        message = "learn goes without site and sites; learn anew, or use what was learned"
        raise InputError(message)
    cleaning = PageCleaning(
        format,
        encoding=encoding,
        limits=limits,
        pipeline=pipeline,
        rules=as_tuple(rules),
        ignore=as_tuple(ignore),
        only=as_tuple(only),
        keep=as_tuple(keep),
        site=site,
        sites=sites,
    )
    run = PageRun(learning_run(learn), limits)
    # Where something is wrong with what was asked, it is said at once.
    work = cleaning.make()
    check_profiles(sites)
    results: Iterator[tuple[str | bytes | Page, Any]]
    if count == 1 or is_worker():
        results = ((source, run.result(work, source)) for source in sources)
    else:
        pool = Pool(cleaning.make, count, payload=run.payload, size=_size, ready=run.ready)
        results = pool.run(sources)
    return _each(map(run.take, results) if learn else results, errors)


def _size(source: str | bytes | Page) -> int:
    return len(page_of(source).source)


def _each(
    results: Iterable[tuple[str | bytes | Page, Any]], errors: Errors
) -> Iterator[Article | InputError | Cleaned]:
    for source, result in results:
        if isinstance(result, Exception):
            if errors == "raise":
                raise result
            result = _kept(result)  # noqa: PLW2901 - the same in another form
        yield Cleaned(source.key, result) if isinstance(source, Page) else result


def _kept(error: Exception) -> InputError:
    """Give an error to stand in a source's place, or raise it where it concerns all of them."""
    if isinstance(error, InputError):
        return error
    if isinstance(error, NewscleanError):
        raise error
    kept = InputError(f"cleaning failed on this source: {type(error).__name__}: {error}")
    kept.__cause__ = error
    return kept
