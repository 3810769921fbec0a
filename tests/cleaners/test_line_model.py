"""Lines of invented wording that no rule knows, and authors' lines that look like them."""

from __future__ import annotations

import pytest

from newsclean import Article, Kind, clean, default_pipeline

STORY = (
    "It rained all night in Portmere, the harbour office said, and the old wall gave way at noon.\n"
    "The ferry to the islands was held at the quay until the evening, and nobody was hurt there.\n"
    "The council will decide on Thursday who is to pay for the new wall, the mayor told reporters."
)
UNKNOWN = [
    "Register and read more of our news by email\nShare this article",
    "Read more of this in our morning email\n© 2024 Portmere Courier",
]
AUTHORS = [
    "Please do not feed the gulls, said the sign on the quay.",
    "Nobody has bookmarked the old wall for repair.",
    "Her newsletter has told the islands about the tides for thirty years, and she means to go on.",
    "“Share what you have,” she said.",
    "The post was delivered by boat.",
    "The mayor shared the news on Monday.",
]


def cleaned(text: str, *keep: Kind) -> Article:
    return clean(text, format="text", pipeline=default_pipeline().keeping(*keep))


@pytest.mark.parametrize("lines", UNKNOWN)
def test_a_line_that_no_rule_knows_goes(lines: str) -> None:
    article = cleaned(f"{STORY}\n{lines}")
    assert article.text == STORY
    told = [removal for removal in article.removed if removal.rule == "und.line_model"]
    assert [removal.cleaner for removal in told] == ["line_model"]
    assert told[0].reason.startswith("No rule knows it")


@pytest.mark.parametrize("line", AUTHORS)
def test_authors_lines_stay(line: str) -> None:
    for text in (f"{STORY}\n{line}", f"{STORY}\n{line}\nShare this article", f"{line}\n{STORY}"):
        article = cleaned(text)
        assert line in article.text


@pytest.mark.parametrize("name", ["und.line_model", "line_model"])
def test_it_can_be_switched_off(name: str) -> None:
    text = f"{STORY}\n{UNKNOWN[0]}"
    assert clean(text, format="text", ignore=[name]).text == text.rpartition("\n")[0]


@pytest.mark.parametrize("below", ["Share this article", "Related Articles\nFerry runs aground"])
@pytest.mark.parametrize(
    "last", ["A ticket costs 12 euros", "Stage: Old Net Loft, Portmere", "Niemand winkte"]
)
def test_by_what_stands_below_alone_no_last_line_goes(last: str, below: str) -> None:
    assert cleaned(f"{STORY}\n{last}\n{below}").text == f"{STORY}\n{last}"


def test_a_paragraph_with_a_label_glued_on_is_not_judged() -> None:
    first, *others = STORY.splitlines()
    text = "\n".join([*others, "Related Articles", f"{first} Our other stories", "© 2024"])
    assert first in cleaned(text).text


def test_what_is_cut_once_is_all_that_is_cut() -> None:
    text = "\n".join([STORY, *UNKNOWN])
    left = cleaned(text).text
    assert cleaned(left).text == left


def test_a_kind_that_stays_is_left_in_the_text() -> None:
    text = f"{STORY}\n{UNKNOWN[1]}"
    (told,) = (one for one in cleaned(text).removed if one.rule == "und.line_model")
    left = cleaned(text, told.kind).text
    assert told.text.strip() in left


def test_a_recipe_stays() -> None:
    text = "350 g flour\n4 eggs\nsalt\n200 g butter\n" + STORY
    assert cleaned(text).text == text


def test_a_short_sentence_between_paragraphs_stays_beside_what_is_cut() -> None:
    first, *others = STORY.splitlines()
    line = "Share prices of the builder rose two per cent on the news."
    text = "\n".join([first, line, "Read more: New ferry timetable angers schools", *others])
    assert line in cleaned(text).text


ABOVE = {
    "recipe": "Serves four\nFlour\nButter and salt\nFour eggs\nA cup of milk",
    "poem": "The gulls are home\nThe nets are dry\nThe lamp is out\nAnd so am I",
    "facts": "Where\nOld Net Loft\nBegins\nMonday at eight\nEntry free",
    "programme": "Monday\nQuartet in the old loft\nTuesday\nSongs of the islands\nWednesday",
    "cast": "Cast\nIda Holm as the pilot\nPer Lund as the mayor\nChorus of the harbour",
    "rezept": "Zutaten\nMehl\nButter und Salz\nVier Eier\nMilch nach Bedarf",
    "recette": "Ingrédients\nFarine\nBeurre et sel\nQuatre œufs\nUn verre de lait",
    "рецепт": "Ингредиенты\nМука\nМасло и соль\nЧетыре яйца\nСтакан молока",
    "菜谱": "用料\n面粉\n黄油和盐\n鸡蛋四个\n牛奶一杯",
}


@pytest.mark.parametrize("bar", ["", "Share this article\nPrint", "Advertisement"])
@pytest.mark.parametrize("name", ABOVE)
def test_an_authors_list_above_the_text_stays(name: str, bar: str) -> None:
    head = "Storm damages the old wall in Portmere\nBy Ida Holm"
    text = f"{head}\n{ABOVE[name]}\n{bar}\n{STORY}\nShare this article\n© 2024 Portmere Courier"
    assert cleaned(text).text.startswith(ABOVE[name])


@pytest.mark.parametrize("line", ["Share this article", "Share this article by email"])
def test_what_an_ignored_rule_knows_is_left(line: str) -> None:
    text = f"{STORY}\n{line}\n© 2024"
    assert line not in clean(text).text
    assert line in clean(text, ignore=["share", "calls"]).text
