from __future__ import annotations

import pytest

from newsclean import Kind, Pipeline, clean
from newsclean.cleaners.link_lists import link_lists

PROSE = "The ferry to Sund will sail from the north pier until the old quay has been mended."
STORIES = (
    "Ferry runs aground off Sund",
    "Market reopens after the flood",
    "Council votes to close the quay",
)


def links(to: str, mark: str = "- ") -> str:
    return "\n".join(
        f"{mark}[{story}]({to.format(number=number, slug=story.lower().replace(' ', '-'))})"
        for number, story in enumerate(STORIES, 2024)
    )


def left(text: str) -> str:
    return clean(text, format="text", pipeline=Pipeline((link_lists,))).text


@pytest.mark.parametrize("to", ["https://example.org/{slug}", "/news/{number}", "/a/{slug}.html"])
@pytest.mark.parametrize("mark", ["- ", "", "### ", "1. "])
def test_lists_of_stories_go(to: str, mark: str) -> None:
    article = clean(f"{PROSE}\n\n{links(to, mark)}\n\n{PROSE} So be it.", format="text")
    assert article.text == f"{PROSE}\n\n{PROSE} So be it."
    assert {removal.kind for removal in article.removed} == {Kind.RELATED}


@pytest.mark.parametrize(
    "text",
    [
        links("#{slug}"),
        links("https://site{number}.example/{slug}"),
        "\n".join(links("/{slug}").splitlines()[:2]),
        links("/{slug}").replace(")", "), which we read"),
        "- [Boats](/boats-and-tides)\n- [Tides](/tides-of-sund)\n- [Pilots](/pilots-of-sund)",
        links("/harbour"),
    ],
)
def test_other_lists_stay(text: str) -> None:
    assert left(f"{PROSE}\n\n{text}\n\n{PROSE}") == f"{PROSE}\n\n{text}\n\n{PROSE}"


def test_above_all_prose_a_list_may_be_the_contents() -> None:
    assert left(f"{links('/{slug}')}\n\n{PROSE}").startswith("- [Ferry")


def test_a_link_in_capitals_goes_alone() -> None:
    said = "It rained all night in Karnholm, the harbour office said, and the outer wall gave way."
    loud = "[HERRING RETURNS TO THE SOUND](https://example.org/herring-returns)"
    assert clean(f"{said}\n\n{loud}\n\n{said[:-1]} too.").text == f"{said}\n\n{said[:-1]} too."
    plain = f"{said}\n\n{loud.title()}\n\n{said[:-1]} too."
    assert clean(plain).text == plain
