"""Which lines in capitals are links to other stories, and which are the author's."""

from newsclean import clean

PROSE = [
    "It rained all night in Portmere, the harbour office said, and the wall gave way at noon.",
    "Nobody was hurt, it added, although two boats sank and three were driven on to the rocks.",
    "The pilot, Ida Holm, had seen the wall move before anybody had called the harbour office.",
]
LINKS = [
    "FERRY RUNS AGROUND OFF SUND IN HEAVY FOG WITH SHEEP ON BOARD",
    "MARKET IN PORTMERE REOPENS AFTER THE GREAT FLOOD OF LAST YEAR",
]


def between(lines: list[str]) -> str:
    return "\n".join([PROSE[0], lines[0], PROSE[1], *lines[1:], PROSE[2]])


def test_two_headlines_in_capitals() -> None:
    assert clean(between(LINKS), format="text").text == "\n".join(PROSE)


def test_one_alone_may_be_a_subheading() -> None:
    text = between(LINKS[:1])
    assert clean(text, format="text").text == text


def test_short_lines_and_questions_are_subheadings() -> None:
    for lines in (["WHAT THE PILOT SAW", "WHO WILL PAY"], [f"{link}?" for link in LINKS]):
        text = between(lines)
        assert clean(text, format="text").text == text


def test_in_a_text_that_is_all_in_capitals_they_stay() -> None:
    text = between(LINKS).upper()
    assert clean(text, format="text").text == text


def test_an_abbreviation_among_chinese_signs_is_no_shout() -> None:
    text = between(
        ["NASA 公布最新照片显示港口围墙已经倒塌", "IMF 表示港口围墙重建工作将持续到明年"]
    )
    assert clean(text, format="text").text == text
