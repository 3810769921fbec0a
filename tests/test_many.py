"""Many sources, each with what is known of it."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsclean import Article, Cleaned, InputError, Page, clean, clean_many

PROSE = "It rained all night in Portmere, the harbour office said on Monday, and the wall gave way."
RULE = """
[[rule]]
id = "teaser.ferry"
phrases = ["The ferry diary"]
removes = ["The ferry diary"]
keeps = ["The ferry diary was found, she said."]
why = "Teaser"
sites = ["courier.example"]
"""


def test_a_key_comes_back_with_the_article_or_the_error() -> None:
    pages = [Page(PROSE, key="a"), Page(None, key=("b", 2)), Page(PROSE, url=5)]  # type: ignore[arg-type]
    first, second, third = clean_many(pages)
    assert (first.key, first.article, first.error) == ("a", clean(PROSE), None)
    assert second.key == ("b", 2)
    assert second.article is None
    assert "the source is None" in str(second.error)
    assert third.key is None
    assert "url is 5" in str(third.result)


def test_bare_sources_stand_beside_pages() -> None:
    mixed: list[str | bytes | Page] = [PROSE, Page(PROSE, key=1), PROSE.encode()]
    bare, page, last = clean_many(mixed)
    assert bare == last == clean(PROSE)
    assert page == Cleaned(1, clean(PROSE))


def test_each_page_has_its_address_and_encoding() -> None:
    pages = [
        Page("Déjà vu à Sund.".encode("latin-1"), "https://a.example/1", "latin-1"),
        Page("Мост закрыт.".encode("koi8-r"), "https://b.example/2", "koi8-r"),
        Page("Мост закрыт.".encode("cp1251"), "https://b.example/3"),
    ]
    results = [page.article for page in clean_many(pages, encoding="windows-1251")]
    assert [article and article.text for article in results] == [
        "Déjà vu à Sund.", "Мост закрыт.", "Мост закрыт.",
    ]  # fmt: skip
    assert [article and article.url for article in results] == [page.url for page in pages]
    assert not any(article and article.warnings for article in results)


def test_rules_of_sites_hold_by_the_address_of_each(tmp_path: Path) -> None:
    own = tmp_path / "courier.toml"
    own.write_text(RULE, encoding="utf-8")
    source = f"{PROSE}\nThe ferry diary"
    addresses = ["https://www.courier.example/1", "https://other.example/", None, "https://[broken"]
    pages = [Page(source, address) for address in addresses]
    texts = [page.article and page.article.text for page in clean_many(pages, rules=[own])]
    assert texts == [PROSE, source, source, source]


def test_pages_are_taken_one_by_one() -> None:
    def endless() -> Iterator[Page]:
        number = 0
        while True:
            yield Page(PROSE, key=number)
            number += 1

    results = clean_many(endless())
    assert [next(results).key for _ in range(3)] == [0, 1, 2]


def test_results_pickle() -> None:
    for result in clean_many([Page(PROSE, key=1), Page("", key=2)]):
        assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301 - our own bytes


def test_an_address_that_no_file_can_hold_is_refused() -> None:
    (result,) = clean_many([Page(PROSE, "https://a.example/\ud83d")])
    assert "lone surrogate at character 18" in str(result.error)


@pytest.mark.parametrize("wrong", [("It rained.", "https://a.example"), {"source": "It rained."}])
def test_other_tuples_are_no_pages(wrong: Any) -> None:
    (result,) = clean_many([wrong])
    assert isinstance(result, InputError)
    assert not isinstance(result, Article)


@pytest.mark.parametrize("source", ["It rained all night.", b"It rained all night."])
def test_one_source_is_no_list_of_sources(source: Any) -> None:
    with pytest.raises(InputError, match="give a list"):
        list(clean_many(source))
