"""Who wrote it: names out of bylines and author fields, people apart from agencies."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache
from typing import Final

from newsclean.fields.agencies import agencies_in, news_agencies
from newsclean.fields.before_names import before_names, begin_no_names
from newsclean.fields.dates import is_date_word
from newsclean.fields.names import without_roles, writers_pattern
from newsclean.fields.small_words import as_spoken, may_say_by
from newsclean.fields.unspaced_bylines import unspaced_writers_in
from newsclean.fields.writers_only import unglued, writers_only
from newsclean.fields.written_dates import WRITTEN_DATE
from newsclean.text.folding import normalise, squeezed
from newsclean.text.patterns import either, later, seldom
from newsclean.words import expressions, words

_ADDRESS: Final = seldom(r"(?:https?://|www\.)\S+|\(?\S+@\S+\.\w+\)?|(?<!\w)@\w+", re.IGNORECASE)
# What stands before a name; some of it begins names too: "Di Maria", "Von Trapp", "Theo Holm".
_BY: Final = later(
    lambda: (
        rf"(?i:(?:{either(before_names())})\s*[:：]\s*"
        rf"|(?:{begin_no_names()})\s+|(?:{either(words('by_or_name'))})\s+(?=\S+\s+\S))"
        rf"|(?:{either(words('by_or_name'))})\s+(?=\w+$)"
    )
)
_SPLIT: Final = later(
    lambda: (
        rf"\s*\b(?:{either(words('sources'))})\s*:\s*"
        r"|\s*[,;|•·/、，；\n]\s*|\s+[-\u2013\u2014]\s+|\s{3,}"
    )
)
_AND: Final = later(lambda: rf"\s+(?:{_joins()}|&|\+)\s+")
_AND_FIRST: Final = later(lambda: rf"(?:{_joins()})\s+")
_DEGREE: Final = later(lambda: rf"(?i:{either(words('degrees'))})\.?")
# What follows a name and is not part of it.
_TAIL: Final = later(lambda: rf"(?:^|\s+)(?:{either(words('after_names'))}|\d)(?:[\s:：].*)?$")
_BRACKETS: Final = seldom(r"\s*[(\[（【].{0,80}?[)\]）】]")
_ROLE: Final = later(
    lambda: (
        rf"(?i:\b(?:{writers_pattern()}|{either(words('beside_writers'))})\b)"
        rf"|{either(words('writers_behind'))}"
    )
)
_NOT_PEOPLE: Final = later(
    lambda: rf"(?i:\b(?:{either(words('no_people'))}|{'|'.join(expressions('no_people'))})\b)"
)
# By judgement, in characters: a longer text is no list of authors. Nicknames have few words, and
# long ones.
_LONGEST_CREDIT: Final = 300
_MOST_OF_NICKNAMES, _SHORTEST_NICKNAME = 2, 4
# By judgement: so many letters of an outlet are no first name; of "JP Sport" nobody knows.
_FEWEST_INITIALS, _MOST_INITIALS = 3, 5


def _joins() -> str:
    joins = words("joins") + words("joins_helpers")
    # Single letters in capitals are initials.
    return either([*joins, *(word.upper() for word in joins if len(word) > 2)])


@cache
def _agencies() -> dict[str, str]:
    """Give the agencies by their long names, which come in any case in metadata.

    The short ones, such as "ap" and "sid", may be something else.
    """
    return {name.casefold(): agency for name, agency in news_agencies().items() if len(name) > 6}


def people_and_agencies(
    raws: Iterable[str],
    site_names: Iterable[str] = (),
    *,
    nicknames: bool = False,
    language: str | None = None,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Take the people and the agencies out of author fields.

    >>> people_and_agencies(["By Ada Lovett and Tom Reyes, Reuters", "https://example.org/ada"])
    (('Ada Lovett', 'Tom Reyes'), ('Reuters',))

    Args:
        raws: Author fields or bylines, as the page writes them.
        site_names: Names and host of the site, which are no people.
        nicknames: Whether names in small letters are people, too.
        language: Of the page or text, if it is known.
    """
    sites = {name for name in map(squeezed, site_names) if name}
    people: dict[str, str] = {}
    agencies: dict[str, None] = {}
    for raw in raws:
        for name in (_without_site(part, sites) for part in _parts(raw, language)):
            agency = agency_named(name)
            if agency:
                agencies[agency] = None
            elif (_is_person(name) or (nicknames and _is_nickname(name))) and not _is_site(
                squeezed(name), sites
            ):
                people.setdefault(normalise(name), name)
    return tuple(people.values()), tuple(agencies)


def _parts(raw: str, language: str | None) -> list[str]:
    text = _ADDRESS.sub(" | ", WRITTEN_DATE.sub(" | ", raw)) if len(raw) <= _LONGEST_CREDIT else ""
    named = unspaced_writers_in(text.strip(" |"), language)
    if named is not None:
        return list(named)
    text = writers_only(unglued(as_spoken(text, language)))
    if agency_named(text):
        return [text]
    for source in re.findall(r"[(\[]([^)\]]{2,40})[)\]]", text):
        if agency_named(source):
            text += f" | {source}"
    said = _SPLIT.split(_opened(_BRACKETS.sub(" | ", text), language))
    parts = [_bare(part, language) for part in said]
    parts = [
        part
        for i, part in enumerate(parts)
        if part and not (i and _is_role(said[i]) and _is_full_name(parts[i - 1]))
    ]
    if len(parts) == 2 and not any(" " in part or _ROLE.search(part) for part in parts):
        turned = parts[1] + " " + parts[0]  # Last, First
        if not any(map(agency_named, parts)) and turned.isascii() and "," in text:
            return [turned]
    return [name for part in parts for name in _joined(part, language)]


