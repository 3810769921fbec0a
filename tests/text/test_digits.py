from __future__ import annotations

import sys

from newsclean.text.digits import has_digit


def test_digits_are_those_of_every_script() -> None:
    for code in range(sys.maxunicode + 1):
        assert has_digit(chr(code)) == chr(code).isdigit()
