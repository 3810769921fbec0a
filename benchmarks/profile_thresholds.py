"""Measure what each threshold of the profiles of sites does: with half of it, and with twice.

python -m benchmarks.profile_thresholds              all of them, on ten invented sites
python -m benchmarks.profile_thresholds --sites 30   on more
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from typing import Final, NamedTuple

from benchmarks.invented_sites import invented_site
from newsclean.api import clean
from newsclean.document import Document
from newsclean.profiles.learned import profile_of
from newsclean.profiles.margin import USUAL, Margin
from newsclean.profiles.page_record import record_of
from newsclean.profiles.site_lines import SiteLines
from newsclean.profiles.site_sample import SiteSample, digest_of

# Which parts of the stories are of one fixed form, and how many pages of a site teach.
_FORMAL: Final = (0.0, 0.25, 0.9)
_TAUGHT: Final = 30
_REPEATS: Final = 3
_THRESHOLDS: Final = {
    "author_lists": ("_FLIPS", "_NEAR", "_FEWEST", "_MOSTLY"),
    "lines_amid": (
        "_AMID", "_SENTENCE", "_TWICE", "_SENTENCE_TWICE", "_NO_REFRAIN", "_STILL_TO_COME",
        "_SERIES", "_BESIDE",
    ),
    "lines_at_edges": (
        "_MOSTLY", "_WRITERS", "_SENTENCE_BELOW", "_KNOWN", "_SIGN_OFF", "_NAME", "_NAMES_SITE",
    ),
    "repeated_lines": (
        "LONGEST_VARYING", "_CONSTANT", "_LETTERS", "_LETTERS_BESIDE_NAMES", "_VARIETY",
        "_ONE_EACH",
    ),
    "series": ("_MOSTLY", "_SERIES", "_HALF", "_SAME", "_OTHERS"),
    "stories": ("_SAME", "_COMMON", "_FEWEST_COMMON", "_OWN"),
}  # fmt: skip
_MARGINS: Final = ("pages", "on", "share", "varying", "sure", "long", "long_on")
# Shares cannot be more than all.
_SHARES: Final = ("share", "varying", "sure")


class _Site(NamedTuple):
    """A site whose pages were cleaned once.

    Args:
        sample: What is learned from.
        others: Other pages, cleaned, each with what repeats of them.
    """

    sample: SiteSample
    others: list[tuple[str, list[tuple[int, str]]]]


def sites(count: int, formal: float) -> Iterator[_Site]:
    """Give invented sites.

    Args:
        count: How many.
        formal: Which part of their stories is of one fixed form.
    """
    for number in range(count):
        pages = [*invented_site(number, formal=formal)]
        chosen = {at * len(pages) // _TAUGHT for at in range(_TAUGHT)}
        sample, slots, others = SiteSample(), Counter[str](), []
        for at, page in enumerate(pages):
            article = clean(page.text)
            if at in chosen:
                sample.put(digest_of(article.text), record_of(article).packed())
                slots.update({line.slot for line in page.lines if line.slot})
                continue
            start, lines = 0, []
            for line in page.lines:
                place = article.text.find(line.text, start)
                if place >= 0:
                    start = place + len(line.text)
                    lines.append((place, line.slot))
            others.append((article.text, lines))
        seen = {slot for slot, times in slots.items() if times >= _REPEATS}
        yield _Site(
            sample,
            [
                (text, [(at, slot) for at, slot in lines if not slot or slot in seen])
                for text, lines in others
            ],
        )


def counted(invented: Iterable[_Site], margin: Margin) -> Counter[str]:
    """Count the lines that were cut rightly and wrongly, and were left."""
    found: Counter[str] = Counter()
    for site in invented:
        cleaner = SiteLines(profile_of("site.example", site.sample, margin))
        for text, lines in site.others:
            spans = [(claim.start, claim.end) for claim in cleaner(Document(text))]
            for at, slot in lines:
                cut = any(start <= at < end for start, end in spans)
                if cut or slot:
                    found["left" if not cut else "right" if slot else "wrong"] += 1
    return found


def told(invented: Sequence[Sequence[_Site]], margin: Margin = USUAL) -> str:
    """Say how many lines of an author's were cut, and which part of the site's, by fixed form."""
    parts = []
    for group in invented:
        found = counted(group, margin)
        recall = found["right"] / ((found["right"] + found["left"]) or 1)
        parts.append(f"{found['wrong']:5} wrong {recall:.3f}")
    return " |".join(parts)


def main() -> int:
    """Print a row for each threshold as it is, with half and with twice."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.profile_thresholds",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--sites", type=int, default=10, help="how many sites are invented")
    asked = parser.parse_args()
    invented = [[*sites(asked.sites, formal)] for formal in _FORMAL]
    print(f"{'as it is':44}{told(invented)}")
    for room, names in _THRESHOLDS.items():
        module = import_module(f"newsclean.profiles.{room}")
        for name in names:
            usual = getattr(module, name)
            for value in (usual / 2, usual * 2):
                setattr(module, name, type(usual)(value))
                print(f"{room:16}{name:22}{value:<6g}{told(invented)}", flush=True)
            setattr(module, name, usual)
    for name in _MARGINS:
        usual = getattr(USUAL, name)
        for value in (usual / 2, usual * 2):
            margin = replace(USUAL, **{name: value if name in _SHARES else max(2, int(value))})
            print(f"{'margin':16}{name:22}{value:<6.3g}{told(invented, margin)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
