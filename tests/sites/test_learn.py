"""Learning from pages: from sources or articles, in one process or several, in a run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.profiles.pages_of_sites import SITE, lines_of, texts

from benchmarks.site_profiles import invented
from newsclean import Article, Cleaned, InputError, Page, ProfileError, clean_many
from newsclean.cli.main import main
from newsclean.integrations.sample_batches import sample_batches, samples_of
from newsclean.profiles.learning_run import kept_of
from newsclean.sites import (
    Profile,
    learn,
    load_profile,
    merge_folders,
    profiles_of,
    sampled,
    save_profile,
    update_folder,
)

GULLS = "Gulls of the quay"
GULLS_LINE = "site:courier.example#620833"
TEXTS = texts(lambda _, body: [*body, GULLS], 24)
PAGES = [Page(text, url=f"https://www.courier.example/{n}") for n, text in enumerate(TEXTS)]


def test_invented_sites_are_learned() -> None:
    """The whole measure is `python -m benchmarks.site_profiles`; here are some of its sites."""
    found = invented(30, 0, sites=4)
    assert found.precision >= 0.995
    assert found.recall >= 0.95


def test_from_texts_pages_and_articles_alike() -> None:
    by_texts = learn(TEXTS, site=SITE)[SITE]
    by_articles = learn(clean_many(PAGES))[SITE]
    htmls = (
        Page(f"<p>{'</p><p>'.join(text.split(chr(10)))}</p>", url=PAGES[0].url) for text in TEXTS
    )
    by_html = learn(htmls)[SITE]
    for profile in (by_texts, by_articles, by_html, learn(PAGES)[SITE]):
        assert lines_of(profile) == {GULLS: "tail"}
        assert (profile.pages, profile.stories) == (24, 24)


def test_a_page_may_say_itself_which_site_it_is_of() -> None:
    head = '<head><link rel="canonical" href="https://post.example/1"></head>'
    assert learn([f"<html>{head}<body><p>{TEXTS[0]}</p></body></html>"]).keys() == {"post.example"}


def test_processes_change_nothing() -> None:
    alone, both = sampled(PAGES), sampled(PAGES, workers=2)
    assert alone == both


def test_what_cannot_be_read_is_counted() -> None:
    nothing = Page(None, url="https://courier.example")  # type: ignore[arg-type]
    pages = [*PAGES, nothing, Page("It rained."), Page(b"%PDF-1.7\n\x00")]
    samples = sampled([*pages, Cleaned(1, InputError("the source is empty"))])
    assert (samples.nowhere, samples.failed) == (1, 3)
    assert {site: sample.seen for site, sample in samples.sites.items()} == {SITE: 24}


def test_how_many_processes_is_checked() -> None:
    with pytest.raises(InputError, match="workers is 0"):
        learn(PAGES, workers=0)


def test_nothing_to_learn_from_is_an_error() -> None:
    with pytest.raises(InputError, match="no page has an address"):
        learn(TEXTS)
    with pytest.raises(InputError, match="there is no page to learn from; 0 could not"):
        learn([])


def test_folders_are_gone_on_with_and_merged(tmp_path: Path) -> None:
    one, two, both, whole = (tmp_path / name for name in ("one", "two", "both", "whole"))
    update_folder(sampled(PAGES[:10]), one)
    update_folder(sampled(PAGES[10:]), two)
    update_folder(sampled(PAGES), whole)
    merge_folders([one, two], both)
    merge_folders([two, one], tmp_path / "other")
    update_folder(sampled(PAGES[10:]), one)
    names = ["courier.example.pages.gz", "courier.example.toml"]
    for folder in (both, tmp_path / "other", one):
        assert sorted(path.name for path in folder.iterdir()) == names
        for name in names:
            assert (folder / name).read_bytes() == (whole / name).read_bytes()


def test_edits_stay_when_a_folder_is_gone_on_with(tmp_path: Path) -> None:
    profile = update_folder(sampled(PAGES[:10]), tmp_path)[SITE]
    (line,) = profile.lines
    save_profile(
        profile.model_copy(update={"lines": (line.model_copy(update={"use": False}),)}), tmp_path
    )
    update_folder(sampled(PAGES[10:]), tmp_path)
    (line,) = load_profile(tmp_path / f"{SITE}.toml").lines
    assert (line.use, line.on) == (False, 24)


def test_a_profile_without_its_pages_cannot_be_merged(tmp_path: Path) -> None:
    save_profile(Profile(site=SITE), tmp_path)
    with pytest.raises(ProfileError, match="are not beside it"):
        merge_folders([tmp_path], tmp_path)
    (tmp_path / f"{SITE}.pages.gz").write_bytes(b"gulls")
    with pytest.raises(ProfileError, match="delete it, and learn the site anew"):
        merge_folders([tmp_path], tmp_path)
    with pytest.raises(ProfileError, match="is no folder"):
        merge_folders([tmp_path / "none"], tmp_path)


def test_batches_of_arrow_give_the_same() -> None:
    import pyarrow as pa

    table = pa.table({"page": TEXTS, "link": [page.url for page in PAGES]})
    rows = [
        tuple(row.values())
        for batch in table.to_batches(max_chunksize=7)
        for kept in sample_batches([batch], "page", url="link")
        for row in kept.to_pylist()
    ]
    assert samples_of(rows) == sampled(PAGES)
    with pytest.raises(InputError, match="address"):
        next(sample_batches(table.to_batches(), "page", url="address"))


def cuts(results: list[Article]) -> list[list[tuple[str, str]]]:
    return [[(cut.rule, cut.reason) for cut in article.removed] for article in results]


def test_a_run_learns_from_the_first_pages_of_each_site() -> None:
    others = (Page(text, url="https://post.example") for text in TEXTS[:4])
    pages = [page for pair in zip(PAGES[:4], others, strict=True) for page in pair] + PAGES[4:]
    alone = [cleaned.article for cleaned in clean_many(pages, learn=10)]
    both = [cleaned.article for cleaned in clean_many(pages, learn=10, workers=2)]
    assert alone == both
    told = cuts([article for article in alone if article])
    assert told[:14] == [[]] * 14
    assert told[14:] == [[(GULLS_LINE, "On 100 % of 10 stories, learned in this run")]] * 14


def test_a_run_records_no_more_pages_than_it_learns_from(monkeypatch: pytest.MonkeyPatch) -> None:
    recorded: list[Article] = []

    def kept(article: Article) -> tuple[int, bytes]:
        recorded.append(article)
        return kept_of(article)

    monkeypatch.setattr("newsclean.page_work.kept_of", kept)
    assert len([*clean_many(PAGES, learn=10)]) == 24
    assert len(recorded) == 10


def test_a_run_leaves_what_is_ignored() -> None:
    found = clean_many(PAGES, learn=10, ignore=[GULLS_LINE])
    assert all(not cleaned.article.removed for cleaned in found if cleaned.article)


def test_how_a_run_learns_is_checked(tmp_path: Path) -> None:
    for wrong in (0, -1, 1, 4, "all", 2.5):
        with pytest.raises(InputError, match="learn is"):
            next(clean_many(PAGES, learn=wrong))  # type: ignore[arg-type]
    with pytest.raises(InputError, match="goes without site and sites"):
        next(clean_many(PAGES, learn=True, sites=tmp_path))


@pytest.fixture
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a file of records in the folder that one is in."""
    file = tmp_path / "pages.jsonl"
    file.write_text("\n".join(json.dumps({"text": p.source, "url": p.url}) for p in PAGES))
    monkeypatch.chdir(tmp_path)
    return file


