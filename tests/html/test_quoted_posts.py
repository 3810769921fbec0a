"""Posts of others that an article shows in boxes amid its paragraphs stay, links in them do not."""

from __future__ import annotations

import pytest

from newsclean import clean

TEXT = (
    "The ferry to Lindholm stops for the winter, the harbour board decided on Monday after talks.",
    "Two hundred islanders had signed against it, and a dozen waited in the rain until midnight.",
    "“We can live without a cinema, but not without a doctor,” said Ingrid Solheim at the quay.",
    "A smaller boat will bring post and medicine on Tuesdays as long as the ice allows it.",
)
POST = "Last boat of the year, and nobody on the quay to wave at it"
SHOWN = {
    "tweet": f"<blockquote class='twitter-tweet'><p>{POST}</p>— Lena (@lena)</blockquote>",
    "boxed": f"<div class='embed'><blockquote class='tweet'><p>{POST}</p></blockquote></div>",
    "dated": f"<div><blockquote><p>{POST}</p><a href='/1'>3 May 2025</a></blockquote></div>",
    "plain": f"<blockquote>{POST}</blockquote>",
    "named": f"<div class='social-embed'><blockquote><p>{POST}</p></blockquote></div>",
}


def page(*boxes: str) -> str:
    return (
        "<html><head><title>Ferry stops</title></head><body><nav><a href=/>Home</a></nav>"
        f"<article><h1>Ferry stops</h1>{''.join(boxes)}</article>"
        "<footer><a href=/about>About us</a></footer></body></html>"
    )


PARAGRAPHS = [f"<p>{one}</p>" for one in TEXT]


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
@pytest.mark.parametrize("at", [2, 4])
def test_a_post_amid_or_below_the_paragraphs_stays(shown: str, at: int) -> None:
    text = clean(page(*PARAGRAPHS[:at], shown, *PARAGRAPHS[at:]), format="html").text
    assert POST in text
    assert all(one in text for one in TEXT)


def test_a_post_between_boxes_of_the_text_stays() -> None:
    boxes = [f"<div class=text>{' '.join(TEXT[:2])}</div>", f"<div class=text>{TEXT[3]}</div>"]
    shown = f"<div class=embed>{SHOWN['tweet']}</div>"
    assert POST in clean(page(*boxes, shown), format="html").text


@pytest.mark.parametrize(
    "shown",
    [
        "<blockquote class=wp-embed><p><a href=/o>School gets a roof</a></p></blockquote>",
        "<blockquote><a href=/o>The story of the island school and its new roof</a></blockquote>",
    ],
)
def test_a_card_of_another_story_goes(shown: str) -> None:
    assert "roof" not in clean(page(*PARAGRAPHS[:2], shown, *PARAGRAPHS[2:]), format="html").text
