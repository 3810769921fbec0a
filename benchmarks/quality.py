"""Measure the quality of newsclean on the public sets, side by side with other tools.

python -m benchmarks.quality                    every set that is there
python -m benchmarks.quality aeb wild           some of them
python -m benchmarks.quality ../pages --worst 9 a folder, and its nine worst pages
"""

from __future__ import annotations

import argparse
import json
import sys
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import measure, peers
from benchmarks.lines import LineScore, label_counts, mean_of, summarise_lines
from benchmarks.metrics import Segments, Shingles, Summary
from benchmarks.sets import (
    FIXTURES,
    PAGE_SETS,
    SHARED,
    fixture_sets,
    is_held_out,
    is_page_set,
    read_labelled,
    read_pages,
)
from benchmarks.thinned import SEEDS


def main() -> int:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quality",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("sets", nargs="*", metavar="SET", help="names under ../shared, or paths")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N worst pages")
    parser.add_argument("--alone", action="store_true", help="leave the other tools out")
    parser.add_argument(
        "--held-out", action="store_true", help="of wild2, score the third that nobody reads"
    )
    asked = parser.parse_args()
    results: dict[str, Any] = {}
    for path in _paths(asked.sets):
        home = next((home for home in (SHARED, FIXTURES) if path.is_relative_to(home)), None)
        name = path.relative_to(home).as_posix() if home else str(path)
        results[name], lines = _measure(path, asked)
        if not asked.json:
            print("\n".join([_title(name), *lines, ""]), flush=True)
    if asked.json:
        print(json.dumps(results, indent=2, ensure_ascii=False))
    return 0


def _paths(asked: list[str]) -> list[Path]:
    if not asked:
        usual = [*PAGE_SETS, "aeb/output", "wild/dev.jsonl", "wild2.jsonl", "seeds"]
        return fixture_sets() + [SHARED / name for name in usual if (SHARED / name).exists()]
    return [_path(name) for name in asked]


def _path(name: str) -> Path:
    public = [
        SHARED / name / "dev.jsonl",
        SHARED / f"{name}.jsonl",
        SHARED / "more" / name,
        SHARED / name,
    ]
    choices = [*public, FIXTURES / name, Path(name)]
    for path in choices:
        if path.exists():
            return path.resolve()
    sys.exit(f"there is no set {name}")


def _measure(path: Path, asked: argparse.Namespace) -> tuple[dict[str, Any], list[str]]:
    if path.suffix == ".jsonl":
        return _measure_texts(path, asked)
    if path.name == "output":
        return _measure_outputs(path.parent, asked.worst)
    if is_page_set(path):
        return _measure_pages(path, asked)
    return _measure_seeds(path)


def _measure_pages(path: Path, asked: argparse.Namespace) -> tuple[dict[str, Any], list[str]]:
    pages = list(read_pages(path))
    scores = {"newsclean": measure.score_pages(pages, measure.newsclean_text)}
    for name in [] if asked.alone else peers.installed():
        scores[name] = measure.score_pages(pages, partial(peers.peer_text, name))
    summaries = {name: measure.summary_of(found) for name, found in scores.items()}
    lines = [f"{f'{len(pages)} pages':24}     F1      P      R  exact"]
    lines += [f"  {name:22}{_row(summary)}" for name, summary in summaries.items()]
    worst = sorted(scores["newsclean"].items(), key=lambda item: (_badness(item[1]), item[0]))
    if asked.worst:
        lines += ["", "worst pages"]
    lines += [f"  {_page_row(score)}  {name}" for name, score in worst[::-1][: asked.worst]]
    return {
        "summary": {name: summary._asdict() for name, summary in summaries.items()},
        "pages": {name: score._asdict() for name, score in scores["newsclean"].items()},
    }, lines


