"""The furniture cleaner: what it cuts, what it leaves, and the weights it ships with."""

from __future__ import annotations

import pytest

from newsclean import Document, clean
from newsclean.cleaners.furniture import Furniture, Weights, shipped_weights
from newsclean.cleaners.furniture_features import GROUPS, Feature, Vocabulary, features_of
from newsclean.lines.gaps import gaps_of
from newsclean.lines.survey import survey
from newsclean.rules import default_rules

PROSE = (
    "It rained all night in Portmere, the harbour office said, and the outer wall gave way.",
    "Nobody was hurt, but two boats sank at the quay before the crews could reach them at dawn.",
)
TAIL = ("Related Articles", "Ferry runs aground", "Loading", "Share this article", "Sund Daily")

# Eager weights: whatever they may judge, they cut.
EAGER = Weights(99.0, {})


def page(*lines: str) -> str:
    return "\n".join([*PROSE, *lines])


def cut_by(weights: Weights | None, text: str) -> list[str]:
    document = Document(text)
    cleaner = Furniture(default_rules(), weights=weights)
    return [text[claim.start : claim.end] for claim in cleaner(document)]


def test_short_lines_among_page_furniture_are_cut() -> None:
    assert "Sund Daily" in cut_by(None, page(*TAIL))
    assert clean(page(*TAIL), format="text").text == page()


def test_the_reason_is_a_sentence_in_words() -> None:
    document = Document(page(*TAIL))
    claims = list(Furniture(default_rules())(document))
    assert claims
    for claim in claims:
        opening, _, told = claim.reason.partition(", told by ")
        assert opening == "A short line among boilerplate"
        assert set(told.split(", ")) <= set(GROUPS.values())


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("Ticketing", "VIP 60, standard 40", "Inquiry", "02-751-1500"), id="listing"),
        pytest.param(("By Ada Lovett", "A quiet night"), id="only a byline"),
        pytest.param(("12 March 2024", "A quiet night"), id="only a date"),
    ],
)
def test_nothing_is_judged_where_no_page_furniture_is_known(lines: tuple[str, ...]) -> None:
    assert cut_by(EAGER, page(*lines)) == []


def test_items_of_lists_and_long_lines_are_never_judged() -> None:
    items = ("- two boats lost", "1. The outer wall", "Q: Who pays?")
    long = "Harbour masters along the whole coast " * 4
    assert cut_by(EAGER, page("Share this article", *items, long.strip())) == []


def test_a_list_without_marks_below_its_colon_is_never_judged() -> None:
    items = ("Photograph the damage", "Keep every receipt")
    lines = ("What the residents should do:", *items, "Share this article")
    assert not {*items} & {*cut_by(EAGER, page(*lines))}
    inside = (f"{PROSE[0][:-1]}:", "Advertisement", *items, PROSE[1], "Share this article")
    assert not {*items} & {*cut_by(EAGER, "\n".join(inside))}


def test_a_list_ends_at_page_furniture() -> None:
    lines = ("What the residents should do:", "Share this article", "Sund Daily")
    assert "Sund Daily" in cut_by(EAGER, page(*lines))


@pytest.mark.parametrize(
    "note", ["*Her name has been changed", "※名前は仮名です", "*文中人物均为化名"]
)
def test_a_footnote_is_never_judged(note: str) -> None:
    assert note not in "".join(cut_by(EAGER, page(*TAIL[:2], note, *TAIL[2:])))


@pytest.mark.parametrize(
    "last",
    [
        "„Wir werden sehen.“",
        "« On verra bien. »",
        "”دیکھیں گے۔“",
        "«Я прочёл больше писем, чем книг»",
        "「誰も教えてくれなかった」",
        "議会は答えなかった。（森）",
        "1۔ ضلعے سے پوچھنا",
        "เขาเก็บกุญแจไว้",
    ],
)
def test_what_may_be_the_last_sentence_is_never_judged(last: str) -> None:
    assert last not in "".join(cut_by(EAGER, page(last, *TAIL)))


def test_event_listing_above_a_share_line_stays() -> None:
    listing = ("The Wall, a play in two acts", "Doors: 19:00", "Stage: Old Net Loft, Portmere")
    text = page(*listing, "Share this article")
    assert clean(text, format="text").text == page(*listing)


def test_subheading_between_paragraphs_stays() -> None:
    text = "\n".join([PROSE[0], "Share this article", "What the harbour office knew", PROSE[1]])
    assert cut_by(EAGER, text) == []


def test_every_weight_is_of_a_feature_that_can_occur() -> None:
    known = shipped_weights().by_feature
    assert {feature.group for feature in known} == set(GROUPS)
    zoned = {"above", "below", "text above", "text below", "full stops around", "said"}
    zones = {feature.value.split()[0] for feature in known if feature.group in zoned | {"place"}}
    assert zones == {"head", "inner", "tail"}
    assert all(round(weight, 2) == weight != 0 for weight in known.values())


def test_every_feature_seen_is_of_a_named_group() -> None:
    seen = survey(
        Document(page(*TAIL, "«Ein Wort»", "2 | 3", "SUND DAILY", "...")), default_rules()
    )
    features = {
        feature
        for gap in gaps_of(seen)
        for index in range(gap.start, gap.end)
        for feature in features_of(gap, index, Vocabulary(seen))
    }
    assert {feature.group for feature in features} <= set(GROUPS)
    assert Feature("start", "quote") in features


def test_time_grows_with_the_number_of_lines_only() -> None:
    seen = survey(Document(page(*TAIL * 50)), default_rules())
    (gap,) = gaps_of(seen)
    assert len(gap.known) == len(gap.stops) + 1 == gap.end - gap.start + 1
