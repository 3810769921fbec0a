"""The lines that stand on more than one story, and where on each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from newsclean.profiles.line_template import Template, template_of, written
from newsclean.profiles.page_record import RecordedLine
from newsclean.profiles.stories import Story, Zone

# In characters: a longer line with a name or a number in it may be a sentence. With half 20 lines
# of lists are cut as they stand, with twice nothing changes.
LONGEST_VARYING: Final = 80
# A name that is on this part of the lines of a template is no name that varies, but the site's.
# With half of it recall is less by .01; where none is the site's, by .004, and 3 lines are cut
# wrongly.
_CONSTANT: Final = 0.9
# In letters: what must stay the same of a line whose numbers vary, and of one whose names do, to
# be cut by that.
# "12 : 3" and "Portmere 3, Sund 1" have none. Half of either changes nothing; with twice the first
# recall is less by .02.
_LETTERS: Final = 4
_LETTERS_BESIDE_NAMES: Final = 8
# So many different lines make a template. With 2, 54 lines of an author's are cut, since then names
# in lists vary; with 6, 70 are.
_VARIETY: Final = 3
# Lines of which each story has one vary, however little they have in common; where it has several,
# they are a menu. A story may have one twice: with less, 7 lines are cut wrongly; twice as many
# change nothing.
_ONE_EACH: Final = 1.2
# One wide letter says about as much as two.
_WIDE: Final = "\u2e80"


@dataclass
class Repeated:
    """A line, or lines of one template, on many stories.

    Args:
        line: One of them.
        template: What they have in common, where they vary.
        places: The numbers of its lines by the number of the story.
    """

    line: RecordedLine
    template: Template | None = None
    places: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    @property
    def on(self) -> int:
        """On how many stories it stands."""
        return len(self.places)

    @property
    def text(self) -> str:
        """How a profile shows it."""
        return written(self.line.text, self.template.names) if self.template else self.line.text

    def fits(self, line: Template) -> bool:
        """Tell whether another line is one of them."""
        return self.template is not None and self.template.fits(line)

    def varying_names(self, line: RecordedLine) -> list[str]:
        """Give the names in one of them that are others in the next."""
        if self.template is None:
            return []
        pairs = zip(self.template.names, template_of(line.text).names, strict=True)
        return [name for kept, name in pairs if kept is None and name]

    def add(self, story: int, at: int, line: RecordedLine) -> None:
        """Add a place where it stands; whichever comes first, the same line stands for all."""
        self.places[story].append(at)
        self.line = min(self.line, line)

    def zones(self, stories: Sequence[Story]) -> Counter[Zone]:
        """Count the stories in each of whose zones it stands."""
        return Counter(
            zone
            for story, places in self.places.items()
            for zone in {stories[story].zones[at] for at in places}
        )


def equal_lines(stories: Sequence[Story]) -> list[Repeated]:
    """Give the lines that are equal on more than one story.

    Args:
        stories: The stories of a site.
    """
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, story in enumerate(stories):
        for at, line in enumerate(story.record.lines):
            places[line.key].append((number, at))
    # Nearly all lines stand on one story alone, most of them once.
    return [
        _repeated(stories, found)
        for key, found in places.items()
        if key and found[0][0] != found[-1][0]
    ]


def _repeated(
    stories: Sequence[Story], places: Sequence[tuple[int, int]], template: Template | None = None
) -> Repeated:
    """Give the line that stands at some places of stories."""
    number, at = places[0]
    repeated = Repeated(stories[number].record.lines[at], template)
    for number, at in places:
        repeated.add(number, at, stories[number].record.lines[at])
    return repeated


def rows_of(lines: Iterable[Repeated], stories: Sequence[Story]) -> list[list[Repeated | None]]:
    """Give for each story, for each of its lines, which one of those that repeat it is.

    Args:
        lines: The lines that repeat.
        stories: The stories of the site.
    """
    rows: list[list[Repeated | None]] = [[None] * len(story.record.lines) for story in stories]
    for one in lines:
        for story, places in one.places.items():
            for at in places:
                rows[story][at] = one
    return rows


def varying_lines(stories: Sequence[Story], least: float) -> list[Repeated]:
    """Give the templates of lines above and below the text of stories.

    Args:
        stories: The stories of a site.
        least: On how many stories one must stand.
    """
    by_mask: defaultdict[str, list[tuple[int, int, Template]]] = defaultdict(list)
    for number, story in enumerate(stories):
        for at, line in enumerate(story.record.lines):
            if story.zones[at] != "inner" and may_vary(line):
                template = template_of(line.text)
                by_mask[template.mask].append((number, at, template))
    found = []
    for places in by_mask.values():
        if len({number for number, _, _ in places}) < least:
            continue
        common = _common([template for _, _, template in places])
        fitting = [(number, at) for number, at, one in places if common.fits(one)]
        lines = [stories[number].record.lines[at] for number, at in fitting]
        one_each = len(fitting) <= _ONE_EACH * len({number for number, _ in fitting})
        if len({line.key for line in lines}) >= _VARIETY and (one_each or says_enough(common)):
            repeated = _repeated(stories, fitting, common)
            if repeated.on >= least:
                found.append(repeated)
    return sorted(found, key=lambda one: (-one.on, one.text))


def may_vary(line: RecordedLine) -> bool:
    """Tell whether a line may be one of a template."""
    return not line.says and line.size <= LONGEST_VARYING


def _common(templates: list[Template]) -> Template:
    """Give what lines of one mask have in common: names that nearly all have stay."""
    kept: list[str | None] = []
    for names in zip(*(template.names for template in templates), strict=True):
        ((name, times),) = Counter(names).most_common(1)
        kept.append(name if times >= _CONSTANT * len(names) else None)
    return Template(templates[0].mask, tuple(kept))


def says_enough(template: Template) -> bool:
    """Tell whether what lines have in common is enough to know others by."""
    wide = sum(letter >= _WIDE for letter in template.mask if letter.isalpha())
    least = _LETTERS_BESIDE_NAMES if None in template.names else _LETTERS
    return template.letters + wide >= least
