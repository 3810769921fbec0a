from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import newsclean
from newsclean.cli.main import main

ROOT = Path(__file__).parents[2]
TEXT = ROOT / "examples" / "harbour.txt"
PAGE = ROOT / "examples" / "harbour.html"


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def run(*arguments: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "newsclean", *arguments]
    return subprocess.run(command, input=data, capture_output=True, check=False, cwd=ROOT)


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_prints_fields_then_text_then_what_was_cut(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", str(TEXT)]) == 0
    printed = capsys.readouterr().out
    places = [
        printed.index(part)
        for part in (
            "Harbour bridge reopens",
            "By          Mara Lindqvist",
            "The harbour bridge opened",
            "Cut: ",
            "[ad_1]",
        )
    ]
    assert places == sorted(places)
    assert "und.ad_marker.wp-automatic" in printed


def test_fits_the_width_of_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    main(["clean", str(TEXT)])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 44


def test_does_not_style_what_no_terminal_reads(capsys: pytest.CaptureFixture[str]) -> None:
    main(["clean", str(TEXT)])
    assert "\x1b" not in capsys.readouterr().out


def test_passes_no_control_character_to_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin(monkeypatch, b"It rained \x1b[2Jall night in Portmere.")
    assert main(["clean", "-"]) == 0
    assert "\x1b" not in capsys.readouterr().out


def test_text_option_prints_the_text_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", "--text", str(TEXT)]) == 0
    article = newsclean.clean(TEXT.read_text(encoding="utf-8"))
    assert capsys.readouterr().out == article.text


def test_json_is_the_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", "--json", str(TEXT), "--url", "https://courier.example/1"]) == 0
    article = newsclean.Article.model_validate_json(capsys.readouterr().out)
    assert article.url == "https://courier.example/1"
    assert article.restore() == TEXT.read_text(encoding="utf-8")


def test_tells_a_page_from_a_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", "--json", str(PAGE)]) == 0
    assert json.loads(capsys.readouterr().out)["source"] == "page"


def test_can_be_told_that_markup_is_text(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin(monkeypatch, b"<p>It rained.</p>")
    assert main(["clean", "--text", "--format", "text", "-"]) == 0
    assert capsys.readouterr().out == "<p>It rained.</p>"


def test_reads_a_page_in_its_own_encoding(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = PAGE.read_text(encoding="utf-8").replace('charset="utf-8"', 'charset="iso-8859-1"')
    page = page.replace("Henrik Aune", "Jørgen Åse")
    stdin(monkeypatch, page.encode("iso-8859-1", "xmlcharrefreplace"))
    assert main(["clean", "--text", "-"]) == 0
    assert "Jørgen Åse" in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_reads_text_in_unicode(
    encoding: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin(monkeypatch, "Es regnete über Nacht.".encode(encoding))
    assert main(["clean", "--text", "-"]) == 0
    assert capsys.readouterr().out == "Es regnete über Nacht."


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a picture (PNG)"),
        (b"%PDF-1.7 %", "is a PDF; extract its text first"),
        (bytes(range(256)), "is a binary file"),
    ],
)
def test_refuses_bad_input_in_one_line(
    data: bytes,
    complaint: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stdin(monkeypatch, data)
    assert main(["clean", "-"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"newsclean: standard input: {complaint}")
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize(
    ("path", "complaint"), [("absent.txt", "no such file"), (".", "no file in it ends with .jsonl")]
)
def test_refuses_what_is_no_file(
    path: str, complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["clean", str(tmp_path / path)]) == 1
    error = capsys.readouterr().err
    assert complaint in error
    assert str(tmp_path) in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [[], ["clean", "x", "--json", "--text"], ["polish", "x"], ["rules"]]
)
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert capsys.readouterr().err.startswith("usage: newsclean")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out.startswith("newsclean 0.")


def test_runs_as_a_module_and_reads_standard_input() -> None:
    done = run("clean", "--text", "-", data="Es regnete über Nacht.\n[ad_1]".encode())
    assert done.stdout.decode() == "Es regnete über Nacht."
    assert (done.returncode, done.stderr) == (0, b"")


def test_prints_unicode_where_the_terminal_knows_none() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "newsclean", "clean", str(TEXT)]
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    assert b"Cut: " in done.stdout
    assert done.stderr == b""


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise on Windows")
def test_is_quiet_when_its_reader_goes_away(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n".join(f"It rained for {n} days in Portmere." for n in range(20_000)))
    command = f"'{sys.executable}' -m newsclean clean '{long}' | head -n 1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=True, cwd=ROOT)
    assert done.stdout
    assert done.stderr == b""


def test_ignores_a_rule(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin(monkeypatch, b"It rained [ad_1] all night in Portmere.")
    main(["clean", "-", "--text", "--ignore", "und.ad_marker.wp-automatic"])
    assert "[ad_1]" in capsys.readouterr().out


def test_ignoring_an_unknown_rule_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", str(TEXT), "--ignore", "en.shore"]) == 1
    assert "did you mean" in capsys.readouterr().err


RULE = """
[[rule]]
id = "share.gull"
phrases = ["Send it by gull"]
removes = ["Send it by gull"]
keeps = ["They used to send it by gull, the keeper said."]
why = "Share button of the Portmere Courier"
"""


def test_adds_rules_of_ones_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.toml"
    own.write_text(RULE)
    stdin(monkeypatch, b"It rained all night in Portmere.\nSend it by gull")
    assert main(["clean", "-", "--json", "--rules", str(own)]) == 0
    article = json.loads(capsys.readouterr().out)
    assert article["removed"][0]["rule"] == "own.share.gull"


def test_rules_check_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "own.toml"
    own.write_text(RULE.replace('removes = ["Send', 'removes = ["Post'))
    assert main(["rules", "check", str(own)]) == 1
    assert "own.toml: share.gull" in capsys.readouterr().out
    own.write_text(RULE)
    assert main(["rules", "check", str(own)]) == 0


def test_rules_list_and_show(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "list", "und.ad_marker"]) == 0
    assert "und.ad_marker.wp-automatic" in capsys.readouterr().out
    assert main(["rules", "show", "und.ad_marker.wp-automatic"]) == 0
    assert 'id = "ad_marker.wp-automatic"' in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["list", "xx.share"], ["show", "en.share.nothing"]])
def test_rules_that_are_not_there(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", *arguments]) == 1
    assert capsys.readouterr().err.startswith("newsclean: no rule")


def test_rules_try(capsys: pytest.CaptureFixture[str]) -> None:
    for path in (TEXT, PAGE):
        assert main(["rules", "try", str(path)]) == 0
        lines = capsys.readouterr().out.splitlines()
        scores = [int(line.split("  ")[0]) for line in lines]
        assert scores == sorted(scores, reverse=True)
        assert not any("[ad_1]" in line for line in lines)


def test_rules_match(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "match", "[ad_1]"]) == 0
    assert "und.ad_marker.wp-automatic" in capsys.readouterr().out
    assert main(["rules", "match", "It rained all night in Portmere."]) == 1
    assert capsys.readouterr().err == "no rule matches\n"


def test_rules_match_knows_keep_rules_and_rules_of_sites(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "courier.toml"
    own.write_text(
        """
[[rule]]
id = "teaser.ferry"
phrases = ["The ferry diary"]
removes = ["The ferry diary"]
keeps = ["The ferry diary was found, she said."]
why = "Teaser"
sites = ["courier.example"]

[[keep]]
id = "column"
phrases = ["Share this bench"]
why = "Name of our column"
""",
        encoding="utf-8",
    )
    options = ["--rules", str(own)]
    assert main(["rules", "match", "Share this bench", *options]) == 0
    assert "courier.keep.column\n  keeps Share this bench" in capsys.readouterr().out
    assert main(["rules", "match", "The ferry diary", *options]) == 1
    assert capsys.readouterr().err == "no rule matches; rules for courier.example need --url\n"
    options += ["--url", "https://www.courier.example/1"]
    assert main(["rules", "match", "The ferry diary", *options]) == 0
    assert "courier.teaser.ferry (only at courier.example)" in capsys.readouterr().out


def test_bytes_of_any_encoding_are_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin(monkeypatch, "fine\nCafé du port".encode("latin-1"))
    assert main(["clean", "-"]) == 0
    printed = capsys.readouterr().out
    assert "Café du port" in printed
    assert "Nothing says how the bytes are encoded" in printed
    stdin(monkeypatch, "Мост закрыт".encode("koi8-r"))
    assert main(["clean", "-", "--text", "--encoding", "koi8-r"]) == 0
    assert capsys.readouterr().out == "Мост закрыт"


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["claen", "x"], "did you mean 'clean'?"),
        (["clean", "x", "--jsn"], "did you mean '--json'?"),
        (["rules", "lst"], "did you mean 'list'?"),
        (["clean", "x", "--format", "htm"], "did you mean 'html'?"),
    ],
)
def test_says_what_was_meant(
    arguments: list[str], meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert meant in capsys.readouterr().err


def test_color_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    main(["clean", "--color", "always", str(TEXT)])
    assert "\x1b[1m" in capsys.readouterr().out
    main(["clean", "--color", "never", str(TEXT)])
    assert "\x1b" not in capsys.readouterr().out


def test_reads_standard_input_where_no_file_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin(monkeypatch, b"It rained.\n\n[ad_1]\n")
    assert main(["clean", "--text"]) == 0
    assert capsys.readouterr().out == newsclean.clean("It rained.\n\n[ad_1]\n").text


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_prints_the_completion_of_a_shell(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert "without" in capsys.readouterr().out


def test_asks_for_nothing_heavy_before_it_is_needed() -> None:
    program = (
        "import sys; from newsclean.cli.arguments import parser; parser(); "
        "print(*{'pydantic', 'regex', 'lxml', 'pyarrow'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.strip() == b""
