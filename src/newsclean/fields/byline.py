"""Lines that name who wrote an article, and the people they name."""

from __future__ import annotations

import re
from functools import lru_cache

from newsclean.fields.agencies import agencies_in
from newsclean.fields.author_names import agency_named, people_and_agencies
from newsclean.fields.before_names import prefixes_of
from newsclean.fields.caseless import caseless_writers_in
from newsclean.fields.date_beside_name import name_and_date
from newsclean.fields.dates import is_date_line, is_date_word
from newsclean.fields.names import (
    BARE,
    BETWEEN,
    CONTACT,
    ROLE,
    are_bare_names,
    is_bare_name,
    writers_pattern,
)
from newsclean.fields.role_first import name_behind_role
from newsclean.fields.small_words import as_spoken, may_say_by
from newsclean.fields.unspaced_bylines import (
    is_unspaced_byline,
    unspaced_writers_in,
)
from newsclean.fields.writers_only import labelled_parts, unglued, writers_only
from newsclean.text.brackets import without_brackets
from newsclean.text.digits import has_digit
from newsclean.text.folding import normalise
from newsclean.text.patterns import either, later
from newsclean.words import words
from newsclean.words.word_sets import folded_words

_MARK = later(r"\s?[:：]\s?|\s")
_OF_PLACE = later(lambda: rf"\s(?:{either(words('name_then_place'))})\s")
_INITIAL_LAST = later(r"\b\p{Lu}\.$|Jr\.$|Sr\.$")
_SEPARATOR = later(r"\s*[|•·]\s*|\s+[–—/-]\s+|\s*\n\s*")
# One of these stands in each; finding it first is quicker.
_SEPARATORS = re.compile(r"[|•·–—/\n-]")
# In characters: a longer line is a sentence. Of 463 labelled texts half as much keeps lines in two,
# twice as much cuts more in one.
_LONGEST_BYLINE = 140
# By judgement, in words: the name of an outlet after that of a writer.
_OUTLET_WORDS = 3
# By judgement, in characters: a prefix alone, and what may follow the names.
_LONGEST_BARE_PREFIX = 16
_LONGEST_REST = 60
# Around a name that signs in Markdown.
_EDGES = "*_-― "
_DASH = later(r"(?:[–—]|--)\s?(?=\p{L})")
_DASHES = ("–", "—", "--")
# "our reporter", between "by" and the name.
_OUR = later(lambda: rf"(?i:(?:{either(words('our'))})\s)(?i:(?:{writers_pattern()})\s){{1,2}}")


def is_byline(text: str) -> bool:
    """Tell whether a line announces its writers and says nothing else.

    >>> is_byline("By Mara Ellison and Tom Okoro")
    True
    >>> is_byline("By Mara Ellison's count, six of the nine boats had left.")
    False

    Args:
        text: The line.
    """
    if not may_name(text):
        return False
    if is_unspaced_byline(text):
        return True
    text = _bare_line(text)
    if not text:
        return False
    if _is_labelled(text):
        return True
    if text.endswith(".") and text[:3] in ("By ", "by ") and text.count(" ") > 1:
        text = text[:-1]
    parts = parts_of(text)
    return bool(parts) and is_prefixed(parts[0]) and all(map(_beside, parts[1:]))


def without_dash(text: str) -> str:
    """Take off the dash before a line.

    >>> without_dash("– Mara Ellison"), without_dash("- Mara Ellison")
    ('Mara Ellison', '- Mara Ellison')

    Args:
        text: The line.
    """
    dash = _DASH.match(text) if text.startswith(_DASHES) else None
    return text[dash.end() :] if dash else text


def _bare_line(text: str) -> str:
    """Take off the brackets around a line, or the dash before it."""
    return without_dash(without_brackets(text))


def _is_labelled(text: str) -> bool:
    """Tell whether a line gives names behind several labels: writer, editor, photographer."""
    first, *others = labelled_parts(text)
    if not others or not all(map(are_bare_names, filter(None, others))):
        return False
    return is_prefixed(first) if first else True


def may_name(text: str) -> bool:
    """Tell whether a line is short enough for a byline, and ends as one may."""
    return len(text) <= _LONGEST_BYLINE and text[-1] not in "!?。…:;"


def parts_of(text: str) -> list[str]:
    """Give the pieces of a line between bars, points and dashes."""
    if not _SEPARATORS.search(text):
        return [text] if text else []
    return [part for part in _SEPARATOR.split(text) if part]


