"""Which pages of a site teach: one for each story that is told in words of its own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, takewhile
from typing import Final, Literal, NamedTuple

from newsclean.profiles.line_template import numbered
from newsclean.profiles.page_record import PageRecord, RecordedLine
from newsclean.text.folding import normalise

Zone = Literal["head", "inner", "tail"]

# Pages tell one story if they share this part of the sentences of the shorter one. Copies on
# invented sites share two thirds and more, since some have a first paragraph of their own. Half and
# all change nothing there.
_SAME: Final = 0.5
# A sentence on this part of all pages, and on so many, tells nothing of a story: it is the site's.
# Half changes nothing; with twice the part, pages are one story for what the site prints on each,
# and recall is .415. Half or twice as many pages change nothing.
_COMMON: Final = 1 / 3
_FEWEST_COMMON: Final = 4
# Of the sentences of a page this part must be its own. Reports of the weather, of a lottery or a
# market have none or one beside four whose numbers alone are new. Half changes nothing on invented
# sites, with twice 18 lines are cut wrongly, since fewer stories are left to compare.
_OWN: Final = 0.2


# Stands for more than one story.
_SEVERAL: Final = -1


class Story(NamedTuple):
    """A page that teaches.

    Args:
        record: The page.
        zones: For each of its lines, where it stands: above all that is its own, below, or amid.
        writers: Who wrote it.
    """

    record: PageRecord
    zones: tuple[Zone, ...]
    writers: frozenset[str]

    def names_writer(self, at: int) -> bool:
        """Tell whether a writer of the story is named in one of its lines."""
        line = self.record.lines[at]
        folded = normalise(line.text)
        return line.names_writer or any(writer in folded for writer in self.writers)


def stories_of(records: Sequence[PageRecord]) -> list[Story]:
    """Give the pages that teach, one of each story.

    >>> import newsclean
    >>> from newsclean.profiles.page_record import record_of
    >>> text = "It rained all night in Portmere, and the harbour office closed both of its quays."
    >>> page = record_of(newsclean.clean(text + "\\nGulls of Portmere"))
    >>> [story.zones for story in stories_of([page, page])]
    [('inner', 'tail')]

    Args:
        records: The pages of a site.
    """
    groups = _groups(records)
    # What each sentence says; empty for other lines.
    said_by = [
        [_same_words(line) if line.says else "" for line in record.lines] for record in records
    ]
    # The only story that each is of, if there is but one.
    told_by: dict[str, int] = {}
    for words, group in zip(said_by, groups, strict=True):
        for one in words:
            told_by[one] = group if told_by.setdefault(one, group) == group else _SEVERAL
    stories: dict[int, Story] = {}
    for record, words, group in zip(records, said_by, groups, strict=True):
        if group in stories:
            continue
        own = [bool(one) and told_by[one] != _SEVERAL for one in words]
        if any(own) and sum(own) >= _OWN * sum(map(bool, words)):
            stories[group] = Story(record, zones_of(own), frozenset(record.writers))
    return [*stories.values()]


def zones_of(own: Sequence[bool]) -> tuple[Zone, ...]:
    """Give for each line where it stands.

    >>> zones_of([False, True, False, True, False])
    ('head', 'inner', 'inner', 'inner', 'tail')

    Args:
        own: For each line, whether it is prose of this page alone; for one at least it is.
    """
    first, last = own.index(True), len(own) - 1 - own[::-1].index(True)
    return tuple(
        "head" if at < first else "tail" if at > last else "inner" for at in range(len(own))
    )


def close_to_prose(story: Story) -> frozenset[int]:
    """Give the places of the line and of the sentences that lead to its own text, or follow it.

    An author's last words are among them, if they repeat.

    Args:
        story: The story.
    """
    zones, lines = story.zones, story.record.lines
    first, last = zones.index("inner"), len(zones) - 1 - zones[::-1].index("inner")
    close: set[int] = set()
    for places in (range(first - 1, -1, -1), range(last + 1, len(zones))):
        close.update(takewhile(lambda at: lines[at].says, places))
        close.update(places[:1])
    return frozenset(close)


def _same_words(line: RecordedLine) -> str:
    return line.digest or numbered(line.key)


def _groups(records: Sequence[PageRecord]) -> list[int]:
    """Give each page the number of its story."""
    times = Counter(sentence for record in records for sentence in record.sentences)
    most = max(_FEWEST_COMMON, _COMMON * len(records))
    told = [{one for one in record.sentences if times[one] < most} for record in records]
    pages: defaultdict[int, list[int]] = defaultdict(list)
    for page, sentences in enumerate(told):
        for sentence in sentences:
            pages[sentence].append(page)
    shared = Counter(pair for those in pages.values() for pair in combinations(those, 2))
    same = (
        pair
        for pair, times in shared.items()
        if times >= _SAME * (least := min(len(told[page]) for page in pair))
        # A short story and a sentence about its writer are no copy of another such.
        and (times > 1 or least == 1)
    )
    return _joined(len(records), same)


def _joined(count: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """Give each of some things the least number of those it is joined to."""
    least = list(range(count))

    def root(one: int) -> int:
        while least[one] != one:
            one = least[one] = least[least[one]]
        return one

    for left, right in pairs:
        first, second = sorted((root(left), root(right)))
        least[second] = first
    return [root(one) for one in range(count)]
