from __future__ import annotations

import pytest

from newsclean import Kind, Pipeline, clean
from newsclean.cleaners.last_headings import last_headings

PROSE = "The ferry to Sund will sail from the north pier until the old quay has been mended."


def left(text: str) -> str:
    return clean(text, format="text", pipeline=Pipeline((last_headings,))).text


def test_a_heading_with_nothing_below_it_goes() -> None:
    article = clean(f"{PROSE}\n\n## Something to think about\n", format="text")
    assert article.text == PROSE
    assert [cut.kind for cut in article.removed] == [Kind.CHROME]


def test_a_heading_over_what_was_cut_goes_from_a_page() -> None:
    call = "<h4>Something to think about</h4><p>Sign up for our newsletter today.</p>"
    page = f"<h1>Ferry moves</h1><article><p>{PROSE}</p><p>{PROSE} So be it.</p>{call}</article>"
    assert clean(page).text == f"{PROSE}\n\n{PROSE} So be it."


@pytest.mark.parametrize(
    "label",
    ["References:", "Sources", "Quellen:", "Références :", "Fuentes:", "Источники:", "参考资料："],
)
def test_a_label_of_sources_with_none_below_goes(label: str) -> None:
    assert left(f"{PROSE}\n{label}") == PROSE
    named = f"{PROSE}\n{label}\nHolm, Bridges of the North, 2001"
    assert left(named) == named
    page = f"<h1>Ferry moves</h1><article><p>{PROSE}</p><p>{PROSE} So be it.</p><p>{label}</p>"
    links = "<ul><li><a href=/a>Bridges</a><li><a href=/b>Ferries</a><li><a href=/c>Quays</a></ul>"
    for furniture in ("", f"<div class=links>{links}</div>"):
        article = clean(f"{page}{furniture}</article>", format="html")
        assert article.text == f"{PROSE}\n\n{PROSE} So be it."


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}\n\n## What then\n\n{PROSE} So be it.",
        f"{PROSE}\n\n## The quay will be mended in May.",
        f"{PROSE}\n\n## The north pier\n\n## The south pier",
        f"{PROSE}\n\n## The old lighthouse of Sund by night",
        f"{PROSE}\n\nSomething to think about",
        "## Something to think about",
    ],
)
def test_other_headings_stay(text: str) -> None:
    assert left(text) == text