def _behind_prefix(text: str, language: str | None = None) -> tuple[str, str] | None:
    """Give the names of a byline, and what stands behind."""
    for prefix in prefixes_of(text):
        mark = _MARK.match(text, len(prefix.words))
        is_marked = mark is not None and mark[0].strip()
        if mark is None or not (
            is_marked or (not prefix.needs_mark and may_say_by(prefix.words, language))
        ):
            continue
        our = _OUR.match(text, mark.end())
        names = BARE.match(text, (our or mark).end())
        if names and (is_marked or our or not prefix.needs_full_name or _is_full(names[0])):
            return names[0], text[names.end() :]
    return None


def _is_full(names: str) -> bool:
    """Tell whether names begin with one of two words, or with an agency or a desk."""
    first = BETWEEN.split(names)[0]
    return is_bare_name(first) or bool(agencies_in(first)) or ROLE.search(first) is not None


def is_prefixed(text: str) -> bool:
    """Tell whether a piece is a prefix such as "by", names, and what may stand beside them."""
    names, rest = _behind_prefix(text) or ("", "")
    if not names or len(rest) > _LONGEST_REST:
        return False
    apart = rest.strip(" ,|-–—")
    first = normalise(names.split()[0])
    # "By Monday", "by June 2024"; but Jan Nowak and May Lin are people.
    alone = len(names.split()) == 1 or apart[:1].isdigit()
    is_day = is_date_word(names.split()[0]) and (
        alone or first not in folded_words("months_as_names")
    )
    if is_day or (names.endswith(".") and not _INITIAL_LAST.search(names)):
        return False
    return not apart or _beside(apart) or _is_outlet(rest)


def _is_outlet(rest: str) -> bool:
    """Tell whether what follows a name after a comma may be where its bearer works."""
    said = rest.strip(" ,").split()
    return rest.lstrip().startswith(",") and len(said) <= _OUTLET_WORDS and said[-1][0].isupper()


def _beside(text: str) -> bool:
    """Tell whether a piece is what stands beside a name: a role, a place, an agency, a date."""
    if is_date_line(text) or CONTACT.fullmatch(text) or agencies_in(text):
        return True
    return ROLE.search(text) is not None or BARE.fullmatch(text) is not None


def announces_name(text: str) -> bool:
    """Tell whether a line says that a name follows and nothing else.

    >>> announces_name("Von"), announces_name("Von der Mole")
    (True, False)
    """
    announces = words("by") + words("by_with_full_name")
    return len(text) <= _LONGEST_BARE_PREFIX and normalise(text) in announces


# A byline is read for the notes on its writers, and again for the fields: of 115 asks in 156 texts
# 12 are answered from here, and one takes as long as a hundredth of a text.
@lru_cache(maxsize=64)
def authors_in(text: str, language: str | None = None) -> tuple[str, ...]:
    """Name the people of a byline, without prefix, roles, places, agencies and addresses.

    >>> authors_in("By Jarrett Renshaw and Mara Ellison, Reuters")
    ('Jarrett Renshaw', 'Mara Ellison')
    >>> authors_in("Maria da Silva")
    ('Maria da Silva',)

    Args:
        text: The byline as written.
        language: Of the text, if it is known.
    """
    named = caseless_writers_in(text) or unspaced_writers_in(text, language)
    if named is not None:
        return named
    line = text.strip(_EDGES)
    text = as_spoken(_bare_line(line), language)
    if has_digit(text):
        text = next((part for part in name_and_date(text) if not is_date_line(part)), text)
    text = writers_only(unglued(text))
    text = name_behind_role(text) or text
    names = "".join(_behind_prefix(text, language) or (text,))
    people: dict[str, None] = {}
    for part in _SEPARATOR.split(names):
        for raw in BETWEEN.split(_without_outlet(part)):
            name = _strip(raw)
            if is_bare_name(name) and not agency_named(name):
                people[_cased(name)] = None
        if people:
            break
    if not people and (text != line or is_byline(line)):
        people_named, _ = people_and_agencies([line], language=language)
        return tuple(name for name in people_named if not agencies_in(name))
    return tuple(people)


def _without_outlet(names: str) -> str:
    """Leave out what stands in small letters behind names in capitals and a comma.

    It is where they work, as in "MARA ELLISON and TOM OKORO, Portmere Courier".
    """
    before, _, behind = names.rpartition(",")
    capitals = [word.isupper() for word in before.split() if word[0].isupper()]
    return before if all(capitals) and capitals and not behind.isupper() else names


def _strip(raw: str) -> str:
    name = (CONTACT.sub("", raw) if "@" in raw else raw).strip(" \t.,:;()（）【】[]")
    bearer = _OF_PLACE.split(name)[0]
    # "Mara Ellison da Roma", but "Maria da Silva" is all of a name.
    name = bearer if " " in bearer else name
    return "" if ROLE.search(name) else name


def _cased(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 3 else name
