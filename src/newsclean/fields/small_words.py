"""Small words of bylines that mean one thing in one language and another in the next."""

from __future__ import annotations

from newsclean.fields.before_names import begin_names
from newsclean.text.patterns import either, later
from newsclean.words import words
from newsclean.words.language import primary_language
from newsclean.words.lists import lists_by_language

_JOINS = ("joins", "joins_helpers")
_PLACES = ("name_then_place", "after_names")
_AND = " & "


def _both() -> set[str]:
    """Give the words that join names in one language and stand before a place in another."""
    places = {word for name in _PLACES for word in words(name)}
    return {word for name in _JOINS for word in words(name)} & places


# In capitals they are initials or names.
_BOTH = later(lambda: rf"(?<=\w)\s(?:{either(_both())})\s(?=\p{{Lu}})")


def as_spoken(text: str, language: str | None) -> str:
    """Write what joins names as a sign, and leave a place out, where languages differ on a word.

    >>> as_spoken("Jan Maes en Ida Holm", "nl"), as_spoken("Ana Ruiz en Buenos Aires", "es")
    ('Jan Maes & Ida Holm', 'Ana Ruiz')

    Args:
        text: A byline.
        language: Of its page or text, if that is known.
    """
    code = primary_language(language)
    found = _BOTH.search(text) if code else None
    while found is not None:
        word = found[0].strip()
        if _is_listed(word, code, _JOINS):
            text = text[: found.start()] + _AND + text[found.end() :]
        elif _is_listed(word, code, _PLACES):
            return text[: found.start()]
        found = _BOTH.search(text, found.start() + 1)
    return text


def may_say_by(word: str, language: str | None) -> bool:
    """Tell whether a word that begins names, too, can mean "by" in a language.

    >>> may_say_by("per", "sv"), may_say_by("per", "ca"), may_say_by("by", "sv")
    (False, True, True)

    Args:
        word: A word before names, in small letters.
        language: Of its page or text, if that is known.
    """
    code = primary_language(language)
    known = lists_by_language("by")
    if code not in known or word not in begin_names():
        return True
    return word in known[code]


def _is_listed(word: str, code: str, names: tuple[str, ...]) -> bool:
    return any(word in lists_by_language(name).get(code, ()) for name in names)
