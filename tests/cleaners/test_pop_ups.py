from __future__ import annotations

import pytest

from newsclean import Pipeline, clean
from newsclean.cleaners.pop_ups import pop_ups


def left(text: str) -> str:
    return clean(text, format="text", pipeline=Pipeline((pop_ups,))).text


@pytest.mark.parametrize(
    ("text", "clean_text"),
    [
        (
            "Rep. Ida HolmIda HolmCourt weighs ferry ban Storm delays vote MORE (D-Sund) left.",
            "Rep. Ida Holm (D-Sund) left.",
        ),
        (
            "A bill by Sen. Jan RuseJanus (Jan) RusePorts: Ferry ban hits islands | Winch MORE.",
            "A bill by Sen. Jan Ruse.",
        ),
    ],
)
def test_what_a_pop_up_says_goes(text: str, clean_text: str) -> None:
    assert left(text) == clean_text


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm and Tom Okoro asked for MORE ROPES.",
        "Ida HolmIda Holm asked for more.",
        "Holm told Okoro that Holm wanted MORE of it.",
    ],
)
def test_names_in_sentences_stay(text: str) -> None:
    assert left(text) == text
