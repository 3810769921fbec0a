"""Spellings that readers take for one are one for comparing, and offsets stay."""

from __future__ import annotations

import pytest

from newsclean.document import Document
from newsclean.rules import default_rules
from newsclean.text.folding import normalise, same_letters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("اقرأ أيضاً", "اقرا ايضا"),
        ("التعليقــات", "التعليقات"),
        ("بيشتر بخوانيد", "بیشتر بخوانید"),
        ("كليه حقوق", "کلیه حقوق"),
        ("صفحۂ اول", "صفحہ اول"),
        ("کد خبر ۱۲۳", "کد خبر 123"),
        ("דוא״ל", 'דוא"ל'),
        ("אי־מייל", "אי-מייל"),
        ("ज़रूर पढ़ें", "जरूर पढें"),
        ("टिप्पणियाँ", "टिप्पणियां"),
        ("सम्बन्धित", "संबंधित"),
        ("ข่าวอื่น ๆ", "ข่าวอื่นๆ"),
        ("\u202bتابعنا\u202c", "تابعنا"),
    ],
)
def test_spellings_of_one_phrase(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("one", "other"), [("বড়", "বড"), ("পড়ুন", "পডুন"), ("سد", "صد"), ("שרת", "סרת")]
)
def test_other_words(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@pytest.mark.parametrize("text", ["صفحۂ اول ۱۲", "אי־מייל", "टिप्पणियाँ ३", "๓ นาที", "ıİşΰ"])
def test_letters_keep_their_offsets(text: str) -> None:
    assert len(same_letters(text)) == len(text)


def test_patterns_match_other_spellings_and_digits() -> None:
    rules = default_rules()
    for line in (
        "جميع الحقوق محفوظة لموقع بريد المدينة © ٢٠٢٤",
        "اعداد/ ليلى حداد",
        "كد خبر: ۱۲۳۴۵۶",
    ):
        block = Document(line).blocks[0]
        assert [(hit.start, hit.end) for hit in rules.hits(block)][:1] == [(0, len(line))], line
