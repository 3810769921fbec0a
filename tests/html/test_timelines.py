"""Dates inside the text: they stay, and are not taken for the day of publication."""

from __future__ import annotations

import pytest

import newsclean

_DAYS = {
    "en": ("12 July 1973", "3 May 1974", "19 June 2003"),
    "de": ("12. Juli 1973", "3. Mai 1974", "19. Juni 2003"),
    "ru": ("12 июля 1973 года", "3 мая 1974 года", "19 июня 2003 года"),
    "zh": ("1973年7月12日", "1974年5月3日", "2003年6月19日"),
    "": ("12.07.1973", "03.05.1974", "19.06.2003"),
}
_LEAD = "The ferry between Portmere and Sund will not sail again before April, the board decided."
_ENTRIES = (
    "The yard laid the keel in the rain, and the mayor broke a bottle of apple juice on the bow.",
    "The first crossing took two hours, since the compass was fitted the wrong way round.",
    "The old engine was sold to a museum in the north, where it has been running ever since.",
)
_FORMS = {
    "bold": "<p><strong>{0}</strong></p><p>{1}</p>",
    "heading": "<h3>{0}</h3><p>{1}</p>",
    "item": "<li><b>{0}</b> {1}</li>",
    "box": '<div class="entry"><div class="when">{0}</div><div class="what"><p>{1}</p></div></div>',
    "term": "<dl><dt>{0}</dt><dd>{1}</dd></dl>",
    "break": "<p><b>{0}</b><br>{1}</p>",
}


def _page(body: str) -> str:
    return (
        "<!DOCTYPE html><title>The Sund ferry</title><nav><a href='/'>Home</a></nav>"
        f"<article><h1>The Sund ferry</h1><p>{_LEAD} {_ENTRIES[0]}</p>{body}</article>"
        "<footer><p>About us</p></footer>"
    )


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("language", _DAYS)
def test_dates_of_a_timeline_stay_and_fill_no_field(language: str, form: str) -> None:
    days = _DAYS[language]
    body = "".join(_FORMS[form].format(*pair) for pair in zip(days, _ENTRIES, strict=True))
    article = newsclean.clean(_page(body), format="html")
    assert [day for day in days if day not in article.text] == []
    assert article.date_published is None


def test_headings_of_several_ranks_make_one_timeline() -> None:
    first, second, third = _DAYS["en"]
    body = (
        f"<p><strong>{first}</strong></p><p>{_ENTRIES[0]}</p><p><b>{second}</b></p>"
        f"<p>{_ENTRIES[1]}</p><h3>{third}</h3><p>{_ENTRIES[2]}</p>"
    )
    assert newsclean.clean(_page(body), format="html").date_published is None


def test_a_date_below_the_headline_is_the_articles() -> None:
    body = f"<p class='date'>4 May 2025</p><p>{_ENTRIES[1]}</p><h3>19 June 2003</h3><p>It rained."
    page = f"<title>The Sund ferry</title><h1>The Sund ferry</h1>{body}"
    assert str(newsclean.clean(page, format="html").date_published) == "2025-05-04"


_HEADS = ("Ribbon is cut", "First lorry stuck", "Fireworks called off")
_LIVE = {
    "box": "<div class=entry><time>{0}</time><h3>{1}</h3><p>{2}</p></div>",
    "article": "<article class=post><h2>{1}</h2><span class=time>{0}</span><p>{2}</p></article>",
    "bold": "<p><strong>{0}</strong></p><p><strong>{1}</strong></p><p>{2}</p>",
    "plain": "<p class=time>{0}</p><h3>{1}</h3><p>{2}</p>",
    "item": "<li class=update><div class=time>{0}</div><h4>{1}</h4><p>{2}</p></li>",
    "heading": "<h3>{0} {1}</h3><p>{2}</p>",
}
_ABOVE = {
    "nothing": "",
    "points": "<h2>Key points</h2><ul>" + "".join(f"<li>{head}</li>" for head in _HEADS) + "</ul>",
    "links": "<h2>Key events</h2><ul>"
    + "".join(f"<li><a href=#{i}>{head}</a></li>" for i, head in enumerate(_HEADS))
    + "</ul>",
}


@pytest.mark.parametrize("form", _LIVE)
@pytest.mark.parametrize("above", _ABOVE)
def test_times_and_headings_of_a_live_blog_stay(form: str, above: str) -> None:
    times = ("14:32", "13:05", "12:40")
    body = "".join(
        _LIVE[form].format(*entry) for entry in zip(times, _HEADS, _ENTRIES, strict=True)
    )
    article = newsclean.clean(_page(_ABOVE[above] + body), format="html")
    assert [line for line in (*times, *_HEADS, *_ENTRIES) if line not in article.text] == []
    assert article.headline == "The Sund ferry"
