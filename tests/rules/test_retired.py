"""An id that was released is there for good, as a rule or as a retired one."""

from __future__ import annotations

import pytest

import newsclean
from newsclean.rules import load_rules, retired
from tools.release import RELEASED_IDS, ids

TEXT = "It rained all night in Portmere, the harbour office said.\nRead more: Ferry runs aground"


def test_no_released_id_is_lost() -> None:
    released = set(RELEASED_IDS.read_text(encoding="utf-8").split())
    lost = released - ids() - set(retired.retired_ids())
    assert not lost, f"write into rules/retired.toml what became of {sorted(lost)}"


def test_what_is_retired_is_gone_and_its_successors_are_there() -> None:
    now = ids()
    for name, entry in retired.retired_ids().items():
        assert name not in now
        assert set(entry["now"]) <= now
        assert set(entry) == {"since", "now"}


@pytest.fixture
def _gull_is_retired(monkeypatch: pytest.MonkeyPatch) -> None:
    table = {
        "en.share.gull": retired.Retired(since="0.2.0", now=["en.teaser.read-more"]),
        "en.share.tide": retired.Retired(since="0.3.0", now=[]),
        "extraction.gull": retired.Retired(since="0.2.0", now=["extraction.family"]),
    }
    monkeypatch.setattr(retired, "retired_ids", lambda: table)


@pytest.mark.usefixtures("_gull_is_retired")
@pytest.mark.parametrize("name", ["en.share.gull", "share.gull"])
def test_a_retired_id_stands_for_what_does_its_work_now(name: str) -> None:
    says = r"'en\.share\.gull' is retired since newsclean 0\.2\.0; write 'en\.teaser\.read-more'"
    with pytest.warns(FutureWarning, match=says):
        left = newsclean.clean(TEXT, ignore=[name, "en.related"])
    assert left.text == TEXT
    assert newsclean.clean(TEXT).text != TEXT


@pytest.mark.usefixtures("_gull_is_retired")
def test_an_id_that_nothing_has_taken_over_is_left_out() -> None:
    with pytest.warns(FutureWarning, match=r"since newsclean 0\.3\.0; leave it out"):
        rules = load_rules(ignore=["en.share.tide", "en.related"])
    assert any(rule.id == "en.teaser.read-more" for rule in rules.rules)


@pytest.mark.usefixtures("_gull_is_retired")
def test_a_reason_for_blocks_of_a_page_can_be_retired() -> None:
    page = "<nav><a href='/'>Home</a></nav><p>It rained all night in Portmere, they said.</p>"
    with pytest.warns(FutureWarning, match=r"write 'extraction\.family'"):
        newsclean.clean(page, ignore=["extraction.gull"])


@pytest.mark.usefixtures("_gull_is_retired")
def test_an_id_that_never_was_is_an_error() -> None:
    with pytest.raises(newsclean.RuleError, match=r"no rule is called 'en\.share\.gulls'"):
        newsclean.clean(TEXT, ignore=["en.share.gulls"])
