"""From a page to its article: read it, run the cleaners, and fill in what the page states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from newsclean.account.build import build
from newsclean.article import Article
from newsclean.article_warning import ArticleWarning, WarningCode, warning
from newsclean.cleaners.extraction import Extraction
from newsclean.document import Document
from newsclean.html.decision.decide import Watch
from newsclean.html.metadata.page_metadata import Metadata, page_metadata
from newsclean.html.page import Page, build_page
from newsclean.intake.tags import is_fragment
from newsclean.limits import DEFAULT_LIMITS, Limits
from newsclean.pipeline import Pipeline

# The fields that the page's metadata and the article name alike.
_SAME = tuple(name for name in Metadata.__slots__ if name in Article.model_fields)
# The data states the text that was found elsewhere if what it states is about as long.
_SAME_TEXT = 0.8


def clean_page(
    source: str | bytes,
    url: str | None,
    pipeline: Pipeline,
    warnings: tuple[ArticleWarning, ...] = (),
    limits: Limits = DEFAULT_LIMITS,
) -> Article:
    """Clean a page.

    >>> from newsclean.cleaners import default_pipeline
    >>> page = "<title>Rain</title><p>It rained all night in Portmere, the harbour office said.</p>"
    >>> clean_page(page, None, default_pipeline()).source
    'page'

    Args:
        source: The page's HTML, as text or as bytes in any encoding.
        url: Address it came from.
        pipeline: The cleaners to run; without `extraction` all of the page's text counts as the
            article's.
        warnings: What is known of the source already.
        limits: How many lines it may have.

    Raises:
        LimitError: It has more.
    """
    page, metadata, document = read_page(source, url, limits=limits)
    stated: dict[str, Any] = {name: getattr(metadata, name) for name in _SAME}
    stated |= {
        "url": url,
        "source": page.source,
        "warnings": (
            *warnings,
            *page.warnings,
            *map(warning, _doubts(metadata)),
            *pipeline.doubts(document),
        ),
    }
    extracting, cleaning = stages_of(pipeline)
    del page  # what its blocks were judged by takes as much memory as all that follows
    document = cleaning(extracting.once(document))
    return build(document, stated)


def read_page(
    source: str | bytes,
    url: str | None,
    watch: Watch | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> tuple[Page, Metadata, Document]:
    """Give a page, what it states of its article, and its text before it is cleaned.

    >>> read_page("<title>Rain</title><p>It rained.</p>", None)[2].title
    'Rain'

    Args:
        source: As for `clean_page`.
        url: As for `clean_page`.
        watch: As for `build_page`.
        limits: As for `build_page`.
    """
    fragment = isinstance(source, str) and is_fragment(source)
    page = build_page(source, fragment=fragment, watch=watch, limits=limits)
    metadata = Metadata() if page.tree is None else page_metadata(page.tree, url)
    title = metadata.headline or page.title
    return page, metadata, replace(_document(page, metadata), title=title)


def stages_of(pipeline: Pipeline) -> tuple[Pipeline, Pipeline]:
    """Give the two parts of a pipeline in which a page is cleaned.

    The other cleaners see only what `extraction` leaves, as they would of a text.

    >>> from newsclean.cleaners import default_pipeline
    >>> [len(stage.cleaners) > 1 for stage in stages_of(default_pipeline())]
    [False, True]

    Args:
        pipeline: The cleaners to run.
    """
    first = tuple(one for one in pipeline.cleaners if isinstance(one, Extraction))
    others = tuple(one for one in pipeline.cleaners if not isinstance(one, Extraction))
    return replace(pipeline, cleaners=first), replace(pipeline, cleaners=others)


def _document(page: Page, metadata: Metadata) -> Document:
    """Give the page's document; of a text found elsewhere the paragraphs are those of its data."""
    body = metadata.article_body or ""
    if page.source == "page" or len(body) < _SAME_TEXT * len(page.document.text):
        return page.document
    return Document("\n\n".join(body.split("\n")))


def _doubts(metadata: Metadata) -> Iterator[WarningCode]:
    if metadata.is_accessible_for_free is False:
        yield WarningCode.PAYWALL
    if metadata.is_article is False:
        yield WarningCode.NOT_CALLED_ARTICLE
