"""The item pipeline: every sort of item, each setting, what cannot be cleaned, and the stats."""

from __future__ import annotations

import asyncio
import importlib
import logging
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import attrs
import pydantic
import pytest
import scrapy
from scrapy.exceptions import DropItem
from scrapy.http import HtmlResponse, Response
from scrapy.utils.test import get_crawler

import newsclean
from newsclean import SettingError
from newsclean.integrations import scrapy as integration
from newsclean.integrations.scrapy import CleanPipeline, clean_response
from newsclean.profiles.profile import Profile, ProfileLine
from newsclean.profiles.profile_file import save_profile

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "examples" / "harbour.html").read_bytes()
URL = "https://courier.example/local/harbour-bridge-reopens"
HEADLINE = "Harbour bridge reopens after two winters of repairs"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def pipeline(**settings: Any) -> CleanPipeline:
    named = {f"NEWSCLEAN_{name}": value for name, value in settings.items()}
    return CleanPipeline.from_crawler(get_crawler(settings_dict=named))


def cleaned(item: Any, **settings: Any) -> Any:
    return asyncio.run(pipeline(**settings).process_item(item))


def response(body: bytes = PAGE, **headers: str) -> HtmlResponse:
    return HtmlResponse(URL, body=body, headers={"Content-Type": "text/html", **headers})


@dataclass
class DataItem:
    page: Any
    url: str = URL
    headline: str | None = None
    authors: list[str] = field(default_factory=list)


@attrs.define
class AttrsItem:
    page: Any
    url: str = URL
    headline: str | None = None
    authors: list[str] = attrs.field(factory=list)


