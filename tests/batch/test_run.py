"""Runs of the command line over files: what comes out, what fails, and how they go on."""

from __future__ import annotations

import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from benchmarks.kills import command, write_records
from newsclean import Article, clean
from newsclean.batch.checkpoint import Checkpoint, Reached
from newsclean.cli.main import main
from newsclean.errors import InputError
from newsclean.integrations.article_schema import article_schema

PROSE = "It rained all night in Portmere, the harbour office said on Monday, and the wall gave way."
SOURCE = f"{PROSE}\nShare this article"
RECORDS: list[dict[str, Any]] = [
    {
        "doc": number,
        "text": f"{SOURCE} {number}\n[ad_1]",
        "url": "https://a.example",
        "n": [1, None],
    }
    for number in range(5)
]


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    broken = ["{no json", "[1]", '{"doc": 7}', '{"doc": 8, "text": "%PDF-1.7 \\u0000\\u0001"}']
    path.write_text("\n".join([*map(json.dumps, RECORDS), *broken]), encoding="utf-8")
    return path


def test_articles_and_errors(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, errors = tmp_path / "out.jsonl", tmp_path / "errors.jsonl"
    arguments = ["clean", str(source), "-o", str(out), "--errors", str(errors), "--field", "id=doc"]
    assert main(arguments) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "page in 'text', url in 'url', id in 'doc'" in told.err
    assert "9 pages in" in told.err
    assert "failed      bad_record 2, no_page 1" in told.err or "bad_record 2" in told.err
    articles = lines(out)
    for record, line in zip(RECORDS, articles, strict=False):
        beside = {name: line.pop(name) for name in ("doc", "n")}
        assert beside == {"doc": record["doc"], "n": [1, None]}
        assert Article.model_validate(line) == clean(record["text"], url=record["url"])
    failed = lines(errors)
    assert len(articles) + len(failed) == 9
    assert [(one["position"], one["reason"], one["id"]) for one in failed][:3] == [
        (6, "bad_record", None), (7, "bad_record", None), (8, "no_page", 7),
    ]  # fmt: skip
    assert failed[0]["input"] == str(source)
    assert not out.with_name("out.jsonl.progress").exists()
    assert main(arguments) == 2
    assert "is there already; write it anew with --force" in capsys.readouterr().err


def test_parquet_with_what_was_beside(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.parquet"
    assert main(["clean", str(source), "-o", str(out), "--quiet", "--without", "removed"]) == 1
    table = pq.read_table(out)
    wanted = article_schema(["removed", "error"])
    assert table.schema.names == ["doc", "n", *wanted.names]
    assert [table.schema.field(name) for name in wanted.names] == list(wanted)
    assert table.schema.metadata == wanted.metadata
    assert table.column("doc").to_pylist()[:5] == list(range(5))
    assert table.column("text").to_pylist()[:5] == [
        clean(record["text"]).text for record in RECORDS
    ]
    again = tmp_path / "again.jsonl"
    assert main(["clean", str(out), "-o", str(again), "--quiet", "--field", "text"]) == 0
    assert [line["doc"] for line in lines(again)[:5]] == list(range(5))
    assert "input_headline" in lines(again)[0]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "again.jsonl", "in.jsonl", "out.parquet",
    ]  # fmt: skip


def test_a_folder_of_texts(source: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<p>{PROSE}</p>")
    out = tmp_path / "texts"
    assert main(["clean", str(source), str(page), "-o", f"{out}/", "--field", "id=doc", "--quiet"])
    assert (out / "page.html.txt").read_text() == PROSE
    first = out / "in.jsonl" / "000000001-0.txt"
    assert first.read_bytes().decode() == clean(RECORDS[0]["text"]).text


def test_many_pages_are_lines_of_json_on_standard_output(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for name in ("a.txt", "b.md"):
        (tmp_path / name).write_text(SOURCE)
    done = run("clean", str(tmp_path / "a.txt"), str(tmp_path / "b.md"), "--without", "removed")
    first, second = map(json.loads, done.stdout.splitlines())
    assert first.pop("file") != second.pop("file")
    assert first == second
    assert "removed" not in first
    done = run("clean", str(tmp_path), "--text", "--quiet")
    assert (done.stdout.decode(), done.stderr) == (f"{PROSE}\n" * 2, b"")


def test_lines_of_json_from_standard_input(source: Path) -> None:
    done = run("clean", "--jsonl", "--quiet", data=gzip.compress(source.read_bytes()))
    assert [json.loads(line)["doc"] for line in done.stdout.splitlines()][:5] == list(range(5))
    assert done.returncode == 1
    assert b"standard input:6: bad_record: the line is no JSON" in done.stderr
    done = run("clean", "--jsonl", "--quiet", data=SOURCE.encode())
    assert json.loads(done.stdout)["text"] == PROSE


def run(*arguments: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    whole = [sys.executable, "-m", "newsclean", *arguments]
    return subprocess.run(whole, input=data, capture_output=True, check=False)


def test_a_page_that_is_too_large_is_named(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"text": "x" * 20_000_001}) + "\n" + json.dumps(RECORDS[0]))
    errors = tmp_path / "errors"
    out = tmp_path / "out.jsonl"
    assert main(["clean", str(source), "-o", str(out), "--errors", str(errors), "--quiet"]) == 1
    assert [one["reason"] for one in lines(errors)] == ["too_large"]
    assert len(lines(out)) == 1


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["-o", "out.doc"], "give a name that ends with .jsonl"),
        (["--workers", "0"], "give a number from 1 on"),
        (["--timeout", "0"], "above 0"),
        (["--memory", "lots"], "is no size"),
        (["--field", "title=x"], "give page=, url=, id= or encoding="),
        (["--resume"], "an output that -o names"),
    ],
)
def test_wrong_use_is_said_before_anything_is_done(
    options: list[str], told: str, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["clean", str(source), *options]) == 2
    assert told in capsys.readouterr().err


