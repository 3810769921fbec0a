"""Forms of short lines that are an author's, whatever stands around them."""

from __future__ import annotations

import re

# A post that the article quotes, or the line that signs it.
_POST = re.compile(r"pic\.twitter\.com/|\(@\w{2,30}\)")
_FORMS = tuple(
    map(
        re.compile,
        (
            # A footnote: a sign before its words, and none behind them as in Markdown; of wide
            # letters a few say as much.
            r"\(?(?:\*{1,3}|[※†‡])\)?\s?[^\W\d_](?:[^*]{14,}|[\u3040-\u9fff]{5}[^*]*)",
            # A quotation and nothing else.
            r"[\"“„”«‘「『][^\"“„”«»‘「」『』]{6,}[\"“”»’」』][.,]?",
            # A cell of a table, and a row with its bars or tabs.
            r"[^\w\s]{0,2}\d[\d.,:%\s]*\W{0,3}",
            r"\|.*\||\|\s.*|.*\s\||.*\S\t+\S.*|(?=.*\d)[^|]+(?:\s\|\s[^|]+){3,}",
            # A source in a list of them.
            r"\[\d{1,3}\]\s.*",
            # Code, which has what a sentence has not: signs at its end, and values given to names.
            r"//.*|.*[{};]|.*\w\s==?\s\S.*",
        ),
    )
)


def has_authors_form(text: str) -> bool:
    """Tell whether a short line has the form of a note, quotation, row, post, source or code.

    >>> has_authors_form("| Pilots | 12 |"), has_authors_form("Pilots and tugs")
    (True, False)

    Args:
        text: The line.
    """
    return any(form.fullmatch(text) for form in _FORMS) or _POST.search(text) is not None
