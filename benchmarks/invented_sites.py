"""Invent news sites whose every line is known to be the author's or the site's.

Each site has stories in a made-up language, in two templates, the second from half of its pages on.
Around the stories stands what sites repeat: an appeal, boxes about authors, fixed teasers, notices
in place of embedded posts. Among the stories is what repeats and is the author's: agency stories
printed several times, weather and lottery and market reports, explainers with their fixed
subheadings, a columnist who ends with the same words each week. The learner was not looked at.
Stories of fixed form, `benchmarks.invented_forms`, come on top where they are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from random import Random
from typing import Final, NamedTuple

from benchmarks.invented_forms import FORMS, Forms

SITES: Final = 30
PAGES: Final = 60
_SYLLABLES: Final = (
    "ba be bi bo bra bu da de dor du fa fel fi ga gen gra ha hel hi ka kel kin kro la lem li lo lu "
    "ma men mi mol mu na nel ni nor pa pel pi pra ra rem ri ro sa sel si sta su ta tel ti tra tu "
    "va ven vi vor za zel zi"
).split()
_FIRST: Final = "Ada Bo Cora Dag Edda Finn Greta Hale Ida Jon Kaja Lars Mara Nils Oda Per Runa Sten"
_LAST: Final = "Aker Brandt Dahl Eklund Frost Grau Holm Iversen Krag Lovett Moen Okafor Quist Rask"


class Line(NamedTuple):
    """A line of a page.

    Args:
        text: The line.
        slot: What of the site it is; empty for the author's.
    """

    text: str
    slot: str = ""


@dataclass(frozen=True)
class InventedPage:
    """A page of an invented site.

    Args:
        url: Its address.
        lines: Its lines, from the first to the last.
        story: The same for copies of one story.
        genre: What sort of story it is.
    """

    url: str
    lines: tuple[Line, ...]
    story: str
    genre: str

    @property
    def text(self) -> str:
        """The page as a scraper hands it in."""
        return "\n\n".join(line.text for line in self.lines)


@dataclass
class _Language:
    random: Random
    words: list[str] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        made = (self._word() for _ in range(6000))
        self.words = list(dict.fromkeys(made))
        # A few words are said often, as in any language.
        self.weights = [*accumulate(1 / (rank + 8) for rank in range(len(self.words)))]

    def _word(self) -> str:
        return "".join(self.random.choices(_SYLLABLES, k=self.random.choice((1, 2, 2, 3, 3, 4))))

    def phrase(self, least: int, most: int) -> str:
        count = self.random.randint(least, most)
        return " ".join(self.random.choices(self.words, cum_weights=self.weights, k=count))

    def heading(self) -> str:
        return _capital(self.phrase(3, 8))

    def sentence(self) -> str:
        said = _capital(self.phrase(7, 22))
        if self.random.random() < 0.2:
            said += f" {self.random.randint(2, 900)} {self.phrase(1, 3)}"
        return said + self.random.choice("......?!")

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.random.choice((1, 1, 2, 2, 3, 4))))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@dataclass
class _Template:
    """What a site prints around its stories, at some time."""

    name: str
    site: str
    random: Random
    language: _Language
    authors: Sequence[str]

    def __post_init__(self) -> None:
        tongue, pick = self.language, self.random
        self.words_by = f"{_capital(tongue.phrase(1, 1))}"
        self.words_for = tongue.phrase(1, 1)
        self.read = (_capital(tongue.phrase(1, 1)), tongue.phrase(1, 1))
        self.said = tongue.phrase(1, 2)
        self.appeal = [tongue.paragraph() for _ in range(pick.choice((1, 1, 2)))]
        self.licence = f"{_capital(tongue.phrase(3, 6))} {self.site}"
        self.rules = f"{_capital(tongue.phrase(5, 10))}: {tongue.phrase(3, 6)}."
        self.teaser_head = _capital(tongue.phrase(2, 4))
        self.teasers = [tongue.heading() for _ in range(3)]
        self.notice = (
            tongue.sentence() if pick.random() < 0.6 else f"{_capital(tongue.phrase(4, 7))} …"
        )
        self.promo = [_capital(tongue.phrase(2, 4)), _capital(tongue.phrase(4, 8))]
        self.top = _capital(tongue.phrase(2, 5))
        self.section_box = tongue.sentence()
        self.foot = [_capital(tongue.phrase(2, 5)) for _ in range(pick.randint(1, 4))]
        self.boxes = {author: f"{author} {tongue.phrase(6, 14)}." for author in self.authors}
        self.has = {
            name: pick.random() < share
            for name, share in (
                ("top", 0.6), ("by", 0.8), ("read", 0.7), ("said", 0.6), ("appeal", 0.8),
                ("licence", 0.7), ("rules", 0.4), ("teasers", 0.7), ("notice", 0.6),
                ("promo", 0.5), ("section", 0.4), ("foot", 0.8), ("boxes", 0.7),
            )
        }  # fmt: skip

    def around(self, body: list[str], author: str, section: int) -> list[Line]:
        """Set a story into the template."""
        return [*self._above(author), *self._amid(body), *self._below(author, section)]

    def _line(self, slot: str, text: str) -> Line:
        return Line(text, f"{self.name}:{slot}")

    def _above(self, author: str) -> Iterator[Line]:
        has, pick = self.has, self.random
        if has["top"]:
            yield self._line("top", self.top)
        if has["by"] and author:
            yield self._line("by", f"{self.words_by} {author} {self.words_for} {self.site}")
        if has["read"]:
            begin, end = self.read
            yield self._line("read", f"{begin} {pick.randint(2, 14)} {end}")

    def _amid(self, body: list[str]) -> Iterator[Line]:
        has, pick = self.has, self.random
        promoted = pick.randrange(1, len(body)) if len(body) > 3 and pick.random() < 0.7 else -1
        for number, text in enumerate(body):
            if has["promo"] and number == promoted:
                yield from (self._line(f"promo{at}", one) for at, one in enumerate(self.promo))
            yield Line(text)
            if has["notice"] and 0 < number < len(body) - 1 and pick.random() < 0.15:
                yield self._line("notice", self.notice)

    def _below(self, author: str, section: int) -> Iterator[Line]:
        has, pick = self.has, self.random
        if has["boxes"] and author in self.boxes:
            yield self._line(f"box {author}", self.boxes[author])
        if has["section"] and section == 0:
            yield self._line("section", self.section_box)
        if has["appeal"] and pick.random() < 0.97:
            yield from (self._line(f"appeal{at}", one) for at, one in enumerate(self.appeal))
        if has["rules"]:
            yield self._line("rules", self.rules)
        if has["teasers"] and pick.random() < 0.97:
            yield self._line("teaser head", self.teaser_head)
            yield from (self._line(f"teaser{at}", one) for at, one in enumerate(self.teasers))
        if has["said"]:
            yield self._line("said", f"{pick.randint(0, 240)} {self.said}")
        if has["licence"]:
            yield self._line("licence", self.licence)
        if has["foot"]:
            yield from (self._line(f"foot{at}", one) for at, one in enumerate(self.foot))


class _Story(NamedTuple):
    name: str
    genre: str
    author: str
    body: list[str]


@dataclass
class _Newsroom:
    """Who writes a site's stories."""

    random: Random
    language: _Language
    authors: Sequence[str]
    columnist: str
    formal: float = 0.0

    def __post_init__(self) -> None:
        tongue = self.language
        self.last_words = tongue.sentence()
        self.weather = [(_capital(tongue.phrase(3, 6)), tongue.phrase(3, 8)) for _ in range(4)]
        self.lottery = (_capital(tongue.phrase(4, 7)), tongue.sentence())
        self.market = [(_capital(tongue.phrase(3, 6)), tongue.phrase(2, 5)) for _ in range(5)]
        self.known = f"{_capital(tongue.phrase(3, 5))}:"
        self.questions = [f"{_capital(tongue.phrase(2, 5))}?" for _ in range(3)]
        self.agency = [self._prose(5, 12) for _ in range(2)]
        if self.formal:
            names = [
                f"{first} {last}"
                for first, last in zip(_FIRST.split(), _LAST.split(), strict=False)
            ]
            self.forms = Forms(self.random, tongue.phrase, tongue.paragraph, names)
            self.form = self.random.choice(FORMS)

    def _prose(self, least: int, most: int) -> list[str]:
        body = [self.language.paragraph() for _ in range(self.random.randint(least, most))]
        if len(body) > 6 and self.random.random() < 0.4:
            body.insert(self.random.randrange(2, len(body) - 1), self.language.heading())
        return body

    def story(self, number: int) -> _Story:
        """Write one."""
        pick = self.random
        shares = {
            "news": 58, "agency": 8, "weather": 6, "lottery": 4, "market": 6, "explainer": 9,
            "column": 9,
        }  # fmt: skip
        (genre,) = pick.choices(list(shares), list(shares.values()))
        (author,) = pick.choices(self.authors, range(len(self.authors), 0, -1))
        name = f"{genre} {number}"
        if self.formal and pick.random() < self.formal:
            author = self.columnist if self.form == "letter" else author
            return _Story(f"{self.form} {number}", self.form, author, self.forms.body(self.form))
        if genre == "news":
            return _Story(name, genre, author, self._prose(3, 14))
        if genre == "agency":
            which = pick.randrange(len(self.agency))
            return _Story(f"agency copy {which}", genre, "", self._copied(self.agency[which]))
        if genre == "column":
            body = [*self._prose(4, 9), self.last_words]
            return _Story(name, genre, self.columnist, body)
        if genre == "explainer":
            return _Story(name, genre, author, self._explained())
        return _Story(name, genre, "", getattr(self, f"_{genre}")())

    def _copied(self, body: list[str]) -> list[str]:
        """Print an agency's story: shorter, or with a paragraph of one's own."""
        copied = body[: self.random.randint(len(body) * 2 // 3, len(body))]
        if self.random.random() < 0.4:
            copied[0] = self.language.paragraph()
        return copied

    def _explained(self) -> list[str]:
        body = [*self._prose(1, 3), self.known, *self._prose(1, 3)]
        for question in self.questions:
            body += [question, *self._prose(1, 3)]
        return body

    def _weather(self) -> list[str]:
        pick = self.random
        return [f"{begin} {pick.randint(1, 31)} {end}." for begin, end in self.weather] + (
            [self.language.paragraph()] if pick.random() < 0.5 else []
        )

    def _lottery(self) -> list[str]:
        drawn = ", ".join(str(self.random.randint(1, 49)) for _ in range(6))
        return [f"{self.lottery[0]}: {drawn}", self.lottery[1], self.language.paragraph()]

    def _market(self) -> list[str]:
        pick = self.random
        told = [
            f"{begin} {pick.randint(1, 9)},{pick.randint(0, 99)} {end}."
            for begin, end in self.market
        ]
        return [self.language.paragraph(), *told]


def invented_site(number: int, pages: int = PAGES, formal: float = 0.0) -> Iterator[InventedPage]:
    """Give the pages of one site, the oldest first; the same for the same number.

    >>> page = next(invented_site(0))
    >>> page.url, page.genre == page.story.split()[0]
    ('https://www.site0.example/1', True)

    Args:
        number: Which site.
        pages: How many.
        formal: Which part of the stories is of one fixed form.
    """
    random = Random(number)  # noqa: S311 - an invention, no secret
    language = _Language(random)
    site = f"{_capital(language.phrase(1, 1))} {_capital(language.phrase(1, 1))}"
    names = random.sample(_FIRST.split(), 6)
    authors = [f"{first} {random.choice(_LAST.split())}" for first in names]
    newsroom = _Newsroom(random, language, authors[:-1], authors[-1], formal)
    templates = [
        _Template(name, site, random, language, authors[:-1]) for name in ("before", "after")
    ]
    for page in range(pages):
        template = templates[2 * page >= pages]
        story = newsroom.story(page)
        lines = template.around(story.body, story.author, random.randrange(4))
        url = f"https://www.site{number}.example/{page + 1}"
        yield InventedPage(url, tuple(lines), story.name, story.genre)
