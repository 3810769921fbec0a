"""Every example in the README and the documentation runs and prints what it says."""

from __future__ import annotations

import doctest
import re
import shlex
import tomllib
from pathlib import Path

import pytest

from newsclean import WarningCode
from newsclean.cli.main import main
from newsclean.rules.rule_file import read

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def blocks(page: Path, language: str) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.DOTALL | re.MULTILINE)


def names(page: Path) -> str:
    return page.name


@pytest.fixture(autouse=True)
def _in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_python_examples(page: Path) -> None:
    source = "\n".join(blocks(page, "python"))
    test = doctest.DocTestParser().get_doctest(source, {}, page.name, str(page), 0)
    report: list[str] = []
    result = doctest.DocTestRunner(optionflags=FLAGS).run(test, out=report.append)
    assert result.failed == 0, "".join(report)


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_command_line_examples(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for block in blocks(page, "console"):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, wanted = example.partition("\n")
            if not command.startswith("newsclean ") or not wanted:
                continue
            main(shlex.split(command, comments=True)[1:])
            printed = capsys.readouterr().out
            checker = doctest.OutputChecker()
            assert checker.check_output(wanted, printed, FLAGS), f"{command}\n{printed}"


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_rule_examples(page: Path, tmp_path: Path) -> None:
    for block in blocks(page, "toml"):
        assert tomllib.loads(block)
        own = tmp_path / "own.toml"
        own.write_text(block, encoding="utf-8")
        assert read(own).wrong == ()


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (page.parent / target).exists(), target


def test_links_of_the_readme_hold_on_pypi_and_lead_somewhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    inside = f"{project['urls']['Source']}/blob/main/"
    targets = re.findall(r"\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert targets
    for target in targets:
        assert target.startswith("https://")
        if target.startswith(inside):
            assert (ROOT / target.removeprefix(inside)).exists(), target


def test_every_warning_is_explained() -> None:
    page = (ROOT / "docs" / "warnings.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(\w+)` \|", page, flags=re.MULTILINE)
    assert sorted(told) == sorted(WarningCode)


def test_every_task_of_the_readme_exists() -> None:
    tasks = (ROOT / "dev.py").read_text(encoding="utf-8")
    for task in re.findall(r"python3 dev\.py (\w+)", (ROOT / "README.md").read_text()):
        assert f'"{task}":' in tasks
