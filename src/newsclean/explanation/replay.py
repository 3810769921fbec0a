"""Clean a source once more, and look on: every pass, every claim, every step of the decision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from newsclean.claim import Claim
from newsclean.document import Document
from newsclean.intake.tags import is_page
from newsclean.pipeline import Pipeline, name_of, speaks_first, speaks_last
from newsclean.source import Format, read

if TYPE_CHECKING:
    from newsclean.html.decision.decide import Decision


@dataclass(frozen=True)
class Round:
    """One pass: the document before it, and what was claimed of that.

    Args:
        document: The document before the pass.
        claims: All claims, those that yielded too.
        pipeline: The cleaners that were run.
    """

    document: Document
    claims: tuple[Claim, ...]
    pipeline: Pipeline


@dataclass(frozen=True)
class Overruling:
    """A step of the decision on a page, and the blocks that it kept or cut.

    Args:
        step: The step.
        changed: For each block that it changed, whether the block stayed after it.
    """

    step: Callable[..., None]
    changed: dict[int, bool]


@dataclass(frozen=True)
class Replay:
    """All that happened to a source.

    Args:
        rounds: The passes.
        document: The document after the last.
        source: What its text is.
        decision: Which blocks of a page are the article; None for a text.
        overrulings: The steps of that decision after the scores.
    """

    rounds: tuple[Round, ...]
    document: Document
    source: Literal["page", "extraction", "text"] = "text"
    decision: Decision | None = None
    overrulings: tuple[Overruling, ...] = ()


def replay(
    source: str | bytes,
    url: str | None,
    form: Format,
    encoding: str | None,
    pipeline: Pipeline,
) -> Replay:
    """Clean a source as `clean` does, and give all that happened.

    >>> from newsclean.cleaners import default_pipeline
    >>> seen = replay("It rained.\\nShare this article", None, "auto", None, default_pipeline())
    >>> [len(one.claims) for one in seen.rounds], seen.document.live
    ([1, 0], 'It rained.')

    Args:
        source: As for `clean`.
        url: As for `clean`.
        form: The `format` of `clean`.
        encoding: As for `clean`.
        pipeline: The cleaners to run.
    """
    came = read(source, form, encoding)
    if not came.is_page:
        rounds, document = _rounds(Document(came.text), [pipeline])
        if form == "text" or not is_page(document.live):
            return Replay(rounds, document)
    from newsclean.html.clean import read_page, stages_of  # noqa: PLC0415 - lxml only for HTML

    steps: list[tuple[Callable[..., None], list[bool]]] = []
    page, _, document = read_page(came.text, url, lambda step, kept: steps.append((step, [*kept])))
    rounds, document = _rounds(document, [*stages_of(pipeline)])
    decision = page.decision if page.source == "page" else None
    overrulings = _overrulings(decision, steps)
    return Replay(rounds, document, page.source, decision, overrulings)


def _rounds(document: Document, stages: Sequence[Pipeline]) -> tuple[tuple[Round, ...], Document]:
    rounds: list[Round] = []
    for stage in stages:
        current = replace(document, kept_kinds=stage.kept_kinds)
        for _ in range(stage.passes_for(current)):
            after = stage.once(current)
            claims = [
                (cleaner, claim._replace(cleaner=name_of(cleaner)))
                for cleaner in stage.cleaners
                for claim in cleaner(current)
            ]
            # Who speaks later was not asked where those before had something to cut.
            new = after.claims - current.claims
            opened = any(speaks_first(by) and one in new for by, one in claims)
            told = (
                one
                for by, one in claims
                if one in after.claims or not (speaks_last(by) or (opened and not speaks_first(by)))
            )
            rounds.append(Round(current, tuple(told), stage))
            done = after.removed == current.removed
            current = after
            if done:
                break
        document = current
    return tuple(rounds), document


def _overrulings(
    decision: Decision | None, steps: Sequence[tuple[Callable[..., None], list[bool]]]
) -> tuple[Overruling, ...]:
    if decision is None or decision.scores is None:
        return ()
    found: list[Overruling] = []
    before = decision.scores.stays
    for step, after in steps:
        pairs = zip(before, after, strict=True)
        changed = {i: stays for i, (was, stays) in enumerate(pairs) if was != stays}
        if changed:
            found.append(Overruling(step, changed))
        before = after
    return tuple(found)
