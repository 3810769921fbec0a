"""The writers of a page, and names beside them that are not the writers'."""

from __future__ import annotations

import pytest
from lxml.html import HtmlElement, document_fromstring

from newsclean.html.metadata.page_metadata import page_metadata

HEAD = "<h1>Ferry to Lindholm stops for the winter</h1>"
BODY = (
    "<p>The ferry between Portmere and Lindholm will not sail again before April, the harbour "
    "board decided on Monday after four hours of talks in the town hall.</p>"
)
SHORT = (
    "<p>Some two hundred islanders had signed a petition against it, and a dozen waited there.</p>"
)
CARD = "<div class=card><h3>Quay falls</h3><span class=author>Tom Reyes</span></div>"
ADA = ("Ada Lovett",)


@pytest.mark.parametrize(
    ("page", "people"),
    [
        (HEAD + "<p>By Ada Lovett</p>" + BODY, ADA),
        (HEAD + "<span>By</span> <span>Ada Lovett</span>, harbour reporter" + BODY, ADA),
        (HEAD + "<a href=/author/ada>Ada Lovett</a> <i>3 May 2025</i>" + BODY, ADA),
        (HEAD + "<span>Ada Lovett</span> <i>3 May 2025</i>" + BODY, ()),
        (HEAD + "<span class=authorname-txt>by <b>Ada Lovett</b></span>" + BODY, ADA),
        (HEAD + "<p class=post-author>投稿者 Ada Lovett</p>" + BODY, ADA),
        (CARD * 2 + HEAD + "<span class=author>Ada Lovett</span>" + BODY + CARD, ADA),
        (HEAD + "<span class=byline>By Ada Lovett</span>" + BODY +
         "<div class=comments><b itemprop=author>Tom Reyes</b></div>", ADA),
        (HEAD + "<b itemprop=author>Ada Lovett</b>" + BODY +
         "<div class=comments><b itemprop=author>Tom Reyes</b></div>", ADA),
        ("<article>" + HEAD + "<b itemprop=author>Ada Lovett</b>" + BODY +
         "</article><article><b itemprop=author>Tom Reyes</b></article>", ADA),
        (HEAD + "<p>By Ada Lovett</p>" + BODY +
         "<div class=story><a rel=author href=/tom>Tom Reyes</a></div>", ADA),
        (HEAD + "<span class=byline>Ada Lovett</span><span class=byline>Jan Holm</span>" + BODY,
         ("Ada Lovett", "Jan Holm")),
        (HEAD + "<a rel=author href=/g>gizzmo</a>" + BODY, ("gizzmo",)),
        (HEAD + "<a rel=author href=/g>admin</a>" + BODY, ()),
        (HEAD + SHORT * 2 +
         "<aside><a href=/1>School</a><i class=author>Tom Reyes</i></aside>", ()),
        (HEAD + "<div class=author>Ada Lovett, Local Affairs Correspondent</div>" + BODY, ADA),
        (HEAD + "<div class=author>Ada Lovett, Health Reporter</div>" + BODY, ADA),
    ],
)  # fmt: skip
def test_writers(page: str, people: tuple[str, ...]) -> None:
    tree = document_fromstring(f"<html><title>Ferry stops</title><body>{page}</body></html>")
    assert isinstance(tree, HtmlElement)
    assert page_metadata(tree).authors == people


def test_a_person_that_is_an_organization_too_is_a_person() -> None:
    author = '{"@type": ["Person", "Organization"], "name": "Ada Lovett"}'
    data = f'{{"@type": "Article", "author": {author}}}'
    page = f"<html><script type='application/ld+json'>{data}</script><body>{HEAD}{BODY}</html>"
    tree = document_fromstring(page)
    assert isinstance(tree, HtmlElement)
    assert page_metadata(tree).authors == ADA
