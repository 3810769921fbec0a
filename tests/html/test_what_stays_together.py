"""Half an article is none: parts of a text that boxes, classes, links or tables set apart."""

from __future__ import annotations

import pytest

import newsclean
from newsclean.html.decision import decide

PROSE = {
    "en": (
        "The bakery on Mill Street will close at the end of January, the owners said on Friday.",
        "Two buyers had looked at the shop since summer, but neither wanted to rise at two.",
        "“I was born above the oven,” said Hanne Brook, who has sold rolls there for forty years.",
        "The town council has offered a lower rent, and will meet the family again on Thursday.",
        "Flour has become a third dearer within two years, while the price of power has doubled.",
        "Neighbours plan a last breakfast in the street, with long tables and a brass band.",
    ),
    "de": (
        "Die Bäckerei in der Mühlgasse schließt Ende Januar, teilten die Besitzer am Freitag mit.",
        "Zwei Käufer hatten sich den Laden angesehen, doch keiner wollte um zwei Uhr aufstehen.",
        "„Ich bin über dem Ofen geboren“, sagte Hanne Brook, die dort seit Jahren verkauft.",
        "Die Gemeinde hat eine niedrigere Miete angeboten und trifft die Familie am Donnerstag.",
        "Mehl ist in zwei Jahren um ein Drittel teurer geworden, der Strom kostet das Doppelte.",
        "Die Nachbarn planen ein letztes Frühstück auf der Straße, mit einer Blaskapelle.",
    ),
    "ru": (
        "Пекарня на Мельничной улице закроется в конце января, сообщили владельцы в пятницу.",
        "Два покупателя осматривали магазин с лета, но никто не захотел вставать в два часа.",
        "«Я родилась над печью, — говорит Ханна Брук, которая продаёт там булки много лет».",
        "Городской совет предложил снизить аренду и снова встретится с семьёй в четверг.",
        "Мука подорожала на треть за два года, а счёт за электричество вырос вдвое.",
        "Соседи готовят последний завтрак на улице, с длинными столами и духовым оркестром.",
    ),
    "zh": (
        "磨坊街的面包店将于一月底关门，店主星期五告诉顾客，这家店已经营业六十年。",
        "夏天以来有两位买家看过店铺，但谁也不愿意凌晨两点起床，谈判因此没有结果。",
        "“我就出生在烤炉上面，”从十四岁起就在店里卖面包的汉娜说。",
        "镇政府提出降低这栋房子的租金，并将于星期四再次与店主一家商谈贷款的事情。",
        "店主出示的账本显示，面粉两年内涨价三分之一，而电费则翻了一番，利润几乎没有了。",
        "邻居们打算在最后一个星期日在街上摆长桌，请来铜管乐队，一起吃一顿告别早餐。",
    ),
}
HEADLINE = "Bakery closes after sixty years"
CALL = '<aside class="newsletter"><p>Get our morning letter</p></aside>'


def page(body: str, after: str = "") -> str:
    menu = '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>'
    foot = f'{after}<footer><a href="/about">About us</a></footer>'
    return f"<title>{HEADLINE}</title><body>{menu}{body}{foot}"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def lines(html: str) -> list[str]:
    return [line for line in newsclean.clean(html, format="html").text.splitlines() if line]


def boxes(opening: str, closing: str, *parts: tuple[str, ...]) -> str:
    return CALL.join(opening + paragraphs(*part) + closing for part in parts)


H1 = f"<h1>{HEADLINE}</h1>"
AMID = (
    ('<div class="text">', "</div>", 3),
    ('<div class="body abc"><div class="inner">', "</div></div>", 3),
    ('<section class="part">', "</section>", 4),
    ("<div class='text'>", "</div>", 2),
)


@pytest.mark.parametrize("language", PROSE)
@pytest.mark.parametrize(("opening", "closing", "cut"), AMID)
def test_boxes_of_one_class_are_one_body(
    language: str, opening: str, closing: str, cut: int
) -> None:
    text = PROSE[language]
    body = boxes(opening, closing, text[:cut], text[cut:])
    assert lines(page(f"<article>{H1}{body}</article>")) == list(text)


@pytest.mark.parametrize("language", PROSE)
@pytest.mark.parametrize(
    "opening",
    [
        '<aside class="col-8 post-body">',
        '<footer class="story">',
        '<div class="comment-body">',
        '<div class="sidebar-content">',
        '<div class="modal-body">',
        '<div class="related-story">',
        '<div class="newsletter-text">',
        '<form id="form1"><div>',
    ],
)
def test_a_body_in_a_box_with_an_unlucky_name_stays(language: str, opening: str) -> None:
    text = PROSE[language]
    assert lines(page(f"{opening}{H1}{paragraphs(*text)}")) == list(text)


def test_what_another_story_says_below_its_linked_headline_is_no_sibling() -> None:
    text, other = PROSE["en"][:4], PROSE["en"][4:]
    card = f'<div class="s"><h2><a href="/n">Old quay reopens</a></h2>{paragraphs(*other)}</div>'
    assert lines(page(f'<main><div class="s">{H1}{paragraphs(*text)}</div>{card}</main>')) == list(
        text
    )


@pytest.mark.parametrize("language", PROSE)
@pytest.mark.parametrize("box", ["{}", "<strong>{}</strong>", "<em>{}</em>"])
def test_a_sentence_that_is_one_link_stays_amid_the_text(language: str, box: str) -> None:
    text = PROSE[language]
    linked = f'<a href="/x">{box.format(text[1])}</a>'
    body = "".join(f'<div class="k"><p>{t}</p></div>' for t in (text[0], linked, *text[2:]))
    assert lines(page(f"<article>{H1}{body}</article>")) == list(text)


