"""What the page's markup says is no part of the article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsclean.claim import Claim
from newsclean.document import Document


@dataclass(frozen=True)
class Extraction:
    """Claim what was found to lie outside the article when the page was read.

    A text without markup it leaves alone.

    >>> from newsclean.html.page import build_page
    >>> text = "It rained all night in Portmere, and nobody slept, the harbour office said."
    >>> page = build_page(f"<nav><a href='/'>Home</a></nav><p>{text}</p><p>{text} Again.</p>")
    >>> [claim.kind.value for claim in extraction(page.document)]
    ['nav']
    >>> list(Extraction(frozenset({"extraction.second-opinion"}))(page.document))
    []

    Args:
        ignored: Names of the reasons for which nothing is claimed, such as "extraction.link-box".
        name: What the cleaner is called in reports.
    """

    ignored: frozenset[str] = frozenset()
    name: str = "extraction"

    def __call__(self, document: Document, /) -> Iterable[Claim]:
        """Give the claims on what lies outside the article."""
        for span in document.spans:
            markup = span.markup
            if not markup.extracted and markup.rule not in self.ignored:
                yield Claim(
                    span.start,
                    span.end,
                    markup.kind,
                    rule=markup.rule,
                    reason=markup.reason,
                    field=markup.field,
                    cleaner=self.name,
                )


extraction: Extraction = Extraction()
