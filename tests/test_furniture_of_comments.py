"""What sites set below a text: rules for comments, calls to subscribe, the most read."""

from __future__ import annotations

import pytest

import newsclean

_FIRST = (
    "The wall gave way shortly before midnight, and the office closed both of the quays at once."
)
_SECOND = (
    "Six of the nine boats had left by the time the first crews came down with lamps and ropes."
)
_BELOW = (
    (
        "Share what you think",
        "The comments below have not been moderated.",
        "Newest",
        "Worst rated",
    ),
    ("By posting your comment you agree to our house rules.",),
    ("Do you want to automatically post your Courier comments to your Facebook Timeline?",),
    ("The views expressed in the contents above are those of our users and not of the Courier.",),
    ("Die Kommentare geben die Meinung der Nutzer wieder und nicht die der Redaktion.",),
    ("Les commentaires ci-dessous n’ont pas été modérés.",),
    ("Al publicar tu comentario aceptas nuestras normas de participación.",),
    ("Оставляя комментарий, вы соглашаетесь с правилами сайта.",),
    ("网友评论仅供网友表达个人看法，并不表明本站立场。",),
    ("この記事は有料記事です。残り512文字有料会員になると続きをお読みいただけます。",),
    ("分享让更多人看到",),
)
_BETWEEN = (
    "Täglich wissen, was in Portmere passiert: Hier kostenlos für die Portmere-News anmelden!",
    "Never miss a story: Sign up for our newsletter here",
    "Ne manquez rien de l’actualité : Inscrivez-vous ici à notre newsletter",
    "Не пропустите важное: Подпишитесь на нашу рассылку",
    "Meistgelesene Nachrichten aus der Region:",
    "Las noticias más leídas de la región:",
)


def _page(lines: tuple[str, ...]) -> str:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f"<title>The wall falls at night</title><main><h1>The wall falls at night</h1>{body}</main>"
    )


@pytest.mark.parametrize("below", _BELOW)
def test_furniture_below_the_text_goes(below: tuple[str, ...]) -> None:
    article = newsclean.clean("\n\n".join((_FIRST, _SECOND, *below)), format="text")
    assert article.text == f"{_FIRST}\n\n{_SECOND}"
    article = newsclean.clean(_page((_FIRST, _SECOND, *below)), format="html")
    assert article.text.split("\n\n") == [_FIRST, _SECOND]


@pytest.mark.parametrize("between", _BETWEEN)
def test_promises_and_headings_between_paragraphs_go(between: str) -> None:
    article = newsclean.clean(f"{_FIRST}\n\n{between}\n\n{_SECOND}", format="text")
    assert article.text == f"{_FIRST}\n\n{_SECOND}"
    article = newsclean.clean(_page((_FIRST, between, _SECOND)), format="html")
    assert article.text.split("\n\n") == [_FIRST, _SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "Share what you think is yours, the priest told them.",
        "The worst rated of the hotels has closed for good.",
        "By commenting on the case the judge broke the rules, the lawyers say.",
        "His advice to the young: Register to vote.",
        "Die wichtigsten Nachrichten aus dem Hafen im Überblick sind kurz.",
    ],
)
def test_sentences_like_them_stay(line: str) -> None:
    for lines in ((_FIRST, line, _SECOND), (_FIRST, _SECOND, line)):
        text = "\n\n".join(lines)
        assert newsclean.clean(text, format="text").text == text


@pytest.mark.parametrize(
    "start", ["<title>The wall</title>", "<!doctype html><title>The wall</title>"]
)
@pytest.mark.parametrize("tag", ["article", "main", "section"])
def test_a_page_without_the_tags_of_head_and_body(start: str, tag: str) -> None:
    head = f"{start}<title>The wall</title><header>Courier</header>"
    page = f"{head}<{tag}><p>{_FIRST}</p><p>{_SECOND}</p></{tag}>"
    article = newsclean.clean(page, format="html")
    assert article.text.split("\n\n") == [_FIRST, _SECOND]
    assert article.warnings == ()
