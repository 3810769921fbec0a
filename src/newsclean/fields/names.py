"""Names of people, and what goes with them: what they are, and how to reach them."""

from __future__ import annotations

import regex

from newsclean.text.digits import has_digit
from newsclean.text.patterns import either, later
from newsclean.words import expressions, words
from newsclean.words.word_sets import folded_words

_NAME = r"(?:\p{Lu}[\p{L}\p{M}'’`\-]{0,24}\.?|\p{Lu}\.(?:\s?\p{Lu}\.){0,2}|(?:Mc|Mac|O['’]|D['’]|d['’]|al-|Al-)\p{Lu}\p{L}{1,20})"


def names_pattern() -> str:
    """Give an expression for some names, set side by side."""
    small = [*words("particles"), *words("joins"), *words("joins_helpers"), *words("among_names")]
    return rf"{_NAME}(?:[\s,&/+·•|–—-]{{1,4}}(?:(?:{either(small)})\s){{0,2}}{_NAME}){{0,9}}"


def writers_pattern() -> str:
    """Give an expression for what only a writer is called."""
    return "|".join([either(words("writers")), *expressions("writers")])


BARE = later(names_pattern)
_ADDRESS = r"(?:@\w{2,30}|[\w.+\-]{1,40}@[\w\-]{1,40}(?:\.[\w\-]{1,20}){1,3})"
CONTACT = later(
    lambda: (
        rf"(?:(?:{either(words('contact'))}|@)\s?[:：]?\s?){{0,2}}"
        rf"{_ADDRESS}(?:\s?[|,;/]?\s?{_ADDRESS})?"
    ),
    regex.IGNORECASE,
)
ROLE = later(lambda: rf"(?i:\b(?:{writers_pattern()}|{either(words('desks') + words('roles'))})\b)")
_WRITER = later(lambda: rf"(?i:\b(?:{writers_pattern()})\b)")
BETWEEN = later(
    lambda: (
        r"\s*(?:,|;|&|/|\||•|·|\+|、|，"
        rf"|\b(?:{either(words('joins') + words('joins_helpers'))})\b)\s*"
    ),
    regex.IGNORECASE,
)
# By judgement: characters of a line of names, and words of one name.
_LONGEST_LINE = 140
_FEWEST, _MOST = 2, 5
# A comma in a name stands only before a degree or the like.
_LIST = later(lambda: rf",(?!\s(?:{either(words('degrees'))})\b)")


def is_bare_name(text: str) -> bool:
    """Tell whether a line could be a person's name and nothing else.

    >>> is_bare_name("Victoriano Suárez Álamo"), is_bare_name("How Ferry Lines Fail")
    (True, False)
    """
    said = text.split()
    if not _FEWEST <= len(said) <= _MOST or text[-1] in ".!?:;,":
        return False
    if "," in text and _LIST.search(text):
        return False
    if said[0].lower() in folded_words("not_names") or has_digit(text):
        return False
    return BARE.fullmatch(text) is not None


def without_roles(text: str) -> str:
    """Take off the words at the ends of a name that say what its bearer is.

    >>> without_roles("Mara Ellison Senior")
    'Mara Ellison'
    """
    said = text.split()
    while len(said) > _FEWEST and said[-1].lower() in folded_words("roles"):
        del said[-1]
    while len(said) > _FEWEST and said[0].lower() in folded_words("roles"):
        del said[0]
    return " ".join(said)


def are_bare_names(text: str) -> bool:
    """Tell whether a line could be the names of a few people and nothing else.

    >>> are_bare_names("Mara Ellison og Tom Okoro")
    True
    """
    if len(text) > _LONGEST_LINE or not text[0].isupper() or text[-1] in ".!?:;,":
        return False
    # The expression is long, and most headlines begin as no name does.
    if has_digit(text) or text.partition(" ")[0].lower() in folded_words("not_names"):
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


def is_writers_role(text: str) -> bool:
    """Tell whether a line says what only a writer is and nothing else.

    >>> is_writers_role("Senior political correspondent"), is_writers_role("Chief of the port")
    (True, False)
    """
    return is_role(text) and not has_digit(text) and _WRITER.search(text) is not None


def is_contact(text: str) -> bool:
    """Tell whether a line is an e-mail address or a handle and nothing else.

    >>> is_contact("Twitter: @MaraEllison")
    True
    """
    return "@" in text and CONTACT.fullmatch(text) is not None