class ModelItem(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(arbitrary_types_allowed=True)
    page: Any
    url: str = URL
    headline: str | None = None
    authors: list[str] = []


class ScrapyItem(scrapy.Item):
    page = scrapy.Field()
    url = scrapy.Field()
    headline = scrapy.Field()
    authors = scrapy.Field()


@pytest.mark.parametrize("sort", [DataItem, AttrsItem, ModelItem, ScrapyItem])
@pytest.mark.parametrize("page", [PAGE, PAGE.decode(), response()], ids=["bytes", "str", "answer"])
def test_an_item_with_fields_gets_those_that_it_declares(sort: Any, page: Any) -> None:
    given = sort(page=page)
    item = cleaned(given)
    read = item.get if isinstance(item, scrapy.Item) else lambda name: getattr(item, name)
    assert item is given
    assert read("headline") == HEADLINE
    assert read("authors") == ["Mara Lindqvist", "Tom Okafor"]
    assert read("page") == (None if isinstance(page, Response) else page)


def test_a_dict_gets_every_field_and_loses_the_response() -> None:
    item = cleaned({"page": response(), "seen": 3})
    assert item == {"seen": 3, **newsclean.clean(PAGE, url=URL).to_item()}
    assert next(iter(item)) == "seen"


def test_what_the_spider_has_found_itself_stays() -> None:
    item = cleaned({"page": PAGE, "headline": "My own", "text": "", "section": None})
    assert item["headline"] == "My own"
    assert item["section"] == "Local"
    assert item["text"].startswith("The first cars")
    assert item["page"] == PAGE


def test_a_text_gives_way_to_the_clean_one() -> None:
    item = cleaned({"text": "It rained all night.\nShare this article"}, SOURCE="text")
    assert item["text"] == "It rained all night."


def test_fields_can_be_named() -> None:
    item = cleaned({"page": PAGE, "title": "x"}, FIELDS=["text", "removed"], DROP_SOURCE=True)
    assert set(item) == {"title", "text", "removed"}
    assert item["removed"][0]["kind"]
    item = cleaned({"page": PAGE, "title": "x"}, FIELDS={"headline": "title"})
    assert item == {"page": PAGE, "title": HEADLINE}
    assert set(cleaned({"page": PAGE}, FIELDS="text, headline")) == {"page", "text", "headline"}


def test_what_repeats_on_the_site(tmp_path: Path) -> None:
    line = ProfileLine(number=1, text="Gulls of the quay", on=9)
    save_profile(Profile(site="courier.example", stories=10, lines=(line,)), tmp_path)
    text = "It rained all night.\nGulls of the quay"
    at_home = cleaned({"page": text, "url": URL}, SITES=str(tmp_path))
    assert at_home["text"] == "It rained all night."
    elsewhere = cleaned({"page": text, "url": "https://a.example"}, SITES=str(tmp_path))
    assert elsewhere["text"] == text
    with pytest.raises(SettingError, match=r"SITES: .* is no folder"):
        cleaned({"page": text}, SITES=str(tmp_path / "none"))


def test_removals_come_where_they_are_asked_for() -> None:
    assert "removed" not in cleaned({"page": PAGE})
    item = cleaned({"page": PAGE}, REMOVED=True)
    assert len(item["removed"]) == len(newsclean.clean(PAGE).removed)


def test_rules_and_kinds(tmp_path: Path) -> None:
    rule = tmp_path / "own.toml"
    rule.write_text(
        '[[rule]]\nid = "share.gull"\nphrases = ["Send it by gull"]\n'
        'removes = ["Send it by gull"]\nkeeps = ["They used to send it by gull, she said."]\n'
        'why = "Share button"\nsites = ["courier.example"]\n',
        encoding="utf-8",
    )
    text = "It rained all night.\nSend it by gull"
    at_home = cleaned({"page": text, "url": URL}, RULES=[str(rule)])
    assert at_home["text"] == "It rained all night."
    assert cleaned({"page": text, "url": "https://a.example"}, RULES=[str(rule)])["text"] == text
    shared = "It rained all night.\nShare this article"
    assert cleaned({"page": shared}, KEEP=["share"])["text"] == shared
    assert cleaned({"page": shared}, ONLY=["byline"])["text"] == shared
    marked = "[ad_1]\nIt rained all night."
    assert cleaned({"page": marked}, IGNORE=["und.ad_marker"])["text"] == marked


def test_an_article_becomes_a_dict_that_can_be_changed() -> None:
    item = cleaned(newsclean.clean(PAGE))
    item["rating"] = 5
    assert item["headline"] == HEADLINE


def test_the_header_says_the_encoding() -> None:
    body = "<p>Дождь шёл всю ночь, сообщили в порту, и стена рухнула до утра.</p>".encode("cp1251")
    stated = response(body, **{"Content-Type": "text/html; charset=windows-1251"})
    assert cleaned({"page": stated})["text"].startswith("Дождь шёл")
    unsaid = response(body)
    assert clean_response(unsaid).text.startswith("Дождь шёл")
    assert clean_response(unsaid, encoding="koi8-r").text != clean_response(unsaid).text
    assert clean_response(Response(URL, body=body)).url == URL


def test_what_cannot_be_cleaned_is_kept_with_the_reason(caplog: pytest.LogCaptureFixture) -> None:
    at_work = pipeline()
    item = asyncio.run(at_work.process_item({"page": response(PNG), "url": "x"}))
    assert "could not clean" in caplog.text
    assert (item["url"], item["text"]) == ("x", None)
    assert str(item["warnings"]) == (
        '[{"code": "input_error", "message": "the source is a picture (PNG)"}]'
    )
    assert "page" not in item
    # All items have the same columns, whether an article was found or not.
    assert set(item) == set(cleaned({"page": PAGE, "url": "x"})) - {"page"}
    assert at_work._stats.get_value("newsclean/failed") == 1
    body = {"body": "<p>mine", "page": PNG}
    assert cleaned(dict(body), FIELDS={"text": "body"}) == body


def test_a_rule_that_takes_too_long_loses_no_item(monkeypatch: pytest.MonkeyPatch) -> None:
    def clean(*given: Any, **options: Any) -> newsclean.Article:
        message = "share.gull: the pattern took over 1.0 s on one line; make it simpler"
        raise newsclean.RuleError(message)

    monkeypatch.setattr(integration, "clean", clean)
    item = cleaned({"page": response()}, DROP=["input_error"])
    assert item["warnings"][0]["code"] == "rule_error"


@pytest.mark.parametrize("page", [PNG, 5, "a\ud800"])
def test_what_cannot_be_cleaned_is_dropped_where_the_settings_say_so(page: Any) -> None:
    with pytest.raises(DropItem, match="input_error: the source"):
        cleaned({"page": page}, DROP=["input_error"])


def test_an_article_with_a_warning_is_dropped_where_the_settings_say_so() -> None:
    page = "&lt;p&gt;It&rsquo;s two in the morning.&lt;/p&gt;"
    assert cleaned({"page": page}, DROP="feed,robot_check")["text"]
    for given in ({"page": page}, newsclean.clean(page)):
        with pytest.raises(DropItem, match="escaped_html"):
            cleaned(given, DROP=["escaped_html"])


def test_items_without_a_page_pass_and_a_crawl_of_them_is_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    at_work = pipeline()
    author = {"name": "Mara Lindqvist"}
    assert asyncio.run(at_work.process_item(author)) is author
    assert author == {"name": "Mara Lindqvist"}
    at_work.close_spider()
    assert "NEWSCLEAN_SOURCE" in caplog.text


@dataclass(frozen=True)
class Frozen:
    page: bytes
    text: str = ""


def test_what_an_item_cannot_hold_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    at_work = pipeline(FIELDS=["text", "headline"])
    for _ in range(2):
        item = Frozen(PAGE)
        assert asyncio.run(at_work.process_item(item)) is item
    told = [record.message for record in caplog.records if record.levelno == logging.WARNING]
    assert len(told) == 2
    assert "Frozen takes no str in 'text'" in told[0]
    assert "Frozen has no field 'headline'" in told[1]
    assert at_work._stats.get_value("newsclean/fields_not_set") == 4


def test_cuts_are_counted_in_scrapys_stats() -> None:
    at_work = pipeline()
    article = newsclean.clean(PAGE)
    asyncio.run(at_work.process_item({"page": PAGE}))
    stats = at_work._stats.get_stats()
    assert stats["newsclean/cleaned"] == 1
    assert stats["newsclean/removed/share"] == len(article.removed_by("share")) > 0
    counted = sum(n for name, n in stats.items() if name.startswith("newsclean/removed/"))
    assert counted == len(article.removed)
    assert stats["newsclean/characters/kept"] == len(article.text)
    whole = stats["newsclean/characters/kept"] + stats["newsclean/characters/removed"]
    assert whole == len(article.restore())
    assert stats["newsclean/cpu_seconds"] > 0


@pytest.mark.parametrize("size", [len(PAGE), len(PAGE) + 1])
def test_large_pages_are_cleaned_in_a_thread(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    threads = []

    def clean(*given: Any, **options: Any) -> newsclean.Article:
        threads.append(threading.current_thread() is threading.main_thread())
        return newsclean.clean(*given, **options)

    monkeypatch.setattr(integration, "clean", clean)
    in_thread = size <= len(PAGE)
    at_work = pipeline(THREAD_FROM=size)
    for page in (PAGE, response()):
        asyncio.run(at_work.process_item({"page": page}))
    assert threads == [not in_thread] * 2
    assert at_work._stats.get_value("newsclean/in_thread", 0) == 2 * in_thread


def test_threads_give_what_one_alone_gives() -> None:
    pages = sorted((ROOT / "tests" / "fixtures" / "pages").glob("*/page.html"))[:12]
    sources = [page.read_bytes() for page in pages]

    async def all_at_once() -> list[Any]:
        at_work = pipeline(THREAD_FROM=0)
        items = [{"page": source} for source in sources]
        return await asyncio.gather(*map(at_work.process_item, items))

    items = asyncio.run(all_at_once())
    assert items == [{"page": one, **newsclean.clean(one).to_item()} for one in sources]


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"FIELDS": ["tittle"]}, "NEWSCLEAN_FIELDS names 'tittle'; did you mean 'subtitle'"),
        ({"FIELDS": 5}, "NEWSCLEAN_FIELDS is 5; give a list of names"),
        ({"DROP": ["robot_cheque"]}, "did you mean 'robot_check'"),
        ({"SOURCE": ""}, "NEWSCLEAN_SOURCE is ''"),
        ({"THREAD_FROM": "big"}, "NEWSCLEAN_THREAD_FROM is 'big'"),
        ({"ONLY": ["shares"]}, "no kind is called 'shares'"),
        ({"ONLY": ["shares"], "IGNORE": ["en.share"]}, "no kind is called 'shares'"),
        ({"RULES": ["missing.toml"]}, "missing.toml"),
        ({"SORCE": "html"}, "there is no setting NEWSCLEAN_SORCE; did you mean 'NEWSCLEAN_SOURCE'"),
    ],
)
def test_wrong_settings_are_told_before_the_crawl(settings: dict[str, Any], says: str) -> None:
    with pytest.raises(SettingError) as raised:
        pipeline(**settings)
    assert says in str(raised.value)


def test_without_scrapy_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "itemadapter", None)
    monkeypatch.delitem(sys.modules, "newsclean.integrations.scrapy")
    with pytest.raises(ImportError, match=r'pip install "newsclean\[scrapy\]"'):
        importlib.import_module("newsclean.integrations.scrapy")
