"""A profile cuts its lines as a cleaner like any other: with an account, and below keep rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import BOILERPLATE, PROSE, documents

import newsclean
from newsclean import ProfileError, WarningCode, clean, default_pipeline
from newsclean.profiles.profile import Profile, ProfileLine
from newsclean.profiles.profile_file import save_profile
from newsclean.profiles.site_lines import SiteLines
from newsclean.testing import check_laws

APPEAL = "The gulls of this paper live on your bread alone, so bring some to the quay on Friday."
BODY = "The harbour wall gave way shortly before midnight, and the office closed both its quays."
PROFILE = Profile(
    site="courier.example",
    pages=412,
    stories=400,
    lines=(
        ProfileLine(number=3, text=APPEAL, where="tail", on=384),
        ProfileLine(number=17, text="Gulls of the quay", where="edge", on=400),
        ProfileLine(number=18, text="Penned of {name} at Gull Post", where="edge", on=100),
        ProfileLine(number=19, text="{number} gulls sat here", where="head", on=100),
        ProfileLine(number=20, text="Gull letter", where="run", on=100),
        ProfileLine(number=21, text="All gulls in one letter", where="run", on=100),
        ProfileLine(number=22, text="Bread for gulls", where="anywhere", on=0),
        ProfileLine(number=23, text="Feed a gull", where="anywhere", on=90, use=False),
    ),
)
PAGE = "\n".join(["Gulls of the quay", BODY, "Bread for gulls", BODY[::-1] + ".", APPEAL])


def test_each_line_is_a_cut_of_its_own() -> None:
    article = clean(PAGE, site=PROFILE)
    assert article.text == f"{BODY}\n{BODY[::-1]}."
    told = [(cut.rule, cut.cleaner, cut.reason) for cut in article.removed]
    assert told == [
        ("site:courier.example#17", "site", "On 100 % of 400 stories"),
        ("site:courier.example#22", "site", "Written into the profile of the site by hand"),
        ("site:courier.example#3", "site", "On 96 % of 400 stories"),
    ]
    assert article.restore() == PAGE


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        (["Penned of Ada Lovett at Gull Post", BODY], [BODY]),
        (["Penned of Ada Lovett at Crow Post", BODY], None),
        (["14 gulls sat here", BODY], [BODY]),
        ([BODY, "14 gulls sat here"], None),
        ([BODY, "Gulls of the quay", BODY + " Again."], None),
        (
            [BODY, "Gull letter", "All gulls in one letter", BODY + " Again."],
            [BODY, BODY + " Again."],
        ),
        ([BODY, "Gull letter", BODY + " Again."], None),
        ([BODY, "Feed a gull"], None),
        ([BODY, APPEAL.upper()], [BODY]),
        ([APPEAL, BODY], None),
    ],
)
def test_a_line_goes_only_where_it_was_seen(lines: list[str], left: list[str] | None) -> None:
    article = clean("\n".join(lines), site=PROFILE)
    assert article.text.split("\n") == (lines if left is None else left)


def test_the_only_prose_of_a_page_stays() -> None:
    page = f"Gulls of the quay\n{APPEAL}\nBread for gulls"
    assert clean(page, site=PROFILE).text == page


def test_keep_rules_win(tmp_path: Path) -> None:
    rules = tmp_path / "own.toml"
    rules.write_text(
        f'[[keep]]\nid = "appeal"\nphrases = ["{APPEAL}"]\nwhy = "Words of the author"\n'
    )
    article = clean(PAGE, site=PROFILE, rules=[rules])
    assert article.text.endswith(APPEAL)
    assert len(article.kept_by) == 1


@pytest.mark.parametrize(
    ("ignored", "stays"),
    [
        ("site:courier.example#3", [APPEAL]),
        ("site:courier.example", ["Bread for gulls", "Gulls of the quay", APPEAL]),
        ("site", ["Bread for gulls", "Gulls of the quay", APPEAL]),
        ("site:post.example#3", []),
    ],
)
def test_lines_can_be_ignored(ignored: str, stays: list[str]) -> None:
    left = clean(PAGE, site=PROFILE, ignore=[ignored]).text.split("\n")
    assert sorted({*left} - {BODY, BODY[::-1] + "."}) == stays


def test_a_name_that_no_line_has_is_an_error() -> None:
    with pytest.raises(ProfileError, match=r"site:courier.example#1'; did you mean"):
        clean(PAGE, site=PROFILE, ignore=["site:courier.example#1"])


def test_a_profile_is_chosen_by_the_address(tmp_path: Path) -> None:
    save_profile(PROFILE, tmp_path)
    page = f"{BODY}\n{APPEAL}"
    assert clean(page, url="https://www.courier.example:80/1", sites=tmp_path).text == BODY
    for url in (
        "https://post.example/1",
        "http://192.0.2.7/1",
        "http://[::1]/",
        "no address",
        None,
    ):
        assert clean(page, url=url, sites=str(tmp_path)).text == page
    with pytest.raises(ProfileError, match="is no folder"):
        clean(page, sites=tmp_path / "none")
    with pytest.raises(ProfileError, match="give a profile"):
        clean(page, site=7)  # type: ignore[arg-type]
    assert clean(page, site=tmp_path / "courier.example.toml").text == BODY


def test_a_page_goes_the_same_way() -> None:
    prose = "".join(f"<p>{BODY} {number} boats were lost.</p>" for number in range(4))
    page = f"<html><body><article><h1>Wall</h1>{prose}<p>{APPEAL}</p></article></body></html>"
    article = clean(page, site=PROFILE)
    (cut,) = (cut for cut in article.removed if cut.cleaner == "site")
    assert (cut.rule, cut.text.strip()) == ("site:courier.example#3", APPEAL)
    assert cut.xpath


def test_a_line_that_says_what_it_is_keeps_its_kind() -> None:
    profile = PROFILE.model_copy(
        update={"lines": (ProfileLine(number=1, text="By Ada Lovett", where="edge", on=400),)}
    )
    article = clean(f"By Ada Lovett\n{BODY}", site=profile)
    assert [cut.cleaner for cut in article.removed] == ["bylines"]
    assert article.authors == ("Ada Lovett",)


def test_a_page_that_looks_newer_than_its_profile_is_told() -> None:
    def codes(page: str) -> list[WarningCode]:
        return [warning.code for warning in clean(page, site=PROFILE).warnings]

    assert codes(f"{BODY}\nCrows of the quay") == [WarningCode.PROFILE_OUTDATED]
    assert codes(PAGE) == codes(f"{BODY}\nGulls of the quay") == []
    seldom = PROFILE.model_copy(update={"stories": 900})
    assert clean(BODY, site=seldom).warnings == ()


def test_an_explanation_names_it_like_a_rule() -> None:
    (line,) = newsclean.explain(PAGE, text=APPEAL, site=PROFILE).lines
    assert (
        line.because == "site took it for chrome (site:courier.example#3): On 96 % of 400 stories."
    )
    pastes = [remedy.paste for remedy in line.remedies]
    assert "--ignore site:courier.example#3" in pastes


_own = st.sampled_from([line.text for line in PROFILE.lines if "{" not in line.text])
_line = st.one_of(st.sampled_from(PROSE + BOILERPLATE), _own, _own)


@settings(deadline=None, max_examples=60)
@given(st.one_of(documents(), st.lists(_line, max_size=14).map("\n".join)))
def test_it_keeps_the_laws(text: str) -> None:
    check_laws(SiteLines(PROFILE), [text])
    check_laws(default_pipeline().with_(SiteLines(PROFILE)), [text])
