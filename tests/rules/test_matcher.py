"""The matcher must find what a plain loop over all rules finds, and say exactly where."""

from __future__ import annotations

import gzip
import json
import pickle
from functools import cache

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.shared import SHARED, needs_shared

from newsclean.claim import Kind
from newsclean.document import Block, Document
from newsclean.errors import RuleError
from newsclean.rules import CompiledRule, Hit, RuleSet, default_rules
from newsclean.rules.position import BLOCK_SIZE, label_of, stands
from newsclean.rules.view import fold, view
from newsclean.text.folding import normalise

MOST_LINES = 1_000


def block_of(text: str) -> Block:
    return Block(text, ((0, len(text)),))


def naive_hits(rules: tuple[CompiledRule, ...], block: Block) -> set[Hit]:
    """Ask each rule by itself."""
    size, seen, label = len(block.text), view(block.text), label_of(block.text)
    found = set()
    for rule in rules:
        if rule.match in ("block", "label") and rule.keys:
            as_block = size <= BLOCK_SIZE and block.key in rule.keys
            as_label = rule.match == "label" and label is not None
            if as_block or (as_label and normalise(label or "") in rule.keys):
                found.add(Hit(rule, 0, size))
            continue
        for start, end in naive_places(rule, seen.plain, seen.folded):
            found.add(Hit(rule, *seen.span(start, end)))
    return found


def naive_places(rule: CompiledRule, plain: str, folded: str) -> list[tuple[int, int]]:
    if rule.pattern is None:
        return [
            (start, start + len(key))
            for key in rule.keys
            for start in range(len(folded))
            if folded.startswith(key, start) and stands(rule.match, folded, start, start + len(key))
        ]
    if rule.cues and not any(cue in folded for cue in rule.cues):
        return []
    source = {"block": r"\A(?:{})\Z", "start": r"\A(?:{})", "end": r"(?:{})\Z", "inline": "{}"}
    pattern = regex.compile(
        source[rule.match].replace("{}", rule.pattern), regex.IGNORECASE | regex.VERSION0
    )
    return [
        match.span()
        for match in pattern.finditer(plain)
        if match[0]
        and (not rule.cues or any(cue in folded[match.start() : match.end()] for cue in rule.cues))
    ]


def rule(name: str, match: str, *keys: str, **other: object) -> CompiledRule:
    return CompiledRule(f"en.share.{name}", match, "anywhere", "test", keys, **other)  # type: ignore[arg-type]


SMALL = RuleSet(
    (
        rule("whole", "block", "share this", "follow us", "分享"),
        rule("label", "label", "share this", "read more", "阅读"),
        rule("start", "start", "share this", "follow", "¡ojo!"),
        rule("end", "end", "read more", "(ap)", "следите за нами"),
        rule("inline", "inline", "share this", "aa", "分享", "straße", "partagé"),
        rule("whole-pattern", "block", pattern="read more.{0,20}", cues=("read",), longest=29),
        rule("start-pattern", "start", pattern=r"follow \w{1,9}", cues=("follow",), longest=16),
        rule("end-pattern", "end", pattern=r"\bmore.{0,9}", cues=("more", "us"), longest=13),
        rule("in-pattern", "inline", pattern=r"(?:this|us)\b", cues=("this", "us"), longest=4),
    ),
    keep=(rule("keep", "inline", "share this house"), rule("any", "block", pattern=r"\d{1,9}")),
)

PIECES = st.sampled_from(
    [
        *("share", "Share this", "SHARE\u00a0THIS", "sh\u00adare this", "read more", "Read  more"),
        *(
            "follow us",
            "Follow",
            "us",
            "(AP)",
            "分享",
            "阅读",
            "straße",
            "STRASSE",
            "¡Ojo!",
            "partagé",
        ),
        *(
            "partage\u0301",
            "ｓｈａｒｅ ｔｈｉｓ",
            "следите за нами",
            "a",
            "aa",
            "aaa",
            "İstanbul",
            "ﬁ",
        ),
        *(
            " ",
            " ",
            "  ",
            "\t",
            "\u200b",
            "\u200f",
            ": ",
            " - ",
            "»",
            "|",
            "：",
            ".",
            "…",
            "x",
            "7",
        ),
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=9).map("".join))
@settings(max_examples=600, deadline=None)
def test_finds_what_a_plain_loop_finds(text: str) -> None:
    for block in Document(text).blocks:
        assert set(SMALL.hits(block)) == naive_hits(SMALL.rules, block)
        assert set(SMALL.keeps(block)) == naive_hits(SMALL.keep, block)


