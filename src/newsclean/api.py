"""The front door: clean one source, or many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from newsclean.account.build import build
from newsclean.article import Article
from newsclean.claim import Kind, kinds_named
from newsclean.cleaners import default_pipeline
from newsclean.document import Document
from newsclean.errors import InputError, PipelineError, RuleError
from newsclean.pipeline import Pipeline
from newsclean.rules import load_rules
from newsclean.source import Format, checked, decoded, is_page


def clean(
    source: str | bytes,
    *,
    url: str | None = None,
    format: Format = "auto",  # noqa: A002 - the word users expect
    rules: Iterable[str | Path] = (),
    ignore: Iterable[str] = (),
    only: Iterable[Kind | str] | None = None,
    keep: Iterable[Kind | str] = (),
    pipeline: Pipeline | None = None,
) -> Article:
    """Clean a scraped page or text, and account for every piece removed.

    >>> article = clean("[ad_1]\\nIt rained all night in Portmere.\\nShare this article")
    >>> article.text
    'It rained all night in Portmere.'
    >>> [removal.kind.value for removal in article.removed]
    ['ad_marker', 'share']

    Args:
        source: The page (HTML as str or bytes) or the text that some other tool extracted.
        url: Address the page came from; it is kept, never fetched. Rules that are limited to
            sites hold by its host.
        format: "html", "text", or "auto" to tell them apart.
        rules: Rule files of your own to add; their keep rules win over every cleaner.
        ignore: Ids of rules to leave out, or their first parts, such as "de.share" or "teaser".
        only: The kinds to remove; all else stays in the text. None for all kinds.
        keep: Kinds that stay in the text. Whatever stays still fills the article's fields.
        pipeline: The cleaners to run; the default ones if None. It has its own rules, so it goes
            without `rules` and `ignore`.

    Raises:
        InputError: The source is no page and no text, or too large.
        RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        PipelineError: Both a pipeline and rules were given, or there is no such kind.
    """
    source = checked(source, format)
    pipeline = _of_kinds(_pipeline(pipeline, rules, ignore, url), only, keep)
    if format == "html" or (format == "auto" and is_page(source)):
        from newsclean.html.clean import clean_page  # noqa: PLC0415 - lxml only when HTML comes

        return clean_page(source, url, pipeline)
    return build(pipeline(Document(decoded(source))), {"url": url, "source": "text"})


def clean_many(
    sources: Iterable[str | bytes],
    *,
    format: Format = "auto",  # noqa: A002 - as in `clean`
    rules: Iterable[str | Path] = (),
    ignore: Iterable[str] = (),
    only: Iterable[Kind | str] | None = None,
    keep: Iterable[Kind | str] = (),
    pipeline: Pipeline | None = None,
) -> Iterator[Article | InputError]:
    """Clean sources one after the other; a bad one gives its error in its place.

    >>> [type(result).__name__ for result in clean_many(["It rained.", None])]
    ['Article', 'InputError']

    Args:
        sources: Pages or texts, as for `clean`.
        format: As for `clean`.
        rules: As for `clean`; the files are read once.
        ignore: As for `clean`.
        only: As for `clean`.
        keep: As for `clean`.
        pipeline: As for `clean`.

    Raises:
        RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        PipelineError: Both a pipeline and rules were given, or there is no such kind.
    """
    return _each(sources, format, _of_kinds(_pipeline(pipeline, rules, ignore, None), only, keep))


def _each(
    sources: Iterable[str | bytes], form: Format, pipeline: Pipeline
) -> Iterator[Article | InputError]:
    for source in sources:
        try:
            yield clean(source, format=form, pipeline=pipeline)
        except InputError as error:
            yield error


def _pipeline(
    pipeline: Pipeline | None,
    files: Iterable[str | Path],
    ignore: Iterable[str],
    url: str | None,
) -> Pipeline:
    if not files and not ignore:
        return pipeline or _default_pipeline()
    if pipeline is not None:
        message = (
            "a pipeline has its own rules; leave out `rules` and `ignore`, "
            "or make it with default_pipeline(load_rules(...))"
        )
        raise PipelineError(message)
    for given in (files, ignore):
        if isinstance(given, str):
            message = f"`rules` and `ignore` are lists; write [{given!r}]"
            raise RuleError(message)
    return default_pipeline(load_rules(*files, ignore=ignore).for_site(_host(url)))


def _of_kinds(
    pipeline: Pipeline, only: Iterable[Kind | str] | None, keep: Iterable[Kind | str]
) -> Pipeline:
    if only is not None:
        pipeline = pipeline.only(*kinds_named(only))
    return pipeline.keeping(*kinds_named(keep)) if keep else pipeline


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        return None


@cache
def _default_pipeline() -> Pipeline:
    return default_pipeline()
