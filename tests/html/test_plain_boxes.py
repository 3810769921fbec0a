"""Boxes of facts below the text of a page stay, whatever furniture follows."""

from __future__ import annotations

from itertools import product

import pytest

from newsclean import clean

STORIES = {
    "en": (
        (
            "The lighthouse of Karnholm goes dark in May, the coast office decided on Tuesday.",
            "It has burned since 1871, and nobody on the island remembers a night without it.",
            "The keeper said that he will stay until the lamp has been carried down the stairs.",
        ),
        (
            ("Opening hours", "Monday to Friday: 9 am – 5 pm", "Saturday: 10 am – 1 pm"),
            ("The lighthouse at a glance", "Built 1871", "Height: 42 metres", "Steps: 212"),
            ("Sources", "Coast office, annual report 2024"),
            ("Tickets: 8 euros, children free", "Quay Street 4, Karnholm"),
            ("Winners", "1. Ada Lovett", "2. Tom Reyes"),
            ("Results", "Karnholm 3 Sund 1", "Orrin 0 Norde 0"),
        ),
        ("Share this article", "Related articles", "Goat blocks the bypass for an hour"),
    ),
    "ru": (
        (
            "Маяк Карнхольма погаснет в мае, решила во вторник береговая служба после совещания.",
            "Он горит с 1871 года, и никто на острове не помнит ни одной ночи без его света.",
            "Смотритель сказал, что останется на маяке, пока лампу не снесут вниз по лестнице.",
        ),
        (
            ("Часы работы", "С понедельника по пятницу: 9:00 – 17:00", "Суббота: 10:00 – 13:00"),
            ("Источники", "Береговая служба, отчёт за 2024 год"),
        ),
        ("Поделиться", "Читайте также", "Коза перекрыла объездную дорогу"),
    ),
    "zh": (
        (
            "卡恩岛的灯塔将在五月熄灭，海岸管理处周二经过三个小时的讨论之后作出了这一决定。",
            "灯塔自一八七一年起一直亮着，岛上没有一个居民记得有哪一个夜晚看不到它的光。",
            "看守人说，他会一直留在岛上，直到灯具被人从楼梯上搬下来并且运走为止。",
        ),
        (
            ("开放时间", "周一至周五：9:00—17:00", "周六：10:00—13:00"),
            ("资料来源", "海岸管理处2024年报告"),
        ),
        ("分享到微信", "相关阅读", "山羊堵住绕城公路一小时"),
    ),
    "ar": (
        (
            "ستنطفئ منارة كارنهولم في شهر مايو، كما قرر مكتب السواحل يوم الثلاثاء بعد اجتماع طويل.",
            "وهي مضاءة منذ عام 1871، ولا أحد في الجزيرة يتذكر ليلة واحدة من دون ضوئها الأبيض.",
            "وقال الحارس إنه سيبقى إلى أن ينزل المصباح من أعلى السلم وينقل إلى متحف المدينة.",
        ),
        (("ساعات العمل", "من الاثنين إلى الجمعة: 9:00 – 17:00", "السبت: 10:00 – 13:00"),),
        ("شارك المقال", "اقرأ أيضا", "عنزة تغلق الطريق الدائري ساعة"),
    ),
}


def paragraphs(lines: tuple[str, ...]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def boxes(lines: tuple[str, ...]) -> list[str]:
    first, *others = lines
    items = "".join(f"<li>{line}</li>" for line in others)
    return [
        paragraphs(lines),
        f"<div class=box><h3>{first}</h3>{paragraphs(tuple(others))}</div>",
        f"<aside class=factbox><h2>{first}</h2>{paragraphs(tuple(others))}</aside>",
        f"<h3>{first}</h3><ul>{items}</ul>",
        f"<p><strong>{first}</strong><br>{'<br>'.join(others)}</p>",
    ]


@pytest.mark.parametrize("language", STORIES)
def test_a_box_stays(language: str) -> None:
    text, found, (share, related, story) = STORIES[language]
    below = (
        f"<div class=share><a href=#>{share}</a></div>",
        f"<div class=related><h3>{related}</h3><ul><li><a href=/1>{story}</a></ul></div>",
    )
    title = "The lamp goes out"
    head = f"<html lang={language}><title>{title}</title><body><article><h1>{title}</h1>"
    for lines, furniture in product(found, below):
        for box in boxes(lines):
            page = f"{head}{paragraphs(text)}{box}{furniture}</article></body></html>"
            left = clean(page, format="html").text
            assert not [line for line in (*text, *lines) if line not in left], box
            assert story not in left


def test_a_box_with_a_button_or_a_name_that_tells_goes() -> None:
    text, *_ = STORIES["en"]
    offer = "<h4>More for you</h4><p>All our stories</p><p>On five devices</p>"
    for box in (f"<div>{offer}<button>Go</button></div>", f"<div class=paywall>{offer}</div>"):
        page = f"<article><h1>The lamp goes out</h1>{paragraphs(text)}{box}</article>"
        assert "devices" not in clean(page, format="html").text


def test_a_last_line_without_a_full_stop_stays() -> None:
    text, _, (share, *_) = STORIES["en"]
    last = "“We will wait and see”"
    page = (
        f"<article><h1>The lamp goes out</h1>{paragraphs((*text, last))}"
        f"<div class=share><a href=#>{share}</a></div></article>"
    )
    assert clean(page, format="html").text.endswith(last)
