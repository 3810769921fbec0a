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


@pytest.mark.parametrize(
    "end",
    ["(END)", "(ends)", "（完）", "[ENDS]", "ENDS", "- Ende -", "(Fin)", "###", "-30-", "(Конец)"],
)
def test_the_mark_at_the_end_of_a_text_goes(end: str) -> None:
    first, second, third = STORIES["en"][0]
    text = (
        f"{first} It will be lit again when the fog is thick, for as long as the oil lasts.",
        f"{second} Those who are old enough say that it has never been as bright as in the war.",
        f"{third} After that he wants to live on the mainland, where his daughter has a shop.",
        "The lamp itself will go to the museum in Sund, which has built a tower of glass for it.",
        "Whether the tower is high enough for its light to be seen from the island nobody knows.",
    )
    menu = "".join(f"<li><a href=/{i}>Goat {i} blocks the bypass for an hour</a>" for i in range(8))
    page = (
        "<title>The lamp goes out</title><nav><a href=/>Home</a> <a href=/s>Sport</a></nav><main>"
        f"<article><h1>The lamp goes out</h1>{paragraphs((*text, end))}</article></main>"
        f"<aside class=sidebar><h3>Most read</h3><ul>{menu}</ul></aside><footer>© 2025</footer>"
    )
    assert clean(page, format="html").text == "\n\n".join(text)


FACTS = {
    "a date": ("Built: 1871", "3 March 1871", "Height: 42 metres", "Steps: 212", "Lamps: two"),
    "a name": ("Built 1871", "Height 42 metres", "Ida Holm", "Steps 212", "Lamps two"),
    "a link": ("Built: 1871", "Keeper: <a href=/k>Ida Holm</a>", "Height: 42 m", "Steps: 212"),
    "goals": ("Karnholm 3 Sund 1", "Goals", "Holm 12", "Goals", "Berg 40", "Half time: 1-1"),
    "de": ("Gebaut: 1871", "3. März 1871", "Höhe: 42 Meter", "Stufen: 212"),
    "ru": ("Построен: 1871", "3 марта 1871 года", "Высота: 42 метра", "Ступеней: 212"),
    "zh": ("建于：1871年", "1871年3月3日", "高度：42米", "台阶：212级"),
}


@pytest.mark.parametrize("facts", FACTS.values(), ids=FACTS)
@pytest.mark.parametrize("names", ["", " class=facts", " id=box"])
def test_one_line_spoils_no_box(facts: tuple[str, ...], names: str) -> None:
    text, *_ = STORIES["en"]
    box = f"<div{names}>{paragraphs(facts)}</div>"
    body = f"{paragraphs((*text, text[0][:40] + 'said the keeper.'))}{box}{paragraphs(text[::-1])}"
    page = f"<html lang=en><article><h1>The lamp goes out</h1>{body}</article></html>"
    left = clean(page, format="html").text
    shown = [fact.replace("<a href=/k>", "").replace("</a>", "") for fact in facts]
    assert "\n\n".join(shown) in left


def test_a_box_of_tools_stays_out() -> None:
    text, *_ = STORIES["en"]
    tools = "<p>Story tools</p><p><a href=#>Email Print Save Reprint</a></p><p>Share this story</p>"
    page = f"<article><h1>The lamp goes out</h1>{paragraphs(text)}<div>{tools}</div></article>"
    assert "tools" not in clean(page, format="html").text


@pytest.mark.parametrize("names", ["info", "infos", "article-info box"])
def test_a_box_of_facts_called_info_is_not_parted(names: str) -> None:
    text, *_ = STORIES["en"]
    facts = ("Built: 1871", "Height: 42 metres", "Steps: 212", "Lamps: two", "Keeper: Ida Holm")
    box = f"<div class='{names}'>{paragraphs(facts)}</div>"
    body = f"{paragraphs((*text, text[0][:40] + 'said the keeper.'))}{box}{paragraphs(text[::-1])}"
    page = f"<html lang=en><article><h1>The lamp goes out</h1>{body}</article></html>"
    left = clean(page, format="html").text
    assert sum(fact in left for fact in facts) in (0, len(facts))