def _is_role(part: str) -> bool:
    """Tell whether a part ends as what a writer is: "Local Affairs Correspondent".

    Where letters have no case, a role behind a name is that name's; an agency is named, too.
    """
    said = part.strip(" .")
    if said.lower() == said.upper() or agencies_in(said):
        return False
    return not _ROLE.split(said)[-1]


def _is_full_name(name: str) -> bool:
    return " " in name and _is_person(name)


def _opened(text: str, language: str | None) -> str:
    bare = text.strip()
    first = _AND_FIRST.match(bare)
    bare = bare[first.end() :] if first else bare
    label = _BY.match(bare)
    if label and (label[0].strip()[-1] in ":：" or may_say_by(label[0].strip().lower(), language)):
        bare = bare[label.end() :]
    return bare


def _joined(part: str, language: str | None) -> list[str]:
    """Split `A B and C D`; leave `Bill and Melinda Gates` and `Ortega y Gasset` whole."""
    pieces = _AND.split(part)
    if len(pieces) > 1 and all(" " in piece.strip() or agency_named(piece) for piece in pieces):
        return [_bare(piece, language) for piece in pieces]
    return [part]


def _bare(part: str, language: str | None) -> str:
    if agency_named(part):
        return part.strip()
    for word in words("of_agency"):
        head, link, tail = part.partition(f" {word} ")
        if link and agency_named(tail):
            part = f"{head} & {agency_named(tail)}"
    name: str = _TAIL.sub("", _opened(part, language)).strip(" \t.:-\u2013\u2014_*\"'“”»«")
    sides = [side.strip() for side in _ROLE.split(name)]
    if len(sides) > 1:  # "our reporter Ada Lovett", "Tom Reyes staff writer"
        name = without_roles(max(filter(_says_name, sides), key=len, default=""))
    said = name.split()
    return " ".join(said[:-1]) if len(said) > 2 and is_date_word(said[-1]) else name


def _says_name(side: str) -> bool:
    said = side.split()
    if not side or side.lower() == side.upper():
        return bool(said)
    return len(said) > 1 and said[0][0].isupper() and said[-1][0].isupper()


def _is_person(name: str) -> bool:
    said = name.split()
    if not 2 <= len(name) <= 60 or len(said) > 5 or re.search(r"[\d_<>{}=@#?!%$]", name):
        return False
    if _NOT_PEOPLE.search(name) or _DEGREE.fullmatch(name) or _is_desk(name):
        return False
    cased = name.lower() != name.upper()
    if not cased:
        return True
    if len(said) == 1 and (len(name) < 3 or "." in name[1:]):
        return False
    small = not said[0][0].isupper() and said[0][0].isalpha()
    return (not small or said[0] in words("particles")) and not said[-1][0].islower()


def _is_nickname(name: str) -> bool:
    said = name.split()
    return (
        len(said) <= _MOST_OF_NICKNAMES
        and all(len(word) >= _SHORTEST_NICKNAME and word.isalpha() for word in said)
        and not _NOT_PEOPLE.search(name)
    )


def _without_site(name: str, sites: Collection[str]) -> str:
    said = name.split()
    ends = (n for n in range(2, min(len(said), 7)) if squeezed(" ".join(said[n:])) in sites)
    return " ".join(said[: next(ends, len(said))]).rstrip(" .:,")


def _is_site(name: str, sites: set[str]) -> bool:
    return any(name == site or (len(name) > 5 and site.startswith(name)) for site in sites)


def agency_named(text: str) -> str | None:
    """Give the agency that a whole name stands for.

    >>> agency_named("The Associated Press."), agency_named("Ada Lovett")
    ('AP', None)
    >>> agency_named("AP Sports"), agency_named("Reuters Staff")
    ('AP', 'Reuters')
    """
    name = re.sub(r"^[\W_]+|[\W_]+$", "", text[:80])
    known = news_agencies().get(name) or _agencies().get(name.casefold())
    return known or _agency_of_desk(name)


@cache
def _desk_words() -> frozenset[str]:
    names = (*words("desks"), *words("roles"), *words("writers"), *words("no_people"))
    return frozenset(word for name in names for word in name.casefold().split())


def _agency_of_desk(name: str) -> str | None:
    """Give the agency that a desk or its staff belongs to."""
    said = name.split()
    for at in range(len(said) - 1, 0, -1):
        agency = news_agencies().get(" ".join(said[:at]))
        if agency and _desk_words().issuperset(map(str.casefold, said[at:])):
            return agency
    desks = _desk_words()
    ends = [at for at in range(2, len(name)) if name[at:] in desks]
    return next(filter(None, (news_agencies().get(name[:at]) for at in ends)), None)


def _is_desk(name: str) -> bool:
    """Tell whether a name is an outlet's initials and a desk: "BBC Sport"."""
    said = name.split()
    initials = said[0].isupper() and _FEWEST_INITIALS <= len(said[0]) <= _MOST_INITIALS
    return (
        initials
        and len(said) > 1
        and not name.isupper()
        and _desk_words().issuperset(map(str.casefold, said[1:]))
    )
