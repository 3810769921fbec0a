"""Marks hold by the lines around them."""

from __future__ import annotations

import pytest

from newsclean import Document, Kind
from newsclean.lines.survey import Line, survey
from newsclean.markup import Markup, Span
from newsclean.rules import default_rules

ONE = "It rained all night in Portmere, the harbour office said, and the old wall gave way at dawn."
TWO = "Six of the nine boats had left by then, and nobody was hurt, a spokesman for the port said."


def seen(*lines: str) -> tuple[Line, ...]:
    return survey(Document("\n".join(lines)), default_rules()).lines


def kinds(*lines: str) -> list[Kind | None]:
    """Give what each line is taken for."""
    return [line.mark.kind if line.mark else None for line in seen(*lines)]


def held(*lines: str) -> list[str]:
    """Give the lines whose marks hold."""
    seen = survey(Document("\n".join(lines)), default_rules())
    return [line.block.text for line, holds in zip(seen.lines, seen.holds, strict=True) if holds]


def test_a_name_beside_a_role_is_a_writer_unless_such_a_line_stands_straight_beside_it() -> None:
    ada, jan = "Ada Lovett, Senior Reporter", "Jan Maes, Staff Writer"
    assert held("Ferry runs aground", ada, ONE, TWO) == [ada]
    assert held("Ferry runs aground", ada, jan, ONE, TWO) == []
    assert held("Ferry runs aground", ada, "Old quay", jan, ONE, TWO) == [ada, jan]


def test_a_word_that_needs_company_holds_beside_what_holds_by_itself() -> None:
    assert held(ONE, "Newsletter", TWO) == []
    assert held(ONE, "Newsletter", "© 2024 Sund Press") == ["Newsletter", "© 2024 Sund Press"]
    assert held(ONE, "Newsletter", "Old quay", TWO, "© 2024 Sund Press") == ["© 2024 Sund Press"]


def test_an_advertisement_is_no_company_for_an_author_s_line() -> None:
    assert held(ONE, "Advertisement", "Newsletter", TWO) == ["Advertisement"]


def test_two_different_buttons_of_a_bar_hold_each_other() -> None:
    assert held(ONE, "Share", "Print", TWO) == ["Share", "Print"]
    assert held(ONE, "Share", TWO) == []
    assert held(ONE, "Share", "Share", TWO) == []


FERRY = (
    "The ferry waited two hours for the tide and left for Sund with nine cars. (Photo: Jan Maes)"
)
BOAT = "A second boat took the others on to Karnholm in the pouring rain at noon. (Photo: Jan Maes)"


def test_last_paragraphs_that_end_with_a_picture_credit_are_the_author_s() -> None:
    assert [line.reads for line in seen(ONE, FERRY, BOAT)] == [True, True, True]
    assert kinds(ONE, FERRY, BOAT) == [None, None, None]
    # A short one is a caption, and stops nothing; so is any above prose.
    assert kinds(ONE, FERRY, "The quay. (Photo: Jan Maes)") == [None, None, Kind.CAPTION]
    assert kinds(FERRY, ONE) == [Kind.CAPTION, None]


LABELLED = "BREAKING | Harbour wall falls at dawn"


@pytest.mark.parametrize("below", ["By Ada Lovett", "3 May 2024"])
def test_a_label_and_words_above_a_byline_or_a_date_are_the_headline(below: str) -> None:
    first, *_ = seen(LABELLED, below, ONE)
    assert (first.mark, first.hits) == (None, ())
    # What is no headline may stand above it.
    assert kinds("Portmere:", LABELLED, below, ONE)[1] is None
    assert kinds("Share this article", LABELLED, below, ONE)[:2] == [Kind.SHARE, None]


def test_a_label_and_words_anywhere_else_name_another_story() -> None:
    assert kinds(LABELLED, ONE)[0] is Kind.TEASER
    assert kinds("Ferry runs aground off Sund", LABELLED, "By Ada Lovett", ONE)[1] is Kind.TEASER
    assert kinds(ONE, LABELLED, "By Ada Lovett", TWO)[1] is Kind.TEASER
    assert kinds("Watch: tides", "By Ada Lovett", ONE)[0] is Kind.TEASER
    assert kinds("Share this article with friends", "By Ada Lovett", ONE)[0] is Kind.SHARE


def test_a_label_of_one_word_above_two_lines_heads_an_author_s_list_of_sources() -> None:
    assert kinds(ONE, "Source", "Coast office", "Harbour Trust")[1] is None
    assert kinds(ONE, "Source", "Coast office")[1] is Kind.SOURCE_LINK
    assert kinds(ONE, "Source", "Coast office", "Share this article")[1] is Kind.SOURCE_LINK
    assert kinds(ONE, "Source", "Coast office", TWO)[1] is Kind.SOURCE_LINK
    assert kinds(ONE, "Source link", "Coast office", "Harbour Trust")[1] is Kind.SOURCE_LINK


def test_a_text_without_prose_has_neither_head_nor_tail_after_it() -> None:
    bare = survey(Document("Share\nPrint"), default_rules())
    assert bare.in_head(0)
    assert not bare.in_tail(0)
    whole = survey(Document(f"Share\n{ONE}\nPrint"), default_rules())
    assert [whole.in_head(n) for n in range(3)] == [True, True, False]
    assert [whole.in_tail(n) for n in range(3)] == [False, False, True]


class Cell:
    path = ("table", "tr", "td")
    tokens = frozenset[str]()
    xpath = None
    is_cell = True


def test_a_cell_of_a_table_is_no_furniture_whatever_it_says_and_a_line_like_it_is() -> None:
    text = "Advertisement\nAdvertisement"
    document = Document(text, (Span(0, 13, Markup(Cell())), Span(14, 27, Markup())))
    cell, line = survey(document, default_rules()).lines
    assert cell.mark is None
    assert line.mark is not None
    assert line.mark.kind is Kind.AD_LABEL
