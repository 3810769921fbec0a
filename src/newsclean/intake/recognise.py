"""What a text looks like that is no article, or is one in a form that must be undone first."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.article_warning import ArticleWarning, WarningCode, warning
from newsclean.intake.mojibake import mojibake_in
from newsclean.intake.other_pages import other_page
from newsclean.intake.pdf_text import pdf_marks_in
from newsclean.intake.tags import holds_tags
from newsclean.intake.written_forms import escapes_in, named_thing


def recognised(
    live: str, shown: str, headline: str | None, *, is_page: bool
) -> Iterator[ArticleWarning]:
    """Give the warnings for what a cleaned text looks like.

    >>> text = "&lt;p&gt;It rained.&lt;/p&gt;"
    >>> [said.code.value for said in recognised(text, text, None, is_page=False)]
    ['escaped_html']

    Args:
        live: The text that is left.
        shown: The text before anything was cut.
        headline: The headline.
        is_page: Whether the text is that of a page.
    """
    text = live if is_page else shown
    name = None if is_page else named_thing(live)
    if name:
        yield name
        return
    yield from escapes_in(text)
    if "<" in text and holds_tags(text):
        yield warning(WarningCode.ESCAPED_HTML, "<p>") if is_page else warning(WarningCode.MARKUP)
    mojibake = mojibake_in(text)
    if mojibake:
        yield warning(WarningCode.MOJIBAKE, repr(mojibake[:20]))
    mark = None if is_page else pdf_marks_in(text)
    if mark:
        yield warning(WarningCode.PDF_TEXT, repr(mark[:40]))
    yield from other_page(live, shown, headline)
