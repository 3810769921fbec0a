"""Crawl a news site on this machine, and show the articles and what was cut from them.

python examples/scrapy_news/crawl.py             the feeds go to articles/
python examples/scrapy_news/crawl.py FOLDER      or to another folder
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from news_site import news_site
from news_spider import NewsSpider
from scrapy.crawler import CrawlerProcess

FEEDS = {"articles.jsonl": "jsonlines", "articles.csv": "csv", "articles.xml": "xml"}
# The crawl ends by itself; should it not, these end it.
SETTINGS = {
    "LOG_LEVEL": "WARNING",
    "CLOSESPIDER_TIMEOUT": 60,
    "CLOSESPIDER_PAGECOUNT": 50,
    "DOWNLOAD_TIMEOUT": 10,
    "RETRY_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
}


def main() -> int:
    """Crawl, then print."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "articles").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    feeds = {
        (folder / name).as_uri(): {"format": form, "encoding": "utf-8", "overwrite": True}
        for name, form in FEEDS.items()
    }
    with news_site() as address:
        process = CrawlerProcess({**SETTINGS, "FEEDS": feeds})
        crawler = process.create_crawler(NewsSpider)
        process.crawl(crawler, start_urls=[address])
        process.start()
    assert crawler.stats is not None
    show_articles(folder / "articles.jsonl")
    show_cuts(crawler.stats.get_stats())
    print(f"\nThe feeds are in {folder}")
    return 0


def show_articles(feed: Path) -> None:
    """Print a line for each article of a feed."""
    items = [json.loads(line) for line in feed.read_text("utf-8").splitlines()]
    for item in sorted(items, key=lambda item: str(item["url"])):
        if item.get("text"):
            writers = ", ".join(item["authors"]) or "no writer named"
            print(f"{item['date_published'] or 'no date':10}  {item['headline']} ({writers})")
            print(f"{'':10}  {item['text'][:84]!r}, {len(item['text']):,} characters")
        else:
            print(f"{'no article':10}  {item['url']}")


def show_cuts(stats: dict[str, Any]) -> None:
    """Print what was cut, by kind, as the crawl's own stats have it."""
    begin = "newsclean/removed/"
    cuts = {name.removeprefix(begin): n for name, n in stats.items() if name.startswith(begin)}
    removed = stats["newsclean/characters/removed"]
    source = removed + stats["newsclean/characters/kept"]
    print(f"\nCut from {stats['newsclean/cleaned']} pages: {removed / source:.0%} of their text")
    for kind, pieces in sorted(cuts.items(), key=lambda cut: (-cut[1], cut[0])):
        print(f"  {kind:14} {pieces:4}")


if __name__ == "__main__":
    sys.exit(main())
