"""Expressions for picture credits; what is compiled from long lists waits for a candidate."""

from __future__ import annotations

import regex

from newsclean.fields.agencies import news_agencies, picture_agencies
from newsclean.text.patterns import either, later
from newsclean.words import expressions, words

_NAME = r"[\p{Lu}\p{Lo}][\p{L}\p{M}.'’\-]{0,24}"
_AGENCY, _STOCK = "(?&agency)", "(?&stock)"
_WHO, _PERSON = "(?&who)", "(?&person)"
_SEPARATED = r"(?:\s?/\s?|\svia\s)"


def _sellers() -> str:
    return rf"(?:{either(words('sellers_alone'))})"


def _of_agency() -> str:
    """Give an expression for "AP Photo" and "AP Photo/Jane Roe"."""
    return rf"(?:{either(words('agency_pictures'))})(?:/{_WHO})?"


def _signed() -> str:
    """Give one for "REUTERS/Jane Roe", "Jane Roe/AFP", "Jane Roe via Getty Images", "© Reuters"."""
    return (
        rf"(?:(?:{_AGENCY})\s?[/|]\s?{_WHO}"
        rf"|{_WHO}\s?(?:/|\||via|—|–|-)\s?(?:{_AGENCY})(?:[/\s]{{1,3}}(?:{_AGENCY}))?"
        rf"|{_of_agency()}|[©ⓒ]\s?(?:{_WHO})(?:\s?/\s?{_WHO})?|\([cC]\)\s?{_WHO}"
        rf"|(?:{either(words('sellers_alone') + words('agencies_alone'))})(?:/{_WHO})?)"
    )


def _photographer() -> str:
    """Give one for a person beside an agency; agencies beside each other have written the story."""
    return (
        rf"(?:{_PERSON}(?:, {_PERSON})?{_SEPARATED}(?:[^()\[\]/\n]{{2,40}}{_SEPARATED})?"
        rf"(?:{_AGENCY})(?:/(?:{_STOCK}))?"
        rf"|(?:{_AGENCY})\s?/\s?{_PERSON}(?:/(?:{_AGENCY}))?|{_of_agency()})"
    )


def _labels() -> str:
    return rf"(?i:{either(words('picture_labels'))})"


def _labelled() -> str:
    """Give an expression for "Photo: Jane Roe/Reuters", "Image credit: Getty", "(Foto: Jan Maes)".

    A dash tells nothing before a word of a script without capitals; outlets are called "g1", too.
    """
    return (
        rf"{_labels()}\s?(?:{either(words('picture_label_by'))})?\s?"
        rf"(?:[:：/|]|[–—](?=\s?\p{{Lu}}))\s?{_WHO}(?:\s?[/,|]\s?(?:{_WHO}|{_AGENCY}|\p{{Ll}}\d{{1,2}}))"
        r"{0,2}"
    )


def _taken_by() -> str:
    return rf"(?i:{either(words('pictures'))})\s(?:{either(words('pictures_by'))})\s"


def _named_pictures() -> str:
    return rf"(?i:{either(words('picture_labels') + words('pictures'))})"


def _behind_dash() -> str:
    """Give an expression for "— AFP pic", "– Foto: dpa-Bild", "— Picture by Jane Roe"."""
    named = _named_pictures()
    return (
        rf"[–—-]\s?(?:(?:{_AGENCY})[\s-]{named}|{named}\s(?:{_AGENCY})|{_taken_by()}{_WHO}"
        rf"|(?i:{either(words('file_pictures'))}))"
    )


def _capitals() -> str:
    """Give one for what opens a caption: "PHOTO", "FILE PHOTO PHOTO"."""
    capitals = either(words("picture_capitals"))
    return rf"(?:{capitals})(?:\s(?:{capitals}))?"


def _defined() -> str:
    """Name the long lists: so they are compiled once."""
    small = either(words("particles"))
    beside = either(words("particles") + words("joins") + words("among_picture_names"))
    # Those that sell pictures only; a news agency also signs the last paragraph of a story.
    sellers = picture_agencies() - news_agencies().keys()
    return (
        rf"(?(DEFINE)(?P<agency>{either(picture_agencies() | news_agencies().keys())})"
        rf"(?P<who>(?:{_NAME}(?:[\s./&,+|-]{{1,3}}(?:(?:{beside})\s)?{_NAME}){{0,7}}))"
        rf"(?P<stock>{either(sellers)})"
        rf"(?P<person>{_NAME}(?:[ -](?:(?:{small})\s)?{_NAME}){{1,4}}))"
    )


