"""A spider that hands each story's response to the pipeline that cleans it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import scrapy
from scrapy.http import Response


class NewsSpider(scrapy.Spider):
    """Follow the links of a front page to its stories."""

    name = "news"
    custom_settings = {"ITEM_PIPELINES": {"newsclean.integrations.scrapy.CleanPipeline": 300}}

    def parse(self, response: Response, **_: Any) -> Iterator[scrapy.Request]:
        """Follow the links to stories."""
        yield from response.follow_all(css="a.story", callback=self.parse_story)

    def parse_story(self, response: Response) -> Iterator[dict[str, Any]]:
        """Give the story as it came; the pipeline fills in the rest."""
        yield {"url": response.url, "page": response}
