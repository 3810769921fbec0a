from __future__ import annotations

import json
from datetime import date

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


@pytest.mark.parametrize(
    ("written", "day", "moment"),
    [
        ("3 March 2024", "2024-03-03", None),
        ("3 March 2024, 14:05", "2024-03-03", None),
        ("3 March 2024, 00:30 CET", "2024-03-03", "2024-03-03 00:30:00+01:00"),
        ("3 March 2024, 14:05 GMT", "2024-03-03", "2024-03-03 14:05:00+00:00"),
        ("2024-03-03 23:30 -0500", "2024-03-03", "2024-03-03 23:30:00-05:00"),
        ("2024-03-03 14:05 +05:45", "2024-03-03", "2024-03-03 14:05:00+05:45"),
    ],
)
def test_a_day_is_a_day_and_a_moment_has_a_zone(written: str, day: str, moment: str | None) -> None:
    body = TEXT.partition("\n")[2].partition("\n")[2].partition("\n")[2]
    article = clean(f"By Ada Lovett\n{written}\n{body}")
    assert type(article.date_published) is date
    assert str(article.date_published) == day
    assert (moment and str(article.datetime_published)) == moment
    assert article.date_published_raw == written
    back = Article.model_validate_json(article.model_dump_json())
    assert type(back.date_published) is date
    assert back == article


@pytest.mark.parametrize(
    ("stated", "moment"),
    [
        ("2024-03-03T14:05:00+01:02:03", None),
        ("2024-03-03T14:05:00+01:02:00.5", None),
        ("2024-03-03T14:05:00", None),
        ("2024-03-03", None),
        ("2024-03-03T14:05:00+23:59", "2024-03-03T14:05:00+23:59"),
        ("2024-03-03T14:05:00-11:30", "2024-03-03T14:05:00-11:30"),
        ("2024-03-03T14:05:00.125Z", "2024-03-03T14:05:00.125000+00:00"),
    ],
)
def test_only_zones_of_whole_minutes_give_a_moment(stated: str, moment: str | None) -> None:
    article = clean(
        f"<meta property=article:published_time content='{stated}'>"
        f"<meta property=article:modified_time content='{stated}'><h1>Van</h1>{TEXT}",
        format="html",
    )
    assert str(article.date_published) == str(article.date_modified) == "2024-03-03"
    assert article.date_published_raw == article.date_modified_raw == stated
    for found in (article.datetime_published, article.datetime_modified):
        assert (found and found.isoformat()) == moment
    back = Article.model_validate_json(article.model_dump_json())
    assert back == article
    assert back.model_dump_json() == article.model_dump_json()


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValidationError, match="timezone"):
        Article.model_validate({"text": "It rained.", "datetime_published": "2024-03-03T14:05:00"})


def test_the_day_of_the_data_and_the_time_of_the_text_are_not_mixed() -> None:
    page = "<meta name=date content=2024-03-09><p>By Ada Lovett<p>3 March 2024, 14:05 GMT"
    body = "".join(f"<p>{line}" for line in TEXT.splitlines()[3:])
    article = clean(page + body, format="html")
    assert (str(article.date_published), article.datetime_published) == ("2024-03-09", None)


def test_the_schema_is_the_one_users_know() -> None:
    """A change here is a change for users: refresh it, and say so in the changelog."""
    assert schema() == json.loads(SCHEMA.read_text(encoding="utf-8"))
