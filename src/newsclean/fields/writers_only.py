"""The parts of a byline that name writers: no editors, translators or photographers."""

from __future__ import annotations

import re
from functools import cache

import regex
from ahocorasick_rs import AhoCorasick

from newsclean.fields.before_names import BEFORE_OTHERS, before_names
from newsclean.fields.names import writers_pattern
from newsclean.text.brackets import without_brackets
from newsclean.text.folding import without_case
from newsclean.text.patterns import either, later
from newsclean.words import words

_WORD = r"[\p{L}\p{M}]{2,20}"


def _others() -> set[str]:
    return {word.lower() for name in BEFORE_OTHERS for word in words(name)}


def _known() -> set[str]:
    return {*before_names(), *words("writers")}


def _labels() -> str:
    others, known = either(_others()), either(_known())
    joins = either(words("joins"))
    return (
        rf"(?i:(?<!\w)(?P<other>(?:{others})\s?[:：／]|(?:{either(words('edited_by'))})\s)"
        rf"|(?<!\w)(?P<known>(?:{known})\s?[:：／]))"
        # Any word or two with a colon behind.
        rf"|(?:^|(?<=[|;,·•]\s?))(?=\p{{Lu}}){_WORD}(?:(?:\s?[&/]\s?|\s(?:{joins})\s|\s){_WORD})?"
        r"\s?[:：](?=\s*\p{L})"
    )


_LABEL = later(_labels)
_COLONS = ":：／"
_BESIDE_LABELS = " ,;.|·•–—-/"


def _glue() -> str:
    writers = either(sorted({word.title() for word in words("writers") if word.isascii()}))
    roles = either(sorted({word.title() for word in words("roles") if word.isascii()}))
    # In small letters it must end the name: "Ada Lovettstaff writer".
    small_roles = either({word for word in words("roles") if word.isascii()})
    small = (
        rf"(?:(?:{small_roles})\s){{0,2}}(?:{either(w for w in words('writers') if w.isascii())})"
    )
    # A capital after fewer small letters may stand inside a name, such as McCarthy.
    return (
        rf"(?<=\p{{Lu}}\p{{Ll}}{{2,20}})(?=(?:{small})\s?(?:$|[|,;(]))"
        rf"|(?<=\p{{Ll}})(?=(?:(?:{roles})\s){{0,2}}(?:{writers})(?!\p{{Ll}}))"
        rf"|(?<=(?<!\p{{L}})(?:{writers}))(?=\p{{Lu}}\p{{Ll}})"
        rf"|(?<=\p{{Ll}}{{3}})(?<!Fitz)(?=\p{{Lu}}\p{{Ll}})(?=(?:[^\n.|]{{1,40}}?\b)?(?i:{writers_pattern()})(?!\p{{L}}))"
    )


_GLUE = later(_glue)
# Where a name may begin inside a word; finding none is quicker.
_ASCII_JOINT = re.compile("[a-z][A-Z]")
_JOINT = regex.compile(r"[\p{Ll}\p{Lo}\p{M}]\p{Lu}")


def writers_only(text: str) -> str:
    """Give what a byline says of its writers, parted by bars; labels with a colon are left out.

    >>> writers_only("Reporter: Ada Lovett, editor: Tom Reyes")
    'Ada Lovett,'

    Args:
        text: A byline or an author's field.
    """
    text = without_brackets(text.strip())
    # The expression is long, and most names have no label with them.
    marked = any(map(text.__contains__, _COLONS)) or _may_hold_label(text)
    labels = list(_LABEL.finditer(text)) if marked else []
    if not labels:
        return text
    parts = [text[: labels[0].start()]]
    ends = [*(label.start() for label in labels[1:]), len(text)]
    for label, end in zip(labels, ends, strict=True):
        if not label["other"]:
            parts.append(text[label.end() : end])
    return " | ".join(part.strip() for part in parts if part.strip())


def _may_hold_label(text: str) -> bool:
    """Take a quick look for a known label; most lines hold none, with a colon or without."""
    folded = without_case(text)
    if _edited_by().find_matches_as_indexes(folded):
        return True
    marked = any(map(text.__contains__, _COLONS))
    return marked and bool(_marked_labels().find_matches_as_indexes("".join(folded.split())))


@cache
def _edited_by() -> AhoCorasick:
    return AhoCorasick(sorted(set(map(without_case, words("edited_by")))), store_patterns=False)


@cache
def _marked_labels() -> AhoCorasick:
    labels = ("".join(without_case(label).split()) for label in _others() | _known())
    marked = {label + colon for label in labels for colon in _COLONS}
    return AhoCorasick(sorted(marked), store_patterns=False)


def labelled_parts(text: str) -> list[str]:
    """Give what stands before the known labels of a byline, and behind each of them.

    >>> labelled_parts("Words by Ada Lovett; photos by Tom Reyes")
    ['Words by Ada Lovett', 'Tom Reyes']

    Args:
        text: A byline.
    """
    if not _may_hold_label(text):
        return [text]
    labels = list(_LABEL.finditer(text))
    # "Winner: Ada Lovett" is no byline.
    if not all(label["other"] or label["known"] for label in labels):
        return [text]
    ends = [0, *(place for label in labels for place in label.span()), len(text)]
    return [
        text[slice(*edges)].strip(_BESIDE_LABELS)
        for edges in zip(ends[::2], ends[1::2], strict=True)
    ]


def unglued(text: str) -> str:
    """Part a name from what its bearer is, where a page has set one straight behind the other.

    >>> unglued("Ada LovettStaff Writer")
    'Ada Lovett | Staff Writer'
    >>> unglued("Ada LovettHarbour and fishing correspondent")
    'Ada Lovett | Harbour and fishing correspondent'

    Args:
        text: A byline or an author's field.
    """
    joint = _ASCII_JOINT if text.isascii() else _JOINT
    if not (joint.search(text) or _small_writers().find_matches_as_indexes(text)):
        return text
    parted: str = _GLUE.sub(" | ", text)
    return parted


@cache
def _small_writers() -> AhoCorasick:
    ascii_words = [word for word in words("writers") if word.isascii()]
    return AhoCorasick(ascii_words, store_patterns=False)
