"""Lines that name a writer by what stands beside the name: a role, an address, a date, a handle."""

from __future__ import annotations

from newsclean.fields.agencies import agencies_in, news_agencies
from newsclean.fields.byline import is_prefixed, may_name, parts_of, without_dash
from newsclean.fields.date_beside_name import name_and_date
from newsclean.fields.dates import is_date_line
from newsclean.fields.names import are_bare_names, is_bare_name, writers_pattern
from newsclean.fields.role_first import name_behind_role
from newsclean.text.digits import has_digit
from newsclean.text.patterns import either, later
from newsclean.words import words

_ROLE_OF_WRITER = later(lambda: rf"(?i:\b(?:{writers_pattern()})\b)")
_SMALL_ROLE = later(lambda: rf"(?:(?:{either(words('roles'))})\s)?(?:{writers_pattern()})")
# "Mara Ellison, with AFP"
_WITH_AGENCY = later(
    lambda: rf"(?:{either(words('joins_helpers'))})\s(?:\p{{L}}['’])?(?:{either(news_agencies())})$"
)
_DOMAIN = later(r"(?:[\w-]{2,30}\.){1,2}\p{L}{2,4}")
_EMPHASIS = "*_"
_LEADING_DASH = later(r"(?:[–—―]|-{1,2})\s?(?=\p{Lu})")
_HANDLE = later(r"\w{2,30}\)?")
_DESK = later(lambda: rf"(?i:\b(?:{writers_pattern()}|{either(words('desks'))})\b)")
# What stands between an event and its place, but between a writer and an outlet too.
_AT = later(lambda: rf"\s(?:{either(words('event_then_place'))})\s")
# A month and its year date what a line is about, as well as the line.
_YEAR_ALONE = later(r"\D*(?:19|20)\d\d\D*")
# "by admin", which only a date beside it makes a byline.
_NICKNAME = later(lambda: rf"(?i:{either(words('posted_by'))})\s\S{{2,30}}")
# What stands behind a date and a slash: how many comments there are, the section, the writer.
_BEHIND_SLASH = later(
    lambda: rf"(?i:\d{{1,4}}\s\p{{L}}{{4,12}}|(?:{either(words('beside_dates'))})\s.{{2,60}})"
)
# By judgement, in words: a role or a desk after a name.
_MOST_WORDS = 5


def is_signature(text: str) -> bool:
    """Tell whether a line is a name beside a writer's role, an address on the web or a date.

    >>> is_signature("Mara Ellison, Political Writer"), is_signature("Mara Ellison, Deputy Mayor")
    (True, False)

    Args:
        text: The line.
    """
    if not may_name(text):
        return False
    bare = without_dash(text)
    return _dated(text) or _employed(bare) or name_behind_role(bare) is not None


def is_dashed_name(text: str) -> bool:
    """Tell whether a line is a dash and the names of a few people.

    >>> is_dashed_name("— Mara Ellison"), is_dashed_name("— Portmere")
    (True, False)

    Args:
        text: The line.
    """
    text = text.strip(_EMPHASIS)
    dash = _LEADING_DASH.match(text)
    names = text[dash.end() :] if dash else ""
    return bool(names) and are_bare_names(names) and not is_prefixed(names)


def is_name_with_handle(text: str) -> bool:
    """Tell whether a line is a name and a handle.

    >>> is_name_with_handle("Mara Ellison (@maraell)"), is_name_with_handle("Write to @maraell")
    (True, False)

    Args:
        text: The line.
    """
    name, at, handle = text.partition("@")
    return bool(at) and _HANDLE.fullmatch(handle) is not None and is_bare_name(name.rstrip(" (|,"))


def _employed(text: str) -> bool:
    """Tell whether a line is a name and, after a comma, a writer's role, an agency or an address."""
    name, comma, rest = text.partition(", ")
    if not comma or len(rest.split()) > _MOST_WORDS or not is_bare_name(name):
        return False
    if _DOMAIN.fullmatch(rest) or rest in news_agencies() or _WITH_AGENCY.match(rest):
        return True
    if _SMALL_ROLE.fullmatch(rest):
        return True
    is_role = _ROLE_OF_WRITER.search(rest) is not None
    return is_role and all(word[0].isupper() for word in rest.split())


def _dated(text: str) -> bool:
    """Tell whether a line is a name and a date, in either order, with or without a mark between."""
    if not has_digit(text):
        return False
    day, slash, behind = text.partition("/")
    if slash and is_date_line(day) and all(map(_BEHIND_SLASH.fullmatch, behind.split("/"))):
        return True
    parts = parts_of(text)
    if len(parts) == 1:
        parts = name_and_date(text)
    dates = [part for part in parts if is_date_line(part)]
    names = [part for part in parts if part not in dates]
    if not names or all(map(_YEAR_ALONE.fullmatch, dates)):
        return False
    return all(map(_may_sign, names))


def _may_sign(text: str) -> bool:
    """Tell whether what stands beside a date may be who wrote."""
    if is_bare_name(text) and _AT.search(text) is None:
        return True
    return (
        is_prefixed(text) or bool(agencies_in(text) or _NICKNAME.fullmatch(text)) or _is_desk(text)
    )


def _is_desk(text: str) -> bool:
    said = text.split()
    return 0 < len(said) <= _MOST_WORDS and said[-1][0].isupper() and _DESK.search(text) is not None
