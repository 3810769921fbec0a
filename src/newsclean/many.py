"""Clean many sources, each with what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Literal, NamedTuple, overload

from newsclean.api import as_tuple
from newsclean.article import Article
from newsclean.claim import Kind
from newsclean.errors import InputError
from newsclean.page_work import Page, PageRun, page_cleaner, page_of
from newsclean.pipeline import Pipeline
from newsclean.profiles.learning_run import learning_run
from newsclean.profiles.profile import Profile
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
            place, "raise" raises it.

    Raises:
        RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        PipelineError: Both a pipeline and rules were given, or there is no such kind.
        InputError: A source cannot be cleaned, with `errors="raise"`; or `errors`, `workers` or
            `learn` is wrong.
        ProfileError: There is no folder `sites`, or a profile in it is wrong.
    """
    if errors not in ("keep", "raise"):
        message = f"errors is {errors!r}; use 'keep' or 'raise'"
        raise InputError(message)
    count = processes(workers)
    if learn and not (site is None and sites is None):
        message = "learn goes without site and sites; learn anew, or use what was learned"
        raise InputError(message)
    options = (
        format,
        encoding,
        site,
        sites,
        pipeline,
        as_tuple(rules),
        as_tuple(ignore),
        as_tuple(only),
        as_tuple(keep),
    )
    run = PageRun(learning_run(learn))
    results: Iterator[tuple[str | bytes | Page, Any]]
    if count == 1 or is_worker():
        work = page_cleaner(*options)
        results = ((source, run.result(work, source)) for source in sources)
    else:
        make = partial(page_cleaner, *options)
        pool = Pool(make, count, payload=run.payload, size=_size, ready=run.ready)
        results = pool.run(sources)
    return _each(map(run.take, results) if learn else results, errors)


def _size(source: str | bytes | Page) -> int:
    return len(page_of(source).source)


def _each(
    results: Iterable[tuple[str | bytes | Page, Any]], errors: Errors
) -> Iterator[Article | InputError | Cleaned]:
    for source, result in results:
        failed = isinstance(result, Exception)
        if failed and (errors == "raise" or not isinstance(result, InputError)):
            raise result
        yield Cleaned(source.key, result) if isinstance(source, Page) else result
