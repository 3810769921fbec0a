"""The report as a file: what is in it, what it is made from, and what it says of bad input."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from tests.expected import PAGES, TEXTS

import newsclean
from newsclean import Article, Cleaned, InputError, Kind
from newsclean.cli.main import main
from newsclean.kind_families import FAMILIES, FAMILY_OF, Colours
from newsclean.marked_lines import marked_lines
from newsclean.report_page.found_in import found_in
from newsclean.report_page.overview import Numbered, overview_of
from newsclean.run_file import read_run
from newsclean.saved.saved_article import article_of

TEXT = "It rained all night in Portmere.\nShare this article"
# The grounds of the report, light and dark; the style sheet has them as well.
LIGHT, DARK = "#ffffff", "#161514"


def luminance(colour: str) -> float:
    """Give the relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.key)
def test_colours_can_be_told_from_what_they_stand_on(family: Any) -> None:
    for colours, ground in ((family.light, LIGHT), (family.dark, DARK)):
        assert isinstance(colours, Colours)
        assert contrast(colours.ink, colours.tint) >= 4.5
        assert contrast(colours.edge, ground) >= 3


def test_grounds_are_those_of_the_style_sheet() -> None:
    page = newsclean.report(Article(text=""))
    assert f"--page: {LIGHT}" in page
    assert f"--page: {DARK}" in page


def test_every_kind_has_one_family() -> None:
    assert [
        kind for family in FAMILIES for kind in family.kinds if FAMILY_OF[kind] is not family
    ] == []
    assert set(FAMILY_OF) == set(Kind)


@pytest.mark.parametrize("folder", [*PAGES.iterdir(), *TEXTS.iterdir()], ids=lambda path: path.name)
def test_lines_are_those_of_the_source(folder: Path) -> None:
    article = article_of(folder)
    lines = list(marked_lines(article))
    assert "\n".join("".join(p.text for p in line.pieces) for line in lines) == article.restore()
    begins = [piece.cut for line in lines for piece in line.pieces if piece.begins]
    assert begins == [n for n, cut in enumerate(article.removed) if cut.text.strip()]


def test_fields_say_where_they_were_found() -> None:
    page = article_of(PAGES / "live_blog")
    places = {field.name: field.where for field in found_in(page)}
    assert places["subtitle"] == "stays in the text"
    assert places["authors"] == "cut from the text"
    assert places["site_name"] == "the page's metadata"
    assert places["url"] == "given to newsclean"


def test_nothing_is_fetched_from_elsewhere() -> None:
    page = newsclean.report(article_of(PAGES / "photo_gallery"))
    for tag in ("<img", "<link", "<iframe", "src=", "@import", "url("):
        assert tag not in page
    assert "default-src 'none'" in unescape(page)


def results(count: int) -> Iterator[Cleaned]:
    for number in range(count):
        text = "It rained." if number == 70 else f"It rained {number} days.\nBack to top"
        yield Cleaned(number, newsclean.clean(text, url=f"https://s{number % 3}.example/{number}"))


def test_figures_are_of_all_and_the_sample_says_so() -> None:
    page = newsclean.report(results(90), sample=5)
    shown = page.count("<template ")
    assert 5 < shown <= 35
    assert f"All figures are of all 90 articles. {shown} of them are listed" in page
    assert page == newsclean.report(results(90), sample=5), "another sample for the same articles"


def test_what_stands_out_is_in_the_sample() -> None:
    named = (Numbered(n, str(n), cleaned.result) for n, cleaned in enumerate(results(90)))
    overview = overview_of(named, sample=1)
    assert 70 in [entry.number for entry in overview.entries]
    assert overview.uncut == 1
    assert {name: site.articles for name, site in overview.sites.items()} == {
        "s0.example": 30,
        "s1.example": 30,
        "s2.example": 30,
    }


@pytest.mark.parametrize("bad", [[], iter(())])
def test_no_article_is_an_error(bad: Any) -> None:
    with pytest.raises(InputError, match="there is no article"):
        newsclean.report(bad)


def test_what_is_no_article_is_an_error() -> None:
    with pytest.raises(InputError, match="not of str"):
        newsclean.report(["It rained."])  # type: ignore[list-item]


def test_of_one_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "a.txt", tmp_path / "r.html"
    source.write_text(TEXT, encoding="utf-8")
    assert main(["report", str(source), "-o", str(target)]) == 0
    assert str(target) in capsys.readouterr().out
    assert "Label of a share bar" in target.read_text("utf-8")


def test_of_many_files_one_of_them_bad(tmp_path: Path) -> None:
    source, target = tmp_path / "a.txt", tmp_path / "r.html"
    source.write_text(TEXT, encoding="utf-8")
    assert main(["report", str(source), str(tmp_path / "none.txt"), "-o", str(target)]) == 0
    page = target.read_text("utf-8")
    assert "1 could not be cleaned" in page
    assert "no such file" in page


def test_of_a_bad_file_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(tmp_path / "none.txt"), "-o", str(tmp_path / "r.html")]) == 1
    assert capsys.readouterr().err.strip().endswith("none.txt: no such file or directory")
    source = tmp_path / "a.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert main(["report", str(source), "-o", str(tmp_path / "no" / "r.html")]) == 1


def test_of_a_run(tmp_path: Path) -> None:
    article = newsclean.clean(TEXT, url="https://courier.example/1")
    run, target = tmp_path / "run.jsonl", tmp_path / "r.html"
    records = [
        article.model_dump_json(),
        article.model_dump_json(by_alias=True),
        json.dumps({"id": "row 7", "shelf": 3} | json.loads(article.model_dump_json())),
        article.model_dump_json(exclude={"removed"}),
        "{",
        '{"text": 7}',
        '{"text": "It rained.", "removed": 5}',
    ]
    run.write_text("\n".join(records) + "\n\n", encoding="utf-8")
    read = list(read_run(run))
    assert [cleaned.article for cleaned in read[:3]] == [article] * 3
    assert [cleaned.key for cleaned in read[:3]] == [None, None, "row 7"]
    errors = [str(cleaned.error) for cleaned in read[3:]]
    assert errors[0].startswith("line 4 is no article: what was cut is not in it")
    assert errors[1].startswith("line 5 is no JSON")
    assert [error.partition(":")[0] for error in errors[2:]] == [
        "line 6 is no article",
        "line 7 is no article",
    ]
    assert main(["report", str(run), "-o", str(target)]) == 0
    assert "4 could not be cleaned" in target.read_text("utf-8")


def test_of_a_compressed_run_that_was_cut_off(tmp_path: Path) -> None:
    article = newsclean.clean(TEXT)
    packed = gzip.compress((article.model_dump_json() + "\n").encode() * 3)
    run = tmp_path / "run.jsonl.gz"
    run.write_bytes(packed)
    assert [cleaned.article for cleaned in read_run(run)] == [article] * 3
    run.write_bytes(packed[:-9])
    *_, last = read_run(run)
    assert "was cut off" in str(last.error)
