"""Measure profiles of sites: learn from some pages of each site, and clean its others.

python -m benchmarks.site_profiles               the invented sites
python -m benchmarks.site_profiles --real        sites with eight pages and more in the public sets
python -m benchmarks.site_profiles --cost 10000  what it costs to learn from so many texts
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.invented_sites import SITES, InventedPage, Line, invented_site
from benchmarks.lines import score_lines, summarise_lines
from benchmarks.metrics import Segments, Shingles, summarise, summarise_segments
from benchmarks.sets import SHARED, Page, read_labelled, read_pages
from newsclean.api import clean
from newsclean.article import Article
from newsclean.page_work import Page as Given
from newsclean.profiles.learned import profiles_of
from newsclean.profiles.profile import Profile
from newsclean.profiles.registered_domain import registered_domain
from newsclean.profiles.site_sample import Samples
from newsclean.sites import learn, sampled
from newsclean.source import Format
from newsclean.text.folding import normalise

# Which parts of the stories of the invented sites are recipes, reviews and the like.
_FORMAL = (0.0, 0.25, 0.9)
# A line repeats if it is on a tenth of thirty pages.
_REPEATS = 3
# Of a real site three quarters of the pages teach, and the others are cleaned, four times.
_FOLDS = 4
_FEWEST_PAGES = 8
_SETS = ("aeb", "trafeval", *(f"more/{name}" for name in ("wcxb", "l3s", "dragnet", "daniel")))
_FRESH = ("fresh/wcxb", "fresh/trafeval", "fresh/fundus")
# Sets whose pages are called as their sites, up to the last of these signs.
_BY_NAME = {"fresh/xmu": "_", "fresh/newton": "-"}


class Counts(NamedTuple):
    """How many lines of pages not learned from were cut, rightly and wrongly, and were left."""

    right: int = 0
    wrong: int = 0
    left: int = 0

    @property
    def precision(self) -> float:
        """The share of the lines cut that are the site's."""
        return self.right / ((self.right + self.wrong) or 1)

    @property
    def recall(self) -> float:
        """The share of the site's repeated lines that were cut, of those that reach a profile."""
        return self.right / ((self.right + self.left) or 1)


def learned(
    pages: Iterable[str | bytes], site: str = "site.example", kind: Format = "auto"
) -> Profile:
    """Learn the profile of pages of one site."""
    (profile,) = learn(pages, site=site, format=kind).values()
    return profile


def judged(
    profile: Profile, taught: Sequence[InventedPage], others: Iterable[InventedPage]
) -> Iterator[tuple[str, Line, InventedPage]]:
    """Give each line of other pages that was cut by the profile, or left and should go."""
    slots = Counter(
        slot for page in taught for slot in {line.slot for line in page.lines if line.slot}
    )
    for page in others:
        article = clean(page.text, url=page.url, site=profile)
        start = 0
        for line in page.lines:
            at = page.text.index(line.text, start)
            start = at + len(line.text)
            by = next((cut.cleaner for cut in article.removed if cut.start <= at < cut.end), "")
            if by == "site":
                yield "right" if line.slot else "wrong", line, page
            elif not by and slots[line.slot] >= _REPEATS and line.slot:
                yield "left", line, page


