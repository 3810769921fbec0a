"""What is shipped works without the source tree, and nothing is left out of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src"

PROGRAM = """
import json, pathlib, sys
import newsclean
text = newsclean.clean("[ad_1]\\nIt rained all night in Portmere.", format="text")
page = newsclean.clean(pathlib.Path(sys.argv[1]).read_bytes(), format="html")
print(json.dumps([newsclean.__file__, text.text, text.removed[0].rule, page.text, page.made_by]))
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def files(folder: Path) -> set[str]:
    found = (path for path in (folder / "newsclean").rglob("*") if path.is_file())
    return {str(path.relative_to(folder)) for path in found if "__pycache__" not in path.parts}


def test_holds_every_file_of_the_package(unpacked: Path) -> None:
    assert files(unpacked) == files(SOURCE)
    shipped = {Path(name).name for name in files(unpacked)}
    needed = {"py.typed", "und.toml", "compiled.json", "weights.toml", "expressions.pickle"}
    assert needed <= shipped


def test_brings_the_command(unpacked: Path) -> None:
    (points,) = unpacked.glob("*.dist-info/entry_points.txt")
    assert "newsclean = newsclean.cli.main:main" in points.read_text()


def test_cleans_without_the_source_tree(unpacked: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(ROOT / "examples" / "harbour.html")]
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    place, text, rule, page, made_by = json.loads(done.stdout)
    assert Path(place).is_relative_to(unpacked)
    assert text == "It rained all night in Portmere."
    assert rule == "und.ad_marker.wp-automatic"
    assert "two winters after engineers found cracks" in page
    assert made_by.startswith("newsclean ")
