"""A dash and a name below the headline or the last paragraph is who wrote, and no speaker."""

from __future__ import annotations

import pytest

from newsclean import clean

TEXT = (
    "It rained all night in Portmere, the harbour office said, and the old wall gave way at dawn.\n"
    "Six of the nine boats had left by then, and nobody was hurt, a spokesman for the port said.\n"
)
GERMAN = (
    "In Portmere regnete es die ganze Nacht, teilte das Hafenamt mit, "
    "und die alte Mauer gab nach.\n"
)
RUSSIAN = (
    "В Портмере всю ночь шёл дождь, сообщила администрация порта, и старая стена рухнула утром.\n"
)


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        (f"Ferry runs aground\n— Mara Ellison\n{TEXT}", ("Mara Ellison",)),
        (f"# Ferry runs aground\n\n—Mara Ellison\n\n{TEXT}", ("Mara Ellison",)),
        (f"Ferry runs aground\n{TEXT}— Mara Ellison\n", ("Mara Ellison",)),
        (f"Ferry runs aground\n{TEXT}- Mara Ellison", ("Mara Ellison",)),
        (f"Ferry runs aground\n{TEXT}–Mara Ellison\n", ("Mara Ellison",)),
        (f"{TEXT}― Mara Ellison and Tom Okoro\n", ("Mara Ellison", "Tom Okoro")),
        (f"{TEXT}\n*— Mara Ellison*\n", ("Mara Ellison",)),
        (f"{TEXT}-- Siobhán O’Dowd\nShare this article\n", ("Siobhán O’Dowd",)),
        (f"Mauer bricht ein\n– Anna Kern\n{GERMAN}", ("Anna Kern",)),
        (f"Mauer bricht ein\n{GERMAN}— Anna Kern\n", ("Anna Kern",)),
        (f"Стена рухнула\n{RUSSIAN}— Иван Петров\n", ("Иван Петров",)),
    ],
)
def test_who_signs(text: str, authors: tuple[str, ...]) -> None:
    article = clean(text, format="text")
    assert article.authors == authors
    assert authors[0] not in article.text


@pytest.mark.parametrize(
    "text",
    [
        f"{TEXT}“We will build it again, higher.”\n— Ida Holm\n",
        f"“We lost six boats”\n— Ida Holm\n{TEXT}",
        f"> We lost six boats in a night.\n— Ida Holm\n{TEXT}",
        f"{TEXT}> We will build it again, higher than the old wall.\n— Ida Holm",
        f"{TEXT}The winners:\n— Ida Holm\n",
        f"{TEXT}The winners are\n- Ida Holm\n- Tom Okoro\n",
        f"- Ida Holm\n- Tom Okoro\n{TEXT}",
        f"Present at the meeting\n- Ida Holm\n{TEXT}",
        f"Ferry runs aground\nThe sea gives and the sea takes\n— Ida Holm\n{TEXT}",
        f"{TEXT}— Ida Holm\n{GERMAN}",
        f"{TEXT}Rain on the wall\nand on the boats\n— Ida Holm\n",
        f"{TEXT}« Nous la reconstruirons. »\n— Ida Holm\n",
    ],
)
def test_who_speaks_or_is_listed_stays(text: str) -> None:
    article = clean(text, format="text")
    assert "Ida Holm" in article.text
    assert article.authors == ()


@pytest.mark.parametrize(
    "said",
    [
        "»Wir hörten es.«",
        "「壁が動いた。」",
        "“We heard it.”*",
        "“We heard it.”.",
        "« On l’a entendu. »",
    ],
)
def test_who_is_quoted_signs_nothing(said: str) -> None:
    article = clean(f"{TEXT}{said}\n— Mara Ellison\n", format="text")
    assert "— Mara Ellison" in article.text
    assert article.authors == ()


def test_who_is_quoted_in_a_block_signs_nothing() -> None:
    page = (
        f"<article><h1>The wall</h1><p>{TEXT}</p><p>{TEXT} It was cold.</p>"
        "<blockquote><p>We heard it before we did.</p><p>— Mara Ellison</p></blockquote></article>"
    )
    article = clean(page, format="html")
    assert "— Mara Ellison" in article.text
    assert article.authors == ()
