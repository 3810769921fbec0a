"""How the public names are used, for the type checker to read; nothing here is run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, assert_type

import newsclean


def fields(source: bytes | str) -> None:
    """An article's fields have types that a scraper can count on."""
    article = newsclean.clean(source, url="https://example.com/a", encoding="utf-8")
    assert_type(article, newsclean.Article)
    assert_type(article.text, str)
    assert_type(article.headline, str | None)
    assert_type(article.authors, tuple[str, ...])
    assert_type(article.date_published, date | None)
    assert_type(article.datetime_published, datetime | None)
    assert_type(article.images, tuple[newsclean.Image, ...])
    assert_type(article.removed, tuple[newsclean.Removal, ...])
    assert_type(article.removed[0].kind, newsclean.Kind)
    assert_type(article.warnings[0].code, newsclean.WarningCode)
    assert_type(article.kept_ratio, float)
    if article.dateline is not None:
        assert_type(article.dateline.agency, str | None)


def choices(source: str) -> None:
    """Kinds go by their names or by the members of `Kind`."""
    newsclean.clean(source, format="text", keep=["byline", newsclean.Kind.CAPTION])
    newsclean.clean(source, only={"share"}, ignore=("de.share", "teaser"), rules=["mine.toml"])
    newsclean.clean(source, format="pdf")  # type: ignore[arg-type]
    newsclean.clean(source, "https://example.com/a")  # type: ignore[call-arg]
    newsclean.clean(source).text = "Frozen."  # type: ignore[misc]


def many(pages: Iterable[newsclean.Page]) -> None:
    """Pages and texts come back in order, each as its article or what was wrong with it."""
    cleaned = newsclean.clean_many(pages)
    assert_type(cleaned, Iterator[newsclean.Cleaned])
    for one in cleaned:
        assert_type(one.article, newsclean.Article | None)
    texts = newsclean.clean_many(["It rained.", b"It rained."])
    assert_type(texts, Iterator[newsclean.Article | newsclean.InputError])


def shouting(document: newsclean.Document) -> Iterator[newsclean.Claim]:
    """Any function from a document to claims is a cleaner."""
    for block in document.blocks:
        if block.text.isupper():
            yield block.claim(newsclean.Kind.CHROME, reason="Capitals only")


def cleaners() -> None:
    """Pipelines are made of cleaners, by adding and by leaving out."""
    pipeline = newsclean.default_pipeline().with_(shouting).without("bylines").keeping("tags")
    assert_type(pipeline, newsclean.Pipeline)
    named: newsclean.Cleaner = shouting
    assert_type(pipeline(newsclean.Document("It rained.")).live, str)
    newsclean.Pipeline((named,), max_passes=1)


def mistakes(source: str) -> None:
    """One class of errors holds all that newsclean raises."""
    try:
        newsclean.clean(source)
    except (newsclean.InputError, newsclean.RuleError, newsclean.PipelineError) as error:
        assert_type(error, newsclean.InputError | newsclean.RuleError | newsclean.PipelineError)


def exports(article: newsclean.Article) -> None:
    """The other forms of an article are plain values."""
    assert_type(article.to_schema_org(), dict[str, Any])
