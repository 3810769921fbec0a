"""Scrapy: an item pipeline that cleans, and one line for a callback."""

from __future__ import annotations

import asyncio
import logging
import time
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

try:
    from itemadapter import ItemAdapter
    from scrapy.exceptions import DropItem
    from scrapy.http import Response
    from scrapy.utils.asyncio import is_asyncio_available, run_in_thread
    from w3lib.encoding import http_content_type_encoding
except ImportError as _missing:
    _message = (
        f"{_missing}; newsclean.integrations.scrapy needs Scrapy 2.15 or newer: "
        'pip install "newsclean[scrapy]"'
    )
    raise ImportError(_message) from _missing

from newsclean.api import clean
from newsclean.article import Article
from newsclean.errors import InputError, NewscleanError
from newsclean.feed_item import JsonList
from newsclean.integrations.filling import fill, take_out
from newsclean.integrations.scrapy_settings import CANNOT_BE_CLEANED, CleanSettings, read_settings

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

logger: logging.Logger = logging.getLogger(__name__)


def clean_response(response: Response, **options: Any) -> Article:
    """Clean the page of a response, by its address and by the encoding that its header states.

    What Scrapy guesses of an encoding is left aside: newsclean looks at the whole page.

    >>> from scrapy.http import HtmlResponse
    >>> header = {"Content-Type": "text/html; charset=windows-1251"}
    >>> body = "<p>Дождь шёл всю ночь, сообщили в порту.</p>".encode("cp1251")
    >>> article = clean_response(HtmlResponse("https://a.example/1", headers=header, body=body))
    >>> article.text, article.url
    ('Дождь шёл всю ночь, сообщили в порту.', 'https://a.example/1')

    Args:
        response: What came.
        options: As for `newsclean.clean`, which they are handed to.

    Raises:
        InputError: What came is no page and no text, such as a picture, or it is too large.
    """
    header = (response.headers.get("Content-Type") or b"").decode("latin-1")
    stated = {"url": response.url, "encoding": http_content_type_encoding(header)}
    return clean(response.body, **{**stated, **options})