def test_mistakes_that_the_processes_find_are_said(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["clean", str(source), "--jsonl", "--ignore", "en.shore"]) == 1
    assert "did you mean" in capsys.readouterr().err
    assert main(["clean", str(source), "--without", "remove"]) == 1
    assert "did you mean 'removed'" in capsys.readouterr().err


def test_a_checkpoint_is_of_one_run(tmp_path: Path) -> None:
    checkpoint = Checkpoint(tmp_path / "out.jsonl", {"inputs": [("a", 1)], "options": {"x": None}})
    assert checkpoint.load() is None
    reached = Reached((2, 17), 4096, 0, {"cleaned": 17, "kinds": {"share": 1}})
    checkpoint.save(reached)
    assert checkpoint.load() == reached
    other = Checkpoint(tmp_path / "out.jsonl", {"inputs": [("b", 1)], "options": {"x": None}})
    with pytest.raises(InputError, match="had other inputs"):
        other.load()
    checkpoint.path.write_text("{")
    with pytest.raises(InputError, match="begin anew with --force"):
        checkpoint.load()
    checkpoint.remove()
    checkpoint.remove()


@pytest.mark.skipif(os.name == "nt", reason="Windows has other signals")
@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet"])
def test_a_run_that_was_killed_or_stopped_goes_on(name: str, tmp_path: Path) -> None:
    source, whole, out = tmp_path / "in.jsonl", tmp_path / "whole.jsonl", tmp_path / name
    write_records(source, 400)
    assert subprocess.run(command(source, whole), check=False).returncode == 1
    moments = random.Random(name)  # noqa: S311 - no secret
    for number in (signal.SIGKILL, signal.SIGINT, signal.SIGKILL):
        process = subprocess.Popen(command(source, out), stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(1, 4))
        process.send_signal(number)
        code = process.wait()
        assert code in (-9, -2, 130, 1, 0)  # -2: before it listened
        if code == 130 and name == "out.jsonl" and out.exists():
            assert whole.read_bytes().startswith(out.read_bytes())
            assert out.read_bytes()[-1:] in (b"", b"\n")
    assert subprocess.run(command(source, out), check=False).returncode in (0, 1)
    if name == "out.jsonl":
        assert out.read_bytes() == whole.read_bytes()
    else:
        wanted = [(line["id"], line["text"]) for line in lines(whole)]
        table = pq.read_table(out)
        assert (
            list(zip(*(table.column(c).to_pylist() for c in ("id", "text")), strict=True)) == wanted
        )
    errors = lines(tmp_path / f"errors-{name}")
    assert [one["position"] for one in errors] == list(range(50, 401, 50))
