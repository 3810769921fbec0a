"""What stands in the body stays, also where its box is hidden, a footer, or for want of scripts."""

from __future__ import annotations

from datetime import date

import pytest
from tests.html.test_what_stays_together import PROSE

import newsclean

TEXT = PROSE["en"]
HEADLINE = "Bakery closes after sixty years"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def cleaned(body: str) -> newsclean.Article:
    page = f"<html><head><title>{HEADLINE}</title></head><body>{body}</body></html>"
    return newsclean.clean(page, format="html")


@pytest.mark.parametrize("language", PROSE)
@pytest.mark.parametrize(
    "box",
    [
        "<noscript>{}</noscript>",
        '<div style="display:none" class="collapsed">{}</div>',
        "<div hidden>{}</div>",
        "<footer>{}</footer>",
    ],
)
def test_the_rest_of_a_text_stays(language: str, box: str) -> None:
    text = PROSE[language]
    rest = box.format(paragraphs(*text[4:]))
    article = cleaned(f"<article><h1>{HEADLINE}</h1>{paragraphs(*text[:4])}{rest}</article>")
    assert [line for line in text if line not in article.text] == []


def test_a_whole_text_for_readers_without_scripts_stays() -> None:
    article = cleaned(f"<h1>{HEADLINE}</h1><div><noscript>{paragraphs(*TEXT)}</noscript></div>")
    assert [line for line in TEXT if line not in article.text] == []


@pytest.mark.parametrize(
    "notice",
    [
        "<noscript><p>Turn JavaScript on to see what our readers have written.</p></noscript>",
        '<noscript><img src="a.gif"></noscript>',
    ],
)
def test_notices_for_readers_without_scripts_are_no_text(notice: str) -> None:
    article = cleaned(f"<article><h1>{HEADLINE}</h1>{paragraphs(*TEXT)}{notice}</article>")
    assert article.text == "\n\n".join(TEXT)


def test_tools_in_the_same_footer_go() -> None:
    tools = '<div class="share"><a href="#">Share this</a> <a href="#">Print</a></div>'
    footer = f"<footer>{paragraphs(TEXT[-1])}{tools}</footer>"
    article = cleaned(f"<article><h1>{HEADLINE}</h1>{paragraphs(*TEXT[:-1])}{footer}</article>")
    assert article.text == "\n\n".join(TEXT)


def test_a_hidden_letter_of_the_site_goes() -> None:
    letter = paragraphs("Every morning our editors choose the stories that you should not miss.")
    hidden = f'<div class="modal" style="display:none"><h3>Our letter</h3>{letter}</div>'
    article = cleaned(f"<article><h1>{HEADLINE}</h1>{paragraphs(*TEXT)}</article>{hidden}")
    assert article.text == "\n\n".join(TEXT)


def test_a_timeline_of_boxes_stays_and_gives_no_date() -> None:
    entries = (
        ("4 May 1961", "The oven is lit."),
        ("9 June 1987", "A second shop."),
        ("2 October 2024", "The last roll."),
    )
    boxes = "".join(
        f'<div class="entry"><div class="entry-date">{day}</div><div>{said}</div></div>'
        for day, said in entries
    )
    article = cleaned(
        f"<article><h1>{HEADLINE}</h1>{paragraphs(*TEXT[:4])}"
        f'<div class="timeline">{boxes}</div>{paragraphs(*TEXT[4:])}</article>'
    )
    lines = article.text.splitlines()
    assert [part for entry in entries for part in entry if part not in lines] == []
    assert article.date_published is None


def test_one_date_beside_the_headline_is_the_pages() -> None:
    article = cleaned(
        f'<article><h1>{HEADLINE}</h1><div class="entry-date">2 October 2024</div>'
        f"{paragraphs(*TEXT)}</article>"
    )
    assert article.date_published == date(2024, 10, 2)
    assert article.text == "\n\n".join(TEXT)


def test_rows_beside_a_single_paragraph_stay_together() -> None:
    facts = ("Rolls a day: 400", "Ovens: 2", "Founded: 1961")
    rows = "".join(f'<div class="row"><span>{fact}</span></div>' for fact in facts)
    box = f'<div class="factbox">{rows}</div>'
    article = cleaned(f"<article><h1>{HEADLINE}</h1>{paragraphs(TEXT[0])}{box}</article>")
    assert [fact for fact in facts if fact not in article.text] == []


def test_a_linked_sentence_in_a_box_without_a_name_stays() -> None:
    linked = f'<div><a href="/buyers">{TEXT[1]}</a></div>'
    body = f"<h1>{HEADLINE}</h1>{paragraphs(TEXT[0])}{linked}{paragraphs(*TEXT[2:])}"
    assert cleaned(f'<div class="text">{body}</div>').text == "\n\n".join(TEXT)


@pytest.mark.parametrize("box", ['<aside class="pullquote">{}</aside>', '<p class="quote">{}</p>'])
def test_a_short_pull_quote_goes(box: str) -> None:
    quote = box.format("I was born above the oven")
    body = f"<h1>{HEADLINE}</h1>{paragraphs(*TEXT[:4])}{quote}{paragraphs(*TEXT[4:])}"
    assert cleaned(f"<article>{body}</article>").text == "\n\n".join(TEXT)


def test_a_quotation_of_an_ordinary_kind_stays() -> None:
    quote = '<blockquote class="wp-block-quote"><p>I was born above the oven</p></blockquote>'
    body = f"<h1>{HEADLINE}</h1>{paragraphs(*TEXT[:4])}{quote}{paragraphs(*TEXT[4:])}"
    assert "\n\nI was born above the oven\n\n" in cleaned(f"<article>{body}</article>").text


def test_a_quotation_that_stands_nowhere_else_stays() -> None:
    quote = '<p class="quote">“We will eat cake, then,” said the oldest of them.</p>'
    body = f"<h1>{HEADLINE}</h1>{paragraphs(*TEXT[:4])}{quote}{paragraphs(*TEXT[4:])}"
    assert "“We will eat cake, then,”" in cleaned(f"<article>{body}</article>").text


def test_notices_of_two_sentences_go() -> None:
    notice = (
        "<div><p>This post is not shown because you have not yet said yes to other sites.</p>"
        "<p>A click shows it.</p></div>"
    )
    parts = notice.join(f"<p>{text}</p>" for text in TEXT[:4]) + paragraphs(*TEXT[4:])
    article = cleaned(f"<article><h1>{HEADLINE}</h1>{parts}</article>")
    assert article.text == "\n\n".join(TEXT)
