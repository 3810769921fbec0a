"""Each example of each rule is a test; each kind of wrong rule is refused with its mend."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from newsclean.cli.main import main
from newsclean.document import Document
from newsclean.errors import RuleError
from newsclean.rules import default_rules, load_rules
from newsclean.rules.check import Report, check, problems
from newsclean.rules.rule_file import read
from newsclean.rules.shipped import parse, written_rules
from newsclean.rules.unknown import unknown_lines
from newsclean.words.language_files import language_files

RULE = """
[[rule]]
id = "share.acme"
phrases = ["Zap this piece"]
removes = ["Zap this piece!"]
keeps = ["Zap this piece of wire, she said."]
why = "Share bar"
"""
PATTERN = RULE.replace('phrases = ["Zap this piece"]', "pattern = '{}'\ncues = [\"zap\"]")


@cache
def shipped() -> Report:
    return check()


@pytest.mark.parametrize("name", [file.name for file in language_files()])
def test_every_example_of_every_rule(name: str) -> None:
    assert not [line for line in shipped().errors if line.startswith(f"{name}: ")]


def test_the_rules_are_those_of_the_rule_files() -> None:
    shipped, written = default_rules(), parse(json.loads(written_rules()))
    assert shipped.version == written.version
    assert (shipped.rules, shipped.keep) == (written.rules, written.keep)


def errors_of(folder: Path, text: str) -> str:
    path = folder / "xx.toml"
    path.write_text(text, encoding="utf-8")
    file = read(path)
    return "\n".join([*file.wrong, *problems([file])])


def test_a_right_rule_is_not_refused(tmp_path: Path) -> None:
    assert errors_of(tmp_path, RULE) == ""
    assert errors_of(tmp_path, PATTERN.format("zap this.{0,9}piece!?")) == ""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('removes = ["Zap this piece!"]\n', "", "removes is missing; give it"),
        ('["Zap this piece!"]', "[]", "; give at least one"),
        ('keeps = ["Zap this piece of wire, she said."]\n', "", "keeps is missing; give"),
        ('why = "Share bar"\n', "", "why is missing; give it"),
        (
            'why = "Share bar"',
            'why = "Share bar"\nwheer = "run"',
            "did you mean 'where'?",
        ),
        (
            'why = "Share bar"',
            'why = "Share bar"\nwhere = "top"',
            "'top'; there are anywhere,",
        ),
        ('why = "Share bar"', 'why = "Share bar"\npattern = "x"', "either `phrases` or a"),
        ('phrases = ["Zap this piece"]\n', "", "give either `phrases` or a `pattern`"),
        ("share.acme", "shares.acme", "'shares' is no kind; did you mean 'share'?"),
        ("share.acme", "share", "id is 'share'; write the kind, a point, and a name"),
        ('"Zap this piece"]', '"Zap this piece", "ZAP  this piece!"]', "are the same; take one"),
        ('"Zap this piece"]', '"Zap this piece", "»"]', "nothing is left of phrase '»'"),
        ('"Zap this piece"]', f'"Zap this piece", "{"x" * 141}"]', "longer than 140 characters"),
        ('"Zap this piece!"', '"Zap that"', "does not hit its own `removes` 'Zap that'"),
        ('"Zap this piece!"', '"Zap this piece\\nnow"', "is not one line"),
        (" of wire, she said.", "", "hits 'Zap this piece' in the `keeps` 'Zap this piece' of"),
        (
            '["Zap this piece!"]',
            '"Zap this piece!"',
            "removes is one text, 'Zap",
        ),
        ('["Zap this piece"]', "[3]", "phrases holds a number; write a text in quotation marks"),
        ("[[rule]]", "[[rules]]", "unknown table 'rules'; did you mean [[rule]]"),
        ("[[rule]]", "[[rule", "nothing of the file was read"),
    ],
)
def test_wrong_rules_are_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in RULE
    errors = errors_of(tmp_path, RULE.replace(old, new))
    assert errors.startswith("xx.toml: ")
    assert said in errors


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("zap.*", "unbounded `*` at 4"),
        (r"zap\s+this piece", "unbounded `+` at 5"),
        ("zap.*?", "unbounded `*`"),
        ("zap.++", "unbounded `+`"),
        ("zap(?:this){2,}", "unbounded `{2,}` in the pattern; use {2,n}"),
        ("zap.{2,}?", "unbounded `{2,}`"),
        ("zap{,}", "is no repeat"),
        ("(?:zap.{0,900}){3}", "can match 2709 characters"),
        ("zap (?P<a>x)(?P=a)", "`(?P=a` is not allowed"),
        (r"zap (x)\1", r"`\1` is not allowed"),
        ("zap(?R)?", "`(?R)?` is not allowed"),
        ("(?:zap", "is not closed"),
        ("zap)", "unbalanced `)`"),
        ("zap[a-z", "the `[` at 3 of the pattern is not closed"),
        (r"zap\p{Nonsense}", "the pattern does not compile"),
        ("zap this piece!(?:a|aa|a{1,3}){0,60}", "the pattern took over 0.1 s"),
        ("zip this piece.?", "does not hit its own `removes`"),
    ],
)
def test_wrong_patterns_are_refused(tmp_path: Path, pattern: str, said: str) -> None:
    errors = errors_of(tmp_path, PATTERN.replace("{}", pattern))
    assert errors.startswith("xx.toml: share.acme: ")
    assert said in errors


def test_a_pattern_needs_cues_that_its_examples_hold(tmp_path: Path) -> None:
    text = PATTERN.format("zap this piece.?")
    assert "a pattern needs `cues`" in errors_of(tmp_path, text.replace('["zap"]', "[]"))
    assert "holds none of the cues" in errors_of(tmp_path, text.replace('["zap"]', '["zop"]'))
    assert "takes phrases" in errors_of(tmp_path, text + 'match = "label"')


def test_blanks_at_the_edges_of_a_cue_count(tmp_path: Path) -> None:
    text = PATTERN.format("zap this.{0,9}piece!?").replace('["zap"]', '[" THIS "]')
    assert errors_of(tmp_path, text) == ""
    assert "a cue is empty" in errors_of(tmp_path, text.replace('[" THIS "]', '[" "]'))


def test_the_same_id_or_phrase_twice(tmp_path: Path) -> None:
    assert "the id is used twice" in errors_of(tmp_path, RULE + RULE)
    other = RULE.replace("share.acme", "nav.acme")
    assert "phrase 'zap this piece' is also in xx.toml: share.acme" in errors_of(
        tmp_path, RULE + other
    )
    assert not errors_of(tmp_path, RULE + other + 'match = "label"')


def test_a_phrase_that_ships_is_no_mistake_in_a_file_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "xx.toml"
    path.write_text(RULE.replace("Zap this piece", "Share this article"), encoding="utf-8")
    report = check([path])
    assert report.errors == ()
    assert "'share this article' ships already, in en.toml: share.labels" in report.warnings[0]
    assert any(rule.id == "xx.share.acme" for rule in load_rules(path).rules)


def test_a_rule_may_not_hit_what_shipped_rules_keep(tmp_path: Path) -> None:
    text = PATTERN.format(".{0,400}").replace('"zap"', '"a", "e"')
    path = tmp_path / "xx.toml"
    path.write_text(text, encoding="utf-8")
    errors = "\n".join(check([path]).errors)
    assert "xx.toml: share.acme: hits" in errors
    assert " of und.toml: " in errors


def test_the_command_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "xx.toml"
    path.write_text(RULE, encoding="utf-8")
    assert main(["rules", "check", str(path)]) == 0
    path.write_text(RULE.replace("share.", "shore."), encoding="utf-8")
    assert main(["rules", "check", str(path)]) == 1
    assert "xx.toml: shore.acme: 'shore' is no kind" in capsys.readouterr().out


def test_rules_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    keep = """
    [[keep]]
    id = "column"
    phrases = ["Share this"]
    match = "start"
    why = "Name of our column"
    """
    path.write_text(RULE + keep, encoding="utf-8")
    rules = load_rules(path, ignore=["mine.share.acme"])
    assert rules.exact("zap this piece") is None
    rules = load_rules(path)
    (block,) = Document("Zap this piece").blocks
    (hit,) = rules.hits(block)
    assert hit.rule.id == "mine.share.acme"
    (block,) = Document("Share this: a column").blocks
    assert [(h.rule.id, h.start, h.end) for h in rules.keeps(block)] == [
        ("mine.keep.column", 0, 10)
    ]
    path.write_text(keep + keep, encoding="utf-8")
    with pytest.raises(RuleError, match=r"mine\.keep\.column: the id is used twice"):
        load_rules(path)
    assert rules.version == default_rules().version + "+"
    assert load_rules().version == default_rules().version


def test_wrong_rules_of_ones_own_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(RULE.replace('["Zap this piece!"]', '["Zip"]'), encoding="utf-8")
    with pytest.raises(RuleError, match=r"mine\.toml: share\.acme: does not hit its own"):
        load_rules(path)
    with pytest.raises(RuleError, match=r"nowhere\.toml: .* nothing of the file was read"):
        load_rules(tmp_path / "nowhere.toml")
    with pytest.raises(RuleError, match=r"no rule is called 'en\.shart'; did you mean 'en\.share'"):
        load_rules(ignore=["en.shart"])
    taken = next(rule for rule in default_rules().rules if rule.id.startswith("en."))
    path = tmp_path / "en.toml"
    path.write_text(RULE.replace("share.acme", taken.id[3:]), encoding="utf-8")
    with pytest.raises(RuleError, match="a shipped rule has this id"):
        load_rules(path)


def test_importing_loads_no_rules() -> None:
    program = (
        "import sys, newsclean; from newsclean.rules import shipped, rule;"
        "assert not shipped.default_rules.cache_info().currsize;"
        "assert not rule.expression_of.cache_info().currsize;"
        "newsclean.rules.default_rules();"
        "assert not rule.expression_of.cache_info().currsize;"
        "assert 'newsclean.rules.schema' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_unknown_lines_are_ranked() -> None:
    text = "The ferry came in at noon, they said.\nHarbour\nShare this article\nHarbour\nZip\n"
    lines = unknown_lines(Document(text + "x " * 80), default_rules())
    assert [line.text for line in lines] == [
        "Harbour",
        "Zip",
        "The ferry came in at noon, they said.",
    ]
    assert lines[0].score > lines[1].score > lines[2].score
