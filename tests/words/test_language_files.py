"""What was built from the language files counts as long as they are the same, and no longer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsclean.errors import RuleError
from newsclean.rules.shipped import default_rules
from newsclean.words import language_files
from newsclean.words.language_files import BUILT, built, fingerprint, sources, word_tables
from tools import build_rules

RULE = """
[words]
roles = ["gull keeper"]

[[rule]]
id = "share.acme"
phrases = ["Zap this piece"]
removes = ["Zap this piece!"]
keeps = ["Zap this piece of wire, she said."]
why = "Share bar"
"""


@pytest.fixture
def forget() -> Iterator[Callable[[], None]]:
    """Give what makes the next look read the files again."""

    def forgotten() -> None:
        for cached in (built, word_tables, default_rules):
            cached.cache_clear()

    yield forgotten
    forgotten()


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forget: Callable[[], None]) -> Path:
    """Give the folder of the language files of a package of its own, built."""
    folder = tmp_path / "rules" / "data"
    folder.mkdir(parents=True)
    (folder / "xx.toml").write_text(RULE, encoding="utf-8")
    (folder / "yy.toml").write_text("", encoding="utf-8")
    monkeypatch.setattr(language_files, "files", lambda _: tmp_path)
    monkeypatch.setattr(build_rules, "FILE", tmp_path / "rules" / BUILT)
    build_rules.build()
    forget()
    return folder


def ids() -> list[str]:
    return [rule.id for rule in default_rules().rules]


def everything(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.parent.rglob("*") if path.is_file()}


def test_what_was_built_is_read_in_place_of_the_files(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language_files, "written_word_tables", None)
    monkeypatch.setattr("newsclean.rules.shipped.written_rules", None)
    assert data.exists()
    assert ids() == ["xx.share.acme"]
    assert word_tables() == {"xx": {"roles": ["gull keeper"]}}


def test_what_was_built_is_what_the_files_say(data: Path, forget: Callable[[], None]) -> None:
    ready = default_rules(), word_tables()
    (data.parent / BUILT).unlink()
    forget()
    assert (default_rules().rules, word_tables()) == (ready[0].rules, ready[1])
    assert default_rules().version == ready[0].version


@pytest.mark.parametrize(
    ("name", "text", "rules", "words"),
    [
        ("xx.toml", RULE.replace("share.acme", "nav.acme"), ["xx.nav.acme"], {"xx": "gull keeper"}),
        ("xx.toml", RULE.replace("gull", "tide"), ["xx.share.acme"], {"xx": "tide keeper"}),
        (
            "zz.toml",
            RULE,
            ["xx.share.acme", "zz.share.acme"],
            {"xx": "gull keeper", "zz": "gull keeper"},
        ),
        ("xx.toml", None, [], {}),
        ("yy.toml", None, ["xx.share.acme"], {"xx": "gull keeper"}),
    ],
)
def test_no_change_is_passed_over_and_nothing_is_written(
    data: Path, name: str, text: str | None, rules: list[str], words: dict[str, str]
) -> None:
    if text is None:
        (data / name).unlink()
    else:
        (data / name).write_text(text, encoding="utf-8")
    before = everything(data)
    assert built() is None
    assert ids() == rules
    assert word_tables() == {language: {"roles": [word]} for language, word in words.items()}
    assert everything(data) == before


@pytest.mark.parametrize("content", [b"", b"{", b"{}", b"\xff"])
def test_a_broken_built_file_does_not_count(data: Path, content: bytes) -> None:
    (data.parent / BUILT).write_bytes(content)
    assert built() is None
    assert ids() == ["xx.share.acme"]


def test_a_wrong_language_file_is_said_when_something_is_cleaned(data: Path) -> None:
    (data / "xx.toml").write_text("no TOML", encoding="utf-8")
    assert word_tables() == {}
    with pytest.raises(RuleError, match=r"xx\.toml: .*nothing of the file was read"):
        default_rules()
    with pytest.raises(RuleError, match=r"xx\.toml: "):
        build_rules.build()


def test_a_build_leaves_one_file(data: Path) -> None:
    build_rules.build()
    assert [path.name for path in (data.parent / "built").iterdir()] == ["languages.json"]


def test_the_hash_knows_which_file_says_what() -> None:
    assert fingerprint({"a": b"x", "b": b""}) != fingerprint({"a": b"", "b": b"x"})
    assert fingerprint({"a": b"x"}) != fingerprint({"b": b"x"})
    assert fingerprint(sources()) == fingerprint(sources())


def test_the_built_file_says_what_the_tree_says() -> None:
    if not build_rules.FILE.exists():
        pytest.skip("nothing was built in this source tree")
    ready = json.loads(build_rules.FILE.read_text(encoding="utf-8"))
    assert ready == json.loads(build_rules.content()), "run `python3 dev.py build`"
