"""Saved pages: how they are saved, cleaned again, compared, and accepted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean.cli.main import main
from newsclean.saved.accepted import accepted
from newsclean.saved.differences import differences
from newsclean.saved.saved_article import Expected, KnownWrong, article_of, read_expected

ROOT = Path(__file__).parents[2]
PROSE = "It rained all night in Portmere, and the quay was shut until the morning, said Ida Holm."
TEXT = f"[ad_1]\n{PROSE}\nShare this article"


def save(folder: Path, text: str = TEXT, *more: str) -> Path:
    source = folder / "storm.txt"
    source.write_text(text, encoding="utf-8")
    assert main(["fixture", "add", str(source), str(folder / "pages"), *more]) == 0
    return folder / "pages" / "storm"


def change(folder: Path, **values: Any) -> None:
    file = folder / "expected.json"
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | values), encoding="utf-8")


def run(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run pytest on the folder as a user would, who has the plugin installed."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options, "pages"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTEST_ADDOPTS": ""}
    return subprocess.run(
        command, cwd=folder, env=environment, check=False, capture_output=True, text=True
    )


def test_saves_a_text_with_its_article(tmp_path: Path) -> None:
    folder = save(tmp_path)
    assert (folder / "text.txt").read_text("utf-8") == TEXT
    saved = json.loads((folder / "expected.json").read_text("utf-8"))
    assert saved["text"] == [PROSE]
    assert saved["fields"] == {"language": "en"}
    assert [cut["kind"] for cut in saved["removed"]] == ["ad_marker", "share"]


def test_saves_a_page_with_its_address_and_its_bytes(tmp_path: Path) -> None:
    page = ROOT / "examples" / "harbour.html"
    address = "https://courier.example/1"
    assert main(["fixture", "add", str(page), str(tmp_path), "--url", address]) == 0
    folder = tmp_path / "harbour"
    assert (folder / "page.html").read_bytes() == page.read_bytes()
    assert read_expected(folder).url == address
    assert article_of(folder) == newsclean.clean(page.read_bytes(), url=address)


def test_says_that_a_page_is_saved_already(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(tmp_path)
    assert main(["fixture", "add", str(tmp_path / "storm.txt"), str(tmp_path / "pages")]) == 1
    assert "is saved already; give the new one a --name" in capsys.readouterr().err


def test_pytest_holds_a_saved_page(tmp_path: Path) -> None:
    save(tmp_path)
    done = run(tmp_path, "--newsclean")
    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout


def test_pytest_shows_differences_and_accepts_them(tmp_path: Path) -> None:
    folder = save(tmp_path)
    right = (folder / "expected.json").read_text("utf-8")
    change(folder, text=["It snowed."], fields={"language": "de"}, removed=[])
    done = run(tmp_path, "--newsclean")
    assert done.returncode == 1
    for line in ("- It snowed.", f"+ {PROSE}", '- language: "de"', '+ language: "en"'):
        assert line in done.stdout
    assert "+ share by en.share.labels: Share this article" in done.stdout
    assert "Traceback" not in done.stdout
    done = run(tmp_path, "--newsclean-accept")
    assert done.returncode == 0
    assert "Accepted as they are now" in done.stdout
    assert (folder / "expected.json").read_text("utf-8") == right
    assert run(tmp_path, "--newsclean").returncode == 0


def test_accepting_writes_nothing_where_nothing_differs(tmp_path: Path) -> None:
    file = save(tmp_path) / "expected.json"
    before = file.stat().st_mtime_ns
    assert "Accepted" not in run(tmp_path, "--newsclean-accept").stdout
    assert file.stat().st_mtime_ns == before


def test_pytest_uses_rules_of_ones_own(tmp_path: Path) -> None:
    rule = """
[[rule]]
id = "share.tide"
phrases = ["Float this piece"]
removes = ["Float this piece"]
keeps = ["Float this piece of wood, she said."]
why = "Share bar"
"""
    own = tmp_path / "own.toml"
    own.write_text(rule, encoding="utf-8")
    save(tmp_path, f"{PROSE}\nFloat this piece", "--rules", str(own))
    assert run(tmp_path, "--newsclean").returncode == 1
    (tmp_path / "pytest.ini").write_text("[pytest]\nnewsclean_rules = own.toml\n")
    assert run(tmp_path, "--newsclean").returncode == 0


def test_says_what_is_wrong_with_a_saved_page(tmp_path: Path) -> None:
    folder = save(tmp_path)
    (folder / "expected.json").write_text("{")
    done = run(tmp_path, "--newsclean")
    assert done.returncode == 1
    assert "save the page anew with `newsclean fixture add`" in done.stdout


def test_the_plugin_costs_nothing_where_it_is_not_asked_for(tmp_path: Path) -> None:
    save(tmp_path)
    probe = tmp_path / "pages" / "test_probe.py"
    probe.write_text(
        "import sys\n"
        "def test_nothing_is_loaded(request):\n"
        "    ours = sorted(name for name in sys.modules if name.startswith('newsclean'))\n"
        "    assert ours == ['newsclean', 'newsclean.saved', 'newsclean.saved.pytest_plugin']\n"
        "    assert not request.config.pluginmanager.has_plugin('newsclean-collector')\n"
    )
    done = run(tmp_path)
    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout


ARTICLE = newsclean.clean(TEXT, format="text")


@pytest.mark.parametrize(
    ("wanted", "lines"),
    [
        (Expected([PROSE]), []),
        (Expected(["Lost.", PROSE]), ["text:", "  - Lost.", f"    {PROSE}"]),
        (Expected([]), ["text:", f"  + {PROSE}", "fields:", "  - language: nothing"]),
        (Expected([], {"headline": None}, may_stay=[PROSE]), []),
        (Expected([PROSE], {"authors": []}), []),
        (Expected([PROSE], {"authors": ["Ida"]}), ["fields:", '  - authors: ["Ida"]']),
        (
            Expected([PROSE], must_cut=["Portmere"]),
            ["must be cut, and is still there:", "  + Portmere"],
        ),
        (
            Expected([PROSE], known_wrong=KnownWrong(left=["Share this article"])),
            ["no longer wrong; take it out of `known_wrong`:", "  left: Share this article"],
        ),
        (Expected([PROSE, "Gone."], known_wrong=KnownWrong(lost=["Gone."])), []),
        (Expected([PROSE], {"no_such_field": 3}), []),
    ],
)
def test_differences(wanted: Expected, lines: list[str]) -> None:
    assert differences(ARTICLE, wanted)[: len(lines) or None] == lines


def test_a_moment_is_the_same_in_either_spelling() -> None:
    page = '<meta property="article:published_time" content="2024-03-04T07:00:00Z"><p>' + PROSE
    article = newsclean.clean(page, format="html")
    for spelling in ("2024-03-04T07:00:00Z", "2024-03-04T07:00:00+00:00"):
        wanted = Expected([PROSE], {"datetime_published": spelling})
        assert [line for line in differences(article, wanted) if "datetime" in line] == []


def test_what_is_known_to_be_wrong_stays_so_when_the_rest_is_accepted() -> None:
    wrong = KnownWrong("a reason", left=[PROSE], lost=["Share this article"])
    old = Expected(["It snowed.", "Share this article"], removed=[], known_wrong=wrong)
    new = accepted(ARTICLE, old)
    assert new["text"] == ["Share this article"]
    assert new["known_wrong"] == {
        "why": "a reason",
        "left": [PROSE],
        "lost": ["Share this article"],
    }
