"""Guess how bytes are encoded that say nothing of it: by the letters that languages write often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from math import log
from typing import Final, NamedTuple

from newsclean.text.patterns import seldom

# Letters by frequency. Of languages in Latin letters only those beyond ASCII: all encodings agree
# on the others. The earlier an encoding stands here, the commoner it is on the web.
_ALPHABETS: Final = {
    "cp1252": {
        "fr": "éèàêçôîûùâœïëü", "de": "üäöß", "es": "óíáéñúü¿¡", "pt": "ãçáéíóêõúâàô",
        "it": "àèùòéì", "nl": "ëéïèöüç", "sv": "äåö", "fi": "äöå", "da": "øæå", "no": "åøæ",
        "is": "áðíéóöþæúý", "ca": "àéíóèòçúïü", "et": "äõüöšž", "id": "é",
    },
    "cp1250": {
        "cs": "íáéěřžýůčšúťďňó", "pl": "łąężśćńóź", "hu": "áéőöóíüúű", "sk": "áíéčžšýúťľôňďäó",
        "hr": "čšžćđ", "sr": "čšžćđ", "ro": "ăţîâş", "sl": "čšž",
    },
    "cp1251": {
        "ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", "uk": "оаинвітерсклудмпзябьгчхцйїжєюшщфґ",
        "bg": "аоеитнрсвлдпкмзяуъгбчцжйщхшюфь", "sr": "аоиенртсвдкпмлјузгбчшцжћхђљњфџ",
    },
    "iso8859-2": {
        "pl": "łąężśćńóź", "cs": "íáéěřžýůčšúťďňó", "hu": "áéőöóíüúű", "sk": "áíéčžšýúťľôňďäó",
        "hr": "čšžćđ", "sl": "čšž", "ro": "ăţîâş",
    },
    "cp1254": {"tr": "ıüşğçöâî"},
    "cp1256": {
        "ar": "الينموترهبعدفسكقحجشطخصضثذزءغئؤىةأإآظ", "fa": "ايرندهمتبوسشکزكگخفقعجلحپئآصطضغچذظثژ",
    },
    "cp1253": {"el": "αοιτεσνηυρπκλςμάίδόγέύωθφχβήξώζψϊΐϋΰ"},
    "cp1255": {"he": "יוהלאברתמשנםעדקפחטגכסזךןץצף"},
    "cp874": {"th": "านร่กเองม้ัยลีวดทิสต็ะปบคหุแูพจชข์ื่ใไโผถซธณำฐศษภฟฝญึ"},
    "cp1257": {"lt": "ėšųžįąčūę", "lv": "āīšēūņļķžģč"},
    "cp1258": {"vi": "đưôơâêă\u0301\u0300\u0309\u0303\u0323àáéíóúùòèì"},
    "koi8-r": {"ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"},
    "koi8-u": {"uk": "оаинвітерсклудмпзябьгчхцйїжєюшщфґ"},
    "iso8859-5": {
        "ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", "bg": "аоеитнрсвлдпкмзяуъгбчцжйщхшюфь",
    },
    "iso8859-6": {"ar": "الينموترهبعدفسكقحجشطخصضثذزءغئؤىةأإآظ"},
    "cp866": {"ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"},
}  # fmt: skip
# Chances that were tried on texts of 30 languages, cut to 40, 200 and 2,000 characters.
_FOREIGN: Final = log(0.0002)  # a letter that the language has not
_MARK: Final = log(0.02)  # a quotation mark, a dash, a sign beside no letter
_CAPITAL: Final = log(0.15)  # a letter as a capital, where one may stand
_MISPLACED: Final = log(0.02)  # a capital within a word or alone, or two scripts in one word
_LANGUAGE: Final = 6.0  # the page names the language
_STEP: Final = 0.7  # an encoding one place further down is half as common
_QUOTES: Final = frozenset("\u00a0«»“”„‘’‚–—…•")
_SIGNS: Final = frozenset("°·©®€£§№´½²ªº")
_LATIN: Final = frozenset("cp1252 cp1250 cp1254 cp1257 cp1258 iso8859-2".split())
# No second byte of any encoding is below 0x30, and none of these is a letter.
_GAPS: Final = re.compile(rb"[\x00-\x2f\x3a-\x3f]+")
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_WORD: Final = re.compile(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
_PAGE_LANGUAGE: Final = re.compile(rb"<html[^<>]{0,300}?\blang\s*=\s*[\"']?([A-Za-z]{2})\b")
# A bound on work, by judgement: bytes of a page that are read, and words among them.
_SAMPLE: Final = 30_000
_MOST_WORDS: Final = 500


class _Wide(NamedTuple):
    """An encoding with two bytes a letter: its common letters, and some that it cannot lack.

    Args:
        codec: Python's name of it.
        common: The letters of the first level of the national standard, kana, hangul and marks.
        needed: Letters without which it is another encoding.
        share: How many of the letters these are at least.
    """

    codec: str
    common: re.Pattern[bytes]
    needed: re.Pattern[bytes]
    share: float

    @classmethod
    def of(cls, codec: str, common: bytes, needed: bytes, share: float) -> _Wide:
        """Compile the expressions."""
        return cls(codec, re.compile(common), re.compile(needed), share)


_HANZI: Final = rb"[\xb0-\xd7][\xa1-\xfe]"
_BIG5_HANZI: Final = rb"[\xa4-\xc6][\x40-\x7e\xa1-\xfe]"
_WIDE: Final = (
    _Wide.of("euc_jp", rb"[\xa1\xa4\xa5\xb0-\xcf][\xa1-\xfe]", rb"[\xa4\xa5][\xa1-\xfe]", 0.15),
    _Wide.of("cp949", rb"[\xb0-\xc8\xa1\xa3][\xa1-\xfe]", rb"[\xb0-\xc8][\xa1-\xfe]", 0.7),
    _Wide.of("gb18030", _HANZI + rb"|[\xa1\xa3][\xa1-\xfe]", _HANZI, 0.5),
    _Wide.of("big5hkscs", rb"[\xa1-\xc6][\x40-\x7e\xa1-\xfe]", _BIG5_HANZI, 0.5),
    _Wide.of(
        "cp932", rb"[\x81-\x83\x88-\x98][\x40-\x7e\x80-\xfc]", rb"[\x82\x83][\x40-\xf1]", 0.15
    ),
)
# Traditional letters in the encoding of the mainland are known by its punctuation alone.
_CHINESE_MARKS: Final = seldom("[，。、]")
# By judgement: the marks that show this encoding are rare elsewhere; of letters.
_MARKED: Final = 0.02
# Shares of letters: of such a text that are common, and that cannot be read at all.
_COMMON: Final = 0.85
_UNREAD: Final = 0.02
_NO_LETTERS: Final = seldom("[\ufffd\ue000-\uf8ff]")
# By judgement: fewer common letters may be chance.
_FEWEST_COMMON: Final = 3


def guess(source: bytes) -> str:
    """Give the encoding that bytes beyond ASCII are most likely in.

    >>> guess("Après la tempête".encode("latin-1")), guess("Буря прошла".encode("koi8-r"))
    ('cp1252', 'koi8-r')

    Args:
        source: Text or a page, neither in UTF-8 nor in UTF-16.
    """
    return _wide(source) or _narrow(source)


def _wide(source: bytes) -> str | None:
    sample = _pieces(source)
    best, most = None, 0.0
    for wide in _WIDE:
        text = sample.decode(wide.codec, "replace")
        letters = sum(char > "\x7f" for char in text)
        if len(_NO_LETTERS.findall(text)) > _UNREAD * letters:
            continue
        common = len(wide.common.findall(sample))
        needed = len(wide.needed.findall(sample))
        enough = max(most, _COMMON * letters, _FEWEST_COMMON)
        if common > enough and needed >= max(wide.share * letters, 2):
            best, most = wide.codec, common
    return best or _rare_chinese(sample)


def _rare_chinese(sample: bytes) -> str | None:
    text = sample.decode("gb18030", "replace")
    letters = sum(char > "\x7f" for char in text)
    marks = len(_CHINESE_MARKS.findall(text))
    unread = len(_NO_LETTERS.findall(text)) > _UNREAD * letters
    return "gb18030" if not unread and marks >= max(_MARKED * letters, 2) else None


def _pieces(source: bytes) -> bytes:
    """Give the stretches that hold letters beyond ASCII, each whole."""
    pieces: list[bytes] = []
    size = 0
    for piece in _GAPS.split(source):
        if _HIGH.search(piece):
            pieces.append(piece)
            size += len(piece)
            if size > _SAMPLE:
                break
    return b" ".join(pieces)


def _narrow(source: bytes) -> str:
    named = _PAGE_LANGUAGE.search(source[:4000])
    language = named[1].decode().lower() if named else ""
    words = Counter(
        found[0] for _, found in zip(range(_MOST_WORDS), _WORD.finditer(source), strict=False)
    )
    scores = [
        (_score(words, codec, letters) - place * _STEP + _LANGUAGE * (name == language), -place)
        for place, (codec, alphabets) in enumerate(_ALPHABETS.items())
        for name, letters in alphabets.items()
    ]
    return list(_ALPHABETS)[-max(scores)[1]]


def _score(words: Counter[bytes], codec: str, letters: str) -> float:
    chances = _chances(letters)
    latin = codec in _LATIN
    return sum(
        times * sum(_of_word(word.decode(codec, "replace"), chances, latin=latin))
        for word, times in words.items()
    )


@cache
def _chances(letters: str) -> dict[str, float]:
    """Give the logarithm of each letter's chance, by its rank."""
    weights = {letter: 1 / (rank + 2) for rank, letter in enumerate(letters)}
    whole = sum(weights.values())
    return {letter: log(weight / whole) for letter, weight in weights.items()}


def _of_word(word: str, chances: dict[str, float], *, latin: bool) -> Iterator[float]:
    before = ""
    for place, char in enumerate(word):
        if char > "\x7f":
            small = char.lower()
            after = word[place + 1 : place + 2]
            if char in _QUOTES or (char in _SIGNS and not before.isalpha()):
                yield _MARK
            elif small not in chances:
                yield _FOREIGN
            else:
                alien = latin and before > "\x7f" and before.isalpha() and after > "\x7f"
                mixed = not latin and (before + after).isascii() and (before + after).isalpha()
                inside = small != char and (before.islower() or not (before + after).isalpha())
                yield chances[small] + (small != char) * _CAPITAL
                if alien or mixed or inside:
                    yield _MISPLACED
        before = char
