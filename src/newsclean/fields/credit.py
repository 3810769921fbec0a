"""Picture credits, and captions that end or begin with one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import regex
from ahocorasick_rs import AhoCorasick

from newsclean.fields.agencies import news_agencies, picture_agencies
from newsclean.text.patterns import either, later
from newsclean.words import expressions, words

_NAME = r"[\p{Lu}\p{Lo}][\p{L}\p{M}.'’\-]{0,24}"
_AGENCY, _STOCK = "(?&agency)", "(?&stock)"
_WHO, _PERSON = "(?&who)", "(?&person)"
# Names of firms, the same in all languages.
_KNOWN = r"Getty(?: Images)?|Shutterstock|iStock|Alamy"
_SEPARATED = r"(?:\s?/\s?|\svia\s)"
# "REUTERS/Jane Roe", "Jane Roe/AFP", "AP Photo/Jane Roe", "Jane Roe via Getty Images", "© Reuters"
_SIGNED = (
    rf"(?:(?:{_AGENCY})\s?[/|]\s?{_WHO}"
    rf"|{_WHO}\s?(?:/|\||via|—|–|-)\s?(?:{_AGENCY})(?:[/\s]{{1,3}}(?:{_AGENCY}))?"
    rf"|AP Photo(?:/{_WHO})?|[©ⓒ]\s?(?:{_WHO})(?:\s?/\s?{_WHO})?|\([cC]\)\s?{_WHO}"
    r"|(?:Getty Images|Getty|Shutterstock|iStock|Alamy|AFP via Getty Images|picture alliance)"
    rf"(?:/{_WHO})?)"
)
# A person beside an agency takes pictures; an agency beside another one has written the story.
_PHOTOGRAPHER = (
    rf"(?:{_PERSON}(?:, {_PERSON})?{_SEPARATED}(?:[^()\[\]/\n]{{2,40}}{_SEPARATED})?(?:{_AGENCY})(?:/(?:{_STOCK}))?"
    rf"|(?:{_AGENCY})\s?/\s?{_PERSON}(?:/(?:{_AGENCY}))?|AP Photo(?:/{_WHO})?)"
)


def _labels() -> str:
    return rf"(?i:{either(words('picture_labels'))})"


def _labelled() -> str:
    """Give an expression for "Photo: Jane Roe/Reuters", "Image credit: Getty", "(Foto: Jan Maes)".

    A dash tells nothing before a word of a script without capitals.
    """
    return (
        rf"{_labels()}\s?(?:{either(words('picture_label_by'))})?\s?"
        rf"(?:[:：/|]|[–—](?=\s?\p{{Lu}}))\s?{_WHO}(?:\s?[/,|]\s?(?:{_WHO}|{_AGENCY})){{0,2}}"
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
            rf"{_labelled()}|{_taken_by()}{_WHO}|{_PHOTOGRAPHER}",
            rf"[©ⓒ]\s?{_WHO}(?:\s?/\s?{_WHO})?|\([cC]\)\s?{_WHO}",
            rf"\p{{Lu}}[^()\[\]\n]{{1,60}}{_SEPARATED}(?:{_STOCK})|(?:{_KNOWN})(?:/{_WHO})?",
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
    after_sentence = rf"\p{{Lu}}{{2,12}}(?:/\p{{Lu}}{{2,12}}){{2,3}}|{_KNOWN}|{_PHOTOGRAPHER}{signed}|{_taken_by()}{_WHO}"
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
_WHOLE = later(
    lambda: (
        rf"{_defined()}[\[(（]?\s?(?:{_labelled()}|{_taken_by()}{_WHO}|{_SIGNED}"
        rf"|{_behind_dash()})\s?[\])）]?\.?"
    )
)
# Below a Chinese or Japanese sentence, brackets say where a picture is, or is from.
_BRACKETED = later(
    lambda: (
        rf"{_defined()}(?P<credit>(?:[\[(]|(?<![。！？])（)\s?(?:{_in_brackets()})\s?[\])）])\s*$"
    )
)
_AT_END = later(_at_end)
_AT_START = later(
    lambda: (
        rf"{_defined()}(?P<credit>[©ⓒ]\s?(?:{_AGENCY})\b\.?"
        r"(?:\s?(?:FILE\s)?PHOTO(?:\s(?:FILE\s)?PHOTO)?:?)?"
        r"|FILE PHOTO:|PHOTO(?:\sPHOTO)?:|(?:AP|AFP|REUTERS)\s?PHOTO:?)\s?"
    )
)
# "(File photo) The quay at noon."
_FILES_FIRST = later(
    lambda: rf"(?P<credit>[(\[](?:{either(words('file_pictures'))})[)\]])\s", regex.IGNORECASE
)
_BRACKET = re.compile(r"[\[(（]")
_CLOSING = frozenset("])）")
# One of these stands in every credit that is a line of its own ...
_SIGN = later(
    lambda: (
        rf"[/|©ⓒ:：–—-]|\([cC]\)|via|(?i:{either(words('pictures'))})\s|AP Photo|Getty|Shutterstock"
        r"|iStock|Alamy|picture alliance"
    )
)
# ... and one of each in every credit at an end without brackets, or an agency beside a stroke.
_MARK = later(
    lambda: (
        rf"[/©ⓒ:：–—]|\s-\s|\([cC]\)|\s(?:{either(words('pictures_by'))}|Getty|Shutterstock|iStock|Alamy)\b"
    )
)
# The dotless i and its like are left out: who ignores case takes them for other letters.
_FOREIGN = re.compile(r"[^\x00-\x7f\u00c0-\u012f\u0132-\u017e‘’“”„«»–—…]")
_SELLERS = "(?:Getty|Shutterstock|iStock|Alamy)"
# What stands before a mark is read backwards from it: marks are found faster than labels.
_SIGN_AT_END = later(
    lambda: (
        r"[©ⓒ]|\([cC]\)"
        rf"|[:：/|–—](?<={_labels()}\s?(?:{either(words('picture_label_by'))})?\s?.)"
        rf"|\s(?:{either(words('pictures_by'))})\s(?<={_taken_by()})"
        rf"|[–—-]\s?(?:(?:\S+[\s-]){{1,3}}{_named_pictures()}\s*$|{_named_pictures()}\s)"
        rf"|[–—-]\s?(?i:{either(words('file_pictures'))})"
        rf"|{_SELLERS}(?<=[.!?…][\"”’)]?\s{_SELLERS})|/(?<=\p{{Lu}}{{2}}/)\p{{Lu}}{{2}}"
    )
)


# Lists of which a credit holds a word, and those that count in brackets alone.
_LABELS = ("picture_labels", "pictures")
_IN_BRACKETS = ("file_pictures", "files", "by_courtesy")


@cache
def _pieces(*names: str) -> AhoCorasick:
    """Find pieces, one of which every credit holds that has no name of an agency.

    To look for them is quicker than to look for credits, and spares a process that meets none the
    long expressions.
    """
    marks = "(c) photo getty stock alamy".split()
    said = (word.lower() for name in names for word in words(name))
    return AhoCorasick(sorted({*marks, *said}), store_patterns=False)


def _may_be(text: str, pieces: AhoCorasick) -> bool:
    if pieces.find_matches_as_indexes(text.lower()):
        return True
    return not text.isascii() and _FOREIGN.search(text) is not None


@cache
def _agencies() -> tuple[str, ...]:
    return (*news_agencies(), *picture_agencies())


@cache
def _agency_names() -> AhoCorasick:
    return AhoCorasick(_agencies(), store_patterns=False)


_STARTS = ("©", "ⓒ", "FILE PHOTO:", "PHOTO", "AP", "AFP", "REUTERS")
# By judgement, in characters: longer lines are paragraphs; a credit with its caption ends within
# the reach.
LONGEST_CAPTION = 420
_REACH = 90


def is_credit(text: str) -> bool:
    """Tell whether a line is a picture credit and nothing else.

    >>> is_credit("(AP Photo/Mara Ellison)"), is_credit("Photo radar will return in spring.")
    (True, False)
    """
    text = text.replace("\u200b", " ")
    if len(text) > 160 or (text.isascii() and not _has_sign(text)):
        return False
    if not (_may_be(text, _pieces(*_LABELS)) or _agency_names().find_matches_as_indexes(text)):
        return False
    return _SIGN.search(text) is not None and _WHOLE.fullmatch(text) is not None


def _has_sign(text: str) -> bool:
    marked = any(map(text.__contains__, ("/", "|", ":", "-", "via")))
    return marked or bool(_pieces("pictures").find_matches_as_indexes(text.lower()))


def opens_with_credit(text: str) -> bool:
    """Tell whether a line is a caption that begins with its credit.

    >>> opens_with_credit("© Reuters. FILE PHOTO: The quay at noon on Friday.")
    True
    """
    return len(text) <= LONGEST_CAPTION and _opening(text) is not None


def credit_in(text: str) -> tuple[int, int] | None:
    """Find the credit that begins or ends a caption.

    >>> caption = "The quay at noon. (Photo: Jan Maes)"
    >>> start, end = credit_in(caption)
    >>> caption[start:end]
    '(Photo: Jan Maes)'

    Returns:
        Offsets of the credit in the line, or None when the line does not hold one at an end.
    """
    found = _opening(text) if len(text) <= LONGEST_CAPTION else None
    return found.span("credit") if found else credit_at_end(text)


def credit_at_end(text: str) -> tuple[int, int] | None:
    """Find the credit that ends a caption.

    >>> credit_at_end("The quay at noon. (Photo: Jan Maes)")
    (18, 35)

    Returns:
        Offsets of the credit in the line, or None when the line does not hold one at its end.
    """
    first = max(0, len(text) - _REACH)
    text = text.replace("\u200b", " ")  # where a line may break, behind a stroke
    if len(text) > LONGEST_CAPTION or not _may_close(text[first:]):
        return None
    return _credit_from(text, first)


def _opening(text: str) -> regex.Match[str] | None:
    if text.startswith(("(", "[")):
        return _FILES_FIRST.match(text)
    return _AT_START.match(text) if text.startswith(_STARTS) else None


def _may_close(tail: str) -> bool:
    """Take a quick look at the end of a line for what every credit there has."""
    if tail.rstrip()[-1:] in _CLOSING:
        return "/" in tail or "via" in tail or _may_be(tail, _pieces(*_LABELS, *_IN_BRACKETS))
    if not ("/" in tail or _may_be(tail, _pieces(*_LABELS))) or not _MARK.search(tail):
        return False
    return _SIGN_AT_END.search(tail) is not None or _agency_beside_stroke(tail)


# A caption is read for its kind, and again for the fields.
@lru_cache(maxsize=64)
def _credit_from(text: str, first: int) -> tuple[int, int] | None:
    if text.rstrip()[-1:] in _CLOSING:
        brackets = (bracket.start() for bracket in _BRACKET.finditer(text, first))
        matches = (_BRACKETED.match(text, start) for start in brackets)
        found = next(filter(None, matches), None)
    else:
        found = _AT_END.search(text, first)
    return found.span("credit") if found else None


def _agency_beside_stroke(tail: str) -> bool:
    parts = tail.split("/")
    before = any(part.rstrip().endswith(_agencies()) for part in parts[:-1])
    return before or any(part.lstrip().startswith(_agencies()) for part in parts[1:])
