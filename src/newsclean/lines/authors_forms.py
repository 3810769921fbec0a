"""Forms of short lines that are an author's, whatever stands around them."""

from __future__ import annotations

import re

from newsclean.text.patterns import seldom

# A post that the article quotes, or the line that signs it.
_POST = seldom(r"pic\.twitter\.com/|\(@\w{2,30}\)")
# Forms that are told by how they begin, so that one look at most lines is enough.
_OPENED = re.compile(
    # A footnote: a sign before its words, and none behind them as in Markdown; of wide letters a
    # few say as much.
    r"\(?(?:\*{1,3}|[※†‡])\)?\s?[^\W\d_](?:[^*]{14,}|[\u3040-\u9fff]{5}[^*]*)"
    # A quotation and nothing else.
    r"|[\"“„”«‘「『][^\"“„”«»‘「」『』]{6,}[\"“”»’」』][.,]?"
    # A cell of a table.
    r"|[^\w\s]{0,2}\d[\d.,:%\s]*\W{0,3}"
    # A source in a list of them, and a remark in code.
    r"|\[\d{1,3}\]\s.*|//.*"
)
_SIGNED = seldom(
    # A row of a table, with its bars or tabs.
    r"\|.*\||\|\s.*|.*\s\||.*\S\t+\S.*|(?=.*\d)[^|]+(?:\s\|\s[^|]+){3,}"
    # Code, which has what a sentence has not: signs at its end, and values given to names.
    r"|.*[{};]|.*\w\s==?\s\S.*"
)
# One of these stands in each of the latter, and in each post.
_SIGN = re.compile(r"[|\t{};=@/]")
_SPEECH = re.compile(r"[-–—]\s*[^\W\d_].{12,}")


def has_authors_form(text: str) -> bool:
    """Tell whether a short line has the form of a note, quotation, row, post, source or code.

    >>> has_authors_form("| Pilots | 12 |"), has_authors_form("Pilots and tugs")
    (True, False)

    Args:
        text: The line.
    """
    if _OPENED.fullmatch(text):
        return True
    if not _SIGN.search(text):
        return False
    return _SIGNED.fullmatch(text) is not None or _POST.search(text) is not None


def is_speech(text: str) -> bool:
    """Tell whether a line is what somebody says, behind a dash.

    >>> is_speech("- We saw it move before anyone called us"), is_speech("- Sport")
    (True, False)

    Args:
        text: The line.
    """
    return _SPEECH.fullmatch(text) is not None
