"""Bytes of pages in UTF-8, whatever they came in."""

from __future__ import annotations

import codecs

import pytest

from newsclean.intake.decode import decode, in_utf8
from newsclean.intake.encoding_names import codec_of

TEXT = "<p>Die Möwe saß auf der Mole, “sagt Jan”."


@pytest.mark.parametrize(
    "source",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        (TEXT * 20).encode("utf-16-le"),
        TEXT.encode("cp1252"),
        TEXT.encode() + b"\xf6",
        TEXT.encode() + b"\0",
        b"",
    ],
)
def test_utf8_holds_what_was_decoded(source: bytes) -> None:
    assert in_utf8(source) == decode(source).text.encode()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Après l’été, déjà", "cp1252"),
        ("Die Möwe saß am Kai", "iso-8859-1"),
        ("Příliš žluťoučký kůň", "windows-1250"),
        ("Zażółć gęślą jaźń", "iso-8859-2"),
        ("Мост закрыли до весны", "windows-1251"),
        ("Мост закрыли до весны", "koi8-r"),
        ("Η γέφυρα έκλεισε", "windows-1253"),
        ("Köprü kışın kapalı, şehir sessiz", "windows-1254"),
        ("הגשר נסגר עד האביב", "windows-1255"),
        ("أغلق الجسر حتى الربيع", "windows-1256"),
        ("Tiltas uždarytas žiemą, tačiau", "windows-1257"),
        ("สะพานปิดจนถึงฤดูร้อน", "tis-620"),
        ("渡轮冬季停航，岛民表示不满。", "gb2312"),
        ("渡輪冬季停航，島民表示不滿。", "big5"),
        ("渡し船は冬の間運休する。", "shift_jis"),
        ("渡し船は冬の間運休する。", "euc-jp"),
        ("나룻배는 겨울 동안 쉰다.", "euc-kr"),
    ],
)
def test_encodings_are_said_or_guessed(text: str, encoding: str) -> None:
    source = text.encode(codec_of(encoding) or "")
    said, guessed = decode(source, encoding), decode(source)
    assert (said.text, said.warnings) == (text, ())
    assert guessed.text == text
    assert [warning.code for warning in guessed.warnings] == ["encoding_guessed"]
    head = b"<script>var path = '/static/js/main.js';</script>\n" * 200
    declared = head + f"<meta charset={encoding}><p>".encode() + source
    assert decode(declared).text.endswith(text)
    assert decode(declared).warnings == ()
    broken = declared.replace(b"<p>", b"<p>" + source * 30 + b"\xff ")
    assert decode(broken).text.endswith(text)


def test_a_name_that_is_none_is_said() -> None:
    decoded = decode(TEXT.encode(), "klingon")
    assert decoded.text == TEXT
    assert [warning.code for warning in decoded.warnings] == ["encoding_unknown"]
    assert codec_of("rot13") is codec_of("punycode") is codec_of("") is codec_of("a\0b") is None


def test_what_the_header_says_gives_way_to_bytes_that_are_utf8() -> None:
    for wrong in ("iso-8859-1", "windows-1251"):
        decoded = decode(TEXT.encode(), wrong)
        assert decoded.text == TEXT
        assert [warning.code for warning in decoded.warnings] == ["encoding_wrong"]
    assert decode(TEXT.encode(), "UTF-8") == decode(TEXT.encode()) == (TEXT, ())
    assert decode(b"It rained.", "iso-8859-1").warnings == ()


@pytest.mark.parametrize("encoding", ["gb2312", "shift_jis", "big5", "windows-1251"])
def test_utf8_that_is_said_to_be_another_encoding(encoding: str) -> None:
    text = "Пекарня на Мельничной улице закроется в конце января."
    read = decode(text.encode(), encoding)
    assert read.text == text
    assert [said.code.value for said in read.warnings] == ["encoding_wrong"]


def test_two_letters_may_be_utf8_by_chance() -> None:
    assert decode("联通".encode("gbk"), "gbk").text == "联通"
