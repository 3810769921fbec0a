"""Every line that a language gives as an example of what is cut below a text is cut, or stays."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path

import pytest

from newsclean.cleaners.below_text import cut_as, wrong_below
from newsclean.cli.main import main
from newsclean.rules.cue_schema import CueLists
from newsclean.rules.rule_file import read
from newsclean.words.language_files import language_files, language_of

FILES = [pytest.param(file, id=language_of(file)) for file in language_files()]


@pytest.mark.parametrize("path", FILES)
def test_every_example_below_a_text(path: Traversable) -> None:
    assert list(wrong_below(read(path))) == []


@pytest.mark.parametrize("path", FILES)
def test_a_language_with_cues_shows_what_is_cut_and_what_stays(path: Traversable) -> None:
    file = read(path)
    told = {example.below_text for example in file.examples if example.below_text is not None}
    needs = {"comment_reply", "note_writes", "call_asks", "disowns"}
    cues = {*file.words, *file.words.get("cues", {}), *file.words.get("expressions", {})}
    assert not needs & cues or ("" in told and len(told) > 1)


def test_an_example_that_is_cut_in_part_is_named() -> None:
    assert cut_as("It rained.\nShare this article") == "in part share "


def test_an_example_that_is_not_cut_so_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "xx.toml"
    path.write_text(
        '[[example]]\nline = "It rained."\nbelow_text = "author_bio"\n', encoding="utf-8"
    )
    assert main(["rules", "check", str(path)]) == 1
    assert "below_text is '', not 'author_bio'" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('disowned = ["no duty"]', "cues.disowned; did you mean disowns?"),
        ('disowns = ["no duty", "no duty"]', "cues.disowns: 'no duty' stands there twice"),
        ("disowns = [{ stems = ['duty'], expression = 'no .* duty' }]", "unbounded `*`"),
        ("disowns = [{ stems = ['Duty'], expression = 'no duty' }]", "small letters"),
        ("disowns = [{ expression = 'no duty' }]", "stems"),
    ],
)
def test_a_wrong_cue_is_refused(tmp_path: Path, table: str, said: str) -> None:
    path = tmp_path / "xx.toml"
    path.write_text(f"[words]\n[words.cues]\n{table}\n", encoding="utf-8")
    assert any(said in line for line in read(path).wrong)


def test_no_list_of_cues_is_empty() -> None:
    lists = [read(file).words.get("cues", {}) for file in language_files()]
    assert all(any(table.get(name) for table in lists) for name in CueLists.model_fields)
