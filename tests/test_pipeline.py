from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from newsclean import (
    Block,
    Claim,
    Document,
    Kind,
    Pipeline,
    PipelineError,
    clean,
    default_pipeline,
)
from newsclean.pipeline import name_of
from newsclean.rules import CompiledRule, Hit


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


def test_says_whether_it_came_to_an_end() -> None:
    assert Pipeline((first_line,), max_passes=1)(Document("a\nb\nc\nd")).unfinished is True
    assert Pipeline((first_line,))(Document("a\nb\nc\nd")).unfinished is False


@pytest.mark.parametrize(("size", "passes"), [(0, 10_000_000), (9, 1_000_000), (10_000_000, 32)])
def test_a_short_text_may_take_more_passes(size: int, passes: int) -> None:
    assert Pipeline(()).passes_for(Document("a" * size)) == passes
    assert Pipeline((), max_passes=3).passes_for(Document("a" * size)) == 3


@dataclass(frozen=True)
class Last:
    """Claims the last line, if it is asked at all, and notes what was there."""

    seen: list[str]
    speaks_last: bool = True
    name: str = "last"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        self.seen.append(document.live)
        if len(document.blocks) > 1:
            yield document.blocks[-1].claim(Kind.CHROME)


def test_who_speaks_last_is_asked_where_the_others_find_nothing() -> None:
    last = Last([])
    pipeline = Pipeline((last, Word("b")), max_passes=2)
    cleaned = pipeline(Document("a\nb\nc\nd"))
    assert last.seen == ["a\nc\nd"]  # the first pass belongs to the others
    assert cleaned.live == "a\nc"
    assert {claim.cleaner for claim in cleaned.claims} == {"word", "last"}
    assert Pipeline((Word("b"),))(Document("a\nb\nc")).live == "a\nc"


def test_kinds_that_are_kept_are_claimed_and_not_cut() -> None:
    document = Pipeline((Word("b"), shouting)).keeping("share")(Document("a\nb\nC"))
    assert document.live == "a\nb"
    assert document.kept_kinds == {Kind.SHARE}
    assert [claim.kind for claim in document.left] == [Kind.SHARE]
    again = Pipeline((Word("b"), shouting))(document)
    assert (again.live, again.kept_kinds) == ("a", frozenset())


@dataclass(frozen=True)
class Piece:
    """Claims a stretch of the first line."""

    start: int
    end: int
    name: str = "piece"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        if document.blocks[0].text == LINE:
            yield document.blocks[0].claim(Kind.CHROME, span=(self.start, self.end))


LINE = "ab cd ef gh"


def protecting(*stretches: tuple[str, int, int]) -> Pipeline:
    """Give a pipeline whose keep rules match these stretches of the line."""

    def keeps(block: Block) -> list[Hit]:
        if block.text != LINE:
            return []
        return [
            Hit(CompiledRule(f"own.keep.{name}", "inline", "anywhere", ""), start, end)
            for name, start, end in stretches
        ]

    return Pipeline((), keeps=keeps)


@pytest.mark.parametrize(
    ("claim", "kept_by"),
    [
        ((0, 2), {"one"}),  # the stretch itself
        ((1, 3), {"one"}),  # over its edge
        ((0, 11), {"one", "three", "two"}),
        ((2, 3), set()),  # between two
        ((3, 5), set()),  # from one edge to the next
        ((4, 6), {"two"}),
        ((6, 7), {"two", "three"}),
        ((8, 11), set()),
    ],
)
def test_a_claim_yields_to_what_must_stay(claim: tuple[int, int], kept_by: set[str]) -> None:
    # Two of them overlap, and each is named by what it protects alone.
    pipeline = protecting(("one", 0, 2), ("two", 5, 7), ("three", 6, 8)).with_(Piece(*claim))
    document = pipeline(Document(f"{LINE}\nend"))
    assert {name.removeprefix("own.keep.") for name in document.kept_by} == kept_by
    assert bool(document.claims) is not bool(kept_by)


def test_what_must_stay_is_counted_from_its_own_line() -> None:
    document = Document(f"first\n{LINE}")
    pipeline = protecting(("one", 3, 5)).with_(Word(LINE))
    assert pipeline(document).kept_by == {"own.keep.one"}
    assert pipeline(document).live == document.text