@given(st.lists(st.lists(PIECES, min_size=1, max_size=9).map("".join), max_size=9))
@settings(max_examples=200, deadline=None)
def test_finds_in_many_blocks_what_it_finds_in_each(lines: list[str]) -> None:
    blocks = Document("\n\n".join(lines)).blocks
    found = SMALL.hits_of_each(blocks)
    assert list(map(set, found)) == [naive_hits(SMALL.rules, block) for block in blocks]


@cache
def wild_lines() -> tuple[str, ...]:
    wild = (SHARED / "wild/dev.jsonl").read_bytes()
    texts = [json.loads(line)["text"] for line in wild.decode().split("\n") if line]
    for path in sorted((SHARED / "aeb/output").glob("*.json.gz")):
        pages = json.loads(gzip.decompress(path.read_bytes()))
        texts += [page.get("articleBody") or "" for page in pages.values()]
    lines = tuple(dict.fromkeys(block.text for text in texts for block in Document(text).blocks))
    return lines[:: max(len(lines) // MOST_LINES, 1)]


@needs_shared
def test_finds_what_a_plain_loop_finds_in_real_text() -> None:
    rules = default_rules()
    for line in wild_lines():
        block = block_of(line)
        assert set(rules.hits(block)) == naive_hits(rules.rules, block), line


@pytest.mark.parametrize(
    "written",
    [
        "share this",
        "SHARE THIS",
        "share\u00a0\u202fthis",
        "share \t this",
        "share\n  this",
        "sh\u00adare this",
        "s\u200bh\u200ba\u200cre this",
        "share \u200fthis",
        "ｓｈａｒｅ　ｔｈｉｓ",
        "\u2068share\u2069 this",
    ],
)
@pytest.mark.parametrize("before", ["", "We ", "Wé ", "W\u200be ", "We\u0301 “", "ﬁ… ", "漢字"])
@pytest.mark.parametrize("after", ["", " now", "! \u200b Now", ", now\u0301", "漢字"])
def test_spans_are_those_of_the_source(before: str, written: str, after: str) -> None:
    block = block_of(before + written + after)
    found = [hit for hit in SMALL.hits(block) if hit.rule.id == "en.share.inline"]
    pieces = [block.text[hit.start : hit.end].strip("\u2068\u2069") for hit in found]
    assert pieces == [written.strip("\u2068\u2069")]


@pytest.mark.parametrize("written", ["partagé", "partage\u0301", "PARTAGE\u0301", "parta\u00adgé"])
def test_letters_with_marks_apart(written: str) -> None:
    (hit,) = SMALL.hits(block_of(f"Le texte fut {written} hier."))
    assert (hit.start, hit.end) == (13, 13 + len(written))


@given(st.text(st.sampled_from("aé ße\u0301İıﬁ…Ａ漢\u00a0\u3000\u200b\u00ad\u200f\t.１가")))
def test_the_view_leads_back(text: str) -> None:
    seen = view(text)
    assert len(seen.plain) == len(seen.folded)
    for start in range(len(seen.plain)):
        first, last = seen.span(start, start + 1)
        assert 0 <= first < last <= len(text)
        assert seen.folded[start].strip() in fold(text[first:last])


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Read more: Ferry aground", "Read more"),
        ("Read more - Ferry – aground — again", None),
        ("Read more >> Ferry", "Read more"),
        ("Read more>>", "Read more"),
        ("Read more > Ferry", "Read more"),
        ("Read more->Ferry", None),
        ("Read more｜渡轮", "Read more"),
        ("« Read more » Ferry", None),
        ("« Read more » : Ferry", "« Read more »"),
        ("» Read more » Ferry", "» Read more"),
        ("Read more | :", "Read more"),
        ("Read more：渡轮搁浅", "Read more"),
        ("Read more-or-less: a study", "Read more-or-less"),
        ("Read more", None),
        ("x" * 61 + ": y", None),
        ("Read more: " + "y" * 241, None),
    ],
)
def test_labels(text: str, label: str | None) -> None:
    assert label_of(text) == label


