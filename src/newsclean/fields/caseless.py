"""Bylines of scripts without capitals: only a label and a mark tell that a name follows."""

from __future__ import annotations

from newsclean.text.patterns import later

_WORD = r"[\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Bengali}\p{Thai}][\p{L}\p{M}\u200c.'’\"-]{1,24}"
_WRITERS = later(
    r"[\s\p{Cf}]*(?:بقلم|كتبت?|الكاتبة?|إعداد|اعداد|تحرير|تقرير|حوار|نویسنده|به قلم|نگارنده|خبرنگار|گزارش|گزارشگر"
    r"|تحریر|رپورٹ|رپورٹر|از قلم|نمائندہ|מאת|כתב|כתבת|כתבה|כותב|लेखक|लेखिका|रिपोर्ट|रिपोर्टर|द्वारा"
    r"|লেখক|প্রতিবেদক|লিখেছেন|โดย|เรื่อง|เรื่องโดย|ผู้เขียน|เขียนโดย|ผู้สื่อข่าว|เรียบเรียง|เรียบเรียงโดย)"
    rf"[\s\p{{Cf}}]*[:：/|][\s\p{{Cf}}]*({_WORD}(?:\s{_WORD}){{0,4}}(?:[،,]\s?{_WORD}(?:\s{_WORD}){{0,4}}){{0,3}})[\s\p{{Cf}}]*"
)
_BETWEEN = later(r"\s*[،,]\s*")


def caseless_writers_in(text: str) -> tuple[str, ...]:
    """Name the people behind a label such as "by" in Arabic, Hebrew, Thai or a script of India.

    >>> caseless_writers_in("מאת: מיכל לוי"), caseless_writers_in("By: Mara Ellison")
    (('מיכל לוי',), ())

    Args:
        text: The byline as written.
    """
    found = None if text.isascii() else _WRITERS.fullmatch(text)
    return tuple(dict.fromkeys(_BETWEEN.split(found[1]))) if found else ()