@pytest.mark.parametrize("name", ["related-people", "sponsor-quote", "comment-text", "social-p"])
def test_a_lone_paragraph_in_the_body_stays_whatever_it_is_called(name: str) -> None:
    text = PROSE["en"]
    odd = f'<div class="community"><p class="{name}">{text[2]}</p></div>'
    body = f"<main>{H1}{paragraphs(*text[:2])}{odd}{paragraphs(*text[3:])}</main>"
    assert lines(page(body)) == list(text)


WINNERS = ("Hanne Brook (Portmere)", "Ole Vik (Sund)", "Ida Toft (Halden)")
PRICES = (("Rye bread, 1 kg", "4.20 €"), ("Ten rolls", "3.50 €"), ("Coffee", "2.10 €"))
HOURS = (("Mon", "10:00 AM - 8:00 PM"), ("Tue", "Closed"), ("Sun", "11:00 AM - 4:00 PM"))
DATES = (("12.05.2025", "Sund"), ("13.05.2025", "Halden"), ("14.05.2025", "Vik"))
GAMES = (("Team", "Games"), ("Sund", "30"), ("Halden", "28"), ("Vik", "26"))


@pytest.mark.parametrize("language", PROSE)
def test_a_list_at_the_end_and_its_heading_stay(language: str) -> None:
    text = PROSE[language]
    items = "".join(f"<li>{name}</li>" for name in WINNERS)
    body = f"<article>{H1}{paragraphs(*text[:4])}<h3>Winners</h3><ul>{items}</ul></article>"
    assert lines(page(body)) == [*text[:4], "Winners", *WINNERS]


@pytest.mark.parametrize("language", PROSE)
@pytest.mark.parametrize("rows", [PRICES, HOURS, DATES, GAMES])
def test_tables_of_short_lines_are_content(
    language: str, rows: tuple[tuple[str, str], ...]
) -> None:
    text = PROSE[language]
    cells = "".join(f"<tr><td>{one}</td><td>{two}</td></tr>" for one, two in rows)
    body = f"<article>{H1}{paragraphs(*text[:3])}<table>{cells}</table></article>"
    article = newsclean.clean(page(body), format="html")
    assert article.text.split("\n")[-1] == rows[-1][1]
    assert article.date_published is None
    assert set(sum(rows, ())) <= set(article.text.splitlines())


@pytest.mark.parametrize("language", PROSE)
@pytest.mark.parametrize("count", [1, 2])
def test_flash_news_of_one_or_two_sentences(language: str, count: int) -> None:
    text = PROSE[language][:count]
    assert lines(page(f'<div class="a">{H1}{paragraphs(*text)}</div>')) == list(text)


def test_preformatted_lines_keep_their_breaks_and_indentation() -> None:
    code = "import camera\n\ndef gulls(frame):\n    return frame.count()"
    body = f"<article>{H1}{paragraphs(*PROSE['en'][:3])}<pre><code>{code}</code></pre></article>"
    assert code in newsclean.clean(page(body), format="html").text


@pytest.mark.parametrize("language", PROSE)
def test_an_article_that_is_shown_is_not_given_up_for_data_of_a_script(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = 'window.state = {"items": [' + '{"id": 7, "kind": "card"}, ' * 500 + "]}"
    monkeypatch.setattr(decide, "is_unsure", lambda *_: True)
    monkeypatch.setattr(decide, "second_opinion", lambda *_, **__: data)
    text = PROSE[language]
    assert lines(page(f"<article><h1>{HEADLINE}</h1>{paragraphs(*text)}</article>")) == list(text)


@pytest.mark.parametrize("language", PROSE)
@pytest.mark.parametrize(
    "names",
    ["ad", "related", "share", "comment", "tool", "nav", "footer", "legal", "tags", "popup",
     "login", "member", "meta", "author", "hidden", "shop", "media", "side", "premium", "social",
     "promo"],
)  # fmt: skip
def test_no_name_parts_a_paragraph_from_its_sisters(language: str, names: str) -> None:
    above, here, below = PROSE[language][:2], PROSE[language][2], PROSE[language][3:]
    for tag in (f"<p class={names}>{here}</p>", f"<div class={names}><p>{here}</p></div>"):
        body = (
            f"<article><h1>{HEADLINE}</h1>{paragraphs(*above)}{tag}{paragraphs(*below)}</article>"
        )
        assert lines(page(f"<article>{body}</article>")) == [*PROSE[language]]


@pytest.mark.parametrize("language", PROSE)
def test_a_list_beside_paragraphs_in_boxes_of_their_own_stays(language: str) -> None:
    boxed = "".join(f"<div class=x-text><p>{one}</p></div>" for one in PROSE[language])
    items = ("38 litres", "1.20 a roll", "6 o’clock")
    listed = "".join(f"<li>{item}</li>" for item in items)
    body = f"<article><h1>{HEADLINE}</h1>{boxed}<div class=x-list><ul>{listed}</ul></div></article>"
    assert lines(page(body)) == [*PROSE[language], *items]


def test_a_heading_in_a_box_of_its_own_stays_above_a_paragraph() -> None:
    first, second, *rest = (f"<div class=x-text><p>{one}</p></div>" for one in PROSE["en"])
    heading = "<div class=x-head><h2>Two in the morning</h2></div>"
    body = f"<article><h1>{HEADLINE}</h1>{first}{second}{heading}{''.join(rest)}</article>"
    assert "Two in the morning" in lines(page(body))
