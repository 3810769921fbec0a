"""Measure the CPU time of cleaning plain text.

python -m benchmarks.text_speed

The text is the example article repeated to about 9 KB. jusText gets its lines as paragraphs of
HTML, trafilatura the same as a page.
"""

from __future__ import annotations

import argparse
import html
import json
import sys
import time
from collections.abc import Callable
from typing import Any

from benchmarks.sets import ROOT

SIZE = 9_000
ROUNDS = 30
_EXAMPLE = ROOT / "examples" / "harbour.txt"


def main() -> int:
    """Measure and print the times and their ratios."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.text_speed",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    asked = parser.parse_args()
    text = article()
    times = _warm(text) | _matching(text)
    ratios = {
        "clean / justext": times["clean"] / times["justext"],
        "clean / trafilatura": times["clean"] / times["trafilatura"],
        "four times the phrases / once": times["match, phrases x 4"] / times["match, phrases x 1"],
    }
    if asked.json:
        print(json.dumps({"characters": len(text), "ms": times, "ratios": ratios}, indent=2))
        return 0
    print(f"{len(text)} characters, CPU ms")
    for name, took in times.items():
        print(f"  {name:26}{took:9.2f}")
    print("ratios")
    for name, ratio in ratios.items():
        print(f"  {name:26}{ratio:9.3f}")
    return 0


def article(size: int = SIZE) -> str:
    """Give the example's prose over and over, numbered, with its furniture once around it.

    Args:
        size: How many characters of prose at least.
    """
    head, *lines = _EXAMPLE.read_text(encoding="utf-8").splitlines()
    prose = [line for line in lines if len(line) > 70]
    body: list[str] = []
    written = 0
    while written < size:
        more = [f"In year {len(body) + number}, {line}" for number, line in enumerate(prose)]
        written += sum(map(len, more))
        body += more
    first = lines.index(prose[0])
    return "\n".join([head, *lines[:first], *body, *lines[first:]])


def _warm(text: str) -> dict[str, float]:
    import justext
    from trafilatura import extract

    import newsclean

    paragraphs = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines())
    page = f"<html><body><article>{paragraphs}</article></body></html>"
    stop_words = justext.get_stoplist("English")
    tools: dict[str, Callable[[], Any]] = {
        "clean": lambda: newsclean.clean(text, format="text"),
        "justext": lambda: justext.justext(page, stop_words),
        "trafilatura": lambda: extract(page, include_comments=False),
    }
    times: dict[str, list[float]] = {name: [] for name in tools}
    for turn in range(ROUNDS):
        for name in list(tools)[:: -1 if turn % 2 else 1]:
            start = time.process_time()
            tools[name]()
            times[name].append((time.process_time() - start) * 1000)
    return {name: min(found) for name, found in times.items()}


def _matching(text: str) -> dict[str, float]:
    """Time the matcher alone, with the shipped phrases and with others like them added."""
    from newsclean.document import Document
    from newsclean.rules import default_rules

    shipped = default_rules()
    sets = {"match, phrases x 1": shipped}
    for factor in (2, 4):
        more = [
            rule._replace(id=f"{rule.id}-{copy}", keys=tuple(f"{key} {copy}" for key in rule.keys))
            for copy in range(1, factor)
            for rule in shipped.rules
            if rule.keys
        ]
        sets[f"match, phrases x {factor}"] = shipped.with_(more)
    times: dict[str, list[float]] = {name: [] for name in sets}
    for _ in range(ROUNDS):
        for name, rules in sets.items():
            blocks = Document(text).blocks
            start = time.process_time()
            for block in blocks:
                rules.hits(block)
            times[name].append((time.process_time() - start) * 1000)
    return {name: min(found) for name, found in times.items()}


if __name__ == "__main__":
    sys.exit(main())
