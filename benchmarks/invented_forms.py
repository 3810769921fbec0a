"""Invent stories of fixed form, whose every line is the author's though many of them repeat.

Recipes with their lists, reviews and events with their facts above or below, interviews that ask
the same short questions, minutes with the names of those who speak, letters of one writer that end
with a greeting.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

FORMS: Final = ("recipe", "review", "event", "interview", "minutes", "letter")
_LISTED: Final = 10
_ABOVE: Final = 0.3


@dataclass
class Forms:
    """What the stories of fixed form of one site have in common.

    Args:
        random: Where its chance comes from.
        phrase: Gives from so many to so many words.
        paragraph: Gives sentences.
        names: The people that its facts name.
    """

    random: Random
    phrase: Callable[[int, int], str]
    paragraph: Callable[[], str]
    names: list[str]

    def __post_init__(self) -> None:
        pick = self.random
        self.list_place = pick.choice(("above", "amid", "below"))
        self.facts_above = pick.random() < _ABOVE
        self.heads = [self._label(1, 3) for _ in range(2)]
        self.listed = [self.phrase(1, 3) for _ in range(_LISTED)]
        self.facts = [self._label(1, 2) for _ in range(4)]
        self.units = [self.phrase(1, 1) for _ in range(2)]
        self.hall = f"{self._label(1, 1)} {self._label(1, 1)}"
        self.asked = [f"{self._label(1, 3)}?" for _ in range(5)]
        self.speakers = [self._label(1, 2) for _ in range(2)]
        self.aside = f"({self._label(1, 1)})"
        self.greeting = f"{self._label(1, 1)}, {self._label(1, 1)}, {self.phrase(3, 5)}."

    def body(self, form: str) -> list[str]:
        """Write a story of a form.

        Args:
            form: One of `FORMS`.
        """
        written: list[str] = getattr(self, f"_{form}")()
        return written

    def _label(self, least: int, most: int) -> str:
        said = self.phrase(least, most)
        return said[:1].upper() + said[1:]

    def _prose(self, least: int, most: int) -> list[str]:
        return [self.paragraph() for _ in range(self.random.randint(least, most))]

    def _beside_prose(self, *facts: str) -> list[str]:
        prose = self._prose(3, 9)
        return [*facts, *prose] if self.facts_above else [*prose, *facts]

    def _recipe(self) -> list[str]:
        pick = self.random
        needed = pick.sample(self.listed, 6)
        things = [f"{pick.randint(2, 9)} {one}" if at % 2 else one for at, one in enumerate(needed)]
        box = [f"{self.facts[0]} {pick.randint(2, 8)}", self.heads[0], *things]
        if self.list_place == "above":
            return [*box, self.heads[1], *self._prose(3, 6)]
        if self.list_place == "amid":
            return [*self._prose(1, 1), *box, self.heads[1], *self._prose(3, 6)]
        return [*self._prose(3, 6), *box]

    def _review(self) -> list[str]:
        pick, facts = self.random, self.facts
        return self._beside_prose(
            f"{facts[0]} {pick.choice(self.names)}",
            f"{facts[1]} {pick.choice(self.names)} {self.units[0]} {pick.choice(self.names)}",
            f"{facts[2]} {pick.randint(80, 180)} {self.units[1]}",
            f"{facts[3]}: {pick.randint(1, 5)} {self.units[0]} 5",
        )

    def _event(self) -> list[str]:
        pick, facts = self.random, self.facts
        return self._beside_prose(
            self.hall,
            f"{facts[0]}: {pick.randint(400, 9000):,}",
            f"{facts[1]}: {pick.choice(self.names)}, {pick.choice(self.names)}",
            f"{facts[2]} {pick.randint(5, 40)} {' '.join(self.units)}",
        )

    def _interview(self) -> list[str]:
        body = self._prose(1, 2)
        for _ in range(6):
            body += [self.random.choice(self.asked), *self._prose(1, 1)]
        return body

    def _minutes(self) -> list[str]:
        body = self._prose(1, 2)
        for turn in range(5):
            body += [self.aside if turn % 3 == 2 else self.speakers[turn % 2], *self._prose(1, 1)]
        return body

    def _letter(self) -> list[str]:
        return [*self._prose(4, 9), self.greeting]
