"""Texts folded for comparing: never for output."""

from __future__ import annotations

import re
import unicodedata

from newsclean.text.patterns import later, seldom

# Soft hyphen, zero-width characters, joiners and bidi marks: seen by no reader.
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u206f]")
# Letters that are written in two ways: Greek capitals lose their accents, Romanian has a cedilla
# for its comma, Turkish a dotless i; Arabic writers leave hamzas out, Persian and Urdu keyboards
# have other kafs, yas and hes, Hebrew ones quotation marks; Hindi has a dot for its half moon.
# And digits: Arabic, Persian, Devanagari, Bengali and Thai texts have digits of their own.
_LETTERS = str.maketrans(
    "άέήίόύώΐΰşţıأإآٱىیېكہھۂۀۃة׳״־ँ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙",
    "αεηιουωϊϋșțiاااايييکهههههه'\"-ं" + 5 * "0123456789",
)
# Vowel signs of Arabic and Hebrew, the stroke that lengthens an Arabic word, and the dot below a
# letter of Hindi, which many texts leave out.
_VOWELS = seldom("[\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u0640\u064b-\u0655\u0670\u093c]")
# Thai writes its sign of repetition with blanks around or without.
_REPEATED = seldom(r" ?ๆ ?")
# Hindi writes a nasal before its own row of letters in full or as a dot.
_NASAL = seldom("(?:ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ]))")
# A quick look for any of these; the apostrophe, which is usual, is no reason for a closer one.
_ODD = re.compile(
    "[άέήίόύώΐΰşţı\u0307\u0591-\u05f4\u0610-\u06f9\u0901\u093c\u094d\u0966-\u096f\u09e6-\u09ef\u0e46-\u0e59]"
)

# No script sets so many marks on a letter (Unicode's Stream-Safe Text Format, UAX #15, has 30), and
# putting marks in order takes time that grows with the square of their number. The two sound marks
# of half-width Kana are letters that become marks.
_MOST_MARKS = 30
_MANY_MARKS = later(rf"([\p{{M}}\uff9e\uff9f]{{{_MOST_MARKS}}})[\p{{M}}\uff9e\uff9f]+")


def has_many_marks(text: str) -> bool:
    """Tell whether a text may hold more marks in a row than any script sets on a letter.

    >>> has_many_marks("e" + "\u0301" * 40), has_many_marks("e\u0301" * 40)
    (True, False)
    """
    # Every run that is too long covers one of these characters.
    some = text[_MOST_MARKS :: _MOST_MARKS + 1]
    if any(map(unicodedata.combining, some)) or "\uff9e" in some or "\uff9f" in some:
        return _MANY_MARKS.search(text) is not None
    return False


def with_few_marks(text: str) -> str:
    """Give a text with no more marks on a letter than a script may set.

    >>> len(with_few_marks("e" + "\u0301" * 40))
    31
    """
    return _MANY_MARKS.sub(r"\1", text) if has_many_marks(text) else text


def same_letters(folded: str) -> str:
    """Write letters and digits that are written in two ways in one, offsets as they were.

    >>> same_letters("διαβάστε"), same_letters("۳")
    ('διαβαστε', '3')
    """
    if folded.isascii():
        return folded
    folded = folded.replace("’", "'")
    return folded.translate(_LETTERS) if _ODD.search(folded) else folded


_ASCII_MARKS = "".join(sign for sign in map(chr, range(128)) if not sign.isalnum())


def normalise(text: str) -> str:
    """Fold a text for comparing: NFKC, case, white space, invisible characters, edge punctuation.

    >>> normalise("  “Share\\u00a0THIS  article” »")
    'share this article'
    """
    if text.isascii():
        even = "  " not in text and text.isprintable()
        return (text.lower() if even else " ".join(text.lower().split())).strip(_ASCII_MARKS)
    if not text.isprintable() or "\u034f" in text:
        text = _INVISIBLE.sub("", text)
    if len(text) > _MOST_MARKS:
        text = with_few_marks(text)
    composed = unicodedata.normalize("NFKC", text)
    folded = composed.casefold()
    if folded != composed:
        folded = unicodedata.normalize("NFKC", folded)
    folded = folded.replace("’", "'")
    if _ODD.search(folded):
        folded = same_letters(_VOWELS.sub("", folded).replace("i\u0307", "i"))
        folded = _NASAL.sub("ं", _REPEATED.sub("ๆ", folded))
    even = "  " not in folded and folded.isprintable()
    words = folded if even else " ".join(folded.split())
    start, end = 0, len(words)
    while start < end and not words[start].isalnum():
        start += 1
    while start < end and not words[end - 1].isalnum():
        end -= 1
    # The vowel signs and accents that belong to the last letter.
    while end < len(words) and unicodedata.category(words[end])[0] == "M":
        end += 1
    return words[start:end]


_DOTLESS_I = chr(0x131)


def without_case(text: str) -> str:
    """Fold the case of a text so that no two differ that are alike to expressions ignoring it.

    Those take the Turkish letters I for that of others.

    >>> without_case("ED\u0130TOR"), without_case("ed\u0131tor")
    ('editor', 'editor')
    """
    folded = text.casefold()
    if folded.isascii():
        return folded
    return folded.replace("i\u0307", "i").replace(_DOTLESS_I, "i")


def squeezed(text: str) -> str:
    """Fold a text and drop all but its letters and digits, to compare names with host names.

    >>> squeezed("The Port-Mere Post")
    'theportmerepost'
    """
    return "".join(filter(str.isalnum, normalise(text)))


_ASCII_NOT_WORD = bytes(code for code in range(128) if not chr(code).isalnum())


def letters(text: str) -> str:
    """Give only the letters and digits of a text, folded.

    >>> letters("It’s 5 o'clock.")
    'its5oclock'
    """
    if text.isascii():
        # Bytes are sifted several times as fast as letters.
        return text.lower().encode().translate(None, _ASCII_NOT_WORD).decode()
    folded = unicodedata.normalize("NFKC", with_few_marks(text))
    return "".join(filter(str.isalnum, folded.lower()))
