"""The pages that profiles are learned from: of each site those of the smallest digests.

So the pages of a site are the same in whatever order, and in however many parts, they come.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b

from newsclean.article import Article
from newsclean.profiles.margin import MOST
from newsclean.profiles.page_record import PageRecord, record_of, unpacked
from newsclean.profiles.registered_domain import checked_site


def digest_of(source: str | bytes) -> int:
    """Give what tells a page from others, and whether it is one of those that are kept.

    >>> digest_of("It rained.") == digest_of(b"It rained.")
    True
    """
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    return int.from_bytes(blake2b(data, digest_size=8).digest())


@dataclass
class SiteSample:
    """The pages of one site that are kept.

    >>> sample = SiteSample()
    >>> sample.wants(7)
    True

    Args:
        seen: How many pages were seen in all.
        packed: Those that are kept, packed, by their digests.
    """

    seen: int = 0
    packed: dict[int, bytes] = field(default_factory=dict)

    def wants(self, digest: int) -> bool:
        """Tell whether a page would be kept; another need not be cleaned."""
        return len(self.packed) < MOST or digest <= max(self.packed)

    def put(self, digest: int, packed: bytes) -> None:
        """Keep a page, if it is one of those."""
        known = self.packed.get(digest)
        # Equal sources may have been cleaned with different options.
        self.packed[digest] = packed if known is None else min(known, packed)
        if len(self.packed) > MOST:
            del self.packed[max(self.packed)]

    def records(self) -> list[PageRecord]:
        """Give the pages that are kept, always in the same order."""
        return [unpacked(self.packed[digest]) for digest in sorted(self.packed)]


@dataclass
class Samples:
    """The pages of many sites that are kept, for `profiles_of`; they can be merged in any order.

    >>> import newsclean
    >>> one, other = Samples(), Samples()
    >>> one.add("courier.example", newsclean.clean("It rained."))
    >>> other.add("courier.example", newsclean.clean("It snowed."))
    >>> both = Samples()
    >>> both.merge(one)
    >>> both.merge(other)
    >>> both.sites["courier.example"].seen
    2

    Args:
        sites: The pages by the site's registered domain.
        nowhere: How many pages have no address that says which site they are of.
        failed: How many could not be read.
    """

    sites: dict[str, SiteSample] = field(default_factory=dict)
    nowhere: int = 0
    failed: int = 0

    def wants(self, site: str, digest: int) -> bool:
        """Tell whether a page of a site would be kept; another need not be cleaned."""
        return site not in self.sites or self.sites[site].wants(digest)

    def count(self, site: str) -> None:
        """Count a page of a site.

        Raises:
            InputError: The site is no domain.
        """
        self._of(site).seen += 1

    def _of(self, site: str) -> SiteSample:
        found = self.sites.get(site)
        if found is None:
            found = self.sites[checked_site(site)] = SiteSample()
        return found

    def add(self, site: str, article: Article) -> None:
        """Count a cleaned page of a site, and keep it if it is one of those.

        Args:
            site: The registered domain.
            article: The page, cleaned without a profile.

        Raises:
            InputError: The site is no domain.
        """
        digest = digest_of(article.text)
        wanted = self.wants(site, digest)
        self.count(site)
        if wanted:
            self.put(site, digest, record_of(article).packed())

    def put(self, site: str, digest: int, packed: bytes) -> None:
        """Keep a page that was counted, if it is still wanted."""
        self.sites[site].put(digest, packed)

    def merge(self, other: Samples) -> None:
        """Add the pages of others, as if all had been seen here."""
        self.nowhere += other.nowhere
        self.failed += other.failed
        for site, sample in other.sites.items():
            self.merge_site(site, sample)

    def merge_site(self, site: str, sample: SiteSample) -> None:
        """Add the pages of one site, as if all had been seen here."""
        ours = self._of(site)
        ours.seen += sample.seen
        for digest, packed in sample.packed.items():
            ours.put(digest, packed)