def invented(taught: int, shown: int, sites: int = SITES, formal: float = 0.0) -> Counts:
    """Learn from so many pages of each invented site, clean the rest, and count.

    Args:
        taught: From how many pages of each site it learns.
        shown: How many lines are printed that were cut wrongly or left.
        sites: How many sites.
        formal: Which part of the stories is of one fixed form.
    """
    total: Counter[str] = Counter()
    said: Counter[tuple[str, str]] = Counter()
    for number in range(sites):
        pages = [*invented_site(number, formal=formal)]
        # From the first to the last, and so of both templates.
        chosen = {at * len(pages) // taught for at in range(taught)}
        seen = [page for at, page in enumerate(pages) if at in chosen]
        others = [page for at, page in enumerate(pages) if at not in chosen]
        profile = learned((page.text for page in seen), f"site{number}.example")
        for what, line, page in judged(profile, seen, others):
            total[what] += 1
            if what != "right":
                said[what, line.slot.partition(":")[2] or f"{page.genre}: {line.text[:60]}"] += 1
    for (what, slot), times in said.most_common(shown):
        print(f"  {what:6}{times:5}  {slot}")
    return Counts(total["right"], total["wrong"], total["left"])


def real_sites() -> Iterator[tuple[str, list[Page]]]:
    """Give the sites of the public sets with several pages."""
    groups: defaultdict[str, list[Page]] = defaultdict(list)
    for name in (*_SETS, *_FRESH, *_BY_NAME):
        if not (SHARED / name).is_dir():
            continue
        addresses = _addresses(SHARED / name)
        for page in read_pages(SHARED / name):
            sign = _BY_NAME.get(name)
            site = (
                page.name.rpartition(sign)[0] if sign else registered_domain(addresses[page.name])
            )
            if site:
                groups[f"{name} {site}"].append(page)
    yield from ((site, pages) for site, pages in groups.items() if len(pages) >= _FEWEST_PAGES)


def _addresses(folder: Path) -> defaultdict[str, str]:
    found: defaultdict[str, str] = defaultdict(str)
    for path in folder.glob("*.json"):
        for key, answer in json.loads(path.read_text(encoding="utf-8")).items():
            name = answer.get("file", key).removesuffix(".html")
            found[name] = answer.get("url") or key
    return found


def real_pages(shown: int) -> None:
    """Print for each real site what its pages score without a profile and with one."""
    for site, pages in real_sites():
        before = {page.name: clean(page.source) for page in pages}
        after: dict[str, Article] = {}
        for fold in range(_FOLDS):
            taught = [page for at, page in enumerate(pages) if at % _FOLDS != fold]
            profile = learned(page.source for page in taught)
            for page in pages[fold::_FOLDS]:
                after[page.name] = clean(page.source, site=profile)
        scores = [
            _summary([page.score(found[page.name].text) for page in pages])
            for found in (before, after)
        ]
        cuts = [_cut_lines(after[page.name]) for page in pages]
        lost = [
            line for page, lines in zip(pages, cuts, strict=True) for line in lines & _gold(page)
        ]
        print(
            f"{site:34}{len(pages):4} pages  F1 {scores[0]:.4f} -> {scores[1]:.4f}"
            f"  cut {sum(map(len, cuts)):4}  gold lines lost {len(lost)}"
        )
        for line in lost[:shown]:
            print(f"    lost  {line[:90]}")


def _summary(scores: Sequence[Shingles | Segments]) -> float:
    shingles = [score for score in scores if isinstance(score, Shingles)]
    segments = [score for score in scores if isinstance(score, Segments)]
    return summarise(shingles).f1 if shingles else summarise_segments(segments).f1


def _cut_lines(article: Article) -> set[str]:
    by_profile = (cut.text for cut in article.removed if cut.cleaner == "site")
    return {normalise(line) for text in by_profile for line in text.splitlines() if line.strip()}


def _gold(page: Page) -> set[str]:
    lines = [*(page.required or page.gold or "").splitlines(), *page.wanted]
    return {normalise(line) for line in lines if line.strip()}


def real_texts() -> None:
    """Print the same for the hosts of labelled texts."""
    path = SHARED / "wild" / "dev.jsonl"
    hosts: defaultdict[str, list[dict[str, object]]] = defaultdict(list)
    for text in read_labelled(path) if path.is_file() else ():
        hosts[text["host"] or ""].append(text)
    for host, texts in hosts.items():
        # Some name none.
        if len(texts) < _FEWEST_PAGES or "." not in host:
            continue
        sources = [str(text["text"]) for text in texts]
        before = [clean(source, format="text") for source in sources]
        after = []
        for at, source in enumerate(sources):
            taught = (one for other, one in enumerate(sources) if other % _FOLDS != at % _FOLDS)
            profile = learned(taught, kind="text")
            after.append(clean(source, format="text", site=profile))
        scores = [
            summarise_lines(
                score_lines(text, [(cut.start, cut.end) for cut in one.removed])
                for text, one in zip(texts, found, strict=True)
            )
            for found in (before, after)
        ]
        print(
            f"{f'wild {host}':34}{len(texts):4} texts  F1 {scores[0].f1:.4f} -> {scores[1].f1:.4f}"
            f"  cut {sum(map(len, map(_cut_lines, after))):4}"
            f"  keep lines lost {scores[1].lost_lines - scores[0].lost_lines}"
        )


def cost(count: int, of_site: int) -> None:
    """Print what it costs to learn from texts, beside cleaning them, and the memory it takes.

    Args:
        count: How many texts.
        of_site: How many of each site.
    """
    took = {"learn": 0.0, "clean": 0.0}
    samples = Samples()

    def record(pages: list[InventedPage]) -> None:
        samples.merge(sampled(Given(page.text, page.url) for page in pages))

    def clean_all(pages: list[InventedPage]) -> None:
        for page in pages:
            clean(page.text, url=page.url)

    # What is loaded late is loaded now.
    clean_all([*invented_site(0, 9)])
    sampled(Given(page.text, page.url) for page in invented_site(0, 9))
    for number in range(-(-count // of_site)):
        pages = [*invented_site(number, of_site)]
        # By turns, and the second is no quicker for what the first has found out.
        turns = [("learn", record), ("clean", clean_all)]
        for name, work in turns if number % 2 else turns[::-1]:
            start = time.process_time()
            work(pages)
            took[name] += time.process_time() - start
    start = time.process_time()
    profiles = profiles_of(samples)
    took["learn"] += time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(profiles) * of_site:,} texts, {of_site} of each of {len(profiles)} sites: learning "
        f"takes {took['learn'] / took['clean']:.2f} of the time of cleaning; {peak:.0f} MB at most"
    )


def main() -> int:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.site_profiles",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--pages", type=int, default=30, help="how many pages of a site teach")
    parser.add_argument("--sites", type=int, default=SITES, help="how many sites are invented")
    parser.add_argument("--show", type=int, default=20, help="how many lines to show")
    parser.add_argument("--real", action="store_true", help="measure on real pages")
    parser.add_argument("--cost", type=int, metavar="N", help="learn from N texts")
    parser.add_argument("--of-site", type=int, default=60, help="texts of a site, with --cost")
    asked = parser.parse_args()
    if asked.cost:
        cost(asked.cost, asked.of_site)
    elif asked.real:
        real_pages(asked.show)
        real_texts()
    else:
        for formal in _FORMAL:
            found = invented(asked.pages, asked.show, asked.sites, formal)
            print(
                f"{asked.pages} pages of each of {asked.sites} sites, {formal:.0%} of fixed form: "
                f"precision {found.precision:.4f}, recall {found.recall:.4f}; "
                f"{found.right + found.wrong:,} lines cut, {found.wrong:,} of them an author's"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
