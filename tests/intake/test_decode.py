"""Bytes of pages in UTF-8, whatever they came in."""

from __future__ import annotations

import codecs

import pytest

from newsclean.intake.decode import decode, in_utf8

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


def test_utf8_is_left_as_it_came() -> None:
    source = TEXT.encode()
    assert in_utf8(source) is source
