"""Pipelines composed by what they remove."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsclean import Claim, Document, Kind, Pipeline, PipelineError, clean, default_pipeline
from newsclean.claim import kinds_named
from newsclean.cleaners import ad_markers, bylines, captions, dates, share_bars
from newsclean.cli.kind_examples import CLEANERS, KINDS
from newsclean.cli.main import main
from newsclean.pipeline import name_of
from newsclean.testing import check_laws

from .strategies import documents

PROSE = "It rained all night in Portmere, the harbour office said, and the wall gave way."
HEADLINE, BYLINE, DATE = "Harbour wall gives way in storm", "By Ada Lovett", "3 May 2024"
CAPTION = "The quay at noon. (Photo: Jan Maes)"
TEXT = "\n".join(
    [
        *(HEADLINE, BYLINE, DATE, "[ad_1]", PROSE, "Share this article", CAPTION),
        *(f"{PROSE} Nobody was hurt.", "Related Articles", "Ferry runs aground off Sund"),
    ]
)
PAGE = Path(__file__).parent.parent / "examples" / "harbour.html"
KIND_SETS = st.frozensets(st.sampled_from(Kind), min_size=1, max_size=6)
SLOW = settings(deadline=None, max_examples=4, suppress_health_check=list(HealthCheck))
# Copying a pipeline through bytes costs most, so a few examples of many texts each.
TEXTS = st.lists(documents(longest=10), min_size=10, max_size=10)


def kinds_cut(text: str, **chosen: list[Kind | str]) -> set[str]:
    article = clean(text, format="text", **chosen)  # type: ignore[arg-type]
    assert article.restore() == text
    return {removal.kind.value for removal in article.removed}


def test_only_removes_what_it_names() -> None:
    assert kinds_cut(TEXT, only=["ad_marker", Kind.SHARE]) == {"ad_marker", "share"}
    assert kinds_cut(TEXT, only=[]) == set()


def test_keep_leaves_what_it_names_and_fills_its_fields() -> None:
    article = clean(TEXT, keep=["byline", "caption"])
    whole = clean(TEXT)
    assert article.text.splitlines() == [
        *(BYLINE, PROSE, CAPTION, f"{PROSE} Nobody was hurt."),
    ]
    for field in ("headline", "authors", "byline", "date_published", "images"):
        assert getattr(article, field) == getattr(whole, field) != ()


def test_only_fills_the_fields_too() -> None:
    article = clean(TEXT, only=["share"])
    assert article.headline == HEADLINE
    assert article.authors == ("Ada Lovett",)
    assert article.text == TEXT.replace("Share this article\n", "")


@pytest.mark.parametrize("kind", list(Kind))
def test_a_kept_kind_is_never_cut_and_a_text_never_loses_more_by_it(kind: Kind) -> None:
    assert kind.value not in kinds_cut(TEXT, keep=[kind])
    assert kinds_cut(TEXT, only=[kind]) <= {kind.value}
    kept, whole = clean(TEXT, keep=[kind]), clean(TEXT)
    assert set(whole.text.splitlines()) <= set(kept.text.splitlines())


@pytest.mark.parametrize("keep", [["byline"], ["published"], ["byline", "published"], ["share"]])
@pytest.mark.parametrize(
    "standfirst",
    ["The office closes both quays at once", "Nine boats lost in a night, six saved"],
)
def test_a_standfirst_above_what_is_kept_is_not_the_next_headline(
    keep: list[str], standfirst: str
) -> None:
    text = f"{HEADLINE}\n{standfirst}\n{BYLINE}\n{DATE}\nShare this article\n{PROSE}\n{PROSE} So."
    article = clean(text, keep=keep)
    assert standfirst in article.text
    assert article.headline == HEADLINE
    assert clean(article.text, keep=keep).text == article.text


def test_what_is_kept_is_no_evidence_against_what_stands_beside_it() -> None:
    text = f"{PROSE}\n{PROSE} So.\nRead more\nFerry runs aground off Sund"
    assert clean(text).text == f"{PROSE}\n{PROSE} So."
    assert clean(text, keep=["teaser", "related"]).text == text


def test_a_piece_that_several_cleaners_claim_stays_where_its_settled_kind_is_kept() -> None:
    def page_part(document: Document, /) -> list[Claim]:
        return [b.claim(Kind.CHROME) for b in document.blocks if b.text == BYLINE]

    pipeline = default_pipeline().with_(page_part)
    assert BYLINE in clean(TEXT, pipeline=pipeline.keeping("byline")).text
    assert BYLINE not in clean(TEXT, pipeline=pipeline.keeping("chrome")).text
    check_laws(pipeline.keeping("byline"), [TEXT])


def test_parts_of_pages_are_kinds_like_any_other() -> None:
    page = PAGE.read_bytes()
    assert {r.kind.value for r in clean(page, only=["nav", "chrome"]).removed} == {"nav", "chrome"}
    whole, kept = clean(page), clean(page, keep=["caption"])
    (image,) = whole.images
    assert image.caption
    assert image.caption not in whole.text
    assert image.caption in kept.text
    assert kept.images == whole.images
    assert clean(kept.text, format="text", keep=["caption"]).text == kept.text


def test_a_page_without_extraction_is_cleaned_as_its_whole_text() -> None:
    pipeline = default_pipeline().without("extraction")
    article = clean(PAGE.read_bytes(), pipeline=pipeline)
    assert "extraction" not in {removal.cleaner for removal in article.removed}
    assert "extraction" in {removal.cleaner for removal in clean(PAGE.read_bytes()).removed}


def test_unknown_kinds_are_named_with_the_nearest() -> None:
    with pytest.raises(PipelineError, match="'bylin'; did you mean 'byline'"):
        clean(TEXT, keep=["bylin"])
    with pytest.raises(PipelineError, match="'shares'; did you mean 'share'"):
        default_pipeline().only("shares")
    with pytest.raises(PipelineError, match=r"write \['share'\]"):
        clean(TEXT, only="share")
    with pytest.raises(PipelineError, match="5"):
        kinds_named([5])  # type: ignore[list-item]


@SLOW
@given(TEXTS, KIND_SETS)
def test_laws_hold_with_kinds_kept(texts: list[str], kinds: frozenset[Kind]) -> None:
    check_laws(default_pipeline().keeping(*kinds), texts)


@SLOW
@given(TEXTS, KIND_SETS)
def test_laws_hold_with_only_some_kinds(texts: list[str], kinds: frozenset[Kind]) -> None:
    check_laws(default_pipeline().only(*kinds), texts)


def test_ready_made_cleaners_are_put_together_by_hand() -> None:
    def tides(document: Document, /) -> list[Claim]:
        return [b.claim(Kind.CHROME) for b in document.blocks if b.key.startswith("high water")]

    pipeline = Pipeline((ad_markers, share_bars, bylines, captions, tides))
    article = clean(f"{TEXT}\nHigh water: 06:12", pipeline=pipeline)
    assert {removal.cleaner for removal in article.removed} == {
        *("ad_markers", "share_bars", "bylines", "captions", "tides"),
    }
    check_laws(pipeline.with_(dates), [TEXT])


@pytest.mark.parametrize("cleaner", default_pipeline().cleaners, ids=name_of)
def test_each_cleaner_is_imported_by_its_name(cleaner: object) -> None:
    name = name_of(cleaner)  # type: ignore[arg-type]
    imported = getattr(__import__("newsclean.cleaners", fromlist=[name]), name)
    assert imported == cleaner


def test_the_command_line_takes_kinds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert main(["clean", "--text", "--only", "share", "--only", "ad_marker", str(path)]) == 0
    assert capsys.readouterr().out == clean(TEXT, only=["share", "ad_marker"]).text
    assert main(["clean", "--text", "--keep", "byline", str(path)]) == 0
    assert capsys.readouterr().out == clean(TEXT, keep=["byline"]).text
    assert main(["clean", "--keep", "bylines", str(path)]) == 1
    assert "did you mean 'byline'" in capsys.readouterr().err


def test_the_command_line_lists_every_cleaner_and_kind(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["cleaners"]) == 0
    listed = {line.split()[0] for line in capsys.readouterr().out.splitlines() if line.strip()}
    assert listed >= {kind.value for kind in Kind}
    assert listed >= {name_of(cleaner) for cleaner in default_pipeline().cleaners}
    assert set(KINDS) == set(Kind)


@pytest.mark.parametrize("kind", [kind for kind in Kind if KINDS[kind].example])
def test_the_example_of_a_kind_is_cut_as_that_kind(kind: Kind) -> None:
    example = KINDS[kind].example
    two = f"{PROSE}\n{PROSE} Nobody was hurt."
    texts = (
        f"{PROSE} So [it][1] was.\n{example}",
        f"{two}\n{example}",
        f"{example}\n{two}",
        f"{example}\nFerry runs aground off Sund\n{BYLINE}\n{two}",
        f"{example}\n{example}\n{BYLINE}\n{two}",
        f"{two}\nShare this article\n{example}\nComments",
    )
    cut = [
        removal.text.strip()
        for text in texts
        for removal in clean(text, format="text").removed_by(kind)
    ]
    assert example in cut


def test_each_cleaner_that_goes_by_more_than_lines_has_an_example() -> None:
    structural = {name_of(c) for c in default_pipeline().cleaners if not hasattr(c, "kinds")}
    assert set(CLEANERS) == structural
