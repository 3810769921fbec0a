"""The two texts that the library was asked for, and lines that every rule must leave alone."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest

from newsclean import Article, clean

from .shared import SHARED, needs_shared

pytestmark = needs_shared

SEEDS = ("autoblog", "broadcaster")
SURROUNDINGS = (
    "The library van will come on Thursdays again, starting in April, the county council said.",
    "It had been off the road since its driver retired, and nobody else had the licence until now.",
    "She will stop at the school, at the green and, if the ford allows, at the two upper farms.",
)


@cache
def seed(name: str) -> tuple[str, dict[str, Any], Article]:
    text = (SHARED / "seeds" / f"{name}.txt").read_text(encoding="utf-8")
    gold = json.loads((SHARED / "seeds" / f"{name}.gold.json").read_text(encoding="utf-8"))
    return text, gold, clean(text, format="text")


def traps() -> list[str]:
    path = SHARED / "catalogue" / "traps.json"
    known: list[str] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    return known


def spaced(line: str) -> str:
    """An address cut from inside a sentence may leave one or two spaces."""
    return re.sub(" +", " ", line)


@pytest.mark.parametrize("name", SEEDS)
def test_the_text_is_the_body(name: str) -> None:
    _, gold, article = seed(name)
    lines = [line for line in article.text.splitlines() if line]
    assert list(map(spaced, lines)) == list(map(spaced, gold["body_lines"]))


@pytest.mark.parametrize("name", SEEDS)
def test_nothing_is_lost(name: str) -> None:
    text, _, article = seed(name)
    assert article.restore() == text


@pytest.mark.parametrize("name", SEEDS)
def test_every_piece_is_cut_as_what_it_is(name: str) -> None:
    _, gold, article = seed(name)
    kinds = {
        "byline": {"byline", "agency_credit"},
        "photo_credit": {"photo_credit", "caption"},
        "related": {"related", "teaser"},
    }
    wrong = []
    for piece in gold["not_in_body"]:
        cuts = [r for r in article.removed if r.start < piece["end"] and r.end > piece["start"]]
        found = {cut.kind.value for cut in cuts}
        if not found or not found <= kinds.get(piece["kind"], {piece["kind"]}):
            wrong.append((piece["text"][:60], piece["kind"], found))
    assert wrong == []


@pytest.mark.parametrize("name", SEEDS)
def test_fields(name: str) -> None:
    _, gold, article = seed(name)
    fields = gold["fields"]
    assert article.headline == fields["title"]
    assert list(article.authors) == fields["authors"]
    assert list(article.agencies) == fields["agencies"]
    assert article.language == fields["language"]
    assert article.dateline is not None
    assert list(article.dateline.places) == fields["dateline_places"]
    assert article.text.startswith(article.dateline.raw)
    assert article.section == fields.get("section")
    assert fields.get("copyright_notice_contains", "") in (article.copyright_notice or "")
    named = " ".join(image.credit or "" for image in article.images)
    assert fields.get("photo_credit_contains", "") in named


@pytest.mark.parametrize("line", traps())
def test_a_trap_stays_alone(line: str) -> None:
    assert clean(line, format="text").text == line


@pytest.mark.parametrize("line", traps())
@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_a_trap_stays_inside_an_article(line: str, place: int) -> None:
    if place in (0, 3) and line[-1].isalpha():
        pytest.skip("a line without a full stop may be a headline here")
    lines = [*SURROUNDINGS[:place], line, *SURROUNDINGS[place:]]
    for newline in ("\n", "\n\n"):
        text = newline.join(lines)
        assert clean(text, format="text").text == text
    body = "\n".join(lines)
    page = f"[ad_1]\n{body}\nShare this article\nRelated Articles\nBack to top"
    assert line in clean(page, format="text").text.split("\n")
