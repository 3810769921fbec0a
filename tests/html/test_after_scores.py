from __future__ import annotations

import pytest

from newsclean.html.blocks.tree import parse
from newsclean.html.blocks.walk import read_blocks
from newsclean.html.decision.dropped_anyway import drop_newsletters, drop_tags
from newsclean.html.decision.kept_anyway import (
    keep_last_sentences,
    keep_recipes,
    keep_standfirst,
    keep_sure,
    keep_votes,
)
from newsclean.html.features.page_features import PageFeatures
from newsclean.html.features.prose_mass import weigh
from newsclean.html.metadata.head_titles import read_heads

LEAD = "The council argued until midnight and then bought the clock"
TEXT = "The clock on the old harbour office stood still for nineteen years, and nobody missed it."
PROSE = f"<p>{TEXT}</p><p>{TEXT} Then it struck.</p>"
HEAD = f'<meta name="description" content="{LEAD}"><title>A clock for Portmere</title>'
H1 = "<h1>A clock for Portmere</h1>"


def features(html: str) -> PageFeatures:
    tree = parse(html)
    assert tree is not None
    blocks, _ = read_blocks(tree)
    return PageFeatures(blocks, weigh(blocks), read_heads(tree))


def kept_texts(page: PageFeatures, kept: list[bool]) -> list[str]:
    return [block.text for block, keep in zip(page.blocks, kept, strict=True) if keep]


def is_prose(page: PageFeatures) -> list[bool]:
    return [block.text.startswith(TEXT) for block in page.blocks]


@pytest.mark.parametrize(
    ("lead", "chance", "stays"),
    [
        (f"<p>{LEAD}</p>", 0.2, True),
        (f"<p>{LEAD}</p>", 0.1, False),
        (f"<div><h2>Latest</h2></div><p>{LEAD}</p>", 0.2, True),
        (f"<p>{LEAD}</p><h2>Latest</h2>", 0.2, True),
        ('<p class="lead">The clock had cost less than its new hands did.</p>', 0.2, True),
        ('<p class="lead">A blog on clocks and on harbours.</p><h2>May</h2>', 0.2, False),
        ("<h2>The clock had cost less than its new hands did</h2>", 0.2, True),
        ("<p>The clock had cost less than its new hands did.</p>", 0.9, True),
        ("<p>The clock had cost less than its new hands did.</p>", 0.7, False),
        ('<p class="byline lead">Ada Lovett and Tom Reyes in old Portmere</p>', 1, False),
        ('<p class="lead">Updated on Monday, 3 May, at 12:30 in the afternoon</p>', 1, False),
        (
            '<figure><p class="lead">The clock on its last day, before it stopped</p></figure>',
            1,
            False,
        ),
    ],
)
def test_what_introduces_the_text_stays(lead: str, chance: float, *, stays: bool) -> None:
    page = features(HEAD + H1 + lead + PROSE)
    kept = is_prose(page)
    keep_standfirst(page, kept, [chance] * len(kept))
    assert (len(kept_texts(page, kept)) > 2) is stays


def test_what_the_first_look_is_sure_of_stays_only_amid_the_text() -> None:
    page = features(
        f"<p>Above it.</p><p>{TEXT}</p><p>Amid it.</p><div class='related'>Not it.</div>"
        f"<p>{TEXT}</p><p>Below it.</p>"
    )
    kept = is_prose(page)
    keep_sure(page, kept, [0.9] * len(kept))
    assert kept_texts(page, kept) == [TEXT, "Amid it.", TEXT]


def test_a_list_of_ingredients_stays_with_its_heading() -> None:
    items = "<li>one clock<li>two hands<li>a little oil</ul>"
    page = features(
        f"{PROSE}<div><h3>Ingredients</h3><ul class='ingredients'>{items}</div>"
        f"<div><h3>Rules</h3><ul class='rules'>{items}</div>"
    )
    kept = is_prose(page)
    keep_recipes(page, kept, [0.5] * len(kept))
    assert kept_texts(page, kept)[2:] == ["Ingredients", "one clock", "two hands", "a little oil"]


@pytest.mark.parametrize(("prose", "kept"), [(4 * PROSE, 8), (PROSE, 0)])
def test_the_vote_decides_where_the_scores_leave_nothing_of_a_text(prose: str, kept: int) -> None:
    page = features(f"{H1}{prose}<p>Below it.</p>")
    found = [False] * len(page.blocks)
    keep_votes(page, found, [float(text) for text in is_prose(page)])
    assert sum(found) == kept
    scores = [True] * len(page.blocks)
    keep_votes(page, scores, [0.0] * len(scores))
    assert all(scores)


@pytest.mark.parametrize(
    ("end", "chance", "stays"),
    [
        ("<p>It struck.</p><p>Twice.</p>", 0.1, 2),
        ("<p>It struck.</p>", 0.01, 0),
        ("<p>It struck</p><p>Twice.</p>", 0.9, 0),
        ("<p class=note>It struck.</p>", 0.9, 0),
        ("<p>It struck, <a href='/a'>they say</a>.</p>", 0.9, 0),
        ("<div>It struck.</div>", 0.9, 0),
        ("</div><div><p>It struck.</p>", 0.9, 0),
    ],
)
def test_short_sentences_end_a_text(end: str, chance: float, stays: int) -> None:
    page = features(f"{H1}<div>{PROSE}{end}</div>")
    kept = is_prose(page)
    keep_last_sentences(page, kept, [chance] * len(kept))
    assert sum(kept) == 2 + stays


@pytest.mark.parametrize("html", ["<p>No.</p>", H1, "<ul class=steps><li>a<li>b<li>c</ul>"])
def test_where_nothing_was_kept_nothing_is_rescued(html: str) -> None:
    page = features(html)
    kept = [False] * len(page.blocks)
    for keep in (keep_sure, keep_recipes, keep_standfirst, keep_last_sentences):
        keep(page, kept, [1.0] * len(kept))
    assert not any(kept)


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ('<a rel="tag" href="/t/1">Clocks</a>, <a rel="tag" href="/t/2">Harbours</a>', True),
        (
            'Tags: <a rel="tag" href="/1">Harbour clocks</a>, <a rel="tag" href="/2">Ferries</a>',
            True,
        ),
        ('<a href="/1">Clocks</a>, <a href="/2">Harbours</a>', False),
        ('The town of <a rel="tag" href="/t/1">Portmere</a> has no other clock.', False),
    ],
)
def test_links_to_tags_go(line: str, *, goes: bool) -> None:
    page = features(f"{PROSE}<p>{line}</p>")
    kept = [True] * len(page.blocks)
    drop_tags(page, kept)
    assert kept == [True, True, not goes]


def test_small_boxes_of_newsletters_go() -> None:
    box = '<div class="c-newsletter-widget"><p>The clock at seven, every weekday.</p></div>'
    page = features(f"{PROSE}{box}{PROSE}")
    kept = [True] * len(page.blocks)
    drop_newsletters(page, kept)
    assert kept == [True, True, False, True, True]


def test_the_article_of_a_newsletter_stays() -> None:
    page = features(f'<div class="newsletter">{PROSE}</div>')
    kept = [True] * len(page.blocks)
    drop_newsletters(page, kept)
    assert kept == [True, True]
