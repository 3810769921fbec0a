from __future__ import annotations

import pytest

from newsclean import Kind, Pipeline, clean
from newsclean.cleaners.disclaimers import Disclaimers
from newsclean.rules import default_rules

PROSE = (
    "The lender raised its rate by a quarter of a point on Tuesday, the first in fourteen months."
)
MORE = "Mortgages will cost about nine crowns a month more for each hundred thousand borrowed."


def left(text: str) -> str:
    return clean(text, format="text", pipeline=Pipeline((Disclaimers(default_rules()),))).text


@pytest.mark.parametrize(
    "notice",
    [
        "The information on this website is not investment advice, and we accept no liability.",
        "The views expressed in this article are the writer's own and do not reflect ours.",
        "This article is for informational purposes only, not a substitute for medical advice.",
        "Please note that data on this site may not be accurate; use it at your own risk.",
        "Die Angaben auf dieser Seite sind ohne Gewähr; wir übernehmen keine Haftung.",
        "Les informations contenues sur ce site ne constituent pas un conseil en placement.",
        "Las opiniones expresadas en este portal no representan a su redacción en ningún caso.",
        "As informações contidas neste site são gerais; o portal não se responsabiliza por perdas.",
        "本文不代表本站立场，仅供参考，不构成投资建议，据此操作风险自担，本站概不负责，特此声明，请读者注意甄别。",
    ],
)
def test_cuts_notices_below_the_text(notice: str) -> None:
    article = clean(f"{PROSE}\n{MORE}\n{notice}", format="text")
    assert article.text == f"{PROSE}\n{MORE}"
    assert [removal.kind for removal in article.removed] == [Kind.DISCLAIMER]


def test_two_cues_are_too_few_between_paragraphs() -> None:
    notice = "The information on this website is no guarantee, the mayor said, of anything at all."
    assert left(f"{PROSE}\n{notice}\n{MORE}") == f"{PROSE}\n{notice}\n{MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "The court found that the bank was not liable for the losses, as the brochure said so.",
        "“The information on this website is not accurate,” he said, “and no one is responsible.”",
        "The company said that it could not accept responsibility for what its drivers do.",
        "Nobody on the site took responsibility for the broken crane, the union said.",
        "Die Versicherung übernimmt keine Haftung für die Scheune, sagte der Bauer vor Gericht.",
        "Disclaimer notices were handed to every resident.",
    ],
)
def test_leaves_an_author_s_sentences(line: str) -> None:
    for text in (f"{PROSE}\n{MORE}\n{line}", f"{PROSE}\n{line}\n{MORE}", line):
        assert left(text) == text


def test_says_how_many_cues() -> None:
    notice = "The information on this website is not investment advice, and we accept no liability."
    article = clean(
        f"{PROSE}\n{notice}", format="text", pipeline=Pipeline((Disclaimers(default_rules()),))
    )
    (removal,) = article.removed
    assert removal.kind is Kind.DISCLAIMER
    assert "cues" in removal.reason
