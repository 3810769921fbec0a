"""Articles in the words of schema.org and of Zyte, and their JSON by alias."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import zyte_common_items
from itemadapter import ItemAdapter
from pydantic2_schemaorg.NewsArticle import NewsArticle

from newsclean import Article, clean
from newsclean.saved.saved_article import article_of
from tests.expected import FIXTURES

TEXT = """\
Ferry to Holm gets a new pier
By Mara Ellison
Published: Dec. 22, 2016, 6:47 p.m.
PORTMERE (Reuters) - The ferry to Holm will stop at the new pier from Monday, the office said.
Two sailings a day are to be added in July, when the island's population rises to nine hundred.
"""


def test_schema_org() -> None:
    made = clean(TEXT, url="https://courier.example/ferry").to_schema_org()
    assert made["@type"] == "NewsArticle"
    assert made["headline"] == "Ferry to Holm gets a new pier"
    assert made["author"] == [{"@type": "Person", "name": "Mara Ellison"}]
    assert made["dateline"] == "PORTMERE (Reuters) -"
    assert made["datePublished"] == "2016-12-22"
    assert made["articleBody"].startswith("PORTMERE")
    assert "keywords" not in made
    assert json.loads(json.dumps(made)) == made


def test_zyte() -> None:
    made = clean(TEXT, url="https://courier.example/ferry").to_zyte()
    assert made["authors"] == [{"name": "Mara Ellison", "nameRaw": "Mara Ellison"}]
    assert made["url"] == "https://courier.example/ferry"
    assert made["datePublishedRaw"] == "Published: Dec. 22, 2016, 6:47 p.m."


def test_a_moment_is_exported_with_its_zone() -> None:
    article = clean(TEXT.replace("6:47 p.m.", "18:47 GMT"))
    for made in (article.to_schema_org(), article.to_zyte()):
        assert made["datePublished"] == "2016-12-22T18:47:00+00:00"


def test_json_by_alias_comes_back() -> None:
    article = clean(TEXT)
    dumped = article.model_dump_json(by_alias=True)
    assert '"datePublished"' in dumped
    assert Article.model_validate_json(dumped) == article


def stated(value: Any) -> Any:
    if isinstance(value, list):
        return [stated(one) for one in value]
    if isinstance(value, dict):
        return {name: stated(one) for name, one in value.items() if one not in (None, [])}
    return value


ARTICLES = [
    pytest.param(article_of(folder), id=folder.name)
    for folder in sorted((FIXTURES / "pages").iterdir())
]
# Dates as zyte-common-items documents them.
ZYTE_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?")


@pytest.mark.parametrize("article", ARTICLES)
def test_zyte_common_items_read_what_we_give_them(article: Article) -> None:
    made = article.to_zyte()
    read = zyte_common_items.Article.from_dict(made)
    assert read._unknown_fields_dict == {}
    assert stated(ItemAdapter(read).asdict()) == made
    for date in (read.datePublished, read.dateModified):
        assert date is None or ZYTE_DATE.fullmatch(date)
    assert read.inLanguage is None or len(read.inLanguage) == 2
    assert read.articleBody == read.articleBody.strip()


@pytest.mark.parametrize("article", ARTICLES)
def test_schema_org_is_valid(article: Article) -> None:
    made = article.to_schema_org()
    known = {field.alias for field in NewsArticle.__fields__.values()}
    assert set(made) <= known | {"@context", "@type"}
    read = json.loads(NewsArticle(**made).json())
    for name in ("author", "publisher", "sourceOrganization"):
        assert read.get(name) == made.get(name)  # read as things of their types, not as text
    assert read["@type"] == "NewsArticle"


def test_pictures_are_given_by_their_whole_addresses() -> None:
    text = (
        "It rained.\n![The quay](/q.jpg)\n![The wall](wall.jpg)\n![A dot](data:image/gif;base64,R0)"
    )
    made = clean(text, url="https://courier.example/news/1")
    whole = ["https://courier.example/q.jpg", "https://courier.example/news/wall.jpg"]
    assert made.to_schema_org()["image"] == whole
    assert made.to_zyte()["images"] == [{"url": address} for address in whole]
    assert "image" not in clean(text).to_schema_org()


def test_zyte_has_times_and_short_languages() -> None:
    article = clean(TEXT).model_copy(update={"language": "pt-BR"})
    assert article.to_zyte()["datePublished"] == "2016-12-22T00:00:00"
    assert article.to_zyte()["inLanguage"] == "pt"
    assert article.to_schema_org()["datePublished"] == "2016-12-22"
