"""Profiles are files that people read, compare and edit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import ProfileError
from newsclean.profiles.line_template import template_of, written
from newsclean.profiles.profile import Profile, ProfileLine
from newsclean.profiles.profile_file import load_profile, save_profile, written_profile
from newsclean.profiles.registered_domain import registered_domain

_text = st.text(min_size=1, max_size=40)
_where = st.sampled_from(["head", "tail", "edge", "run", "anywhere"])
_line = st.builds(
    ProfileLine,
    number=st.integers(1, 10**6),
    text=_text,
    digest=st.sampled_from(["", "0f0f0f0f0f0f0f0f"]),
    where=_where,
    learned=_where,
    on=st.integers(0, 400),
    place=st.none() | st.tuples(st.integers(0, 9), st.integers(9, 99)),
    first=st.none() | st.dates(),
    use=st.booleans(),
)


@given(st.lists(_line, max_size=5, unique_by=lambda line: line.number), st.none() | st.dates())
def test_what_is_written_is_read_again(lines: list[ProfileLine], first: date | None) -> None:
    from tempfile import TemporaryDirectory

    profile = Profile(site="courier.example", pages=9, stories=7, first=first, lines=tuple(lines))
    with TemporaryDirectory() as folder:
        assert load_profile(save_profile(profile, folder)) == profile


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("site = ", "is no TOML"),
        ("version = 2\nsite = 'a.example'\n", "version is 2, and this newsclean reads 1; learn"),
        ("pages = 3\n", "site: field required"),
        ("site = 'a.example'\n[[line]]\nnumber = 1\n", r"\[\[line\]\] 1: text: field required"),
        ("site = 'a.example'\n[[line]]\nnumber = 1\ntext = 'x'\nwhere = 'top'\n", "1: where: "),
        (
            "site = 'a.example'\n[[line]]\nnumber = 1\ntext = 'x'\nshare = 1\n",
            "1: there is no 'share'; did",
        ),
        ("site = 'a.example'\n" + 2 * "[[line]]\nnumber = 4\ntext = 'x'\n", "have the number 4"),
    ],
)
def test_what_is_wrong_is_told(said: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / "a.example.toml"
    file.write_text(said)
    with pytest.raises(ProfileError, match=told):
        load_profile(file)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"none\.toml: no such file"):
        load_profile(tmp_path / "none.toml")
    (tmp_path / "file").touch()
    with pytest.raises(ProfileError, match="file"):
        save_profile(Profile(site="a.example"), tmp_path / "file")


def test_it_is_short_and_readable() -> None:
    line = ProfileLine(number=1, text="Read {number} min", where="head", on=24, place=(0, 2))
    profile = Profile(site="courier.example", pages=40, stories=25, lines=(line,))
    head, table = written_profile(profile).split("\n\n")
    assert head.splitlines()[-2:] == ["pages = 40", "stories = 25"]
    assert table.splitlines() == [
        "[[line]]",
        "number = 1",
        'text = "Read {number} min"',
        'where = "head"',
        "on = 24",
        "place = [0, 2]",
    ]


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.news.courier.co.uk/1", "courier.co.uk"),
        ("https://courier.example:8080", "courier.example"),
        ("https://münchen.example/", "xn--mnchen-3ya.example"),
        ("https://xn--mnchen-3ya.example/", "xn--mnchen-3ya.example"),
        ("https://gulls.blogspot.com/1", "gulls.blogspot.com"),
        ("http://localhost:8000/1", "localhost"),
        ("http://192.0.2.7/1", "192.0.2.7"),
        ("http://[2001:db8::1]/1", "2001_db8__1"),
        ("http://[::1", None),
        ("http://../../etc", None),
        ("courier.example", None),
        ("", None),
        (None, None),
    ],
)
def test_the_site_of_an_address(url: str | None, site: str | None) -> None:
    assert registered_domain(url) == site


@given(st.text(max_size=40))
def test_a_line_written_as_a_template_fits_itself(text: str) -> None:
    template = template_of(text)
    assert "{" in text or template_of(written(text, template.names)).fits(template)
    any_names = template_of(written(text, (None,) * len(template.names)))
    assert "{" in text or any_names.fits(template)
