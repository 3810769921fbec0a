"""Measure the CPU time of cleaning plain text beside jusText and trafilatura.

python -m benchmarks.text_speed

The texts are the example article repeated to about 9 KB, the labelled texts of ../shared/wild, and
the pages of ../shared/aeb as html-text gives them, where these are there. jusText gets the lines of
a text as paragraphs of HTML, trafilatura the same as a page. A fresh process for each tool, set and
round handles every text once, so that no cache knows a text; the tools take turns in going first. A
text's time is the best of its rounds.

Times depend on the machine and on what else it does. Where valgrind is installed, the instructions
that newsclean takes for some of the texts are counted too; they hardly do.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

from benchmarks.instructions import instructions_of
from benchmarks.sets import ROOT, SHARED

SIZE = 9_000
ROUNDS = 5
# Of each set every so manieth text is counted: valgrind is fifty times as slow.
_COUNTED = 6
_EXAMPLE = ROOT / "examples" / "harbour.txt"
_WILD = SHARED / "wild" / "dev.jsonl"
_DUMPS = SHARED / "aeb" / "output" / "html-text.json.gz"


def main() -> int:
    """Measure and print the times and their ratios."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.text_speed",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often every tool runs")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--child", nargs=2, metavar=("TOOL", "SET"), help=argparse.SUPPRESS)
    parser.add_argument("--times", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        tool, name = asked.child
        print(json.dumps(_time(tool, name, asked.times)))
        return 0
    figures = {name: _measured(name, asked.rounds) for name, texts in _sets().items() if texts}
    matching = _matching(article())
    growth = matching["phrases x 4"] / matching["phrases x 1"]
    if asked.json:
        print(json.dumps({"sets": figures, "matching": matching, "growth": growth}, indent=2))
        return 0
    for name, found in figures.items():
        print(f"{name}: {found['texts']} texts, {found['lines']} lines; CPU in us a line")
        for tool in TOOLS:
            print(f"  {tool:28}{found[tool]:9.1f}")
        for tool in list(TOOLS)[1:]:
            print(f"  {'newsclean / ' + tool:28}{found['newsclean'] / found[tool]:9.3f}")
        if found["instructions"]:
            print(f"  {'thousand instructions a line':28}{found['instructions'] / 1000:9.1f}")
    print("the matcher alone, CPU ms for the example")
    for name, took in matching.items():
        print(f"  {name:28}{took:9.2f}")
    print(f"  {'four times / once':28}{growth:9.3f}")
    return 0


def article() -> str:
    """Give the example's prose over and over, numbered, with its furniture once around it."""
    head, *lines = _EXAMPLE.read_text(encoding="utf-8").splitlines()
    prose = [line for line in lines if len(line) > 70]
    body: list[str] = []
    while sum(map(len, body)) < SIZE:
        body += [f"In year {len(body) + number}, {line}" for number, line in enumerate(prose)]
    first = lines.index(prose[0])
    return "\n".join([head, *lines[:first], *body, *lines[first:]])


def _sets() -> dict[str, list[str]]:
    sets = {"example": [article()], "wild": [], "dumps": []}
    if _WILD.is_file():
        with _WILD.open(encoding="utf-8") as lines:
            sets["wild"] = [json.loads(line)["text"] for line in lines]
    if _DUMPS.is_file():
        pages = json.loads(gzip.decompress(_DUMPS.read_bytes()))
        sets["dumps"] = [page["articleBody"] for page in pages.values() if page["articleBody"]]
    return sets


def _newsclean() -> Callable[[str], Any]:
    import newsclean

    return lambda text: newsclean.clean(text, format="text")


def _justext() -> Callable[[str], Any]:
    import justext

    stop_words = justext.get_stoplist("English")
    return lambda text: justext.justext(_page(text), stop_words)


def _trafilatura() -> Callable[[str], Any]:
    from trafilatura import extract

    return lambda text: extract(_page(text), include_comments=False)


TOOLS: dict[str, Callable[[], Callable[[str], Any]]] = {
    "newsclean": _newsclean,
    "justext": _justext,
    "trafilatura": _trafilatura,
}


def _page(text: str) -> str:
    paragraphs = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines())
    return f"<html><body><article>{paragraphs}</article></body></html>"


def _measured(name: str, rounds: int) -> dict[str, float]:
    texts = _sets()[name]
    lines = sum(len(text.splitlines()) for text in texts)
    best: dict[str, list[float]] = {}
    for turn in range(rounds):
        for tool in list(TOOLS)[:: -1 if turn % 2 else 1]:
            times = _child(tool, name)
            best[tool] = [min(pair) for pair in zip(best.get(tool, times), times, strict=True)]
    figures = {tool: sum(times) / lines * 1e6 for tool, times in best.items()}
    counted = sum(len(text.splitlines()) for text in texts[::_COUNTED])
    instructions = _instructions(name) / counted
    return {"texts": len(texts), "lines": lines, **figures, "instructions": instructions}


def _child(tool: str, name: str) -> list[float]:
    """Run a tool over a set in its own process, and give the seconds for each text."""
    command = [sys.executable, "-m", "benchmarks.text_speed", "--child", tool, name]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    times: list[float] = json.loads(done.stdout)
    return times


def _time(tool: str, name: str, times: int | None) -> list[float]:
    """Give the seconds that a tool takes for each text, or handle some texts a number of times."""
    run = TOOLS[tool]()
    texts = _sets()[name]
    if times is not None:
        for text in texts[::_COUNTED] * times:
            run(text)
        return []
    run(article())  # imports and tables are another figure
    took = []
    for text in texts:
        start = time.process_time()
        run(text)
        took.append(time.process_time() - start)
    return took


def _instructions(name: str) -> int:
    """Count what newsclean takes to handle some texts of a set once more; 0 without valgrind."""
    command = ("-m", "benchmarks.text_speed", "--child", "newsclean", name, "--times")
    once, twice = (instructions_of((*command, times)) or 0 for times in "12")
    return twice - once


def _matching(text: str) -> dict[str, float]:
    """Time the matcher alone, with the shipped phrases and with others like them added."""
    from newsclean.document import Document
    from newsclean.rules import default_rules

    shipped = default_rules()
    sets = {"phrases x 1": shipped}
    for factor in (2, 4):
        more = [
            rule._replace(id=f"{rule.id}-{copy}", keys=tuple(f"{key} {copy}" for key in rule.keys))
            for copy in range(1, factor)
            for rule in shipped.rules
            if rule.keys
        ]
        sets[f"phrases x {factor}"] = shipped.with_(more)
    times: dict[str, list[float]] = {name: [] for name in sets}
    for _ in range(30):
        for name, rules in sets.items():
            blocks = Document(text).blocks
            start = time.process_time()
            rules.hits_of_each(blocks)
            times[name].append((time.process_time() - start) * 1000)
    return {name: min(found) for name, found in times.items()}


if __name__ == "__main__":
    sys.exit(main())
