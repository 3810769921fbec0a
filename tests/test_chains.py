"""What is taken off a text piece by piece: chains come back finished, in few passes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from newsclean import Claim, Document, Kind, Pipeline, clean, default_pipeline

PROSE = "It rained all night in Portmere, the harbour office said, and the wall gave way."
FEW = 6
# Pieces that close a line, each with what stands before it.
PIECES = (
    " Share this article.",
    " [Read more]",
    " (Follow us on Twitter)",
    " (AP Photo/Jan Maes)",
    " [Foto: ACN]",
    " (сн.: Мария Димова)",
    " 阅读全文.",
    " Artikel teilen.",
    " [ad_1]",
    " %%item_content%%",
)


def passes(text: str) -> int:
    """Count the passes until nothing is new, and check that a second cleaning finds nothing."""
    most = default_pipeline()
    document = Document(text)
    for count in range(1, 40):
        after = replace(most, max_passes=1)(document)
        if after.removed == document.removed:
            article = clean(text, format="text")
            assert article.text == document.live
            assert article.restore() == text
            assert clean(article.text, format="text").text == article.text
            assert not any("passes" in str(warning) for warning in article.warnings)
            return count
        document = replace(after, unfinished=False)
    return 40


@pytest.mark.parametrize("count", [33, 120, 500])
@pytest.mark.parametrize("piece", PIECES)
def test_a_chain_of_one_piece_at_the_end_of_a_line(piece: str, count: int) -> None:
    assert passes(f"{PROSE}{piece * count}") <= FEW


@pytest.mark.parametrize("piece", ["Share this article", "Share this article.", "Comments (0)"])
@pytest.mark.parametrize("count", [33, 300])
def test_a_chain_of_pieces_that_are_glued_on(piece: str, count: int) -> None:
    assert passes(f"{PROSE}{piece * count}") <= FEW


@pytest.mark.parametrize("seed", range(12))
def test_mixed_chains(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    for count in (3, 40, 200):
        chain = "".join(random.choice(PIECES) for _ in range(count))
        assert passes(f"{PROSE}{chain}") <= FEW
        assert passes(f"{PROSE}{chain}\n{PROSE} Nobody was hurt.{chain}") <= FEW


@pytest.mark.parametrize("count", [33, 200])
@pytest.mark.parametrize(
    ("opening", "inner", "closing"),
    [
        ("[ad_", "[ad_1]", "1]"),
        ("%%a", "%%abc%%", "bc%%"),
        ("%%ab ", "%%abc%%", " c%%"),
        ("[Read ", "[Read more]", "more]"),
        ("(Photo: ", "(Photo: Jan Maes)", "Jan Maes)"),
    ],
)
def test_marks_within_marks(opening: str, inner: str, closing: str, count: int) -> None:
    nested = f"{opening * count}{inner}{closing * count}"
    assert passes(f"{PROSE} {nested}") <= FEW
    assert passes(f"It rained {nested} all night, {PROSE}") <= FEW
    assert passes(f"{nested} {PROSE}\n{PROSE} So {nested}{nested}.") <= FEW


def test_what_is_left_of_marks_within_marks() -> None:
    nested = f"{'[ad_' * 40}[ad_1]{'1]' * 40}"
    assert clean(f"It rained {nested} all night. {PROSE}").text == f"It rained all night. {PROSE}"


@pytest.mark.parametrize("count", [33, 100])
def test_quotations_above_one_name(count: int) -> None:
    said = [
        f"“We saw wall number {number} move an hour before anyone had called us,” he said at last."
        for number in range(count)
    ]
    below = [line for number, quote in enumerate(said) for line in (f"Night {number}", quote)]
    text = "\n".join([PROSE, *said, "Ida Holm", *below])
    assert passes(text) <= FEW


@pytest.mark.parametrize("count", [34, 100])
@pytest.mark.parametrize("first", [0, 1, 2])
def test_paragraphs_of_several_cleaners_in_turn_below_the_text(first: int, count: int) -> None:
    kinds = (
        "We may earn a commission on what you buy on this website, as the office of it says, too.",
        "Support our journalism and become a member of the Courier today, so that we can go on.",
        "Ada Lovett is a staff writer for the Courier who has been there since the wall was built.",
    )
    lines = [kinds[(first + number) % 3] for number in range(count)]
    assert passes("\n".join([PROSE, f"{PROSE} So.", *lines])) <= FEW
    assert (
        passes("\n".join([PROSE, f"{PROSE} So.", *(line for line in lines if line[0] != "A")]))
        <= FEW
    )


def last_line(document: Document, /) -> Iterator[Claim]:
    """Claim the last line, a cleaner that never has enough."""
    if len(document.blocks) > 1:
        yield document.blocks[-1].claim(Kind.CHROME)


def test_passes_end_because_nothing_is_new() -> None:
    article = clean("It rained.\n" * 300, format="text", pipeline=Pipeline((last_line,)))
    assert article.text == "It rained."
    assert not any("passes" in str(warning) for warning in article.warnings)


def test_a_bound_that_is_hit_says_so() -> None:
    pipeline = Pipeline((last_line,), max_passes=5)
    article = clean("It rained.\n" * 20, format="text", pipeline=pipeline)
    assert len(article.text.splitlines()) == 15
    assert any("passes ran out" in str(warning) for warning in article.warnings)
    assert not pipeline(Document("It rained.\n" * 3)).unfinished
