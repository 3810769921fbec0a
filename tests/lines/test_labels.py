"""A quick look at the first word of a line must never hide that the line is labels."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.document import Block
from newsclean.lines import labels
from newsclean.rules import default_rules

PIECES = st.sampled_from(
    [
        *("Share", "share this", "ShareTweet", "Tweet", "Comments", "Print", "E-mail", "x"),
        *("Поделиться", "ПоделитьсяКомментарии", "分享", "12", "5k", "3 min", "²", "ﷺ", "İ", "ß"),
        *(" ", " ", "_", "-", "|", ",", "\u200b"),
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=6).map("".join))
@settings(max_examples=300, deadline=None)
def test_a_quick_look_hides_no_labels(text: str) -> None:
    rules, block = default_rules(), Block(text, ((0, len(text)),))
    with patch.object(labels, "_opens_with_label", return_value=True):
        thorough = labels.parts_of(block, rules)
    assert labels.parts_of(block, rules) == thorough


def test_labels_are_found_behind_signs_and_before_a_hump() -> None:
    for text in ("| ShareTweet", "12 Comments Share", "Share this articleComments"):
        assert labels.parts_of(Block(text, ((0, len(text)),)), default_rules()) is not None, text
