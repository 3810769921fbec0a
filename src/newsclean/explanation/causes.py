"""The cause of what became of a line, in one sentence."""

from __future__ import annotations

from newsclean.explanation.explained import ExplainedClaim, ExplainedLine, PageScores


def cause_of(line: ExplainedLine) -> str:
    """Name the cause of what became of a line.

    >>> line = ExplainedLine(number=1, text="Rain", start=0, end=4, outcome="kept")
    >>> cause_of(line)
    'No rule and no cleaner knows it.'

    Args:
        line: All that is known of the line.
    """
    won = next((claim for claim in line.claims if claim.fate == "won"), None)
    if line.outcome != "kept" and won is not None:
        return _cut(won)
    found = _by_claims(line) or _by_company(line) or _by_likeness(line)
    kept = found or "No rule and no cleaner knows it."
    return f"{_by_page(line.page)} {kept}" if line.page is not None and line.page.kept else kept


def _cut(won: ExplainedClaim) -> str:
    reason = won.reason.rstrip(".") or "see the rule"
    rule = f" ({won.rule})" if won.rule else ""
    return f"{won.cleaner} took it for {won.kind}{rule}: {reason}."


def _by_page(page: PageScores) -> str:
    chance = page.first if page.second is None else page.second
    told = f"The page's model finds it {chance:.0%} likely to be article"
    if not page.overruled:
        return f"{told}; {page.needed:.0%} is needed."
    return f"{told}, and {page.overruled[-1].name} overruled that."


def _by_claims(line: ExplainedLine) -> str:
    for claim in line.claims:
        if claim.fate.startswith("yielded to "):
            keeper = claim.fate.removeprefix("yielded to ")
            return f"The keep rule {keeper} protects it from {claim.cleaner}."
        if claim.fate == "kind stays":
            return f"{claim.cleaner} takes it for {claim.kind}, and what is of that kind stays."
    return ""


def _by_company(line: ExplainedLine) -> str:
    taken, short = line.taken, line.short_line
    if taken is not None and taken.kind is not None and not taken.holds:
        by = taken.rule or taken.reason
        return f"It is taken for {taken.kind} ({by}), which needs {taken.needs}; {taken.has}."
    if taken is not None and taken.cell:
        return taken.reason
    if short is not None and short.chance is not None:
        figures = f"{short.chance:.0%} likely to be furniture; {short.needed:.0%} is needed"
        return f"No rule knows it, and the model of short lines finds it {figures}."
    if taken is not None and taken.prose:
        return "It reads as the author's prose, and no cleaner claims it."
    return ""


def _by_likeness(line: ExplainedLine) -> str:
    unfired = next((rule for rule in line.rules if not rule.fired and rule.lacked), None)
    if unfired is not None:
        return f"No rule matches it; {unfired.id} nearly does, and lacks {unfired.lacked}."
    short = line.short_line
    if short is not None and short.why_not:
        return f"No rule knows it, and the model of short lines does not judge it: {short.why_not}."
    return ""
