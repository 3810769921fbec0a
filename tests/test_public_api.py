"""The public names and their signatures are those that are written down."""

from __future__ import annotations

import newsclean
from tools.public_api import FILE, listing, public_names

MEND = "\nif it is meant: python3 dev.py goldens, and a line in the changelog"


def test_no_name_comes_goes_or_changes_unnoticed() -> None:
    written = FILE.read_text(encoding="utf-8").splitlines()
    now = listing().splitlines()
    gone = [f"- {line}" for line in written if line not in now]
    come = [f"+ {line}" for line in now if line not in written]
    assert (gone, come) == ([], []), "\n".join(["", *gone, *come]) + MEND
    assert written == now


def test_every_public_name_is_in_the_reference() -> None:
    assert {f"newsclean.{name}" for name in newsclean.__all__} <= set(public_names())