class CleanPipeline:
    """An item pipeline of Scrapy: cleans the page in an item, and fills the item's fields.

    The page is a response, bytes, or text in the field `page`; an `Article` that a callback yields
    becomes a dict. Items without a page pass untouched. What has been cut is counted in Scrapy's
    stats, by kind: `newsclean/removed/share`.

    >>> from scrapy.utils.test import get_crawler
    >>> pipeline = CleanPipeline.from_crawler(get_crawler())
    >>> import asyncio
    >>> item = {"page": b"<p>It rained all night in Portmere, the harbour office said.</p>"}
    >>> asyncio.run(pipeline.process_item(item))["text"]
    'It rained all night in Portmere, the harbour office said.'

    Args:
        settings: What the project's settings say.
        stats: Where to count.
    """

    def __init__(self, settings: CleanSettings, stats: StatsCollector) -> None:
        self._settings = settings
        self._stats = stats
        self._told: set[str] = set()
        # Threads that share the interpreter's lock hold up the loop the longer the more they are.
        self._one_at_a_time = asyncio.Lock()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> CleanPipeline:
        """Make the pipeline of a crawl.

        Raises:
            SettingError: A setting is wrong; the message says which, and what to do.
        """
        assert crawler.stats is not None
        return cls(read_settings(crawler.settings), crawler.stats)

    async def process_item(self, item: Any) -> Any:
        """Clean an item; give it, or drop it where the settings say so."""
        if isinstance(item, Article):
            self._count(item)
            self._drop_if_unwanted(item)
            return item.to_item(removed=self._settings.removed)
        adapter = ItemAdapter(item)
        page = adapter.get(self._settings.source)
        if page is None:
            self._stats.inc_value("newsclean/items_without_page")
            return item
        url = adapter.get(self._settings.url)
        result = await self._cleaned(page, url if isinstance(url, str) else None)
        if isinstance(result, NewscleanError):
            self._fail(adapter, result, page)
        else:
            self._count(result)
            self._drop_if_unwanted(result)
            self._fill(adapter, result, page)
        return item

    def close_spider(self) -> None:
        """Say so if no item of the crawl had a page."""
        if self._stats.get_value("newsclean/items_without_page") and not (
            self._stats.get_value("newsclean/cleaned") or self._stats.get_value("newsclean/failed")
        ):
            logger.warning(
                "newsclean cleaned nothing: no item has a field %r with a page; put the response "
                "there, or name the field in NEWSCLEAN_SOURCE",
                self._settings.source,
            )

    async def _cleaned(self, page: Any, url: str | None) -> Article | NewscleanError:
        came = page.body if isinstance(page, Response) else page
        if isinstance(came, (str, bytes)) and len(came) >= self._settings.in_thread_from:
            self._stats.inc_value("newsclean/in_thread")
            async with self._one_at_a_time if is_asyncio_available() else nullcontext():
                result, seconds = await run_in_thread(self._timed, page, url)
        else:
            result, seconds = self._timed(page, url)
        total = self._stats.get_value("newsclean/cpu_seconds", 0.0) + seconds
        self._stats.set_value("newsclean/cpu_seconds", total)
        return result

    def _timed(self, page: Any, url: str | None) -> tuple[Article | NewscleanError, float]:
        """Clean, and say how much time of the processor it took; runs in a thread as well."""
        begun = time.thread_time()
        result: Article | NewscleanError
        try:
            if isinstance(page, Response):
                # Redirects have led to the response's own address.
                result = clean_response(page, pipeline=self._settings.pipeline_of(page.url))
            else:
                result = clean(page, url=url, pipeline=self._settings.pipeline_of(url))
        except NewscleanError as error:  # an expression of the user's own rules may take too long
            result = error
        return result, time.thread_time() - begun

    def _fill(self, adapter: ItemAdapter, article: Article, page: Any) -> None:
        fields = self._settings.fields
        values = article.to_item(removed=self._settings.removed or "removed" in (fields or ()))
        if self._settings.drop_source or isinstance(page, Response):
            self._tell(take_out(adapter, self._settings.source))
        if fields is None:
            self._tell(fill(adapter, values, replace=[self._settings.source]))
        else:
            named = {theirs: values[ours] for ours, theirs in fields.items()}
            self._tell(fill(adapter, named, replace=named))

    def _tell(self, problems: list[str]) -> None:
        """Count what an item could not hold, and log each sort of it once."""
        for problem in problems:
            self._stats.inc_value("newsclean/fields_not_set")
            if problem not in self._told:
                self._told.add(problem)
                logger.warning("newsclean: %s", problem)

    def _drop_if_unwanted(self, article: Article) -> None:
        for warning in article.warnings:
            if warning.code in self._settings.drop:
                self._stats.inc_value("newsclean/dropped")
                message = f"{warning.code}: {warning} ({article.url})"
                raise DropItem(message)

    def _fail(self, adapter: ItemAdapter, error: NewscleanError, page: Any) -> None:
        self._stats.inc_value("newsclean/failed")
        address = page.url if isinstance(page, Response) else adapter.get(self._settings.url)
        if isinstance(error, InputError) and CANNOT_BE_CLEANED in self._settings.drop:
            self._stats.inc_value("newsclean/dropped")
            message = f"{CANNOT_BE_CLEANED}: {error} ({address})"
            raise DropItem(message) from error
        logger.warning("newsclean could not clean %s: %s", address or "an item", error)
        if isinstance(page, Response):  # no feed can hold one
            self._tell(take_out(adapter, self._settings.source))
        self._tell(fill(adapter, self._without_article(error, address)))

    def _without_article(self, error: NewscleanError, address: Any) -> dict[str, Any]:
        """Give the fields of an article that there is not.

        All are there: Scrapy takes the columns of a CSV feed from its first item.
        """
        code = CANNOT_BE_CLEANED if isinstance(error, InputError) else "rule_error"
        said = JsonList([{"code": code, "message": str(error)}])
        values = dict.fromkeys(Article.model_fields) | {"url": address, "warnings": said}
        if self._settings.fields is not None:
            return {theirs: values[ours] for ours, theirs in self._settings.fields.items()}
        if not self._settings.removed:
            del values["removed"]
        return values

    def _count(self, article: Article) -> None:
        stats = self._stats
        stats.inc_value("newsclean/cleaned")
        stats.inc_value("newsclean/characters/kept", len(article.text))
        for removal in article.removed:
            stats.inc_value(f"newsclean/removed/{removal.kind}")
            stats.inc_value("newsclean/characters/removed", len(removal.text))
        for warning in article.warnings:
            stats.inc_value(f"newsclean/warnings/{warning.code}")
