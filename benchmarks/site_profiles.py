"""Measure profiles of sites: learn from some pages of each site, and clean its others.

python -m benchmarks.site_profiles                the invented sites
python -m benchmarks.site_profiles --real         the sites with several pages among the public sets
python -m benchmarks.site_profiles --cost 10000   what it costs to learn so many texts, and memory
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from benchmarks.invented_sites import SITES, InventedPage, Line, invented_site
from newsclean.api import clean
from newsclean.article import Article
from newsclean.profiles.learned import profiles_of
from newsclean.profiles.profile import Profile
from newsclean.profiles.registered_domain import registered_domain
from newsclean.profiles.site_sample import Samples

# A line repeats if it is on a tenth of thirty pages.
_REPEATS = 3


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
        """The share of the site's repeated lines that were cut."""
        return self.right / ((self.right + self.left) or 1)


def learned(pages: Iterable[InventedPage]) -> Profile:
    """Learn the profile of pages of one site."""
    samples = Samples()
    for page in pages:
        samples.add(registered_domain(page.url) or "", clean(page.text, url=page.url))
    (profile,) = profiles_of(samples).values()
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
            by = _cut_by(article, at)
            if by == "site":
                yield "right" if line.slot else "wrong", line, page
            elif line.slot and slots[line.slot] >= _REPEATS:
                yield "other" if by else "left", line, page


def _cut_by(article: Article, at: int) -> str:
    return next((cut.cleaner for cut in article.removed if cut.start <= at < cut.end), "")


def invented(taught: int, shown: int, sites: int = SITES) -> Counts:
    """Learn from so many pages of each invented site, clean the rest, and count."""
    total: Counter[str] = Counter()
    said: Counter[tuple[str, str, str]] = Counter()
    for number in range(sites):
        pages = [*invented_site(number)]
        # Every other page, and so from the beginning to the end.
        step = len(pages) / taught
        chosen = {int(step * at) for at in range(taught)}
        seen = [page for at, page in enumerate(pages) if at in chosen]
        others = [page for at, page in enumerate(pages) if at not in chosen]
        for what, line, page in judged(learned(seen), seen, others):
            total[what] += 1
            if what in ("left", "wrong"):
                slot = line.slot.partition(":")[2].split()[0].rstrip("0123") if line.slot else ""
                said[what, slot or page.genre, line.text[:60] if not line.slot else ""] += 1
    for (what, slot, text), times in said.most_common(shown):
        print(f"  {what:6}{times:5}  {slot:12} {text}")
    # What the cleaners cut without a profile is found as well.
    return Counts(total["right"], total["wrong"], total["left"])


def main() -> int:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.site_profiles",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--pages", type=int, default=30, help="how many pages of a site teach")
    parser.add_argument("--sites", type=int, default=SITES, help="how many sites")
    parser.add_argument("--show", type=int, default=20, help="how many lines to show")
    asked = parser.parse_args()
    counts = invented(asked.pages, asked.show, asked.sites)
    print(
        f"{asked.pages} pages of {asked.sites} sites: precision {counts.precision:.4f}, recall {counts.recall:.4f}",
        counts,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
