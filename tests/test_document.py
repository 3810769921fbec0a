from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Claim, Document, Kind
from newsclean.document import Block
from newsclean.markup import Markup, Span
from newsclean.remembered import remembered
from newsclean.text.folding import normalise


def cut(text: str, *pieces: str) -> str:
    """Give what is left of a text after cutting the first occurrence of each piece."""
    claims = [Claim(text.index(p), text.index(p) + len(p), Kind.SHARE) for p in pieces]
    return Document(text).with_claims(claims).live


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("  Share  this ARTICLE! ", "share this article"),
        ("Share\u00a0this", "share this"),
        ("Ｓｈａｒｅ", "share"),
        ("art\u00adicle\u200b", "article"),
        ("\u200fשתף\u200e", "שתף"),
        ("STRASSE straße", "strasse strasse"),
        ("İstanbul ISPARTA ısparta", "istanbul isparta isparta"),
        ("reader’s", "reader's"),
        ("— „Mehr“ »", "mehr"),
        ("***", ""),
        ("", ""),
        ("ﬁre", "fire"),
    ],
)
def test_normalise(raw: str, folded: str) -> None:
    assert normalise(raw) == folded


@given(st.text(max_size=60))
def test_normalise_is_idempotent(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        (" \n\t", []),
        ("One.\n\n Two. \r\nThree.\rFour.", ["One.", "Two.", "Three.", "Four."]),
        ("One.\u2028Two.\x85Three.\x0cFour.", ["One.", "Two.", "Three.", "Four."]),
    ],
)
def test_blocks_are_lines(text: str, lines: list[str]) -> None:
    blocks = Document(text).blocks
    assert [block.text for block in blocks] == lines
    assert [text[slice(*block.pieces[0])] for block in blocks] == lines


@pytest.mark.parametrize(
    ("text", "pieces", "left"),
    [
        ("Share\nIt rained.", ["Share"], "It rained."),
        ("It rained.\nShare", ["Share"], "It rained."),
        ("It rained.\n\n\nShare\nIt snowed.", ["Share"], "It rained.\n\n\nIt snowed."),
        ("It rained.\nShare\n\n\nIt snowed.", ["Share"], "It rained.\n\n\nIt snowed."),
        ("It rained.\r\nShare\r\nIt snowed.", ["Share"], "It rained.\r\nIt snowed."),
        ("A\nShare\nTweet\nB", ["Share", "Tweet"], "A\nB"),
        ("Talks x://y went on.", ["x://y"], "Talks went on."),
        ("It rained.[ad_2]", ["[ad_2]"], "It rained."),
        ("It [ad_2]rained.", ["[ad_2]"], "It rained."),
        ("  Share  ", ["Share"], ""),
        ("Share", ["Share"], ""),
    ],
)
def test_white_space_goes_with_a_cut(text: str, pieces: list[str], left: str) -> None:
    assert cut(text, *pieces) == left


def test_a_cut_never_joins_lines() -> None:
    assert cut("It rained.\nShare\nIt snowed.", "Share") == "It rained.\nIt snowed."
    assert cut("It rained. Share\nIt snowed.", "Share") == "It rained.\nIt snowed."
    assert cut("It rained.\nShare It snowed.", "Share") == "It rained.\nIt snowed."


@given(
    st.text(st.sampled_from("ab \n\r\t"), min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(0, 29), st.integers(1, 6)), max_size=4),
)
def test_claims_cut_all_they_cover_and_else_only_white_space(
    text: str, raw: list[tuple[int, int]]
) -> None:
    spans = [(a, min(a + n, len(text))) for a, n in raw if a < len(text)]
    document = Document(text).with_claims(Claim(a, b, Kind.SHARE) for a, b in spans)
    covered = {point for a, b in spans for point in range(a, b)}
    removed = {point for a, b in document.removed for point in range(a, b)}
    assert covered <= removed
    assert all(text[point].isspace() for point in removed - covered)
    assert document.live == "".join(c for i, c in enumerate(text) if i not in removed)


def test_what_is_left_of_a_line_is_one_block_in_pieces() -> None:
    document = Document("Talks [ad_1] went on.").with_claims([Claim(6, 12, Kind.AD_MARKER)])
    (block,) = document.blocks
    assert block.text == "Talks went on."
    assert len(block.pieces) == 2
    claim = block.claim(Kind.SHARE, span=(6, 10))
    assert document.text[claim.start : claim.end] == "went"
    whole = block.claim(Kind.SHARE)
    assert (whole.start, whole.end) == (0, len(document.text))


def test_an_offset_beyond_the_block_is_an_error() -> None:
    (block,) = Document("It rained.").blocks
    with pytest.raises(IndexError, match="beyond the block"):
        block.source_offset(99)


def test_a_document_stays_as_it_was() -> None:
    document = Document("It rained.\nShare")
    after = document.with_claims([document.blocks[1].claim(Kind.SHARE)])
    assert document.live == "It rained.\nShare"
    assert document.claims == frozenset()
    assert after.live == "It rained."


def test_blocks_that_did_not_change_are_the_same_objects() -> None:
    document = Document("It rained.\nShare\nIt snowed.")
    after = document.with_claims([document.blocks[1].claim(Kind.SHARE)])
    assert after.blocks[0] is document.blocks[0]
    assert after.blocks[1] is document.blocks[2]


def test_blocks_know_their_markup() -> None:
    menu, body = Markup(link_density=1.0), Markup()
    document = Document("Home\nIt rained.", (Span(0, 4, menu), Span(5, 15, body)))
    assert [block.markup for block in document.blocks] == [menu, body]
    assert Document("It rained.").blocks[0].markup is None


def test_a_block_is_read_without_markdown() -> None:
    (block,) = Document("![van](van.jpg) [Share this](https://example.org/s)").blocks
    assert block.plain == "Share this"
    assert block.key == "share this"


def test_lines_of_the_same_text_are_judged_once_and_stand_apart() -> None:
    asked: list[str] = []

    @remembered
    def judged(block: Block) -> str:
        asked.append(block.text)
        return block.text.upper()

    document = Document("Share\nIt rained.\nShare\nShare")
    assert [judged(block) for block in document.blocks] == ["SHARE", "IT RAINED.", "SHARE", "SHARE"]
    assert asked == ["Share", "It rained."]
    first, _, third, last = document.blocks
    assert (first.key, first.shape) == (last.key, last.shape)
    assert [document.text[slice(*block.source_span(0, 5))] for block in (first, third, last)] == [
        "Share"
    ] * 3
    assert first != last
    after = document.with_claims([first.claim(Kind.SHARE)])
    assert [judged(block) for block in after.blocks] == ["IT RAINED.", "SHARE", "SHARE"]
    assert asked == ["Share", "It rained."]
