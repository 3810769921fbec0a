"""Why lines were cut or kept is said by its cause, and every remedy that is printed works."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import newsclean
from newsclean.claim import Kind
from newsclean.cleaners import default_pipeline
from newsclean.errors import InputError
from newsclean.explanation.explain import explain
from newsclean.explanation.explained import ExplainedLine, Remedy
from newsclean.explanation.replay import replay
from newsclean.rules.check import check

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "examples" / "harbour.html").read_bytes()
RAIN = "It rained all night in Portmere, the harbour office said, and the old wall gave way."
SNOW = "It snowed for a week in Portmere, the same office said, and the ferries stayed in port."
TEXT = f"{RAIN}\nNewsletter\n{SNOW}\nShare this article\nSend it by gull\n214 gulls sent\n© 2025"


def one(source: str | bytes, text: str, **given: object) -> ExplainedLine:
    (line,) = explain(source, text=text, **given).lines  # type: ignore[arg-type]
    return line


def again(source: str | bytes, remedy: Remedy, folder: Path) -> newsclean.Article:
    """Clean with what a remedy says, as somebody who pastes it does."""
    if remedy.what in {"rule", "keep rule"}:
        file = folder / "own.toml"
        file.write_text(remedy.paste, encoding="utf-8")
        return newsclean.clean(source, rules=[file])
    names = remedy.paste.split()[1::2]
    if remedy.what == "ignore":
        return newsclean.clean(source, ignore=names)
    return newsclean.clean(source, keep=names)


def lines_of(source: str | bytes) -> Iterator[tuple[ExplainedLine, Remedy]]:
    # Of each sort of cause one line is enough.
    seen = {(line.outcome, line.kind): line.number for line in explain(source).lines}
    for line in explain(source, line=seen.values()).lines:
        assert line.remedies or line.outcome == "kept", line.text
        for remedy in line.remedies:
            yield line, remedy


@pytest.mark.parametrize("source", [TEXT, PAGE], ids=["text", "page"])
def test_every_remedy_works_as_printed(source: str | bytes, tmp_path: Path) -> None:
    before = newsclean.clean(source)
    count = 0
    for line, remedy in lines_of(source):
        article = again(source, remedy, tmp_path)
        assert article.restore() == before.restore()
        solid = "".join(line.text.split())
        gone = "".join(
            "".join(piece.text[max(0, line.start - piece.start) : line.end - piece.start].split())
            for piece in article.removed
            if piece.start < line.end and piece.end > line.start
        )
        cuts = remedy.what == "rule" or line.outcome == "kept"
        assert gone == (solid if cuts else ""), (line.text, remedy)
        count += 1
    assert count >= 6


def test_a_cut_names_cleaner_rule_and_reason() -> None:
    line = one(TEXT, "Share this article")
    assert (line.outcome, line.kind, line.number) == ("cut", Kind.SHARE, 4)
    assert line.because.startswith("share_bars took it for share (en.share.")
    assert line.claims[0].fate == "won"
    assert [rule.fired for rule in line.rules if rule.id == line.claims[0].rule] == [True]
    assert {remedy.what for remedy in line.remedies} == {"keep rule", "ignore", "keep"}


def test_a_line_without_company_says_what_it_lacked() -> None:
    line = one(TEXT, "Newsletter")
    assert line.outcome == "kept"
    assert line.taken is not None
    assert (line.taken.kind, line.taken.holds) == (Kind.NEWSLETTER, False)
    assert "boilerplate beside it" in line.taken.needs
    assert "between paragraphs; above it prose" in line.taken.has
    assert line.taken.needs in line.because
    assert "company" in line.rules[0].lacked
    assert '"Newsletter"' in line.remedies[0].paste


def test_a_near_rule_is_named() -> None:
    line = one(f"{RAIN}\nShare this articel now\n{SNOW}", "Share this articel")
    assert line.outcome == "kept"
    assert any("share" in rule.id and "like" in rule.lacked for rule in line.rules), line.rules
    assert not any(rule.fired for rule in line.rules)


def test_rules_pass_the_check_of_rule_files(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    answers = explain(TEXT, line=[2, 4, 6]).lines
    rules = [r.paste for line in answers for r in line.remedies if "rule" in r.what]
    own.write_text("\n\n".join(rules), encoding="utf-8")
    assert len(rules) == 3
    assert check([own]).errors == ()


def test_numbers_in_a_rule_stand_for_all_numbers(tmp_path: Path) -> None:
    text = f"{RAIN}\n214 gulls sent\n{SNOW}"
    (remedy,) = one(text, "214 gulls sent").remedies
    assert again(text.replace("214", "7"), remedy, tmp_path).text == f"{RAIN}\n{SNOW}"


def test_words_of_a_line_have_a_rule_and_so_has_the_line(tmp_path: Path) -> None:
    text = f"{RAIN} [gull_1] {SNOW}"
    line = one(text, "[gull_1]")
    assert [remedy.of for remedy in line.remedies] == ["line", "words"]
    assert again(text, line.remedies[1], tmp_path).text == f"{RAIN} {SNOW}"


def test_a_keep_rule_that_saved_a_line_is_the_cause(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[keep]]\nid = "us"\nphrases = ["Share this article"]\nwhy = "Ours"\n')
    line = one(TEXT, "Share this article", rules=[own])
    assert line.outcome == "kept"
    assert line.because == "The keep rule own.keep.us protects it from share_bars."
    assert [(remedy.what, remedy.paste) for remedy in line.remedies] == [
        ("ignore", "--ignore own.keep.us")
    ]


def test_a_kind_that_stays_is_the_cause() -> None:
    line = one(TEXT, "Share this article", keep=["share"])
    assert line.because == "share_bars takes it for share, and what is of that kind stays."


def test_which_claim_won_over_which() -> None:
    text = f"{RAIN}\n{SNOW}\nRelated articles\nMarket hall roof to be glazed before autumn\n© 2025"
    line = one(text, "Market hall")
    fates = {claim.cleaner: claim.fate for claim in line.claims}
    assert fates == {"runs": "won", "furniture": "lost to runs, whose kind says more"}
    assert line.short_line is not None
    assert line.short_line.chance is not None
    assert line.short_line.chance > (line.short_line.needed or 1)
    assert line.short_line.features[0].weight


def test_a_page_shows_features_with_weights_and_the_reason_its_figure() -> None:
    line = one(PAGE, "By Mara Lindqvist and Tom Okafor")
    assert line.page is not None
    assert "likely to be article" in line.because
    assert line.page.first < line.page.needed
    assert not line.page.kept
    assert line.page.path[-1] == "div"
    weights = [abs(feature.weight) for feature in line.page.features]
    assert weights == sorted(weights, reverse=True)
    assert all(feature.meaning != feature.name for feature in line.page.features)
    assert line.page.second_opinion.startswith("not asked")


def test_neighbours_that_share_a_removal_have_each_its_own_cause() -> None:
    for line in explain(PAGE).lines:
        assert line.outcome == "kept" or " took it for " in line.because, line


def test_what_overruled_the_scores_of_a_page_is_named() -> None:
    prose = "".join(f"<p>{RAIN} {SNOW}</p>" for _ in range(3))
    box = "".join(f"<p>{SNOW}</p>" for _ in range(3))
    page = f"<body><h1>Rain in Portmere</h1><article>{prose}{box}</article></body>"
    lines = explain(page, text=SNOW[:30]).lines
    steps = [step for line in lines if line.page for step in line.page.overruled]
    assert ("drop_notices", "cut") in [(step.name, step.then) for step in steps]
    assert all(step.does.endswith(".") for step in steps)


def test_a_text_that_turns_out_to_be_a_page_is_explained_as_one() -> None:
    source = f"[ad_1]\n<html><body><p>{RAIN}</p><p>{SNOW}</p></body></html>"
    assert explain(source).source == newsclean.clean(source).source


@pytest.mark.parametrize("source", [TEXT, PAGE], ids=["text", "page"])
def test_the_replay_ends_as_clean_does(source: str | bytes) -> None:
    article = newsclean.clean(source)
    seen = replay(source, None, "auto", None, default_pipeline())
    assert (seen.document.live, seen.source) == (article.text, article.source)


def test_a_pipeline_of_ones_own_has_remedies_without_rules() -> None:
    line = one(TEXT, "Share this article", pipeline=default_pipeline())
    assert [remedy.what for remedy in line.remedies] == ["keep"]


def test_wrong_questions_say_what_to_do() -> None:
    with pytest.raises(InputError, match="line 70 is not there; the last is 7"):
        explain(TEXT, line=70)
    with pytest.raises(InputError, match="does not hold 'no such words'"):
        explain(TEXT, text="no such words")
    with pytest.raises(InputError, match="is empty; give some words"):
        explain(TEXT, text=" ")
    with pytest.raises(InputError, match="line 2 is empty"):
        explain(f"{RAIN}\n\n{SNOW}", line=2)


def test_quotes_backslashes_and_controls_are_written_so_that_they_can_be_pasted(
    tmp_path: Path,
) -> None:
    odd = 'Say "gull" \\ n and \x7f go'
    text = f"{RAIN}\n{odd}\n{SNOW}"
    line = explain(text, line=2).lines[0]
    assert again(text, line.remedies[0], tmp_path).text == f"{RAIN}\n{SNOW}"


def test_a_long_line_is_kept_by_its_first_words_or_a_pattern(tmp_path: Path) -> None:
    text = f"{RAIN}\n{SNOW}\n{RAIN} {SNOW}\n{RAIN} {SNOW}"
    line = explain(text, line=4).lines[0]
    assert line.outcome == "cut"
    assert again(text, line.remedies[0], tmp_path).text == text


def test_a_cleaner_that_speaks_last_claims_only_what_it_cut() -> None:
    text = f"{RAIN}\n{SNOW}\nRegister and read more of our news by email\nShare this article"
    line = one(text, "Register and read")
    assert [(claim.cleaner, claim.round) for claim in line.claims] == [("line_model", 2)]
