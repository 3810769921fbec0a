"""What the account lists: who else claimed a piece, what stays, and where it stood in the page."""

from __future__ import annotations

import pickle

from newsclean import Document, Removal, clean
from newsclean.account.removals import account, with_left
from newsclean.claim import Claim, Kind
from newsclean.settle import settle


def cut(start: int, end: int, kind: Kind, rule: str = "", cleaner: str = "") -> Claim:
    return Claim(start, end, kind, rule=rule, cleaner=cleaner)


def test_others_that_claimed_the_same_are_named_once_the_better_first() -> None:
    document = Document("Share this\nIt rained.")
    claims = [
        cut(0, 10, Kind.CHROME, cleaner="runs"),
        cut(0, 10, Kind.SHARE, rule="en.share.this", cleaner="share"),
        cut(0, 10, Kind.SHARE, rule="en.share.other", cleaner="share"),
        cut(0, 10, Kind.CHROME, cleaner="furniture"),
    ]
    (removal,) = account(document.with_claims(claims))
    assert (removal.kind, removal.rule) == (Kind.SHARE, "en.share.other")
    assert removal.also == ("en.share.this", "furniture", "runs")
    (alone,) = account(document.with_claims(claims[:1]))
    assert alone.also == ()


def test_offsets_of_what_stays_and_of_what_goes_are_those_of_the_text_that_is_left() -> None:
    text = "Share this\nBy Ada Lovett\nIt rained.\nMenu\nPhoto: Jan Maes"
    document = Document(text)
    blocks = document.blocks
    byline = blocks[1].claim(Kind.BYLINE, field="authors")
    credit = blocks[4].claim(Kind.PHOTO_CREDIT, field="images")
    cleaned = document.with_claims(
        [blocks[0].claim(Kind.SHARE), blocks[3].claim(Kind.CHROME)], left=[byline, credit]
    )
    listed = with_left(cleaned, account(cleaned))
    assert [one.kind for one in listed] == ["share", "byline", "chrome", "photo_credit"]
    for one in listed:
        if one.kind in ("byline", "photo_credit"):
            assert cleaned.live[one.at :].startswith(one.text)


def test_neighbouring_furniture_is_one_piece_but_lines_of_a_site_stay_apart() -> None:
    plain, other = cut(0, 5, Kind.CHROME, cleaner="a"), cut(5, 9, Kind.CHROME, cleaner="b")
    assert [(one.start, one.end) for one in settle([(0, 9)], [plain, other])] == [(0, 9)]
    line = "site:courier.example#3"
    for pair in ((plain._replace(rule=line), other), (plain, other._replace(rule=line))):
        assert [(one.start, one.end) for one in settle([(0, 9)], pair)] == [(0, 5), (5, 9)]


def test_the_place_in_a_page_is_that_of_the_element_a_removal_begins_in() -> None:
    lines = "".join(f"<p>On day {n} it rained in Portmere, the office said.</p>" for n in range(6))
    article = clean(f"<body><p>Share this</p><main>{lines}</main><p>© 2024 Sund Press</p></body>")
    places = {one.text.strip(): one.xpath for one in article.removed}
    assert places["Share this"] == "/html[1]/body[1]/p[1]"
    assert places["© 2024 Sund Press"] == "/html[1]/body[1]/p[2]"


def test_removals_share_the_names_of_their_fields_and_a_copy_of_one_does_not_change_them() -> None:
    first, second = clean("[ad_1] It rained all night in Portmere.\n[ad_2] It ended.").removed
    names = set(Removal.model_fields)
    assert first.model_fields_set is second.model_fields_set
    changed = first.model_copy(update={"rule": "other"})
    changed.model_fields_set.discard("kind")
    assert second.model_fields_set == names
    pickled = pickle.dumps(first)
    assert pickle.loads(pickled) == first == Removal(**first.model_dump())  # noqa: S301 - made here
    assert first.model_dump(exclude_unset=True) == first.model_dump()
