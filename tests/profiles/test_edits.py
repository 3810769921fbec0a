"""What people write into profiles stays, and what can never be found is told."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from newsclean import ProfileError, clean
from newsclean.profiles.edits import edited
from newsclean.profiles.profile import Profile, ProfileLine, Where
from newsclean.profiles.profile_file import load_profile, save_profile
from newsclean.sites import Margin, merge_folders, sampled, update_folder

from .pages_of_sites import SITE, lines_of, prose, texts

GULLS = "Gulls of the quay"
CROWS = "Crows of the quay"


def line(text: str, number: int = 1, *, where: Where = "tail", use: bool = True) -> ProfileLine:
    """Give a line as it is learned."""
    return ProfileLine(number=number, text=text, where=where, learned="tail", on=9, use=use)


def profile(*lines: ProfileLine) -> Profile:
    """Give a profile of some lines."""
    return Profile(site=SITE, stories=20, lines=lines)


def test_an_unused_line_stays_so_in_another_spelling() -> None:
    before = profile(line("GULLS OF THE QUAY", 7, use=False), line("Read {number} min", use=False))
    (gulls, read) = edited(profile(line(GULLS), line("READ {number} MIN", 2)), before).lines
    assert [(one.number, one.use) for one in (gulls, read)] == [(7, False), (1, False)]


def test_what_is_left_in_stays_where_another_line_would_cut_it() -> None:
    """The template has come since the line was left in."""
    both = profile(line("{number} gulls sat here"), line("3 gulls sat here", 2, use=False))
    page = "\n".join([*prose(1), "{} gulls sat here"])
    assert clean(page.format(4), site=both).removed
    assert not clean(page.format(3), site=both).removed
    assert not clean(page.format(4), site=both, ignore=[f"site:{SITE}#1"]).removed


def test_where_a_line_is_cut_stays_as_it_was_written() -> None:
    before = profile(line(GULLS, where="anywhere"))
    (found,) = edited(profile(line(GULLS).model_copy(update={"on": 12})), before).lines
    assert (found.where, found.learned, found.on) == ("anywhere", "tail", 12)
    (unchanged,) = edited(profile(line(GULLS).model_copy(update={"where": "head"})), before).lines
    assert unchanged.where == "anywhere"


def test_where_a_line_stands_by_now_is_learned_anew() -> None:
    now = line(GULLS).model_copy(update={"where": "edge", "learned": "edge"})
    (found,) = edited(profile(now), profile(line(GULLS))).lines
    assert found.where == "edge"


def test_a_line_by_hand_stays_also_when_it_is_learned_for_a_time() -> None:
    by_hand = ProfileLine(number=5, text=CROWS, where="anywhere")
    once = edited(profile(line(CROWS)), profile(by_hand))
    assert [(one.number, one.where, one.on) for one in once.lines] == [(5, "anywhere", 9)]
    later = edited(profile(line(GULLS)), once)
    assert [(one.text, one.number, one.on) for one in later.lines] == [(GULLS, 1, 9), (CROWS, 5, 0)]


def test_a_line_that_is_not_learned_any_more_goes() -> None:
    assert edited(profile(line(GULLS)), profile(line(GULLS), line(CROWS, 2))).lines == (
        line(GULLS),
    )


def test_the_order_of_the_profiles_before_changes_nothing() -> None:
    befores = [
        profile(ProfileLine(number=3, text=CROWS), line(GULLS, 8)),
        profile(ProfileLine(number=3, text="Terns"), line(GULLS, 9, use=False)),
        profile(ProfileLine(number=4, text="crows of the quay", use=False)),
    ]
    (found, *others) = (edited(profile(line(GULLS, 2)), *one) for one in permutations(befores))
    assert all(one == found for one in others)
    said = {one.text: (one.number, one.use) for one in found.lines}
    assert said[GULLS] == (8, False)
    assert said[CROWS] == (3, False)
    assert said["Terns"][0] >= 100_000


def test_numbers_are_the_same_wherever_a_line_is_learned(tmp_path: Path) -> None:
    one, other, both = (tmp_path / name for name in ("one", "other", "both"))
    pages = texts(lambda n, body: [*body, GULLS, *([CROWS] if n > 9 else [])], 20)
    update_folder(sampled(pages[:10], site=SITE), one)
    update_folder(sampled(pages[10:], site=SITE), other)
    merge_folders([one, other], both)
    numbers = [
        {one.text: one.number for one in load_profile(folder / f"{SITE}.toml").lines}
        for folder in (one, other, both)
    ]
    assert numbers[0][GULLS] == numbers[1][GULLS] == numbers[2][GULLS]
    assert numbers[1][CROWS] == numbers[2][CROWS]


def test_edits_stay_when_folders_are_merged(tmp_path: Path) -> None:
    one, other, both = (tmp_path / name for name in ("one", "other", "both"))
    pages = texts(lambda _, body: [*body, GULLS], 20)
    for folder, part in ((one, pages[:10]), (other, pages[10:])):
        update_folder(sampled(part, site=SITE), folder)
    file = one / f"{SITE}.toml"
    by_hand = '\n[[line]]\nnumber = 1\ntext = "Bread for gulls"\nwhere = "anywhere"\n'
    file.write_text(file.read_text().replace('where = "tail"', 'where = "edge"') + by_hand)
    for folders in ([one, other], [other, one]):
        merge_folders(folders, both)
        assert lines_of(load_profile(both / f"{SITE}.toml")) == {
            GULLS: "edge",
            "Bread for gulls": "anywhere",
        }


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('text = "one\\ntwo"', "line 1: the text has several lines"),
        ('text = " \\u200b "', "line 1: the text has no letter"),
        ('text = "Read {minutes} min"', "{minutes} stands for nothing; write {number} or {name}"),
        (f'text = "{{name}} {"fed the gulls " * 9}"', "has at most 80 characters"),
        ('text = "Ink dried {number} days ago."', "only if it is no sentence"),
        ('text = "x"\n[[line]]\nnumber = 2\ntext = "X"', "lines 1 and 2 say the same"),
        (
            'text = "x"\nlearnt = "tail"',
            "[[line]] 1: there is no 'learnt'; did you mean 'learned'?",
        ),
        ('text = "x"\ndigest = "12"', "digest: string should match pattern"),
    ],
)
def test_a_line_that_no_page_can_have(written: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / f"{SITE}.toml"
    file.write_text(f"site = '{SITE}'\n[[line]]\nnumber = 1\n{written}\n")
    with pytest.raises(ProfileError) as error:
        load_profile(file)
    assert told in str(error.value)
    assert str(file) in str(error.value)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[[lines]]\nnumber = 1\ntext = 'x'", "there is no 'lines'; did you mean 'line'?"),
        ("[line]\nnumber = 1\ntext = 'x'", "write [[line]] above each line"),
        ("storys = 3", "there is no 'storys'; did you mean 'stories'?"),
        ("in_run = true", "there is no 'in_run'"),
    ],
)
def test_a_name_that_is_none(written: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / f"{SITE}.toml"
    file.write_text(f"site = '{SITE}'\n{written}\n")
    with pytest.raises(ProfileError) as error:
        load_profile(file)
    assert told in str(error.value)


@pytest.mark.parametrize("form", ["{}", "# {}", "  {} ", "[{}](https://courier.example)"])
def test_a_line_by_hand_is_found_however_it_was_copied(form: str, tmp_path: Path) -> None:
    long = "The gulls of this paper live on your bread alone, " * 4
    for text in (GULLS, long.strip()):
        by_hand = profile(ProfileLine(number=1, text=form.format(text)))
        read = load_profile(save_profile(by_hand, tmp_path))
        assert clean("\n".join([*prose(1), text]), site=read).removed


@pytest.mark.parametrize("site", ["../x", "a/b", "..", "", "a.example/../../x", "C:\\x", "a\x00b"])
def test_no_file_is_written_outside_the_folder(site: str, tmp_path: Path) -> None:
    folder = tmp_path / "in" / "profiles"
    with pytest.raises(ValueError, match="domain"):
        update_folder(sampled(texts(lambda _, body: body, 5), site=site), folder)
    with pytest.raises(ValueError, match="domain"):
        save_profile(profile().model_copy(update={"site": site}), folder)
    samples = sampled(["It rained."], site=SITE)
    samples.sites[site] = samples.sites.pop(SITE)
    with pytest.raises(ValueError, match="domain"):
        update_folder(samples, folder)
    assert [*tmp_path.rglob("*.*")] == []


def test_a_margin_that_no_site_can_reach() -> None:
    with pytest.raises(ProfileError, match="give a number from 2 to 200"):
        Margin(pages=300)
