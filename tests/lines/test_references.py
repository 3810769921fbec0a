"""What sends readers to a verse or a page is the author's, what sends them to a story is not."""

from __future__ import annotations

import pytest

from newsclean import clean

TEXT = (
    "It rained all night in Portmere, the harbour office said, and the old wall gave way at dawn.\n"
    "Six of the nine boats had left by then, and nobody was hurt, a spokesman for the port said.\n"
)


@pytest.mark.parametrize("line", ["SEE: Jonah 1, verse 4", "See: page 12 of the report"])
def test_a_reference_at_the_end_stays(line: str) -> None:
    assert clean(TEXT + line, format="text").text == TEXT + line


@pytest.mark.parametrize("line", ["SEE: Ferry runs aground off Sund", "Watch: Ferry 7 aground"])
def test_a_story_beside_furniture_goes(line: str) -> None:
    text = f"{TEXT}{line}\nShare this article\n© 2024 Portmere Courier"
    assert clean(text, format="text").text == TEXT.strip()
