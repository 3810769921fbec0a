"""Lines that give several facts of an entry: who wrote it, when, in which section, how often read.

Blogs and news sites print them beside the headline.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import NamedTuple

import regex

from newsclean.fields.agencies import agencies_in
from newsclean.fields.byline import may_name
from newsclean.fields.entry_facts import Fact, begins_large, facts_of
from newsclean.fields.labelled_dates import has_date_label
from newsclean.fields.names import is_bare_name
from newsclean.fields.site_behind import is_site_name
from newsclean.fields.unspaced_bylines import is_unspaced_byline
from newsclean.fields.unspaced_titles import is_unspaced_site
from newsclean.fields.written_dates import parse_date
from newsclean.text.digits import has_digit
from newsclean.text.patterns import either, later
from newsclean.words import words

# What a machine prints: nobody writes so by hand.
_PRINTED = later(
    lambda: (
        rf"(?:19|20)\d\d\s?(?:[-./]|{either(words('year_marks'))})\s?"
        rf"\d{{1,2}}\s?(?:[-./]|{either(words('month_marks'))})\s?"
        rf"\d{{1,2}}(?:{either(words('day_marks'))})?[\sT]\s*\d{{1,2}}:\d\d"
    )
)
# A quick look: without one no day is said.
_YEAR = re.compile(r"\d{4}|\d[./-]\s?\d{1,2}[./-]\s?\d\d")
# "3 March 2021: 120 views" tells what happened on a day.
_ANNOUNCES = regex.compile(r"(?:19|20)\d\d\s?[:：](?!\d)")
# By judgement, in words: what nothing tells, such as the name of a site; and how often it may be.
_LONGEST_LEFT, _MOST_LEFT = 4, 2


class EntryMeta(NamedTuple):
    """What a line says of an entry.

    Args:
        dates: Its dates, each with its label.
        writers: What names its writers, without a label that stands apart.
    """

    dates: tuple[str, ...]
    writers: tuple[str, ...]


def is_entry_meta(text: str) -> bool:
    """Tell whether a line gives the day of an entry and more of what pages print beside it.

    >>> is_entry_meta("By Mara Ellison | Mar 3, 2021 | Harbour | 4 Comments")
    True
    >>> is_entry_meta("Portmere 2, Sund 1 on March 3, 2021")
    False

    Args:
        text: The line.
    """
    if not (_YEAR.search(text) and may_name(text)) or _ANNOUNCES.search(text):
        return False
    facts = facts_of(text)
    left = [fact.said for fact in facts if fact.sort == "left"]
    if len(left) > _MOST_LEFT or not all(map(_may_be_left, left)):
        return False
    dates = [fact.said for fact in facts if fact.sort == "date" and _says_day(fact.said)]
    sorts = {fact.sort for fact in facts if fact.sort != "count" or fact.labelled}
    if _tells_deed(facts, counted="count" in sorts):
        return False
    # "Sales by Region"
    named = [
        fact.said for fact in facts if fact.sort == "writers" and (" " in fact.said or not left)
    ]
    labelled = any(map(has_date_label, dates))
    return bool(dates) and (
        bool(named)
        or "count" in sorts
        # "3 March 2021 in Portmere" may tell of an event, "Posted on 3 March in News" does not.
        or (labelled and not sorts.isdisjoint({"section", "others"}))
        or any(fact.sort == "section" and fact.labelled for fact in facts)
        or any(agencies_in(said) or _is_site(said) for said in left)
        # "2021-03-03 19:30 Harbour Hall" tells of an event.
        or any(
            one.sort == "left" and other.sort == "date" and _PRINTED.search(other.said)
            for one, other in pairwise(facts)
        )
    )


def _tells_deed(facts: tuple[Fact, ...], *, counted: bool) -> bool:
    """Tell whether words before a writer or a day say what was done: "Speech by", "Born on"."""
    for one, other in pairwise(facts):
        if one.sort == "left" and one.before == "writers":
            return True
        # "Mara Ellison in Portmere, March 3, 2021. Reuters": a caption.
        if one.sort == "left" and other.sort == "date" and other.said.endswith("."):
            return True
        glued = one.before == "date" and " " not in one.said and not counted
        if glued and not (
            agencies_in(one.said) or _is_site(one.said) or _PRINTED.search(other.said)
        ):
            return True
    return False


def entry_meta(text: str) -> EntryMeta:
    """Give the days and the writers that a line names.

    >>> entry_meta("By Mara Ellison | Mar 3, 2021 | Harbour | 4 Comments")
    EntryMeta(dates=('Mar 3, 2021',), writers=('Mara Ellison',))
    >>> entry_meta("Mara Ellison - 3 March 2021")
    EntryMeta(dates=('3 March 2021',), writers=('Mara Ellison',))

    Args:
        text: The line.
    """
    if not may_name(text):
        return EntryMeta((), ())
    facts = facts_of(text)
    dates = tuple(one.said for one in facts if one.sort == "date" and _says_day(one.said))
    writers = tuple(one.said for one in facts if one.sort == "writers")
    if not writers and not any(one.sort == "others" for one in facts):
        # Behind the day stands the section, as in "3 March 2021 | World News".
        ahead = takewhile(lambda one: one.sort != "date", facts)
        left = (one.said for one in ahead if one.sort == "left")
        named = (one for one in left if is_bare_name(one) or is_unspaced_byline(one))
        writers = tuple(one for one in named if not _is_site(one))[:1]
    return EntryMeta(dates, writers)


def dates_in(text: str) -> tuple[str, ...]:
    """Give the dates of a line that gives more of an entry; any other line as it stands.

    >>> dates_in("Posted on 3 March 2021 by admin"), dates_in("3 March 2021")
    (('Posted on 3 March 2021',), ('3 March 2021',))

    Args:
        text: The line.
    """
    return entry_meta(text).dates if is_entry_meta(text) else (text,)


def _says_day(text: str) -> bool:
    return parse_date(text) is not None


def _is_site(text: str) -> bool:
    return is_site_name(text) or is_unspaced_site(text)


def _may_be_left(text: str) -> bool:
    """Tell whether a piece may be the name of a site, a section or a writer."""
    said = text.split()
    return len(said) <= _LONGEST_LEFT and not has_digit(text) and begins_large(said)
