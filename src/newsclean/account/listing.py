"""Tell a text that lists stories from one that tells a story."""

from __future__ import annotations

import re
from typing import Final

from newsclean.fields.dates import is_date_line
from newsclean.fields.written_dates import parse_date
from newsclean.text.patterns import seldom

# A headline that is a link, as Markdown writes it.
_LINKED: Final = seldom(r"[\s*+•\d.#>|-]{0,12}!?\[[^\]\n]{8,300}\]\([^)\s]{1,2000}\)[\s*|]{0,4}")
_SENTENCE_END: Final = seldom(r"[.!?。！？…।؟:][\"”»’)\]]*$")
# By judgement, in characters: a headline of a list, and a line with its date.
_HEADLINE: Final = range(6, 140)
_DAY: Final = 60
_CLOCK: Final = re.compile(r"[\d\s:.hH]{3,8}")
# Tried on front pages and sections as four tools give them, and on 460 texts of articles.
_FEWEST_LINES: Final = 6
_LINKS: Final = 0.5
_DATED: Final = 0.2
# A chronicle has headings with dates as well, of many years.
_YEARS: Final = 2


def lists_stories(live: str, shown: str) -> bool:
    """Tell whether a text is headlines with links, or headlines that come each with a date.

    >>> stories = "\\n".join(f"Ferry {n} stops for the winter\\n{n} hours ago" for n in range(2, 9))
    >>> lists_stories(stories, stories)
    True

    Args:
        live: The text that is left.
        shown: The text before anything was cut.
    """
    if live.count("](") >= _FEWEST_LINES:
        lines = _lines(live)
        links = sum(_LINKED.fullmatch(line) is not None for line in lines)
        if links >= _FEWEST_LINES and links >= _LINKS * len(lines):
            return True
    lines = _lines(shown)
    short = len([line for line in lines if len(line) <= _DAY])
    if short < _FEWEST_LINES or short < _DATED * len(lines):
        return False
    days = [number for number, line in enumerate(lines) if _is_day(line)]
    if len(days) < _FEWEST_LINES or len(days) < _DATED * len(lines):
        return False
    dates = [
        lines[number]
        for number in days
        if any(map(_is_headline, lines[max(number - 1, 0) : number + 2]))
    ]
    if len(dates) < _FEWEST_LINES or len(dates) < _DATED * len(lines):
        return False
    moments = filter(None, map(parse_date, dates))
    return len({moment.year for moment in moments}) <= _YEARS


def _lines(text: str) -> list[str]:
    return list(filter(None, map(str.strip, text.splitlines())))


def _is_headline(line: str) -> bool:
    return len(line) in _HEADLINE and not _SENTENCE_END.search(line) and not is_date_line(line)


def _is_day(line: str) -> bool:
    return len(line) <= _DAY and is_date_line(line) and _CLOCK.fullmatch(line) is None
