"""Names of people, and what goes with them: what they are, and how to reach them."""

from __future__ import annotations

import regex

from newsclean.text.digits import has_digit
from newsclean.text.patterns import later

_PARTICLES = (
    "de|da|do|das|dos|del|della|di|du|des|la|le|van|von|den|der|zu|zur|ten|ter|af|av|bin|ibn|al|el|y|e|i|und|and|et|en|og|och|ja|"
    "with|for|in|mit|aus|met|con|avec|med|z|w|a|и|і|та|в|с|ve|και|dan|dari|at|the|of|contributing|special|to"
)
_NAME = r"(?:\p{Lu}[\p{L}\p{M}'’`\-]{0,24}\.?|\p{Lu}\.(?:\s?\p{Lu}\.){0,2}|(?:Mc|Mac|O['’]|D['’]|d['’]|al-|Al-)\p{Lu}\p{L}{1,20})"
# Some names, set side by side.
NAMES = rf"{_NAME}(?:[\s,&/+·•|–—-]{{1,4}}(?:(?:{_PARTICLES})\s){{0,2}}{_NAME}){{0,9}}"
BARE = later(NAMES)
CONTACT = later(
    r"(?:(?:e-?mail|mail|twitter|x|contact|follow|on twitter|correo|e-?mail:|@)\s?[:：]?\s?){0,2}"
    r"(?:@\w{2,30}|[\w.+\-]{1,40}@[\w\-]{1,40}(?:\.[\w\-]{1,20}){1,3})"
    r"(?:\s?[|,;/]?\s?(?:@\w{2,30}|[\w.+\-]{1,40}@[\w\-]{1,40}(?:\.[\w\-]{1,20}){1,3}))?",
    regex.IGNORECASE,
)
ROLE = later(
    r"(?i:\b(?:staff|writer|reporter|correspondent|editor|journalist|contributor|columnist|bureau|chief|senior|political"
    r"|redaktor(?:in)?|redactor(?:a)?|redattore|redacteur|giornalista|periodista|jornalista|rédact(?:eur|rice)"
    r"|redakteur(?:in)?|korrespondent(?:in)?|redaktion|journaliste|redacci[oó]n|redazione|redactie|newsroom|desk|team"
    r"|корреспондент|редакция|agencies|agency|news service|press|online|staff writers?|freelance|photographer|host|ceo"
    r"|digital|multimedia|sports?|business|health|science|foreign|national|deputy|associate|managing|producer)\b)"
)
BETWEEN = later(
    r"\s*(?:,|;|&|/|\||•|·|\+|、|，|\b(?:and|und|et|y|e|i|en|og|och|ja|и|і|та|ve|και|dan|with|mit|avec|con)\b)\s*",
    regex.IGNORECASE,
)
_LONGEST = 140
_FEWEST, _MOST = 2, 5
# What headlines in capitals begin with, and no name does.
_NO_NAMES = frozenset(
    "a an are does how inside our should that these this those what when where which who whose why your".split()
)
# A comma in a name stands only before a degree or the like.
_LIST = later(r",(?!\s(?:Ph\.?D|M\.?D|Jr|Sr|MBA|MA|MSc|Esq)\b)")


def is_bare_name(text: str) -> bool:
    """Tell whether a line could be a person's name and nothing else.

    >>> is_bare_name("Victoriano Suárez Álamo"), is_bare_name("How Ferry Lines Fail")
    (True, False)
    """
    words = text.split()
    if not _FEWEST <= len(words) <= _MOST or text[-1] in ".!?:;," or _LIST.search(text):
        return False
    if words[0].lower() in _NO_NAMES or has_digit(text):
        return False
    return BARE.fullmatch(text) is not None


def are_bare_names(text: str) -> bool:
    """Tell whether a line could be the names of a few people and nothing else.

    >>> are_bare_names("Mara Ellison og Tom Okoro")
    True
    """
    if len(text) > _LONGEST or not text[0].isupper() or text[-1] in ".!?:;,":
        return False
    if has_digit(text):
        return False
    names = BETWEEN.split(text)
    return len(names) <= _MOST and all(map(is_bare_name, filter(None, names))) and bool(names[0])


def is_role(text: str) -> bool:
    """Tell whether a line says what a writer is and nothing else.

    >>> is_role("Senior political correspondent")
    True
    """
    few = len(text.split()) <= _MOST and text[-1] not in ".!?:;,"
    return few and ROLE.search(text) is not None


def is_contact(text: str) -> bool:
    """Tell whether a line is an e-mail address or a handle and nothing else.

    >>> is_contact("Twitter: @MaraEllison")
    True
    """
    return "@" in text and CONTACT.fullmatch(text) is not None
