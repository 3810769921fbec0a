"""Which numbers in brackets point to the notes of a tool, and which are the author's."""

import pytest

from newsclean import clean

PROSE = "It rained all night in Portmere, the harbour office said, and the wall gave way at noon."
MORE = "Nobody was hurt, it added, although two boats sank and three were driven on to the rocks."
NOTES = "[1]: https://example.org/rain\n[2]: https://example.org/wall"
LONG = f"[1]: https://example.org/{'rain-' * 11}"
CHINESE = [
    "市长说，市议会下周将开会讨论此事，并向县里申请资金。",
    "负责人表示，修复需要两年。",
]


@pytest.mark.parametrize(
    "text",
    [
        f"It rained.[1][2] {PROSE}\n{MORE}\n{NOTES}",
        f"{PROSE}\nThe call `matrix[i][1]` gives the second number.\n{MORE}\n{NOTES}",
        f"{PROSE}\n```\nx = [a][1]\n```\n{MORE}\n{NOTES}",
        f"{PROSE}\nThen matrix[0][1] and rows[i][2] are the same.\n{MORE}\n{NOTES}",
        f"{PROSE} [1]\n{MORE} [2]\n[1]: https://example.org/rain\n[2]: Holm/Roe",
        f"{PROSE}\n{MORE}\n[1]: 3:2 Portmere\n[2]: 1:1 Sund",
        f"{PROSE}\nSee [Holm][1] and [Roe][2].\n{MORE}\n[1]: Holm/Roe\n[2]: 3:2 Portmere",
    ],
)
def test_numbers_of_the_author_s_stay(text: str) -> None:
    assert clean(text, format="text").text == text


@pytest.mark.parametrize(
    "below", [CHINESE, ["12.5", "13.7", "4-2", "Sund-Portmere", "100%"], ["Sund", "Portmere"]]
)
def test_lines_below_a_note_stay(below: list[str]) -> None:
    text = f"{PROSE}\nIt [rained][1].\n{MORE}"
    after = "\n".join(below)
    left = f"{PROSE}\nIt rained.\n{MORE}\n{after}"
    assert clean(f"{text}\n[1]: https://example.org/rain\n{after}", format="text").text == left


def test_a_wrapped_note_goes_on_in_the_next_line_alone() -> None:
    assert len(LONG) == 80
    text = f"{PROSE}\nIt [rained][1].\n{MORE}\n{LONG}\nhtml\n\nSund-Portmere"
    left = f"{PROSE}\nIt rained.\n{MORE}\n\nSund-Portmere"
    assert clean(text, format="text").text == left


def test_a_word_may_touch_the_link_where_no_blanks_are_written() -> None:
    text = "港口办公室周五表示，暴雨[整夜][1]下个不停，旧码头的墙在凌晨四点倒塌，没有人受伤。"
    article = clean(f"{text}\n{CHINESE[0]}\n{NOTES}", format="text")
    assert article.text.startswith(text.replace("[整夜][1]", "整夜"))
    assert CHINESE[0] in article.text
