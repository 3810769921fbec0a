"""The dates of a page: stated, shown beside its headline, or found by htmldate."""

from __future__ import annotations

from datetime import date

import pytest
from lxml.html import HtmlElement, document_fromstring

import newsclean
from newsclean.html.metadata.page_metadata import Metadata, page_metadata

HEAD = "<h1>Ferry to Lindholm stops for the winter</h1>"
BODY = (
    "<p>The ferry between Portmere and Lindholm will not sail again before April, the harbour "
    "board decided on Monday after four hours of talks in the town hall.</p>"
    "<p>Some two hundred islanders had signed a petition against the decision, and a dozen of "
    "them waited in the rain outside the town hall until the board came out.</p>"
)
WORDPRESS = (
    "<time class='entry-date published' datetime=2025-11-03>3. Nov. 2025</time>"
    "<time class=updated datetime=2025-11-04>4. Nov. 2025</time>"
)
THIRD, FOURTH = date(2025, 11, 3), date(2025, 11, 4)


def read(body: str, head: str = "", url: str | None = None) -> Metadata:
    title = "<title>Ferry to Lindholm stops for the winter - Portmere Post</title>"
    tree = document_fromstring(f"<html><head>{title}{head}</head><body>{body}</body></html>")
    assert isinstance(tree, HtmlElement)
    return page_metadata(tree, url)


@pytest.mark.parametrize(
    ("above", "below", "published", "modified"),
    [
        ("", "<div>3 November 2025</div>", THIRD, None),
        ("<div class=top>03.11.2025</div>", "", THIRD, None),
        ("", "<ul><li>Mara Lindqvist</li><li>3 Nov 2025</li></ul>", THIRD, None),
        ("", "<p>发布时间：2025-11-03 10:00 来源：港口日报</p>", THIRD, None),
        ("", "<p>Portmere | 3. November 2025</p>", THIRD, None),
        ("", "<span>Updated:</span> <b>4 Nov 2025</b>", None, FOURTH),
        ("", "<i>Published</i> <i>3 Nov 2025</i><p>By Ada</p><i>Updated 4 Nov 2025</i>",
         THIRD, FOURTH),
        ("", "<p>Updated 4 Nov 2025, 10:00</p><p>First published 3 Nov 2025, 09:00</p>",
         THIRD, FOURTH),
        ("", WORDPRESS, THIRD, FOURTH),
        ("", "<abbr class=updated title=2025-11-03>3 Nov 2025</abbr>", THIRD, None),
        ("", "<p>2025年11月3日 10時00分 公開</p><p>2025年11月4日 更新</p>", THIRD, FOURTH),
        ("", "<p>نشر في: 3 نوفمبر 2025</p><p>آخر تحديث: 4 نوفمبر 2025</p>", THIRD, FOURTH),
        ("", "<time datetime='2025-11-03T09:00:00+00:00'>3 hours ago</time>", THIRD, None),
        # The text that readers see, where it and the attribute say two days.
        ("", "<time datetime='2025-11-07T10:18:46Z'>Published 3 November 2025</time>", THIRD, None),
    ],
)  # fmt: skip
def test_dates_beside_the_headline(
    above: str, below: str, published: date | None, modified: date | None
) -> None:
    found = read(above + HEAD + below + BODY)
    assert (found.date_published, found.date_modified) == (published, modified)


@pytest.mark.parametrize(
    "page",
    [
        HEAD + BODY,
        "<div>Tuesday, 2 December 2025</div>" + "<p>Menu</p>" * 5 + HEAD + BODY,
        HEAD + BODY + "<p>The next meeting is on 12 December 2025.</p>",
        HEAD + BODY + "<p><b>12 July 1973</b></p>" + BODY + "<h3>3 May 1974</h3>" + BODY,
        HEAD + f"<p><b>12 July 1973</b></p>{BODY}<p><b>3 May 1974</b></p>" + BODY,
        HEAD + "<table><tr><td>3 May 2025<td>A<tr><td>10 May 2025<td>B</table>" + BODY,
        HEAD + "<ul><li>3 May 2025: Lindholm<li>10 May 2025: Portmere</ul>" + BODY,
        HEAD + BODY + "<div class=related><a>Old</a> <time datetime=2024-01-01>2024</time></div>",
        HEAD + BODY + "<footer>© 2021 Portmere Post</footer>",
        HEAD + BODY + "<p>The harbour's own file 2019-05-03 was lost then, the board said, and "
        "nobody on the island remembers who was the last to read it.</p>",
    ],
)
def test_dates_of_something_else(page: str) -> None:
    assert read(page).date_published is None