def test_the_commands(records: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["learn", "pages.jsonl", "-o", "profiles", "--workers", "1"]) == 0
    told = "courier.example: 1 lines, 24 pages with 24 different stories\n"
    assert capsys.readouterr().out == told
    assert main(["profile", "show", "profiles/courier.example.toml"]) == 0
    assert "620833 100%  tail      Gulls of the quay" in capsys.readouterr().out
    assert main(["learn", "pages.jsonl", "-o", "strict", "--min-pages", "30"]) == 0
    assert "no lines yet" in capsys.readouterr().out
    files = [f"{name}/courier.example.toml" for name in ("strict", "profiles")]
    assert main(["profile", "diff", files[1], files[1]]) == 0
    assert main(["profile", "diff", *files]) == 1
    assert capsys.readouterr().out == "+ 620833 100%  tail      Gulls of the quay\n"
    assert main(["profile", "merge", "strict", "profiles", "-o", "both"]) == 0
    assert "48 pages with 24 different" in capsys.readouterr().out
    cleaning = ["clean", "pages.jsonl", "--workers", "1", "--quiet"]
    assert main([*cleaning, "--sites", "profiles"]) == 0
    assert GULLS not in json.loads(capsys.readouterr().out.splitlines()[0])["text"]
    assert main([*cleaning, "--learn-from", "10"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [GULLS in line["text"] for line in lines] == [True] * 10 + [False] * 14
    assert main([*cleaning, "--learn", "--resume", "-o", "x.jsonl"]) == 2
    assert "--learn: begins with nothing known" in capsys.readouterr().err


def test_pages_of_no_known_site(records: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (records.parent / "page.txt").write_text(TEXTS[0])
    assert main(["learn", "page.txt", "-o", "profiles", "--workers", "1"]) == 1
    assert "--site courier.example" in capsys.readouterr().err
    assert main(["learn", "page.txt", "-o", "p", "--workers", "1", "--site", SITE]) == 0
    assert main(["learn", "page.txt", "-o", "p", "--workers", "1", "--min-share", "9"]) == 1
    assert "give a part of 1" in capsys.readouterr().err


def test_a_report_shows_the_lines_with_their_share(records: Path) -> None:
    main(["learn", "pages.jsonl", "-o", "profiles", "--workers", "1"])
    main(["clean", "pages.jsonl", "--sites", "profiles", "-o", "run.jsonl", "--workers", "1"])
    assert main(["report", "run.jsonl", "-o", "report.html"]) == 0
    page = (records.parent / "report.html").read_text()
    assert GULLS_LINE in page
    assert "On 100 % of 24 stories" in page
    assert profiles_of(sampled(PAGES))[SITE].lines
