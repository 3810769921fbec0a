"""What the page's model said about the element of a line, and what overruled it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newsclean.explanation.explained import PageScores, PageStep, Weighed
from newsclean.explanation.replay import Replay

if TYPE_CHECKING:
    from newsclean.html.decision.decide import Decision, Scores


def page_scores(seen: Replay, start: int) -> PageScores | None:
    """Give what the model said about the line at an offset of a page's text.

    >>> from newsclean.cleaners import default_pipeline
    >>> from newsclean.explanation.replay import replay
    >>> page = "<nav><a href='/'>Home</a></nav><p>It rained all night in Portmere.</p>"
    >>> page_scores(replay(page, None, "auto", None, default_pipeline()), 0).path
    ('html', 'body', 'nav')

    Args:
        seen: What happened to the page.
        start: The offset.
    """
    decision = seen.decision
    if decision is None or decision.scores is None:
        return None
    spans = seen.document.spans
    number = bisect_right(spans, start, key=lambda span: span.start) - 1
    scores, markup = decision.scores, spans[number].markup
    return PageScores(
        path=markup.path,
        names=tuple(sorted(markup.tokens)),
        first=scores.first[number],
        second=scores.second[number] if scores.second else None,
        needed=_needed(),
        second_opinion=_second_opinion(scores, number),
        features=_features(scores, number),
        overruled=_overruled(seen, number),
        kept=_kept(decision, number),
    )


def _kept(decision: Decision, number: int) -> bool:
    return bool(decision.kept[number])


def _needed() -> float:
    from newsclean.html.decision.decide import KEEP  # noqa: PLC0415 - only for pages

    return KEEP


def _second_opinion(scores: Scores, number: int) -> str:
    if scores.second:
        return f"asked; it takes {scores.votes[number]:.0%} of the line"
    if scores.votes:
        return "asked, but it found next to nothing of the page, so it was not heard"
    return "not asked: the first look was sure of the page, or the page is very large"


def _features(scores: Scores, number: int) -> tuple[Weighed, ...]:
    from newsclean.explanation.feature_names import meaning_of  # noqa: PLC0415 - only for pages

    weights = scores.table.weights
    weighed = [
        Weighed(name=name, meaning=meaning_of(name), weight=weights[name])
        for name in scores.rows[number]
        if name in weights
    ]
    return tuple(sorted(weighed, key=lambda one: -abs(one.weight)))


def _overruled(seen: Replay, number: int) -> tuple[PageStep, ...]:
    return tuple(
        PageStep(
            name=one.step.__name__,
            does=" ".join((one.step.__doc__ or "").partition("\n\n")[0].split()),
            then="kept" if one.changed[number] else "cut",
        )
        for one in seen.overrulings
        if number in one.changed
    )
