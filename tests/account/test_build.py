"""What an article warns of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsclean import Document
from newsclean.account.build import build
from newsclean.claim import Kind

PROSE = "It rained all night in Portmere, the harbour office said, and the old wall gave way."


def codes(document: Document, source: str = "") -> set[str]:
    article = build(document, {"source": source} if source else {})
    return {warning.code.value for warning in article.warnings}


def cut(kept: str, removed: str, kind: Kind) -> Document:
    """Give a text whose second line is cut."""
    document = Document(f"{kept}\n{removed}")
    return document.with_claims([document.blocks[1].claim(kind)])


def test_little_left_is_said_of_texts_and_not_of_pages() -> None:
    document = cut(PROSE, PROSE * 3, Kind.CHROME)
    assert "little_left" in codes(document)
    assert "little_left" in codes(document, "text")
    assert "little_left" not in codes(document, "page")
    assert "little_left" not in codes(cut(PROSE, "Menu", Kind.CHROME))


def test_a_list_of_stories_is_said_of_texts_and_not_of_pages() -> None:
    lines = [f"Ferry {n} stops for the winter\n{n} March 2024" for n in range(1, 9)]
    document = Document("\n".join(lines))
    assert "list_page" in codes(document)
    assert "list_page" not in codes(document, "page")


@pytest.mark.parametrize(("size", "warned"), [(999, True), (1_000, False)])
def test_a_short_text_above_a_paywall_may_be_its_beginning(size: int, *, warned: bool) -> None:
    text = (PROSE * 20)[:size]
    assert ("paywall" in codes(cut(text, "Subscribe to read on", Kind.PAYWALL))) is warned
    assert "paywall" not in codes(cut(text, "Subscribe to read on", Kind.NEWSLETTER))


def test_a_warning_says_how_much_is_left() -> None:
    article = build(cut(PROSE, PROSE * 3, Kind.CHROME), {})
    (said,) = [str(one) for one in article.warnings if one.code.value == "little_left"]
    assert f"{article.kept_ratio:.0%}" in said


def test_a_text_that_is_cut_off_or_was_not_finished_says_so() -> None:
    document = cut(PROSE, "Read on ...", Kind.TRUNCATION)
    assert codes(document) == {"cut_off"}
    assert codes(replace(document, unfinished=True)) == {"cut_off", "unfinished"}
