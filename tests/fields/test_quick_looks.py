"""Quick looks before long expressions: they may let too much through, and never too little."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from newsclean.fields import role_first, writers_only
from newsclean.words import words

_CASES: tuple[Callable[[str], str], ...] = (str, str.upper, str.title, str.capitalize)


def _in_every_case(said: set[str]) -> list[str]:
    # Expressions that ignore case take the Turkish capital for the i of others.
    turkish = {word.replace("i", other) for word in said for other in ("\u0130", "\u0131")}
    return [case(word) for word, case in product(sorted(said | turkish), _CASES)]


@pytest.mark.parametrize("name", ["Mara Ellison", "Mara Ann Ellison", "mara ellison", "ÉVA Holm"])
def test_names_behind_roles(name: str) -> None:
    for role in _in_every_case(set(words("writers"))):
        line = f"{role} {name}"
        found = role_first._ROLE_FIRST.fullmatch(line)
        assert role_first.name_behind_role(line) == (found["name"] if found else None), line


@pytest.mark.parametrize("mark", [": ", " : ", "\u00a0: ", "\uff1a", " ", ", "])
def test_labels_of_writers(mark: str) -> None:
    labels = writers_only._others() | writers_only._known() | set(words("edited_by"))
    for label in _in_every_case(labels):
        line = f"{label}{mark}Mara Ellison"
        found = list(writers_only._LABEL.finditer(line))
        known = bool(found) and all(one["other"] or one["known"] for one in found)
        assert (len(writers_only.labelled_parts(line)) > 1) == known, line
        assert (writers_only.writers_only(line) != line) == bool(found), line
