"""What is shipped works without the source tree, and nothing is left out of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email import message_from_string
from pathlib import Path
from typing import Any

import pytest

import newsclean

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src"

PROGRAM = """
import json, pathlib, sys
import newsclean
text = newsclean.clean("[ad_1]\\nIt rained all night in Portmere.", format="text")
page = newsclean.clean(pathlib.Path(sys.argv[1]).read_bytes(), format="html")
print(json.dumps([newsclean.__file__, text.text, text.removed[0].rule, page.text, page.made_by]))
"""


DIGEST = """
import hashlib, json, pathlib, sys
import newsclean
from newsclean.words.language_files import built
total = hashlib.sha256()
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*")):
    if path.suffix in (".html", ".txt"):
        try:
            article = newsclean.clean(path.read_bytes()).model_dump_json()
        except newsclean.InputError as error:
            article = str(error)
        total.update(f"{path} {article}".encode())
print(json.dumps([newsclean.__file__, built() is not None, total.hexdigest()]))
"""


def build(target: str, tree: Path, folder: Path) -> Path:
    """Build a wheel or an sdist of a source tree, and give the file."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    done = subprocess.run(command, cwd=tree, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (built,) = folder.iterdir()
    return built


def unpack(wheel: Path, folder: Path) -> Path:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)  # noqa: S202 - our own
    return folder


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpack(wheel, tmp_path_factory.mktemp("unpacked"))


