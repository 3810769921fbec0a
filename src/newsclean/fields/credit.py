"""Picture credits, and captions that end or begin with one."""

from __future__ import annotations

import re

import regex
from ahocorasick_rs import AhoCorasick

from newsclean.fields.agencies import NEWS_AGENCIES, PICTURE_AGENCIES
from newsclean.text.patterns import either, later

# Those that sell pictures only; a news agency also signs the last paragraph of a story.
_PICTURES = {*PICTURE_AGENCIES} - {*NEWS_AGENCIES}
_AGENCY, _STOCK = "(?&agency)", "(?&stock)"
_LABELS = (
    r"(?:photo(?:s|graph|grapher|graphy)?|picture|pic|image|file photo|photo credit|image credit|picture credit|credit|illustration|graphic"
    r"|foto(?:s|graf|grafie|nachweis|credit)?|bild(?:er|quelle)?|symbolbild|archivbild|imagen|fotograf[ií]a|cr[eé]ditos?|cr[eé]dit photo"
    r"|foto di|beeld|kuva|zdj[eę]cie|fot\.|fotó|снимка|фото|фотография|kép|görsel|fotoğraf|φωτο(?:γραφία)?|صورة|الصورة|تصوير|عکس|צילום"
    r"|ảnh|gambar|写真|画像|图片来源|图源|图|圖|資料照|사진)"
)
_NAME = r"[\p{Lu}\p{Lo}][\p{L}\p{M}.'’\-]{0,24}"
_WHO, _PERSON = "(?&who)", "(?&person)"
_PEOPLE = rf"(?:{_NAME}(?:[\s./&,+|-]{{1,3}}(?:(?:de|da|van|von|der|di|del|la|le|el|bin|al|via|for|and|und|et|y|courtesy|of)\s)?{_NAME}){{0,7}})"
# "Photo: Jane Roe/Reuters", "Image credit: Getty", "(Foto: Jan Maes)"
# A dash tells nothing before a word of a script without capitals.
_LABELLED = (
    rf"(?i:{_LABELS})\s?(?:credit|courtesy|by|von|par|de|di|av|af)?\s?(?:[:：/|]|[–—](?=\s?\p{{Lu}}))\s?{_WHO}"
    rf"(?:\s?[/,|]\s?(?:{_WHO}|{_AGENCY})){{0,2}}"
)
_BY = rf"(?i:photos?|photographs?|images?|pictures?|foto)\s(?:by|courtesy|via|von)\s{_WHO}"
# "REUTERS/Jane Roe", "Jane Roe/AFP", "AP Photo/Jane Roe", "Jane Roe via Getty Images", "© Reuters"
_SIGNED = (
    rf"(?:(?:{_AGENCY})\s?[/|]\s?{_WHO}|{_WHO}\s?(?:/|\||via|—|–|-)\s?(?:{_AGENCY})(?:[/\s]{{1,3}}(?:{_AGENCY}))?|AP Photo(?:/{_WHO})?"
    rf"|[©ⓒ]\s?(?:{_WHO})(?:\s?/\s?{_WHO})?|\([cC]\)\s?{_WHO}|(?:Getty Images|Getty|Shutterstock|iStock|Alamy|AFP via Getty Images|picture alliance)(?:/{_WHO})?)"
)
_CREDIT = rf"(?:{_LABELLED}|{_BY}|{_SIGNED})"
# Named once, the long lists are compiled once; still that takes long, so it waits for a candidate.
_DEFINED = (
    rf"(?(DEFINE)(?P<agency>{either({*NEWS_AGENCIES, *PICTURE_AGENCIES})})(?P<who>{_PEOPLE})"
    rf"(?P<stock>{either(_PICTURES)})(?P<person>{_NAME}(?:[ -](?:(?:de|da|van|von|der|di|del|la|le|el|bin|al)\s)?{_NAME}){{1,4}}))"
)
_WHOLE = later(rf"{_DEFINED}[\[(（]?\s?{_CREDIT}\s?[\])）]?\.?")
# A picture that is older than the story.
_FROM_THE_FILES = (
    r"file|archives?|(?:archiv|symbol)(?:bild|foto)?|arkiv(?:foto|bild)?|archieffoto|(?:foto|imagen|imágenes) de archivo"
    r"|foto d['’]archivio|photo d['’](?:archives|illustration)|imagem de arquivo|foto de arquivo|архив|архивное фото"
)
_KNOWN = r"Getty(?: Images)?|Shutterstock|iStock|Alamy"
_SEPARATED = r"(?:\s?/\s?|\svia\s)"
# A person beside an agency takes pictures; an agency beside another one has written the story.
_PHOTOGRAPHER = (
    rf"(?:{_PERSON}(?:, {_PERSON})?{_SEPARATED}(?:[^()\[\]/\n]{{2,40}}{_SEPARATED})?(?:{_AGENCY})(?:/(?:{_STOCK}))?"
    rf"|(?:{_AGENCY})\s?/\s?{_PERSON}(?:/(?:{_AGENCY}))?|AP Photo(?:/{_WHO})?)"
)
_IN_BRACKETS = "|".join(
    (
        rf"\p{{Lu}}[^()\[\]\n]{{1,60}}\svia\s(?:{_AGENCY})",
        rf"{_LABELLED}|{_BY}|{_PHOTOGRAPHER}|[©ⓒ]\s?{_WHO}(?:\s?/\s?{_WHO})?|\([cC]\)\s?{_WHO}",
        rf"\p{{Lu}}[^()\[\]\n]{{1,60}}{_SEPARATED}(?:{_STOCK})|(?:{_KNOWN})(?:/{_WHO})?",
        rf"(?i:{_LABELS})\s?[:：]\s?[^()\[\]\n]{{2,60}}",
        rf"(?i:{_FROM_THE_FILES}|courtesy [^()]{{2,40}})",
        # The day and the place of a Japanese caption.
        r"\d{1,2}日(?:午前|午後|朝|夜)?、[^()（）\n。]{2,20}",
        # "(Harbour office provided)" names a giver; "(the city provides it)" is a sentence.
        r"(?!無料|无料|免费|免費)[^()（）\n、，。がはをもでに由为為]{1,16}(?:提供|撮影|供图|供圖|摄|攝|资料图|資料照片?|제공)",
    )
)
_AFTER_SENTENCE = (
    # Three agencies or more; two capitals and a stroke may be anything ("CDU/CSU").
    rf"\p{{Lu}}{{2,12}}(?:/\p{{Lu}}{{2,12}}){{2,3}}|"
    rf"{_KNOWN}|{_PHOTOGRAPHER}|{_BY}"
)
_BRACKETED = later(
    # Below a Chinese or Japanese sentence, brackets say where a picture is, or is from.
    rf"{_DEFINED}(?P<credit>(?:[\[(]|(?<![。！？])（)\s?(?:{_IN_BRACKETS})\s?[\])）])\s*$"
)
_AT_END = later(
    rf"{_DEFINED}(?P<credit>(?<=[.!?…”\"'’)]\s?)(?:{_AFTER_SENTENCE})|(?<=[\s/])\([cC]\)\s?{_WHO}"
    rf"|(?<=[\p{{Ll}}\p{{Lo}}\d.!?。”\"'’)\s—–|])"
    rf"(?:(?!\p{{Ll}}|[^:：/|]{{1,24}}[–—]){_LABELLED}|(?:{_AGENCY})\s?/\s?{_PERSON}|[—–|-]\s?[©ⓒ]\s?{_WHO}|[©ⓒ]\s?{_WHO}))\s*$"
)
_AT_START = later(
    rf"{_DEFINED}(?P<credit>[©ⓒ]\s?(?:{_AGENCY})\b\.?(?:\s?(?:FILE\s)?PHOTO(?:\s(?:FILE\s)?PHOTO)?:?)?|FILE PHOTO:|PHOTO(?:\sPHOTO)?:|(?:AP|AFP|REUTERS)\s?PHOTO:?)\s?"
)
# "(File photo) The quay at noon."
_FILES_FIRST = re.compile(
    r"(?P<credit>[(\[](?:file photo|(?:archiv|symbol)(?:bild|foto)|arkiv(?:foto|bild)|archieffoto"
    r"|(?:foto|imagen) de archivo|foto d['’]archivio|photo d['’](?:archives|illustration)"
    r"|(?:imagem|foto) de arquivo|архивное фото)[)\]])\s",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[\[(（]")
_CLOSING = frozenset("])）")
# One of these stands in every credit that is a line of its own ...
_SIGN = later(
    r"[/|©ⓒ:：–—-]|\([cC]\)|via|(?i:photo|image|picture|foto)\s|AP Photo|Getty|Shutterstock|iStock"
    r"|Alamy|picture alliance"
)
# Finding pieces of these first is quicker, too.
_SIGNS = AhoCorasick(
    "/ | : - (c) via photo image pictur foto getty stock alamy".split(), store_patterns=False
)
# ... and one of each in every credit at an end without brackets, or an agency beside a stroke.
_MARK = re.compile(r"[/©ⓒ:：]|\([cC]\)|\s(?:by|courtesy|via|von|Getty|Shutterstock|iStock|Alamy)\b")
# Where all letters are Latin, finding a piece of what every such credit holds first is quicker: a
# label, who sells pictures, or a stroke.
_STEMS = AhoCorasick(
    "/ (c) photo pic image fot credit crédit illustration graphic bild beeld kuva zdj kép görsel"
    " gambar getty stock alamy".split(),
    store_patterns=False,
)
# The dotless i and its like are left out: who ignores case takes them for other letters.
_FOREIGN = re.compile(r"[^\x00-\x7fÀ-įĲ-ž‘’“”„«»–—…]")
_SIGN_AT_END = later(
    rf"[©ⓒ]|\([cC]\)|(?i:{_LABELS})\s?(?:credit|courtesy|by|von|par|de|di|av|af)?\s?[:：/|–—]"
    r"|(?i:photos?|photographs?|images?|pictures?|foto)\s(?:by|courtesy|via|von)\s"
    r"|[.!?…][\"”’)]?\s(?:Getty|Shutterstock|iStock|Alamy)|\p{Lu}{2}/\p{Lu}{2}"
)
_AGENCIES = (*NEWS_AGENCIES, *PICTURE_AGENCIES)
_STARTS = ("©", "ⓒ", "FILE PHOTO:", "PHOTO", "AP", "AFP", "REUTERS")
LONGEST_CAPTION = 420
_REACH = 90


def is_credit(text: str) -> bool:
    """Tell whether a line is a picture credit and nothing else.

    >>> is_credit("(AP Photo/Mara Ellison)"), is_credit("Photo radar will return in spring.")
    (True, False)
    """
    if len(text) > 160 or (text.isascii() and not _has_sign(text)) or not _SIGN.search(text):
        return False
    return _WHOLE.fullmatch(text) is not None


def _has_sign(text: str) -> bool:
    return bool(_SIGNS.find_matches_as_indexes(text.lower()))


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
    found = _closing(text) if len(text) <= LONGEST_CAPTION else None
    return found.span("credit") if found else None


def _opening(text: str) -> regex.Match[str] | re.Match[str] | None:
    if text.startswith(("(", "[")):
        return _FILES_FIRST.match(text)
    return _AT_START.match(text) if text.startswith(_STARTS) else None


def _closing(text: str) -> regex.Match[str] | None:
    first = max(0, len(text) - _REACH)
    tail = text[first:]
    if tail.rstrip()[-1:] in _CLOSING:
        brackets = (bracket.start() for bracket in _BRACKET.finditer(text, first))
        found = (_BRACKETED.match(text, start) for start in brackets)
        return next(filter(None, found), None)
    if not _STEMS.find_matches_as_indexes(tail.lower()) and not _FOREIGN.search(tail):
        return None
    if not _MARK.search(text, first):
        return None
    if _SIGN_AT_END.search(text, first) or _agency_beside_stroke(text, first):
        return _AT_END.search(text, first)
    return None


def _agency_beside_stroke(text: str, first: int) -> bool:
    parts = text[first:].split("/")
    before = any(part.rstrip().endswith(_AGENCIES) for part in parts[:-1])
    return before or any(part.lstrip().startswith(_AGENCIES) for part in parts[1:])
