"""Pages with one or two sentences of news, and the standfirsts of longer ones."""

from __future__ import annotations

import pytest

from newsclean import clean

MENU = "<nav><a href=/>Home</a> <a href=/l>Local</a></nav>"
FOOT = "<footer><p>About us</p><p>Privacy policy</p></footer>"


@pytest.mark.parametrize(
    ("headline", "sentence", "stories"),
    [
        ("Quake shakes Sund", "A small earthquake shook Sund at noon on Tuesday.",
         ("Goat blocks the bypass", "Choir wins prize in Sund")),
        ("Beben in Sund", "Ein leichtes Erdbeben hat am Dienstag Sund erschüttert.",
         ("Ziege sperrt die Straße", "Chor gewinnt Preis in Sund")),
        ("Землетрясение в Сунде", "Слабое землетрясение произошло во вторник в Сунде.",
         ("Коза перекрыла дорогу", "Хор получил приз в Сунде")),
        ("松德发生轻微地震", "松德星期二中午发生轻微地震，没有人员伤亡。",
         ("山羊堵住绕城公路", "合唱团在松德获奖")),
    ],
)  # fmt: skip
def test_one_sentence(headline: str, sentence: str, stories: tuple[str, str]) -> None:
    body = f"<article><h1>{headline}</h1><div class=content><p>{sentence}</p></div></article>"
    page = f"<html><title>{headline}</title><body>{MENU}{body}{FOOT}</body></html>"
    assert clean(page).text == sentence
    links = "".join(f"<li><a href=/{n}>{story}</a></li>" for n, story in enumerate(stories))
    below = f"<div class=side><h3>Related articles</h3><ul>{links}</ul></div>"
    main = f"<div class=main><h1>{headline}</h1><div class=txt>{sentence}</div></div>"
    page = f"<html><title>{headline}</title><body>{MENU}{main}{below}{FOOT}</body></html>"
    left = clean(page).text
    assert sentence in left
    assert not [story for story in stories if story in left]


TEXT = (
    "<p>The ferry between Portmere and Lindholm will not sail again before April, the harbour "
    "board decided on Monday after four hours of talks.</p><p>Some two hundred islanders had "
    "signed a petition against the decision, and a dozen of them waited in the rain.</p>"
)


@pytest.mark.parametrize(
    "head",
    [
        "<h1>Ferry stops</h1><p class=standfirst>{}</p><p class=byline>By Ada Lovett</p>",
        "<h1>Ferry stops</h1><p class=byline>By Ada Lovett</p><h2>{}</h2>",
        "<header><h1>Ferry stops</h1><div class=dek>{}</div></header>",
    ],
)
@pytest.mark.parametrize("standfirst", ["Islanders do not know who pays", "“Who is to pay?”"])
def test_a_standfirst_of_few_words(head: str, standfirst: str) -> None:
    article = clean(f"<title>Ferry stops</title><article>{head.format(standfirst)}{TEXT}</article>")
    assert article.headline == "Ferry stops"
    assert standfirst in article.text


def test_a_last_paragraph_that_is_a_link_and_an_embedded_post() -> None:
    last = "A smaller boat will bring post and medicine as long as the ice allows it, she said."
    post = "We can live without a cinema on this island, but we cannot live without a doctor."
    linked = f"<article><h1>Ferry stops</h1>{TEXT}<p><a href=/1>{last}</a></p></article>"
    assert last in clean(linked).text
    card = f"<div class=embed-card><a href=/p><p>{post}</p></a></div>"
    shown = f"<article><h1>Ferry stops</h1>{TEXT}{card}<p>{last}</p></article>"
    assert post in clean(shown).text
