"""What is asked of profiles wrongly is told at once, with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsclean import Page, ProfileError, clean, clean_many
from newsclean.cli.main import main
from newsclean.profiles.profile import Profile, ProfileLine
from newsclean.profiles.profile_file import save_profile
from newsclean.sites import load_samples, sampled, save_samples

from .pages_of_sites import SITE

PROFILE = Profile(site=SITE, stories=9, lines=(ProfileLine(number=1, text="Gulls", on=9),))


@pytest.mark.parametrize("sites", [5, "", b"profiles", ["profiles"]])
def test_what_is_no_folder(sites: object) -> None:
    for clean_it in (clean, lambda text, **how: next(clean_many([text], **how))):
        with pytest.raises(ProfileError, match="give the folder with the profiles"):
            clean_it("It rained.", sites=sites)  # type: ignore[arg-type]


@pytest.mark.parametrize("site", [5, "", b"x.toml"])
def test_what_is_no_profile(site: object) -> None:
    with pytest.raises(ProfileError, match="give a profile or the name of its file"):
        clean("It rained.", site=site)  # type: ignore[arg-type]


def test_one_profile_or_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ProfileError, match="give one"):
        clean("It rained.", site=PROFILE, sites=tmp_path)
    with pytest.raises(SystemExit):
        main(["clean", "page.txt", "--site", "x.toml", "--sites", str(tmp_path)])
    assert "argument --sites: not allowed with argument --site" in capsys.readouterr().err


def test_profiles_that_are_wrong_are_told_before_a_run_begins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save_profile(PROFILE, tmp_path)
    for site in ("post.example", "sund.example"):
        (tmp_path / f"{site}.toml").write_text("lines = 3")
    with pytest.raises(ProfileError, match=r"post\.example\.toml: (?s:.*)sund\.example\.toml: "):
        clean_many([Page("It rained.", url="https://www.courier.example/1")], sites=tmp_path)
    page, out = tmp_path / "page.txt", tmp_path / "out.jsonl"
    page.write_text("It rained.")
    run = ["clean", str(page), "-o", str(out), "--workers", "1", "--sites", str(tmp_path)]
    assert main(run) == 1
    assert "post.example.toml: there is no 'lines'" in capsys.readouterr().err
    assert not out.exists()
    # A single page reads its own profile alone.
    assert clean("It rained.", url="https://www.courier.example/1", sites=tmp_path).text


def test_pages_of_another_version_are_told_once(tmp_path: Path) -> None:
    import gzip

    save_samples(sampled(["It rained."], site=SITE), tmp_path)
    (file,) = tmp_path.iterdir()
    written = gzip.decompress(file.read_bytes()).replace(b'"version": 2', b'"version": 7')
    file.write_bytes(gzip.compress(written))
    with pytest.raises(ProfileError) as error:
        load_samples(tmp_path)
    assert str(error.value).count("another version") == 1
    assert "delete it, and learn the site anew" in str(error.value)
    file.write_bytes(gzip.compress(written.replace(SITE.encode(), b"../../etc")))
    with pytest.raises(ProfileError, match="is no domain"):
        load_samples(tmp_path)
