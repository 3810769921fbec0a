"""The `[words]` tables: what is wrong in one is said; every example is read as it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsclean.cli.main import main
from newsclean.errors import RuleError
from newsclean.lines.examples import wrong_examples
from newsclean.rules import load_rules
from newsclean.rules.rule_file import DATA, read
from newsclean.rules.word_schema import Expressions, Words
from newsclean.words import expressions, words

SOURCE = DATA.parents[1]
FILES = sorted(DATA.glob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_example_of_every_language(path: Path) -> None:
    assert list(wrong_examples(read(path))) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_language_with_words_has_examples(path: Path) -> None:
    file = read(path)
    assert not file.wrong
    assert bool(file.examples) == bool(set(file.words) - {"common"})


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('bye = ["by"]', "no list is called bye; did you mean by?"),
        ('by = ["by", "by"]', "by: 'by' stands there twice"),
        ('by = [" by"]', "by.0"),
        ('months = [["january"]]', "months"),
        ("[words.expressions]\nago = ['one .* ago']", "unbounded `*`"),
        ("[words.expressions]\nago = ['one (ago']", "not closed"),
        ("[words.expressions]\nage = ['one ago']", "expressions.age; did you mean ago?"),
    ],
)
def test_a_wrong_table_is_refused(tmp_path: Path, table: str, said: str) -> None:
    path = tmp_path / "xx.toml"
    path.write_text(f"[words]\n{table}\n", encoding="utf-8")
    assert any(said in line for line in read(path).wrong)


def test_an_example_that_is_not_read_so_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "xx.toml"
    path.write_text(
        '[[example]]\nline = "By Mara Ellison"\ntaken_for = "byline"\nauthors = ["Tom Okoro"]\n',
        encoding="utf-8",
    )
    assert main(["rules", "check", str(path)]) == 1
    said = capsys.readouterr().out
    assert "authors in a text is ('Mara Ellison',)" in said
    assert "authors on a page is ('Mara Ellison',)" in said
    assert "taken_for" not in said


def test_words_of_ones_own_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "xx.toml"
    path.write_text('[words]\nby = ["zby"]\n', encoding="utf-8")
    with pytest.raises(RuleError, match="words are read from the files that ship"):
        load_rules(path)


def test_no_list_is_empty() -> None:
    others = {"months", "month_stems", "agencies", "zones", "expressions"}
    assert all(words(name) for name in Words.model_fields if name not in others)
    assert all(expressions(name) for name in Expressions.model_fields)


def test_every_list_is_read() -> None:
    read_by = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    lists = [*Words.model_fields, *Expressions.model_fields]
    assert [
        name for name in lists if f'"{name}"' not in read_by and f"'{name}'" not in read_by
    ] == []
