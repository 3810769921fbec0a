"""Hold the quality of newsclean against pinned floors, which only rise.

python -m benchmarks.gate                                   fail below a floor
python -m benchmarks.gate --raise                           lift floors to what is reached
python -m benchmarks.gate --lower wild.f1 --reason "..."    the only way down; it is recorded

All figures are shares between 0 and 1, more is better. The project's own fixtures always count;
the public sets count where they lie beside the project in ../shared.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks import measure
from benchmarks.lines import mean_of, summarise_lines
from benchmarks.sets import (
    FIXTURES,
    PAGE_SETS,
    ROOT,
    SHARED,
    fixture_sets,
    is_page_set,
    read_labelled,
    read_pages,
    read_read,
)

FLOORS = Path(__file__).with_name("floors.toml")
# Another version of the parser moves a few words; a floor leaves that much room.
ROOM = 0.001
# What stands around an article in a dump of its page.
_ABOVE = "Skip to content\nHome\nNews\nSport\nSubscribe\nLog in\n"
_BELOW = (
    "\nShare this article\nFacebook\nTwitter\nRelated articles\nFerry runs aground off Sund\n"
    "Market hall roof to be glazed\nSign up for our newsletter\n© 2024 Portmere Courier. All "
    "rights reserved.\nPrivacy policy\nContact us"
)
_HEAD = """\
# The least that newsclean must reach. `python -m benchmarks.gate --raise` lifts the floors;
# one goes down only with `--lower NAME --reason "..."`, which adds to the record below.
"""


def main() -> int:
    """Measure, and do with the floors what the command line asks for."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.gate",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--raise", action="store_true", dest="lift", help="lift the floors")
    change.add_argument("--lower", metavar="NAME", help="lower one floor to what is reached")
    parser.add_argument("--reason", help="why a floor must go down")
    asked = parser.parse_args()
    if bool(asked.lower) != bool(asked.reason):
        parser.error("--lower and --reason go together")
    pinned = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    floors: dict[str, float] = pinned.get("floors", {})
    lowered: list[dict[str, Any]] = pinned.get("lowered", [])
    reached = dict(_report(floors))
    if asked.lift:
        risen = {name: max(floors.get(name, 0), floor_of(got)) for name, got in reached.items()}
        _write(floors | risen, lowered)
    elif asked.lower:
        if asked.lower not in floors or asked.lower not in reached:
            parser.error(f"there is no figure {asked.lower!r} to lower")
        new = floor_of(reached[asked.lower])
        if new >= floors[asked.lower]:
            parser.error(f"{asked.lower} is not below its floor")
        record = {"name": asked.lower, "from": floors[asked.lower], "to": new}
        _write(floors | {asked.lower: new}, [*lowered, record | {"reason": asked.reason}])
    else:
        return _verdict(floors, reached)
    return 0


def floor_of(figure: float) -> float:
    """Give the floor for a figure.

    >>> floor_of(0.98765), floor_of(1.0)
    (0.9866, 0.999)
    """
    return math.floor((figure - ROOM) * 10_000 + 1e-6) / 10_000


def below(floors: dict[str, float], reached: dict[str, float]) -> list[str]:
    """Give the names of the figures that are below their floors.

    >>> below({"wild.f1": 0.75, "aeb.f1": 0.97}, {"wild.f1": 0.74})
    ['wild.f1']
    """
    return [name for name, figure in reached.items() if figure < floors.get(name, 0)]


def figures() -> Iterator[tuple[str, float]]:
    """Measure everything that is there, one figure after the other."""
    for name, folder in _page_folders():
        pages = list(read_pages(folder))
        summary = measure.summary_of(measure.score_pages(pages, measure.newsclean_text))
        yield f"{name}.f1", summary.f1
        yield f"{name}.recall", summary.recall
        if folder.is_relative_to(FIXTURES):
            yield f"{name}.cut", measure.share_cut(pages)
    right = [page for folder in _with_right_texts() for page in read_pages(folder)]
    if right:
        yield "right_texts.kept", measure.share_kept(right)
        yield "right_texts.kept_on_pages", measure.share_kept(right[::4], _ABOVE, _BELOW)
    for name, path in (("wild", SHARED / "wild" / "dev.jsonl"), ("wild2", SHARED / "wild2.jsonl")):
        if path.exists():
            yield from _of_texts(name, read_read(path) if name == "wild2" else read_labelled(path))
    if (SHARED / "seeds").exists():
        for seed in measure.score_seeds(SHARED / "seeds"):
            yield f"seeds.{seed.name}.kept", seed.kept
            yield f"seeds.{seed.name}.cut", seed.cut
    if (SHARED / "aeb" / "output").exists():
        raised = list(measure.score_outputs(SHARED / "aeb"))
        yield "outputs.f1", sum(found.after.f1 for found in raised) / len(raised)
        yield "outputs.raised", sum(found.gain > 0 for found in raised) / len(raised)


def _of_texts(name: str, texts: list[dict[str, Any]]) -> Iterator[tuple[str, float]]:
    """Give what labelled texts score, with all rules and with thinned ones."""
    for kind, lines in (
        (name, summarise_lines([measure.score_text(text) for text in texts])),
        (f"{name}.thinned", mean_of(measure.score_thinned(texts))),
    ):
        yield f"{kind}.f1", lines.f1
        yield f"{kind}.body_kept", 1 - lines.body_loss
        yield f"{kind}.meta_moved", 1 - lines.meta_left


def _page_folders() -> Iterator[tuple[str, Path]]:
    for folder in fixture_sets():
        yield f"fixtures.{folder.name}", folder
    for name in PAGE_SETS:
        if (SHARED / name).exists():
            yield name.removeprefix("more/"), SHARED / name


def _with_right_texts() -> Iterator[Path]:
    """Give the public sets whose right texts were not written by newsclean's makers."""
    for name in (*PAGE_SETS, "fresh"):
        folder = SHARED / name
        yield from filter(is_page_set, [folder, *sorted(folder.glob("*/"))])


def _report(floors: dict[str, float]) -> Iterator[tuple[str, float]]:
    print(f"{'figure':28}reached   floor")
    for name, figure in figures():
        mark = "  below its floor" if below(floors, {name: figure}) else ""
        print(f"{name:28} {figure:.4f}  {floors.get(name, 0):.4f}{mark}", flush=True)
        yield name, figure


def _verdict(floors: dict[str, float], reached: dict[str, float]) -> int:
    absent = sorted(set(floors) - set(reached))
    if absent:
        print(f"not measured, their sets are not here: {', '.join(absent)}")
    failed = below(floors, reached)
    print(f"{len(reached)} figures, {len(failed)} below their floors")
    return bool(failed)


def _write(floors: dict[str, float], lowered: list[dict[str, Any]]) -> None:
    lines = [_HEAD, "[floors]"]
    lines += [f'"{name}" = {floor:.4f}' for name, floor in sorted(floors.items())]
    for record in lowered:
        lines += ["", "[[lowered]]"]
        # A JSON string or number is one in TOML too.
        lines += [f"{key} = {json.dumps(value)}" for key, value in record.items()]
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {FLOORS.relative_to(ROOT)}")


if __name__ == "__main__":
    sys.exit(main())
