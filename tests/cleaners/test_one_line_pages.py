"""Whole pages on one line: the article is cut out; no paragraph of an author's is touched."""

from __future__ import annotations

import json

import pytest
from tests.shared import SHARED, needs_shared

from newsclean import Pipeline, clean
from newsclean.cleaners.one_line_pages import OneLinePages, article_in
from newsclean.rules import default_rules
from newsclean.testing import check_laws

RULES = default_rules()
PIPELINE = Pipeline((OneLinePages(RULES),))
MENU = (
    "Home News Sport Business Opinion Video Search Log in Subscribe Contact Us About Us Weather "
    "Jobs Harbour Cams Tide Tables Letters "
)
FOOTER = " Share Tweet Comments Privacy Policy Terms of Use Site Map Newsletters Advertise Careers"
ARTICLE = (
    "The harbour wall gave way shortly before midnight, and the office closed both quays at once. "
    "“We saw it move an hour before anyone had called us,” said Ida Holm, the harbour master. "
    "Michael McDonald, Pat Simmons, John McFee and Tom Johnston of Holm Brothers Limited were out. "
    "Six of the nine boats had left by the time the first crews came down, the office said. "
    "Repairs are to begin on Monday and may well take until the first storms of the autumn."
)
LANGUAGES = {
    "en": ARTICLE,
    "de": "Die Hafenmauer gab kurz vor Mitternacht nach, und das Amt sperrte daraufhin beide Kais.",
    "fr": "Il a plu toute la nuit sur le port, et la digue a cédé un peu avant minuit, dit-on.",
    "ru": "Портовая стена рухнула незадолго до полуночи, и обе пристани были сразу же закрыты.",
    "ja": "港の防波堤は真夜中の少し前に崩れ、事務所は両方の岸壁を直ちに閉鎖したと港長は話した。",
    "zh": "港口的防波堤在午夜前不久倒塌，管理处随即关闭了两个码头，港务长说大雨一直下到早晨。",
    "ar": "انهار جدار الميناء قبل منتصف الليل بقليل وأغلق المكتب الرصيفين على الفور كما قال.",
    "ko": "항구의 방파제는 자정 직전에 무너졌고 사무소는 곧바로 두 부두를 모두 폐쇄했다고 밝혔다.",
}


def test_menus_around_the_article_go() -> None:
    text = MENU * 6 + ARTICLE + FOOTER * 6
    kept = clean(text, pipeline=PIPELINE).text
    assert kept.endswith(ARTICLE)
    assert len(kept) < len(ARTICLE) + 60


def test_sentences_full_of_names_are_not_parted() -> None:
    assert "Michael McDonald, Pat" in clean(MENU * 6 + ARTICLE + FOOTER * 6, pipeline=PIPELINE).text


def test_a_page_on_a_few_lines_is_one_too() -> None:
    text = MENU * 6 + "\n" + ARTICLE + FOOTER * 6
    assert clean(text, pipeline=PIPELINE).text.endswith(ARTICLE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_long_paragraphs_stay(language: str) -> None:
    said = LANGUAGES[language]
    text = " ".join([said] * (4000 // len(said)))
    assert article_in(text, RULES) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "and then we went down to the water and nobody said a word about it " * 60,
        "Ida Holm, Jan Maes, Ada Lovett, Per Sund, Eva Linde, Tom Barr, " * 60,
        "12.4 13.1 9.8 14 2 0 7 31.5 " * 100,
    ],
)
def test_long_lines_without_full_stops_stay(text: str) -> None:
    assert article_in(text, RULES) == (0, len(text))


def test_an_article_with_a_footer_only_keeps_its_beginning() -> None:
    text = ARTICLE + " " + ARTICLE + FOOTER * 5
    assert clean(text, pipeline=PIPELINE).text.startswith(ARTICLE)


def test_it_keeps_the_laws() -> None:
    check_laws(PIPELINE, [MENU * 6 + ARTICLE + FOOTER * 6, MENU * 60, ARTICLE * 9])


@needs_shared
def test_no_labelled_text_is_touched_when_put_on_one_line() -> None:
    for line in (SHARED / "wild" / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        labelled = json.loads(line)
        kept = " ".join(
            labelled["text"][piece["start"] : piece["end"]]
            for piece in labelled["lines"]
            if piece["decision"] == "keep"
        )
        assert article_in(kept, RULES) == (0, len(kept)), labelled["id"]
