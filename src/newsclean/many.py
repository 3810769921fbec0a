"""Clean many sources, each with what is known of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, overload

from newsclean.api import check_address, clean, pipelines
from newsclean.article import Article
from newsclean.claim import Kind
from newsclean.errors import InputError
from newsclean.pipeline import Pipeline
from newsclean.source import Format


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
    key: Any = None


class Cleaned(NamedTuple):
    """What `clean_many` made of a `Page`, with its key.

    >>> key, result = Cleaned(17, InputError("the source is None"))
    >>> key
    17

    Args:
        key: The key of the page.
        result: The article, or the error if there is none.
    """

    key: Any
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
) -> Iterator[Article | InputError | Cleaned]:
    """Clean sources one after the other; a bad one gives its error in its place.

    >>> [type(result).__name__ for result in clean_many(["It rained.", None])]
    ['Article', 'InputError']
    >>> for key, result in clean_many([Page("It rained.", url="https://a.example/1", key="a1")]):
    ...     print(key, result.url)
    a1 https://a.example/1

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
        pipeline: As for `clean`.

    Raises:
        RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        PipelineError: Both a pipeline and rules were given, or there is no such kind.
    """
    return _each(sources, format, encoding, pipelines(pipeline, rules, ignore, only, keep))


def _each(
    sources: Iterable[str | bytes | Page],
    form: Format,
    encoding: str | None,
    pipeline_of: Callable[[str | None], Pipeline],
) -> Iterator[Article | InputError | Cleaned]:
    for source in sources:
        page = source if isinstance(source, Page) else Page(source)
        result: Article | InputError
        try:
            check_address(page.url)
            result = clean(
                page.source,
                url=page.url,
                format=form,
                encoding=page.encoding or encoding,
                pipeline=pipeline_of(page.url),
            )
        except InputError as error:
            result = error
        yield Cleaned(page.key, result) if isinstance(source, Page) else result