def test_a_label_is_cut_whole_and_stands_bare_too() -> None:
    for text in ("Read more: Ferry aground", "READ MORE:", "Read more", "Read more » : x"):
        hits = SMALL.hits(block_of(text))
        assert ("en.share.label", 0, len(text)) in [(hit.rule.id, *hit[1:]) for hit in hits]


def test_no_word_is_cut_in_two() -> None:
    assert not SMALL.hits(block_of("We share thistles and followers."))
    assert [hit.start for hit in SMALL.hits(block_of("点击分享文章"))] == [2]


def test_exact_knows_whole_lines_only() -> None:
    assert SMALL.exact("follow us") is SMALL.rules[0]
    assert SMALL.exact("read more") is SMALL.rules[1]
    assert SMALL.exact("partagé") is None


def test_hits_are_remembered_for_each_set_by_itself() -> None:
    block = block_of("Share this")
    first = SMALL.hits(block)
    assert SMALL.hits(block) is first
    assert RuleSet(()).hits(block) == ()
    assert SMALL.hits(block) == first


def test_a_set_pickles_and_does_not_change() -> None:
    block = block_of("Share this: Follow us")
    hits = SMALL.hits(block)
    copy = pickle.loads(pickle.dumps(SMALL))  # noqa: S301
    assert copy.hits(block_of(block.text)) == hits
    with pytest.raises(AttributeError):
        SMALL.rules = ()  # type: ignore[misc]


def test_rules_of_a_site_hold_there_only() -> None:
    everywhere = rule("all", "block", "share this")
    here = rule("here", "block", "our column", sites=("example.com",))
    rules = RuleSet((everywhere, here))
    for host, ids in [
        (None, []),
        ("example.org", []),
        ("notexample.com", []),
        ("example.com", ["en.share.here"]),
        ("www.example.com", ["en.share.here"]),
    ]:
        found = rules.for_site(host)
        assert [hit.rule.id for hit in found.hits(block_of("Our column"))] == ids
        assert (found.exact("our column") is here) == bool(ids)
    assert SMALL.for_site("example.com") is SMALL


def test_rules_are_taken_out_by_id_or_beginning() -> None:
    rules = RuleSet(
        tuple(
            CompiledRule(name, "block", "anywhere", "test", (name,))
            for name in ("de.share.a", "de.share.ab", "de.teaser.b", "en.teaser.b")
        )
    )
    for names, left in [
        (["de.share.a"], ["de.share.ab", "de.teaser.b", "en.teaser.b"]),
        (["de.share"], ["de.teaser.b", "en.teaser.b"]),
        (["teaser"], ["de.share.a", "de.share.ab"]),
        (["teaser.b", "share.a"], ["de.share.ab"]),
        (["de", "en"], []),
        ([], ["de.share.a", "de.share.ab", "de.teaser.b", "en.teaser.b"]),
    ]:
        assert [rule.id for rule in rules.without(*names).rules] == left
    with pytest.raises(RuleError, match=r"'de\.shar'; did you mean 'de\.share'"):
        rules.without("de.shar")


def test_a_slow_pattern_of_a_user_is_given_up() -> None:
    slow = rule(
        "slow",
        "block",
        pattern="(?:a|aa|a{1,3}){1,60}[b-z]",
        cues=("a",),
        longest=200,
        timeout=0.05,
    )
    with pytest.raises(RuleError, match=r"en\.share\.slow: the pattern took over 0\.05 s"):
        RuleSet((slow,)).hits(block_of("a" * 60))


def test_kind_is_the_second_part_of_the_id() -> None:
    assert SMALL.rules[0].kind is Kind.SHARE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", "Διαβάστε επίσης"),
        ("Citeşte şi", "Citește și"),
        ("اقرأ أيضاً", "اقرأ أيضا"),
        ("और पढ़ें", "«और पढ़ें»"),
        ("Partagé", "partage\u0301"),
    ],
)
def test_ways_of_writing_one_key(one: str, other: str) -> None:
    assert normalise(one) == normalise(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("और पढ़ें", "और पढ़ा"), ("Partagé", "Partage"), ("ছবি", "ছবা")]
)
def test_other_words_have_other_keys(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


def test_accents_of_greek_capitals_do_not_count_inside_a_line() -> None:
    rules = RuleSet((rule("greek", "start", fold("Διαβάστε επίσης")),))
    (hit,) = rules.hits(block_of("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ το νέο"))
    assert (hit.start, hit.end) == (0, 15)
