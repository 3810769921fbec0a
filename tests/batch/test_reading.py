"""Records from files of every kind, whole and broken."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from backports import zstd

from newsclean.batch.columns import columns_of
from newsclean.batch.inputs import Input, inputs_of
from newsclean.batch.reading import records
from newsclean.batch.record import Columns, Record, RecordError
from newsclean.batch.streams import Stream
from newsclean.batch.text_records import json_lines
from newsclean.errors import InputError

LINES = [{"id": number, "text": f"It rained for {number} days."} for number in range(1, 200)]
JSONL = "".join(json.dumps(line) + "\n" for line in LINES).encode()


def read(path: Path, fields: dict[str, str] | None = None, **options: Any) -> list[Record]:
    return list(records(inputs_of([str(path)]), fields or {}, **options))


def wrong(found: list[Record]) -> list[tuple[int, str]]:
    return [
        (record.raw.position, record.raw.what.reason)
        for record in found
        if isinstance(record.raw.what, RecordError)
    ]


def response(number: int, page: bytes, kind: str = "text/html; charset=iso-8859-1") -> bytes:
    http = (
        f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(page)}\r\n\r\n".encode()
    )
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\n"
        f"WARC-Date: 2026-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:{number:032}>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) + len(page)}\r\n\r\n"
    )
    return head.encode() + http + page + b"\r\n\r\n"


def page_of(number: int) -> bytes:
    return f"<p>It rained for {number} days à Sund. ".encode("latin-1") + b"rain " * 1000


def archive(count: int = 10) -> list[bytes]:
    kinds = {3: "image/png", 4: "application/xhtml+xml"}
    return [
        response(number, page_of(number), kinds.get(number, "text/html; charset=iso-8859-1"))
        for number in range(1, count + 1)
    ]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz", "a.ndjson.zst"])
def test_lines_of_json(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    packs: dict[str, Any] = {".gz": gzip.compress, ".zst": zstd.compress}
    pack = packs.get(path.suffix, bytes)
    path.write_bytes(pack(JSONL[:5000]) + pack(JSONL[5000:]))  # such files may be put together
    found = read(path)
    assert [json.loads(record.raw.what) for record in found] == LINES  # type: ignore[arg-type]
    assert [record.raw.position for record in found] == list(range(1, 200))
    assert {record.columns for record in found} == {Columns("text", None, "id")}
    assert found[-1].read == path.stat().st_size


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_compressed_file_that_is_cut_off_is_named_and_the_next_is_read(
    suffix: str, tmp_path: Path
) -> None:
    whole = (gzip.compress if suffix == ".gz" else zstd.compress)(JSONL)
    (tmp_path / f"a.jsonl{suffix}").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "b.jsonl").write_bytes(JSONL)
    found = read(tmp_path)
    (cut,) = wrong(found)
    assert cut[1] == "truncated"
    assert [record.raw.position for record in found if record.source == 0][-1] == cut[0]
    assert [json.loads(r.raw.what) for r in found if r.source == 1] == LINES  # type: ignore[arg-type]


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    whole = bytearray(gzip.compress(JSONL * 50, 1))
    whole[len(whole) // 2 : len(whole) // 2 + 40] = bytes(40)
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(whole)
    with pytest.raises((OSError, zlib.error)):
        gzip.decompress(whole)
    assert wrong(read(path))[-1][1] == "unreadable"


def test_a_line_without_end_is_not_held_in_memory() -> None:
    file = io.BytesIO(b'{"text": "' + b"x" * 500 + b'"}\n{"text": "It rained."}\n')
    long, last = json_lines(Stream(file, file), longest=100)
    assert isinstance(long.what, RecordError)
    assert long.what.reason == "too_large"
    assert (last.position, last.what) == (2, b'{"text": "It rained."}')


def test_a_long_page_in_a_table(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    long = "It rained.\n" * 50_000
    path.write_text(f'﻿Link;Body;n\nhttps://a.example;"{long}";1\nx;y\n', encoding="utf-8")
    first, second = read(path)
    assert first.raw.what == {"Link": "https://a.example", "Body": long, "n": "1"}
    assert first.columns == Columns("Body", "Link")
    assert isinstance(second.raw.what, RecordError)
    assert "has 2 values, and there are 3 names" in str(second.raw.what)


def test_a_table_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_bytes("id\ttext\n1\tDéjà vu\n".encode("latin-1"))
    (row,) = read(path, encoding="latin-1")
    assert row.raw.what == {"id": "1", "text": "Déjà vu"}


def test_rows_of_parquet_around_a_broken_group(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    table = pa.table({"html": [f"<p>Day {n}" * 50 for n in range(300)], "id": range(300)})
    pq.write_table(table, path, row_group_size=100, compression="zstd", use_dictionary=False)
    column = pq.ParquetFile(path).metadata.row_group(1).column(0)
    data = bytearray(path.read_bytes())
    begin = column.data_page_offset
    data[begin : begin + column.total_compressed_size] = bytes(column.total_compressed_size)
    path.write_bytes(data)
    found = read(path)
    assert wrong(found) == [(200, "unreadable")]
    assert "rows 101 to 200 cannot be read" in str(found[100].raw.what)
    ids = [record.raw.what["id"] for record in found if isinstance(record.raw.what, dict)]
    assert ids == [*range(100), *range(200, 300)]
    assert found[0].columns == Columns("html", None, "id")


def test_a_parquet_file_without_its_end(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": ["It rained."] * 100}), path)
    path.write_bytes(path.read_bytes()[:-20])
    assert wrong(read(path)) == [(1, "unreadable")]


@pytest.mark.parametrize("suffix", ["", ".gz"])
def test_pages_of_an_archive(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.warc{suffix}"
    pack = gzip.compress if suffix else bytes
    path.write_bytes(b"".join(map(pack, archive())))
    found = read(path)
    assert [record.raw.position for record in found] == [1, 2, 4, 5, 6, 7, 8, 9, 10]
    assert found[0].raw.what == {
        "page": page_of(1),
        "url": "https://a.example/1",
        "http_charset": "iso-8859-1",
        "warc_record_id": "<urn:uuid:00000000000000000000000000000001>",
        "warc_date": "2026-01-02T03:04:05+00:00",
    }


@pytest.mark.parametrize("suffix", ["", ".gz"])
@pytest.mark.parametrize("left", [100, 1000, 5150, 5250])
def test_an_archive_that_breaks_off_is_named(suffix: str, left: int, tmp_path: Path) -> None:
    path = tmp_path / f"a.warc{suffix}"
    records = archive()
    last = records[-1][:-left]
    if suffix:
        packed = gzip.compress(records[-1])
        last = packed[: max(20, len(packed) - left // 50)]
        records = [gzip.compress(record) for record in records]
    path.write_bytes(b"".join(records[:-1]) + last)
    found = read(path)
    assert all(isinstance(record.raw.what, dict) for record in found[:8])
    ((position, reason),) = wrong(found)
    assert position == found[-1].raw.position
    assert reason in ("truncated", "bad_record")


def test_a_folder_of_pages(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name in ("b.html", "a/c.txt", "d.md", "e.png", "f.htm.gz"):
        data = f"<p>{name}".encode()
        (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    (tmp_path / "empty.html").write_bytes(b" \n")
    found = read(tmp_path)
    pages = [r.raw.what["page"] for r in found if isinstance(r.raw.what, dict)]
    assert pages == [b"<p>a/c.txt", b"<p>b.html", b"<p>d.md", b"<p>f.htm.gz"]
    assert wrong(found) == [(1, "no_page")]


def test_what_was_done_is_not_given_again(tmp_path: Path) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_bytes(JSONL)
    found = read(tmp_path, done=(1, 150))
    assert [(r.source, r.raw.position) for r in found] == [(1, n) for n in range(151, 200)]
    assert {record.columns for record in found} == {Columns("text", None, "id")}


@pytest.mark.parametrize(
    ("names", "columns"),
    [
        ("id url html text", Columns("html", "url", "id")),
        ("ID Source-URL Content title", Columns("Content", "Source-URL", "ID")),
        ("warc_record_id target_uri raw_html charset", Columns("raw_html", "target_uri", "warc_record_id", "charset")),  # noqa: E501
        ("title maintext", Columns("maintext")),
    ],
)  # fmt: skip
def test_columns_are_guessed(names: str, columns: Columns) -> None:
    assert columns_of([dict.fromkeys(names.split(), "x")], {}) == columns


def test_the_longest_text_is_the_page_where_no_name_says_so() -> None:
    records = [{"a": "x" * 10, "b": "y" * 300, "c": None}, {"a": "x", "b": None, "c": "z" * 90}]
    assert columns_of(records, {}) == Columns("b")
    assert columns_of(records, {"page": "a"}) == Columns("a")
    with pytest.raises(InputError, match="did you mean 'text'"):
        columns_of([{"text": "x"}], {"page": "txt"})
    with pytest.raises(InputError, match="--field NAME"):
        columns_of([{"n": 5, "m": "short"}], {})


def test_what_is_not_there_or_named_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(JSONL)
    with pytest.raises(InputError, match="no such file"):
        inputs_of([str(tmp_path / "b.jsonl")])
    with pytest.raises(InputError, match="is named twice"):
        inputs_of([str(path), str(tmp_path)])
    assert inputs_of([str(path)], "page") == [Input(path, "page")]
