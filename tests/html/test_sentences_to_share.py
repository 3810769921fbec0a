"""Sentences of the text that are set as a link to share them, and bars that share the page."""

from __future__ import annotations

import pytest

from newsclean import clean

TEXT = [
    "The wall of Portmere harbour gave way on Monday night, and forty boats were lost with it.",
    "It had stood since 1823, and nobody had looked at its foot since the war, the office said.",
    "The council meets on Thursday to decide who is to pay for the new one, the mayor said.",
]
SENTENCE = "A wall is only as old as the last man who looked at it."
LINK = "https://twitter.com/share?text=A+wall+is+only&amp;url=https://courier.example/wall"


def page(box: str) -> str:
    first, *others = (f"<p>{text}</p>" for text in TEXT)
    body = f"<article><h1>The wall gives way</h1>{first}{box}{''.join(others)}</article>"
    return f"<html><head><title>The wall gives way</title></head><body>{body}</body></html>"


@pytest.mark.parametrize("label", ["", "<span>Click To Tweet</span>", "<b>Tweet this</b>"])
@pytest.mark.parametrize("link", [LINK, LINK.replace("share", "intent/tweet")])
def test_a_sentence_to_share_stays(link: str, label: str) -> None:
    box = f'<div class=box><a href="{link}"><span>{SENTENCE}</span>{label}</a></div>'
    assert SENTENCE in clean(page(box), format="html").text


def test_one_that_a_paragraph_says_too_goes() -> None:
    box = f'<div class=box><a href="{LINK}">{TEXT[1]}</a></div>'
    assert clean(page(box), format="html").text == "\n\n".join(TEXT)


def test_a_bar_that_shares_the_page_goes() -> None:
    links = "".join(f'<a href="{LINK}">Share on {name}.</a> ' for name in ("Twitter", "Threads"))
    assert clean(page(f"<div class=bar>{links}</div>"), format="html").text == "\n\n".join(TEXT)