def test_a_day_in_utc_is_the_day_that_readers_are_shown() -> None:
    data = "<meta property=article:published_time content='2025-11-04T02:10:00Z'>"
    found = read(f"{HEAD}<p>Nov. 3, 2025, 9:10 p.m.</p>{BODY}", data)
    assert found.date_published == THIRD
    assert found.datetime_published is not None
    assert found.datetime_published.isoformat() == "2025-11-04T02:10:00+00:00"
    address = "https://post.example/2025/11/03/ferry.html"
    assert read(HEAD + BODY, data, address).date_published == THIRD
    assert read(HEAD + BODY, data).date_published == FOURTH
    local = data.replace("Z", "+01:00")
    assert read(HEAD + BODY, local, address).date_published == FOURTH


def test_what_the_page_states_comes_first() -> None:
    data = "<meta name=articleDate content=20251103>"
    assert read(f"{HEAD}<p>9 May 2024</p>{BODY}", data).date_published == THIRD


def test_a_stated_change_is_not_a_publication() -> None:
    found = read(HEAD + BODY, "<meta property=article:modified_time content='2025-11-04'>")
    assert (found.date_published, found.date_modified) == (None, FOURTH)


def test_htmldate_is_asked_where_nothing_else_is_known() -> None:
    page = f"<p>Ferry stops</p>{BODY}<div class='post-date'>3 November 2025</div>"
    assert read(page).date_published == THIRD


def test_a_guessed_day_has_no_raw_words_of_another_line() -> None:
    page = f"<html><title>x</title>{BODY}<div class='post-date'>3 November 2025</div></html>"
    article = newsclean.clean(page, format="html")
    assert article.date_published in (None, THIRD)
    assert article.datetime_published is None


SHORT = "".join(
    f"<p>{said}</p>"
    for said in (
        "The ferry will not sail again before April, the harbour board said after the talks.",
        "Some two hundred islanders had signed a petition, and a dozen waited in the rain.",
        "A smaller boat will bring post on Tuesdays as long as the ice in the sound allows it.",
    )
)


@pytest.mark.parametrize(
    "below",
    [
        "<p>Last crossing: Saturday, 28 June 2025, 10am</p>",
        "<p>Ida Holm, harbour master, born 3 March 1931; died 12 May 2025</p>",
        "<p>The next meeting is on 4 July 2025</p>",
        "<div class=related><a href=/1>A roof</a><time datetime=2024-02-03>3 Feb</time></div>",
        "<aside><a href=/1>School gets a roof</a><span>3 Feb 2024</span></aside>",
    ],
)
def test_a_day_below_short_paragraphs_is_no_date_of_the_page(below: str) -> None:
    assert read(HEAD + SHORT + below).date_published is None


@pytest.mark.parametrize(
    "line",
    ["Published: 3 November 2025", "3 November 2025", "3 November 2025; page 4",
     "<time datetime=2025-11-03>Monday</time>"],
)  # fmt: skip
def test_a_date_of_the_page_may_stand_below_short_paragraphs(line: str) -> None:
    assert read(f"{HEAD}{SHORT}<p>{line}</p>").date_published == THIRD


def test_a_hungarian_date_has_the_year_first() -> None:
    assert read(f"{HEAD}<p>2025. november 3. 10:00</p>{BODY}").date_published == THIRD


def test_dates_of_other_stories_are_not_the_pages() -> None:
    other = "<li><a href=/{0}>Story number {0} of the day</a> <span class=date>{0} May 2020</span>"
    related = f"<div class=related><ul>{other.format(3)}{other.format(4)}</ul></div>"
    assert read(f"<article>{HEAD}{BODY}</article>{related}").date_published is None