def _in_brackets() -> str:
    older = either(words("file_pictures") + words("files"))
    return "|".join(
        (
            rf"\p{{Lu}}[^()\[\]\n]{{1,60}}\svia\s(?:{_AGENCY})",
            rf"{_labelled()}|{_taken_by()}{_WHO}|{_photographer()}",
            rf"[©ⓒ]\s?{_WHO}(?:\s?/\s?{_WHO})?|\([cC]\)\s?{_WHO}",
            rf"\p{{Lu}}[^()\[\]\n]{{1,60}}{_SEPARATED}(?:{_STOCK})|{_sellers()}(?:/{_WHO})?",
            # "(Jane Roe/KWR)" behind some words, not a player and a club.
            rf"(?<=[^\n]{{40}}.){_PERSON}\s?/\s?\p{{Lu}}{{3,6}}",
            rf"{_labels()}\s?[:：]\s?[^()\[\]\n]{{2,60}}",
            rf"(?i:{older}|(?:{either(words('by_courtesy'))}) [^()]{{2,40}})",
            *expressions("credits_in_brackets"),
        )
    )


def _at_end() -> str:
    # "REUTERS/Jane Roe/File Photo"
    given = either(words("file_pictures") + words("files") + words("given_pictures"))
    signed = rf"(?:\s?/\s?(?i:{given}))?"
    # Three agencies or more; two capitals and a stroke may be anything ("CDU/CSU").
    after_sentence = rf"\p{{Lu}}{{2,12}}(?:/\p{{Lu}}{{2,12}}){{2,3}}|{_sellers()}|{_photographer()}{signed}|{_taken_by()}{_WHO}"
    # No letter inside a word opens a credit, but for those that open one in small letters.
    names = {name[:2] for name in ("iStock", *news_agencies(), *picture_agencies())}
    opened = either(
        [*(name for name in names if name[0].islower()), *(w[0] for w in words("pictures"))]
    )
    return (
        rf"{_defined()}(?=[^\p{{Ll}}\s]|{opened})(?P<credit>(?<=[.!?…”\"'’)|]\s?)(?:{after_sentence})"
        rf"|(?<=[\s/])\([cC]\)\s?{_WHO}|(?<=[\p{{Ll}}\p{{Lo}}\d.!?。”\"'’)\s—–|])"
        rf"(?:(?!\p{{Ll}}|[^:：/|]{{1,24}}[–—]){_labelled()}|(?:{_AGENCY})\s?/\s?{_PERSON}{signed}"
        rf"|(?:[—–|-]\s?)?[©ⓒ]\s?(?:{_WHO}|{_AGENCY})(?:\s?[/|]\s?(?:{_WHO}|{_AGENCY})){{0,2}}"
        rf")|(?<=[\p{{L}}\p{{M}}\d.!?…。”\"'’)]\s?){_behind_dash()})\s*$"
    )


# What is compiled from long lists takes long, so it waits for a candidate.
WHOLE = later(
    lambda: (
        rf"{_defined()}[\[(（]?\s?(?:{_labelled()}|{_taken_by()}{_WHO}|{_signed()}"
        rf"|{_behind_dash()})\s?[\])）]?\.?"
    )
)
# Below a Chinese or Japanese sentence, brackets say where a picture is, or is from.
BRACKETED = later(
    lambda: (
        rf"{_defined()}(?P<credit>(?:[\[(]|(?<![。！？])（)\s?(?:{_in_brackets()})\s?[\])）])\s*$"
    )
)
AT_END = later(_at_end)
AT_START = later(
    lambda: (
        rf"{_defined()}(?P<credit>[©ⓒ]\s?(?:{_AGENCY})\b\.?(?:\s?{_capitals()}:?)?"
        rf"|{_capitals()}:|(?:{either(words('agencies_before_capitals'))})\s?{_capitals()}:?)\s?"
    )
)
# "(File photo) The quay at noon."
FILES_FIRST = later(
    lambda: rf"(?P<credit>[(\[](?:{either(words('file_pictures'))})[)\]])\s", regex.IGNORECASE
)
# One of these stands in every credit that is a line of its own ...
SIGN = later(
    lambda: (
        rf"[/|©ⓒ:：–—-]|\([cC]\)|via|(?i:{either(words('pictures'))})\s"
        rf"|{either(words('agency_pictures') + words('sellers_alone') + words('agencies_alone'))}"
    )
)
# ... and one of each in every credit at an end without brackets, or an agency beside a stroke.
MARK = later(
    lambda: rf"[/©ⓒ:：–—]|\s-\s|\([cC]\)|\s(?:{either(words('pictures_by'))}|{_sellers()})\b"
)
# What stands before a mark is read backwards from it: marks are found faster than labels.
SIGN_AT_END = later(
    lambda: (
        r"[©ⓒ]|\([cC]\)"
        rf"|[:：/|–—](?<={_labels()}\s?(?:{either(words('picture_label_by'))})?\s?.)"
        rf"|\s(?:{either(words('pictures_by'))})\s(?<={_taken_by()})"
        rf"|[–—-]\s?(?:(?:\S+[\s-]){{1,3}}{_named_pictures()}\s*$|{_named_pictures()}\s)"
        rf"|[–—-]\s?(?i:{either(words('file_pictures'))})"
        rf"|{_sellers()}(?<=[.!?…][\"”’)]?\s{_sellers()})|/(?<=\p{{Lu}}{{2}}/)\p{{Lu}}{{2}}"
    )
)
