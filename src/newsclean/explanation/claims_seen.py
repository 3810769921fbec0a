"""What cleaners said about a stretch of a source, and what became of each claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.claim import Claim, Kind
from newsclean.explanation.explained import ExplainedClaim
from newsclean.explanation.replay import Replay, Round
from newsclean.settle import Settled, rank

# What of a claim is shown, in characters; by judgement.
_SHOWN = 80


def claims_seen(
    seen: Replay, settled: Sequence[Settled], start: int, end: int
) -> tuple[ExplainedClaim, ...]:
    """Give the claims on a stretch, those that won first.

    Args:
        seen: What happened to the source.
        settled: Which claim is credited with each stretch that was cut.
        start: The first code point of the stretch.
        end: The code point after its last one.
    """
    text = seen.document.text
    winners = [
        _winner(one, seen, max(start, one.start), min(end, one.end))
        for one in settled
        if one.start < end and one.end > start
    ]
    found: dict[Claim, ExplainedClaim] = {}
    for number, one in enumerate(seen.rounds, 1):
        for claim in one.claims:
            if claim.start >= end or claim.end <= start or claim in found:
                continue
            piece = " ".join(text[claim.start : claim.end][:_SHOWN].split())
            found[claim] = ExplainedClaim(
                cleaner=claim.cleaner,
                kind=claim.kind,
                rule=claim.rule,
                reason=claim.reason,
                piece=piece,
                round=number,
                fate=_fate(claim, winners, one, seen),
            )
    return tuple(sorted(found.values(), key=lambda claim: (claim.fate != "won", claim.round)))


def _winner(one: Settled, seen: Replay, start: int, end: int) -> Claim:
    """Give the claim that won a stretch; neighbours that are plain furniture share their first."""
    if one.claim.start < end and one.claim.end > start:
        return one.claim
    over = [claim for claim in seen.document.claims if claim.start < end and claim.end > start]
    return min(over, key=rank, default=one.claim)


def _fate(claim: Claim, winners: Sequence[Claim], one: Round, seen: Replay) -> str:
    if claim in winners:
        return "won"
    keepers = [*_keepers(claim, one)]
    if keepers:
        return f"yielded to {', '.join(keepers)}"
    if claim.kind in one.pipeline.kept_kinds or not claim.cuts:
        return "kind stays"
    near = [rival for rival in winners if rival.start < claim.end and rival.end > claim.start]
    if not near:
        return "cut other words than these" if claim in seen.document.claims else "without effect"
    return f"lost to {near[0].rule or near[0].cleaner}, {_why(near[0], claim)}"


def _keepers(claim: Claim, one: Round) -> Iterator[str]:
    """Give the keep rules that match what a claim touches."""
    for block in one.document.blocks if one.pipeline.keeps is not None else ():
        if block.pieces[0][0] < claim.end and block.pieces[-1][1] > claim.start:
            for hit in one.pipeline.keeps(block) if one.pipeline.keeps else ():
                start, end = block.source_span(hit.start, hit.end)
                if start < claim.end and end > claim.start:
                    yield hit.rule.id


def _why(winner: Claim, loser: Claim) -> str:
    """Say why one claim is credited before another; see `settle.rank`."""
    if loser.kind is Kind.CHROME and winner.kind is not Kind.CHROME:
        return "whose kind says more"
    if winner.end - winner.start > loser.end - loser.start:
        return "which is longer"
    if winner.rule and not loser.rule:
        return "which names a rule"
    return "which comes first by name"
