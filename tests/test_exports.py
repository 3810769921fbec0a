"""Articles in the words of schema.org and of Zyte, and their JSON by alias."""

from __future__ import annotations

import json

from newsclean import Article, clean

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
