"""The commands that explain lines and compare runs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsclean
from newsclean.cli.compared_screen import ComparedScreen
from newsclean.cli.explained_screen import ExplainedScreen
from newsclean.cli.main import main
from newsclean.comparison import compare
from newsclean.explanation.explain import explain

ROOT = Path(__file__).parents[2]
TEXT, PAGE = ROOT / "examples" / "harbour.txt", ROOT / "examples" / "harbour.html"


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def run_of(path: Path, file: Path, **given: list[str]) -> str:
    article = newsclean.clean(path.read_bytes(), **given)  # type: ignore[arg-type]
    file.write_text(article.model_dump_json(), encoding="utf-8")
    return str(file)


def test_explain_lists_all_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(TEXT)]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert rows[0].split()[:3] == ["1", "cut", "headline"]
    assert len(rows) == len([line for line in TEXT.read_text("utf-8").split("\n") if line.strip()])


def test_explain_says_why_and_what_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(PAGE), "--text", "Advertisement"]) == 0
    printed = capsys.readouterr().out
    for part in ("cut as sponsored", "Page model", "[[keep]]", "--ignore extraction.", "it works"):
        assert part in printed
    assert max(map(len, printed.splitlines())) <= 80


def test_explain_prints_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(TEXT), "--line", "1", "--json"]) == 0
    (line,) = json.loads(capsys.readouterr().out)["lines"]
    assert line["outcome"] == "cut"
    assert line["remedies"][0]["paste"].startswith("[[keep]]")


def test_explain_names_the_file_of_a_wrong_question(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(TEXT), "--line", "999"]) == 1
    assert f"{TEXT}: " in capsys.readouterr().err


def test_colours_come_with_words() -> None:
    answer = explain(TEXT.read_bytes())
    plain, styled = ExplainedScreen(80).listed(answer), ExplainedScreen(80, styled=True)
    assert "\x1b" not in plain
    assert "\x1b[31mcut" in styled.listed(answer)


def test_diff_ends_as_ci_wants(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = run_of(TEXT, tmp_path / "one.jsonl")
    other = run_of(TEXT, tmp_path / "other.jsonl", keep=["ad_marker"])
    assert main(["diff", one, one]) == 0
    assert "0 of 1 articles differ" in capsys.readouterr().out
    assert main(["diff", one, other]) == 1
    printed = capsys.readouterr().out
    assert "2 gone" in printed
    assert "- ad_marker (und.ad_marker.wp-automatic)" in printed
    assert main(["diff", one, str(tmp_path / "none.jsonl")]) == 2
    assert "no such file" in capsys.readouterr().err
    with pytest.raises(SystemExit) as wrong:
        main(["diff", one])
    assert wrong.value.code == 2


def test_diff_prints_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = run_of(TEXT, tmp_path / "one.jsonl")
    other = run_of(TEXT, tmp_path / "other.jsonl", keep=["ad_marker"])
    assert main(["diff", one, other, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["by_rule"][0]["gone"] == 2


def test_diff_writes_a_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = run_of(TEXT, tmp_path / "one.jsonl")
    other = run_of(TEXT, tmp_path / "other.jsonl", keep=["ad_marker"])
    page = tmp_path / "diff.html"
    assert main(["diff", one, other, "--html", str(page)]) == 1
    assert capsys.readouterr().out == f"Wrote {page}\n"
    assert "und.ad_marker.wp-automatic" in page.read_text(encoding="utf-8")
    assert main(["diff", one, one, "--html", str(page)]) == 0
    assert "The runs are the same." in page.read_text(encoding="utf-8")
    assert main(["diff", one, other, "--html", str(tmp_path / "none" / "diff.html")]) == 2
    assert "no such file" in capsys.readouterr().err


def test_diff_keeps_control_characters_from_the_terminal() -> None:
    text = "It rained.\nShare this \x1b[2J article\nShare this article"
    found = compare(newsclean.clean(text), newsclean.clean(text, ignore=["share"]))
    assert "\x1b" not in ComparedScreen(80).show(found)
