from __future__ import annotations

import pytest

from newsclean import Pipeline, clean
from newsclean.cleaners.repeats import repeats

QUOTE = "“We saw the wall move an hour before anyone had called us”"
FIRST = f"{QUOTE}, said the harbour master, Ida Holm, who had been up since three that morning."
SECOND = (
    "The wall gave way shortly before midnight, and the office closed both of the quays at once."
)


def left(text: str) -> str:
    return clean(text, format="text", pipeline=Pipeline((repeats,))).text


def test_second_copies_go() -> None:
    assert left(f"{FIRST}\n{SECOND}\n{FIRST}") == f"{FIRST}\n{SECOND}"
    assert left(f"{FIRST}\n{FIRST.upper()}\n{SECOND}") == f"{FIRST}\n{SECOND}"


def test_a_refrain_stays() -> None:
    text = f"{FIRST}\n{SECOND}\n{FIRST}\nIt rained.\n{FIRST}"
    assert left(text) == text


def test_short_lines_may_stand_twice() -> None:
    text = f"It rained.\n{SECOND}\nIt rained.\n“Never again.”\n“Never again.”"
    assert left(text) == text


def test_a_question_put_to_two_people_stays() -> None:
    question = (
        "And when did you first hear that the wall had begun to move, and what did you do then?"
    )
    text = f"{question}\n{FIRST}\n{question}\n{SECOND}"
    assert left(text) == text


def test_pull_quotes_below_go() -> None:
    assert left(f"{FIRST}\n{SECOND}\n{QUOTE}") == f"{FIRST}\n{SECOND}"


def test_a_quotation_straight_below_is_discussed() -> None:
    text = f"{FIRST}\n{QUOTE}\nThat is what the court read aloud.\n{SECOND}"
    assert left(text) == text


def test_a_clause_under_two_headings_stays() -> None:
    for above in (("Section 1. Pilots", "Section 2. Tugs"), ("Risk", "Cost"), ("It ran:", "Or:")):
        text = f"{above[0]}\n{SECOND}\n{FIRST}\n{above[1]}\n{SECOND}"
        assert left(text) == text


def test_a_standfirst_above_stays() -> None:
    text = f"{QUOTE}\n{FIRST}\n{SECOND}"
    assert left(text) == text


def test_a_pull_quote_needs_no_marks_where_it_is_long() -> None:
    words = "the harbour master, Ida Holm, who had been up since three that morning"
    assert left(f"{FIRST}\n{words}\n{SECOND}") == f"{FIRST}\n{SECOND}"
    few = f"{FIRST}\nUp since three that morning\n{SECOND}"
    assert left(few) == few
    above = f"{words}\n{FIRST}\n{SECOND}"
    assert left(above) == above


@pytest.mark.parametrize(
    "notice",
    [
        "Your privacy settings prevent the loading of this post, which is shown by another site.",
        "To see this post you must give your consent to cookies of the network that shows it.",
        "An dieser Stelle stehen externe Inhalte, die Sie nach Ihrer Einwilligung sehen können.",
        "Ce contenu est bloqué, car vous n’avez pas accepté les cookies de ce réseau social.",
        "Este contenido no se muestra por su configuración de privacidad en esta página web.",
        "Этот пост не показан из-за ваших настроек конфиденциальности, измените их и обновите.",
        "由于您的隐私设置，这里的外部内容暂时无法显示，请先在页面下方更改设置后再查看。",
        "プライバシー設定のため、この外部コンテンツは表示されません。設定を変更してください。",
    ],
)
def test_a_notice_in_place_of_posts_goes_everywhere(notice: str) -> None:
    assert left(f"{FIRST}\n{notice}\n{SECOND}\n{notice}\nIt rained.\n{notice}") == (
        f"{FIRST}\n{SECOND}\nIt rained."
    )


@pytest.mark.parametrize(
    "said",
    [
        "The harbour office did not respond to a request for comment before this was printed.",
        "Row, boys, row, for the tide is turning and the lamp is burning low in the window there.",
        "Check the moorings twice before you leave the boat, and tell the office where you go.",
        "Der Hafenmeister wollte sich dazu auf Anfrage bis zum Abend nicht öffentlich äußern.",
        "Did she give her consent, and did anybody in the room ask her for it that night?",
        "“No consent, no contract,” the crowd sang on the quay, and the mayor shut the window.",
    ],
)
def test_what_an_author_says_again_stays(said: str) -> None:
    text = f"{FIRST}\n{said}\n{SECOND}\n{said}\nIt rained.\n{said}"
    assert left(text) == text


def test_the_heading_of_an_entry_stays() -> None:
    said = "the first lorry stuck on the new ramp for an hour"
    above = f"{FIRST} It is known that {said}, and nobody was hurt."
    entry = f"14:32\n{said.capitalize()}\n{SECOND}"
    assert left(f"{above}\n{entry}") == f"{above}\n{entry}"
    page = f"<article><h1>The wall</h1><p>{above}</p><h3>{said.capitalize()}</h3><p>{SECOND}</p>"
    assert said.capitalize() in clean(page, format="html").text
    assert left(f"{above}\n{SECOND}\n{said.capitalize()}") == f"{above}\n{SECOND}"
