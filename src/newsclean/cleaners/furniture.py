"""Short lines among known boilerplate, judged by a small linear model over what can be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log

from newsclean.claim import Claim, Kind
from newsclean.cleaners.furniture_features import GROUPS, Feature, Vocabulary, features_of
from newsclean.document import Document
from newsclean.kind_groups import ADS
from newsclean.lines.authors_forms import has_authors_form
from newsclean.lines.gaps import Gap, gaps_of
from newsclean.lines.lists_above import lists_above
from newsclean.lines.survey import survey
from newsclean.rules import RuleSet
from newsclean.text.shape import TWO_SENTENCES

# How sure the model must be, by where the line stands; a standfirst or a subheading looks much
# like a label, so above and inside the text it must be surer.
# Tried on 463 labelled texts: at 0.87, 0.92, 0.75 so many lines more go, by zone: 6, 86, 14, and of
# authors' 9, 2, 2; at 0.965, 0.98, 0.92 so many less: 74, 89, 36, and of authors' 2, 1, 3.
SURE = {"head": 0.93, "inner": 0.96, "tail": 0.85}
# In characters: half as many leave 26, 9, 142 lines there, twice as many cut 10, 0, 4 more and one
# of an author's.
_LONGEST = {"head": 60, "inner": 140, "tail": 140}
# With 1 one label less is cut of 463 labelled texts, with 3 two more.
_SENTENCE_WORDS = 2
# What a reason names.
_LOUDEST = 3
# 1 and 3 change none of 463 labelled texts.
_MOST_ADS = 2


@dataclass(frozen=True)
class Weights:
    """What each feature adds to the log-odds that a line is boilerplate.

    Args:
        bias: The log-odds of a line of which nothing is seen.
        by_feature: What each feature adds; others add nothing.
    """

    bias: float
    by_feature: Mapping[Feature, float]

    def log_odds(self, features: Iterable[Feature]) -> float:
        """Give the log-odds that a line with these features is boilerplate.

        >>> given = [Feature("place", "tail"), Feature("rule", "bar")]
        >>> unlike = [Feature("place", "tail"), Feature("end", ":")]
        >>> shipped_weights().log_odds(given) > shipped_weights().log_odds(unlike)
        True
        """
        known = filter(self.by_feature.__contains__, features)
        return self.bias + sum(map(self.by_feature.__getitem__, known))

    def reason(self, features: Iterable[Feature]) -> str:
        """Say in words what speaks most for boilerplate.

        >>> shipped_weights().reason([Feature("rule", "bar")])
        'A short line among boilerplate, told by a rule that knows it beside other boilerplate'
        """
        added = dict.fromkeys(GROUPS, 0.0)
        for feature in features:
            added[feature.group] += self.by_feature.get(feature, 0.0)
        speaking = [group for group in GROUPS if added[group] > 0]
        loudest = sorted(speaking, key=added.__getitem__, reverse=True)[:_LOUDEST]
        told = ", ".join(map(GROUPS.__getitem__, loudest))
        return f"A short line among boilerplate, told by {told}"


@cache
def shipped_weights() -> Weights:
    """Give the weights that ship with newsclean."""
    import tomllib  # noqa: PLC0415 - only where a text has furniture

    file = files("newsclean.cleaners").joinpath("furniture.toml")
    table = tomllib.loads(file.read_text("utf-8"))
    bias = table.pop("bias")
    by_feature = {
        Feature(group, value): weight
        for group, values in table.items()
        for value, weight in values.items()
    }
    return Weights(bias, by_feature)


@dataclass(frozen=True)
class Furniture:
    """Claim short lines that stand among page furniture and look like it.

    Only lines that are no prose and no items of a list are judged, and only where at least one
    line between the same paragraphs is boilerplate that a rule knows wherever it may stand.

    >>> import newsclean
    >>> text = "It rained all night in Portmere, the harbour office said, and the wall gave way."
    >>> around = "\\nRelated Articles\\nFerry runs aground\\nLoading\\nShare this article\\n© 2024"
    >>> newsclean.clean(text + around).text == text
    True

    Args:
        rules: The rules that know boilerplate.
        name: What the cleaner is called in reports.
        weights: What the features of a line weigh; None for what ships with newsclean.

    Source:
        Logistic regression on lines of public evaluation sets; see `training/lines.py`.
    """

    rules: RuleSet
    name: str = "furniture"
    weights: Weights | None = None

    def __call__(self, document: Document, /) -> Iterator[Claim]:
        """Give the claims on lines that the model takes for boilerplate."""
        seen = survey(document, self.rules)
        gaps = [gap for gap in gaps_of(seen) if gap.is_furnished(document.kept_kinds)]
        if not gaps:
            return
        vocabulary, weights = Vocabulary(seen), self.weights or shipped_weights()
        lists = lists_above(document, seen)
        for gap in gaps:
            least = log(SURE[gap.zone] / (1 - SURE[gap.zone]))
            for index in range(gap.start, gap.end):
                if index in lists or not may_be_furniture(gap, index):
                    continue
                features = tuple(features_of(gap, index, vocabulary))
                block = seen.lines[index].block
                if weights.log_odds(features) > least and not self.rules.ignores(block):
                    yield block.claim(Kind.CHROME, reason=weights.reason(features))


def may_be_furniture(gap: Gap, index: int) -> bool:
    """Tell whether the model may judge a line: unknown, short, no sentence and no item of a list.

    The last line before a paragraph inside the text, or before the advertisement above it, is
    never judged; it may be the subheading.
    """
    if gap.survey.holds[index] or (gap.zone == "inner" and _is_last(gap, index)):
        return False
    line = gap.survey.lines[index]
    shape = line.shape
    if shape.item or shape.weight > _LONGEST[gap.zone]:
        return False
    if shape.stops and shape.words >= _SENTENCE_WORDS:
        return False
    # What follows the prose with no boilerplate in between is the author's: how the text ends.
    if gap.zone != "head" and index < gap.begins:
        return False
    text = line.block.text
    if TWO_SENTENCES.search(text) or has_authors_form(text):
        return False
    return not gap.announced[index - gap.start]


def _is_last(gap: Gap, index: int) -> bool:
    """Tell whether nothing but advertisements stands between a line and the next paragraph."""
    return gap.end - index - 1 <= _MOST_ADS and all(
        line.mark is not None and line.mark.kind in ADS
        for line in gap.survey.lines[index + 1 : gap.end]
    )
