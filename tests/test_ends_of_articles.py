"""The last lines of an article stay above page furniture, whatever they are and end with."""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

import pytest

from newsclean import clean


class Story(NamedTuple):
    """A text, last sentences for it, a box below it, and the page furniture below that."""

    text: tuple[str, ...]
    ends: tuple[str, ...]
    boxes: tuple[tuple[str, ...], ...]
    below: tuple[str, ...]


STORIES = {
    "en": Story(
        (
            "The lighthouse of Karnholm goes dark in May, the coast office decided on Tuesday.",
            "It has burned since 1871, and nobody on the island can remember a night without it.",
            "The keeper said that he will stay until the lamp has been carried down the stairs.",
        ),
        (
            "“We shall see”",
            '"Nobody asked the keeper," Lund said',
            "The lamp goes to the museum on Friday ■",
            "The lamp goes to the museum on Friday. (AP/jk)",
            "The lamp goes to the museum on Friday. – Reuters",
            "The lamp goes to the museum on Friday. /jk",
            "A ticket costs 12 euros",
            "And so they wait",
        ),
        (
            ("When: Friday 14 November, 7pm", "Where: Net Loft, Quay 4", "Tickets: 12 euros"),
            ("Results", "Karnholm 3 Sund 1", "Orrin 0 Norde 0"),
            ("The winners", "Best film: The Lamp", "Best actor: Mara Lund"),
            ("Sources", "Coast office, annual report", "Lund, M.: Lamps and stairs, 2011"),
            ("Lighthouse facts", "Built 1871", "Height 42 metres", "Steps 212"),
        ),
        (
            "Share this article",
            "Subscribe to our newsletter",
            "Related Articles\nHerring returns to the sound\nMarket opens on Friday",
            "Advertisement\nShare this article\nFacebook\nTwitter",
        ),
    ),
    "de": Story(
        (
            "Der Leuchtturm von Karnholm geht im Mai aus, wie das Küstenamt am Dienstag beschloss.",
            "Er brennt seit 1871, und niemand auf der Insel erinnert sich an eine Nacht ohne ihn.",
        ),
        ("„Wir werden sehen“", "Die Lampe kommt am Freitag ins Museum. (dpa)", "Niemand winkte"),
        (
            ("Wann: Freitag, 14. November, 19 Uhr", "Wo: Netzboden, Kai 4", "Eintritt: 12 Euro"),
            ("Die Gewinner", "Bester Film: Die Lampe", "Beste Darstellerin: Mara Lund"),
        ),
        ("Artikel teilen", "Mehr zum Thema\nHeringe kehren zurück\nMarkt öffnet am Freitag"),
    ),
    "es": Story(
        (
            "El faro de Karnolmo se apaga en mayo, decidió el martes la oficina de costas.",
            "Arde desde 1871, y nadie en la isla recuerda una sola noche sin su luz blanca.",
        ),
        ("«Ya veremos»", "La lámpara irá al museo el viernes. EFE", "Nadie saludó"),
        (("Ganadores", "Mejor película: La lámpara", "Mejor actriz: Mara Lund"),),
        ("Comparte este artículo", "Suscríbete a nuestro boletín"),
    ),
    "ru": Story(
        (
            "Маяк Карнхольма погаснет в мае, решила во вторник береговая служба после совещания.",
            "Он горит с 1871 года, и никто на острове не помнит ни одной ночи без его света.",
        ),
        ("«Посмотрим»", "Лампу увезут в музей в пятницу. — ТАСС", "Никто не помахал рукой"),
        (("Победители", "Лучший фильм: «Лампа»", "Лучшая актриса: Мара Лунд"),),
        ("Поделиться", "Читайте также\nСельдь возвращается в пролив\nРынок открыт снова"),
    ),
    "zh": Story(
        (
            "卡恩岛的灯塔将在五月熄灭，海岸管理处周二经过三个小时的讨论之后作出了这一决定。",
            "灯塔自一八七一年起一直亮着，岛上没有一个居民记得有哪一个夜晚看不到它的光。",
        ),
        ("“走着看吧”", "灯具周五运往博物馆。（新华社）", "没有人挥手"),
        (("时间：11月14日 19:00", "地点：渔网阁楼，码头街4号", "票价：12欧元"),),
        ("分享到微信", "相关阅读\n鲱鱼重新回到海峡\n市场周五开放"),
    ),
}
_SIGNED = (" ■", " (AP/jk)", " – Reuters", " /jk", " (dpa)", " EFE", " — ТАСС", "（新华社）")


def _unsigned(end: str) -> str:
    for signed in _SIGNED:
        end = end.removesuffix(signed)
    return end


@pytest.mark.parametrize("language", STORIES)
def test_the_last_line_stays(language: str) -> None:
    story = STORIES[language]
    for end, below in product(story.ends, story.below):
        text = "\n\n".join([*story.text, end])
        left = clean(f"{text}\n\n{below}", format="text").text
        assert left in {text, "\n\n".join([*story.text, _unsigned(end)])}, (end, below)


@pytest.mark.parametrize("language", STORIES)
def test_a_box_below_the_text_stays(language: str) -> None:
    story = STORIES[language]
    for box, below in product(story.boxes, story.below):
        text = "\n".join([*story.text, *box])
        assert clean(f"{text}\n{below}", format="text").text == text, (box, below)


@pytest.mark.parametrize("mark", ["{}. ", "{}) ", "- ", "• ", ""])
def test_a_list_stays_beside_advertisements(mark: str) -> None:
    words = ("Ropes", "A new winch", "Bread", "Salt", "A dry coat", "Mara Lund")
    items = [mark.format(number) + word for number, word in enumerate(words, 1)]
    first, *others = STORIES["en"].text
    inside = "\n".join([first, *items, *others])
    around = "\n".join([first, "Advertisement", *items, *others, "Share this article"])
    assert clean(around, format="text").text == inside
    below = "\n".join([first, *others, *items])
    assert clean(f"{below}\nAdvertisement\nShare this article", format="text").text == below
