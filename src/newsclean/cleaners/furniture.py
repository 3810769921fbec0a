"""Short lines among known boilerplate, judged by a small linear model over what can be seen."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log

from newsclean.claim import Claim, Kind
from newsclean.cleaners.gaps import Gap, Vocabulary, features_of, gaps_of
from newsclean.document import Document
from newsclean.rules import RuleSet
from newsclean.shape import Shape
from newsclean.survey import survey

# How sure the model must be, by where the line stands; a standfirst or a subheading looks much
# like a label, so above and inside the text it must be surer.
_SURE = {"head": 0.93, "inner": 0.93, "tail": 0.87}
_LONGEST_ABOVE = 60
_LONGEST = 140


@dataclass(frozen=True)
class Furniture:
    """Claim short lines that stand among known boilerplate and look like it.

    Only lines that are no prose and no items of a list are judged, and only where at least one
    line of the same gap is boilerplate that a rule or a parser knows.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> page = text + "\\nRelated Articles\\nFerry runs aground\\nLoading\\nShare this article\\n© 2024"
    >>> newsclean.clean(page).text == text
    True

    Args:
        rules: The rules that know boilerplate.
        name: What the cleaner is called in reports.

    Source:
        Logistic regression on lines of public evaluation sets; see `training/lines.py`.
    """

    rules: RuleSet
    name: str = "furniture"

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on lines that the model takes for boilerplate."""
        seen = survey(document, self.rules)
        vocabulary = None
        for gap in gaps_of(seen):
            if not gap.held:
                continue
            vocabulary = vocabulary or Vocabulary.of(seen)
            for index in range(gap.start, gap.end):
                line = seen.lines[index]
                if seen.holds[index] or not _may_be_furniture(line.shape, gap):
                    continue
                names = tuple(features_of(gap, index, vocabulary))
                if _score(names) > _logit(_SURE[gap.zone]):
                    yield line.block.claim(Kind.CHROME, reason=_reason(names))


def _may_be_furniture(shape: Shape, gap: Gap) -> bool:
    longest = _LONGEST_ABOVE if gap.zone == "head" else _LONGEST
    return not shape.item and shape.weight <= longest


def _score(names: tuple[str, ...]) -> float:
    weights = _weights()
    return weights["bias"] + sum(weights.get(name, 0.0) for name in names)


def _reason(names: tuple[str, ...]) -> str:
    """Name the three features that spoke most for cutting."""
    weights = _weights()
    loudest = sorted(names, key=lambda name: (-weights.get(name, 0.0), name))[:3]
    return "A short line among boilerplate: " + ", ".join(loudest)


@cache
def _weights() -> dict[str, float]:
    table = files("newsclean.cleaners").joinpath("furniture.toml").read_text(encoding="utf-8")
    weights: dict[str, float] = tomllib.loads(table)["weights"]
    return weights


def _logit(probability: float) -> float:
    return log(probability / (1 - probability))


def probability(names: tuple[str, ...]) -> float:
    """Give how likely a line with these features is boilerplate, 0 to 1.

    >>> probability(("zone tail", "tail after list <=1")) > probability(("zone inner", "item"))
    True
    """
    return 1 / (1 + exp(-_score(names)))
