"""What the report says of many articles, added up one by one, with a sample of them."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Final, NamedTuple

from newsclean.api import host_of
from newsclean.article import Article
from newsclean.claim import Kind
from newsclean.errors import InputError
from newsclean.report_page.article_view import by

# By judgement: what can be looked through; there is a search for the rest.
_OUTLIERS: Final = 10
_ERRORS: Final = 100


class Numbered(NamedTuple):
    """An article of many, or the error that there is in its place.

    >>> Numbered(1, "a.html", InputError("the source is empty")).number
    1

    Args:
        number: Its number, from 1.
        name: What it is called: a file, a key or an address.
        result: The article, or the error.
    """

    number: int
    name: str
    result: Article | InputError


class Entry(NamedTuple):
    """An article that can be opened, as the table lists it.

    Args:
        number: Its number, from 1.
        name: What it is called.
        article: The article.
        site: The site that it is of.
    """

    number: int
    name: str
    article: Article
    site: str

    @property
    def cut(self) -> float:
        """The share of the source that was cut, 0 to 1."""
        return 1 - self.article.kept_ratio

    @property
    def words(self) -> str:
        """What the search finds it by."""
        article = self.article
        kinds = {f"kind:{cut.kind.value}" for cut in article.removed}
        rules = {f"by:{by(cut)}" for cut in article.removed}
        warnings = {f"warning:{warning.code.value}" for warning in article.warnings}
        state = {"is:warned"} if warnings else set()
        state |= set() if article.removed else {"is:uncut"}
        named = (self.name, article.headline or "", article.site_name or "", f"site:{self.site}")
        marks = sorted(kinds | rules | warnings | state)
        return " ".join((*named, *article.authors, *marks)).casefold()


@dataclass
class Site:
    """What is known of the articles of a site.

    >>> Site().cut
    0.0
    """

    articles: int = 0
    characters: int = 0
    cut_characters: int = 0
    cuts: int = 0
    warned: int = 0

    @property
    def cut(self) -> float:
        """The share of its sources that was cut, 0 to 1."""
        return self.cut_characters / self.characters if self.characters else 0.0


@dataclass
class Overview:
    """What is known of many articles.

    >>> Overview(sample=2).entries
    []

    Args:
        sample: How many articles are kept to be opened; outliers are kept beside them.
    """

    sample: int
    articles: int = 0
    failed: int = 0
    all: Site = field(default_factory=Site)
    sites: dict[str, Site] = field(default_factory=dict)
    kinds: Counter[Kind] = field(default_factory=Counter)
    rules: Counter[tuple[str, Kind]] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    errors: list[Numbered] = field(default_factory=list)
    uncut: int = 0
    _sampled: list[Entry] = field(default_factory=list)
    _most_cut: list[tuple[float, int, Entry]] = field(default_factory=list)
    _uncut: list[Entry] = field(default_factory=list)
    _warned: list[Entry] = field(default_factory=list)
    # The same articles for the same input.
    _random: Random = field(default_factory=lambda: Random(0))  # noqa: S311 - a sample, no secret

    def add(self, named: Numbered) -> None:
        """Count an article, and keep it if it is one of the sample or stands out."""
        if isinstance(named.result, InputError):
            self.failed += 1
            if len(self.errors) < _ERRORS:
                self.errors.append(named)
            return
        self.articles += 1
        entry = Entry(named.number, named.name, named.result, site_of(named.result))
        self._count(entry)
        self._keep(entry)

    @property
    def entries(self) -> list[Entry]:
        """The articles that can be opened, in their order."""
        outliers = (*self.most_cut, *self._uncut, *self._warned)
        kept = {entry.number: entry for entry in (*self._sampled, *outliers)}
        return [kept[number] for number in sorted(kept)]

    @property
    def most_cut(self) -> list[Entry]:
        """Those that lost the largest share of their source, the largest first."""
        return [entry for _, _, entry in sorted(self._most_cut, reverse=True)]

    @property
    def outliers(self) -> Iterator[tuple[str, str, int, list[Entry]]]:
        """Give what to look at first: its title, a search for it, how many there are, some."""
        most = self.most_cut
        yield "Most cut", "", len(most), most
        yield "Nothing cut", "is:uncut", self.uncut, self._uncut
        yield "Warnings", "is:warned", self.all.warned, self._warned

    def _count(self, entry: Entry) -> None:
        article = entry.article
        cut = sum(removal.end - removal.start for removal in article.removed)
        for site in (self.all, self.sites.setdefault(entry.site, Site())):
            site.articles += 1
            site.characters += len(article.text) + cut
            site.cut_characters += cut
            site.cuts += len(article.removed)
            site.warned += bool(article.warnings)
        self.kinds.update(removal.kind for removal in article.removed)
        self.rules.update((by(removal), removal.kind) for removal in article.removed)
        self.warnings.update(warning.code.value for warning in article.warnings)
        self.uncut += not article.removed

    def _keep(self, entry: Entry) -> None:
        """Keep each article with the same chance (algorithm R), and the first that stand out."""
        if len(self._sampled) < self.sample:
            self._sampled.append(entry)
        elif (place := self._random.randrange(self.articles)) < self.sample:
            self._sampled[place] = entry
        if entry.article.removed:
            ranked = (entry.cut, -entry.number, entry)
            if len(self._most_cut) < _OUTLIERS:
                heapq.heappush(self._most_cut, ranked)
            else:
                heapq.heappushpop(self._most_cut, ranked)
        elif len(self._uncut) < _OUTLIERS:
            self._uncut.append(entry)
        if entry.article.warnings and len(self._warned) < _OUTLIERS:
            self._warned.append(entry)


def overview_of(results: Iterable[Numbered], sample: int) -> Overview:
    """Add up articles; no more of them are held than the sample and those that stand out.

    >>> import newsclean
    >>> article = newsclean.clean("It rained.\\nBack to top")
    >>> many = (Numbered(n, f"{n}", article) for n in range(1, 90))
    >>> view = overview_of(many, sample=5)
    >>> view.articles, view.kinds.most_common(1), 5 <= len(view.entries) <= 15
    (89, [(<Kind.BACK_TO_TOP: 'back_to_top'>, 89)], True)

    Args:
        results: Articles and errors.
        sample: How many articles are kept to be opened.
    """
    overview = Overview(sample)
    for named in results:
        overview.add(named)
    return overview


def site_of(article: Article) -> str:
    """Name the site of an article: its host, or what the page calls it.

    >>> import newsclean
    >>> site_of(newsclean.clean("It rained.", url="https://www.courier.example/1"))
    'courier.example'
    """
    host = host_of(article.url or article.canonical_url)
    return (host or article.site_name or "unknown").removeprefix("www.")
