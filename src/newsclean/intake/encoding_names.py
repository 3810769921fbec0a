"""Names of encodings, as HTTP headers and pages write them."""

from __future__ import annotations

import codecs
from typing import Final

# Browsers read these names as the larger set that contains them, and Python lacks the others.
# Source: the WHATWG encoding standard, https://encoding.spec.whatwg.org/#names-and-labels
_READ_AS: Final = {
    "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "l1": "cp1252",
    "x-cp1252": "cp1252", "x-cp1250": "cp1250", "x-cp1251": "cp1251", "x-cp1253": "cp1253",
    "x-cp1254": "cp1254", "x-cp1255": "cp1255", "x-cp1256": "cp1256", "x-cp1257": "cp1257",
    "iso-8859-9": "cp1254", "latin5": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874",
    "dos-874": "cp874", "windows-874": "cp874", "iso-8859-8-i": "iso8859-8", "logical": "iso8859-8",
    "gb2312": "gb18030", "gb_2312-80": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "chinese": "gb18030", "csgb2312": "gb18030", "gb_2312": "gb18030", "cp936": "gb18030",
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "cn-big5": "big5hkscs", "x-x-big5": "big5hkscs",
    "csbig5": "big5hkscs",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "windows-31j": "cp932", "ms_kanji": "cp932", "csshiftjis": "cp932",
    "x-euc-jp": "euc_jp", "cseucpkdfmtjapanese": "euc_jp",
    "euc-kr": "cp949", "euckr": "cp949", "ks_c_5601-1987": "cp949", "ks_c_5601-1989": "cp949",
    "ksc5601": "cp949", "ksc_5601": "cp949", "korean": "cp949", "windows-949": "cp949",
    "cseuckr": "cp949",
    "koi8": "koi8-r", "koi": "koi8-r", "koi8-ru": "koi8-u", "x-mac-cyrillic": "mac-cyrillic",
    "x-mac-ukrainian": "mac-cyrillic", "macintosh": "mac-roman", "x-mac-roman": "mac-roman",
    "unicode": "utf-16-le", "utf-16": "utf-16", "unicode-1-1-utf-8": "utf-8", "utf8mb4": "utf-8",
    "x-unicode20utf8": "utf-8",
}  # fmt: skip
# Encodings of Python's that no text comes in, or whose bytes may stand for anything.
_NEVER: Final = frozenset(
    "charmap idna mbcs oem palmos punycode raw-unicode-escape undefined unicode-escape "
    "utf-7".split()
)


def codec_of(name: str) -> str | None:
    """Give Python's name of an encoding, or None if there is no such encoding of text.

    >>> codec_of("Windows-1251"), codec_of("gb2312"), codec_of("rot13")
    ('cp1251', 'gb18030', None)

    Args:
        name: The name, as an HTTP header, a page or Python writes it.
    """
    label = name.strip().strip("\"'").lower()
    try:
        known = codecs.lookup(_READ_AS.get(label, label))
    except (LookupError, ValueError):
        return None
    is_text = getattr(known, "_is_text_encoding", True)
    return known.name if is_text and known.name.replace("_", "-") not in _NEVER else None
