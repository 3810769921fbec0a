"""Credits of a film and facts of a dish stay; who made the article moves to its fields."""

from __future__ import annotations

import pytest

from newsclean import clean

STORY = (
    (
        "The pilot boat of Karnholm is the heroine of the film that opens this week, and the "
        "harbour office lent the crew its flag, which is as long as the boat itself."
    ),
    "Its first crew came down to the quay on Sunday, and three of the five men are still alive.",
)
HEAD = ("A boat becomes a heroine in Karnholm", "By Mara Lund", "3 March 2024")

FACTS = {
    "film": ("Director: Ida Holm", "Producer: Tom Okafor", "Writer: Mara Ellison", "Rating: four"),
    "writer last": ("Screenplay after the novel: Nils Berg", "Writer: Ida Holm"),
    "written by": ("Written by: Ida Holm", "Directed by: Tom Okafor", "Starring: Ann Dahl"),
    "items": ("- Producer: Tom Okafor", "- Cast: Ann Dahl, Nils Berg", "- Writer: Ida Holm"),
    "dish": ("Recipe by: Ida Holm", "Serves: 4", "Photo: Tom Okafor", "Oven: 200 degrees"),
    "de": ("Regie: Ida Holm", "Drehbuch: Tom Okafor", "Kamera: Ann Dahl", "Autor: Nils Berg"),
    "fr": ("Réalisation : Ida Holm", "Texte : Tom Okafor", "Avec : Ann Dahl et Nils Berg"),
    "es": ("Dirección: Ida Holm", "Autor: Tomás Vega", "Reparto: Ana Ruiz y Luis Mora"),
    "places": ("Country: Norway", "Population: 12,400"),
    "rating": ("Rating: 4/5", "Running time: 94 minutes"),
    "place last": ("Length: 94 minutes", "Country: Norway", "Language: Danish"),
    "zh": ("导演：王小明", "编辑：李大海", "主演：张三丰"),
}


@pytest.mark.parametrize("facts", FACTS.values(), ids=FACTS)
@pytest.mark.parametrize("below", [(), ("Share this article",)], ids=["last", "above a share bar"])
def test_credits_amid_facts_stay(facts: tuple[str, ...], below: tuple[str, ...]) -> None:
    article = clean("\n".join([*HEAD, *STORY, *facts, *below]), format="text")
    assert article.text == "\n".join([*STORY, *facts])
    assert article.authors == ("Mara Lund",)


@pytest.mark.parametrize(
    "credits_",
    [
        ("Text: Ida Holm", "Photo: Tom Okafor"),
        ("Written by: Ida Holm", "Edited by: Tom Okafor"),
        ("Author: Ida Holm",),
        ("Autor: Ida Holm", "Foto: Tom Okafor"),
        ("Texte : Ida Holm", "Photo : Tom Okafor"),
        ("责任编辑：李大海",),
    ],
)
def test_those_who_made_the_article_go(credits_: tuple[str, ...]) -> None:
    article = clean("\n".join([*HEAD, *STORY, *credits_]), format="text")
    assert article.text == "\n".join(STORY)


def test_a_label_above_the_text_is_no_fact() -> None:
    head = (HEAD[0], "Author: Ida Holm", "Place: Karnholm harbour")
    assert clean("\n".join([*head, *STORY]), format="text").authors == ("Ida Holm",)


def test_a_caption_with_a_colon_above_its_credit_goes() -> None:
    caption = ("On the quay: the crew of the pilot boat on Sunday", "Photo: Tom Okafor/Reuters")
    text = "\n".join([*HEAD, STORY[0], *caption, STORY[1]])
    assert caption[1] not in clean(text, format="text").text


NESTED = "<ul><li>Crew<ul>{}</ul></li><li>Facts<ul>{}</ul></li></ul>"
LISTS = {
    "one list": "<ul>{}{}</ul>",
    "nested": NESTED,
    "nested in a box": f"<div class=facts>{NESTED}</div>",
    "two lists": "<ul>{}</ul><ul>{}</ul>",
}


@pytest.mark.parametrize("lists", LISTS.values(), ids=LISTS)
@pytest.mark.parametrize("paragraphs", [2, 3])
def test_credits_in_lists_below_the_text_of_a_page_stay(lists: str, paragraphs: int) -> None:
    crew = ("Director: Ida Holm", "Producer: Tom Okafor", "Writer: Mara Ellison")
    facts = ("Running time: 104 minutes", "Rating: four stars")
    last = "Nobody could say what will become of it once the film has left the cinemas."
    told = (STORY[0], f"{STORY[1]} {last}", f"{last} {STORY[1]}")
    body = "".join(f"<p>{line}</p>" for line in told[:paragraphs])
    items = ("".join(f"<li>{line}</li>" for line in lines) for lines in (crew, facts))
    page = (
        f"<title>{HEAD[0]}</title><nav><a href=/>Home</a> <a href=/s>Sport</a></nav><main><article>"
        f"<h1>{HEAD[0]}</h1>{body}{lists.format(*items)}</article></main><footer>© 2025</footer>"
    )
    article = clean(page, format="html")
    assert [line for line in (*crew, *facts) if line not in article.text] == []
    assert article.authors == ()
