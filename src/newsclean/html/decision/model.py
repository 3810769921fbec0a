"""The tables of weights, and how a sum of weights becomes a decision with a reason."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import repeat
from math import exp
from typing import NamedTuple

# Beyond these log odds the chance differs from none or all by less than a billionth.
_FARTHEST = 30.0


@dataclass(frozen=True)
class Table:
    """Weights of named features.

    Args:
        bias: What a block has before anything is known of it, in log odds.
        weights: What each feature adds.
    """

    bias: float
    weights: dict[str, float]

    def probability(self, row: Iterable[str]) -> float:
        """Give the probability that a block with these features is article.

        >>> Table(0.0, {"code.prose": 2.0}).probability(["code.prose"]) > 0.8
        True
        """
        total = sum(map(self.weights.get, row, repeat(0.0)), self.bias)
        return 1 / (1 + exp(-max(-_FARTHEST, min(_FARTHEST, total))))

    def against(self, row: Sequence[str]) -> str:
        """Give the group of features that speaks most against a block.

        >>> Table(0.0, {"tag.li": -1.0, "near.share": -2.0}).against(["tag.li", "near.share"])
        'share'
        """
        sums: dict[str, float] = {}
        for group, weight in filter(None, map(self._grouped.get, row)):
            sums[group] = sums.get(group, 0.0) + weight
        return min(sums, key=sums.__getitem__) if sums else ""

    @cached_property
    def _grouped(self) -> dict[str, tuple[str, float]]:
        return {name: (_group(name), weight) for name, weight in self.weights.items()}


def _group(name: str) -> str:
    """Give the group of a feature: of class names the category, else what is before the dot."""
    prefix, _, rest = name.partition(".")
    return rest if prefix in {"own", "near", "inline"} else prefix


class Reason(NamedTuple):
    """Why a block is not article.

    Args:
        rule: What `ignore` takes to switch such cuts off: "extraction." and a name.
        sentence: The same for people.
    """

    rule: str
    sentence: str


# All reasons have names below that of the cleaner that cuts for them.
PREFIX = "extraction"
_NAMES = {"": "other", "v": "second-opinion", "prev2": "prev", "next2": "next"}


@dataclass(frozen=True, slots=True)
class Model:
    """Both tables of weights, and a reason for each group of features.

    Args:
        first: The table for every page.
        second: The table for pages that the first leaves unsure, where another voter was asked.
        reasons: For each group of features, what it means when it speaks against a block, and
            for each rule that overrules the scores, what it says.
    """

    first: Table
    second: Table
    reasons: dict[str, Reason]

    def named(self, name: str, chance: float | None = None) -> Reason:
        """Give the reason of a name, with the probability that the model gave the block.

        >>> load_model().named("link-box")
        Reason(rule='extraction.link-box', sentence='It stands in a box of links.')
        >>> load_model().named("family", 0.0213).sentence
        'Elements of its sort hold little of the text; 2 % likely to be article.'

        Args:
            name: A group of features, or a rule that overrules the scores.
            chance: The probability, where it decided.
        """
        known = self.reasons.get(name) or self.reasons[""]
        if chance is None:
            return known
        sentence = f"{known.sentence[:-1]}; {percent(chance)} likely to be article."
        return Reason(known.rule, sentence)


def reason_names() -> frozenset[str]:
    """Give the names of all reasons, as `ignore` takes them.

    >>> "extraction.link-box" in reason_names()
    True
    """
    return frozenset(reason.rule for reason in load_model().reasons.values())


def percent(share: float) -> str:
    """Write a share for people to read.

    >>> percent(0.004), percent(0.47)
    ('under 1 %', '47 %')
    """
    return f"{100 * share:.0f} %" if share >= 0.01 else "under 1 %"


@cache
def load_model() -> Model:
    """Read the weights that ship with newsclean.

    >>> load_model().first.weights["zone.within/prose"] > 0
    True
    """
    file = files("newsclean.html.decision").joinpath("weights.toml")
    data = tomllib.loads(file.read_text("utf-8"))
    return Model(
        Table(data["first"]["bias"], data["first"]["weights"]),
        Table(data["second"]["bias"], data["second"]["weights"]),
        {
            name: Reason(f"{PREFIX}.{_NAMES.get(name, name)}", sentence)
            for name, sentence in data["reasons"].items()
        },
    )
