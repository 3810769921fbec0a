"""Code and formulas in Markdown: what no cleaner may see, and so none can touch."""

from __future__ import annotations

import re

from newsclean.text.intervals import Interval
from newsclean.text.patterns import seldom

# A fence, behind the marks of quotations and lists, and what stands beside it.
_FENCE = seldom(
    r"^[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+)?(?P<fence>`{3,}|~{3,}|\$\$)(?P<rest>.*)$",
    re.MULTILINE,
)
_FORMULA = "$$"
_MARKS = (("`", "```"), ("~", "~~~"), ("$", _FORMULA))
# What a formula has in it; guides write prices of "$$" on lines of their own.
_OF_FORMULAS = seldom(r"[=^_\\<>+]")
_BLANK_LINE = seldom(r"\n\s*\n")


def code_in(text: str) -> list[Interval]:
    """Give the fenced code blocks and the set-off formulas of a text, fences included.

    >>> text = "It rained.\\n```\\nrain = 1\\n```\\nAll night."
    >>> [text[start:end] for start, end in code_in(text)]
    ['```\\nrain = 1\\n```']

    A fence that is never closed fences nothing.

    Args:
        text: Any text.

    Source:
        CommonMark for the fences; the dollar signs are what its extensions for formulas agree on.
    """
    # One sign is found faster than three.
    if not any(sign in text and mark in text for sign, mark in _MARKS):
        return []
    found: list[Interval] = []
    opened: re.Match[str] | None = None
    for line in _FENCE.finditer(text):
        if opened is not None and _closes(line, opened):
            if opened["fence"] != _FORMULA or _is_formula(text[opened.end("fence") : line.start()]):
                found.append((opened.start(), line.end()))
                opened = None
            else:
                opened = line
        elif opened is None or opened["fence"] == _FORMULA:
            if line["fence"] == _FORMULA and line["rest"].rstrip().endswith(_FORMULA):
                found.append(line.span())
            elif "`" not in line["rest"] or line["fence"][0] != "`":
                opened = line
    return found


def _closes(line: re.Match[str], opened: re.Match[str]) -> bool:
    fence = line["fence"]
    alike = fence[0] == opened["fence"][0] and len(fence) >= len(opened["fence"])
    return alike and not line["rest"].strip()


def _is_formula(text: str) -> bool:
    return _OF_FORMULAS.search(text) is not None and _BLANK_LINE.search(text) is None
