"""What is no author's, however much it reads like prose."""

from __future__ import annotations

import pytest
from tests.html.test_what_stays_together import H1, PROSE, lines, page, paragraphs

import newsclean

NOTICES = {
    "en": "Your privacy settings prevent the loading of content from Bildgram, so change them.",
    "de": "Ihre Einstellungen verhindern das Laden von Inhalten aus Bildgram in diesem Artikel.",
    "ru": "Настройки конфиденциальности не позволяют загрузить содержимое из социальной сети.",
    "zh": "您的隐私设置阻止加载来自该网站的内容，请更改设置后再查看这条内容。",
}
STORIES = (
    ("Boats return with herring", "The first boats reached the quay before dawn on Tuesday."),
    ("School roof to be mended", "Parents had complained for two years about buckets inside."),
    ("Mayor will not stand again", "After twelve years in office she wants to keep bees at home."),
)


def cards(layout: str) -> str:
    return "".join(layout.format(title=title, text=text) for title, text in STORIES)


@pytest.mark.parametrize("language", PROSE)
@pytest.mark.parametrize("box", ["<p>{}</p>", '<div class="x"><p>{}</p></div>', "<div>{}</div>"])
def test_a_sentence_that_the_page_holds_three_times_goes(language: str, box: str) -> None:
    text, notice = PROSE[language], box.format(NOTICES[language])
    parts = notice.join(f"<p>{t}</p>" for t in text[:4]) + paragraphs(*text[4:])
    article = newsclean.clean(page(f"<article>{H1}{parts}</article>"), format="html")
    assert NOTICES[language] not in article.text
    assert article.text.split("\n\n") == list(text)


def test_a_question_put_three_times_stays() -> None:
    asked = "<p>What would you bake if you were the last baker in all of Portmere, and why so?</p>"
    parts = asked.join(f"<p>{t}</p>" for t in PROSE["en"])
    assert lines(page(f"<article>{H1}{parts}</article>"))[1].startswith("What would you bake")


@pytest.mark.parametrize("language", PROSE)
@pytest.mark.parametrize(
    "layout",
    [
        '<div class="card"><a href="/a"><h3>{title}</h3></a><p>{text}</p></div>',
        '<div><img src="a.jpg"><h3><a href="/a">{title}</a></h3><p>{text}</p></div>',
        '<a href="/a"><h4>{title}</h4><p>{text}</p></a>',
        '<div class="tab-pane"><h4><a href="/a">{title}</a></h4><p>{text}</p></div>',
    ],
)
def test_cards_of_other_stories_go(language: str, layout: str) -> None:
    text = PROSE[language]
    body = f"<main><article>{H1}{paragraphs(*text)}</article><div>{cards(layout)}</div></main>"
    assert lines(page(body)) == list(text)


@pytest.mark.parametrize("name", ["embed-consent", "cookie-wall", "gdpr__box"])
def test_a_request_for_consent_goes_with_its_button(name: str) -> None:
    text = PROSE["de"]
    box = (
        f'<div class="{name}"><p>Wir brauchen Ihre Zustimmung, um diesen Inhalt zu laden.</p>'
        "<button>Akzeptieren und fortfahren</button></div>"
    )
    body = f"<article>{H1}{paragraphs(*text[:3])}{box}{paragraphs(*text[3:])}</article>"
    assert lines(page(body)) == list(text)


def test_a_stamp_above_the_text_is_the_date_of_the_page() -> None:
    stamp = "<p>2025-01-03 18:30 北浜新聞</p>"
    article = newsclean.clean(
        page(f"<div>{H1}{stamp}{paragraphs(*PROSE['zh'])}</div>"), format="html"
    )
    assert "18:30" not in article.text


def test_the_account_says_why() -> None:
    notice = f"<p>{NOTICES['en']}</p>"
    parts = notice.join(f"<p>{t}</p>" for t in PROSE["en"])
    article = newsclean.clean(page(f"<article>{H1}{parts}</article>"), format="html")
    reasons = {piece.reason for piece in article.removed if NOTICES["en"] in piece.text}
    assert reasons == {"The page holds the same sentence three times or more."}


@pytest.mark.parametrize(
    "refrain",
    [
        "“Row, boys, row, the tide is turning and the lamp is low,” they sang on the quay.",
        "„Rudert, Jungs, die Flut kommt und die Lampe brennt nicht mehr lang“, sangen sie.",
        "「漕げ、漕げ、潮は満ち、灯は消える」と彼らは岸壁で何度も声をそろえて歌った。",
    ],
)
def test_a_refrain_stays(refrain: str) -> None:
    parts = f"<p>{refrain}</p>".join(f"<p>{t}</p>" for t in PROSE["en"])
    article = newsclean.clean(page(f"<article>{H1}{parts}</article>"), format="html")
    assert not any("three times" in piece.reason for piece in article.removed)