def _measure_texts(path: Path, asked: argparse.Namespace) -> tuple[dict[str, Any], list[str]]:
    texts = read_labelled(path)
    if path.name == "wild2.jsonl":
        texts = [text for text in texts if is_held_out(text["site"]) == asked.held_out]
    scores = {text["id"]: measure.score_text(text) for text in texts}
    groups: dict[str, list[LineScore]] = {}
    for text in texts:
        for group in (f"language {text['lang']}", f"kind {text['kind']}"):
            groups.setdefault(group, []).append(scores[text["id"]])
    summaries = {"all": summarise_lines(scores.values())}
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    summaries |= {group: summarise_lines(found) for group, found in ordered}
    thin = list(measure.score_thinned(texts))
    seeds = {f"thinned, seed {seed}": lines for seed, lines in zip(SEEDS, thin, strict=True)}
    summaries |= {"thinned rules": mean_of(thin)} | seeds
    labels = label_counts(scores.values())
    lines = [f"{'':20}texts      F1  body lost  keep lines lost  meta left"]
    lines += [
        f"  {group:18}{s.texts:5}   {s.f1:.4f}   {s.body_loss:8.3%}"
        f"  {s.lost_lines:15}  {s.meta_left:9.1%}"
        for group, s in summaries.items()
    ]
    lines += ["", f"{'label':22}lines    cut"]
    lines += [f"  {name:20}{count:5}  {cut / count:5.1%}" for name, (count, cut) in labels.items()]
    bad = sorted(scores.items(), key=lambda item: (item[1].f1, -item[1].lost, item[0]))
    for name, score in [] if asked.held_out else bad[: asked.worst]:
        lost = f"{score.lost} of {score.body} characters lost"
        lines += ["", f"text {name}: F1 {score.f1:.3f}, {lost}"]
        lines += [f"  lost    {line[:100]}" for line in score.lost_lines]
        lines += [f"  missed  {line[:100]}" for line in score.missed]
    return {
        "summary": {group: vars(summary) for group, summary in summaries.items()},
        "labels": labels,
        "texts": {name: vars(score) for name, score in scores.items()},
    }, lines


def _measure_outputs(path: Path, worst: int) -> tuple[dict[str, Any], list[str]]:
    raised = sorted(measure.score_outputs(path), key=lambda found: -found.before.f1)
    lines = [f"{'extractor':26}before  after    gain    recall lost"]
    lines += [
        f"  {r.extractor:24}{r.before.f1:.4f}  {r.after.f1:.4f}  {r.gain:+.4f}"
        f"  {r.before.recall - r.after.recall:10.4f}"
        for r in raised
    ]
    mean = sum(found.gain for found in raised) / (len(raised) or 1)
    lines.append(f"  {'mean':40}{mean:+.4f}")
    # Several extractors keep the same piece; it is one fault.
    harm = sorted({piece for found in raised for piece in found.harm}, reverse=True)[:worst]
    lines += [f"    lost by {cut.rule} on {cut.page[:8]}  {cut.text[:80]}" for cut in harm]
    figures = {r.extractor: (r.before._asdict(), r.after._asdict()) for r in raised}
    return figures, lines


def _measure_seeds(path: Path) -> tuple[dict[str, Any], list[str]]:
    seeds = list(measure.score_seeds(path))
    lines = [f"{'':22}body lines whole  pieces cut"]
    for seed in seeds:
        lines.append(f"  {seed.name:20}{seed.kept:16.1%}  {seed.cut:10.1%}")
        lines += [f"    lost  {line[:90]}" for line in seed.lost]
        lines += [f"    left  {line[:90]}" for line in seed.left]
    return {seed.name: seed._asdict() for seed in seeds}, lines


def _title(name: str) -> str:
    return f"{name}\n{'-' * len(name)}"


def _row(summary: Summary) -> str:
    return f"{summary.f1:.4f} {summary.precision:.4f} {summary.recall:.4f}  {summary.exact:5.1%}"


def _badness(score: Shingles | Segments) -> float:
    if isinstance(score, Segments):
        return score.fp + score.fn
    return 2 - score.precision - score.recall


def _page_row(score: Shingles | Segments) -> str:
    if isinstance(score, Segments):
        return f"{score.fp} wrong {score.fn} lost"
    return f"P {score.precision:.3f} R {score.recall:.3f}"


if __name__ == "__main__":
    sys.exit(main())
