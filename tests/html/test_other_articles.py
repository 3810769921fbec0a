"""Pages that load the next article below the first, and articles of several chapters."""

from __future__ import annotations

import pytest

from newsclean import clean

FIRST = (
    "The harbour wall of Tolne gave way on Tuesday night, the port office said, after much rain.",
    "Nobody was hurt, but four boats were lost and the fish market stays closed until Saturday.",
    "“We heard it before we saw it,” said Anna Brix, who runs the café with her sisters.",
)
SECOND = (
    "The ferry to Odden ran aground on Monday with forty people on board, and all were saved.",
    "Its captain had steered by hand because the lamp was out, the owners said on Tuesday.",
    "It is the third time in a year that it ran aground there, and the line may be given up.",
)


def told(paragraphs: tuple[str, ...]) -> str:
    return "".join(f"<p>{one}</p>" for one in paragraphs)


def page(body: str) -> str:
    return (
        "<html><head><title>Harbour wall of Tolne gives way - Tolne Courier</title></head><body>"
        f"<nav><a href=/>Home</a></nav>{body}<footer>© 2024 Tolne Courier</footer></body></html>"
    )


@pytest.mark.parametrize(
    "head",
    [
        "<h1>Ferry runs aground off Odden</h1>",
        "<h1>Ferry runs aground off Odden</h1><p class=byline>By Ole Dam</p>",
        "<h2><a href=/ferry>Ferry runs aground off Odden</a></h2>",
        "<h1><a href=/ferry>Ferry runs aground off Odden</a></h1>",
    ],
)
@pytest.mark.parametrize("around", ["{}", "<div class=next><h3>Next article</h3>{}</div>"])
def test_the_next_article_goes(head: str, around: str) -> None:
    below = around.format(f"<article>{head}{told(SECOND)}</article>")
    first = f"<article><h1>Harbour wall of Tolne gives way</h1>{told(FIRST)}</article>"
    assert clean(page(first + below), format="html").text == "\n\n".join(FIRST)


HEADED = f"<h1>Harbour wall of Tolne gives way</h1>{told(FIRST)}"


@pytest.mark.parametrize(
    "chapters",
    [
        f"<article>{HEADED}<article><h2>The ferry</h2>{told(SECOND)}</article></article>",
        f"<article>{HEADED}</article><article><h2>The ferry</h2>{told(SECOND)}</article>",
        f"<article>{HEADED}</article><article>{told(SECOND)}</article>",
        f"{HEADED}<article><h1>The ferry</h1>{told(SECOND)}</article>",
    ],
)
def test_chapters_stay(chapters: str) -> None:
    text = clean(page(chapters), format="html").text
    assert all(one in text for one in (*FIRST, *SECOND))


@pytest.mark.parametrize(
    "heads",
    [
        ('<h2><a href="#e1">Wall gives way</a></h2>', '<h2><a href="#e2">Ferry held</a></h2>'),
        ('<h2><a href="/l?e=1#e1">Wall gives way</a></h2>', "<h2>Ferry held at the quay</h2>"),
        ("<h2>Wall gives way</h2>", "<h2>Ferry held at the quay</h2>"),
    ],
)
@pytest.mark.parametrize("intro", [FIRST[:1], FIRST])
def test_entries_of_a_live_blog_are_no_other_articles(
    heads: tuple[str, str], intro: tuple[str, ...]
) -> None:
    entries = "".join(
        f"<article>{head}<time>0{hour}:14</time><p>{said}</p></article>"
        for hour, (head, said) in enumerate(zip(heads, SECOND, strict=False), 1)
    )
    first = f"<article><h1>Harbour wall of Tolne gives way</h1>{told(intro)}</article>"
    rules = {one.rule for one in clean(page(first + entries), format="html").removed}
    assert "extraction.other-article" not in rules


BOXES = [
    ("<section class=article-page>", "</section>"),
    ("<div class='post-content'>", "</div>"),
    ("<div class=item data-id=7>", "</div>"),
    ("<li class=story>", "</li>"),
]
NEAR = "<h2><a href='#f'>The ferry</a></h2>"
SIGNED = "<p>By Ole Dam</p><p>11 May 2025</p>"


@pytest.mark.parametrize(("begin", "end"), BOXES)
@pytest.mark.parametrize(
    "head",
    ["<h1>Ferry runs aground</h1>", f"<h1>Ferry runs aground</h1>{SIGNED}",
     "<h2><a href=/ferry>Ferry runs aground</a></h2>"],
)  # fmt: skip
@pytest.mark.parametrize("second", [SECOND[:2], SECOND, SECOND * 2])
def test_the_next_article_in_a_box_like_the_first_goes(
    begin: str, end: str, head: str, second: tuple[str, ...]
) -> None:
    body = f"{begin}{HEADED}{end}{begin}{head}{told(second)}{end}"
    assert clean(page(f"<main>{body}</main>"), format="html").text == "\n\n".join(FIRST)


def test_the_next_article_in_a_box_without_a_name_goes_by_its_writer() -> None:
    second = f"<h1>Ferry runs aground</h1>{SIGNED}{told(SECOND)}"
    body = f"<main><div>{HEADED}</div><div>{second}</div></main>"
    assert clean(page(body), format="html").text == "\n\n".join(FIRST)


@pytest.mark.parametrize(("begin", "end"), [("", ""), ("<div class=scroll>", "</div>")])
def test_the_next_article_goes_inside_an_article_around_both(begin: str, end: str) -> None:
    entries = [HEADED, f"<h1>Ferry runs aground</h1>{SIGNED}{told(SECOND)}"]
    inner = "".join(f"{begin}<article class=entry>{entry}</article>{end}" for entry in entries)
    body = f"<article class=post>{inner}</article>"
    assert clean(page(body), format="html").text == "\n\n".join(FIRST)


OTHER = f"<h1>The ferry</h1>{told(SECOND)}"


@pytest.mark.parametrize(
    "chapters",
    [
        f"<div>{HEADED}</div><div><h1>The ferry</h1>{told(SECOND)}</div>",
        f"<div class=ch>{HEADED}</div><div class=ch><h2>The ferry</h2>{told(SECOND)}</div>",
        f"<div class=ch>{HEADED}</div><div class=end><h1>The ferry</h1>{told(SECOND)}</div>",
        f"<div class=ch>{HEADED}</div><div class=ch>{NEAR}{told(SECOND)}</div>",
        f"<div class=part>{HEADED}</div><div class=part>{OTHER}</div>",
        f"<div class=chapter>{HEADED}</div><div class=chapter>{OTHER}</div>",
        f"<article><div class=item>{HEADED}</div><div class=item>{OTHER}</div></article>",
        f"<div class=ch>{HEADED}</div><div class=ch>{told(SECOND)}<h1>The ferry</h1></div>",
    ],
)
def test_chapters_in_boxes_stay(chapters: str) -> None:
    text = clean(page(f"<main>{chapters}</main>"), format="html").text
    assert all(one in text for one in (*FIRST, *SECOND))
