"""Two runs are compared removal by removal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsclean
from newsclean.comparison import Comparison, Named, compare
from newsclean.comparison.named_run import read_named
from newsclean.errors import InputError

RAIN = "It rained all night in Portmere, the harbour office said, and the old wall gave way."
TEXT = f"By Ada Lovett\n{RAIN}\nShare this article\n© 2025 Portmere Courier"


def what(found: Comparison) -> list[str]:
    return [change.change for article in found.articles for change in article.removals]


def test_a_run_is_the_same_as_itself() -> None:
    article = newsclean.clean(TEXT)
    found = compare([article], [article])
    assert found.same
    assert found.differing == ()
    assert found.by_rule == ()


def test_added_and_gone_are_counted_by_rule() -> None:
    whole, less = newsclean.clean(TEXT), newsclean.clean(TEXT, keep=["share"])
    gone, added = compare(whole, less), compare(less, whole)
    assert (what(gone), what(added)) == (["gone"], ["added"])
    (count,) = added.by_rule
    assert (count.kind, count.added, count.gone) == ("share", 1, 0)
    assert added.articles[0].removals[0].after is not None
    assert not gone.articles[0].same_text


def test_another_kind_rule_extent_or_field_is_said() -> None:
    article = newsclean.clean(TEXT)
    first, *rest = article.removed
    changed = {
        "kind": first.model_copy(update={"kind": newsclean.Kind.CHROME}),
        "rule": first.model_copy(update={"rule": "own.byline.ada"}),
        "field": first.model_copy(update={"field": None}),
    }
    for name, removal in changed.items():
        other = article.model_copy(update={"removed": (removal, *rest)})
        assert what(compare(article, other)) == [name]
    longer = newsclean.clean(TEXT, ignore=["copyright"])
    assert what(compare(article, longer))[0] in {"gone", "extent", "kind", "rule"}


def test_white_space_that_goes_with_the_other_side_is_no_change() -> None:
    article = newsclean.clean(TEXT)
    first, *rest = article.removed
    assert first.text.endswith("\n")
    narrower = first.model_copy(update={"text": first.text[:-1], "end": first.end - 1})
    text = "\n" + article.text
    moved = [one.model_copy(update={"at": one.at + 1}) for one in rest]
    other = article.model_copy(update={"removed": (narrower, *moved), "text": text})
    assert other.restore() == article.restore()
    assert what(compare(article, other)) == []


def test_fields_and_warnings_that_differ_are_named() -> None:
    article = newsclean.clean(TEXT)
    other = article.model_copy(update={"authors": ("Jo Hall",)})
    (field,) = compare(article, other).articles[0].fields
    assert (field.name, field.before, field.after) == ("authors", ["Ada Lovett"], ["Jo Hall"])
    assert not compare(article, other).same


def test_what_made_them_alone_is_no_difference() -> None:
    article = newsclean.clean(TEXT)
    found = compare(article, article.model_copy(update={"made_by": "newsclean 9"}))
    assert found.same
    assert found.made_after == ("newsclean 9",)


def test_articles_are_paired_by_name_address_source_and_order() -> None:
    one, other = newsclean.clean(TEXT), newsclean.clean(RAIN)
    named = compare([Named("a", one), Named("b", other)], [Named("b", other), Named("c", one)])
    # By source "a" and "c" belong together, whatever they are called.
    assert named.same
    assert compare([one, other], [other, one]).same
    far = newsclean.clean("Something else.", url="https://b.example/1")
    lost = compare([one, far], [one])
    assert (lost.only_before, lost.same) == (("https://b.example/1",), False)
    order = compare([newsclean.clean("One.")], [newsclean.clean("Two.")])
    assert len(order.articles) == 1
    assert not order.articles[0].same_source


def test_other_sources_are_compared_by_their_words() -> None:
    page = f"<html><body><h1>Rain</h1><p>{RAIN}</p><p>{RAIN} So.</p></body></html>"
    one = newsclean.clean(page, url="https://a.example/1")
    other = newsclean.clean(page.replace("<p>", "<p>So: ", 1), url="https://a.example/1")
    found = compare(one, other)
    assert not found.articles[0].same_source
    assert what(found) == []
    assert not found.same


def test_a_run_is_read_from_one_article_or_from_lines(tmp_path: Path) -> None:
    article = newsclean.clean(TEXT)
    alone, run = tmp_path / "one.json", tmp_path / "run.jsonl"
    alone.write_text(article.model_dump_json(indent=2), encoding="utf-8")
    row = json.loads(article.model_dump_json(by_alias=True))
    lines = [
        json.dumps(row | {"key": 7, "of a later version": 1}),
        json.dumps({"key": "b", "article": json.loads(article.model_dump_json())}),
        json.dumps({"key": "c", "error": "the source is empty"}),
        json.dumps(row | {"key": "d", "error": "of the crawler", "article": "<p>It rained."}),
    ]
    run.write_text("\n".join(lines), encoding="utf-8")
    assert [named.article for named in read_named(alone)] == [article]
    assert [named.name for named in read_named(run)] == ["7", "b", "d"]
    assert {named.article.text for named in read_named(run)} == {article.text}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "is empty"),
        ("no json", "line 1 is no JSON"),
        ("[1]", "is no article"),
        ('{"a": 1}', "has no `text`"),
        ('{"text": 5}', "is no article: text"),
        ('{"text": ""}\n{"text": "", "removed": [{"kind": "gull"}]}', "line 2 is no article"),
    ],
)
def test_what_is_no_run_is_refused_with_its_place(
    content: str, message: str, tmp_path: Path
) -> None:
    file = tmp_path / "run.jsonl"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_named(file)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_named(tmp_path / "run.jsonl")
