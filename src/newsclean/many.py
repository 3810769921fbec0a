"""Clean many sources, each with what is known of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Literal, NamedTuple, overload

from newsclean.api import as_tuple, check_address, clean, pipelines
from newsclean.article import Article
from newsclean.claim import Kind
from newsclean.errors import InputError, NewscleanError
from newsclean.limits import DEFAULT_LIMITS, Limits
from newsclean.pipeline import Pipeline
from newsclean.source import Format, read
from newsclean.workers.pool import Pool, cores, is_worker

Errors = Literal["keep", "raise"]


class Page(NamedTuple):
    """A source for `clean_many` with what is known of it.

    >>> Page("It rained.", key=17).url is None
    True

    Args:
        source: The page or the text, as for `clean`.
        url: Address it came from, as for `clean`.
        encoding: What the HTTP header says its bytes are encoded in, as for `clean`.
        key: Whatever tells it from the others, such as the number of a row; it is handed through.
    """

    source: str | bytes
    url: str | None = None
    encoding: str | None = None
    key: object = None


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
        workers: How many processes do it; 1 for this one alone, None for one for each core.
        errors: What becomes of a source that cannot be cleaned: "keep" gives its error in its
            place, with whatever a cleaner raised as its cause; "raise" raises it.
        limits: As for `clean`.

    Raises:
        RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        PipelineError: Both a pipeline and rules were given, there is no such kind, or a cleaner
            claims what is not in the text.
        InputError: A source cannot be cleaned, with `errors="raise"`; or `errors` or `workers`
            is wrong.
    """
    if errors not in ("keep", "raise"):
        message = f"errors is {errors!r}; use 'keep' or 'raise'"
        raise InputError(message)
    wanted: object = workers
    if wanted is not None and not (isinstance(wanted, int) and wanted > 0):
        message = f"workers is {workers!r}; give a number from 1 on, or None for all cores"
        raise InputError(message)
    options = (
        format,
        encoding,
        limits,
        pipeline,
        as_tuple(rules),
        as_tuple(ignore),
        as_tuple(only),
        as_tuple(keep),
    )
    work = _cleaner(*options)
    count = cores() if workers is None else workers
    results: Iterator[tuple[str | bytes | Page, Any]]
    if count == 1 or is_worker():
        results = ((source, _result(work, source)) for source in sources)
    else:
        payload = partial(_payload, limits)
        pool = Pool(partial(_cleaner, *options), count, payload=payload, size=_size)
        results = pool.run(sources)
    return _each(results, errors)


def _cleaner(
    form: Format, encoding: str | None, limits: Limits, pipeline: Pipeline | None, *choice: Any
) -> Callable[[Page], Article]:
    return partial(_clean, form, encoding, limits, pipelines(pipeline, *choice))


def _clean(
    form: Format,
    encoding: str | None,
    limits: Limits,
    pipeline_of: Callable[[str | None], Pipeline],
    page: Page,
) -> Article:
    check_address(page.url)
    return clean(
        page.source,
        url=page.url,
        format=form,
        encoding=page.encoding or encoding,
        pipeline=pipeline_of(page.url),
        limits=limits,
    )


def _result(work: Callable[[Page], Article], source: str | bytes | Page) -> Article | Exception:
    try:
        return work(_page(source))
    except Exception as error:  # noqa: BLE001 - `errors` decides what becomes of it
        return error


def _page(source: str | bytes | Page) -> Page:
    return source if isinstance(source, Page) else Page(source)


def _payload(limits: Limits, source: str | bytes | Page) -> Page:
    """Give what another process needs, or raise what `clean` would where it can be no source."""
    page = _page(source)
    check_address(page.url)
    text: object = page.source
    if isinstance(text, (bytearray, memoryview)):
        text = bytes(text)
    if not isinstance(text, (str, bytes)) or len(text) > limits.characters:
        read(text, limits=limits)
    assert isinstance(text, (str, bytes))
    if page.encoding is not None:
        read("", encoding=page.encoding)
    return Page(text, page.url, page.encoding)


def _size(source: str | bytes | Page) -> int:
    return len(_page(source).source)


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
