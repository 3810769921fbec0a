"""The laws of newsclean, on generated documents and on real ones, and engines that break them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from newsclean import Article, Claim, Document, Kind, Pipeline, clean, default_pipeline
from newsclean.pipeline import Cleaner
from newsclean.source import Format
from newsclean.testing import LawError, check_laws

from .shared import SHARED, needs_shared
from .strategies import documents

FORMATS: tuple[Format, ...] = ("auto", "text")
SLOW = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


@dataclass(frozen=True)
class Containing:
    """Claim a word wherever it stands in a line."""

    word: str
    kind: Kind
    name: str = "containing"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        for block in document.blocks:
            start = block.text.find(self.word)
            if start >= 0:
                yield block.claim(self.kind, span=(start, start + len(self.word)))


def after_prose(document: Document, /) -> Iterator[Claim]:
    """Claim a line without a full stop that follows one with a full stop."""
    for before, block in zip(document.blocks, document.blocks[1:], strict=False):
        if before.text.endswith(".") and not block.text.endswith("."):
            yield block.claim(Kind.CHROME)


CLEANERS = (
    Containing("ab", Kind.SHARE, "ab"),
    Containing("a b", Kind.TEASER, "a_b"),
    Containing("bb", Kind.CHROME, "bb"),
    after_prose,
)


@SLOW
@given(st.text(st.sampled_from("ab .\n\r\t"), max_size=40))
def test_engine_keeps_laws_with_cleaners_that_feed_each_other(text: str) -> None:
    check_laws(Pipeline(CLEANERS), [text])


@SLOW
@given(documents())
def test_default_pipeline_keeps_laws(text: str) -> None:
    check_laws(default_pipeline(), [text])


MARKUP = [
    "<!doctype", "<!doctype html>", "<html>", "</html>", "<body>", "<p>", "</p>", "<br>", "<b>",
    "</b>", "<a href='/x'>", "</a>", "<img src=a.jpg>", "&lt;p&gt;", "`<b>`", "```", "http://x.example/z",
    "page.html", "%PDF-1.7", "\x00", '{"a": 1', "<rss>", "[ad_1]", "Share this article", "%%a%%",
    "It rained.", "The office closed both quays at once, and nobody was hurt.", "\n", " ",
]  # fmt: skip


@SLOW
@given(st.lists(st.sampled_from(MARKUP), max_size=12).map("".join))
@example("[ad_1]\n<!doctype")
@example("[ad_1]\n<!doctype html>\n<p>It rained.")
@example("[ad_1]\nhttp://x.example/z")
@example("[ad_1]<b>It rained.</b>")
def test_a_cleaned_text_can_always_be_cleaned_again(text: str) -> None:
    for form in FORMATS:
        article = clean(text, format=form)
        again = clean(article.text, format=form)
        if article.source == "text":
            assert again.source == "text"
            assert again.text == article.text
        assert Article.model_validate_json(article.model_dump_json()) == article


@SLOW
@given(documents(longest=12), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_account(text: str, random: Random) -> None:
    pipeline = default_pipeline()
    cleaners = list(pipeline.cleaners)
    random.shuffle(cleaners)
    shuffled = replace(pipeline, cleaners=tuple(cleaners))
    assert clean(text, format="text", pipeline=shuffled) == clean(text, format="text")


@dataclass(frozen=True)
class OnePass(Pipeline):
    """An engine that stops after its first pass."""

    max_passes: int | None = 1


@dataclass(frozen=True)
class Sequential(Pipeline):
    """An engine that lets each cleaner see what the one before it has cut."""

    def __call__(self, document: Document) -> Document:
        for _ in range(32):
            before = document.removed
            for cleaner in self.cleaners:
                document = Pipeline((cleaner,), max_passes=1)(document)
            if document.removed == before:
                break
        return document


@pytest.mark.parametrize(
    ("engine", "cleaners", "text", "law"),
    [
        (OnePass, CLEANERS, "aabb ab.", "once is enough"),
        (Sequential, CLEANERS, "a ab b.\nab", "order does not matter"),
    ],
)
def test_other_engines_break_laws(
    engine: type[Pipeline], cleaners: tuple[Cleaner, ...], text: str, law: str
) -> None:
    check_laws(Pipeline(cleaners), [text])
    with pytest.raises(LawError, match=law):
        check_laws(engine(cleaners), [text])


@needs_shared
def test_laws_hold_on_labelled_texts() -> None:
    lines = (SHARED / "wild" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    check_laws(default_pipeline(), [json.loads(line)["text"] for line in lines])


@needs_shared
def test_laws_hold_on_the_output_of_extractors() -> None:
    pipeline = default_pipeline()
    for path in sorted((SHARED / "aeb" / "output").glob("*.json.gz")):
        pages = json.loads(gzip.decompress(path.read_bytes()))
        check_laws(pipeline, [page.get("articleBody") or "" for page in pages.values()][::8])
