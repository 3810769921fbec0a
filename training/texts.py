"""Texts whose lines are labelled: by hand, or by aligning an extractor's output with the gold."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import inscriptis
import trafilatura
from lxml.etree import LxmlError
from readability import Document as Readability
from readability.readability import Unparseable

from benchmarks.metrics import tokens
from benchmarks.sets import read_labelled, read_outputs
from newsclean.intake.decode import decode

# Shorter lines are judged as a whole; of the others the share of their shingles in the gold.
_SHINGLE = 3
_FEWEST = 5
_FOREIGN, _OWN = 0.2, 0.8
_LONGEST = 60_000


class Label(NamedTuple):
    """Whether a stretch of a text is boilerplate; None where nobody can tell."""

    start: int
    end: int
    drop: bool | None


@dataclass(frozen=True)
class LabelledText:
    """A text, the site it comes from, and the labels of its lines.

    Args:
        origin: The set, and the extractor where there is one: "wild", "aeb newspaper" ...
        page: The page it was made from; several extractors share one.
        site: What folds are made by.
        text: The text.
        labels: In order, without overlap.
        gold: The text that should be left, where it is known.
    """

    origin: str
    page: str
    site: str
    text: str
    labels: tuple[Label, ...]
    gold: str | None = None


def read_wild(path: Path) -> Iterator[LabelledText]:
    """Give texts labelled by hand; lines that belong in fields count neither way."""
    choice = {"drop": True, "keep": False}
    origin = path.stem if path.stem != "dev" else path.parent.name
    for found in read_labelled(path):
        labels = tuple(
            Label(
                line["start"],
                line["end"],
                None if line.get("ambiguous") else choice.get(line["decision"]),
            )
            for line in found["lines"]
        )
        site = _site(found["host"] or found["site"])
        yield LabelledText(origin, found["id"], site, found["text"], labels)


def read_extracts(folder: Path) -> Iterator[LabelledText]:
    """Give what the extractors of a benchmark made of its pages."""
    gold = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for name, texts in read_outputs(folder / "output"):
        for page, answer in gold.items():
            text = texts.get(page, "")
            if text.strip():
                yield _aligned(f"{folder.name} {name}", page, answer, text, answer["articleBody"])


def extract_pages(folder: Path) -> Iterator[LabelledText]:
    """Give what trafilatura, readability and inscriptis make of pages with a gold text."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    for page, answer in gold.items():
        raw = gzip.decompress((folder / "html" / f"{page}.gz").read_bytes())
        for name, text in _extracts(decode(raw).text):
            if text.strip() and len(text) <= _LONGEST:
                yield _aligned(f"{folder.name} {name}", page, answer, text, answer["gold"])


def extract_segments(folder: Path) -> Iterator[LabelledText]:
    """Give the same of pages of which only some segments are known: in the text, or not in it."""
    known = json.loads((folder / "evaldata.json").read_text(encoding="utf-8"))
    for address, answer in known.items():
        path = folder / "html" / f"{answer['file']}.gz"
        if not path.exists():
            continue
        for name, text in _extracts(decode(gzip.decompress(path.read_bytes())).text):
            if text.strip() and len(text) <= _LONGEST:
                labels = tuple(_segment_labels(text, answer["with"], answer["without"]))
                origin = f"{folder.name} {name}"
                yield LabelledText(origin, answer["file"], _site(address), text, labels)


def _segment_labels(text: str, wanted: Sequence[str], unwanted: Sequence[str]) -> Iterator[Label]:
    own, foreign = ([" ".join(_folded(piece)) for piece in pieces] for pieces in (wanted, unwanted))
    position = 0
    for line in text.splitlines(keepends=True):
        start, position = position, position + len(line)
        said = f" {' '.join(_folded(line))} "
        if any(f" {piece} " in said for piece in own if piece):
            yield Label(start, position, drop=False)
        elif any(f" {piece} " in said for piece in foreign if piece):
            yield Label(start, position, drop=True)


def _extracts(html: str) -> Iterator[tuple[str, str]]:
    yield "trafilatura", trafilatura.extract(html, include_comments=False) or ""
    yield "trafilatura_recall", trafilatura.extract(html, favor_recall=True) or ""
    try:
        yield "inscriptis", inscriptis.get_text(html)
        yield "readability", inscriptis.get_text(Readability(html).summary())
    except (LxmlError, Unparseable, ValueError):
        return


def _aligned(origin: str, page: str, answer: dict[str, str], text: str, gold: str) -> LabelledText:
    labels = tuple(_labels(text, gold))
    return LabelledText(origin, page, _site(answer.get("url", page)), text, labels, gold)


def _labels(text: str, gold: str) -> Iterator[Label]:
    words = _folded(gold)
    own = {" ".join(_folded(line)) for line in gold.splitlines()}
    shingles = set(_shingles(words))
    said = f" {' '.join(words)} "
    position = 0
    for line in text.splitlines(keepends=True):
        start, position = position, position + len(line)
        line_words = _folded(line)
        if line_words:
            yield Label(start, position, _is_foreign(line_words, own, said, shingles))


def _is_foreign(
    words: list[str], own: set[str], said: str, shingles: set[tuple[str, ...]]
) -> bool | None:
    """Tell whether the gold text lacks a line; None where it holds a part of it."""
    if len(words) < _FEWEST:
        line = " ".join(words)
        return False if line in own else None if f" {line} " in said else True
    grams = _shingles(words)
    share = sum(gram in shingles for gram in grams) / len(grams)
    return True if share < _FOREIGN else False if share > _OWN else None


def _folded(text: str) -> list[str]:
    return tokens(text.casefold())


def _shingles(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)]


def _site(name: str) -> str:
    """Give a site's own name: "news.example.co.uk" and "Example" are one site."""
    host = (urlsplit(name).netloc if "://" in name else name).casefold()
    name = max(host.removeprefix("www.").split("."), key=len)
    return "".join(filter(str.isalnum, name))
