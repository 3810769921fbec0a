from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from newsclean import Article, Kind, Removal, clean

from .refresh import SCHEMA, schema
from .strategies import documents

TEXT = (
    "Library van returns to the ridge\nBy Ada Lovett\nPublished: 3 March 2024\n"
    "The library van will come on Thursdays again, starting in April, the county council said.\n"
    "Share this article\n"
    "It had been off the road since its driver retired, and nobody else had the licence.\n"
    "The van at the school. (Photo: Jan Maes)\nRelated Articles\nBook sale raises nine hundred\n"
)


@pytest.fixture(scope="module")
def article() -> Article:
    return clean(TEXT)


def test_is_frozen(article: Article) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        article.text = "other"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="frozen"):
        article.removed[0].kind = Kind.NAV  # type: ignore[misc]
    assert isinstance(article.removed, tuple)
    assert isinstance(article.authors, tuple)


def test_can_be_compared_and_hashed(article: Article) -> None:
    assert article == clean(TEXT)
    assert hash(article) == hash(clean(TEXT))
    assert article != clean(TEXT + "More.")


def test_refuses_fields_that_do_not_exist() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Article.model_validate({"text": "It rained.", "titel": "Rain"})
    with pytest.raises(ValidationError):
        Article.model_validate({})
    with pytest.raises(ValidationError):
        Removal.model_validate({"kind": "weather", "text": "x", "start": 0, "end": 1, "at": 0})


def test_restores_the_source(article: Article) -> None:
    assert article.restore() == TEXT


def test_removals_lie_in_order_and_apart(article: Article) -> None:
    end = 0
    for removal in article.removed:
        assert end <= removal.start < removal.end
        assert TEXT[removal.start : removal.end] == removal.text
        end = removal.end
    assert [removal.at for removal in article.removed] == sorted(r.at for r in article.removed)


def test_every_removal_says_who_and_why(article: Article) -> None:
    for removal in article.removed:
        assert removal.cleaner
        assert removal.reason
        assert removal.rule == "" or removal.rule.count(".") >= 2


def test_kept_ratio_is_the_share_of_characters(article: Article) -> None:
    assert article.kept_ratio == len(article.text) / len(TEXT)


def test_removed_by_kind(article: Article) -> None:
    (share,) = article.removed_by("share")
    assert article.removed_by(Kind.SHARE) == (share,)
    assert share.text.strip() == "Share this article"
    assert article.removed_by("cookie") == ()
    with pytest.raises(ValueError, match="'shares' is not a valid Kind"):
        article.removed_by("shares")


def test_boilerplate_is_what_moved_to_no_field(article: Article) -> None:
    assert {removal.field for removal in article.boilerplate} == {None}
    moved = {removal.field for removal in article.removed} - {None}
    assert moved == {"headline", "authors", "date_published", "images"}
    for name in moved:
        assert getattr(article, name or "")


def test_fields_are_lifted(article: Article) -> None:
    assert article.headline == "Library van returns to the ridge"
    assert article.authors == ("Ada Lovett",)
    assert str(article.date_published) == "2024-03-03"
    assert article.date_published_raw == "Published: 3 March 2024"
    assert [image.caption for image in article.images] == ["The van at the school."]
    assert article.language == "en"


@settings(deadline=None, max_examples=40)
@given(documents(longest=10))
def test_json_gives_the_same_article_back(text: str) -> None:
    article = clean(text, format="text")
    assert Article.model_validate_json(article.model_dump_json()) == article
    assert Article.model_validate(article.model_dump()) == article
    assert (
        Article.model_validate(json.loads(json.dumps(article.model_dump(mode="json")))) == article
    )


def test_dates_keep_their_kind_in_json() -> None:
    body = TEXT.partition("\n")[2].partition("\n")[2].partition("\n")[2]
    day = clean(f"By Ada Lovett\n3 March 2024\n{body}")
    moment = clean(f"By Ada Lovett\n3 March 2024, 14:05\n{body}")
    for article in (day, moment):
        back = Article.model_validate_json(article.model_dump_json())
        assert type(back.date_published) is type(article.date_published)
        assert back == article
    assert str(moment.date_published) == "2024-03-03 14:05:00"


def test_the_schema_is_the_one_users_know() -> None:
    """A change here is a change for users: refresh it, and say so in the changelog."""
    assert schema() == json.loads(SCHEMA.read_text(encoding="utf-8"))
