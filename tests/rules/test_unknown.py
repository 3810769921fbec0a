"""Lines that no rule knows are listed by how much they look like boilerplate."""

from __future__ import annotations

from newsclean import Document
from newsclean.rules import default_rules
from newsclean.rules.unknown import unknown_lines


def scores(*lines: str) -> dict[str, int]:
    document = Document("\n".join(lines))
    return {line.text: line.score for line in unknown_lines(document, default_rules())}


def test_a_line_scores_for_known_lines_within_two_of_it() -> None:
    share = "Share this article"
    assert scores("Zap it.", "Quay it.", share) == {"Zap it.": 2, "Quay it.": 2}
    assert scores("Zap it.", "Quay it.", "Wall it.", share)["Zap it."] == 1
    assert scores(share, share, "Zap it.", share, share)["Zap it."] == 5
    assert scores(share, share, share, "Zap it.")["Zap it."] == 3


def test_a_line_scores_for_being_said_twice_for_its_end_and_for_few_words() -> None:
    assert scores("Zap it.")["Zap it."] == 1
    assert scores("Zap it")["Zap it"] == 2
    assert scores("Zap it", "Zap it") == {"Zap it": 3}
    assert scores("Zap it now and be quick.") == {"Zap it now and be quick.": 0}
    assert scores("Zap it now and there.") == {"Zap it now and there.": 1}


def test_those_that_look_most_like_it_come_first_and_long_lines_not_at_all() -> None:
    assert list(scores("Zap it.", "Zap it now")) == ["Zap it now", "Zap it."]
    assert scores("It rained all night in Portmere, and nobody had a coat. " * 9) == {}
