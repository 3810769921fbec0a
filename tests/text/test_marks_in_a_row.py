"""Runs of marks that no script has are cut short where texts are compared, and stay in the text."""

from __future__ import annotations

import pytest

from newsclean import Document, clean
from newsclean.rules.view import view
from newsclean.text.folding import has_many_marks, letters, normalise, with_few_marks

RUNS = (
    "\u0301" * 50,
    "\u0301" * 25 + "\u0323" * 25,
    "\u0301\u0323" * 25,
    "\uff9e\u0301" * 25,
    "\u05b0\u05b1" * 25,
    "\u0345\u0301" * 25,
)


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("before", [0, 1, 29, 30, 31, 500])
def test_a_run_that_is_too_long_is_found_wherever_it_stands(run: str, before: int) -> None:
    text = "b" * before + "a" + run + "c"
    assert has_many_marks(text)
    assert len(with_few_marks(text)) == before + 32
    assert letters(text)
    assert normalise(text) == normalise(with_few_marks(text))


@pytest.mark.parametrize("text", ["e\u0301" * 90, "ก็" * 90, "a" * 90, "\u0301" * 30, "が" * 40])
def test_what_scripts_have_stays(text: str) -> None:
    assert not has_many_marks(text)
    assert with_few_marks(text) is text


@pytest.mark.parametrize("run", RUNS)
def test_rules_see_what_stands_beside_a_run(run: str) -> None:
    seen = view(f"a{run} [ad_1]")
    start = seen.plain.index("[")
    assert seen.span(start, start + 6) == (len(run) + 2, len(run) + 8)
    text = f"It rained all night a{run} in Portmere, the harbour office said. [ad_1]"
    article = clean(text, format="text")
    assert article.text == text.removesuffix(" [ad_1]")
    assert article.restore() == text


def test_offsets_of_a_block_of_many_pieces() -> None:
    text = "ab[ad_1]" * 300 + "."
    (block,) = Document(text).blocks
    marks = [block.claim("share", span=(8 * n + 2, 8 * n + 8)) for n in range(300)]  # type: ignore[arg-type]
    (left,) = Document(text).with_claims(marks).blocks
    assert len(left.pieces) == 301
    assert [left.source_offset(n) for n in (0, 1, 2, 599, 600)] == [0, 1, 8, 8 * 299 + 1, 2400]
    with pytest.raises(IndexError, match="601"):
        left.source_offset(601)
