"""Rule files of one's own in `clean`: what they add, leave out and protect."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import documents

import newsclean
from newsclean.errors import PipelineError, RuleError
from newsclean.rules import CompiledRule, RuleSet, load_rules
from newsclean.testing import check_laws

RULES = """
[[rule]]
id = "share.gull"
phrases = ["Send it by gull"]
removes = ["Send it by gull!"]
keeps = ["They send it by gull, she said."]
why = "Share bar"

[[rule]]
id = "teaser.ferry"
phrases = ["The ferry diary"]
removes = ["The ferry diary"]
keeps = ["The ferry diary was found, she said."]
why = "Teaser"
sites = ["courier.example"]

[[keep]]
id = "column"
phrases = ["Share this article"]
why = "Name of our column"

[[keep]]
id = "notes"
pattern = "harbour notes.{0,40}"
match = "start"
why = "Our notes"
"""
PROSE = "It rained all night in Portmere, the harbour office said on Monday, and the wall gave way."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "courier.toml"
    path.write_text(RULES, encoding="utf-8")
    return path


def test_a_rule_of_ones_own_cuts(own: Path) -> None:
    source = f"{PROSE}\nSend it by gull"
    assert newsclean.clean(source).text == source
    article = newsclean.clean(source, rules=[own])
    assert article.text == PROSE
    assert article.removed[0].rule == "courier.share.gull"
    assert newsclean.clean(source, rules=iter([str(own)])) == article
    assert list(newsclean.clean_many([source], rules=[own])) == [article]


def test_a_rule_of_a_site_cuts_there_only(own: Path) -> None:
    source = f"{PROSE}\nThe ferry diary"
    for url, text in [
        (None, source),
        ("https://other.example/1", source),
        ("https://[broken", source),
        ("https://www.Courier.example:8080/1", PROSE),
    ]:
        assert newsclean.clean(source, url=url, rules=[own]).text == text


def test_a_keep_rule_wins_over_every_cleaner_and_is_named(own: Path) -> None:
    source = f"{PROSE}\nShare this article\nRelated articles\nHarbour notes: the ferry is late"
    assert newsclean.clean(source).text == PROSE
    article = newsclean.clean(source, rules=[own])
    assert article.text.splitlines() == [
        PROSE,
        "Share this article",
        "Harbour notes: the ferry is late",
    ]
    assert article.kept_by == ("courier.keep.column", "courier.keep.notes")
    assert article.restore() == source


def test_a_keep_rule_that_saved_nothing_is_not_named(own: Path) -> None:
    assert newsclean.clean(f"{PROSE}\nHarbour notes: late", rules=[own]).kept_by == ()
    assert newsclean.clean(PROSE).kept_by == ()


def test_a_keep_rule_holds_in_pages(own: Path) -> None:
    page = (
        "<html><body><nav><ul><li><a href='/'>Home</a></li><li><a href='/s'>Share this article</a>"
        f"</li></ul></nav><article><h1>Rain</h1><p>{PROSE}</p><p>{PROSE} Nobody was hurt.</p>"
        "</article></body></html>"
    )
    assert "Share this article" not in newsclean.clean(page).text
    article = newsclean.clean(page, rules=[own])
    assert "Share this article" in article.text
    assert "courier.keep.column" in article.kept_by
    assert "Home" not in article.text


def test_rules_are_left_out_by_their_ids() -> None:
    source = f"{PROSE}\nBack to top"
    assert newsclean.clean(source, ignore=["back_to_top"]).text == source
    assert newsclean.clean(source, ignore=["de.share", "teaser"]).text == PROSE
    with pytest.raises(RuleError, match="did you mean 'teaser'"):
        newsclean.clean(source, ignore=["teazer"])
    with pytest.raises(RuleError, match="did you mean 'teaser'"):
        newsclean.clean_many([source], ignore=["teazer"])


def test_what_cannot_go_together_is_refused(own: Path) -> None:
    pipeline = newsclean.default_pipeline()
    with pytest.raises(PipelineError, match="default_pipeline"):
        newsclean.clean(PROSE, rules=[own], pipeline=pipeline)
    for wrong in ({"rules": str(own)}, {"ignore": "teaser"}):
        with pytest.raises(RuleError, match="are lists"):
            newsclean.clean(PROSE, **wrong)  # type: ignore[arg-type]


def test_a_file_is_read_again_when_it_changes(own: Path) -> None:
    source = f"{PROSE}\nSend it by gull"
    first = load_rules(own)
    assert load_rules(own) is first
    assert newsclean.clean(source, rules=[own]).text == PROSE
    own.write_text(RULES.replace("Send it by gull", "Send it by pigeon"), encoding="utf-8")
    os.utime(own, ns=(1, 1))
    assert newsclean.clean(source, rules=[own]).text == source


@given(text=documents(longest=12), where=st.sampled_from(["block", "start", "end", "inline"]))
@settings(deadline=None, max_examples=100)
def test_laws_hold_with_keep_rules(text: str, where: str) -> None:
    check_laws(newsclean.default_pipeline(KEEPING[where]), [text])


def _keeping(match: str) -> RuleSet:
    phrases = ("share this article", "advertisement", "ap", "reuters", "read more", "by")
    rule = CompiledRule(
        f"own.keep.{match}",
        match,  # type: ignore[arg-type]
        "anywhere",
        "test",
        phrases,
    )
    return load_rules().with_((), [rule])


KEEPING = {match: _keeping(match) for match in ("block", "start", "end", "inline")}


def test_ignore_takes_cleaners_and_reasons_of_the_page() -> None:
    page = (Path(__file__).parents[2] / "examples" / "harbour.html").read_bytes()
    reasons = {one.rule for one in newsclean.clean(page).removed if one.cleaner == "extraction"}
    assert "extraction.link-box" in reasons
    assert all(one.startswith("extraction.") for one in reasons)
    left = newsclean.clean(page, ignore=["extraction.link-box"]).removed
    assert reasons - {one.rule for one in left} == {"extraction.link-box"}
    assert not any(
        one.cleaner == "extraction" for one in newsclean.clean(page, ignore=["extraction"]).removed
    )
    source = f"By Ada Lovett\n{PROSE}"
    assert newsclean.clean(source, ignore=["bylines"]).text == source
    # A cleaner and a kind have this name; it means the rules.
    assert newsclean.clean(source, ignore=["comments"]).text == PROSE
    with pytest.raises(RuleError, match="did you mean 'extraction\\.link-box'"):
        newsclean.clean(page, ignore=["extraction.link-bx"])
