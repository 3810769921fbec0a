"""A name and the date that stands before or behind it on the same line."""

from __future__ import annotations

from newsclean.fields.dates import is_date_line, is_date_word
from newsclean.text.patterns import either, later
from newsclean.words import words

# A date before "by" and the name.
_DATE_FIRST = later(
    lambda: (
        rf"(?P<day>.{{6,40}}\d)[\s,]{{1,2}}(?i:(?P<by>(?:{either(words('posted_by'))})\s\S.{{1,60}}))"
    )
)
_DATE_MARKS = " ,|-–—•·"
# By judgement, in words: all names before a date.
_LONGEST_NAMES = 14


def name_and_date(text: str) -> list[str]:
    """Part a name from the date that stands before or behind it; the whole where there is none.

    >>> name_and_date("Mara Ellison May 4, 2024")
    ['Mara Ellison', 'May 4, 2024']

    Args:
        text: The line.
    """
    split = _DATE_FIRST.fullmatch(text)
    if split is not None and is_date_line(split["day"]):
        return [split["day"], split["by"]]
    said = text.split()
    for index in range(1, min(len(said), _LONGEST_NAMES)):
        if said[index][0].isdigit() or is_date_word(said[index]):
            date = " ".join(said[index:])
            if is_date_line(date):
                return [" ".join(said[:index]).strip(_DATE_MARKS), date]
    return [text]
