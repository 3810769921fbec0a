from __future__ import annotations

import pytest

from newsclean.fields.agencies import agencies_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Mara Ellison, Reuters", ("Reuters",)),
        ("dpa/AFP", ("dpa", "AFP")),
        ("(Reuters) - Reuters said", ("Reuters",)),
        ("The Associated Press", ("AP",)),
        ("Рейтер, ТАСС", ("Reuters", "TASS")),
        ("新华社", ("Xinhua",)),
        ("ap", ()),
        ("APRIL", ()),
        ("a map", ()),
        ("", ()),
    ],
)
def test_agencies(text: str, names: tuple[str, ...]) -> None:
    assert agencies_in(text) == names
