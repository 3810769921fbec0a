"""What closes a line is found piece by piece, from its end."""

from __future__ import annotations

import pytest

from newsclean import Document
from newsclean.lines.line_ends import LineEnd, line_end, phrase_behind
from newsclean.rules import default_rules

ONE = "It rained all night in Portmere, the harbour office said, and the old wall gave way at dawn."


def closes(text: str, *, closing: bool = False) -> LineEnd:
    (block,) = Document(text).blocks
    return line_end(block, default_rules(), closing=closing)


def phrases(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in closes(text).phrases]


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        (" [Read more]", ["[Read more]"]),
        (" (Read more)", ["(Read more)"]),
        (" Share this article", ["Share this article"]),
        (" Share this article.", ["Share this article."]),
        ("Share this article", ["Share this article"]),
        (" [Read more] [Read more]", ["[Read more]", "[Read more]"]),
        (" Share this article. [Read more]", ["[Read more]", "Share this article."]),
        (" [Mehr]", ["[Mehr]"]),
        (" (Mehr)", []),
        (" [in Portmere]", []),
        (" Share this article with nobody", []),
    ],
)
def test_phrases_and_links(behind: str, found: list[str]) -> None:
    assert phrases(ONE + behind) == found


def test_a_word_in_brackets_is_a_link_only_behind_a_sentence() -> None:
    assert phrases(f"{ONE[:-1]} and the quays [Mehr]") == []


def test_short_lines_are_judged_by_others() -> None:
    assert phrases("It rained. [Read more]") == []


def test_a_credit_is_listed_where_something_stands_behind_it_in_the_last_sentences() -> None:
    text = f"{ONE} (Photo: Jan Maes) [Read more]"
    found = closes(text, closing=True)
    assert [(text[one.start : one.end], one.rule) for one in found.marks] == [
        ("(Photo: Jan Maes)", None)
    ]
    assert [text[piece.start : piece.end] for piece in found.phrases] == ["[Read more]"]
    assert all(one.rule is not None for one in closes(text).marks)
    assert closes(f"{ONE} (Photo: Jan Maes)", closing=True) == LineEnd((), ())


def test_a_phrase_is_no_longer_than_it_is_known() -> None:
    rules = default_rules()
    text = f"{ONE}Share this articleThe boats left."
    piece = phrase_behind(text, len(ONE), rules)
    assert piece is not None
    assert text[piece.start : piece.end] == "Share this article"
    assert phrase_behind(f"{ONE}Share this article with us", len(ONE), rules) is None
    label = f"{ONE}Read more: Ferry runs aground off SundThe boats left."
    assert phrase_behind(label, len(ONE), rules) is None
    label = f"{ONE}Read more: Ferry runs aground off Sund"
    piece = phrase_behind(label, len(ONE), rules)
    assert piece is not None
    assert piece.end == len(label)
