from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from newsclean import Claim, Document, Kind, Pipeline, PipelineError, clean, default_pipeline
from newsclean.pipeline import name_of


def first_line(document: Document, /) -> Iterator[Claim]:
    """Claim the first line while there are more than two."""
    if len(document.blocks) > 2:
        yield document.blocks[0].claim(Kind.CHROME, reason="first")


def shouting(document: Document, /) -> list[Claim]:
    return [block.claim(Kind.AD_LABEL) for block in document.blocks if block.text.isupper()]


@dataclass(frozen=True)
class Word:
    word: str
    name: str = "word"

    def __call__(self, document: Document, /) -> list[Claim]:
        return [b.claim(Kind.SHARE) for b in document.blocks if b.text == self.word]


def test_repeats_until_nothing_is_new() -> None:
    assert Pipeline((first_line,))(Document("a\nb\nc\nd\ne")).live == "d\ne"


def test_stops_after_max_passes() -> None:
    assert Pipeline((first_line,), max_passes=1)(Document("a\nb\nc\nd")).live == "b\nc\nd"


def test_all_cleaners_see_the_same_snapshot() -> None:
    seen: list[str] = []

    def looking(document: Document, /) -> list[Claim]:
        seen.append(document.live)
        return []

    Pipeline((shouting, looking))(Document("SALE\nIt rained."))
    assert seen == ["SALE\nIt rained.", "It rained."]


def test_claims_carry_the_name_of_their_cleaner() -> None:
    document = Pipeline((shouting, Word("x")))(Document("SALE\nx\nIt rained."))
    assert {claim.cleaner for claim in document.claims} == {"shouting", "word"}


def test_a_pipeline_without_cleaners_cuts_nothing() -> None:
    assert clean("SALE\nIt rained.", pipeline=Pipeline(())).text == "SALE\nIt rained."


def test_with_adds_and_leaves_the_old_one_alone() -> None:
    old = Pipeline((shouting,))
    new = old.with_(Word("x"), first_line)
    assert [name_of(cleaner) for cleaner in new.cleaners] == ["shouting", "word", "first_line"]
    assert old.cleaners == (shouting,)


def test_without_takes_out_by_name() -> None:
    pipeline = Pipeline((shouting, Word("x"), first_line)).without("word", "first_line")
    assert pipeline.cleaners == (shouting,)


def test_without_names_the_nearest_when_there_is_no_such_cleaner() -> None:
    with pytest.raises(PipelineError, match="'share_bar'; did you mean 'share_bars'"):
        default_pipeline().without("share_bar")
    with pytest.raises(PipelineError, match="'zzz'; there are shouting, word"):
        Pipeline((shouting, Word("x"))).without("zzz")


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 2), (0, 11)])
def test_refuses_claims_that_lie_outside(start: int, end: int) -> None:
    def wrong(document: Document, /) -> list[Claim]:
        return [Claim(start, end, Kind.CHROME)]

    with pytest.raises(PipelineError, match=r"use|make claims with Block\.claim"):
        Pipeline((wrong,))(Document("It rained."))


def test_names_of_cleaners() -> None:
    assert name_of(shouting) == "shouting"
    assert name_of(Word("x")) == "word"
    assert name_of(lambda _: []) == "<lambda>"


def test_the_default_pipeline_has_a_name_for_each_cleaner() -> None:
    names = [name_of(cleaner) for cleaner in default_pipeline().cleaners]
    assert len(names) == len(set(names))
    assert all(name.isidentifier() for name in names)


@pytest.mark.parametrize("name", [name_of(cleaner) for cleaner in default_pipeline().cleaners])
def test_any_cleaner_can_be_left_out(name: str) -> None:
    text = "[ad_1]\nBy Ada Lovett\nIt rained all night.\nShare this article\n"
    assert clean(text, pipeline=default_pipeline().without(name)).restore() == text
