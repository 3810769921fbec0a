"""What the page's markup says is no part of the article."""

from __future__ import annotations

from collections.abc import Iterable

from newsclean.claim import Claim
from newsclean.document import Document


def extraction(document: Document) -> Iterable[Claim]:
    """Claim what was found to lie outside the article when the page was read.

    A text without markup it leaves alone.

    >>> from newsclean.html.page import build_page
    >>> text = "It rained all night in Portmere, and nobody slept, the harbour office said."
    >>> page = build_page(f"<nav><a href='/'>Home</a></nav><p>{text}</p><p>{text} Again.</p>")
    >>> [claim.kind.value for claim in extraction(page.document)]
    ['nav']
    """
    for span in document.spans:
        markup = span.markup
        if not markup.extracted:
            yield Claim(
                span.start,
                span.end,
                markup.kind,
                reason=markup.reason,
                field=markup.field,
                cleaner="extraction",
            )