def files(folder: Path) -> dict[str, bytes]:
    """Give the files below a folder, without what running has left there."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in found
        if "__pycache__" not in path.parts
    }


def run(program: str, code: Path, argument: Path, place: Path) -> list[Any]:
    """Run a program with the package that lies in a folder or zip, and give what it prints."""
    command = [sys.executable, "-c", program, str(argument)]
    environment = {**os.environ, "PYTHONPATH": str(code)}
    done = subprocess.run(command, cwd=place, env=environment, check=True, capture_output=True)
    printed: list[Any] = json.loads(done.stdout)
    assert Path(printed[0]).is_relative_to(code)
    return printed[1:]


def test_holds_every_file_of_the_package(unpacked: Path) -> None:
    held = files(unpacked / "newsclean")
    assert held == files(SOURCE / "newsclean")
    needed = {"py.typed", "weights.toml", "furniture.toml", "languages.json"}
    needed |= {"article.html", "many.html", "style.css", "script.js"}
    assert needed <= {Path(name).name for name in held}


def test_holds_nothing_but_the_package_and_its_metadata(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        folders = {name.partition("/")[0] for name in archive.namelist()}
    assert folders == {"newsclean", f"newsclean-{newsclean.__version__}.dist-info"}


def test_the_metadata_are_complete(unpacked: Path) -> None:
    (written,) = unpacked.glob("*.dist-info/METADATA")
    metadata = message_from_string(written.read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (metadata["Name"], metadata["Version"]) == ("newsclean", newsclean.__version__)
    assert metadata["Requires-Python"] == project["requires-python"]
    assert (metadata["License-Expression"], metadata["License-File"]) == ("MIT", "LICENSE")
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert set(metadata.get_all("Provides-Extra", [])) == set(project["optional-dependencies"])
    links = dict(link.split(", ") for link in metadata.get_all("Project-URL", []))
    assert {"Documentation", "Source", "Issues", "Changelog"} <= set(links)
    assert "Typing :: Typed" in metadata.get_all("Classifier", [])
    assert metadata.get_payload().startswith("# newsclean")  # type: ignore[union-attr]
    entries = (written.parent / "entry_points.txt").read_text(encoding="utf-8")
    assert "newsclean = newsclean.cli.main:main" in entries


def test_the_sdist_has_what_a_packager_needs(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    needed = {"pyproject.toml", "zensical.toml", "dev.py", "conftest.py", "LICENSE", "PKG-INFO"}
    needed |= {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "docs/index.md"}
    needed |= {"tests/test_wheel.py", "tests/fixtures/public_api.txt", "tools/build_rules.py"}
    needed |= {"benchmarks/figures/lanes.md", "benchmarks/floors.toml", "examples/harbour.html"}
    assert needed <= held
    made = ("docs/rules", "dist", "site", ".lanes", ".venv")
    assert not [name for name in held if name.startswith(made)]


def test_what_was_built_is_of_every_language(unpacked: Path) -> None:
    rules = unpacked / "newsclean" / "rules"
    languages = {path.stem for path in (SOURCE / "newsclean" / "rules" / "data").glob("*.toml")}
    assert {path.stem for path in (rules / "data").glob("*.toml")} == languages
    built = json.loads((rules / "built" / "languages.json").read_text(encoding="utf-8"))
    assert {rule[0].split(".")[0] for rule in built["rules"]["rules"]} == languages


def test_an_sdist_gives_the_same_wheel_where_there_is_no_git(
    wheel: Path, sdist: Path, tmp_path: Path
) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "sdist", filter="data")
    (tree,) = (tmp_path / "sdist").iterdir()
    assert (tree / "src" / "newsclean" / "rules" / "built" / "languages.json").is_file()
    again = build("wheel", tree, tmp_path / "wheel")
    assert again.name == wheel.name
    assert files(unpack(again, tmp_path / "again")) == files(unpack(wheel, tmp_path / "first"))


def test_gives_the_articles_that_the_source_tree_gives(unpacked: Path, tmp_path: Path) -> None:
    fixtures = ROOT / "tests" / "fixtures"
    from_wheel = run(DIGEST, unpacked, fixtures, tmp_path)
    assert from_wheel[0] is True, "what was built is not of the files beside it"
    assert from_wheel == run(DIGEST, SOURCE, fixtures, tmp_path)


def test_brings_the_command_and_the_plugin(unpacked: Path) -> None:
    (points,) = unpacked.glob("*.dist-info/entry_points.txt")
    assert "newsclean = newsclean.cli.main:main" in points.read_text()
    assert "newsclean = newsclean.saved.pytest_plugin" in points.read_text()


@pytest.mark.parametrize("zipped", [False, True])
def test_cleans_without_the_source_tree(
    wheel: Path, unpacked: Path, tmp_path: Path, *, zipped: bool
) -> None:
    code = wheel if zipped else unpacked
    text, rule, page, made_by = run(PROGRAM, code, ROOT / "examples" / "harbour.html", tmp_path)
    assert text == "It rained all night in Portmere."
    assert rule == "und.ad_marker.wp-automatic"
    assert "two winters after engineers found cracks" in page
    assert made_by.startswith("newsclean ")


REPORT = """
import json, pathlib, sys
import newsclean
report = newsclean.report(newsclean.clean(pathlib.Path(sys.argv[1]).read_bytes()))
print(json.dumps([newsclean.__file__, report]))
"""


@pytest.mark.parametrize("zipped", [False, True])
def test_reports_without_the_source_tree(
    wheel: Path, unpacked: Path, tmp_path: Path, *, zipped: bool
) -> None:
    example = ROOT / "examples" / "harbour.html"
    (report,) = run(REPORT, wheel if zipped else unpacked, example, tmp_path)
    assert report == newsclean.report(newsclean.clean(example.read_bytes()))


RULE = """
[[rule]]
id = "share.tide"
phrases = ["Float this piece"]
removes = ["Float this piece"]
keeps = ["Float this piece of wood, she said."]
why = "Share bar"
"""


def test_a_rule_that_comes_into_an_installed_package_counts(wheel: Path, tmp_path: Path) -> None:
    code = unpack(wheel, tmp_path / "changed")
    with (code / "newsclean" / "rules" / "data" / "und.toml").open("a", encoding="utf-8") as file:
        file.write(RULE)
    program = PROGRAM.replace("[ad_1]", "Float this piece")
    text, rule, *_ = run(program, code, ROOT / "examples" / "harbour.html", tmp_path)
    assert text == "It rained all night in Portmere."
    assert rule == "und.share.tide"
