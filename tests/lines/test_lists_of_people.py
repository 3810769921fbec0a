"""A name beside a handle is a byline alone; several are profiles."""

from __future__ import annotations

import pytest

from newsclean import clean

TEXT = (
    "It rained all night in Portmere, the harbour office said, and the old wall gave way at dawn.\n"
    "Six of the nine boats had left by then, and nobody was hurt, a spokesman for the port said.\n"
)
ABOUT = "A fisherman who wants the ferry back.\n"


@pytest.mark.parametrize(
    "head",
    [
        "Mara Ellison @maraell\nTom Okoro @tomo\n",
        "Mara Ellison (@maraell)\nTom Okoro (@tomo)\nIda Holm (@idah)\n",
        f"Mara Ellison @maraell\n{ABOUT}Tom Okoro @tomo\n{ABOUT}",
        f"Solène Aubry @saubry\n{ABOUT}Paul Ravel @pravel\n",
        "Вера Лунёва @vera\nИван Петров @petrov\n",
        "Νίκος Ρήγας @rigas\nΆννα Λέκκα @lekka\n",
        f"Marta Arrabal | @marta\n{TEXT}Lucía Arrabal | @lucia\n",
        "Jan Maes, @jmaes\n\nMarieke van der Laan, @mlaan\n\n",
        "Åsa Lind @asal\nGreta Lindmark @gretal\nMaja Lind @majal\n",
        "MARA ELLISON @maraell\nTOM OKORO @tomo\n",
    ],
)
def test_profiles_stay(head: str) -> None:
    article = clean(head + TEXT, format="text")
    assert not any(removal.kind == "byline" for removal in article.removed)
    assert article.authors == ()


@pytest.mark.parametrize("line", ["Mara Ellison @maraell", "Mara Ellison (@maraell)"])
def test_one_name_with_a_handle_is_the_byline(line: str) -> None:
    article = clean(f"Ferry runs aground\n{line}\n{TEXT}", format="text")
    assert article.authors == ("Mara Ellison",)
    assert line not in article.text


@pytest.mark.parametrize(
    "line",
    ["高血压 高血脂", "方便面 方便", "黄豆芽 黄瓜", "白菜汤 白菜", "江南水 江南", "王小明 李海",
     "金融业 金属", "马铃薯 马齿苋", "包装纸 包装", "水果糖 于是"],
)  # fmt: skip
@pytest.mark.parametrize("place", ["above", "below"])
def test_two_chinese_words_are_no_signature(line: str, place: str) -> None:
    text = "港口办公室昨天表示，波特米尔整夜下雨，旧墙在黎明时分倒塌，没有人员受伤。\n"
    text += "九艘船中有六艘当时已经离开，港口发言人星期二对本报表示，修复工作将持续三个月。\n"
    article = clean(f"{line}\n{text}" if place == "above" else f"{text}{line}\n", format="text")
    assert line in article.text
    assert article.authors == ()
