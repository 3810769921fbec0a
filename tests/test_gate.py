from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks import gate
from benchmarks.lines import score_lines, summarise_lines

Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the gate on figures of the test's choice, with floors in a folder of its own."""
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.toml")
    monkeypatch.setattr(gate, "ROOT", tmp_path)

    def run(figures: dict[str, float], *arguments: str) -> int:
        monkeypatch.setattr(gate, "figures", lambda: iter(figures.items()))
        monkeypatch.setattr("sys.argv", ["gate", *arguments])
        return gate.main()

    return run


def pinned() -> dict[str, Any]:
    return tomllib.loads(gate.FLOORS.read_text(encoding="utf-8"))


def test_passes_at_the_floor_and_fails_below(run: Run) -> None:
    run({"wild.f1": 0.75, "aeb.f1": 0.97}, "--raise")
    assert run({"wild.f1": 0.7495, "aeb.f1": 0.99}) == 0
    assert run({"wild.f1": 0.7485, "aeb.f1": 0.99}) == 1


def test_does_not_fail_for_a_set_that_is_not_here(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run({"wild.f1": 0.75, "aeb.f1": 0.97}, "--raise")
    assert run({"aeb.f1": 0.97}) == 0
    assert "not here: wild.f1" in capsys.readouterr().out


def test_raising_never_lowers(run: Run) -> None:
    run({"wild.f1": 0.75, "aeb.f1": 0.97}, "--raise")
    run({"wild.f1": 0.60, "aeb.f1": 0.98}, "--raise")
    assert pinned()["floors"] == {"wild.f1": 0.749, "aeb.f1": 0.979}


def test_lowering_is_recorded_with_its_reason(run: Run) -> None:
    run({"wild.f1": 0.75}, "--raise")
    run({"wild.f1": 0.60}, "--lower", "wild.f1", "--reason", 'two "labels" were mended')
    record = {"name": "wild.f1", "from": 0.749, "to": 0.599, "reason": 'two "labels" were mended'}
    assert pinned() == {"floors": {"wild.f1": 0.599}, "lowered": [record]}
    run({"wild.f1": 0.70}, "--raise")
    assert pinned()["lowered"] == [record]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--lower", "wild.f1"],
        ["--reason", "because"],
        ["--lower", "wild.f2", "--reason", "because"],
        ["--lower", "wild.f1", "--reason", "but it is not below its floor"],
    ],
)
def test_refuses_to_lower_otherwise(run: Run, arguments: list[str]) -> None:
    run({"wild.f1": 0.75}, "--raise")
    with pytest.raises(SystemExit):
        run({"wild.f1": 0.75}, *arguments)
    assert pinned() == {"floors": {"wild.f1": 0.749}}


def line(start: int, end: int, label: str, decision: str, **more: bool) -> dict[str, Any]:
    return {"start": start, "end": end, "label": label, "decision": decision, **more}


TEXT = {
    "text": "Share\nIt rained.\nBy Ada\nNext",
    "spans": [],
    "lines": [
        line(0, 5, "share", "drop"),
        line(6, 16, "body", "keep"),
        line(17, 23, "byline", "meta"),
        line(24, 28, "nav", "drop", ambiguous=True),
    ],
}


def test_scores_labelled_lines() -> None:
    right = score_lines(TEXT, [(0, 6), (16, 28)])
    assert (right.f1, right.lost, right.meta_left) == (1.0, 0, 0)
    idle = score_lines(TEXT, [])
    assert (idle.f1, idle.missed, idle.meta_left) == (0.0, ["Share"], 1)
    greedy = score_lines(TEXT, [(0, 28)])
    assert (greedy.f1, greedy.lost, greedy.lost_lines) == (2 / 3, 10, ["It rained."])
    summary = summarise_lines([right, greedy])
    assert (summary.body_loss, summary.texts) == (0.5, 2)


def test_a_text_with_nothing_to_cut_scores_one_if_nothing_is_cut() -> None:
    clean = {"text": "It rained.", "spans": [], "lines": [line(0, 10, "body", "keep")]}
    assert score_lines(clean, []).f1 == 1.0
    assert score_lines(clean, [(0, 10)]).f1 == 0.0


def test_labelled_pieces_inside_a_line_are_no_loss() -> None:
    span = {"start": 11, "end": 15, "label": "source_line", "decision": "drop"}
    text = {"text": "It rained. BBC.", "spans": [span], "lines": [line(0, 15, "body", "keep")]}
    assert score_lines(text, [(10, 15)]).lost == 1
